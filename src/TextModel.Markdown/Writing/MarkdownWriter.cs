using TextModel.Printing;

namespace TextModel.Formats.Markdown;

/// <summary>Writes a document as Markdown, from the model alone; one that nobody edited since it was read from Markdown as that file.</summary>
internal sealed class MarkdownWriter : ITextWriter
{
    /// <inheritdoc/>
    public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var losses = new WriteLosses("Markdown");
        using (var page = new Utf8Writer(output))
        {
            var survey = new DocumentSurvey(document);
            HeaderPrinter.Print(document, survey, page, losses);
            var keys = new NoteKeys(survey);
            WordForms forms = new WordSigns(keys, losses).Forms;
            WritePlan plan = WritePlan.Of(document, survey, forms, losses);
            new BlockPrinter(document, plan, forms, keys, new(page), losses).Print();
        }

        losses.Report(document.Text, diagnostics);
    }
}
