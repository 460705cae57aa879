namespace TextModel.Formats.WebAnnotation;

/// <summary>Reads and writes Web Annotations.</summary>
internal sealed class WebAnnotations : IRecordFormat
{
    /// <inheritdoc/>
    /// <remarks>Read are single annotations, lists, pages, collections, and what holds those; each is also kept as it stands, in the feature <c>json</c>.</remarks>
    public AnnotationReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        var diagnostics = new DiagnosticBag();
        SourceText source = input.Decode(TextEncoding.Utf8);
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        AnnotationSet set = new WebReader(source, diagnostics).Read();
        if (source.Path is { } path && Path.ChangeExtension(path, ".txt") is { } beside && beside != path && File.Exists(beside))
        {
            var text = SourceText.Load(beside, options.Encoding);
            if (text.Notice is { } notice)
                diagnostics.Add(notice);
            set = InText(set, text);
        }

        return new() { Annotations = set, Format = WebAnnotationFormat.Id, Diagnostics = diagnostics.ToImmutable() };
    }

    /// <inheritdoc/>
    public void Write(AnnotationSet annotations, Stream output, DiagnosticBag diagnostics) => Write(annotations, output, WriteOptions.Default, diagnostics);

    /// <inheritdoc/>
    public void Write(AnnotationSet annotations, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        new WebWriter(annotations, options as WebAnnotationOptions ?? new(), diagnostics).Write(output);
    }

    /// <inheritdoc/>
    public string? Patch(string original, AnnotationSet read, AnnotationSet set, Func<AnnotationSet, string> write)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(set);
        string? source = read.Items.Select(i => i.Features[WebItem.Raw]).OfType<string>().Select(WebPatch.SourceOf).FirstOrDefault(s => s is not null);
        return WebPatch.Apply(original, read, set, new WebWriter(set, new() { Source = source }, new()).WriteOne);
    }

    // A text that is too short for the positions is not the one they were made on.
    private static AnnotationSet InText(AnnotationSet set, SourceText text)
    {
        long length = text.Offsets.Length(OffsetUnit.CodePoint);
        if (set.Items.Any(i => i.Spans.Any(s => s.End > length)))
            return set;
        return set with
        {
            Text = text.Text,
            OffsetUnit = OffsetUnit.Utf16,
            Items = [.. set.Items.Select(i => i with
            {
                Spans = [.. i.Spans.Select(s => new TextSpan(text.Offsets.From(OffsetUnit.CodePoint, s.Start), text.Offsets.From(OffsetUnit.CodePoint, s.End)))],
            })],
        };
    }
}
