namespace TextModel.Transcripts;

/// <summary>Tells a title with a colon (<c>Round Table: Who Owns a Voice?</c>) at the very top of a text from a first turn.</summary>
/// <remarks>
/// What looks like a label comes once, nothing but short lines stand before it, and its line is none of those that turns are made of: a date stands below it, all turns but this one
/// have a time, it alone is in capitals, it names a genre ("Interview"), or it ends like no sentence where sentences do.
/// </remarks>
internal static class TitleLines
{
    // The most lines, and the most UTF-16 code units of one line, that a title and what belongs to it have.
    private const int MaxLines = 8;
    private const int MaxLength = 100;

    /// <summary>Sets <see cref="CandidateTraits.Fact"/> where a candidate belongs to the title.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="blocks">All blocks.</param>
    /// <param name="candidates">The candidates, in order; those of facts are marked.</param>
    /// <param name="labels">Their labels.</param>
    /// <param name="options">What the user said of labels, which goes before.</param>
    public static void Mark(string text, ReadOnlySpan<TextBlock> blocks, Span<Candidate> candidates, LabelTable labels, TranscriptOptions options)
    {
        int first = Next(candidates, 0);
        if (first < 0 || !MayBeTitle(candidates, first, labels) || BlockOf(text, blocks, candidates[first].Start) is not (>= 0 and int block))
            return;
        Label label = labels[candidates[first].Label];
        if (!options.Labels.IsEmpty || options.Metadata.Speakers.Any(s => KnownLabels.Claims(s, label)))
            return;
        int next = Next(candidates, first + 1);
        if (next < 0 || !TryLine(text, candidates[first], blocks[block].Span.End, out TextSpan line, out char last))
            return;
        if (AboveDate(text, blocks[block..], candidates, first, labels) is > 0 and int end)
        {
            for (int i = first; i < end; i++)
                candidates[i].Traits |= CandidateTraits.Fact;
            return;
        }

        if (TitleWords.IsGenre(label.Core) || (EndsOpen(last) && Dates.TryReadLast(text.AsSpan(line.Start, line.Length), out _) is { Month: not null }))
        {
            candidates[first].Traits |= CandidateTraits.Fact;
            return;
        }

        if (!EndsOpen(last))
            return;
        ReadOnlySpan<char> value = text.AsSpan(candidates[first].End, line.End - candidates[first].End).Trim();
        ReadOnlySpan<char> spoken = Line(text, candidates[next].End);
        bool speech = IsWhole(text, blocks[block..], candidates[next]);
        bool capitals = TitleWords.IsCapitals(label.Core) && TitleWords.IsCapitals(value) && !TitleWords.IsCapitals(spoken);
        int signs = OthersTimed(candidates, first, labels) ? speech ? 2 : 1 : 0;
        if (speech)
        {
            signs += TitleWords.IsTitleCase(value) ? 1 : 0;
            signs += char.IsLower(value[0]) && spoken.Length > 0 && char.IsUpper(spoken[0]) ? 1 : 0;
            signs += PartedFromText(text, blocks[block..], line.End, candidates[first + 1].TurnStart) ? 1 : 0;
        }

        if (capitals || signs > (HasNamesake(labels, candidates[first].Label) ? 1 : 0))
            candidates[first].Traits |= CandidateTraits.Fact;
    }

    private static int Next(ReadOnlySpan<Candidate> candidates, int from)
    {
        while (from < candidates.Length && (candidates[from].Traits & CandidateTraits.Fact) != 0)
            from++;
        return from < candidates.Length ? from : -1;
    }

    private static bool MayBeTitle(ReadOnlySpan<Candidate> candidates, int index, LabelTable labels)
    {
        Label label = labels[candidates[index].Label];
        return label is { Frame.Separator: Separator.Colon or Separator.Period or Separator.Dash, Shape: LabelShape.Name or LabelShape.Capitals or LabelShape.Phrase or LabelShape.Uncased }
            && (candidates[index].Traits & CandidateTraits.Timed) == 0 && !LabelWords.IsFactRole(label.Core) && ComesOnce(candidates, index);
    }

    private static bool ComesOnce(ReadOnlySpan<Candidate> candidates, int index)
    {
        for (int i = index + 1; i < candidates.Length; i++)
        {
            if (candidates[i].Label == candidates[index].Label)
                return false;
        }

        return true;
    }

    // The block of a candidate that has only headings and a few short lines before it; -1 where it does not stand at the top.
    private static int BlockOf(string text, ReadOnlySpan<TextBlock> blocks, int start)
    {
        int lines = 0;
        for (int b = 0; b < blocks.Length; b++)
        {
            TextSpan span = blocks[b].Span;
            if (blocks[b].Kind == BlockKind.Cue)
                return -1;
            for (int at = span.Start; blocks[b].Kind is not (BlockKind.Heading or BlockKind.Other) && at < Math.Min(span.End, start);)
            {
                int end = TextScan.LineEnd(text, at, span.End, out int next);
                int from = TextScan.SkipSpace(text, at, end);
                at = next;
                if (from == end || from >= start || end >= start)
                    continue;
                end = TextScan.TrimEnd(text, from, end);
                if (end - from > MaxLength || text[end - 1] == '.' || ++lines > 3)
                    return -1;
            }

            if (start < span.End)
                return b;
        }

        return -1;
    }

    // The candidate's line without emphasis at its end, if it is as short as titles are, and more than the label.
    private static bool TryLine(string text, Candidate candidate, int blockEnd, out TextSpan line, out char last)
    {
        int end = TextScan.TrimEnd(text, candidate.Start, TextScan.LineEnd(text, candidate.Start, blockEnd, out _));
        line = new(candidate.Start, end);
        int words = TextScan.TrimEmphasis(text, candidate.Start, end);
        last = text[words - 1];
        return words > candidate.End && line.Length <= MaxLength && last is not ('.' or ':' or '：' or ';' or ',' or ']' or ')');
    }

    // After the last candidate that stands above a line with a date, with only short lines between; 0 for none. What comes again below is a label.
    private static int AboveDate(string text, ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<Candidate> candidates, int first, LabelTable labels)
    {
        int next = first + 1, lines = 0;
        foreach (ref readonly TextBlock block in blocks)
        {
            for (int at = Math.Max(block.Span.Start, candidates[first].Start); at < block.Span.End;)
            {
                int end = TextScan.LineEnd(text, at, block.Span.End, out int after);
                int from = TextScan.SkipEmphasis(text, TextScan.SkipSpace(text, at, end), end);
                end = TextScan.TrimEmphasis(text, from, TextScan.TrimEnd(text, from, end));
                at = after;
                if (end <= from)
                    continue;
                bool labeled = next < candidates.Length && candidates[next].TurnStart < end;
                // A list of facts stands right below.
                if (labeled && (candidates[next].Traits & CandidateTraits.Fact) != 0)
                    return next;
                if (end - from > MaxLength || (text[end - 1] == '.' && !Dates.EndsInYear(text.AsSpan(from, end - from))) || ++lines > MaxLines)
                    return 0;
                if (labeled)
                {
                    if (!MayBeTitle(candidates, next, labels) || !EndsOpen(text[end - 1]) || next - first > 4)
                        return 0;
                    if (candidates[next].End < end && Dates.TryRead(text.AsSpan(candidates[next].End, end - candidates[next].End)) is { Month: not null })
                        return next + 1;
                    next++;
                }
                else if (from > candidates[first].Start && IsDate(text.AsSpan(from, end - from)))
                {
                    return next;
                }
            }
        }

        return 0;
    }

    // "Trieste, 18 August 1989"; what ends like a sentence was said.
    private static bool IsDate(ReadOnlySpan<char> line) => (EndsOpen(line[^1]) || Dates.EndsInYear(line)) && HasDate(line);

    private static bool HasDate(ReadOnlySpan<char> line) => Dates.TryRead(line) is { Month: not null } || Dates.TryReadLast(line, out _) is { Month: not null } || Dates.Find(line) is not null;

    // No sentence ends like this.
    private static bool EndsOpen(char last) => char.IsLetterOrDigit(last) || last is '"' or '”' or '»';

    private static ReadOnlySpan<char> Line(string text, int at) => text.AsSpan(at, TextScan.LineEnd(text, at, text.Length, out _) - at).Trim();

    // Whether the block of the first turn ends as sentences do.
    private static bool IsWhole(string text, ReadOnlySpan<TextBlock> blocks, Candidate turn)
    {
        foreach (ref readonly TextBlock block in blocks)
        {
            if (turn.Start < block.Span.End)
                return text[TextScan.TrimEmphasis(text, turn.Start, TextScan.TrimEnd(text, turn.Start, block.Span.End)) - 1] is '.' or '?' or '!' or '…' or '。' or '？' or '！';
        }

        return false;
    }

    private static bool OthersTimed(ReadOnlySpan<Candidate> candidates, int index, LabelTable labels)
    {
        int timed = 0, all = 0;
        for (int i = index + 1; i < candidates.Length; i++)
        {
            if ((candidates[i].Traits & CandidateTraits.Fact) != 0 || labels[candidates[i].Label].Shape is LabelShape.Small or LabelShape.Phrase)
                continue;
            all++;
            timed += (candidates[i].Traits & CandidateTraits.Timed) != 0 ? 1 : 0;
        }

        return timed > 2 && timed * 10 >= all * 9;
    }

    // Whether a block of its own follows that nobody's label begins, as an introduction does.
    private static bool PartedFromText(string text, ReadOnlySpan<TextBlock> blocks, int end, int nextLabel)
    {
        if (blocks.Length < 2 || TextScan.TrimEnd(text, end, blocks[0].Span.End) > end || blocks[1].Kind != BlockKind.Paragraph)
            return false;
        int from = TextScan.SkipSpace(text, blocks[1].Span.Start, blocks[1].Span.End);
        return from < nextLabel && blocks[1].Span.End <= nextLabel && (char.IsUpper(text[from]) || text[from] is '"' or '“' or '«' or '„');
    }

    // "LANTERN 3" beside "LANTERN", "Ada Rossi" beside "Rossi".
    private static bool HasNamesake(LabelTable labels, int index)
    {
        string core = labels[index].Core;
        int space = core.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            return false;
        string firstName = core[..space], surname = TextScan.LastWord(core);
        return labels.All.Any(l => l.Core != core && (Ends(l.Core, firstName) || Ends(l.Core, surname)));

        static bool Ends(string other, string word) => other.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (other.Length == word.Length || other[^(word.Length + 1)] == ' ');
    }
}
