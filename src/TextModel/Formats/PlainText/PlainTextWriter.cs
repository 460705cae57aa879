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
            if (options is PlainTextOptions { Text: AnnotatedText.Reading })
            {
                // Not what a source says, but what is made of it on request: what is left out is no loss.
                SourceText.From(document.ReadingText, null, document.Encoding).Write(output);
                return;
            }

            string text = Parted(document, out List<int> parted);
            SourceText.From(text, null, document.Encoding).Write(output);
            Report(document, parted, diagnostics);
        }
        catch (EncoderFallbackException e)
        {
            int unit = e.CharUnknownHigh != 0 ? char.ConvertToUtf32(e.CharUnknownHigh, e.CharUnknownLow) : e.CharUnknown;
            diagnostics.Add(DiagnosticCodes.Unencodable.At(null, null, null, document.Encoding.Name, unit));
        }
    }

    // In markup words may touch that a line break or a cell parts; without it they would be one.
    private static string Parted(TextDocument document, out List<int> places)
    {
        places = [];
        if (!document.Annotations.PeekAll().Any(a => a.Tag is not null))
            return document.Text;
        var text = new StringBuilder(document.Text.Length + 64);
        int at = 0;
        foreach ((int place, char sign) in document.GetReading().Separators(document.Text))
        {
            text.Append(document.Text, at, place - at).Append(sign);
            at = place;
            places.Add(place);
        }

        return places.Count == 0 ? document.Text : text.Append(document.Text, at, document.Text.Length - at).ToString();
    }

    // What no printed sign can say. Labels, headings and notes are in the text, as far as it prints them.
    private static void Report(TextDocument document, List<int> parted, DiagnosticBag diagnostics)
    {
        var losses = new AnnotationLosses(PlainTextFormat.Name, diagnostics);
        foreach (Annotation annotation in document.Annotations.PeekAll())
        {
            if (annotation is EntityMention or Highlighting or Link or Quotation or CodePassage or ForeignPassage or RubyPassage or TimedWord or TierEntry or Insertion or Deletion or TextList or TextTable or Figure
                || (annotation is Markup { Tag: not null } && !annotation.Span.IsEmpty))
                losses.Count(annotation, document.Text);
        }

        foreach (int place in parted)
        {
            string words = document.Text.Substring(place, Math.Min(12, document.Text.Length - place)).ReplaceLineEndings(" ");
            losses.Count("the boundary of two words that only markup parts (white space was put there)", "", "boundaries of words that only markup parts (white space was put there)", $"the one before '{words}'", TextSpan.At(place));
        }

        foreach (Entity entity in document.Entities)
            losses.Count($"the entity '{entity.Id}'", "", "entities", $"'{entity.Id}'", null);
        losses.Report();
    }
}
