using TextModel.Printing;

namespace TextModel.Formats.Html;

/// <summary>Writes a document as a page, from the model alone; one that nobody edited since it was read from a page as that page.</summary>
internal sealed class HtmlWriter : ITextWriter
{
    /// <inheritdoc/>
    public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var losses = new WriteLosses("HTML");
        using (var page = new Utf8Writer(output))
        {
            var written = new PageOutput(page, losses);
            var survey = new DocumentSurvey(document);
            HeadPrinter.Print(document, survey, written, losses);
            var names = new PageNames(document, survey);
            WritePlan plan = WritePlan.Of(document, survey, new WordTags(document.Text, names, losses).Forms, losses);
            new PagePrinter(document, plan, names, written, losses).Print();
            written.Raw("</body>\n</html>\n");
        }

        losses.Report(document.Text, diagnostics);
    }
}
