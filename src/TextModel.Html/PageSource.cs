using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TextModel.Transcripts;

namespace TextModel.Formats.Html;

/// <summary>What a page says of itself: title, author, date, publisher, language.</summary>
internal static class PageSource
{
    /// <summary>Reads the head of a page, and its headings.</summary>
    public static Source Read(IHtmlDocument document, PageText page)
    {
        var contributors = new List<Contributor>();
        PartialDate? date = null, published = null;
        string? publisher = null, rights = null, metaTitle = null;
        foreach (IElement element in document.Head?.Children ?? (IEnumerable<IElement>)[])
        {
            if (element.LocalName != "meta" || element.GetAttribute("content") is not { } content || Clean(content) is not { Length: > 0 } value)
                continue;
            switch ((element.GetAttribute("name") ?? element.GetAttribute("property"))?.Trim().ToLowerInvariant())
            {
                case "author" or "dc.creator" or "dcterms.creator" or "citation_author" or "article:author" when !value.Contains("://", StringComparison.Ordinal):
                    Add(contributors, value, ContributorRole.Author);
                    break;
                case "dc.contributor" or "dcterms.contributor":
                    Add(contributors, value, new("contributor"));
                    break;
                case "dc.title" or "dcterms.title" or "citation_title" or "og:title":
                    metaTitle ??= value;
                    break;
                case "date" or "dc.date" or "dcterms.date" or "dc.date.created" or "dcterms.created" or "citation_date":
                    date ??= DateOf(value);
                    break;
                case "dc.date.issued" or "dcterms.issued" or "citation_publication_date" or "article:published_time":
                    published ??= DateOf(value);
                    break;
                case "publisher" or "dc.publisher" or "dcterms.publisher" or "og:site_name":
                    publisher ??= value;
                    break;
                case "rights" or "copyright" or "dc.rights" or "dcterms.rights":
                    rights ??= value;
                    break;
            }
        }

        string? language = document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang");
        return new()
        {
            Title = TitleOf(page, Clean(document.Title ?? ""), metaTitle),
            Contributors = ValueList.Create<Contributor>([.. contributors]),
            Date = date,
            PublicationDate = published,
            Publisher = publisher,
            Rights = rights is null ? null : new() { Statement = rights, Uri = rights.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? rights : null },
            Language = string.IsNullOrWhiteSpace(language) ? null : language.Trim(),
        };
    }

    /// <summary>White space as single spaces.</summary>
    public static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The first heading of the highest level that the page uses only for its title; else a line that the head's title has too; else that title.
    private static string? TitleOf(PageText page, string head, string? meta)
    {
        PageBlock[] headings = [.. page.Blocks.Where(b => b is { Kind: BlockKind.Heading, Level: 1 } && page.HasLetters(b))];
        if (headings.Length > 0)
            return Clean(page.TextOf(headings[0]));
        if (meta is not null)
            return meta;
        string known = Letters(head);
        foreach (PageBlock block in page.Blocks.Take(20))
        {
            string line = Clean(page.TextOf(block));
            if (line.Length <= 200 && Letters(line) is { Length: > 3 } letters && (known.Contains(letters, StringComparison.Ordinal) || (known.Length > 3 && letters.Contains(known, StringComparison.Ordinal)))
                && block.Kind is BlockKind.Heading or BlockKind.Paragraph && letters.Length * 3 >= known.Length)
                return line.TrimEnd(',', ' ');
        }

        if (head.Length > 0)
            return head;
        return page.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Heading && page.HasLetters(b)) is { } heading ? Clean(page.TextOf(heading)) : null;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static PartialDate? DateOf(string value) =>
        PartialDate.TryParse(value, out PartialDate whole) ? whole : value.Length > 10 && PartialDate.TryParse(value.AsSpan(0, 10), out PartialDate day) ? day : null;

    private static void Add(List<Contributor> contributors, string names, ContributorRole role)
    {
        foreach (string name in names.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            contributors.Add(new(name, role));
    }
}
