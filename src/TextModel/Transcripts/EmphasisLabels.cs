using System.Runtime.InteropServices;

namespace TextModel.Transcripts;

/// <summary>Labels in bold or italics, with the speech behind them in plain type: where they recur, type tells more than the words do.</summary>
internal static class EmphasisLabels
{
    /// <summary>Marks the candidates that are set off by type.</summary>
    /// <returns>Whether the text's labels are: then those of any words are added, and what a list enumerates in plain type is none.</returns>
    public static bool Mark(string text, ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<EmphasisSpan> emphasis, LineScanner scan)
    {
        if (emphasis.IsEmpty)
            return false;
        var added = new Rows<LabelCandidate>();
        var bare = new Rows<LabelCandidate>();
        Span<LabelCandidate> candidates = scan.Candidates.AsSpan();
        int block = 0;
        foreach (ref readonly EmphasisSpan stretch in emphasis)
        {
            while (block < blocks.Length && blocks[block].Span.End <= stretch.Span.Start)
                block++;
            if (block == blocks.Length)
                break;
            if (!IsSpeech(blocks[block].Kind) || !StartsLine(text, blocks[block].Span.Start, stretch.Span.Start))
                continue;
            int end = LabelEnd(text, stretch.Span, blocks[block].Span.End, out int coreEnd);
            if (end < 0)
            {
                if (IndexOf(candidates, stretch.Span.Start) is int other && (other < 0 || scan.Labels[candidates[other].Label].IsShy))
                    AddBare(text, blocks[block], stretch.Span, scan.Labels, bare);
                continue;
            }

            // The lines of a list of facts, their keys in bold: what the first is, the others are.
            int head = IndexOf(candidates, TextScan.SkipSpace(text, blocks[block].Span.Start, blocks[block].Span.End)), known = IndexOf(candidates, stretch.Span.Start);
            if (head >= 0 && LabelWords.IsFact(scan.Labels[candidates[head].Label].Core))
            {
                if (known >= 0)
                    candidates[known].Traits |= CandidateTraits.Fact;
            }
            else if (known >= 0)
            {
                if (candidates[known].End >= coreEnd && candidates[known].End <= end + 1)
                    candidates[known].Traits |= CandidateTraits.Emphasised;
            }
            else if (text[end - 1] is not '.')
            {
                int label = scan.Labels.Add(text.AsSpan(stretch.Span.Start, end - stretch.Span.Start), text.AsSpan(stretch.Span.Start, coreEnd - stretch.Span.Start), LabelFamily.Colon, LabelShape.Name);
                added.Add(new()
                {
                    TurnStart = stretch.Span.Start,
                    Start = stretch.Span.Start,
                    End = end,
                    Label = label,
                    Traits = CandidateTraits.Emphasised | (StartsBlock(text, blocks[block].Span.Start, stretch.Span.Start) ? CandidateTraits.BlockStart : CandidateTraits.AfterLabel),
                });
            }
        }

        if (!Recur(scan, added))
        {
            if (bare.Count * 3 < blocks.Length || !Recur(scan, bare))
                return false;
            added = bare;
            FindStamps(text, bare, scan.Marks);
            RemoveShy(scan);
        }

        scan.Candidates.AddRange(added);
        scan.Candidates.Sort((a, b) => a.Start.CompareTo(b.Start));
        RemoveItems(blocks, scan);
        return true;
    }

    /// <summary>Adds the accepted labels that stand in type of their own within a paragraph.</summary>
    public static void FindInline(string text, ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<EmphasisSpan> emphasis, LineScanner scan)
    {
        int block = 0, before = scan.Candidates.Count;
        foreach (ref readonly EmphasisSpan stretch in emphasis)
        {
            while (block < blocks.Length && blocks[block].Span.End <= stretch.Span.Start)
                block++;
            if (block == blocks.Length)
                break;
            TextSpan span = stretch.Span;
            if (span.Length > LabelShapes.MaxLength || !IsSpeech(blocks[block].Kind) || scan.Labels.Find(text.AsSpan(span.Start, span.Length)) is not (>= 0 and int label)
                || scan.Labels[label] is not { Accepted: true, Emphasised: > 1 } || IndexOf(scan.Candidates.AsSpan()[..before], span.Start) >= 0
                || (scan.Candidates.Count > before && scan.Candidates[^1].Start == span.Start))
                continue;
            scan.Labels[label].Count++;
            scan.Candidates.Add(new() { TurnStart = span.Start, Start = span.Start, End = span.End, Label = label, Traits = CandidateTraits.Inline | CandidateTraits.Emphasised });
        }

        if (scan.Candidates.Count > before)
            scan.Candidates.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    // The first candidate that starts at a place, or -1; they are in order.
    private static int IndexOf(ReadOnlySpan<LabelCandidate> candidates, int start)
    {
        int low = 0, high = candidates.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (candidates[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < candidates.Length && candidates[low].Start == start ? low : -1;
    }

    private static bool IsSpeech(BlockKind kind) => kind is not (BlockKind.Heading or BlockKind.Note or BlockKind.Other);

    // "<b>Name:</b> text", "<b>Name</b>: text"; never the whole of a paragraph's first sentence.
    private static int LabelEnd(string text, TextSpan stretch, int blockEnd, out int coreEnd)
    {
        int end = TextScan.TrimEnd(text, stretch.Start, stretch.End);
        coreEnd = end;
        if (end - stretch.Start is < 1 or > 40)
            return -1;
        if (text[end - 1] is ':' or ';' or '.' or '—' or '–' or '-')
            coreEnd = TextScan.TrimEnd(text, stretch.Start, end - 1);
        else if (TextScan.SkipSpace(text, end, blockEnd) is int mark && mark < blockEnd && mark - end < 2 && text[mark] is ':' or ';' or '—' or '–')
            end = mark + 1;
        else
            return -1;
        return coreEnd > stretch.Start && (end == blockEnd || !char.IsLetterOrDigit(text[end])) && text.AsSpan(stretch.Start, coreEnd - stretch.Start).Count(' ') < 5 ? end : -1;
    }

    // "<b>Name</b> text": no punctuation, but a name at a paragraph's start with speech in plain type behind it.
    private static void AddBare(string text, in TextBlock block, TextSpan stretch, LabelTable labels, Rows<LabelCandidate> bare)
    {
        int start = TextScan.SkipEmphasis(text, stretch.Start, stretch.End), end = TextScan.TrimEnd(text, start, stretch.End);
        int coreEnd = TextScan.TrimEmphasis(text, start, end);
        if (coreEnd - start is < 2 or > 40 || end == TextScan.TrimEnd(text, end, block.Span.End) || !StartsBlock(text, block.Span.Start, stretch.Start) || !TextScan.IsSpace(text[end]))
            return;
        LabelShape shape = LabelShapes.Of(text.AsSpan(start, coreEnd - start));
        if (shape is not (LabelShape.Name or LabelShape.Capitals or LabelShape.Role))
            return;
        int label = labels.Add(text.AsSpan(stretch.Start, end - stretch.Start), text.AsSpan(start, coreEnd - start), LabelFamily.Colon, shape);
        bare.Add(new() { TurnStart = stretch.Start, Start = stretch.Start, End = end, Label = label, Traits = CandidateTraits.Emphasised | CandidateTraits.BlockStart });
    }

    private static void FindStamps(string text, Rows<LabelCandidate> bare, Rows<LineMark> marks)
    {
        foreach (LabelCandidate candidate in bare)
        {
            int at = TextScan.SkipSpace(text, candidate.End, text.Length), lineEnd = TextScan.LineEnd(text, at, text.Length, out _);
            int word = at;
            while (word < lineEnd && !TextScan.IsSpace(text[word]))
                word++;
            if (TimeStamps.TryRead(text, at, lineEnd, out int end, out TimeSpan time) || (TimeStamps.TryReadWhole(text, at, word, out time) && (end = word) > at))
                marks.Add(new(at, end, MarkKind.Time, time.Ticks));
        }

        marks.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    private static bool StartsBlock(string text, int blockStart, int at) => TextScan.TrimEnd(text, blockStart, at) == blockStart;

    private static bool StartsLine(string text, int blockStart, int at)
    {
        while (at > blockStart && text[at - 1] is ' ' or '\t' or '\u00A0')
            at--;
        return at == blockStart || text[at - 1] is '\n' or '\r' or '\f';
    }

    // Terms in bold that are explained once each are no speakers: two at least must come back, and make up half of all.
    private static bool Recur(LineScanner scan, Rows<LabelCandidate> added)
    {
        int[] counts = new int[scan.Labels.Labels.Count];
        Count(scan.Candidates, counts);
        Count(added, counts);
        string[] persons = Persons.Of(scan.Labels.Labels);
        var byPerson = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0 && !LabelWords.IsNoSpeaker(scan.Labels[i].Core))
                CollectionsMarshal.GetValueRefOrAddDefault(byPerson, persons[i], out _) += counts[i];
        }

        int all = 0, recurrent = 0, labels = 0;
        foreach (int count in byPerson.Values)
        {
            all += count;
            recurrent += count > 1 ? count : 0;
            labels += count > 1 ? 1 : 0;
        }

        return labels >= 2 && recurrent >= 4 && recurrent * 2 >= all;
    }

    private static void Count(Rows<LabelCandidate> candidates, int[] counts)
    {
        foreach (ref readonly LabelCandidate candidate in candidates.AsSpan())
            counts[candidate.Label] += (candidate.Traits & CandidateTraits.Emphasised) != 0 ? 1 : 0;
    }

    // "<b>Lee</b> Nobody." is no "Lee Nobody."
    private static void RemoveShy(LineScanner scan)
    {
        int kept = 0;
        Span<LabelCandidate> candidates = scan.Candidates.AsSpan();
        foreach (ref readonly LabelCandidate candidate in candidates)
        {
            if (!scan.Labels[candidate.Label].IsShy)
                candidates[kept++] = candidate;
        }

        scan.Candidates.Shorten(kept);
    }

    private static void RemoveItems(ReadOnlySpan<TextBlock> blocks, LineScanner scan)
    {
        int block = 0, kept = 0;
        Span<LabelCandidate> candidates = scan.Candidates.AsSpan();
        foreach (ref readonly LabelCandidate candidate in candidates)
        {
            while (blocks[block].Span.End < candidate.End)
                block++;
            if (blocks[block].Kind == BlockKind.ListItem && (candidate.Traits & CandidateTraits.Emphasised) == 0)
                continue;
            candidates[kept++] = candidate;
        }

        scan.Candidates.Shorten(kept);
    }
}
