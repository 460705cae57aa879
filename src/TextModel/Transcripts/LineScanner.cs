namespace TextModel.Transcripts;

/// <summary>Goes over the lines of all blocks once and collects what may be labels, and what is a stamp or a remark of its own.</summary>
internal sealed class LineScanner(string text)
{
    private int pendingStart = -1;
    private int line;
    private int lastLabelLine = -2;

    // The labels met last: most lines with a label repeat one of two.
    private int recent = -1;
    private int recentBefore = -1;

    public LabelTable Labels { get; } = new();

    public List<LabelCandidate> Candidates { get; } = [];

    public List<LineMark> Marks { get; } = [];

    /// <summary>Lines that are a bare number: page numbers, perhaps.</summary>
    public List<LineMark> Numbers { get; } = [];

    /// <summary>The length of the longest line, in UTF-16 code units.</summary>
    public int LongestLine { get; private set; }

    public void Scan(ReadOnlySpan<TextBlock> blocks)
    {
        foreach (ref readonly TextBlock block in blocks)
        {
            if (block.Kind is BlockKind.Heading or BlockKind.Note or BlockKind.Other)
            {
                pendingStart = -1;
                lastLabelLine = -2;
                line += 2;
                continue;
            }

            if (block.Details?.Voice is { Length: > 0 } voice)
                AddVoice(block.Span.Start, voice);
            else
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
        int turnStart = from;
        bool timed = false;
        if (c is '[' or '(' or '_' or '<' or '-' || TextScan.IsDigit(c))
        {
            int trimmed = TextScan.TrimEnd(all, from, to);
            if (TimeStamps.TryRead(all, from, trimmed, out int stampEnd, out TimeSpan time))
            {
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

        if (c is '[')
            Consider(all, from, to, turnStart, timed, first, LabelFamily.Brackets);
        else if (char.IsUpper(c) || (c > '\u007F' && char.IsLetter(c)))
            Consider(all, from, to, turnStart, timed, first, LabelFamily.Colon);
        else if (c is '*' or '_')
            Consider(all, from, to, turnStart, timed, first, LabelFamily.Colon);
        else if (first && char.IsAsciiLetterLower(c))
            Consider(all, from, to, turnStart, timed, first, LabelFamily.Colon);
    }

    private void Consider(ReadOnlySpan<char> all, int from, int to, int turnStart, bool timed, bool first, LabelFamily family)
    {
        int known = IsRecent(all, from, to, recent) ? recent : IsRecent(all, from, to, recentBefore) ? recentBefore : -1;
        if (known >= 0)
        {
            Add(all, from, from + Labels[known].Text.Length, to, known, turnStart, timed, first);
            return;
        }

        int end, coreEnd, coreStart = from;
        LabelShape shape;
        if (family == LabelFamily.Brackets)
        {
            end = BracketLabel.Find(all, from, to, out coreEnd, out shape);
            coreStart++;
            // An editor's brackets around a whole question: "[Question 12: …".
            if (end < 0 && from + 1 < to && char.IsUpper(all[from + 1]) && ColonLabel.Find(all, coreStart, to, out coreEnd, out shape) is > 0 and int role && shape == LabelShape.Role)
            {
                end = role;
                family = LabelFamily.Colon;
            }
        }
        else
        {
            coreStart = TextScan.SkipEmphasis(all, from, to);
            end = ColonLabel.Find(all, coreStart, to, out coreEnd, out shape);
            if (end >= 0 && shape is LabelShape.Small or LabelShape.Phrase && !first && !timed && lastLabelLine != line - 1)
                end = -1;
            if (end < 0 && all[from] is 'Q' or 'A' && from + 3 < to && (all[from + 1] == '\t' || (TextScan.IsSpace(all[from + 1]) && TextScan.IsSpace(all[from + 2]))))
            {
                coreEnd = end = from + 1;
                shape = LabelShape.Role;
                family = LabelFamily.Spaces;
            }

            if (end < 0 && coreStart < to && char.IsUpper(all[coreStart]))
            {
                end = PeriodLabel.Find(all, coreStart, to, out coreEnd, out shape);
                family = LabelFamily.Period;
            }
        }

        if (end < 0 && family != LabelFamily.Brackets && coreStart < to)
        {
            coreEnd = end = TimedLabel.Find(all, coreStart, to, out shape, out LineMark stamp);
            family = LabelFamily.Timed;
            if (end >= 0)
                Marks.Add(stamp);
            timed |= end >= 0;
        }

        if (end < 0)
            return;
        int label = Labels.Add(all[from..end], all[coreStart..coreEnd], family, shape);
        if (label != recent)
            (recent, recentBefore) = (label, recent);
        Add(all, from, end, to, label, turnStart, timed, first);
    }

    private bool IsRecent(ReadOnlySpan<char> all, int from, int to, int index)
    {
        if (index < 0 || Labels[index] is not { Shape: > LabelShape.Small, Family: < LabelFamily.Spaces } label || !all[from..to].StartsWith(label.Text, StringComparison.Ordinal))
            return false;
        int end = from + label.Text.Length;
        return end == to || all[end] == ' ';
    }

    private void Add(ReadOnlySpan<char> all, int from, int end, int to, int label, int turnStart, bool timed, bool first)
    {
        int stamp = TextScan.SkipSpace(all, end, to);
        if (stamp < to && all[stamp] is '[' or '(' && TimeStamps.TryRead(all, stamp, to, out int stampEnd, out TimeSpan time))
        {
            Marks.Add(new(stamp, stampEnd, MarkKind.Time, time.Ticks));
            timed = true;
        }

        CandidateTraits traits = (first ? CandidateTraits.BlockStart : 0) | (timed ? CandidateTraits.Timed : 0)
            | (lastLabelLine == line - 1 ? CandidateTraits.AfterLabel : 0);
        lastLabelLine = line;
        Candidates.Add(new()
        {
            TurnStart = turnStart,
            Start = from,
            End = end,
            Line = line,
            Traits = traits,
            Label = label,
        });
    }
}
