namespace TextModel.Formats.Tei;

/// <summary>Reads TEI P5: files that this library wrote, as the model they were; any other, understood as far as it goes, all of it kept.</summary>
internal sealed class TeiReader : ITextReader
{
    /// <inheritdoc/>
    public ReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        TextEncoding? declared = options.Encoding ?? XmlSource.DeclaredEncoding(input.GetHead(256).Span);
        return ReadBytes(input, declared, options.Transcript.Watch) ?? ReadText(input.Decode(declared ?? TextEncoding.Utf8), options.Transcript.Watch);
    }

    /// <summary>Reads what was composed of carried markup.</summary>
    internal static (TextDocument Document, TeiOrigin Origin) ReadOfMarkup(SourceText source)
    {
        TextDocument document = ReadForeign(source, new());
        return (document, (TeiOrigin)document.Origin!);
    }

    /// <summary>Reads what a patched file will be.</summary>
    internal static TextDocument ReadPatched(string xml) =>
        ReadBytes(TextInput.FromBytes(System.Text.Encoding.UTF8.GetBytes(xml)), TextEncoding.Utf8, null)?.Document ?? ReadForeign(SourceText.From(xml), new());

    // Plain UTF-8 is read as it is; null for all else, which is decoded first and then read by the framework's reader.
    private static ReadResult? ReadBytes(TextInput input, TextEncoding? declared, WorkWatch? watch)
    {
        if (input.GetUtf8(declared) is not { } bytes)
            return null;
        bool hasMark = bytes.Span is [0xEF, 0xBB, 0xBF, ..];
        var source = new TeiSource(hasMark ? bytes[3..] : bytes, TextEncoding.Utf8 with { HasByteOrderMark = hasMark }, input.Path);
        var diagnostics = new DiagnosticBag();
        if (!hasMark && TeiOwnFile.TryRead(source, watch) is { } own)
            return own;
        var assembly = new TeiAssembly(source, diagnostics, isOwn: false) { Watch = watch };
        return TeiBytesParser.TryParse(assembly) ? Result(Understand(assembly), diagnostics) : null;
    }

    private static ReadResult ReadText(SourceText source, WorkWatch? watch)
    {
        var diagnostics = new DiagnosticBag();
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        return Result(ReadForeign(source, diagnostics, watch), diagnostics);
    }

    /// <summary>The result of reading.</summary>
    internal static ReadResult Result(TextDocument document, DiagnosticBag diagnostics) =>
        new() { Document = document, Format = TeiNames.Format, Diagnostics = diagnostics.ToImmutable() };

    private static TextDocument ReadForeign(SourceText source, DiagnosticBag diagnostics, WorkWatch? watch = null)
    {
        var assembly = new TeiAssembly(new(source), diagnostics, isOwn: false) { Watch = watch };
        new TeiParser(assembly).Parse();
        return Understand(assembly);
    }

    private static TextDocument Understand(TeiAssembly assembly)
    {
        if (!assembly.HasText && !assembly.Diagnostics.HasErrors)
        {
            string root = assembly.RootName ?? "";
            string local = root[(root.IndexOf(':', StringComparison.Ordinal) + 1)..];
            assembly.Diagnostics.Add((local is "TEI" or "teiCorpus" or "teiHeader" or "standOff" ? DiagnosticCodes.NoText : DiagnosticCodes.NotTei)
                .At(assembly.Source.Path, new(1, 1), null, root));
        }

        TeiTextTree tree = assembly.Tree;
        assembly.Interpreter.ResolveLinks(tree);
        TeiHeaderReader header = new(assembly.Outside, isOwn: false);
        tree.TakeHeader(header);
        var standOff = new TeiStandOffReader(assembly, header, assembly.Diagnostics);
        TeiAnnotations annotations = tree.Found();
        List<Entity> entities = new TeiTextEntities(tree, annotations).Read();
        List<Annotation> aside = [.. standOff.Annotations, .. new TeiTierReader(assembly, header, annotations).Found];
        if (aside.Count > 0)
            annotations = new(AnnotationOrder.Merge(annotations.ToList(), aside), null);
        return assembly.Build(header, annotations, entities, assembly.Source.Encoding);
    }
}
