using TextModel.Guesses;
using TextModel.Schema.Datatypes;
using TextModel.Schema.Names;
using TextModel.Schema.Patterns;
using TextModel.Schema.Simplification;

namespace TextModel.Schema.Validation;

/// <summary>How to go on after an element that may not stand where it stands.</summary>
/// <param name="Of">What the fault is.</param>
/// <param name="Step">What to go on with; nothing inside where the element is skipped.</param>
/// <param name="Meant">The number of the name that was probably meant; -1 where there is none.</param>
internal readonly record struct RecoveredStep(FaultOf Of, Step Step, int Meant);

/// <summary>Ways to go on after a fault, so that one fault gives one message; and a memory of values that were judged.</summary>
internal sealed class Recovery(Automaton automaton, SimplifiedSchema schema)
{
    private const int ValueLimit = 4096;
    private readonly Dictionary<(int Pattern, string Value), bool> values = [];
    private readonly Derivatives derivatives = new(automaton);
    private Dictionary<int, List<Expr>>? byName;

    /// <summary>Whether a string is what a pattern wants; what does not depend on its place is remembered.</summary>
    public bool Matches(Pattern pattern, string value, ValueContext context)
    {
        if (pattern.Source?.Type is { NeedsContext: true } || value.Length > 200 || pattern.Kind is not (PatternKind.Data or PatternKind.Value or PatternKind.Choice or PatternKind.List)
            || NeedsContext(pattern))
            return derivatives.Matches(pattern, value, context);
        if (!values.TryGetValue((pattern.Id, value), out bool isMatch))
        {
            if (values.Count >= ValueLimit)
                values.Clear();
            values.Add((pattern.Id, value), isMatch = derivatives.Matches(pattern, value, context));
        }

        return isMatch;
    }

    /// <summary>A way to go on after an element that may not stand there.</summary>
    public RecoveredStep Open(Pattern current, int name, bool isRoot)
    {
        Step forgiving = automaton.OpenForgiving(current, name);
        if (!forgiving.IsNotAllowed)
            return new(FaultOf.MissingBefore, forgiving, -1);
        int meant = Meant(current, name);
        if (meant >= 0)
        {
            Step step = automaton.Open(current, meant);
            if (step.IsNotAllowed)
                step = automaton.OpenForgiving(current, meant);
            return new(FaultOf.Element, step, meant);
        }

        // Known elsewhere: what is inside can be checked as there. What follows is as if the element were not.
        byName ??= Index();
        Pattern inside = automaton.Builder.NotAllowed;
        if (byName.TryGetValue(name, out List<Expr>? elements))
            inside = automaton.Builder.Choice([.. elements.Select(automaton.Content)]);
        return new(FaultOf.Element, new Step(inside, isRoot ? automaton.Builder.Empty : current), -1);
    }

    /// <summary>Whether the schema has an element of a name anywhere.</summary>
    public bool Knows(int name) => (byName ??= Index()).ContainsKey(name);

    /// <summary>Whether an element may stand somewhere in another.</summary>
    public bool MayStandIn(int name, int parent) => (byName ??= Index()).TryGetValue(parent, out List<Expr>? elements)
        && elements.Exists(e => Expectations.Elements(automaton.Content(e), automaton, anywhere: true).Contains(name));

    /// <summary>Whether an element of a name may have text in it.</summary>
    public bool MayHaveText(int name) => (byName ??= Index()).TryGetValue(name, out List<Expr>? elements)
        && elements.Exists(e => automaton.Content(e).HasText);

    /// <summary>The name that was probably meant: allowed there, and a slip or two away; -1 where there is none.</summary>
    private int Meant(Pattern current, int name)
    {
        (string ns, string local) = automaton.Names[name];
        if (Knows(name))
            return -1;
        int best = -1, bestDistance = Math.Max(1, local.Length / 3) + 1;
        foreach (int candidate in Expectations.Elements(current, automaton, anywhere: true))
        {
            (string otherNs, string other) = automaton.Names[candidate];
            if (Math.Abs(other.Length - local.Length) >= bestDistance)
                continue;
            int distance = string.Equals(local, other, StringComparison.OrdinalIgnoreCase) ? 0 : EditDistance.Between(local, other);
            if (ns != otherNs && distance > 0)
                continue;
            if (distance < bestDistance && distance < local.Length)
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    private static bool NeedsContext(Pattern pattern) =>
        pattern.Source?.Type is { NeedsContext: true } || Array.Exists(pattern.Items, NeedsContext);

    private Dictionary<int, List<Expr>> Index()
    {
        Dictionary<int, List<Expr>> index = [];
        foreach (Expr element in schema.Elements)
        {
            foreach (NameClass.Name name in element.Names!.ListedNames())
            {
                int id = automaton.Names.Intern(name.Ns, name.Local);
                if (!index.TryGetValue(id, out List<Expr>? all))
                    index.Add(id, all = []);
                all.Add(element);
            }
        }

        return index;
    }
}
