namespace TextModel.Transcripts;

/// <summary>Goes over the lines of all blocks once and collects what may be labels, and what is a stamp or a remark of its own.</summary>
internal sealed class LineScanner(string text)
{
    private int pendingStart = -1;
    private int line;
    private int lastLabelLine = -2;
    private bool numbered;
    private bool captions;

    // The labels met last: most lines with a label repeat one of two.
    private int recent = -1;
    private int recentBefore = -1;

    public LabelTable Labels { get; } = new();

    public Rows<LabelCandidate> Candidates { get; private set; } = new();

    public Rows<LineMark> Marks { get; } = new();

    /// <summary>Lines that are a bare number: page numbers, perhaps.</summary>
    public Rows<LineMark> Numbers { get; } = new();

    /// <summary>The length of the longest line, in UTF-16 code units.</summary>
    public int LongestLine { get; private set; }

    /// <summary>The number of blocks that were gone over.</summary>
    public int Blocks { get; private set; }

    public void Scan(ReadOnlySpan<TextBlock> blocks)
    {
        Blocks = blocks.Length;
        numbered = LineNumbers.Detect(text, blocks);
        foreach (ref readonly TextBlock block in blocks)
        {
            if (block.Kind is BlockKind.Heading or BlockKind.Note or BlockKind.Other)
            {
                pendingStart = -1;
                lastLabelLine = -2;
                line += 2;
                continue;
            }

            // Round brackets hold names in captions only: elsewhere "(C)" and "(II)".
            captions = block.Kind == BlockKind.Cue;
            if (block.Details?.Voice is { Length: > 0 } voice)
            {
                AddVoice(block.Span.Start, voice);
                continue;
            }

            if (block.Details?.ChangesSpeaker == true)
                AddChange(TextScan.SkipSpace(text, block.Span.Start, block.Span.End));
            ScanBlock(block.Span.Start, block.Span.End);
        }
    }

    // The mark-up names who speaks; one voice over several cues is one turn.
    private void AddVoice(int at, string voice)
    {
        line++;
        int label = Labels.Add(voice, voice, LabelFamily.Voice, LabelShape.Name);
        if (Candidates.Count > 0 && Candidates[^1].Label == label && Labels[label].Family == LabelFamily.Voice)
            return;
        Candidates.Add(new() { TurnStart = at, Start = at, End = at, Line = line, Label = label, Traits = CandidateTraits.BlockStart });
    }

    private void AddChange(int at, string sign = LabelTable.Change)
    {
        int label = Labels.Add(sign, LabelTable.Change, LabelFamily.Voice, LabelShape.Name);
        Candidates.Add(new() { TurnStart = at, Start = at, End = at, Line = line + 1, Label = label, Traits = CandidateTraits.BlockStart });
    }

    /// <summary>Lets go of the candidates, which are as many as the turns, when the turns have been made of them.</summary>
    public void ForgetCandidates() => Candidates = new();

    private void ScanBlock(int start, int end)
    {
        ReadOnlySpan<char> all = text;
        bool first = true;
        for (int at = start; at < end;)
        {
            int lineEnd = TextScan.LineEnd(all, at, end, out int next);
            LongestLine = Math.Max(LongestLine, lineEnd - at);
            int from = TextScan.SkipSpace(all, at, lineEnd);
            at = next;
            if (numbered && LineNumbers.End(all, from, lineEnd) is > 0 and int number)
            {
                Marks.Add(new(from, number, MarkKind.Furniture));
                from = TextScan.SkipSpace(all, number, lineEnd);
            }

            if (from == lineEnd)
                continue;
            line++;
            ScanLine(all, from, lineEnd, first);
            first = false;
        }
    }

    private void ScanLine(ReadOnlySpan<char> all, int from, int to, bool first)
    {
        char c = all[from];
        if (c is '-' or '_' or '*' or '=' or '~' or '–' or '—' && LineMark.TryReadRule(all, from, TextScan.TrimEnd(all, from, to), out LineMark rule))
        {
            Marks.Add(rule);
            return;
        }

        if (c == '>' && TrySkipArrows(all, ref from, to))
            c = all[from];
        int turnStart = from;
        bool timed = false;
        int unset = c is '*' or '_' ? TextScan.SkipEmphasis(all, from, to) : from;
        if (c is '[' or '(' or '_' or '<' or '-' or '\\' || TextScan.IsDigit(c) || (unset > from && unset < to && all[unset] is '[' or '('))
        {
            int trimmed = TextScan.TrimEnd(all, from, to);
            if (TimeStamps.TryRead(all, unset, trimmed, out int stampEnd, out TimeSpan time))
            {
                if (unset > from && TextScan.SkipEmphasis(all, stampEnd, trimmed) is int set && (set == trimmed || TextScan.IsSpace(all[set])))
                    stampEnd = set;
                Marks.Add(new(from, stampEnd, MarkKind.Time, time.Ticks));
                int rest = TextScan.SkipSpace(all, stampEnd, trimmed);
                if (rest == trimmed)
                {
                    pendingStart = pendingStart < 0 ? from : pendingStart;
                    lastLabelLine = line;
                    return;
                }

                timed = true;
                from = rest;
                c = all[from];
            }
            // "0:12" in a cell or on a line of its own.
            else if (TimeStamps.TryReadWhole(all, from, trimmed, out time))
            {
                Marks.Add(new(from, trimmed, MarkKind.Time, time.Ticks));
                pendingStart = pendingStart < 0 ? from : pendingStart;
                lastLabelLine = line;
                return;
            }
            else if (PageNumbers.TryRead(all, from, trimmed, out int number))
            {
                Numbers.Add(new(from, trimmed, MarkKind.Page, number));
                return;
            }
            else if (LineMark.TryReadRemark(all, from, trimmed, out LineMark mark))
            {
                Marks.Add(mark);
                lastLabelLine = lastLabelLine == line - 1 ? line : lastLabelLine;
                if (mark.Kind != MarkKind.Stage && pendingStart < 0)
                    pendingStart = mark.Start;
                return;
            }
        }

        if (pendingStart >= 0)
        {
            turnStart = pendingStart;
            timed = true;
            pendingStart = -1;
        }

        // "12. Q. Who came?"
        if (TextScan.IsDigit(c) && SkipNumber(all, from, to) is > 0 and int role)
        {
            Marks.Add(new(from, TextScan.TrimEnd(all, from, role), MarkKind.Furniture));
            from = role;
            c = all[from];
        }

        if (c is '[' || (c is '(' && captions && from + 1 < to && char.IsUpper(all[from + 1])))
            Consider(all, from, to, turnStart, timed, first, LabelFamily.Brackets);
        else if (char.IsUpper(c) || (c > '\u007F' && char.IsLetter(c)))
            Consider(all, from, to, turnStart, timed, first, LabelFamily.Colon);
        else if (c is '*' or '_' or '<')
            Consider(all, from, to, turnStart, timed, first, LabelFamily.Colon);
        else if (first && char.IsAsciiLetterLower(c))
            Consider(all, from, to, turnStart, timed, first, LabelFamily.Colon);
    }

    // Behind a number before "Q." or "Question:"; 0 where there is none.
    private static int SkipNumber(ReadOnlySpan<char> all, int from, int to)
    {
        int end = from;
        while (end < to && TextScan.IsDigit(all[end]) && end - from < 5)
            end++;
        if (end < to && all[end] is '.' or ')')
            end++;
        int role = TextScan.SkipSpace(all, end, to);
        return role > end && role < to && char.IsUpper(all[role]) && (PeriodLabel.Find(all, role, to, out _, out LabelShape shape) > 0 || ColonLabel.Find(all, role, to, out _, out shape) > 0) && shape == LabelShape.Role
            ? role : 0;
    }

    // ">> ROSSI: Who came?" in captions that are kept as plain text.
    private bool TrySkipArrows(ReadOnlySpan<char> all, ref int from, int to)
    {
        int end = from;
        while (end < to && all[end] == '>')
            end++;
        int speech = TextScan.SkipSpace(all, end, to);
        if (end - from < 2 || speech == to || !(char.IsUpper(all[speech]) || all[speech] is '"' or '“' or '['))
            return false;
        Marks.Add(new(from, end, MarkKind.Furniture));
        AddChange(speech, LabelTable.PlainChange);
        from = speech;
        return true;
    }

    private void Consider(ReadOnlySpan<char> all, int from, int to, int turnStart, bool timed, bool first, LabelFamily family)
    {
        int known = IsRecent(all, from, to, recent) ? recent : IsRecent(all, from, to, recentBefore) ? recentBefore : -1;
        if (known >= 0)
        {
            Add(all, from, from + Labels[known].Text.Length, to, known, turnStart, timed, first);
            return;
        }

        LineMark stamp = default;
        bool expected = timed || lastLabelLine == line - 1;
        if (!(family == LabelFamily.Brackets ? LabelReader.TryReadBracketed(all, from, to, out FoundLabel found)
            : LabelReader.TryRead(all, from, to, first, expected, out found, out stamp)))
            return;
        if (found.Family == LabelFamily.Timed)
        {
            Marks.Add(stamp);
            timed = true;
        }

        int label = Labels.Add(all[from..found.End], all[found.CoreStart..found.CoreEnd], found.Family, found.Shape);
        if (label != recent)
            (recent, recentBefore) = (label, recent);
        Add(all, from, found.End, to, label, turnStart, timed, first);
    }

    private bool IsRecent(ReadOnlySpan<char> all, int from, int to, int index)
    {
        if (index < 0 || Labels[index] is not { Shape: > LabelShape.Small, Family: < LabelFamily.Spaces, IsShy: false } label || !all[from..to].StartsWith(label.Text, StringComparison.Ordinal))
            return false;
        int end = from + label.Text.Length;
        return end == to || all[end] == ' ';
    }

    private void Add(ReadOnlySpan<char> all, int from, int end, int to, int label, int turnStart, bool timed, bool first)
    {
        int stamp = TextScan.SkipSpace(all, end, to);
        if (stamp < to && all[stamp] is '[' or '(' or '\\' && TimeStamps.TryRead(all, stamp, to, out int stampEnd, out TimeSpan time))
        {
            Marks.Add(new(stamp, stampEnd, MarkKind.Time, time.Ticks));
            timed = true;
        }

        CandidateTraits traits = (first ? CandidateTraits.BlockStart : 0) | (timed ? CandidateTraits.Timed : 0)
            | (lastLabelLine == line - 1 ? CandidateTraits.AfterLabel : 0);
        if (!Labels[label].IsShy && Labels[label].Shape != LabelShape.Letter)
            lastLabelLine = line;
        Candidates.Add(new()
        {
            TurnStart = turnStart,
            Start = from,
            End = end,
            Line = line,
            Traits = traits,
            Label = label,
        }, from, text.Length);
    }
}
