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

    private void AddChange(int at)
    {
        int label = Labels.Add(LabelTable.Change, LabelTable.Change, LabelFamily.Voice, LabelShape.Name);
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
        else if (c is '*' or '_' or '<')
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
            if (end < 0 && all[coreStart..to] is ['Q' or 'A', _, _, _, ..] && SpacesBehindLetter(all[(coreStart + 1)..to]) is > 0 and int spaces)
            {
                coreEnd = coreStart + 1;
                end = coreStart + spaces;
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

    // "Q    Who?", "Q\tWho?"; "Q - Who?" has its dash in the label. The length of the label, or 0.
    private static int SpacesBehindLetter(ReadOnlySpan<char> rest)
    {
        int at = TextScan.SkipEmphasis(rest, 0, rest.Length);
        int text = TextScan.SkipSpace(rest, at, rest.Length);
        if (text == at + 1 && text + 1 < rest.Length && rest[text] is '-' or '–' or '—' && TextScan.IsSpace(rest[text + 1]))
            return text + 2;
        return at < rest.Length && (rest[at] == '\t' || text > at + 1) ? at + 1 : 0;
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
        if (stamp < to && all[stamp] is '[' or '(' or '\\' && TimeStamps.TryRead(all, stamp, to, out int stampEnd, out TimeSpan time))
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
        }, from, text.Length);
    }
}
