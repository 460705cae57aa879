using TextModel.Records;

namespace TextModel.Formats.WebAnno;

/// <summary>Reads and writes WebAnno TSV 3.</summary>
internal sealed class WebAnnoAnnotations : IRecordFormat
{
    /// <inheritdoc/>
    public AnnotationReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        var diagnostics = new DiagnosticBag();
        var lines = new InputLines(input.Text, diagnostics);
        AnnotationSet set = new TsvReader(lines).Read();
        return new() { Annotations = set, Format = WebAnnoFormat.Id, Diagnostics = diagnostics.ToImmutable() };
    }

    /// <inheritdoc/>
    public void Write(AnnotationSet annotations, Stream output, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (annotations.Text is null)
            diagnostics.Add(DiagnosticCodes.TextMissing.At(null, null, null, $"{WebAnnoFormat.Name} needs it"));
        else
            new TsvWriter(annotations, diagnostics).Write(output);
    }

    /// <inheritdoc/>
    public IReadOnlyList<FileRecord> Cut(string text) =>
        TabbedLines.Cut(text, (line, columns) => columns.Length > 2 && line[0] != '#' ? line[..columns[0].Span.Length] : line);
}
