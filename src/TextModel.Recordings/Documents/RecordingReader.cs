using TextModel.Formats;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Documents;

/// <summary>Reads files of one format: its parser gives tiers, and they become a document.</summary>
internal sealed class RecordingReader(string id, IRecordingParser parser) : ITextReader
{
    /// <inheritdoc/>
    public ReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        var diagnostics = new DiagnosticBag();
        Recording recording = parser.Read(input, options, diagnostics);
        // What is said has a certainty in a document, and what is said about it has none.
        recording.Count("certainties of entries", recording.Tiers.Where(t => t.Content == TierContent.About).Sum(t => t.Items.Count(i => i.Certainty is not null)));
        TextDocument document = new DocumentBuilder(recording, options.TurnPause).Build();
        foreach ((string kind, int count) in recording.Carried)
            diagnostics.Add(RecordingDiagnostics.Carried.At(input.Path, null, null, count, kind));
        return new() { Document = document, Format = id, Diagnostics = diagnostics.ToImmutable() };
    }
}
