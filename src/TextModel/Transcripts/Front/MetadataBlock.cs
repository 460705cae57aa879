namespace TextModel.Transcripts;

/// <summary>Finds the block of metadata at the top of a transcript: <c>---</c>, lines of the form <c>key: value</c>, <c>---</c>.</summary>
public static class MetadataBlock
{
    // More than anybody writes by hand; without an end within it, it is no such block.
    private const int MaxLines = 10_000;

    /// <summary>The block with both its rules, without the last line end; null where the text does not begin with one.</summary>
    /// <remarks>A rule drawn above prose is none: after the first one a key has to come.</remarks>
    /// <param name="text">The whole text.</param>
    public static TextSpan? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool hasKey = false;
        int at = 0;
        for (int number = 0; number < MaxLines && at < text.Length; number++)
        {
            int end = TextScan.LineEnd(text, at, text.Length, out int next);
            ReadOnlySpan<char> line = text.AsSpan(at, end - at).TrimEnd(" \t");
            if (number == 0 ? line is not "---" : !hasKey && !(hasKey = IsKey(line)) && !IsNothing(line))
                return null;
            if (hasKey && line is "---" or "...")
                return new(0, at + line.Length);
            at = next;
        }

        return null;
    }

    private static bool IsNothing(ReadOnlySpan<char> line) => line.Trim() is [] or ['#', ..];

    private static bool IsKey(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        if (colon < 1 || !char.IsLetter(line[0]) || (colon + 1 < line.Length && line[colon + 1] is not (' ' or '\t')))
            return false;
        foreach (char c in line[..colon])
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or ' '))
                return false;
        }

        return true;
    }
}
