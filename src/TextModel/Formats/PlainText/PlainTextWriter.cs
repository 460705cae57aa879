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
        }
        catch (EncoderFallbackException e)
        {
            int unit = e.CharUnknownHigh != 0 ? char.ConvertToUtf32(e.CharUnknownHigh, e.CharUnknownLow) : e.CharUnknown;
            diagnostics.Add(DiagnosticCodes.Unencodable.At(null, null, null, document.Encoding.Name, unit));
        }
    }
}
