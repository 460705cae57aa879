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
        Recording recording = TierBuilder.Build(document, name, printer.NeedsTurns, printer.SaysReadings, diagnostics);
        output.Write(printer.Write(recording, options, diagnostics));
        int certainties = printer.SaysCertainties ? 0 : recording.Tiers.Sum(t => t.Items.Sum(i => (i.Certainty is null ? 0 : 1) + i.Words.Count(w => w.Certainty is not null)));
        if (certainties > 0)
            diagnostics.Add(RecordingDiagnostics.NotWritten.At(null, null, null, name, "certainties", certainties));
    }
}
