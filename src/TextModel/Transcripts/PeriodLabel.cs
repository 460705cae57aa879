namespace TextModel.Transcripts;

/// <summary>Finds <c>Q.</c>, <c>Answer.</c>, <c>MR. CROSS.</c>, <c>Mr. ARENS.</c>, <c>CHAIRMAN VOLCKER.</c>, <c>SPEAKER(?).</c>.</summary>
internal static class PeriodLabel
{
    private const int MaxLength = 48;

    /// <summary>Looks for a label that starts at <paramref name="at"/>.</summary>
    /// <returns>The offset behind the period, or -1.</returns>
    public static int Find(ReadOnlySpan<char> text, int at, int to, out int coreEnd, out LabelShape shape)
    {
        coreEnd = at;
        shape = LabelShape.None;
        int limit = Math.Min(to, at + MaxLength);
        for (int from = at; from < limit;)
        {
            int length = text[from..limit].IndexOf('.');
            if (length < 1)
                return -1;
            int stop = from + length;
            ReadOnlySpan<char> core = text[at..stop];
            int wordStart = core.LastIndexOf(' ') + 1;
            ReadOnlySpan<char> word = core[wordStart..];
            bool abbreviation = word.Length == 1 && !TextScan.IsDigit(word[0]) ? from > at || LabelWords.RoleOf(word) is null : LabelWords.IsTitle(word) && word.Length <= 6 && HasMore(text, stop, limit);
            if (abbreviation && wordStart == 0 && word.Length == 1 && LabelWords.RoleOf(word) is not null)
                abbreviation = false;
            // "Question No. 3."
            abbreviation |= wordStart > 0 && LabelWords.IsNumberWord(word) && stop + 2 < limit && text[stop + 1] == ' ' && TextScan.IsDigit(text[stop + 2]) && LabelWords.RoleOf(core[..(wordStart - 1)]) is not null;
            if (abbreviation)
            {
                from = stop + 1;
                continue;
            }

            // "MR." alone: the name is missing or stands in brackets.
            if (wordStart == 0 && word.Length <= 4 && LabelWords.IsTitle(word))
                return -1;
            // "Q.12. Who came?"
            if (stop + 1 < to && TextScan.IsDigit(text[stop + 1]) && LabelWords.RoleOf(core) is not null)
            {
                int number = stop + 1;
                while (number < limit && TextScan.IsDigit(text[number]))
                    number++;
                if (number < to && number - stop < 6 && text[number] is '.' or ')' or ':' && (number + 1 == to || TextScan.IsSpace(text[number + 1])))
                {
                    (coreEnd, shape) = (number, LabelShape.Role);
                    return number + 1;
                }
            }

            // "M.D. Rossi": initials are not a label.
            if (word.Contains('.'))
                return -1;
            // "Q.—Who came?", "MR. CROSS.—I did.": the dash belongs to the label.
            int dashed = DashLabel.Skip(text, TextScan.SkipEmphasis(text, stop + 1, to), to);
            shape = LabelShapes.Of(core);
            int end = dashed > 0 ? dashed : TextScan.SkipEmphasis(text, stop + 1, to);
            bool spaced = dashed > 0 || end >= to || TextScan.IsSpace(text[end]);
            if (shape == LabelShape.Name && EndsInCapitals(core))
                shape = LabelShape.Capitals;
            if (shape == LabelShape.Name && dashed <= 0 && (!spaced || core.Count(' ') > 4))
                return -1;
            if (shape is not (LabelShape.Role or LabelShape.Capitals or LabelShape.Name) || (!spaced && !(char.IsLetter(text[end]) && core.Length > 2)))
                return -1;
            coreEnd = stop;
            return end;
        }

        return -1;
    }

    /// <summary>Looks for one of the letters that stand for question and answer in other languages: <c>P. ¿Quién?</c>, <c>В. Кто?</c></summary>
    /// <returns>The offset behind the period and a dash, or -1.</returns>
    public static int FindLetter(ReadOnlySpan<char> text, int at, int to, out int coreEnd)
    {
        coreEnd = at + 1;
        if (at + 3 > to || !LetterLabels.IsRole(text[at]))
            return -1;
        int end = TextScan.SkipEmphasis(text, coreEnd, to);
        if (end < to && text[end] == '.')
            end = TextScan.SkipEmphasis(text, end + 1, to);
        else if (DashLabel.Skip(text, end, to) <= 0)
            return -1;
        if (DashLabel.Skip(text, end, to) is > 0 and int dashed)
            return dashed;
        return end < to && TextScan.IsSpace(text[end]) ? end : -1;
    }

    // "MR. CROSS" goes on behind the period of its title; "DR." at a line's end does not.
    private static bool HasMore(ReadOnlySpan<char> text, int stop, int limit) =>
        stop + 2 < limit && text[stop + 1] == ' ' && char.IsUpper(text[stop + 2]);

    // "Mr. ARENS", "The CHAIRMAN", "Senator McCARTHY": a title, then a name in capitals.
    private static bool EndsInCapitals(ReadOnlySpan<char> core)
    {
        int space = core.LastIndexOf(' ');
        if (space < 0 || !LabelWords.IsTitle(core[..core.IndexOf(' ')]))
            return false;
        ReadOnlySpan<char> last = core[(space + 1)..];
        int capitals = 0;
        foreach (char c in last)
            capitals += char.IsUpper(c) ? 1 : 0;
        return capitals >= 2 && capitals >= last.Length - 2;
    }
}
