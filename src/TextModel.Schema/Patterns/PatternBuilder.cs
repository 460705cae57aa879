using TextModel.Schema.Names;
using TextModel.Schema.Simplification;

namespace TextModel.Schema.Patterns;

/// <summary>Makes patterns, each only once, and simplified by sections 4.20 and 4.21 as they are made.</summary>
internal sealed class PatternBuilder
{
    private readonly NameIds names;
    private readonly HashSet<Pattern> known = new(Shape.Instance);
    private readonly List<Pattern> all = [];
    private int nextId;

    /// <summary>A builder for one automaton.</summary>
    public PatternBuilder(NameIds names)
    {
        this.names = names;
        NotAllowed = Make(PatternKind.NotAllowed, PatternTraits.None, []);
        Empty = Make(PatternKind.Empty, PatternTraits.Nullable, []);
        Text = Make(PatternKind.Text, PatternTraits.Nullable | PatternTraits.Text, []);
    }

    public Pattern NotAllowed { get; }

    public Pattern Empty { get; }

    public Pattern Text { get; }

    /// <summary>How many patterns there are.</summary>
    public int Count => all.Count;

    public Pattern Data(Expr source, Pattern? except) =>
        Make(PatternKind.Data, PatternTraits.Data, except is null || except.Kind == PatternKind.NotAllowed ? [] : [except], source);

    public Pattern Value(Expr source) => Make(PatternKind.Value, PatternTraits.Data, [], source);

    public Pattern List(Pattern content) =>
        content.Kind == PatternKind.NotAllowed ? NotAllowed : Make(PatternKind.List, PatternTraits.Data, [content]);

    public Pattern Attribute(Expr source, Pattern value) =>
        value.Kind == PatternKind.NotAllowed ? NotAllowed : Make(PatternKind.Attribute, PatternTraits.Attributes, [value], source);

    public Pattern Element(Expr source) => Make(PatternKind.Element, PatternTraits.Elements, [], source);

    public Pattern OneOrMore(Pattern content) =>
        content.Kind is PatternKind.NotAllowed or PatternKind.Empty or PatternKind.OneOrMore or PatternKind.Text
            ? content
            : Make(PatternKind.OneOrMore, content.Traits, [content]);

    /// <summary>What is inside an open element, and what follows.</summary>
    public Pattern After(Pattern inside, Pattern next) =>
        inside.Kind == PatternKind.NotAllowed || next.Kind == PatternKind.NotAllowed
            ? NotAllowed
            : Make(PatternKind.After, inside.Traits & ~PatternTraits.Nullable, [inside, next]);

    public Pattern Choice(Pattern a, Pattern b)
    {
        if (ReferenceEquals(a, b) || b.Kind == PatternKind.NotAllowed)
            return a;
        return a.Kind == PatternKind.NotAllowed ? b : Choice([a, b]);
    }

    /// <summary>One of several: a set, so that order and repetition do not matter.</summary>
    public Pattern Choice(List<Pattern> items)
    {
        var set = new SortedDictionary<int, Pattern>();
        bool redundantEmpty = false;
        foreach (Pattern item in items)
        {
            foreach (Pattern part in item.Kind == PatternKind.Choice ? item.Items : [item])
            {
                if (part.Kind != PatternKind.NotAllowed)
                    set[part.Id] = part;
                redundantEmpty |= part.Kind != PatternKind.Empty && part.IsNullable;
            }
        }

        // What matches nothing at all already needs no second way to do so; but the checks want to see where empty was written beside text.
        if (redundantEmpty)
            set.Remove(Empty.Id);
        return set.Count switch
        {
            0 => NotAllowed,
            1 => set.Values.First(),
            _ => Make(PatternKind.Choice, Union(set.Values), [.. set.Values]),
        };
    }

    public Pattern Group(Pattern a, Pattern b)
    {
        if (a.Kind == PatternKind.NotAllowed || b.Kind == PatternKind.Empty)
            return a;
        return b.Kind == PatternKind.NotAllowed || a.Kind == PatternKind.Empty ? b : Group([a, b]);
    }

    /// <summary>One after the other.</summary>
    public Pattern Group(ReadOnlySpan<Pattern> items) => Sequence(PatternKind.Group, items);

    public Pattern Interleave(Pattern a, Pattern b)
    {
        if (a.Kind == PatternKind.NotAllowed || b.Kind == PatternKind.Empty)
            return a;
        return b.Kind == PatternKind.NotAllowed || a.Kind == PatternKind.Empty ? b : Interleave([a, b]);
    }

    /// <summary>All, in any order, and mingled.</summary>
    public Pattern Interleave(ReadOnlySpan<Pattern> items) => Sequence(PatternKind.Interleave, items);

    /// <summary>Forgets which patterns are equal, and all that patterns remember.</summary>
    /// <remarks>Patterns in use stay valid: two equal ones may from now on be different objects, which costs time and no correctness.</remarks>
    public void Forget()
    {
        foreach (Pattern pattern in all)
            pattern.Forget();
        all.Clear();
        known.Clear();
        foreach (Pattern constant in (Pattern[])[NotAllowed, Empty, Text])
        {
            all.Add(constant);
            known.Add(constant);
        }
    }

    private Pattern Sequence(PatternKind kind, ReadOnlySpan<Pattern> items)
    {
        var parts = new List<Pattern>(items.Length);
        foreach (Pattern item in items)
        {
            if (item.Kind == PatternKind.NotAllowed)
                return NotAllowed;
            if (item.Kind == kind)
                parts.AddRange(item.Items);
            else if (item.Kind != PatternKind.Empty)
                parts.Add(item);
        }

        if (parts.Count < 2)
            return parts.Count == 0 ? Empty : parts[0];
        if (kind == PatternKind.Interleave)
            parts.Sort(static (x, y) => x.Id.CompareTo(y.Id));
        PatternTraits traits = Union(parts) & ~PatternTraits.Nullable;
        if (parts.TrueForAll(p => p.IsNullable))
            traits |= PatternTraits.Nullable;
        return Make(kind, traits, [.. parts]);
    }

    private static PatternTraits Union(IEnumerable<Pattern> patterns)
    {
        var traits = PatternTraits.None;
        foreach (Pattern pattern in patterns)
            traits |= pattern.Traits;
        return traits;
    }

    private Pattern Make(PatternKind kind, PatternTraits traits, Pattern[] items, Expr? source = null)
    {
        int nameId = kind is PatternKind.Element or PatternKind.Attribute && source!.Names is NameClass.Name name ? names.Intern(name.Ns, name.Local) : -1;
        var made = new Pattern(nextId, kind, traits, items, source) { NameId = nameId };
        if (known.TryGetValue(made, out Pattern? present))
            return present;
        nextId++;
        known.Add(made);
        all.Add(made);
        return made;
    }

    /// <summary>Equal: the same kind of the same parts.</summary>
    private sealed class Shape : IEqualityComparer<Pattern>
    {
        public static Shape Instance { get; } = new();

        public bool Equals(Pattern? x, Pattern? y)
        {
            if (x!.Kind != y!.Kind || !ReferenceEquals(x.Source, y.Source) || x.Items.Length != y.Items.Length)
                return false;
            for (int i = 0; i < x.Items.Length; i++)
            {
                if (!ReferenceEquals(x.Items[i], y.Items[i]))
                    return false;
            }

            return true;
        }

        public int GetHashCode(Pattern pattern)
        {
            int hash = (int)pattern.Kind + (pattern.Source is null ? 0 : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pattern.Source));
            foreach (Pattern item in pattern.Items)
                hash = hash * 16777619 ^ item.Id;
            return hash;
        }
    }
}
