namespace TextModel.Formats.Tei;

/// <summary>Reads files that this library wrote.</summary>
internal static class TeiOwnFile
{
    private const int HeadLength = 1 << 16;

    /// <summary>The document that a file was written from; null where it is anything but, to the byte, what the writer makes of that document.</summary>
    public static TextDocument? TryRead(TeiSource source)
    {
        if (source.Bytes.Span[..Math.Min(source.Length, HeadLength)].IndexOf("<application ident=\"TextModel\""u8) < 0)
            return null;
        var diagnostics = new DiagnosticBag();
        var assembly = new TeiAssembly(source, diagnostics, isOwn: true);
        if (!TeiBytesParser.TryParse(assembly) || diagnostics.HasErrors)
            return null;
        TeiInterpreter interpreter = assembly.Interpreter;
        TeiHeaderReader header = interpreter.Header ?? new(assembly.Outside, isOwn: true);
        var standOff = new TeiStandOffReader(assembly, header, new());
        List<Annotation> annotations = TeiFragments.Join(standOff.Merge(assembly.Tree.Found().ToList()), interpreter.Next);
        TextDocument document = assembly.Build(header, new([.. annotations], null), [], interpreter.Encoding);
        TeiOverlap overlap = interpreter.Next.Count > 0 ? TeiOverlap.Fragments : TeiOverlap.StandOff;
        foreach (TeiSpeech speech in Enum.GetValues<TeiSpeech>())
        {
            using var comparison = new ComparingStream(source.Bytes);
            new TeiWriter().Write(document, comparison, new TeiOptions { Speech = speech, Overlap = overlap }, new());
            if (comparison.IsSame)
                return document;
        }

        return null;
    }
}
