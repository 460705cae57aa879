using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace TextModel.Formats.Html;

/// <summary>Reads the dates that a page marks with <c>time</c>, or in microdata, above its text.</summary>
internal static class PageTimes
{
    // Below so many paragraphs of some length it is a date that the text tells of.
    private const int MaxParagraphs = 2;
    private const int Long = 120;

    /// <summary>Whether a page may mark a date at all: to ask its tree costs a good part of what the tree's making did.</summary>
    public static bool MayBeIn(PagePositions page) => page.Elements.Any(static e => e.LocalName is "time" or "abbr") || page.HasWord("itemprop");

    /// <summary>Fills the date of publication, or the date, if <paramref name="head"/> does not know it yet.</summary>
    public static void Read(IHtmlDocument document, PageHead head)
    {
        int paragraphs = 0;
        foreach (IElement element in document.Body?.QuerySelectorAll("time, p, [itemprop='datePublished'][content], abbr.published, abbr.dtstart") ?? (IEnumerable<IElement>)[])
        {
            bool published = IsPublication(element);
            if (element.LocalName == "p")
            {
                paragraphs += element.TextContent.Length > Long ? 1 : 0;
                continue;
            }

            if ((!published && paragraphs > MaxParagraphs) || IsOther(element) || DateOf(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title")) is not { } date)
                continue;
            if (published)
                head.Published ??= date;
            else
                head.Date ??= date;
        }

        // A page that marks one date only, beside that in its head, says no more than when it appeared.
        if (head.Published is not null && head.Date == head.Published)
            head.Date = null;
    }

    // "2022-12-06T10:00": neither a time of day nor a duration.
    private static PartialDate? DateOf(string? value) =>
        value?.Trim() is { Length: >= 7 } time && PartialDate.TryParse(time.AsSpan(0, time.Length >= 10 ? 10 : 7), out PartialDate date) && date.Year is > 1400 and < 2100 ? date : null;

    private static bool IsPublication(IElement element) =>
        element.HasAttribute("pubdate") || Has(element.GetAttribute("itemprop"), "datePublished") || Has(element.ClassName, "publish") || Has(element.ClassName, "dt-published") || Has(element.ClassName, "entry-date")
        || Has(element.ClassName, "post-date");

    private static bool IsOther(IElement element)
    {
        if (Has(element.GetAttribute("itemprop"), "modified") || Has(element.ClassName, "updated") || Has(element.ClassName, "modified"))
            return !Has(element.ClassName, "publish");
        for (IElement? around = element.ParentElement; around is not null; around = around.ParentElement)
        {
            if (around.LocalName is "nav" or "aside" or "footer" || Has(around.ClassName, "comment") || Has(around.ClassName, "related") || Has(around.ClassName, "sidebar"))
                return true;
        }

        return false;
    }

    private static bool Has(string? words, string part) => words?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;
}
