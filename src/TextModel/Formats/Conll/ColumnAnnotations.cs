using TextModel.Records;

namespace TextModel.Formats.Conll;

/// <summary>Reads and writes columns with IOB tags.</summary>
internal sealed class ColumnAnnotations : IRecordFormat
{
    /// <inheritdoc/>
    public AnnotationReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        var diagnostics = new DiagnosticBag();
        AnnotationSet set = new ColumnReader(new(input.Text, diagnostics)).Read();
        return new() { Annotations = set, Format = ConllFormat.ColumnsId, Diagnostics = diagnostics.ToImmutable() };
    }

    /// <inheritdoc/>
    public void Write(AnnotationSet annotations, Stream output, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (annotations.Text is null)
            diagnostics.Add(DiagnosticCodes.TextMissing.At(null, null, null, $"{ConllFormat.ColumnsName} need it"));
        else
            new ColumnWriter(annotations, diagnostics).Write(output);
    }

    /// <inheritdoc/>
    public IReadOnlyList<FileRecord> Cut(string text) => ConllRecords.Cut(text, _ => '\0', commentsPart: true);
}
