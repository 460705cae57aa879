using TextModel.Guesses;
using TextModel.Schema.Names;
using TextModel.Schema.Patterns;

namespace TextModel.Schema.Messages;

/// <summary>Which of many possible things is likely meant: by its letters, and by what the file uses elsewhere.</summary>
internal sealed class Suggestions(Automaton automaton, PlainPath paths, Func<int, int> usesOf)
{
    /// <summary>So many are named at most.</summary>
    private const int Shown = 5;

    /// <summary>The likely ones of several names, as a list in words.</summary>
    /// <param name="candidates">The numbers of the names.</param>
    /// <param name="like">The name that stands there; empty where nothing does.</param>
    public string List(IReadOnlyCollection<int> candidates, string like)
    {
        List<string> likely =
        [
            .. candidates.OrderBy(c => Nearness(like, automaton.Names[c].Local)).ThenByDescending(usesOf).Take(Shown).Select(paths.Quote),
        ];
        int others = candidates.Count - likely.Count;
        return Join(likely, others);
    }

    /// <summary>The one that is probably meant; null where none is near.</summary>
    public static string? Nearest(IEnumerable<string> candidates, string like)
    {
        (string Name, int Distance)? best = null;
        foreach (string candidate in candidates)
        {
            int distance = Distance(like, candidate);
            if (distance <= Math.Max(1, like.Length / 3) && distance < candidate.Length && (best is null || distance < best.Value.Distance))
                best = (candidate, distance);
        }

        return best?.Name;
    }

    /// <summary>What elements of HTML and DocBook are called in TEI, by those who are used to them; null for others.</summary>
    public static string? TranslationOf(string name) => name.ToLowerInvariant() switch
    {
        "b" or "strong" or "i" or "em" or "u" or "small" or "sup" or "sub" or "tt" or "font" => "hi",
        "a" or "xref" => "ref",
        "br" => "lb",
        "ul" or "ol" or "dl" or "itemizedlist" or "orderedlist" => "list",
        "li" or "dd" or "listitem" => "item",
        "dt" => "label",
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "heading" or "header" => "head",
        "td" or "th" or "entry" => "cell",
        "tr" => "row",
        "img" => "graphic",
        "blockquote" => "quote",
        "para" => "p",
        "section" or "chapter" => "div",
        "footnote" or "endnote" => "note",
        _ => null,
    };

    /// <summary>Words as a list: "a, b or c", and how many more.</summary>
    public static string Join(List<string> items, int others, string last = "or")
    {
        if (others > 0)
            return $"{string.Join(", ", items)} (and {others} more)";
        return items.Count <= 1 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} {last} {items[^1]}";
    }

    /// <summary>The names that patterns of elements or attributes list.</summary>
    public List<int> NamesOf(IEnumerable<Pattern> patterns)
    {
        List<int> found = [];
        foreach (NameClass.Name name in patterns.SelectMany(p => p.Source!.Names!.ListedNames()))
        {
            int id = automaton.Names.Intern(name.Ns, name.Local);
            if (!found.Contains(id))
                found.Add(id);
        }

        return found;
    }

    // Among names of a letter or two each is near to each, which means nothing.
    private static int Nearness(string like, string name)
    {
        int distance = Distance(like, name);
        return distance <= Math.Min(2, Math.Min(like.Length, name.Length) / 2) ? distance : 3;
    }

    private static int Distance(string a, string b)
    {
        if (a.Length == 0 || Math.Abs(a.Length - b.Length) > 3 || a.Length > 40)
            return 99;
        return string.Equals(a, b, StringComparison.OrdinalIgnoreCase) ? 0 : EditDistance.Between(a, b);
    }
}
