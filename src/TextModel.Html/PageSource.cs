using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TextModel.Transcripts;

namespace TextModel.Formats.Html;

/// <summary>What a page says of itself: title, author, date, publisher, language.</summary>
internal static class PageSource
{
    /// <summary>Reads the head of a page, and its headings.</summary>
    public static Source Read(IHtmlDocument document, PageText page, PagePositions positions)
    {
        var head = new PageHead();
        foreach (IElement element in document.Head?.Children ?? (IEnumerable<IElement>)[])
        {
            if (element.LocalName == "meta" && element.GetAttribute("content") is { } content && Clean(content) is { Length: > 0 } value)
                head.Meta((element.GetAttribute("name") ?? element.GetAttribute("property") ?? element.GetAttribute("itemprop"))?.Trim().ToLowerInvariant(), value);
            else if (element.LocalName == "link" && element.GetAttribute("rel") == "canonical")
                head.Address ??= element.GetAttribute("href");
        }

        if (positions.Elements.Any(static e => e.LocalName == "script"))
            LinkedData.Read(document, head);
        if (PageTimes.MayBeIn(positions))
            PageTimes.Read(document, head);
        string? language = document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang");
        return new()
        {
            Title = PageTitle.Find(page, Clean(document.Title ?? ""), head),
            Contributors = ValueList.Create<Contributor>([.. head.Contributors]),
            Date = head.Date,
            PublicationDate = head.Published,
            Publisher = head.Publisher,
            Rights = head.Rights is not { } rights ? null : new() { Statement = rights, Uri = rights.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? rights : null },
            Language = string.IsNullOrWhiteSpace(language) ? null : language.Trim(),
            Fields = head.Fields,
        };
    }

    /// <summary>White space as single spaces.</summary>
    public static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
