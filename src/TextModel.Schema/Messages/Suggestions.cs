using TextModel.Guesses;
using TextModel.Schema.Names;
using TextModel.Schema.Patterns;

namespace TextModel.Schema.Messages;

/// <summary>Which of many possible things is likely meant: by its letters, and by what the file uses elsewhere.</summary>
internal sealed class Suggestions(Automaton automaton, Func<int, int> usesOf)
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
            .. candidates.OrderBy(c => Distance(like, automaton.Names[c].Local) <= 2 ? Distance(like, automaton.Names[c].Local) : 3)
                .ThenByDescending(usesOf).Take(Shown).Select(c => $"`{automaton.Names[c].Local}`"),
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

    /// <summary>Words as a list: "a, b or c", and how many more.</summary>
    public static string Join(List<string> items, int others)
    {
        if (others > 0)
            return $"{string.Join(", ", items)} (and {others} more)";
        return items.Count <= 1 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} or {items[^1]}";
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

    private static int Distance(string a, string b)
    {
        if (a.Length == 0 || Math.Abs(a.Length - b.Length) > 3 || a.Length > 40)
            return 99;
        return string.Equals(a, b, StringComparison.OrdinalIgnoreCase) ? 0 : EditDistance.Between(a, b);
    }
}
