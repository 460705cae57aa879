namespace TextModel.Formats.Cas;

/// <summary>Reads and writes CAS XMI.</summary>
public sealed class CasAnnotations : IAnnotationFormat
{
    /// <inheritdoc/>
    public AnnotationReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        var diagnostics = new DiagnosticBag();
        SourceText source = input.Text;
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        AnnotationSet set = new CasReader(source, diagnostics).Read();
        return new() { Annotations = set, Format = CasFormat.Id, Diagnostics = diagnostics.ToImmutable() };
    }

    /// <inheritdoc/>
    public void Write(AnnotationSet annotations, Stream output, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (annotations.Text is null && !annotations.Items.Any(i => i.Type == CasNames.Sofa))
            diagnostics.Add(DiagnosticCodes.TextMissing.At(null, null, null, $"{CasFormat.Name} needs it"));
        else
            new CasWriter(annotations, diagnostics).Write(output);
    }
}
