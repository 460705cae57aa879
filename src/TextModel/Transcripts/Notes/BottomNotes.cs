namespace TextModel.Transcripts;

/// <summary>Finds notes at the bottom of pages, among the turns: a line that begins with a mark, below text that has the same mark glued to a word.</summary>
internal static class BottomNotes
{
    // A page holds no more.
    private const int MaxDistance = 6000;

    // So many lines with a number that nothing points at are a list.
    private const int MaxMisses = 50;
    private const int MaxMissesForNote = 20;

    /// <summary>Finds the notes and what points at them; none where not one stands before the last label.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="blocks">All blocks.</param>
    /// <param name="lines">Their lines, gone over.</param>
    /// <param name="turns">The turns, in order.</param>
    /// <param name="from">Where the front matter ends.</param>
    /// <param name="anchors">Receives the marks that point at them, in order.</param>
    public static List<NoteDraft> Find(string text, ReadOnlySpan<TextBlock> blocks, LineReader lines, ReadOnlySpan<TurnDraft> turns, int from, Rows<LineMark> anchors)
    {
        var notes = new List<NoteDraft>();
        // Where a mark was used last: the next note with it belongs to a later page.
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        int turn = 0, misses = 0;
        for (int b = 0; b < blocks.Length && misses < MaxMisses + (notes.Count * MaxMissesForNote); b++)
        {
            while (turn < turns.Length && turns[turn].LabelEnd <= blocks[b].Span.Start)
                turn++;
            // After the last turn, notes of this kind only go on.
            if (notes.Count == 0 && turn == turns.Length)
                break;
            if (turn < turns.Length && turns[turn].LabelEnd <= blocks[b].Span.End)
                continue;
            if (blocks[b].Kind != BlockKind.Paragraph || blocks[b].Span.Start < from)
                continue;
            int first = notes.Count;
            for (int at = blocks[b].Span.Start; at < blocks[b].Span.End;)
            {
                // Most paragraphs begin with a word, and no note does.
                if (notes.Count == first && char.IsLetter(text[at]))
                    break;
                int next = blocks[b].Span.End, lineEnd = lines.IsOneLine(b) ? next : TextScan.LineEnd(text, at, next, out next);
                int start = TextScan.SkipSpace(text, at, lineEnd);
                at = next;
                if (start == lineEnd)
                    continue;
                if (NoteFinder.TryReadLabel(text, start, lineEnd, out int labelEnd, out string number) && (TextScan.IsDigit(text[labelEnd - 1]) || text[labelEnd - 1] is not '*' || TextScan.IsSpace(text[labelEnd])) && TextScan.SkipSpace(text, labelEnd, lineEnd) < lineEnd
                    && FindAnchor(text, Math.Max(Math.Max(from, start - MaxDistance), used.GetValueOrDefault(number)), blocks[b].Span.Start, number) is { Length: > 0 } anchor)
                {
                    used[number] = lineEnd;
                    anchors.Add(new(anchor.Start, anchor.End, MarkKind.Anchor, notes.Count));
                    notes.Add(new() { Start = start, End = lineEnd, LabelEnd = labelEnd, Number = number, Block = b, HasAnchor = true });
                }
                else if (notes.Count == first)
                {
                    misses += labelEnd > start ? 1 : 0;
                    break;
                }

                notes[^1].End = TextScan.TrimEnd(text, start, lineEnd);
            }
        }

        return notes;
    }

    // The last place before the note where its mark is glued to a word or stands in brackets.
    private static TextSpan FindAnchor(string text, int from, int to, string number)
    {
        ReadOnlySpan<char> all = text;
        string bracketed = $"[{number}]";
        for (int end = to; end > from;)
        {
            int at = all[from..end].LastIndexOf(number);
            if (at < 0)
                return default;
            at += from;
            bool inBrackets = at > from && at + number.Length < to && all[(at - 1)..].StartsWith(bracketed, StringComparison.Ordinal);
            if (inBrackets && at - 1 > from && !StartsLine(all, at - 1))
                return new(at - 1, at + number.Length + 1);
            if (AnchorFinder.IsAnchor(all, at, at + number.Length, from, to))
                return new(at, at + number.Length);
            end = at;
        }

        return default;
    }

    private static bool StartsLine(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;
        return at == 0 || text[at - 1] is '\n' or '\r' or '\f';
    }
}
