namespace TextModel.Formats.Tei;

/// <summary>Reads files that this library wrote.</summary>
internal static class TeiOwnFile
{
    /// <summary>
    /// The document that a file was written from; null where the file is not, to the byte, as this library wrote it, or was written by other
    /// rules than those of today.
    /// </summary>
    public static ReadResult? TryRead(TeiSource source, WorkWatch? watch)
    {
        if (!TeiChecksum.IsWhole(source.Bytes.Span))
            return null;
        var diagnostics = new DiagnosticBag();
        var assembly = new TeiAssembly(source, diagnostics, isOwn: true) { Watch = watch };
        if (!TeiBytesParser.TryParse(assembly) || diagnostics.HasErrors)
            return null;
        TeiInterpreter interpreter = assembly.Interpreter;
        TeiHeaderReader header = new(assembly.Outside, isOwn: true);
        if (!header.IsOfThisMapping)
            return null;
        assembly.Tree.TakeHeader(header);
        TeiAnnotations annotations = assembly.Tree.Found();
        var standOff = new TeiStandOffReader(assembly, header, diagnostics);
        if (!standOff.IsEmpty || interpreter.Next.Count > 0)
            annotations = new([.. TeiPieces.Join(standOff.Merge(annotations.ToList()), interpreter.Next)], null);
        TextDocument document = assembly.Build(header, annotations, [], interpreter.Encoding);
        document.SourceFile = header.ReadSourceFile();
        if (assembly.HeaderMarks is { } marks && header.Place is { } place)
            document.KeptHeader = new TeiKeptHeader(source.Slice(place), marks, document.Source);
        return TeiReader.Result(document, diagnostics);
    }

    /// <summary>What the header of a file of this library will be read as; null where the reader for such files cannot read it.</summary>
    /// <param name="file">The file, of which source and speakers are asked.</param>
    public static TextDocument? ReadHeader(ReadOnlyMemory<byte> file)
    {
        var assembly = new TeiAssembly(new(file, TextEncoding.Utf8, null), new(), isOwn: true);
        if (!TeiBytesParser.TryParse(assembly))
            return null;
        TeiHeaderReader header = new(assembly.Outside, isOwn: true);
        return assembly.Build(header, assembly.Tree.Found(), [], TextEncoding.Utf8);
    }
}
