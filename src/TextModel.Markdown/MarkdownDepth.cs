namespace TextModel.Formats.Markdown;

/// <summary>Finds out, before a file is parsed, whether its lines would cost the parser the square of their number.</summary>
internal sealed class MarkdownDepth
{
    // Beyond a hundred levels the parser gives up, but not at once.
    private const int Deepest = 128;
    private readonly List<int> items = [];
    private readonly long most;
    private long blocks;
    private long steps;
    private long definitions;
    private bool afterText;

    private MarkdownDepth(int length) => most = 100_000_000 + (100L * length);

    /// <summary>Whether a file nests too deeply, or has too many headings or definitions of addresses at once.</summary>
    public static bool IsTooMuch(ReadOnlySpan<char> text)
    {
        var depth = new MarkdownDepth(text.Length);
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            if (depth.Add(line))
                return true;
        }

        return false;
    }

    private bool Add(ReadOnlySpan<char> line)
    {
        int at = line.IndexOfAnyExcept(" \t>");
        if (at < 0)
        {
            blocks += afterText ? 1 : 0;
            afterText = false;
            // A line of nothing but such signs nests all the same.
            return line.Count('>') > Deepest;
        }

        ReadOnlySpan<char> words = line[at..];
        if (afterText && words[0] is '=' or '-' && !words.TrimEnd(" \t").ContainsAnyExcept(words[0]))
            // A heading takes the place of a paragraph, which is looked for among all blocks.
            steps += ++blocks;
        else if (words is ['[', not '^', ..] && words.Contains("]:", StringComparison.Ordinal))
            // Each is taken from the front of its paragraph, or out of the blocks.
            steps += ++definitions;
        afterText = true;
        return steps > most || (at > Deepest && line[..at].Count('>') > Deepest) || IsDeepList(words, at);
    }

    private bool IsDeepList(ReadOnlySpan<char> words, int indent)
    {
        if (MarkerLength(words) == 0)
            return false;
        while (items.Count > 0 && items[^1] >= indent)
            items.RemoveAt(items.Count - 1);
        items.Add(indent);
        // Items may begin within items, in one line; a rule is made of the same signs.
        int count = items.Count;
        for (int at = MarkerLength(words); at < words.Length; count++)
        {
            int next = words[at..].IndexOfAnyExcept(" \t>");
            if (next < 0 || MarkerLength(words[(at + next)..]) is not (> 0 and int length))
                break;
            at += next + length;
        }

        return count > Deepest && !IsRule(words);
    }

    private static bool IsRule(ReadOnlySpan<char> words)
    {
        foreach (char c in words)
        {
            if (c != words[0] && c is not (' ' or '\t'))
                return false;
        }

        return words[0] is '-' or '*';
    }

    private static int MarkerLength(ReadOnlySpan<char> words)
    {
        int digits = words.IndexOfAnyExceptInRange('0', '9');
        int sign = digits < 0 ? words.Length : digits;
        if (sign >= words.Length || sign > 9 || !(sign == 0 ? words[0] is '-' or '*' or '+' : words[sign] is '.' or ')'))
            return 0;
        return sign + 1 == words.Length || words[sign + 1] is ' ' or '\t' ? sign + 1 : 0;
    }
}
