namespace TextModel.Transcripts;

/// <summary>Collects all that may be a label at the beginning of lines. It knows no convention and decides nothing.</summary>
internal sealed class CandidateFinder
{
    // A text in which so many lines are short is a poem or a list: names alone on a line that have not come back yet are no longer taken up.
    private const int MostAlone = 6000;

    private readonly string text;
    private readonly ReadOnlyMemory<TextBlock> blocks;
    private readonly LineReader lines;
    private readonly Head[] heads = new Head[HeadReader.Most];
    private int alone;

    // The heads of lines met last: most lines with a label repeat one of two.
    private Repeated recent = Repeated.None;
    private Repeated recentBefore = Repeated.None;

    private CandidateFinder(string text, ReadOnlyMemory<TextBlock> blocks, LineReader lines) => (this.text, this.blocks, this.lines) = (text, blocks, lines);

    /// <summary>What was found.</summary>
    public CandidateList Found { get; } = new();

    /// <summary>Goes over all lines.</summary>
    public static CandidateList Find(string text, ReadOnlyMemory<TextBlock> blocks, LineReader lines, WorkWatch? watch = null)
    {
        var finder = new CandidateFinder(text, blocks, lines);
        int voiced = -1;
        ReadOnlySpan<TextBlock> all = blocks.Span;
        while (lines.TryRead(out TextLine line))
        {
            watch?.Pass(line.Number, 0.1 + (0.5 * line.Start / text.Length));
            if (all[line.Block].Details is { Voice: { Length: > 0 } voice })
            {
                // "<v ->": another one speaks, whom nobody names.
                if (line.Block != voiced && voice.AsSpan().IndexOfAnyExcept("-–— ") < 0)
                    finder.AddChange(line, line.Start, line.Start, LabelTable.ChangedVoice, default);
                else if (line.Block != voiced)
                    finder.AddVoice(line, voice);
                voiced = line.Block;
                continue;
            }

            if ((line.Traits & (LineTraits.Change | LineTraits.First)) == (LineTraits.Change | LineTraits.First))
                finder.AddChange(line, line.Start, line.Start, LabelTable.Change, default);
            finder.Read(in line);
        }

        return finder.Found;
    }

    private void Read(in TextLine line)
    {
        ReadOnlySpan<char> all = text;
        int from = line.Start;
        char c = all[from];
        if (char.IsAsciiLetterUpper(c) && (TryRepeat(all, in line, recent) || TryRepeat(all, in line, recentBefore)))
            return;
        if ((line.Traits & LineTraits.Heading) != 0)
        {
            int title = HeadingMarks.WordsStart(all, new(from, line.End));
            LineMark stamp = TimeStamps.TryRead(all, title, line.End, out int stampEnd, out TimeSpan time) ? new(title, stampEnd, MarkKind.Time, time.Ticks) : default;
            ReadHead(all, in line, stamp.End > 0 ? TextScan.SkipSpace(all, stampEnd, line.End) : title, Lead.Heading, stamp);
            return;
        }

        Lead lead = (line.Traits & LineTraits.Term) != 0 ? Lead.Term : Lead.None;
        switch (c)
        {
            case '>':
                int arrows = from;
                while (arrows < line.End && all[arrows] == '>')
                    arrows++;
                int speech = TextScan.SkipSpace(all, arrows, line.End);
                if (speech == line.End)
                    return;
                if (arrows - from > 1)
                    AddChange(in line, speech, speech, LabelTable.Change + ">>", new(from, arrows, MarkKind.Furniture));
                ReadHead(all, in line, speech, arrows - from > 1 ? Lead.Arrows : Lead.Quote);
                return;
            case '-' or '–' or '—' or '―' or '•' or '*' or '·' or '‣' or '+' or '−' when from + 1 < line.End && (c is not ('*' or '+') || all[from + 1] is ' ' or '\t'):
                int sign = from + 1;
                while (sign < line.End && c is '–' or '—' or '―' && all[sign] == c)
                    sign++;
                int behind = TextScan.SkipSpace(all, sign, line.End);
                if (behind == line.End)
                    return;
                bool spaced = all[from + 1] is ' ' or '\t' or '\u00A0';
                if (c is not ('•' or '*' or '·' or '‣' or '+') && (spaced || c != '-' || char.IsUpper(all[behind]) || all[behind] is '¿' or '¡'))
                    AddChange(in line, behind, behind, LabelTable.Change + (c is '-' or '−' ? "-" : "—"), new(from, sign, MarkKind.Furniture));
                if (spaced)
                    ReadHead(all, in line, behind, (line.Traits & (LineTraits.Timed | LineTraits.Inner)) != 0 ? Lead.None : Lead.Bullet);
                if (spaced && c is '-' or '–' or '—')
                    ReadHead(all, in line, from, lead);
                return;
            // "**–Who came?**"
            case '*' or '_' or '<' when TextScan.SkipEmphasis(all, from, line.End) is int inside && inside > from && inside + 1 < line.End && all[inside] is '–' or '—' or '―' && !TextScan.IsSpace(all[inside + 1]):
                AddChange(in line, inside + 1, inside + 1, LabelTable.Change + "—", new(from, inside + 1, MarkKind.Furniture));
                return;
            case '○' or '◯' or '〇' or '●' or '◎' or '◇' or '◆' or '□' or '■' or '△' or '▲' or '▼' or '▽' or '▶' or '►' or '☆' or '★':
                ReadHead(all, in line, TextScan.SkipSpace(all, from + 1, line.End), Lead.Mark);
                return;
            case '=' or '~':
                ReadHead(all, in line, from, lead);
                return;
            case '#':
                int words = HeadingMarks.WordsStart(all, new(from, line.End));
                if (words > from + 1 && words < line.End && TextScan.IsSpace(all[words - 1]))
                    ReadHead(all, in line, words, Lead.Heading);
                return;
            case '|' when from + 1 < line.End:
                int cell = TextScan.SkipSpace(all, from + 1, line.End);
                if (cell < line.End)
                    ReadHead(all, in line, cell, lead);
                return;
        }

        ReadHead(all, in line, from, lead);
        if (TextScan.IsDigit(c) && SkipNumber(all, from, line.End) is > 0 and int item)
            ReadHead(all, in line, item, Lead.Number);
    }

    private bool TryRepeat(ReadOnlySpan<char> all, in TextLine line, Repeated repeated)
    {
        if (repeated.Label < 0 || (line.Traits & (LineTraits.Heading | LineTraits.Term)) != 0)
            return false;
        string printed = Found.Labels[repeated.Label].Text;
        int end = line.Start + printed.Length;
        if (line.EmphasisEnd != (repeated.IsSet ? end : line.Start) || end + 2 > line.End || all[end] != ' ' || !char.IsLetter(all[end + 1]) || !all[line.Start..line.End].StartsWith(printed, StringComparison.Ordinal))
            return false;
        Add(in line, line.Announced, line.Start, end, repeated.Label, default, default);
        if (repeated.Other >= 0)
            Add(in line, line.Announced, line.Start, end, repeated.Other, default, default);
        return true;
    }

    // After the number of an item, as in "12. Q. Who came?"; 0 where there is none.
    private static int SkipNumber(ReadOnlySpan<char> all, int from, int to)
    {
        int end = from;
        while (end < to && TextScan.IsDigit(all[end]) && end - from < 5)
            end++;
        if (end < to && all[end] is '.' or ')')
            end++;
        int words = TextScan.SkipSpace(all, end, to);
        return words > end && words < to && !TextScan.IsDigit(all[words]) ? words : 0;
    }

    private void ReadHead(ReadOnlySpan<char> all, in TextLine line, int start, Lead lead, LineMark before = default)
    {
        if (start >= line.End)
            return;
        // "* {00:01} **Ada:** text"
        if (before.End == 0 && start > line.Start && (all[start] is '[' or '(' or '{' or '<' or '\\' || TextScan.IsDigit(all[start])) && TryReadTime(all, start, line.End, out int timeEnd, out TimeSpan time) && TextScan.SkipSpace(all, timeEnd, line.End) is int rest && rest < line.End)
        {
            before = new(start, timeEnd, MarkKind.Time, time.Ticks);
            start = rest;
        }

        int count = HeadReader.Read(all, in line, start, lead, heads);
        int signEnd = before.End > 0 ? before.Start : start;
        LineMark sign = signEnd > line.Start ? new(line.Start, TextScan.TrimEnd(all, line.Start, signEnd), lead == Lead.Heading ? MarkKind.Format : MarkKind.Furniture) : default;
        Repeated found = Repeated.None;
        for (int i = 0; i < count; i++)
        {
            ref readonly Head head = ref heads[i];
            // A name alone begins a turn only below something else: in the middle of a hard-wrapped paragraph too, but not beside a reading with speech; "O PRESIDENTE" is none.
            if (head.Frame is { Alone: true, Lead: Lead.None, Emphasized: false }
                && ((i > 0 && head.Frame.Separator == Separator.None && !(head.Shape == LabelShape.Capitals && heads[i - 1].Frame.Separator == Separator.Space)) || ++alone > MostAlone))
                continue;
            int label = Found.Labels.Add(all[head.Start..head.End], head.Plain ?? all[head.CoreStart..head.CoreEnd], head.Frame, head.Shape);
            Add(in line, line.Announced, head.Start, head.End, label, sign, head.Time.End > 0 ? head.Time : before, head.IsAlone);
            found = found.Label < 0 ? new(label, -1, false) : found with { Other = label };
        }

        if (count is 1 or 2 && found.Label >= 0 && IsWhole(in line, in heads[0]) && (count == 1 || (found.Other >= 0 && heads[1].End == heads[0].End && IsWhole(in line, in heads[1]))))
        {
            found = found with { IsSet = line.EmphasisEnd > line.Start };
            if (found != recent)
                (recent, recentBefore) = (found, recent);
        }
    }

    // Whether what is read depends on the label alone, where a space and a letter come after it: in plain type, or in type of its own that ends with it.
    private static bool IsWhole(in TextLine line, in Head head) =>
        head is { IsAlone: false, Frame: { Lead: Lead.None, Enclosure: Enclosure.None }, Time.End: 0 } && head.Start == line.Start
            && (line.EmphasisEnd > line.Start ? line.EmphasisEnd == head.End && (line.Traits & (LineTraits.Timed | LineTraits.Inner)) == 0
                : head.Frame is { Emphasized: false, Separator: Separator.Colon or Separator.Period });

    // After the sign of a list or quotation minutes and seconds are a time without brackets too: "> 00:57 Ada: text".
    private static bool TryReadTime(ReadOnlySpan<char> all, int at, int to, out int end, out TimeSpan time)
    {
        if (TimeStamps.TryRead(all, at, to, out end, out time))
            return true;
        end = at;
        return TextScan.IsDigit(all[at]) && TimeStamps.TryReadTime(all, ref end, to, out time, out int parts) && parts > 1 && end < to && TextScan.IsSpace(all[end]);
    }

    private void Add(in TextLine line, int announced, int start, int end, int label, LineMark sign, LineMark time, bool isAlone = false)
    {
        CandidateTraits traits = ((line.Traits & LineTraits.First) != 0 ? CandidateTraits.BlockStart : 0)
            | ((line.Traits & LineTraits.Timed) != 0 || time.End > 0 ? CandidateTraits.Timed : 0)
            | ((line.Traits & LineTraits.Inner) != 0 ? CandidateTraits.Inline : 0)
            | ((line.Traits & LineTraits.Cue) != 0 ? CandidateTraits.Cue : 0)
            | ((line.Traits & LineTraits.Item) != 0 ? CandidateTraits.Item : 0)
            | (isAlone ? CandidateTraits.Alone : 0);
        int aside = -1;
        if (sign.End > sign.Start || time.End > 0)
        {
            aside = Found.Asides.Count;
            Found.Asides.Add(sign.End > sign.Start ? new(sign, time) : new(time, default));
        }

        Found.Items.Add(new()
        {
            TurnStart = Math.Min(announced, line.Start),
            Start = start,
            End = end,
            Label = label,
            Line = line.Number,
            Aside = aside,
            Traits = traits,
        }, start, text.Length);
    }

    // The mark-up names who speaks.
    private void AddVoice(in TextLine line, string voice)
    {
        int label = Found.Labels.Add(voice, voice, new(Lead.None, Enclosure.None, Separator.Voice), LabelShape.Name);
        int at = blocks.Span[line.Block].Span.Start;
        Found.Items.Add(new() { TurnStart = at, Start = at, End = at, Line = line.Number, Label = label, Aside = -1, Traits = CandidateTraits.BlockStart | CandidateTraits.Cue });
    }

    private void AddChange(in TextLine line, int start, int end, string sign, LineMark mark)
    {
        int label = Found.Labels.Add(sign, sign, new(Lead.None, Enclosure.None, Separator.Change), LabelShape.Name);
        Add(in line, line.Announced, start, end, label, mark, default);
    }

    /// <summary>The labels that the beginning of a line was read as.</summary>
    /// <param name="Label">The first one; -1 for none.</param>
    /// <param name="Other">Another reading of the same characters; -1 for none.</param>
    /// <param name="IsSet">Whether it is set in type of its own that ends with it.</param>
    private readonly record struct Repeated(int Label, int Other, bool IsSet)
    {
        public static Repeated None => new(-1, -1, false);
    }
}
