using TextModel.Transcripts;

namespace TextModel.Formats.Html;

/// <summary>Splits blocks where a line wholly in bold or italics meets one that is not: a question and its answer, parted by one line break.</summary>
internal static class PageLines
{
    /// <summary>Splits the blocks of a page; links and targets keep their places.</summary>
    public static void Split(PageWalker walker)
    {
        var result = new List<PageBlock>(walker.Blocks.Count);
        int[] first = new int[walker.Blocks.Count + 1];
        int emphasis = 0;
        for (int i = 0; i < walker.Blocks.Count; i++)
        {
            first[i] = result.Count;
            Split(walker, walker.Blocks[i], result, ref emphasis);
        }

        first[^1] = result.Count;
        if (result.Count == walker.Blocks.Count)
            return;
        foreach (PageLink link in walker.Links)
            link.Block = Find(result, first[link.Block], link.Start);
        for (int i = 0; i < walker.Targets.Count; i++)
            walker.Targets[i] = walker.Targets[i] with { Block = Find(result, first[walker.Targets[i].Block], walker.Targets[i].Offset) };
        walker.Blocks.Clear();
        walker.Blocks.AddRange(result);
    }

    private static int Find(List<PageBlock> blocks, int from, int offset)
    {
        while (from + 1 < blocks.Count && blocks[from + 1].Start <= offset)
            from++;
        return from;
    }

    private static void Split(PageWalker walker, PageBlock block, List<PageBlock> result, ref int emphasis)
    {
        if (block.Kind == BlockKind.Heading || !walker.Text[block.Start..block.End].Contains('\n'))
        {
            result.Add(block);
            return;
        }

        int start = block.Start;
        bool? before = null;
        for (int at = block.Start; at < block.End;)
        {
            int length = walker.Text[at..block.End].IndexOf('\n');
            int end = length < 0 ? block.End : at + length;
            bool covered = IsCovered(walker, at, end, ref emphasis);
            if (before is { } other && other != covered && end > at)
            {
                result.Add(Part(walker, block, start, at - 1));
                start = at;
            }

            before = end > at ? covered : before;
            at = end + 1;
        }

        result.Add(start == block.Start ? block : Part(walker, block, start, block.End));
    }

    private static bool IsCovered(PageWalker walker, int from, int to, ref int emphasis)
    {
        while (emphasis < walker.Emphasis.Count && walker.Emphasis[emphasis].Span.End <= from)
            emphasis++;
        for (int i = emphasis; i < walker.Emphasis.Count && from < to && walker.Emphasis[i].Span.Start <= from; i++)
        {
            from = Math.Max(from, walker.Emphasis[i].Span.End);
            while (from < to && walker.Text[from] is ' ' or '\u00A0')
                from++;
        }

        return from >= to;
    }

    private static PageBlock Part(PageWalker walker, PageBlock whole, int start, int end)
    {
        int of = whole.CountLetters(walker.Text);
        var part = new PageBlock
        {
            Start = start,
            End = end,
            Kind = whole.Kind,
            Element = whole.Element,
            Level = whole.Level,
            Gap = start == whole.Start ? whole.Gap : Gap.Line,
            Section = whole.Section,
            IsLabel = whole.IsLabel,
            IsFooter = whole.IsFooter,
        };
        part.AwayLetters = whole.AwayLetters == of ? part.CountLetters(walker.Text) : 0;
        part.TopLetters = whole.TopLetters == of ? part.CountLetters(walker.Text) : 0;
        return part;
    }
}
