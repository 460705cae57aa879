using System.Runtime.InteropServices;

namespace TextModel.Transcripts;

/// <summary>Finds interviews without labels: questions wholly in bold or italics, or as headings, answers in plain type.</summary>
internal static class EmphasisQuestions
{
    /// <summary>The turns, questions and answers in turn; none where the text is no such interview.</summary>
    public static (TurnDraft[] Turns, DetectedConvention? Convention) Find(
        string text, ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<EmphasisSpan> emphasis, LabelTable labels, TranscriptOptions options)
    {
        if (emphasis.IsEmpty || options.Convention is not (null or TranscriptConventions.Emphasis) || !options.Labels.IsEmpty)
            return ([], null);
        bool[] asks = new bool[blocks.Length];
        int next = 0, set = 0, marked = 0, answered = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
                continue;
            if (IsCovered(text, blocks[i].Span, emphasis, ref next))
            {
                set++;
                asks[i] = text.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length).ContainsAny('?', '？', '؟');
                marked += asks[i] ? 1 : 0;
                answered += asks[i] && i + 1 < blocks.Length ? 1 : 0;
            }
        }

        // Words in bold are headings and warnings too: most of the stretches have to ask.
        if (marked < 2 || marked * 2 < set || answered == 0)
            return ([], null);
        return (Draft(text, blocks, asks, labels), new(TranscriptConventions.Emphasis, Math.Round((double)marked / set, 3)));
    }

    private static TurnDraft[] Draft(string text, ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<bool> asks, LabelTable labels)
    {
        int question = labels.Add("\u0001question", "Question", LabelFamily.Voice, LabelShape.Role);
        int answer = labels.Add("\u0001answer", "Answer", LabelFamily.Voice, LabelShape.Role);
        labels[question].Accepted = labels[answer].Accepted = true;
        var turns = new List<TurnDraft>();
        int last = -1;
        for (int i = 0; i < blocks.Length; i++)
        {
            int start = TextScan.SkipSpace(text, blocks[i].Span.Start, blocks[i].Span.End);
            if (start == blocks[i].Span.End || (last < 0 && !asks[i]))
                continue;
            int label = asks[i] ? question : answer;
            if (label == last || blocks[i].Kind is BlockKind.Heading or BlockKind.Note or BlockKind.Other)
                continue;
            turns.Add(new() { Start = start, Announced = start, LabelStart = -1, LabelEnd = start, Label = label, Speaker = -1, Question = -1 });
            last = label;
        }

        return [.. CollectionsMarshal.AsSpan(turns)];
    }

    // Whether emphasis of one kind covers a block but for white space.
    private static bool IsCovered(string text, TextSpan block, ReadOnlySpan<EmphasisSpan> emphasis, ref int next)
    {
        int at = TextScan.SkipSpace(text, block.Start, block.End), end = TextScan.TrimEnd(text, at, block.End);
        while (next < emphasis.Length && emphasis[next].Span.End <= at)
            next++;
        if (at == end)
            return false;
        for (int i = next; i < emphasis.Length && at < end && emphasis[i].Span.Start <= at; i++)
            at = TextScan.SkipSpace(text, Math.Max(at, emphasis[i].Span.End), end);
        return at >= end;
    }
}
