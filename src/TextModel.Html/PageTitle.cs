using TextModel.Transcripts;

namespace TextModel.Formats.Html;

/// <summary>Finds the title of a page: what its text is called, not the site.</summary>
internal static class PageTitle
{
    /// <summary>What a page is called that has no title, since HTML wants one.</summary>
    public const string None = "Untitled";

    private const int MaxBlocks = 20;
    private static readonly string[] Bars = [" | ", " :: ", " · ", " » ", " « ", " • ", " > "];
    private static readonly string[] Dashes = [" - ", " – ", " — "];

    /// <summary>
    /// The heading of the highest level; else what the head says; else a line that the head's title has too; else a heading at the very top; else the head's title without the name of the site.
    /// </summary>
    /// <param name="page">The text.</param>
    /// <param name="title">The <c>title</c> of the head.</param>
    /// <param name="head">What else the head says.</param>
    public static string? Find(PageText page, string title, PageHead head)
    {
        title = title is None or "Untitled Document" ? "" : title;
        string known = Letters(title);
        if (Highest(page, known, head) is { } highest)
            return BesideSite(page, title, highest) ?? highest;
        if (head.Title is { } meta)
            return WithoutSite(meta, head);
        if (Line(page, known) is { } line)
            return line;
        if (AtTop(page) is { } top)
            return top;
        if (title.Length > 0)
            return WithoutSite(title, head);
        return page.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Heading && page.HasLetters(b)) is { } heading ? PageSource.Clean(page.TextOf(heading)) : null;
    }

    // Of several headings of the first level the one that the head's title has too; a site's own name in one is none.
    private static string? Highest(PageText page, string known, PageHead head)
    {
        string[] headings = [.. page.Blocks.Where(b => b is { Kind: BlockKind.Heading, Level: 1 } && page.HasLetters(b)).Select(b => PageSource.Clean(page.TextOf(b)))];
        if (headings.Length == 0)
            return null;
        string[] own = head.Site is { } site && (headings.Length > 1 || head.Title is not null) ? [.. headings.Where(h => Letters(h) != Letters(site))] : headings;
        return own.Length < 2 ? own.FirstOrDefault() : own.FirstOrDefault(h => Letters(h) is { Length: > 3 } letters && known.Contains(letters, StringComparison.Ordinal)) ?? own[0];
    }

    // "A talk at the quay | Harbour Review": the highest heading is what stands last, and another heading what stands before.
    private static string? BesideSite(PageText page, string title, string highest)
    {
        foreach (string sign in (ReadOnlySpan<string>)[.. Bars, .. Dashes])
        {
            int last = title.LastIndexOf(sign, StringComparison.Ordinal);
            if (last <= 0 || Letters(title[(last + sign.Length)..]) != Letters(highest) || Letters(title[..last]) is not { Length: > 3 } rest)
                continue;
            return page.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Heading && Letters(page.TextOf(b)) == rest) is { } other ? PageSource.Clean(page.TextOf(other)) : null;
        }

        return null;
    }

    private static string? Line(PageText page, string known)
    {
        foreach (PageBlock block in page.Blocks.Take(MaxBlocks))
        {
            if (block.Kind is not (BlockKind.Heading or BlockKind.Paragraph))
                continue;
            string text = page.TextOf(block);
            foreach (string part in text.Contains('\n', StringComparison.Ordinal) ? [text, .. text.Split('\n')] : (string[])[text])
            {
                string line = PageSource.Clean(part);
                if (line.Length <= 200 && Letters(line) is { Length: > 3 } letters && letters.Length * 3 >= known.Length
                    && (known.Contains(letters, StringComparison.Ordinal) || (known.Length > 3 && letters.Contains(known, StringComparison.Ordinal))))
                    return line.TrimEnd(',', ' ');
            }
        }

        return null;
    }

    // The first thing on the page is a heading, the only one of its level, and none is higher.
    private static string? AtTop(PageText page)
    {
        if (page.Blocks.FirstOrDefault(page.HasLetters) is not { Kind: BlockKind.Heading } first)
            return null;
        int level = first.Level ?? 6;
        bool only = page.Blocks.All(b => b == first || b.Kind != BlockKind.Heading || (b.Level ?? 6) > level);
        return only && PageSource.Clean(page.TextOf(first)) is { Length: > 6 and <= 200 } words ? words : null;
    }

    // "A talk at the quay | Harbour Review": after a bar stands the site; after a dash only if it is known to be one.
    private static string WithoutSite(string title, PageHead head)
    {
        foreach (string sign in (ReadOnlySpan<string>)[.. Bars, .. Dashes])
        {
            int last = title.LastIndexOf(sign, StringComparison.Ordinal);
            if (last > 0 && (IsSite(title[(last + sign.Length)..], head) || (Bars.Contains(sign) && Letters(title[..last]).Length > 5)))
                return WithoutSite(title[..last].TrimEnd(), head);
            int first = title.IndexOf(sign, StringComparison.Ordinal);
            if (first > 0 && IsSite(title[..first], head))
                return title[(first + sign.Length)..].TrimStart();
        }

        return title;
    }

    private static bool IsSite(string words, PageHead head)
    {
        string letters = Letters(words);
        if (letters.Length < 3)
            return false;
        return (head.Site is { } site && Letters(site) == letters) || (head.Publisher is { } publisher && Letters(publisher) == letters)
            || (Uri.TryCreate(head.Address, UriKind.Absolute, out Uri? address) && Letters(address.Host).Contains(letters, StringComparison.Ordinal));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
