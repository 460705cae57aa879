using System.Text;

namespace TextModel.Formats.PlainText;

/// <summary>Writes the base text as the bytes its file had.</summary>
internal sealed class PlainTextWriter : ITextWriter
{
    /// <inheritdoc/>
    public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        try
        {
            SourceText.From(document.Text, null, document.Encoding).Write(output);
            Report(document, diagnostics);
        }
        catch (EncoderFallbackException e)
        {
            int unit = e.CharUnknownHigh != 0 ? char.ConvertToUtf32(e.CharUnknownHigh, e.CharUnknownLow) : e.CharUnknown;
            diagnostics.Add(DiagnosticCodes.Unencodable.At(null, null, null, document.Encoding.Name, unit));
        }
    }

    // What no printed sign can say. Labels, headings and notes are in the text, as far as it prints them.
    private static void Report(TextDocument document, DiagnosticBag diagnostics)
    {
        var losses = new AnnotationLosses(PlainTextFormat.Name, diagnostics);
        foreach (Annotation annotation in document.Annotations)
        {
            if (annotation is EntityMention or Highlighting or Link or Quotation or CodePassage or ForeignPassage or TimedWord or TierEntry or Insertion or Deletion or TextList or TextTable or Figure
                || (annotation is Markup { Tag: not null } && !annotation.Span.IsEmpty))
                losses.Count(annotation, document.Text);
        }

        foreach (Entity entity in document.Entities)
            losses.Count($"the entity '{entity.Id}'", "", "entities", $"'{entity.Id}'", null);
        losses.Report();
    }
}
