namespace TextModel.Transcripts;

/// <summary>A paragraph as a reader sees it, in a text whose turns have no labels.</summary>
internal struct QuestionUnit
{
    /// <summary>Where its words start.</summary>
    public int Start;

    /// <summary>Where the time that announces it starts; else its start.</summary>
    public int Announced;

    /// <summary>After its last character that is no space.</summary>
    public int End;

    /// <summary>The place of its block.</summary>
    public int Block;

    /// <summary>How it is set.</summary>
    public UnitStyle Style;

    /// <summary>Whether it ends with a question mark; in type of its own, whether it holds one.</summary>
    public bool Asks;
}

/// <summary>How a paragraph is set.</summary>
internal enum UnitStyle
{
    Plain,
    Bold,
    Italic,
    BoldItalic,

    /// <summary>Between the signs by which plain text shows emphasis.</summary>
    Signs,
    Quoted,

    /// <summary>After the sign of a quotation.</summary>
    Quotation,
    Numbered,

    /// <summary>After a dash.</summary>
    Dashed,
    Capitals,
    Heading,
}

/// <summary>Cuts a text without labels into paragraphs, and tells how each is set.</summary>
internal static class QuestionUnits
{
    /// <summary>The paragraphs.</summary>
    public static Rows<QuestionUnit> Find(string text, ReadOnlyMemory<TextBlock> blocks, ReadOnlyMemory<EmphasisSpan> emphasis)
    {
        var lines = new LineReader(text, blocks, emphasis);
        var units = new Rows<QuestionUnit>();
        int block = -1, nextEmphasis = 0;
        bool byLine = false;
        while (lines.TryRead(out TextLine line))
        {
            if (line.Block != block)
            {
                block = line.Block;
                byLine = EachLineIsWhole(text, blocks.Span[block].Span);
            }
            else if (!byLine && (line.Traits & LineTraits.Timed) == 0 && units.Count > 0)
            {
                units[^1].End = line.End;
                continue;
            }

            units.Add(new() { Start = line.Start, Announced = Math.Min(line.Announced, line.Start), End = line.End, Block = block });
        }

        foreach (ref QuestionUnit unit in units.AsSpan())
            Tell(text, blocks.Span[unit.Block], emphasis.Span, ref nextEmphasis, ref unit);
        return units;
    }

    // Lines of which each ends as a sentence does are paragraphs; those of a wrapped one end anywhere.
    private static bool EachLineIsWhole(string text, TextSpan block)
    {
        int lines = 0;
        for (int at = block.Start; at < block.End; lines++)
        {
            int end = TextScan.LineEnd(text, at, block.End, out int next), from = TextScan.SkipSpace(text, at, end);
            int last = TextScan.TrimEmphasis(text, from, TextScan.TrimEnd(text, from, end));
            if (last > from && !TextScan.EndsSpeech(text.AsSpan(from, last - from)))
                return false;
            at = next;
        }

        return lines > 1;
    }

    private static void Tell(string text, in TextBlock block, ReadOnlySpan<EmphasisSpan> emphasis, ref int nextEmphasis, ref QuestionUnit unit)
    {
        ReadOnlySpan<char> words = text.AsSpan(unit.Start, unit.End - unit.Start);
        bool covered = EmphasisQuestions.IsCovered(text, new(unit.Start, unit.End), emphasis, ref nextEmphasis, out EmphasisStyle style);
        ReadOnlySpan<char> end = words.TrimEnd(" \t\r\n\u00A0*_`#)]»\"”’“」』\u200B\u200E\u200F\u202C");
        unit.Asks = TextScan.EndsAsking(end);
        int open = TextScan.SkipEmphasis(words, 0, words.Length);
        int digits = 0;
        while (digits < words.Length && TextScan.IsDigit(words[digits]))
            digits++;
        if (block.Kind == BlockKind.Heading || words[0] == '#')
            unit.Style = UnitStyle.Heading;
        else if (covered && style != EmphasisStyle.None)
            unit.Style = style == EmphasisStyle.Bold ? UnitStyle.Bold : style == EmphasisStyle.Italic ? UnitStyle.Italic : UnitStyle.BoldItalic;
        else if (open > 0 && words[0] is '*' or '_' or '<' && TextScan.TrimEmphasis(words, open, words.Length) is int inner && inner < words.Length && inner > open)
            unit.Style = UnitStyle.Signs;
        else if (words[0] == '>')
            unit.Style = UnitStyle.Quotation;
        else if (DashEnd(words) > 0)
            (unit.Style, unit.Asks) = (UnitStyle.Dashed, unit.Asks || words is ['―', '―', ..] or ['—', '—', ..]);
        else if (digits is > 0 and < 4 && digits + 1 < words.Length && words[digits] is '.' or ')' && TextScan.IsSpace(words[digits + 1]))
            unit.Style = UnitStyle.Numbered;
        else if (words[0] is '"' or '“' or '„' or '«' or '»' or '「' or '『' or '”' or '‘' && words[^1] is '"' or '”' or '“' or '»' or '«' or '」' or '』' or '’')
            unit.Style = UnitStyle.Quoted;
        else if (IsCapitals(words))
            unit.Style = UnitStyle.Capitals;
        if (covered || unit.Style == UnitStyle.Signs)
            unit.Asks |= TextScan.Asks(words);
    }

    /// <summary>After the dashes at the start of a paragraph; 0 for none. A hyphen is the sign of a list.</summary>
    public static int DashEnd(ReadOnlySpan<char> words) => words[0] is '—' or '–' or '―' && words.IndexOfAnyExcept(words[0]) is > 0 and int end ? TextScan.SkipSpace(words, end, words.Length) : 0;

    private static bool IsCapitals(ReadOnlySpan<char> words)
    {
        int capitals = 0, small = 0;
        foreach (char c in words[..Math.Min(words.Length, 200)])
        {
            small += char.IsLower(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        // Programs leave a letter small here and there: "ß", the Turkish "ı".
        return capitals > 5 && small * 8 <= capitals;
    }
}
