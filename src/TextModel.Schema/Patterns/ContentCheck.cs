using System.Runtime.CompilerServices;
using TextModel.Schema.Names;

namespace TextModel.Schema.Patterns;

/// <summary>What an element may contain together: sections 7.2 (strings), 7.3 (attributes) and 7.4 (interleave).</summary>
internal sealed class ContentCheck(Action<string> report)
{
    private readonly Dictionary<int, Content> known = [];
    private readonly Dictionary<int, Pattern[]> attributes = [];
    private readonly Dictionary<int, Pattern[]> elements = [];

    private enum Content : byte
    {
        Empty,
        Complex,
        Data,
        Impossible,
    }

    /// <summary>Checks the content of an element.</summary>
    public void Check(Pattern pattern) => ContentOf(pattern);

    private Content ContentOf(Pattern pattern)
    {
        if (known.TryGetValue(pattern.Id, out Content content))
            return content;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        content = Compute(pattern);
        known.Add(pattern.Id, content);
        return content;
    }

    private Content Compute(Pattern pattern)
    {
        switch (pattern.Kind)
        {
            case PatternKind.Value or PatternKind.List:
                return Content.Data;
            case PatternKind.Data:
                return pattern.Items.Length > 0 && ContentOf(pattern.Items[0]) == Content.Impossible ? Content.Impossible : Content.Data;
            case PatternKind.Text or PatternKind.Element:
                return Content.Complex;
            case PatternKind.Attribute:
                return ContentOf(pattern.Items[0]) == Content.Impossible ? Content.Impossible : Content.Empty;
            case PatternKind.Choice:
                return pattern.Items.Max(ContentOf);
            case PatternKind.OneOrMore:
                return Together(ContentOf(pattern.Items[0]), ContentOf(pattern.Items[0]));
            case PatternKind.Group or PatternKind.Interleave:
                CheckAttributes(pattern);
                if (pattern.Kind == PatternKind.Interleave)
                    CheckInterleave(pattern);
                Content all = Content.Empty;
                foreach (Pattern item in pattern.Items)
                    all = Together(all, ContentOf(item));
                return all;
            default:
                return Content.Empty;
        }
    }

    private Content Together(Content a, Content b)
    {
        if (a == Content.Impossible || b == Content.Impossible)
            return Content.Impossible;
        if (a == Content.Empty || b == Content.Empty || (a == Content.Complex && b == Content.Complex))
            return a > b ? a : b;
        report("data or a value stands beside elements, text or other data: a string of the content cannot be divided between them (7.2).");
        return Content.Impossible;
    }

    private void CheckAttributes(Pattern pattern)
    {
        if (Clash(pattern, p => p.HasAttributes ? AttributesOf(p) : []) is { } clash)
            report($"the attribute {Describe(clash)} is allowed twice at once (7.3).");
    }

    private void CheckInterleave(Pattern pattern)
    {
        if (Clash(pattern, p => p.HasElements ? ElementsOf(p) : []) is { } clash)
            report($"the element {Describe(clash)} is in two parts of an interleave: it could not be said to which it belongs (7.4).");
        if (pattern.Items.Count(p => p.HasText) > 1)
            report("text is in two parts of an interleave (7.4).");
    }

    private static string Describe(NameClass names) =>
        names.ListedNames().FirstOrDefault() is { } first ? $"'{first.Local}'" : "with any name";

    /// <summary>A name class of one part that overlaps with one of another part; null where there is none.</summary>
    private static NameClass? Clash(Pattern pattern, Func<Pattern, Pattern[]> namedIn)
    {
        var single = new Dictionary<NameClass.Name, int>();
        List<(NameClass Names, int Part)> wide = [];
        for (int part = 0; part < pattern.Items.Length; part++)
        {
            foreach (Pattern named in namedIn(pattern.Items[part]))
            {
                NameClass names = named.Source!.Names!;
                if (names is NameClass.Name name)
                {
                    if (single.TryGetValue(name, out int other) && other != part)
                        return names;
                    single[name] = part;
                }
                else
                {
                    wide.Add((names, part));
                }
            }
        }

        foreach ((NameClass names, int part) in wide)
        {
            foreach ((NameClass.Name name, int other) in single)
            {
                if (other != part && names.Contains(name.Ns, name.Local))
                    return name;
            }

            foreach ((NameClass others, int other) in wide)
            {
                if (other != part && NameClass.Overlap(names, others))
                    return names;
            }
        }

        return null;
    }

    private Pattern[] AttributesOf(Pattern pattern) => Collect(pattern, PatternKind.Attribute, attributes, static p => p.HasAttributes);

    private Pattern[] ElementsOf(Pattern pattern) => Collect(pattern, PatternKind.Element, elements, static p => p.HasElements);

    private static Pattern[] Collect(Pattern pattern, PatternKind wanted, Dictionary<int, Pattern[]> known, Predicate<Pattern> hasSome)
    {
        if (pattern.Kind == wanted)
            return [pattern];
        if (known.TryGetValue(pattern.Id, out Pattern[]? found))
            return found;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var all = new HashSet<Pattern>();
        foreach (Pattern item in pattern.Items)
        {
            if (hasSome(item))
                all.UnionWith(Collect(item, wanted, known, hasSome));
        }

        found = [.. all];
        known.Add(pattern.Id, found);
        return found;
    }
}
