using TextModel.Printing;

namespace TextModel.Formats.Html;

/// <summary>Prints what a page says of itself before its text.</summary>
internal static class HeadPrinter
{
    /// <summary>Prints the head, and begins the body.</summary>
    public static void Print(TextDocument document, DocumentSurvey survey, PageOutput output, WriteLosses losses)
    {
        Source source = document.Source;
        string language = string.IsNullOrWhiteSpace(source.Language) ? "" : $" lang={output.Quoted(source.Language.Trim())}";
        output.Raw($"<!DOCTYPE html>\n<html{language}>\n<head>\n<meta charset=\"utf-8\">\n<title>");
        output.Text(TitleOf(document));
        output.Raw("</title>\n");
        foreach (Contributor contributor in source.Contributors)
        {
            Meta(output, contributor.Role == ContributorRole.Author ? "author" : "dcterms.contributor", contributor.Name);
            if (contributor.Role != ContributorRole.Author && contributor.Role.Value is { Length: > 0 } and not "contributor")
                losses.Add("the part that a contributor had", "parts that contributors had", null);
        }

        // A date that the text states is not said a second time: the reader would look no further.
        if (!survey.Statements.Any(s => s.Fact == SourceFact.Date))
            Meta(output, "date", source.Date?.ToString());
        Meta(output, "dcterms.issued", source.PublicationDate?.ToString());
        Meta(output, "publisher", source.Publisher);
        Meta(output, "rights", source.Rights?.Statement ?? source.Rights?.Uri ?? source.Rights?.Status);
        output.Raw("</head>\n<body>\n");
        Formless.CountUnsaid(document, survey, losses);
    }

    private static string TitleOf(TextDocument document)
    {
        string? title = document.Source.Title;
        if (string.IsNullOrWhiteSpace(title) && document.Headings.FirstOrDefault(h => h.Level is not null && !h.Span.IsEmpty) is { } heading)
            title = heading.ReadingText;
        return string.IsNullOrWhiteSpace(title) ? PageTitle.None : PageSource.Clean(title);
    }

    private static void Meta(PageOutput output, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            output.Raw($"<meta name=\"{name}\" content={output.Quoted(value.Trim())}>\n");
    }
}
