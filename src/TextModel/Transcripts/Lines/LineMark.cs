namespace TextModel.Transcripts;

/// <summary>Something in the text that is not said by anybody: a time, a remark, a page number, a note anchor.</summary>
/// <param name="Start">Its start in the base text.</param>
/// <param name="End">Its end.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Ticks of a time; the index of an anchor's note; else 0.</param>
internal readonly record struct LineMark(int Start, int End, MarkKind Kind, long Value = 0)
{
    /// <summary>Reads a line that is a rule drawn with signs: <c>-----</c>, <c>* * *</c>.</summary>
    public static bool TryReadRule(ReadOnlySpan<char> text, int from, int to, out LineMark mark)
    {
        mark = new(from, to, MarkKind.Furniture);
        char sign = text[from];
        int count = 0;
        for (int i = from; i < to; i++)
        {
            if (text[i] != sign && !TextScan.IsSpace(text[i]))
                return false;
            count += text[i] == sign ? 1 : 0;
        }

        return count > 2;
    }

    /// <summary>Reads a line that is wholly a remark: <c>(Laughter)</c>, <c>[END OF TAPE 1]</c>, <c>_page : 2</c>, <c>-12-</c>.</summary>
    public static bool TryReadRemark(ReadOnlySpan<char> text, int from, int to, out LineMark mark)
    {
        mark = default;
        ReadOnlySpan<char> line = text[from..to];
        if (line[0] == '_')
        {
            int colon = line[..Math.Min(line.Length, 24)].IndexOf(':');
            if (colon < 2 || !char.IsAsciiLetter(line[1]) || line[1..].Contains('_') || line[1..colon].Trim().Contains(' '))
                return false;
            mark = new(from, to, line[1..colon].Trim() switch { "page" => MarkKind.Page, "comment" or "note" => MarkKind.Stage, _ => MarkKind.Furniture });
            return true;
        }

        if (line[0] is '[' or '(')
        {
            char close = line[0] == '[' ? ']' : ')';
            if (line.Length > 400 || line[1..].IndexOf(close) != line.Length - 2 || line.Length < 4)
                return false;
            if (char.IsAsciiDigit(line[1]) && line.Length < 6)
                return false;
            mark = new(from, to, MarkKind.Stage);
            return true;
        }

        // "-12-", "- 12 -"
        if (line[0] == '-' && line.Length is >= 3 and <= 10 && line[^1] == '-' && int.TryParse(line[1..^1].Trim(), out _))
        {
            mark = new(from, to, MarkKind.Page);
            return true;
        }

        return false;
    }
}

/// <summary>What a <see cref="LineMark"/> is.</summary>
internal enum MarkKind
{
    Time,

    Page,

    Furniture,

    /// <summary>What belongs to the file format.</summary>
    Format,

    Stage,

    /// <summary>A remark within a line of speech.</summary>
    InlineStage,

    Anchor,

    /// <summary>A time within a line of speech.</summary>
    InlineTime,
}
