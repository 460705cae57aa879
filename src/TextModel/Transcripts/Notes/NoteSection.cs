namespace TextModel.Transcripts;

/// <summary>The notes of a text: those the mark-up declares, else those whose printed labels show them.</summary>
internal sealed class NoteSection
{
    private readonly Dictionary<int, int> byBlock = [];

    private NoteSection(List<NoteDraft> notes, Rows<LineMark> anchors, int firstBlock, bool hasHeading, int bodyEnd)
    {
        Notes = notes;
        Anchors = anchors;
        FirstBlock = firstBlock;
        HasHeading = hasHeading;
        BodyEnd = bodyEnd;
        for (int i = 0; i < notes.Count; i++)
            byBlock.TryAdd(notes[i].Block, i);
    }

    public List<NoteDraft> Notes { get; }

    /// <summary>The places that point at notes, in order; a mark's value is the note's place.</summary>
    public Rows<LineMark> Anchors { get; }

    /// <summary>The block with which the notes at the end begin, their heading included; the number of blocks where there are none.</summary>
    public int FirstBlock { get; }

    public bool HasHeading { get; }

    /// <summary>Where the text in front of the notes ends.</summary>
    public int BodyEnd { get; }

    /// <summary>Finds the first note that begins in a block.</summary>
    public bool TryFind(int block, out int note)
    {
        note = -1;
        return Notes.Count > 0 && block >= Notes[0].Block && byBlock.TryGetValue(block, out note);
    }

    /// <summary>Finds the notes.</summary>
    /// <param name="input">The text and its mark-up.</param>
    /// <param name="lines">The lines, gone over.</param>
    /// <param name="turns">The turns, in order.</param>
    /// <param name="from">Where the front matter ends, and anchors are looked for from.</param>
    public static NoteSection Find(TranscriptInput input, LineReader lines, ReadOnlySpan<TurnDraft> turns, int from)
    {
        int lastLabel = turns.Length == 0 ? from : turns[^1].LabelEnd;
        string text = input.Text;
        ReadOnlySpan<TextBlock> blocks = input.Blocks.Span;
        List<NoteDraft> notes = Declared(text, blocks);
        if (notes.Count > 0)
        {
            int first = blocks.Length;
            while (first > 0 && blocks[first - 1].Kind == BlockKind.Note)
                first--;
            return new(notes, References(input.NoteReferences.Span, notes), first, false, text.Length);
        }

        var bottom = new Rows<LineMark>();
        notes = BottomNotes.Find(text, blocks, lines, turns, from, bottom);
        if (notes.Count > 0)
        {
            bottom.Sort((a, b) => a.Start.CompareTo(b.Start));
            return new(notes, bottom, blocks.Length, false, text.Length);
        }

        notes = NoteFinder.Find(text, blocks, lastLabel, out int heading);
        int start = notes.Count == 0 ? blocks.Length : heading >= 0 ? heading : notes[0].Block;
        int bodyEnd = start < blocks.Length ? blocks[start].Span.Start : text.Length;
        Rows<LineMark> anchors = notes.Count == 0 ? [] : AnchorFinder.Find(text, from, bodyEnd, notes);
        // Numbered paragraphs that nothing points at, and that no heading calls notes, are a list.
        return heading < 0 && anchors.Count * 2 < notes.Count
            ? new([], [], blocks.Length, false, text.Length)
            : new(notes, anchors, start, heading >= 0, bodyEnd);
    }

    private static List<NoteDraft> Declared(string text, ReadOnlySpan<TextBlock> blocks)
    {
        var notes = new List<NoteDraft>();
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Kind != BlockKind.Note)
                continue;
            int start = TextScan.SkipSpace(text, blocks[i].Span.Start, blocks[i].Span.End);
            int end = TextScan.TrimEnd(text, start, blocks[i].Span.End);
            string? key = blocks[i].Details?.NoteKey;
            // Further paragraphs of one note have its key.
            if (key is not null && notes.Count > 0 && notes[^1].Key == key)
            {
                notes[^1].End = end;
                continue;
            }

            string number = key ?? "";
            int labelEnd = blocks[i].Details?.NoteLabel?.End ?? start;
            bool labeled = labelEnd > start || NoteFinder.TryReadLabel(text, start, end, out labelEnd, out number);
            if (!labeled && key is { Length: > 0 } && IsInBrackets(text.AsSpan(start, end - start), key))
                (labeled, labelEnd, number) = (true, start + key.Length + 2, key);
            notes.Add(new() { Start = start, End = end, LabelEnd = labeled ? labelEnd : start, Number = labeled ? number : key, Key = key, Block = i });
        }

        return notes;
    }

    // "[1*]", "[ii]": what the mark in the text says too.
    private static bool IsInBrackets(ReadOnlySpan<char> note, string key) =>
        note.Length > key.Length + 2 && (note[0], note[key.Length + 1]) is ('[', ']') or ('(', ')') && note.Slice(1, key.Length).SequenceEqual(key);

    private static Rows<LineMark> References(ReadOnlySpan<NoteReference> references, List<NoteDraft> notes)
    {
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < notes.Count; i++)
        {
            if (notes[i].Key is { } key)
                byKey.TryAdd(key, i);
        }

        var anchors = new Rows<LineMark>();
        foreach (ref readonly NoteReference reference in references)
        {
            if (!byKey.TryGetValue(reference.NoteKey, out int note))
                continue;
            notes[note].HasAnchor = true;
            anchors.Add(new(reference.Span.Start, reference.Span.End, MarkKind.Anchor, note));
        }

        return anchors;
    }
}
