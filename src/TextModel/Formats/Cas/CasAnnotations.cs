using TextModel.Records;

namespace TextModel.Formats.Cas;

/// <summary>Reads and writes CAS XMI.</summary>
/// <param name="inArchive">Whether to write a zip file, with the type system.</param>
internal sealed class CasAnnotations(bool inArchive = false) : IRecordFormat
{
    /// <inheritdoc/>
    public AnnotationReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        var diagnostics = new DiagnosticBag();
        bool archive = CasArchive.IsArchive(input.GetHead(4096).Span);
        (SourceText? source, string? xml) = archive ? CasArchive.Read(input, options, diagnostics) : (input.Decode(TextEncoding.Utf8), CasTypesFile.Find(input.Path));
        if (source?.Problem is { } problem)
            diagnostics.Add(problem);
        CasTypes? types = Types(xml, input.Path, diagnostics);
        AnnotationSet set = source is null ? new() : new CasReader(source, types, diagnostics).Read();
        if (types is not null && set.Items.Count > 0)
            set = set with { Properties = [.. set.Properties, new(CasFormat.TypeSystemProperty, xml!)] };
        return new() { Annotations = set, Format = inArchive ? CasFormat.ArchiveId : CasFormat.Id, Diagnostics = diagnostics.ToImmutable() };
    }

    /// <inheritdoc/>
    public void Write(AnnotationSet annotations, Stream output, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (annotations.Text is null && !annotations.Items.Any(i => i.Type == CasNames.Sofa))
            diagnostics.Add(DiagnosticCodes.TextMissing.At(null, null, null, $"{CasFormat.Name} needs it"));
        else if (inArchive)
            CasArchive.Write(annotations, output, diagnostics);
        else
            new CasWriter(annotations, diagnostics).Write(output);
    }

    /// <inheritdoc/>
    public IReadOnlyList<FileRecord> Cut(string text) => new CasRecords(text).Cut();

    /// <inheritdoc/>
    public SourceText Unpack(OriginalFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return inArchive ? CasArchive.Read(TextInput.FromBytes(file.GetBytes()), ReadOptions.Default, new()).Cas ?? SourceText.From("") : file.GetText();
    }

    /// <inheritdoc/>
    public void Pack(OriginalFile file, SourceText changed, AnnotationSet read, AnnotationSet set, Stream output)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(changed);
        if (inArchive)
            CasArchive.Replace(file.GetBytes(), changed, read, set, output);
        else
            changed.Write(output);
    }

    private static CasTypes? Types(string? xml, string? path, DiagnosticBag diagnostics)
    {
        if (xml is null)
            return null;
        CasTypes? types = CasTypes.Read(xml, out (string Message, TextPosition? Place)? problem);
        if (problem is { } wrong)
            diagnostics.Add(DiagnosticCodes.BadAnnotation.At(path, null, null, $"the type system of this CAS, which is not understood ({(wrong.Place is { } at ? $"{at}: " : "")}{wrong.Message})"));
        return types;
    }
}
