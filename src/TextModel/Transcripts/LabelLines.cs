namespace TextModel.Transcripts;

/// <summary>Finds names that stand alone above their speech, in bold or italics or in a cell or term of their own, without punctuation.</summary>
internal static class LabelLines
{
    private const int MaxLength = 80;

    /// <summary>The turns; none where no such names recur.</summary>
    public static (TurnDraft[] Turns, DetectedConvention? Convention) Find(
        string text, ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<EmphasisSpan> emphasis, LineScanner scan, TranscriptOptions options)
    {
        LabelTable labels = scan.Labels;
        if (options.Convention is not (null or TranscriptConventions.LabelLines) || !options.Labels.IsEmpty)
            return ([], null);
        bool[] candidates = FindCandidates(text, blocks, emphasis);
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        int all = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (!candidates[i])
                continue;
            string core = Core(text, blocks[i].Span, out _, out _);
            counts[core] = counts.GetValueOrDefault(core) + 1;
            all++;
        }

        // Headings in bold come once each; people who talk come back.
        int recurrent = counts.Values.Where(c => c > 1).Sum();
        if (counts.Values.Count(c => c > 1) < 2 || recurrent < 4 || recurrent * 2 < all || !AreSpeech(text, blocks, candidates))
            return NameLines.Find(text, blocks, labels);
        HeadingMarks.Add(text, blocks, candidates, scan);
        var turns = new List<TurnDraft>(all);
        for (int i = 0; i < blocks.Length; i++)
        {
            if (!candidates[i])
                continue;
            string core = Core(text, blocks[i].Span, out int start, out int end);
            // A heading among the names: it comes once, and is no name, or stands above the first of them.
            if (counts[core] == 1 && blocks[i].Kind == BlockKind.Heading)
                continue;
            if (counts[core] == 1 && !IsFullForm(core, counts) && (turns.Count == 0 || LabelShapes.Of(core) is not (LabelShape.Name or LabelShape.Capitals or LabelShape.Role)))
                continue;
            int label = labels.Add(text.AsSpan(start, end - start), core, LabelFamily.Colon, LabelShapes.Of(core) == LabelShape.Role ? LabelShape.Role : LabelShape.Name);
            labels[label].Accepted = true;
            turns.Add(new() { Start = start, Announced = start, LabelStart = start, LabelEnd = end, Label = label, Speaker = -1, Question = -1 });
        }

        return ([.. turns], new(TranscriptConventions.LabelLines, Math.Round((double)recurrent / all, 3)));
    }

    private static bool[] FindCandidates(string text, ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<EmphasisSpan> emphasis)
    {
        bool[] set = new bool[blocks.Length], result = new bool[blocks.Length];
        int next = 0;
        for (int i = 0; i < blocks.Length; i++)
            set[i] = EmphasisQuestions.IsCovered(text, blocks[i].Span, emphasis, ref next, out _) || blocks[i].Details is { IsLabel: true } || blocks[i].Kind == BlockKind.Heading;
        for (int i = 0; i + 1 < blocks.Length; i++)
        {
            result[i] = set[i] && !set[i + 1] && blocks[i].Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.TableCell or BlockKind.Heading
                && blocks[i + 1].Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.TableCell && IsName(Core(text, blocks[i].Span, out _, out _));
        }

        return result;
    }

    private static string Core(string text, TextSpan span, out int start, out int end)
    {
        start = HeadingMarks.WordsStart(text, span);
        end = TextScan.TrimEnd(text, start, span.End);
        int words = TextScan.SkipEmphasis(text, start, end);
        return text[words..TextScan.TrimEmphasis(text, words, end)].TrimEnd(':', ' ');
    }

    // "The president (Ada Rossi)" comes once, "The president" ever after.
    private static bool IsFullForm(string core, Dictionary<string, int> counts) =>
        core[^1] == ')' && core.IndexOf('(', StringComparison.Ordinal) is > 0 and int paren && counts.ContainsKey(core[..paren].TrimEnd());

    // The cells of a table of numbers, and the like, are said by nobody.
    private static bool AreSpeech(string text, ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<bool> candidates)
    {
        int labels = 0, sentences = 0;
        for (int i = 0; i + 1 < blocks.Length; i++)
        {
            if (!candidates[i])
                continue;
            labels++;
            int last = i + 1;
            while (last + 1 < blocks.Length && last < i + 4 && !candidates[last + 1])
                last++;
            bool any = false;
            for (int j = i + 1; j <= last; j++)
                any |= text.AsSpan(blocks[j].Span.Start, blocks[j].Span.Length).ContainsAny(".?!…");
            sentences += any ? 1 : 0;
        }

        return sentences * 2 >= labels;
    }

    /// <summary>Whether words may be a name that stands alone.</summary>
    public static bool IsName(string core) =>
        core.Length is > 0 and <= MaxLength && char.IsLetter(core[0]) && !char.IsLower(core[0]) && !core.AsSpan().ContainsAny("\r\n?!;") && core[^1] is not ('.' or ',')
        && core.AsSpan().Count(' ') < 10 && !LabelWords.IsNoSpeaker(core);
}
