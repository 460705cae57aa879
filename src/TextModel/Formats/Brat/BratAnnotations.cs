using TextModel.Records;

namespace TextModel.Formats.Brat;

/// <summary>Reads and writes brat's <c>.ann</c> files.</summary>
internal sealed class BratAnnotations : IRecordFormat
{
    /// <inheritdoc/>
    /// <remarks>A text file of the same name beside the input is read along; without it the spans stay in code points.</remarks>
    public AnnotationReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        var diagnostics = new DiagnosticBag();
        SourceText source = input.Text;
        SourceText? text = Beside(source.Path, options);
        if (text?.Notice is { } notice)
            diagnostics.Add(notice);
        var reader = new BratReader(new(source, diagnostics), text);
        AnnotationSet set = reader.Read();
        if (set.Items.IsEmpty && reader.HasProblems)
            diagnostics.Add(DiagnosticCodes.NotAnAnnotationFile.At(source.Path, new(1, 1), null, $"{BratFormat.Name} file", "not one line is understood"));
        return new() { Annotations = set, Format = BratFormat.Id, Diagnostics = diagnostics.ToImmutable() };
    }

    /// <inheritdoc/>
    public void Write(AnnotationSet annotations, Stream output, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        new BratWriter(annotations, diagnostics).Write(output);
    }

    /// <inheritdoc/>
    public IReadOnlyList<FileRecord> Cut(string text) => TabbedLines.Cut(text, (line, columns) => columns.Length > 1 && line[0] != '*' ? line[..columns[0].Span.Length] : line);

    private static SourceText? Beside(string? path, ReadOptions options)
    {
        if (path is null || Path.ChangeExtension(path, ".txt") is not { } beside || beside == path || !File.Exists(beside))
            return null;
        return SourceText.Load(beside, options.Encoding);
    }
}
