using System.Collections.Immutable;
using System.Text;
using TextModel.Transcripts;

namespace TextModel.Formats.Html;

/// <summary>The base text of a page, put together of the blocks that stay.</summary>
internal sealed class PageText
{
    private readonly PageWalker walker;
    private readonly List<PageBlock> kept;

    private PageText(PageWalker walker, List<PageBlock> kept, string text)
    {
        this.walker = walker;
        this.kept = kept;
        Text = text;
    }

    /// <summary>The base text.</summary>
    public string Text { get; }

    /// <summary>The blocks that stay.</summary>
    public IReadOnlyList<PageBlock> Blocks => kept;

    /// <summary>Puts the text together.</summary>
    public static PageText Of(PageWalker walker)
    {
        LeaveOutNavigation(walker.Text, walker.Blocks);
        MarkFooter(walker);
        var kept = new List<PageBlock>(walker.Blocks.Count);
        Gap gap = Gap.None;
        int length = 0;
        foreach (PageBlock block in walker.Blocks)
        {
            gap = block.Gap > gap ? block.Gap : gap;
            if (block.IsLeftOut)
                continue;
            length += kept.Count == 0 ? 0 : gap == Gap.Blank ? 2 : 1;
            // Of blocks that are left out between two the widest gap counts.
            if (kept.Count > 0)
                kept[^1].GapBehind = gap;
            gap = Gap.None;
            block.TextStart = length;
            length += block.End - block.Start;
            block.TextEnd = length;
            kept.Add(block);
        }

        // Filled at once: a long page needs no second array for that.
        return new(walker, kept, kept.Count == 0 ? "" : string.Create(length + 1, (walker, kept), static (text, from) =>
        {
            foreach (PageBlock block in from.kept)
            {
                from.walker.Text[block.Start..block.End].CopyTo(text[block.TextStart..]);
                (block.GapBehind switch { Gap.Tab => "\t", Gap.Blank => "\n\n", _ => "\n" }).CopyTo(text[block.TextEnd..]);
            }
        }));
    }

    /// <summary>The text of a block.</summary>
    public string TextOf(PageBlock block) => Text[block.TextStart..block.TextEnd];

    /// <summary>Whether a block has letters or digits.</summary>
    public bool HasLetters(PageBlock block) => block.CountLetters(walker.Text) > 0;

    /// <summary>The runs of the base text that stand in the file.</summary>
    public ValueList<SourceRun> MapRuns(List<SourceRun> runs)
    {
        // Counted first: there are as many as blocks, and more.
        int count = 0;
        ForEachRun(runs, _ => count++);
        ImmutableArray<SourceRun>.Builder result = ImmutableArray.CreateBuilder<SourceRun>(count);
        ForEachRun(runs, result.Add);
        return result.MoveToImmutable();
    }

    private void ForEachRun(List<SourceRun> runs, Action<SourceRun> take)
    {
        int next = 0;
        foreach (PageBlock block in kept)
        {
            while (next < runs.Count && runs[next].Start + runs[next].Length <= block.Start)
                next++;
            // A run may reach over several blocks.
            for (int i = next; i < runs.Count && runs[i].Start < block.End; i++)
            {
                int start = Math.Max(runs[i].Start, block.Start), end = Math.Min(runs[i].Start + runs[i].Length, block.End);
                take(new(start - block.Start + block.TextStart, runs[i].Source + start - runs[i].Start, end - start));
            }
        }
    }

    /// <summary>The emphasis in the base text.</summary>
    public EmphasisSpan[] MapEmphasis()
    {
        var result = new List<EmphasisSpan>(walker.Emphasis.Count);
        int block = 0;
        foreach (EmphasisSpan emphasis in walker.Emphasis)
        {
            while (block < kept.Count && kept[block].End <= emphasis.Span.Start)
                block++;
            if (block < kept.Count && emphasis.Span.Start >= kept[block].Start)
                result.Add(emphasis with { Span = emphasis.Span.Shift(kept[block].TextStart - kept[block].Start) });
        }

        return [.. result];
    }

    // Links to other pages, alone in their blocks, above the text and below it; links to the page's own top anywhere.
    private static void LeaveOutNavigation(ReadOnlySpan<char> text, List<PageBlock> blocks)
    {
        const int prose = 80;
        int first = 0, last = blocks.Count - 1;
        while (first < blocks.Count && IsLinks(text, blocks[first]))
            blocks[first++].IsLeftOut = true;
        while (last >= first && (IsLinks(text, blocks[last]) || blocks[last].CountLetters(text) - blocks[last].AwayLetters < prose))
            last--;
        for (int i = first; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            block.IsLeftOut = (i > last && IsLinks(text, block)) || (block.TopLetters > 0 && block.TopLetters == block.CountLetters(text));
        }
    }

    // Below the last rule: few words, and no heading of their own that announces notes.
    private static void MarkFooter(PageWalker walker)
    {
        const int few = 400;
        PageBlock[] below = walker.LastRule <= 0 ? [] : [.. walker.Blocks.Where(b => b.Section >= walker.LastRule && !b.IsLeftOut)];
        bool footer = below.Length > 0 && below.Length < walker.Blocks.Count && below.Sum(b => b.CountLetters(walker.Text)) <= few
            && below.All(b => b is { Kind: BlockKind.Paragraph or BlockKind.Other or BlockKind.TableCell }) && !HasNumber(walker, below[0]);
        foreach (PageBlock block in walker.Blocks)
            block.IsFooter = (footer && block.Section >= walker.LastRule) || (block.Kind != BlockKind.Heading && block.IsFooter);
    }

    private static bool HasNumber(PageWalker walker, PageBlock block) => walker.Text[block.Start] is '[' or '(' or '*' or '†' || char.IsAsciiDigit(walker.Text[block.Start]);

    // A name that is a link to the person's page is a label all the same.
    private static bool IsLinks(ReadOnlySpan<char> text, PageBlock block) =>
        block.AwayLetters > 0 ? block.AwayLetters == block.CountLetters(text) && text[block.End - 1] is not (':' or '.')
            : block.IsLeftOut && block.CountLetters(text) == 0;
}
