using TextModel.Schema.Names;

namespace TextModel.Schema.Patterns;

/// <summary>What a pattern allows next.</summary>
internal static class Expectations
{
    /// <summary>The numbers of the names of the elements that may come next, in the order of the schema.</summary>
    /// <param name="pattern">What is expected.</param>
    /// <param name="automaton">Its automaton.</param>
    /// <param name="anywhere">Whether also those count that could come later.</param>
    public static List<int> Elements(Pattern pattern, Automaton automaton, bool anywhere = false)
    {
        List<Pattern> elements = [];
        Visit(pattern, anywhere, [], elements);
        List<int> found = [];
        var names = new HashSet<int>();
        foreach (Pattern element in automaton.InOrder(elements))
        {
            if (element.NameId >= 0)
            {
                Add(element.NameId);
                continue;
            }

            foreach (NameClass.Name name in element.Source!.Names!.ListedNames())
                Add(automaton.Names.Intern(name.Ns, name.Local));
        }

        return found;

        void Add(int id)
        {
            if (names.Add(id))
                found.Add(id);
        }
    }

    /// <summary>The elements without which the pattern cannot be fulfilled, in their order: the first that are missing.</summary>
    public static List<Pattern> Required(Pattern pattern, Automaton automaton)
    {
        List<Pattern> found = [];
        AddRequired(pattern, automaton, found, PatternKind.Element);
        return found;
    }

    /// <summary>The elements of which one at least is needed to fulfil the pattern: where several serve, all that do; none where nothing is needed.</summary>
    public static List<Pattern> OneOf(Pattern pattern, Automaton automaton)
    {
        switch (pattern.Kind)
        {
            case PatternKind.Element:
                return [pattern];
            case PatternKind.OneOrMore or PatternKind.After:
                return OneOf(pattern.Items[0], automaton);
            case PatternKind.Group when !pattern.IsNullable:
                return OneOf(pattern.Items.First(i => !i.IsNullable), automaton);
            case PatternKind.Interleave when !pattern.IsNullable:
                return pattern.Items.Where(i => !i.IsNullable).Select(i => OneOf(i, automaton)).MinBy(found => found.Count == 0 ? int.MaxValue : automaton.Place(found[0]))!;
            case PatternKind.Choice when !pattern.IsNullable:
                return [.. automaton.InOrder(pattern.Items.SelectMany(i => OneOf(i, automaton)).Distinct())];
            default:
                return [];
        }
    }

    /// <summary>The attributes without which the pattern cannot be fulfilled.</summary>
    public static List<Pattern> RequiredAttributes(Pattern pattern, Automaton automaton)
    {
        List<Pattern> found = [];
        AddRequired(pattern, automaton, found, PatternKind.Attribute);
        return found;
    }

    /// <summary>The attributes that may be there.</summary>
    public static List<Pattern> Attributes(Pattern pattern)
    {
        var found = new List<Pattern>();
        Collect(pattern, PatternKind.Attribute, [], found);
        return found;
    }

    /// <summary>The values that a string may have: each value and type that the pattern lists.</summary>
    public static List<Pattern> Values(Pattern pattern)
    {
        var found = new List<Pattern>();
        Collect(pattern, PatternKind.Value, [], found);
        return found;
    }

    /// <summary>The types of data that a string may be of.</summary>
    public static List<Pattern> Data(Pattern pattern)
    {
        var found = new List<Pattern>();
        Collect(pattern, PatternKind.Data, [], found);
        return found;
    }

    private static void Visit(Pattern pattern, bool anywhere, HashSet<Pattern> seen, List<Pattern> found)
    {
        if (!seen.Add(pattern))
            return;
        switch (pattern.Kind)
        {
            case PatternKind.Element:
                found.Add(pattern);
                break;
            case PatternKind.Choice or PatternKind.OneOrMore or PatternKind.Interleave:
                foreach (Pattern item in pattern.Items)
                    Visit(item, anywhere, seen, found);
                break;
            case PatternKind.After:
                Visit(pattern.Items[0], anywhere, seen, found);
                break;
            case PatternKind.Group:
                foreach (Pattern item in pattern.Items)
                {
                    Visit(item, anywhere, seen, found);
                    if (!anywhere && !item.IsNullable && item.Kind != PatternKind.Attribute)
                        break;
                }

                break;
        }
    }

    private static void AddRequired(Pattern pattern, Automaton automaton, List<Pattern> found, PatternKind wanted)
    {
        switch (pattern.Kind)
        {
            case PatternKind.Group or PatternKind.Interleave:
                List<Pattern> parts = [];
                foreach (Pattern item in pattern.Items)
                    AddRequired(item, automaton, parts, wanted);
                found.AddRange(pattern.Kind == PatternKind.Group && wanted == PatternKind.Element ? parts : automaton.InOrder(parts));
                break;
            case PatternKind.OneOrMore or PatternKind.After:
                AddRequired(pattern.Items[0], automaton, found, wanted);
                break;
            case PatternKind.Choice when !pattern.IsNullable:
                List<Pattern>? common = null;
                foreach (Pattern item in pattern.Items)
                {
                    List<Pattern> here = [];
                    AddRequired(item, automaton, here, wanted);
                    common = common is null ? here : [.. common.Where(here.Contains)];
                }

                found.AddRange(common ?? []);
                break;
            default:
                if (pattern.Kind == wanted && !found.Contains(pattern))
                    found.Add(pattern);
                break;
        }
    }

    private static void Collect(Pattern pattern, PatternKind wanted, HashSet<Pattern> seen, List<Pattern> found)
    {
        if (!seen.Add(pattern))
            return;
        if (pattern.Kind == wanted)
        {
            found.Add(pattern);
            return;
        }

        if (pattern.Kind is PatternKind.Attribute or PatternKind.Element)
            return;
        foreach (Pattern item in pattern.Kind == PatternKind.After ? pattern.Items.AsSpan(0, 1) : pattern.Items)
            Collect(item, wanted, seen, found);
    }
}
