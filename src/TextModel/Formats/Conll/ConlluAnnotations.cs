using TextModel.Records;

namespace TextModel.Formats.Conll;

/// <summary>Reads and writes CoNLL-U.</summary>
internal sealed class ConlluAnnotations : IRecordFormat
{
    /// <inheritdoc/>
    public AnnotationReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        var diagnostics = new DiagnosticBag();
        AnnotationSet set = new ConlluReader(new(input.Text, diagnostics)).Read();
        return new() { Annotations = set, Format = ConllFormat.UniversalId, Diagnostics = diagnostics.ToImmutable() };
    }

    /// <inheritdoc/>
    public void Write(AnnotationSet annotations, Stream output, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (annotations.Text is null)
            diagnostics.Add(DiagnosticCodes.TextMissing.At(null, null, null, $"{ConllFormat.UniversalName} needs it"));
        else
            new ConlluWriter(annotations, diagnostics).Write(output);
    }

    /// <inheritdoc/>
    public IReadOnlyList<FileRecord> Cut(string text) => ConllRecords.Cut(text, column => column == 9 ? '|' : '\0');
}
