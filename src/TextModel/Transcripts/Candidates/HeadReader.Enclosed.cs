namespace TextModel.Transcripts;

// Labels between two signs.
internal ref partial struct HeadReader
{
    // "[Name] text", "<ada> text", "(NAME): text", "[Speaker 1 00:26]: text".
    private void ReadEnclosed(Enclosure enclosure)
    {
        int from = TextScan.SkipShapeless(text, TextScan.SkipEmphasis(text, core + 1, to), to);
        // "<v Ada Rossi>Yes": the tag of subtitles, in a text.
        bool tag = enclosure == Enclosure.Angle && text[core..].StartsWith("<v ", StringComparison.Ordinal);
        if (tag)
            from = TextScan.SkipSpace(text, core + 2, to);
        ReadOnlySpan<char> rest = text[from..Math.Min(to, from + LabelShapes.MaxLength)];
        int close = enclosure switch
        {
            Enclosure.Square => rest.IndexOfAny("]】］"),
            Enclosure.Round => rest.IndexOfAny(')', '）'),
            Enclosure.Angle => rest.IndexOfAny('>', '›'),
            Enclosure.Curly => rest.IndexOf('}'),
            _ => rest.IndexOfAny("\"”»“」"),
        };
        if (close < 1)
            return;
        // "(Ada Rossi (Oslo))"
        if (enclosure == Enclosure.Round && rest[..close].IndexOfAny('(', '（') > 0 && TextScan.SkipShapeless(rest, close + 1, rest.Length) is int outer && outer < rest.Length && rest[outer] is ')' or '）')
            close = outer;
        int coreEnd = from + close, end = TextScan.SkipShapeless(text, coreEnd + 1, to);
        if (text[coreEnd - 1] == '\\')
            coreEnd--;
        // A nick may end in a bracket of its own: "<rob[m]>".
        LineMark time = TakeLastTime(from, ref coreEnd);
        end = TextScan.SkipEmphasis(text, end, to);
        // An editor's brackets around a whole question: "[Question 12: …".
        if (enclosure == Enclosure.Square && rest[..close].IndexOf(':') is > 0 and int colon && LabelWords.RoleOf(rest[..colon]) is not null)
        {
            Emit(new(lead, Enclosure.None, Separator.Colon), from + colon, from + colon + 1, default, from);
            return;
        }

        if (enclosure is Enclosure.Quotes && !(end < to && text[end] is ':' or '：' or '—' or '–'))
            return;
        LabelShape shape = LabelShapes.Of(text[from..coreEnd]);
        if (shape == LabelShape.None || LabelWords.IsSound(text[from..coreEnd]) || IsSentence(text[from..coreEnd]))
            return;
        // "(II)" counts sections.
        if (enclosure == Enclosure.Round && coreEnd - from < 5 && text[from..coreEnd].IndexOfAnyExcept('I', 'V', 'X') < 0 && LabelWords.RoleOf(text[from..coreEnd]) is null)
            return;
        // "[open FILE]" is how programs are explained; small letters stand in the brackets of chats.
        if (char.IsLower(text[from]) && shape != LabelShape.Small && !EndsInName(text[from..coreEnd]))
            return;
        Separator separator = Separator.None;
        if (end < to && text[end] is ':' or '：' or '.' or ')')
            (separator, end) = (text[end] is '.' ? Separator.Period : Separator.Colon, end + 1);
        else if (SkipDash(end) is > 0 and int dashed)
            (separator, end) = (Separator.Dash, dashed);
        if (end < to && !TextScan.IsSpace(text[end]) && separator == Separator.None && text[end] is not ('[' or '(') && enclosure != Enclosure.Square && !tag)
            return;
        Emit(new(lead, enclosure, separator), coreEnd, TextScan.SkipEmphasis(text, end, to), time, from);
    }

    // "κα Ρόσσι": the words for Mrs and Mr are small in some languages.
    private static bool EndsInName(ReadOnlySpan<char> words)
    {
        int last = words.LastIndexOfAny(TextScan.WordSpaces) + 1;
        return last > 0 && last + 2 < words.Length && char.IsUpper(words[last]) && char.IsLower(words[last + 1]);
    }

    // "(A door closes.)": a remark is a sentence.
    private static bool IsSentence(ReadOnlySpan<char> words)
    {
        int last = words.LastIndexOfAny(TextScan.WordSpaces) + 1;
        return words[^1] is '.' or '!' or '?' && words.Length - last > 4 && char.IsLetter(words[^2]) && !char.IsUpper(words[^2]) && !words[last..^1].Contains('.');
    }

    // "— Name —", "== Name ==", alone in its line.
    private void ReadBetweenDashes(char sign)
    {
        int from = core, end = to;
        while (from < to && text[from] == sign)
            from++;
        while (end > from && text[end - 1] == sign)
            end--;
        int words = TextScan.SkipSpace(text, from, end);
        if (end < to && words > from && end - words <= LabelShapes.MaxLength)
        {
            int coreEnd = end;
            LineMark time = TakeLastTime(words, ref coreEnd);
            Emit(new(lead, Enclosure.Dashes, Separator.None), coreEnd, to, time, words);
        }
    }
}
