namespace TextModel.Transcripts;

// Labels with a time beside them.
internal ref partial struct HeadReader
{
    // A time at a place, which may have brackets, behind words that end at another. Whether there is one, and the words before it made a label.
    private bool EmitTimed(int at, int coreEnd)
    {
        coreEnd = TextScan.TrimEmphasis(text, core, TextScan.TrimEnd(text, core, coreEnd));
        while (coreEnd > core && text[coreEnd - 1] is ',' or '-' or '–' or '—' or '|' or '·')
            coreEnd = TextScan.TrimEnd(text, core, coreEnd - 1);
        if (!TryReadTime(at, out int end, out LineMark time))
            return false;
        Separator separator = Separator.Time;
        int behind = TextScan.SkipEmphasis(text, end, to);
        // "Ada [0:12]. Text", "Ada [0:12]/ Text"
        if (behind < to && text[behind] is '.' or '/' or '>' or '|' && (behind + 1 >= to || TextScan.IsSpace(text[behind + 1])))
            behind++;
        else if (behind < to && text[behind] is ':' or '：')
            (separator, behind) = (Separator.Colon, TextScan.SkipEmphasis(text, behind + 1, to));
        else if (SkipDash(behind) is > 0 and int dashed)
            behind = dashed;
        else if (behind < to && !TextScan.IsSpace(text[behind]))
            return false;
        if (coreEnd <= core)
            return true;
        int labelEnd = TextScan.SkipEmphasis(text, coreEnd, at);
        Emit(new(lead, Enclosure.None, separator, IsSetOff(coreEnd, behind)), coreEnd, labelEnd, new(TextScan.SkipSpace(text, labelEnd, behind), behind, MarkKind.Time, time.Value), behind: behind);
        return true;
    }

    private readonly bool TryReadTime(int at, out int end, out LineMark mark)
    {
        mark = default;
        end = at;
        if (at >= to)
            return false;
        int limit = Math.Min(to, at + MaxTime);
        if (!TimeStamps.TryRead(text, at, limit, out end, out TimeSpan time))
        {
            int i = at;
            if (!TextScan.IsDigit(text[at]))
                return false;
            if (TimeStamps.TryReadTime(text, ref i, limit, out time, out int parts) && parts > 1)
                end = i;
            else if (!TimeWords.TryRead(text, at, limit, out end, out time))
                return false;
        }

        mark = new(at, end, MarkKind.Time, time.Ticks);
        return true;
    }

    // "Speaker 1 00:26", "Ada (0:12)": a time at the end of the words.
    private readonly LineMark TakeLastTime(int from, ref int coreEnd)
    {
        coreEnd = TextScan.TrimEmphasis(text, from, TextScan.TrimEnd(text, from, coreEnd));
        int last = coreEnd;
        bool bracket = last > from && text[last - 1] is ')' or ']' or '}' or '>';
        if (last - from < 4 || !(bracket || TextScan.IsDigit(text[last - 1])))
            return default;
        int at = bracket ? text[from..last].LastIndexOfAny("([{<") : text[from..last].LastIndexOf(' ') + 1;
        if (at < 1 || !TryReadTime(from + at, out int end, out LineMark time) || end != last)
            return default;
        coreEnd = TextScan.TrimEnd(text, from, from + at);
        while (coreEnd > from && text[coreEnd - 1] is ',' or '-' or '–' or '—' or '|')
            coreEnd = TextScan.TrimEnd(text, from, coreEnd - 1);
        return time;
    }
}
