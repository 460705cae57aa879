using TextModel.Formats;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Documents;

/// <summary>Writes files of one format: the document becomes tiers, and its printer writes them.</summary>
internal sealed class RecordingWriter(string name, IRecordingPrinter printer) : ITextWriter
{
    /// <inheritdoc/>
    public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        Recording recording = TierBuilder.Build(document, name, printer.NeedsTurns, diagnostics);
        output.Write(printer.Write(recording, options, diagnostics));
    }
}
