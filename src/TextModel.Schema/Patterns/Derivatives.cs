using System.Runtime.CompilerServices;
using TextModel.Schema.Datatypes;

namespace TextModel.Schema.Patterns;

/// <summary>What remains of a pattern when something was seen: the derivatives of James Clark's "An algorithm for RELAX NG validation".</summary>
/// <remarks>Nothing is remembered here; <see cref="Automaton"/> does that.</remarks>
internal sealed class Derivatives(Automaton automaton)
{
    private PatternBuilder Builder => automaton.Builder;

    /// <summary>After the opening of a start tag: After patterns of what is inside and what follows.</summary>
    /// <param name="pattern">What was expected.</param>
    /// <param name="name">The number of the element's name.</param>
    /// <param name="forgiving">Whether what is missing before the element counts as having been there.</param>
    public Pattern Open(Pattern pattern, int name, bool forgiving)
    {
        if (!pattern.HasElements && pattern.Kind != PatternKind.After)
            return Builder.NotAllowed;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (pattern.Kind)
        {
            case PatternKind.Element:
                return Named(pattern, name) ? Builder.After(automaton.Content(pattern.Source!), Builder.Empty) : Builder.NotAllowed;
            case PatternKind.Choice:
                return Any(pattern, p => Open(p, name, forgiving));
            case PatternKind.OneOrMore:
                return Continue(Open(pattern.Items[0], name, forgiving), rest => Builder.Group(rest, Builder.Choice(pattern, Builder.Empty)));
            case PatternKind.Interleave:
                return Mingled(pattern, p => Open(p, name, forgiving));
            case PatternKind.Group:
                return Sequence(pattern, p => Open(p, name, forgiving), p => forgiving || p.IsNullable);
            case PatternKind.After:
                return Continue(Open(pattern.Items[0], name, forgiving), rest => Builder.After(rest, pattern.Items[1]));
            default:
                return Builder.NotAllowed;
        }
    }

    /// <summary>After the name of an attribute: After patterns of its value and what follows.</summary>
    public Pattern Attribute(Pattern pattern, int name)
    {
        if (!pattern.HasAttributes)
            return Builder.NotAllowed;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (pattern.Kind)
        {
            case PatternKind.Attribute:
                return Named(pattern, name) ? Builder.After(pattern.Items[0], Builder.Empty) : Builder.NotAllowed;
            case PatternKind.Choice:
                return Any(pattern, p => Attribute(p, name));
            case PatternKind.OneOrMore:
                return Continue(Attribute(pattern.Items[0], name), rest => Builder.Group(rest, Builder.Choice(pattern, Builder.Empty)));
            case PatternKind.Interleave:
            case PatternKind.Group:
                return Mingled(pattern, p => Attribute(p, name));
            case PatternKind.After:
                return Continue(Attribute(pattern.Items[0], name), rest => Builder.After(rest, pattern.Items[1]));
            default:
                return Builder.NotAllowed;
        }
    }

    /// <summary>After the end of the start tag.</summary>
    public Pattern Close(Pattern pattern, bool forgiving)
    {
        if (!pattern.HasAttributes && pattern.Kind != PatternKind.After)
            return pattern;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (pattern.Kind)
        {
            case PatternKind.Attribute:
                return forgiving ? Builder.Empty : Builder.NotAllowed;
            case PatternKind.Choice:
                return Any(pattern, p => CloseKept(p, forgiving));
            case PatternKind.OneOrMore:
                return Builder.OneOrMore(CloseKept(pattern.Items[0], forgiving));
            case PatternKind.Interleave:
            case PatternKind.Group:
                var parts = new Pattern[pattern.Items.Length];
                for (int i = 0; i < parts.Length; i++)
                    parts[i] = CloseKept(pattern.Items[i], forgiving);
                return pattern.Kind == PatternKind.Group ? Builder.Group(parts) : Builder.Interleave(parts);
            case PatternKind.After:
                return Builder.After(CloseKept(pattern.Items[0], forgiving), pattern.Items[1]);
            default:
                return pattern;
        }
    }

    /// <summary>After text that has elements beside it: then only text itself can be meant (section 7.2).</summary>
    public Pattern MixedText(Pattern pattern)
    {
        if (!pattern.HasText && pattern.Kind != PatternKind.After)
            return Builder.NotAllowed;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (pattern.Kind)
        {
            case PatternKind.Text:
                return pattern;
            case PatternKind.Choice:
                return Any(pattern, MixedText);
            case PatternKind.OneOrMore:
                return Builder.Group(MixedText(pattern.Items[0]), Builder.Choice(pattern, Builder.Empty));
            case PatternKind.Interleave:
                return Mingled(pattern, MixedText);
            case PatternKind.Group:
                return Sequence(pattern, MixedText, p => p.IsNullable);
            case PatternKind.After:
                return Builder.After(MixedText(pattern.Items[0]), pattern.Items[1]);
            default:
                return Builder.NotAllowed;
        }
    }

    /// <summary>After the whole content of an element, or the value of an attribute, or an item of a list.</summary>
    public Pattern WholeText(Pattern pattern, string text, ValueContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (pattern.Kind)
        {
            case PatternKind.Text:
                return pattern;
            case PatternKind.Data:
                return pattern.Source!.Type!.Allows(text, context) && (pattern.Items.Length == 0 || !Matches(pattern.Items[0], text, context))
                    ? Builder.Empty
                    : Builder.NotAllowed;
            case PatternKind.Value:
                return pattern.Source!.Type!.IsValue(text, context, pattern.Source.Value!) ? Builder.Empty : Builder.NotAllowed;
            case PatternKind.List:
                Pattern rest = pattern.Items[0];
                foreach (string item in text.Split(Whitespace.Characters, StringSplitOptions.RemoveEmptyEntries))
                    rest = WholeText(rest, item, context);
                return rest.IsNullable ? Builder.Empty : Builder.NotAllowed;
            case PatternKind.Choice:
                return Any(pattern, p => WholeText(p, text, context));
            case PatternKind.OneOrMore:
                return Builder.Group(WholeText(pattern.Items[0], text, context), Builder.Choice(pattern, Builder.Empty));
            case PatternKind.Interleave:
                return Mingled(pattern, p => WholeText(p, text, context));
            case PatternKind.Group:
                return Sequence(pattern, p => WholeText(p, text, context), p => p.IsNullable);
            case PatternKind.After:
                return Builder.After(Content(pattern.Items[0], text, context), pattern.Items[1]);
            default:
                return Builder.NotAllowed;
        }
    }

    /// <summary>Whether a string is what a pattern wants; one of white space also counts as nothing.</summary>
    public bool Matches(Pattern pattern, string text, ValueContext context) =>
        (pattern.IsNullable && Whitespace.IsAll(text)) || WholeText(pattern, text, context).IsNullable;

    /// <summary>After an end tag.</summary>
    public Pattern End(Pattern pattern, bool forgiving) => pattern.Kind switch
    {
        PatternKind.Choice => Any(pattern, p => End(p, forgiving)),
        PatternKind.After => forgiving || pattern.Items[0].IsNullable ? pattern.Items[1] : Builder.NotAllowed,
        _ => Builder.NotAllowed,
    };

    private Pattern Content(Pattern pattern, string text, ValueContext context) =>
        Matches(pattern, text, context) ? Builder.Empty : Builder.NotAllowed;

    private Pattern CloseKept(Pattern pattern, bool forgiving) =>
        forgiving ? automaton.CloseForgiving(pattern) : automaton.Close(pattern);

    private bool Named(Pattern pattern, int name)
    {
        if (pattern.NameId >= 0)
            return pattern.NameId == name;
        (string ns, string local) = automaton.Names[name];
        return pattern.Source!.Names!.Contains(ns, local);
    }

    private Pattern Any(Pattern pattern, Func<Pattern, Pattern> derive)
    {
        Pattern? first = null;
        List<Pattern>? all = null;
        foreach (Pattern item in pattern.Items)
        {
            Pattern derived = derive(item);
            if (derived.Kind == PatternKind.NotAllowed)
                continue;
            if (first is null)
                first = derived;
            else
                (all ??= [first]).Add(derived);
        }

        return all is null ? first ?? Builder.NotAllowed : Builder.Choice(all);
    }

    // One part goes on, the others stay as they are: the order does not matter.
    private Pattern Mingled(Pattern pattern, Func<Pattern, Pattern> derive)
    {
        var ways = new List<Pattern>();
        for (int i = 0; i < pattern.Items.Length; i++)
        {
            Pattern derived = derive(pattern.Items[i]);
            if (derived.Kind == PatternKind.NotAllowed)
                continue;
            int at = i;
            ways.Add(Continue(derived, rest =>
            {
                Pattern[] parts = [.. pattern.Items];
                parts[at] = rest;
                return pattern.Kind == PatternKind.Group ? Builder.Group(parts) : Builder.Interleave(parts);
            }));
        }

        return ways.Count == 1 ? ways[0] : Builder.Choice(ways);
    }

    // A part goes on if all before it may be left out; they are then gone.
    private Pattern Sequence(Pattern pattern, Func<Pattern, Pattern> derive, Predicate<Pattern> canSkip)
    {
        var ways = new List<Pattern>();
        for (int i = 0; i < pattern.Items.Length; i++)
        {
            Pattern derived = derive(pattern.Items[i]);
            int at = i;
            if (derived.Kind != PatternKind.NotAllowed)
            {
                ways.Add(Continue(derived, rest =>
                {
                    Pattern[] parts = pattern.Items[at..];
                    parts[0] = rest;
                    return Builder.Group(parts);
                }));
            }

            if (!canSkip(pattern.Items[i]))
                break;
        }

        return ways.Count == 1 ? ways[0] : Builder.Choice(ways);
    }

    /// <summary>Applies a function to what follows in each After; to the pattern itself where there is none.</summary>
    private Pattern Continue(Pattern derived, Func<Pattern, Pattern> continuation) => derived.Kind switch
    {
        PatternKind.NotAllowed => derived,
        PatternKind.After => Builder.After(derived.Items[0], continuation(derived.Items[1])),
        PatternKind.Choice when Array.TrueForAll(derived.Items, i => i.Kind == PatternKind.After) =>
            Builder.Choice([.. derived.Items.Select(i => Builder.After(i.Items[0], continuation(i.Items[1])))]),
        _ => continuation(derived),
    };
}
