namespace TextModel.Transcripts;

/// <summary>A label at the start of a line.</summary>
/// <param name="CoreStart">Where its words start.</param>
/// <param name="CoreEnd">Behind its words.</param>
/// <param name="End">Behind its punctuation.</param>
/// <param name="Family">The family of its printed shape.</param>
/// <param name="Shape">What its words look like.</param>
internal readonly record struct FoundLabel(int CoreStart, int CoreEnd, int End, LabelFamily Family, LabelShape Shape);

/// <summary>Looks at the start of a line for a label of any printed shape.</summary>
internal static class LabelReader
{
    private const int WideGap = 3;

    /// <summary>Looks for a label in brackets: <c>[Name]</c>, <c>(NAME)</c>.</summary>
    public static bool TryReadBracketed(ReadOnlySpan<char> text, int from, int to, out FoundLabel found)
    {
        int end = BracketLabel.Find(text, from, to, out int coreEnd, out LabelShape shape);
        found = new(from + 1, coreEnd, end, LabelFamily.Brackets, shape);
        // An editor's brackets around a whole question: "[Question 12: …".
        if (end < 0 && from + 1 < to && char.IsUpper(text[from + 1]) && ColonLabel.Find(text, from + 1, to, out coreEnd, out shape) is > 0 and int role && shape == LabelShape.Role)
            found = new(from + 1, coreEnd, role, LabelFamily.Colon, shape);
        return found.End >= 0;
    }

    /// <summary>Looks for a label of any other shape.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="from">The first character of the line that is no space.</param>
    /// <param name="to">The line's end.</param>
    /// <param name="first">Whether the line is the first of its block.</param>
    /// <param name="expected">Whether a label is more likely here than elsewhere: behind a stamp, or right below another label's line.</param>
    /// <param name="found">The label.</param>
    /// <param name="stamp">The time behind a name, where there is one; else empty.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int from, int to, bool first, bool expected, out FoundLabel found, out LineMark stamp)
    {
        stamp = default;
        found = default;
        int at = TextScan.SkipEmphasis(text, from, to);
        // "* Who" is an item of a list.
        if (at > from && at < to && TextScan.IsSpace(text[at]))
            return false;
        int end = ColonLabel.Find(text, at, to, out int coreEnd, out LabelShape shape);
        if (end >= 0 && shape is LabelShape.Small or LabelShape.Phrase && !first && !expected)
            end = -1;
        if (end >= 0)
        {
            found = new(at, coreEnd, end, LabelFamily.Colon, shape);
            return true;
        }

        if (at >= to)
            return false;
        if (text[at..to] is ['Q' or 'A', _, _, _, ..] && SpacesBehindLetter(text[(at + 1)..to]) is > 0 and int spaces)
        {
            found = new(at, at + 1, at + spaces, LabelFamily.Spaces, LabelShape.Role);
            return true;
        }

        if (char.IsUpper(text[at]))
        {
            end = PeriodLabel.Find(text, at, to, out coreEnd, out shape);
            // "Mr. Lee." may begin any line of a hearing, "Lee." a paragraph only.
            bool titled = end >= 0 && shape == LabelShape.Name && LabelWords.IsTitled(text[at..coreEnd]);
            if (titled && TextScan.SkipSpace(text, end, to) == to)
                end = -1;
            bool letter = shape == LabelShape.Name && !titled && at + 1 < to && text[at + 1] == '.' && LetterLabels.IsRole(text[at]);
            if (end >= 0 && !letter && (shape != LabelShape.Name || titled || first))
            {
                found = new(at, coreEnd, end, LabelFamily.Period, shape);
                return true;
            }

            end = PeriodLabel.FindLetter(text, at, to, out coreEnd);
            if (end >= 0)
            {
                found = new(at, coreEnd, end, LabelFamily.Period, LabelShape.Letter);
                return true;
            }
        }

        end = TimedLabel.Find(text, at, to, out shape, out stamp);
        if (end >= 0)
        {
            found = new(at, TextScan.TrimEmphasis(text, at, end), end, LabelFamily.Timed, shape);
            return true;
        }

        if (!char.IsUpper(text[at]))
            return false;
        // Within a block only capitals and role letters count, which few lines begin with.
        end = first || (at + 1 < to && !char.IsLower(text[at + 1])) ? DashLabel.Find(text, at, to, out coreEnd, out shape) : -1;
        if (end >= 0 && (first || shape != LabelShape.Name))
        {
            found = new(at, coreEnd, end, LabelFamily.Dash, shape);
            return true;
        }

        return TryReadColumn(text, at, to, out found);
    }

    // "Q    Who?", "Q\tWho?"; "Q - Who?" has its dash in the label. The length of the label, or 0.
    private static int SpacesBehindLetter(ReadOnlySpan<char> rest)
    {
        int at = TextScan.SkipEmphasis(rest, 0, rest.Length);
        int text = TextScan.SkipSpace(rest, at, rest.Length);
        if (text == at + 1 && text + 1 < rest.Length && rest[text] is '-' or '–' or '—' && TextScan.IsSpace(rest[text + 1]))
            return text + 2;
        return at < rest.Length && (rest[at] == '\t' || text > at + 1) ? at + 1 : 0;
    }

    // A name in a column of its own, speech in the next one.
    private static bool TryReadColumn(ReadOnlySpan<char> text, int at, int to, out FoundLabel found)
    {
        found = default;
        ReadOnlySpan<char> line = text[at..Math.Min(to, at + LabelShapes.MaxLength)];
        int tab = line.IndexOf('\t'), gap = line.IndexOf("   ", StringComparison.Ordinal);
        int nameEnd = tab < 0 ? gap : gap < 0 ? tab : Math.Min(tab, gap);
        if (nameEnd < 2)
            return false;
        int speech = TextScan.SkipSpace(text, at + nameEnd, to);
        nameEnd = TextScan.TrimEnd(text, at, at + nameEnd);
        if (speech >= to || TextScan.IsDigit(text[speech]) || (tab < 0 && speech - nameEnd < WideGap))
            return false;
        LabelShape shape = LabelShapes.Of(text[at..nameEnd]);
        found = new(at, nameEnd, nameEnd, LabelFamily.Spaces, shape);
        return shape is LabelShape.Name or LabelShape.Capitals or LabelShape.Role;
    }
}
