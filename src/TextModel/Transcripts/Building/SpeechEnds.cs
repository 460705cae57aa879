namespace TextModel.Transcripts;

/// <summary>Where speech ends although no other label follows, and where another interview begins in the same file.</summary>
/// <remarks>
/// Turns reach up to the next label. After the mark of an end (<c>[END OF INTERVIEW]</c>) that would make speech of an index, and in a file
/// of several interviews of the next one's title. Only what cannot be meant otherwise cuts: a word such as "Index" may be said.
/// </remarks>
internal sealed class SpeechEnds
{
    // A title and its facts stand close to each other.
    private const int MaxTitleLines = 4;
    private readonly string text;
    private readonly LineReader lines;
    private readonly HashSet<int> factStarts;
    private readonly Rows<GapLine> gap = new();
    private readonly Rows<LineMark> added = new();
    private readonly Rows<SpeechCut> shared = new();
    private string firstTitle = "";
    private int cues;
    private int bareCues;

    private SpeechEnds(string text, LineReader lines, HashSet<int> factStarts)
    {
        this.text = text;
        this.lines = lines;
        this.factStarts = factStarts;
    }

    /// <summary>The ends and beginnings, in order.</summary>
    public Rows<SpeechCut> Cuts { get; } = new();

    /// <summary>Finds the cuts; marks of an end that are no remark yet are added to <paramref name="marks"/>.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="blocks">All blocks.</param>
    /// <param name="lines">Their lines, gone over.</param>
    /// <param name="turns">The turns, in order.</param>
    /// <param name="factStarts">Where lists of facts begin.</param>
    /// <param name="marks">What nobody says, in order.</param>
    public static SpeechEnds Find(string text, ReadOnlySpan<TextBlock> blocks, LineReader lines, ReadOnlySpan<TurnDraft> turns, HashSet<int> factStarts, Rows<LineMark> marks)
    {
        var ends = new SpeechEnds(text, lines, factStarts);
        if (turns.IsEmpty)
            return ends;
        ends.ReadGaps(blocks, turns, marks);
        if (ends.added.Count > 0)
        {
            foreach (LineMark mark in ends.added)
                marks.Add(mark);
            marks.Sort((a, b) => a.Start.CompareTo(b.Start));
        }

        return ends;
    }

    /// <summary>Where what the last turn says ends, at the latest.</summary>
    /// <param name="lastTurn">Where the last turn starts.</param>
    /// <param name="end">Where the text in front of the notes ends.</param>
    public int LastSpeech(int lastTurn, int end) => Cuts.Count > 0 && Cuts[^1].Start > lastTurn ? Math.Min(Cuts[^1].Start, end) : end;

    /// <summary>Takes away the questions that were asked in another interview than that in which they seem to be answered.</summary>
    public void Separate(Span<TurnDraft> turns)
    {
        int cut = 0, begin = 0;
        foreach (ref TurnDraft turn in turns)
        {
            for (; cut < Cuts.Count && Cuts[cut].Start <= turn.Start; cut++)
                begin = Cuts[cut].Begins ? Cuts[cut].Start : begin;
            if (turn.Question >= 0 && turns[turn.Question].Start < begin)
                turn.Question = -1;
        }
    }

    private void ReadGaps(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<TurnDraft> turns, Rows<LineMark> marks)
    {
        int turn = -1, mark = 0;
        for (int b = 0; b < blocks.Length; b++)
        {
            TextBlock block = blocks[b];
            if (block.Kind is BlockKind.Note or BlockKind.Other)
                continue;
            bool first = true;
            for (int at = block.Span.Start; at < block.Span.End;)
            {
                int lineEnd = block.Span.End, next = lineEnd;
                if (!lines.IsOneLine(b))
                    lineEnd = TextScan.LineEnd(text, at, block.Span.End, out next);
                int start = TextScan.SkipSpace(text, at, lineEnd), end = TextScan.TrimEnd(text, start, lineEnd);
                at = next;
                if (start >= end)
                    continue;
                bool labeled = false;
                while (turn + 1 < turns.Length && turns[turn + 1].Start < end)
                {
                    if (turn >= 0 && block.Kind == BlockKind.Cue && !first && turns[turn + 1].LabelSpan is not null)
                        FindShared(block.Span.End, b == 0 ? 0 : blocks[b - 1].Span.End);
                    if (turn >= 0)
                        Close(turns[turn + 1].Start);
                    gap.Clear();
                    turn++;
                    labeled = true;
                }

                if (firstTitle.Length == 0 && turn < 0)
                    firstTitle = EndWords.Fold(text.AsSpan(start, Math.Min(end - start, 120)));
                while (mark < marks.Count && marks[mark].End <= start)
                    mark++;
                if (turn >= 0 && !labeled)
                {
                    LineMark? held = mark < marks.Count && marks[mark].Start < end ? marks[mark] : null;
                    bool last = TextScan.SkipSpace(text, next, block.Span.End) >= block.Span.End;
                    var line = new GapLine(start, end, block.Span.End, first, last, block.Kind == BlockKind.Heading ? block.Details?.Level ?? 1 : 0)
                    {
                        IsMark = held is { } whole && whole.Start == start && whole.End == end,
                        HoldsMark = held is not null,
                        Ends = end - start <= EndWords.MaxLength ? EndWords.Sort(text.AsSpan(start, end - start), first && last) : EndSort.None,
                    };
                    gap.Add(line);
                    bareCues += first && block.Kind == BlockKind.Cue && !line.HoldsMark ? 1 : 0;
                    if (line.Ends != EndSort.None && line.Level == 0 && !line.HoldsMark)
                        added.Add(new(start, end, MarkKind.Stage));
                }

                cues += first && block.Kind == BlockKind.Cue ? 1 : 0;
                first = false;
            }
        }

        if (turn >= 0)
            CloseLast();
        // Where many cues have no label, speech goes on in them.
        if (shared.Count > 0 && bareCues * 3 <= cues)
        {
            foreach (SpeechCut cut in shared)
                Cuts.Add(cut);
            Cuts.Sort((a, b) => a.Start.CompareTo(b.Start));
        }
    }

    // Words above a label in the same cue, where the one before has finished: somebody says them, and nobody knows who.
    private void FindShared(int blockEnd, int lastEnd)
    {
        int first = gap.Count - 1;
        while (first >= 0 && gap[first].BlockEnd == blockEnd && !gap[first].First)
            first--;
        if (first < 0 || gap[first].BlockEnd != blockEnd || gap[first].HoldsMark || char.IsLower(text[gap[first].Start]))
            return;
        int before = TextScan.TrimEnd(text, 0, lastEnd);
        if (before > 0 && TextScan.EndsSpeech(text[before - 1]))
            shared.Add(new(gap[first].Start, gap[first].Start, false));
    }

    // The lines between two turns.
    private void Close(int nextTurn)
    {
        int end = FindMark(EndSort.Speech, 0);
        if (end >= 0)
            AddEnd(end);
        int begin = end >= 0 ? BeginBehindMark(end + 1) : BeginAtTitle();
        if (begin < 0 || gap[begin].Start >= nextTurn)
            return;
        GapLine line = gap[begin];
        bool printed = line.Level == 0 && !IsFact(line) && !line.HoldsMark && IsTitle(line);
        Cuts.Add(new(line.Start, printed ? line.End : line.Start, true));
    }

    // The lines after the last label: what comes now can only end it.
    private void CloseLast()
    {
        int end = FindMark(EndSort.Speech, 0), tape = end < 0 ? FindMark(EndSort.Tape, 0) : -1;
        for (int i = 0; i < gap.Count && (end < 0 || i < end); i++)
        {
            GapLine line = gap[i];
            if (line.Level == 0 && (EndWords.IsClosing(text.AsSpan(line.Start, line.BlockEnd - line.Start)) || IsEndHeading(i)))
            {
                Cuts.Add(new(line.Start, line.IsMark ? line.End : line.Start, false));
                tape = -1;
                break;
            }
        }

        // A tape's end is the end where hardly anything follows: a side may end while one and the same speaks on.
        for (; tape >= 0; tape = FindMark(EndSort.Tape, tape + 1))
            end = text.Length - gap[tape].End < gap[tape].Start / 4 && !(tape + 1 < gap.Count && EndWords.IsBeginning(Of(gap[tape + 1]))) ? tape : -1;
        if (end >= 0)
            AddEnd(end);
    }

    private void AddEnd(int index)
    {
        GapLine line = gap[index];
        Cuts.Add(new(line.Start, line.Level == 0 && (line.IsMark || !line.HoldsMark) ? line.End : line.Start, false));
    }

    private int FindMark(EndSort sort, int from)
    {
        for (int i = from; i < gap.Count; i++)
        {
            if (gap[i].Ends == sort)
                return i;
        }

        return -1;
    }

    // After the end of an interview: a title or facts, with the title above them.
    private int BeginBehindMark(int first)
    {
        for (int i = first; i < gap.Count; i++)
        {
            if (IsFact(gap[i]))
                return TitleAbove(i, first);
        }

        for (int i = first; i < gap.Count; i++)
        {
            GapLine line = gap[i];
            if (line.IsMark || IsEndHeading(i))
                continue;
            if (line.Level is 1 or 2 || (line.Level == 0 && line.First && IsTitle(line) && (IsFirstTitle(line) || EndWords.NamesInterview(Of(line)))))
                return i;
        }

        return -1;
    }

    // Without such a mark: a heading of a high level, or the first title once more, and a new list of facts below it.
    private int BeginAtTitle()
    {
        for (int i = 1; i < gap.Count; i++)
        {
            if (!IsFact(gap[i]))
                continue;
            int title = TitleAbove(i, 0);
            for (int t = title; t < i; t++)
            {
                if (gap[t].Level is 1 or 2 || (gap[t].Level == 0 && IsFirstTitle(gap[t]) && i + 1 < gap.Count && IsFact(gap[i + 1])))
                    return t;
            }

            return -1;
        }

        return -1;
    }

    private int TitleAbove(int fact, int first)
    {
        int title = fact;
        while (title > first && fact - title < MaxTitleLines && !gap[title - 1].IsMark && IsTitle(gap[title - 1]) && !IsEndHeading(title - 1))
            title--;
        return title;
    }

    private bool IsFact(GapLine line)
    {
        if (line.Level > 0 || line.IsMark)
            return false;
        if (factStarts.Contains(line.Start))
            return true;
        int colon = text.AsSpan(line.Start, Math.Min(line.End - line.Start, 40)).IndexOf(':');
        return colon > 1 && colon + 1 < line.End - line.Start && FactKeys.Find(text.Substring(line.Start, colon).Trim()) is not null;
    }

    // Short, and no sentence; entries of an index end in the number of a page.
    private bool IsTitle(GapLine line)
    {
        ReadOnlySpan<char> words = Of(line);
        if (line.Level > 0)
            return true;
        int digits = words.Length;
        while (digits > 0 && TextScan.IsDigit(words[digits - 1]))
            digits--;
        bool isEntry = words.Length - digits is > 0 and < 4 && words[..digits].TrimEnd() is [.., ',' or '.'];
        return words.Length <= 90 && !isEntry && char.IsLetterOrDigit(words[0]) && !(words[^1] is ',' or ';' or ':' || TextScan.SentenceEnds.Contains(words[^1]));
    }

    // The same words, or the same first one: "Interview 2" as "Interview 1".
    private bool IsFirstTitle(GapLine line)
    {
        if (firstTitle.Length == 0 || !IsTitle(line))
            return false;
        string words = EndWords.Fold(Of(line));
        int word = firstTitle.IndexOf(' ');
        word = word < 0 ? firstTitle.Length : word;
        return words == firstTitle || (word > 4 && words.Length > word && words[word] == ' ' && words.AsSpan(0, word).SequenceEqual(firstTitle.AsSpan(0, word)));
    }

    // A heading in plain text is one by what stands below it, too.
    private bool IsEndHeading(int index)
    {
        GapLine line = gap[index];
        if (!line.First || line.End - line.Start > EndWords.MaxHeading || !EndWords.IsHeading(Of(line), out bool isIndex))
            return false;
        if (line.Level > 0)
            return true;
        int entries = 0, notes = 0;
        for (int i = index + 1; i < gap.Count && i < index + 7; i++)
        {
            ReadOnlySpan<char> below = Of(gap[i]);
            entries += TextScan.IsDigit(below[^1]) && below.ContainsAny(" ,.\t") ? 1 : 0;
            notes += NoteFinder.TryReadLabel(text, gap[i].Start, gap[i].End, out _, out _) || EndWords.HasYear(below) ? 1 : 0;
        }

        bool capitals = EndWords.IsCapitals(Of(line));
        return index + 1 < gap.Count && (isIndex ? entries > 1 : (line.Last || capitals) && (capitals || notes > 0 || Of(line).StartsWith("About the ", StringComparison.OrdinalIgnoreCase)));
    }

    private ReadOnlySpan<char> Of(GapLine line) => text.AsSpan(line.Start, line.End - line.Start);

    /// <summary>A line without a label after the first turn.</summary>
    /// <param name="Start">Its first character that is no space.</param>
    /// <param name="End">After its last one.</param>
    /// <param name="BlockEnd">Where its block ends.</param>
    /// <param name="First">Whether its block begins with it.</param>
    /// <param name="Last">Whether its block ends with it.</param>
    /// <param name="Level">The level of a heading; 0 for none.</param>
    private readonly record struct GapLine(int Start, int End, int BlockEnd, bool First, bool Last, int Level)
    {
        /// <summary>Whether a mark is all of it.</summary>
        public bool IsMark { get; init; }

        public bool HoldsMark { get; init; }

        /// <summary>What ends with it.</summary>
        public EndSort Ends { get; init; }
    }
}

/// <summary>A place where speech ends, or another interview begins.</summary>
/// <param name="Start">Where.</param>
/// <param name="End">After the mark of an end, or the printed title of the beginning; the start where there is none.</param>
/// <param name="Begins">Whether another interview begins.</param>
internal readonly record struct SpeechCut(int Start, int End, bool Begins);
