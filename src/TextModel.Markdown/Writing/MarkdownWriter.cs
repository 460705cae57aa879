using System.Text;
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
        using (var page = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" })
        {
            HeaderPrinter.Print(document, page, losses);
            var keys = new NoteKeys(document);
            WritePlan plan = WritePlan.Of(document, new WordSigns(keys, losses).Forms, losses);
            new BlockPrinter(document.Text, plan, keys, new(page), losses).Print();
        }

        losses.Report(document.Text, diagnostics);
    }
}
