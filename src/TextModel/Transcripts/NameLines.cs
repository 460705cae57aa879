namespace TextModel.Transcripts;

/// <summary>Finds names that stand alone on a line above their speech where no type sets them off, as in plain text.</summary>
internal static class NameLines
{
    private const int MaxLength = 40;

    /// <summary>The turns; none where no such names recur, or where they head less than half of the paragraphs.</summary>
    public static (TurnDraft[] Turns, DetectedConvention? Convention) Find(string text, ReadOnlySpan<TextBlock> blocks, LabelTable labels)
    {
        var lines = new Rows<NameLine>();
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        int paragraphs = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Kind != BlockKind.Paragraph)
                continue;
            paragraphs++;
            if (TryRead(text, blocks, i, out NameLine line))
            {
                lines.Add(line);
                counts[Core(text, line)] = counts.GetValueOrDefault(Core(text, line)) + 1;
            }
        }

        int recurrent = counts.Values.Where(c => c > 1).Sum();
        if (counts.Values.Count(c => c > 1) < 2 || recurrent < 4 || recurrent * 3 < lines.Count * 2 || lines.Count * 2 < paragraphs || !IsConversation(text, lines))
            return ([], null);
        var turns = new TurnDraft[lines.Count];
        for (int i = 0; i < turns.Length; i++)
        {
            NameLine line = lines[i];
            string core = Core(text, line);
            int label = labels.Add(text.AsSpan(line.Start, line.End - line.Start), core, LabelFamily.Colon, LabelShapes.Of(core) == LabelShape.Role ? LabelShape.Role : LabelShape.Name);
            labels[label].Accepted = true;
            turns[i] = new() { Start = line.Start, Announced = line.Announced, LabelStart = line.Start, LabelEnd = line.End, Label = label, Speaker = -1, Question = -1 };
        }

        return (turns, new(TranscriptConventions.LabelLines, Math.Round((double)recurrent / lines.Count, 3)));
    }

    // The first line of a block that is no stamp; speech has to follow in the block, or in the next one.
    private static bool TryRead(string text, ReadOnlySpan<TextBlock> blocks, int block, out NameLine found)
    {
        TextSpan span = blocks[block].Span;
        int at = TextScan.SkipSpace(text, span.Start, span.End), announced = at;
        found = default;
        int end = TextScan.LineEnd(text, at, span.End, out int next);
        if (TimeStamps.TryRead(text, at, end, out int stamp, out _) || TimeStamps.TryReadWhole(text, at, stamp = TextScan.TrimEnd(text, at, end), out _))
        {
            if (TextScan.SkipSpace(text, stamp, end) < end)
                return false;
            at = TextScan.SkipSpace(text, next, span.End);
            end = TextScan.LineEnd(text, at, span.End, out next);
        }

        end = TextScan.TrimEnd(text, at, end);
        if (end - at is 0 or > MaxLength)
            return false;
        found = new(at, end, announced);
        string core = Core(text, found);
        if (!LabelLines.IsName(core) || LabelShapes.Of(core) is not (LabelShape.Name or LabelShape.Capitals or LabelShape.Role))
            return false;
        return TextScan.SkipSpace(text, next, span.End) < span.End
            || (block + 1 < blocks.Length && blocks[block + 1].Kind == BlockKind.Paragraph && text.AsSpan(blocks[block + 1].Span.Start, blocks[block + 1].Span.Length).ContainsAny(".?!…"));
    }

    private static string Core(string text, NameLine line) => text[line.Start..line.End].TrimEnd(':', ' ');

    // Those who speak come back after others, and most of them say sentences.
    private static bool IsConversation(string text, Rows<NameLine> lines)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        int back = 0, sentences = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            string core = Core(text, lines[i]);
            back += !core.Equals(last, StringComparison.OrdinalIgnoreCase) && !seen.Add(core) ? 1 : 0;
            last = core;
            int end = TextScan.TrimEnd(text, lines[i].End, i + 1 < lines.Count ? lines[i + 1].Announced : text.Length);
            sentences += TextScan.EndsSpeech(text[end - 1]) ? 1 : 0;
        }

        return back > 1 && sentences * 3 >= lines.Count * 2;
    }

    private readonly record struct NameLine(int Start, int End, int Announced);
}
