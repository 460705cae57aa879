using TextModel.Formats;

namespace TextModel.Recordings.Qda;

/// <summary>Writes projects in the exchange format REFI-QDA. What was read from one is written into it.</summary>
/// <param name="isPacked">Whether a new project is a package with its texts beside it, and not one file of XML.</param>
internal sealed class QdaWriter(bool isPacked) : ITextWriter
{
    /// <inheritdoc/>
    public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        QdaProject project = QdaProjectBuilder.Build(document);
        foreach ((string what, int count) in project.Lost)
            diagnostics.Add(SpeechDiagnostics.NotWritten.At(null, null, null, what, count));
        if (document.OriginalFile is { Format: "qda" or "qde" } file && (file.Format == "qda") == isPacked)
        {
            using var copy = new MemoryStream();
            if (file.TryWrite(copy) && QdaPatch.Apply(copy.ToArray(), document, project, diagnostics) is { } patched)
            {
                output.Write(patched);
                return;
            }
        }

        if (project.Sources.Count > 0 && QdaProjectBuilder.SourcesOf(document) is null && document.Speakers.Count + document.Turns.Count > 0)
            diagnostics.Add(SpeechDiagnostics.NotWritten.At(null, null, null, "turns, whose speakers were written as codes", document.Turns.Count));
        output.Write(new QdaPrinter(document, project, isPacked).Write(diagnostics));
    }
}
