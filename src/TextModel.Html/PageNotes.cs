using AngleSharp.Dom;
using TextModel.Transcripts;

namespace TextModel.Formats.Html;

/// <summary>Finds the notes of a page by its links: a short mark in the text points at the beginning of a block after it.</summary>
internal static class PageNotes
{
    // A note's mark: "1", "[12]", "*", "iv", "note 3".
    private const int MaxMark = 8;

    /// <summary>Marks the blocks of the notes.</summary>
    /// <param name="walker">The page.</param>
    /// <param name="page">Its base text.</param>
    /// <param name="missing">Receives the marks that point nowhere.</param>
    /// <param name="wayBack">Receives the links at the ends of notes that lead back to the text, and say nothing else.</param>
    /// <returns>The places that point at notes, in order.</returns>
    public static NoteReference[] Find(PageWalker walker, PageText page, List<(PageLink Link, string Mark)> missing, List<FormatMark> wayBack)
    {
        if (walker.Links.Count == 0)
            return [];
        var targets = new Dictionary<string, PageTarget>(StringComparer.Ordinal);
        foreach (PageTarget target in walker.Targets)
            targets.TryAdd(target.Name, target);
        var backLinks = walker.Links.ToLookup(l => l.Block);
        var references = new List<(PageLink Link, string Mark, int Block)>();
        foreach (PageLink link in walker.Links)
        {
            string mark = walker.Text.Slice(link.Start, Math.Max(0, link.End - link.Start)).Trim().ToString();
            if (!IsMark(mark) || link.Block >= walker.Blocks.Count)
                continue;
            if (!targets.TryGetValue(link.Target, out PageTarget target))
            {
                if (!PageElements.IsTop("#" + link.Target))
                    missing.Add((link, mark));
                continue;
            }

            int block = BlockOf(walker, target);
            if (block > link.Block && IsNote(walker, backLinks[block], walker.Blocks[block], target, link, mark))
                references.Add((link, mark, block));
        }

        MarkBlocks(walker, references);
        foreach (PageLink back in references.SelectMany(r => backLinks[r.Block].Where(b => LeadsTo(b, r.Link))).Distinct())
        {
            back.IsNote = true;
            if (EndsBlock(walker, back))
                wayBack.Add(new(SpanOf(walker, page, back)));
        }

        foreach ((PageLink link, _, _) in references)
            link.IsNote = true;
        wayBack.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return [.. references.Where(r => !walker.Blocks[r.Link.Block].IsLeftOut).OrderBy(r => r.Link.Start)
            .Select(r => new NoteReference(SpanOf(walker, page, r.Link), walker.Blocks[r.Block].NoteKey!))];
    }

    // The block that begins at a target; -1 where the target is inside of one.
    private static int BlockOf(PageWalker walker, PageTarget target)
    {
        if (target.Block >= walker.Blocks.Count)
            return -1;
        PageBlock block = walker.Blocks[target.Block];
        for (int i = block.Start; i < target.Offset; i++)
        {
            // "[" may stand before the anchor.
            if (char.IsLetter(walker.Text[i]) || i - block.Start > 3)
                return -1;
        }

        return target.Block;
    }

    private static bool IsNote(PageWalker walker, IEnumerable<PageLink> inBlock, PageBlock block, PageTarget target, PageLink link, string mark)
    {
        foreach (PageLink back in inBlock)
        {
            if (LeadsTo(back, link))
                return true;
        }

        string bare = Bare(mark);
        if (bare.Length == 0)
            return false;
        string start = walker.Text.Slice(block.Start, Math.Min(block.End - block.Start, MaxMark + 2)).ToString().TrimStart(' ', '\u00A0', '[', '(', '^');
        if (start.StartsWith(bare, StringComparison.OrdinalIgnoreCase) && (start.Length == bare.Length || !char.IsLetterOrDigit(start[bare.Length])))
            return true;
        // An ordered list prints its numbers itself.
        for (IElement? element = block.Element; element is not null; element = element.ParentElement)
        {
            if (element.LocalName == "li")
                return element.ParentElement is { LocalName: "ol" } && mark.Any(char.IsAsciiDigit);
        }

        return false;
    }

    private static bool LeadsTo(PageLink back, PageLink link) =>
        back.Target == link.Name || (link.Element.ParentElement is { } parent && back.Target == parent.Id);

    // After the note's words; at its beginning it may be its number.
    private static bool EndsBlock(PageWalker walker, PageLink link)
    {
        PageBlock block = walker.Blocks[link.Block];
        return link.Start > block.Start && link.End <= block.End && !block.IsLeftOut
            && walker.Text[link.End..block.End].TrimEnd().TrimEnd("])").IsEmpty
            && walker.Text[link.Start..link.End] is var words && !words.IsWhiteSpace() && !words.ContainsAnyInRange('0', '9');
    }

    private static bool IsMark(string mark) =>
        mark.Length is > 0 and <= MaxMark && (mark.Any(char.IsAsciiDigit) || Bare(mark).Length <= 1 || Bare(mark).All(c => c is 'i' or 'v' or 'x' or '*' or '†' or '‡' or '§' or '#'))
        && !mark.Contains(' ');

    private static string Bare(string mark) => mark.Trim('[', ']', '(', ')', '.', ':', ' ', '\u00A0', '{', '}');

    // A note goes on to the next one, up to a heading or a rule; the last one within its list item or cell.
    private static void MarkBlocks(PageWalker walker, List<(PageLink Link, string Mark, int Block)> references)
    {
        var keys = new Dictionary<int, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach ((PageLink link, string mark, int block) in references)
        {
            if (!keys.ContainsKey(block))
                keys[block] = Bare(mark) is { Length: > 0 } bare && taken.Add(bare) ? bare : link.Target;
        }

        int[] starts = [.. keys.Keys.Order()];
        for (int n = 0; n < starts.Length; n++)
        {
            PageBlock first = walker.Blocks[starts[n]];
            int limit = n + 1 < starts.Length ? starts[n + 1] : walker.Blocks.Count;
            bool last = n + 1 == starts.Length || walker.Blocks[limit].Section != first.Section;
            IElement? item = first.Element;
            while (item is not null && item.LocalName is not ("li" or "dd" or "td" or "aside"))
                item = item.ParentElement;
            for (int b = starts[n]; b < limit; b++)
            {
                PageBlock block = walker.Blocks[b];
                if (b > starts[n] && (block.Section != first.Section || (last && (item is null || !item.Contains(block.Element)))))
                    break;
                block.NoteKey = keys[starts[n]];
            }
        }
    }

    // The mark with brackets that stand around the link.
    private static TextSpan SpanOf(PageWalker walker, PageText page, PageLink link)
    {
        PageBlock block = walker.Blocks[link.Block];
        int shift = block.TextStart - block.Start, start = link.Start + shift, end = Math.Min(link.End, block.End) + shift;
        while (start < end && char.IsWhiteSpace(page.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(page.Text[end - 1]))
            end--;
        if (start > block.TextStart && end < block.TextEnd && (page.Text[start - 1], page.Text[end]) is ('[', ']') or ('(', ')'))
            (start, end) = (start - 1, end + 1);
        return new(start, end);
    }
}
