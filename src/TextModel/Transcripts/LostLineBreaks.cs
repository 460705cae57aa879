using System.Buffers;

namespace TextModel.Transcripts;

/// <summary>
/// Finds labels in the middle of lines, where the line breaks of a file were lost: <c>…or for us.MR. CROSS. The market…</c>. Only labels
/// in capitals, and only behind the end of a sentence or a page number.
/// </summary>
internal static class LostLineBreaks
{
    // Prose of this length on one line is usual; transcripts whose breaks were lost have far longer lines.
    private const int LongLine = 80;

    /// <summary>Adds the candidates of a text whose labels are in capitals with a period.</summary>
    public static void Find(string text, ReadOnlySpan<TextBlock> blocks, LineScanner scan)
    {
        List<string> words = Words(scan.Labels.Labels);
        if (words.Count == 0 || scan.LongestLine < LongLine)
            return;
        var starts = SearchValues.Create([.. words], StringComparison.Ordinal);
        var found = new Rows<LabelCandidate>();
        ReadOnlySpan<char> all = text;
        foreach (ref readonly TextBlock block in blocks)
        {
            if (block.Kind is BlockKind.Heading or BlockKind.Note or BlockKind.Other)
                continue;
            int end = block.Span.End;
            for (int at = block.Span.Start; at < end;)
            {
                int skip = all[at..end].IndexOfAny(starts);
                if (skip < 0)
                    break;
                at += skip;
                int labelEnd = IsBehindSentence(all, block.Span.Start, at) ? PeriodLabel.Find(all, at, end, out int coreEnd, out LabelShape shape) : -1;
                if (labelEnd >= 0 && PeriodLabel.Find(all, at, end, out coreEnd, out shape) >= 0 && shape == LabelShape.Capitals)
                {
                    int index = scan.Labels.Add(all[at..labelEnd], all[at..coreEnd], LabelFamily.Period, shape);
                    found.Add(new() { TurnStart = at, Start = at, End = labelEnd, Label = index, Traits = CandidateTraits.Inline });
                    at = labelEnd;
                }
                else
                {
                    at++;
                }
            }
        }

        Merge(scan, found);
    }

    // What the accepted labels in capitals begin with: "MR. ", "CHAIRMAN "; a label without a title by itself.
    private static List<string> Words(List<Label> labels)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        int turns = 0;
        foreach (Label label in labels)
        {
            if (!label.Accepted || label.Family != LabelFamily.Period || label.Shape != LabelShape.Capitals)
                continue;
            turns += label.Count;
            int space = label.Core.IndexOf(' ', StringComparison.Ordinal);
            bool titled = space > 0 && LabelWords.IsTitle(label.Core.AsSpan(0, space));
            words.Add(titled ? label.Core[..(space + 1)] : label.Text);
            if (titled)
                words.UnionWith(["MR. ", "MRS. ", "MS. ", "DR. "]);
            if (words.Count > 200)
                break;
        }

        return turns < 4 ? [] : [.. words];
    }

    private static bool IsBehindSentence(ReadOnlySpan<char> text, int from, int at)
    {
        int before = at;
        while (before > from && text[before - 1] is ' ' or '\t')
            before--;
        if (before == from || text[before - 1] is '\n' or '\r' or '\f')
            return false;
        // A wide gap is all that some files keep of a line break.
        if (at - before >= 2)
            return true;
        char c = text[before - 1];
        return c is '.' or '?' or '!' or '-' or ']' or ')' or '"' or '”' or '—' or '…' || (before == at && (TextScan.IsDigit(c) || char.IsLower(c)));
    }

    private static void Merge(LineScanner scan, Rows<LabelCandidate> found)
    {
        if (found.Count == 0)
            return;
        var lines = new HashSet<int>();
        foreach (LabelCandidate candidate in scan.Candidates)
            lines.Add(candidate.Start);
        foreach (LabelCandidate candidate in found)
        {
            if (!lines.Add(candidate.Start))
                continue;
            Label label = scan.Labels[candidate.Label];
            label.Accepted |= !label.IsNoSpeaker;
            label.Count++;
            scan.Candidates.Add(candidate);
        }

        scan.Candidates.Sort((a, b) => a.Start.CompareTo(b.Start));
    }
}
