namespace TextModel.Formats.Html;

/// <summary>Counts what a page sets in type and does not close: the parser opens all of it again in each block, so that a page can ask for the square of its length.</summary>
internal sealed class OpenType
{
    // The parser opens no more of the same.
    private const int MaxSame = 3;
    private readonly Dictionary<string, int> same = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stack<string>> open = new(StringComparer.OrdinalIgnoreCase);
    private long weight;
    private long again;

    /// <summary>Whether more would be opened again than a page of this length has any use for.</summary>
    public static bool IsTooMuch(string page)
    {
        var count = new OpenType();
        long most = 200_000 + (page.Length / 8);
        for (int at = page.IndexOf('<'); at >= 0 && count.again <= most; at = at + 1 < page.Length ? page.IndexOf('<', at + 1) : -1)
            count.Add(page, at);
        return count.again > most;
    }

    /// <summary>Whether elements of a name set words in type for the parser.</summary>
    public static bool IsType(ReadOnlySpan<char> name) => name is "a" or "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u";

    private void Add(string page, int at)
    {
        bool isEnd = at + 1 < page.Length && page[at + 1] == '/';
        int from = at + (isEnd ? 2 : 1), to = from;
        Span<char> name = stackalloc char[8];
        while (to < page.Length && char.IsAsciiLetterOrDigit(page[to]))
        {
            if (to - from < name.Length)
                name[to - from] = char.ToLowerInvariant(page[to]);
            to++;
        }

        if (to == from)
            return;
        name = name[..Math.Min(name.Length, to - from)];
        if (!IsType(name))
        {
            again += name is "br" or "img" ? 0 : weight;
            return;
        }

        // A link ends the one before.
        if (isEnd || name is "a")
            Close(name);
        if (!isEnd)
            Open(name, page, at);
    }

    private void Open(ReadOnlySpan<char> name, string page, int at)
    {
        int length = page.AsSpan(at).IndexOf('>');
        string tag = page.Substring(at, length < 0 ? page.Length - at : length);
        if (name is "a")
            tag = string.Concat("a", tag.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        int before = same.GetValueOrDefault(tag);
        if (before >= MaxSame)
            return;
        same[tag] = before + 1;
        weight += Weight(tag);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!names.TryGetValue(name, out Stack<string>? tags))
            names[name] = tags = new();
        tags.Push(tag);
    }

    private void Close(ReadOnlySpan<char> name)
    {
        if (!open.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out Stack<string>? tags) || !tags.TryPop(out string? tag))
            return;
        weight -= Weight(tag);
        same[tag]--;
    }

    // Attributes are copied too.
    private static int Weight(string tag) => 1 + (tag.Length / 16);
}
