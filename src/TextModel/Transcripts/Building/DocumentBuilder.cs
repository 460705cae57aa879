namespace TextModel.Transcripts;

/// <summary>Makes the annotations, in document order, of what was found.</summary>
internal sealed class DocumentBuilder(string text, TranscriptParts parts)
{
    // Each turn and each block has a paragraph.
    private readonly BuiltAnnotations result = new(text, parts.Turns, parts.Marks, parts.Speakers, parts.Turns.Length + Math.Max(parts.Turns.Length, parts.Blocks.Length) + parts.Marks.Count + 16);
    private readonly Rows<LineMark> marks = parts.Marks;

    // Most facts stand at the top: what begins after the last need not be looked up.
    private readonly int lastFact = parts.FactStarts.Count == 0 ? -1 : parts.FactStarts.Max();
    private int nextMark;
    private int nextTurn;
    private int nextStatement;
    private int anchors;
    private int contentEnd;

    // The turn that is open: its place in the result, and where its last paragraph ends.
    private int turnSlot = -1;
    private int turnIndex;
    private int turnEnd;
    private TimeRange? turnTime;

    // The last time stamp that no paragraph has followed yet.
    private TimeRange? announcedTime;

    // When the block that is gone through was spoken.
    private TimeRange? blockTime;

    private int bodySlot = -1;
    private int bodyStart;
    private int interviewSlot = -1;
    private int interviewStart;

    // Where the open interview's speech came to an end; -1 while it goes on.
    private int speechEnd = -1;
    private int nextCut;

    public BuiltAnnotations Build()
    {
        ReadOnlySpan<TextBlock> blocks = parts.Blocks.Span;
        int frontEnd = parts.Front.End;
        if (frontEnd > 0)
            BuildFront(blocks, frontEnd);
        for (int b = 0; b < parts.Notes.FirstBlock; b++)
        {
            ref readonly TextBlock block = ref blocks[b];
            if (block.Span.End <= frontEnd)
                continue;
            // A note's further paragraphs lie inside it.
            if (block.Kind == BlockKind.Note && block.Span.Start < contentEnd)
                continue;
            if (parts.Notes.TryFind(b, out int note))
            {
                OpenBody(parts.Notes.Notes[note].Start);
                for (; note < parts.Notes.Notes.Count && parts.Notes.Notes[note].Block == b; note++)
                    AddNote(note, "bottom");
                continue;
            }

            if (block.Details is { EndsTurn: true })
                CloseTurn();
            BuildBlock(in block, Math.Max(block.Span.Start, frontEnd));
        }

        CloseTurn();
        int notesStart = parts.Notes.FirstBlock < blocks.Length ? blocks[parts.Notes.FirstBlock].Span.Start : text.Length;
        if (nextMark < marks.Count && marks[nextMark].Start < notesStart)
        {
            OpenBody(marks[nextMark].Start);
            AddMarksBefore(notesStart);
        }

        CloseBody();
        if (parts.Notes.FirstBlock < blocks.Length)
            BuildNotes(blocks);
        return result;
    }

    private void BuildFront(ReadOnlySpan<TextBlock> blocks, int frontEnd)
    {
        int slot = result.Reserve();
        int start = -1;
        foreach (ref readonly TextBlock block in blocks)
        {
            if (block.Span.Start >= frontEnd)
                break;
            int from = TextScan.SkipSpace(text, block.Span.Start, block.Span.End), to = Math.Min(block.Span.End, frontEnd);
            if (from >= to)
                continue;
            start = start < 0 ? from : start;
            bool stated = false;
            for (; nextStatement < parts.Front.Statements.Count && parts.Front.Statements[nextStatement].Start < to; nextStatement++)
            {
                AddMarksBefore(parts.Front.Statements[nextStatement].Start);
                result.Add(parts.Front.Statements[nextStatement]);
                stated = true;
            }

            if (stated)
                AddMarksBefore(to);
            else
                AddText(from, to, BlockKind.Paragraph);
        }

        result.Fill(slot, new Division { Type = "front", Span = new(start, frontEnd) });
        contentEnd = frontEnd;
    }

    private void BuildBlock(in TextBlock block, int from)
    {
        int to = block.Span.End;
        // A heading that asks, or names who speaks, begins a turn.
        if (block.Kind == BlockKind.Heading && !(nextTurn < parts.Turns.Length && parts.Turns[nextTurn].Start < to))
        {
            CloseTurn();
            int start = TextScan.SkipSpace(text, from, to), end = TextScan.TrimEnd(text, start, to);
            if (start < end)
            {
                OpenBody(start);
                AddMarksBefore(start);
                while (nextCut < parts.Ends.Cuts.Count && parts.Ends.Cuts[nextCut].Start < end)
                    Cut(parts.Ends.Cuts[nextCut++]);
                result.Add(new Heading { Span = new(start, end), Level = block.Details?.Level });
                Reach(end);
                AddMarksBefore(end);
            }

            return;
        }

        ReadOnlySpan<TurnDraft> turns = parts.Turns;
        TimeRange? time = block.Details?.Time;
        blockTime = time;
        while (nextTurn < turns.Length && turns[nextTurn].LabelEnd <= to)
        {
            ref readonly TurnDraft turn = ref turns[nextTurn];
            if (turn.Announced > from)
            {
                AddSpeech(from, turn.Announced, block.Kind);
                ExtendTime(time, from);
            }

            OpenTurn(in turn);
            turnTime = time ?? turnTime;
            from = turn.LabelEnd;
            nextTurn++;
        }

        if (from < to)
            AddSpeech(from, nextTurn < turns.Length ? Math.Min(to, Math.Max(from, turns[nextTurn].Announced)) : to, block.Kind);
        ExtendTime(time, from);
        blockTime = null;
    }

    // A turn lasts until the last cue in it ends; a remark after what is said is not in it.
    private void ExtendTime(TimeRange? time, int from)
    {
        if (turnSlot < 0 || turnEnd <= from || time is null)
            return;
        turnTime ??= time;
        if ((time.End ?? time.Start) is TimeSpan end && end > (turnTime.End ?? turnTime.Start))
            turnTime = turnTime with { End = end };
    }

    private void AddSpeech(int from, int to, BlockKind kind)
    {
        for (; nextCut < parts.Ends.Cuts.Count && parts.Ends.Cuts[nextCut].Start < to; nextCut++)
        {
            SpeechCut cut = parts.Ends.Cuts[nextCut];
            AddUncut(from, Math.Max(from, cut.Start), kind);
            Cut(cut);
            from = Math.Max(from, cut.Start);
            int end = Math.Min(cut.End, to);
            if (from >= end)
                continue;
            // The mark of an end still belongs to the interview; a printed title is a heading already.
            if (!cut.Begins)
            {
                AddUncut(from, end, kind);
                speechEnd = contentEnd;
            }

            from = end;
        }

        AddUncut(from, to, kind);
    }

    private void Cut(SpeechCut cut)
    {
        CloseTurn();
        OpenBody(cut.Start);
        AddMarksBefore(cut.Start);
        if (!cut.Begins)
        {
            speechEnd = contentEnd;
            return;
        }

        CloseInterview();
        interviewSlot = result.Reserve();
        interviewStart = cut.Start;
        if (cut.End == cut.Start)
            return;
        result.Add(new Heading { Span = new(cut.Start, cut.End) });
        Reach(cut.End);
    }

    private void AddUncut(int from, int to, BlockKind kind)
    {
        // Facts in the middle of a file (a second tape's heading) are nobody's speech.
        from = TextScan.SkipSpace(text, from, to);
        if (from >= to)
            return;
        if (from <= lastFact && parts.FactStarts.Contains(from))
            CloseTurn();
        OpenBody(from);
        AddText(from, to, kind);
    }

    private void OpenTurn(in TurnDraft turn)
    {
        CloseTurn();
        OpenBody(turn.Announced);
        // What stands between a time and the label that it announces.
        for (; nextCut < parts.Ends.Cuts.Count && parts.Ends.Cuts[nextCut].Start < turn.LabelEnd; nextCut++)
            Cut(parts.Ends.Cuts[nextCut] with { End = parts.Ends.Cuts[nextCut].Start });
        AddMarksBefore(turn.Announced);
        speechEnd = -1;
        if (interviewSlot < 0)
        {
            interviewSlot = result.Reserve();
            interviewStart = turn.Announced;
        }

        AddMarksBefore(turn.Start);
        turnSlot = result.AddTurn(nextTurn);
        turnIndex = nextTurn;
        turnEnd = turn.LabelEnd;
        turnTime = announcedTime;
        announcedTime = null;
        Reach(turn.LabelEnd);
    }

    private void CloseTurn()
    {
        if (turnSlot < 0)
            return;
        result.EndTurn(turnSlot, turnEnd, turnTime);
        turnSlot = -1;
    }

    // Paragraphs of a stretch of one block. Remarks at its edges stay outside of them; a time at a line's start begins a new one.
    private void AddText(int from, int to, BlockKind kind)
    {
        while (true)
        {
            from = TextScan.SkipSpace(text, from, to);
            to = TextScan.TrimEnd(text, from, to);
            if (from >= to)
                return;
            AddMarksBefore(from);
            if (nextMark < marks.Count && marks[nextMark].Start == from && marks[nextMark].Kind < MarkKind.InlineStage && marks[nextMark].End <= to)
            {
                from = marks[nextMark].End;
                AddMark(nextMark++);
                continue;
            }

            int end = to, inner = nextMark;
            while (inner < marks.Count && marks[inner].Start < end)
            {
                if (marks[inner].Kind == MarkKind.Time && StartsLine(inner))
                    end = marks[inner].Start;
                else
                    inner++;
            }

            int rest = end;
            end = TextScan.TrimEnd(text, from, end);
            while (inner > nextMark && marks[inner - 1].Kind < MarkKind.InlineStage && marks[inner - 1].End == end && StartsLine(inner - 1))
                end = TextScan.TrimEnd(text, from, marks[--inner].Start);
            result.AddParagraph(from, end, blockTime);
            announcedTime = null;
            for (; nextMark < inner; nextMark++)
                AddMark(nextMark);
            turnEnd = Math.Max(turnEnd, end);
            Reach(end);
            from = end == rest ? rest : end;
        }
    }

    // Whether a mark is the first thing in its line, or the first after the line's number.
    private bool StartsLine(int mark)
    {
        int at = marks[mark].Start;
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;
        return at == 0 || text[at - 1] is '\n' or '\r' or '\f' || (mark > 0 && marks[mark - 1] is { Kind: MarkKind.Furniture } before && before.End == at && StartsLine(mark - 1));
    }

    private void AddMarksBefore(int offset)
    {
        for (; nextMark < marks.Count && marks[nextMark].Start < offset; nextMark++)
            AddMark(nextMark);
    }

    private void AddMark(int index)
    {
        LineMark mark = marks[index];
        if (mark.Kind == MarkKind.Anchor)
            result.Add(new NoteAnchor { Span = new(mark.Start, mark.End), Id = Ids.Of('r', ++anchors), NoteId = Ids.Of('n', (int)mark.Value + 1) });
        else
            result.AddMark(index);
        if (mark.Kind == MarkKind.Time && turnSlot >= 0 && turnEnd == parts.Turns[turnIndex].LabelEnd)
            turnTime ??= new(TimeSpan.FromTicks(mark.Value));
        else if (mark.Kind == MarkKind.Time)
            announcedTime ??= new(TimeSpan.FromTicks(mark.Value));
        Reach(mark.End);
    }

    private void BuildNotes(ReadOnlySpan<TextBlock> blocks)
    {
        TextSpan first = blocks[parts.Notes.FirstBlock].Span;
        int start = TextScan.SkipSpace(text, first.Start, first.End);
        int end = Math.Max(parts.Notes.Notes[^1].End, start);
        result.Add(new Division { Type = "back", Span = new(start, end) });
        result.Add(new Division { Type = "notes", Span = new(start, end) });
        if (parts.Notes.HasHeading)
            result.Add(new Heading { Span = new(start, TextScan.TrimEnd(text, start, first.End)) });
        for (int i = 0; i < parts.Notes.Notes.Count; i++)
        {
            if (parts.Notes.Notes[i].Start >= start)
                AddNote(i, "end");
        }
    }

    private void AddNote(int index, string place)
    {
        NoteDraft note = parts.Notes.Notes[index];
        AddMarksBefore(note.Start);
        result.Add(new Note
        {
            Id = Ids.Of('n', index + 1),
            Span = new(note.Start, note.End),
            LabelSpan = note.LabelEnd > note.Start ? new TextSpan(note.Start, note.LabelEnd) : null,
            Number = note.Number,
            Place = place,
        });
        Reach(note.End);
        AddMarksBefore(note.End);
    }

    private void OpenBody(int start)
    {
        if (bodySlot >= 0)
            return;
        bodySlot = result.Reserve();
        bodyStart = nextMark < marks.Count && marks[nextMark].Start >= contentEnd ? Math.Min(start, marks[nextMark].Start) : start;
    }

    private void CloseBody()
    {
        if (bodySlot < 0)
            return;
        result.Fill(bodySlot, new Division { Type = "body", Span = new(bodyStart, contentEnd) });
        CloseInterview();
    }

    private void CloseInterview()
    {
        if (interviewSlot >= 0)
            result.Fill(interviewSlot, new Division { Type = "interview", Span = new(interviewStart, speechEnd < 0 ? contentEnd : speechEnd) });
        interviewSlot = -1;
        speechEnd = -1;
    }

    private void Reach(int end) => contentEnd = Math.Max(contentEnd, end);
}
