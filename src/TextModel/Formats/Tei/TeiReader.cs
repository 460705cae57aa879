using System.Runtime.InteropServices;

namespace TextModel.Formats.Tei;

/// <summary>Reads TEI P5: files that this library wrote, as the model they were; any other, understood as far as it goes, all of it kept.</summary>
public sealed class TeiReader : ITextReader
{
    /// <inheritdoc/>
    public ReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        TextEncoding? declared = options.Encoding ?? XmlSource.DeclaredEncoding(input.GetHead(256).Span);
        SourceText source = input.Decode(declared);
        var diagnostics = new DiagnosticBag();
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        TextDocument document = ReadOwn(source) ?? ReadForeign(source, diagnostics);
        return new() { Document = document, Format = TeiFormat.Id, Diagnostics = diagnostics.ToImmutable() };
    }

    /// <summary>Reads what was composed of carried markup.</summary>
    internal static (TextDocument Document, TeiOrigin Origin) ReadCarried(SourceText source)
    {
        TextDocument document = ReadForeign(source, new());
        return (document, (TeiOrigin)document.Origin!);
    }

    // A file that is to the byte what the writer makes of its model is that model; anything else is carried as it is.
    private static TextDocument? ReadOwn(SourceText source)
    {
        if (!source.Text.AsSpan(0, Math.Min(source.Text.Length, 1 << 16)).Contains("<application ident=\"TextModel\"", StringComparison.Ordinal))
            return null;
        var diagnostics = new DiagnosticBag();
        var parser = new TeiParser(source, diagnostics, isOwn: true);
        parser.Parse();
        if (diagnostics.HasErrors)
            return null;
        TeiHeaderReader header = parser.Interpreter.Header ?? new(parser.Outside, isOwn: true);
        var found = new TeiStandOffReader(parser, header, new());
        List<Annotation?> annotations = TeiFragments.Join(found.Merge(parser.Tree.Annotations), parser.Interpreter.Next);
        TextDocument document = Build(source, parser, header, annotations, parser.Interpreter.Encoding);
        TeiOverlap overlap = parser.Interpreter.Next.Count > 0 ? TeiOverlap.Fragments : TeiOverlap.StandOff;
        foreach (TeiOptions options in Enum.GetValues<TeiSpeech>().Select(s => new TeiOptions { Speech = s, Overlap = overlap }))
        {
            using var comparison = new ComparingStream(source);
            new TeiWriter().Write(document, comparison, options, new());
            if (comparison.IsSame)
                return document;
        }

        return null;
    }

    private static TextDocument ReadForeign(SourceText source, DiagnosticBag diagnostics)
    {
        var parser = new TeiParser(source, diagnostics, isOwn: false);
        parser.Parse();
        if (!parser.HasText && !diagnostics.HasErrors)
        {
            string root = parser.RootName ?? "";
            string local = root[(root.IndexOf(':', StringComparison.Ordinal) + 1)..];
            diagnostics.Add((local is "TEI" or "teiCorpus" or "teiHeader" or "standOff" ? DiagnosticCodes.NoText : DiagnosticCodes.NotTei)
                .At(source.Path, new(1, 1), null, root));
        }

        parser.Interpreter.ResolveLinks(parser.Tree.Annotations);
        TeiHeaderReader header = new(parser.Outside, isOwn: false);
        var standOff = new TeiStandOffReader(parser, header, diagnostics);
        return Build(source, parser, header, standOff.Merge(parser.Tree.Annotations), source.Encoding);
    }

    private static TextDocument Build(SourceText source, TeiParser parser, TeiHeaderReader header, List<Annotation?> annotations, TextEncoding encoding)
    {
        TeiOrigin? origin = parser.IsOwn ? null : parser.Tree.BuildOrigin(parser.Outside);
        string text = parser.Tree.BaseText.Build();
        Entity[] inText = parser.IsOwn ? [] : [.. TeiTextEntities.Read(text, annotations)];
        var ids = new HashSet<string>(annotations.Count, StringComparer.Ordinal);
        foreach (Annotation? annotation in annotations)
        {
            if (annotation!.Id is { } id)
                ids.Add(id);
        }

        TextDocument document = TextDocument.Own(
            text, CollectionsMarshal.AsSpan(annotations).ToArray()!, header.ReadSource(),
            header.ReadSpeakers().Where(s => IsNew(s.Id, "person")), header.ReadEntities().Concat(inText).Where(e => IsNew(e.Id, e.Kind.ToString())), encoding, origin);
        if (origin is not null)
            origin.Document = document;
        return document;

        bool IsNew(string id, string what)
        {
            if (TextDocument.IsName(id) && ids.Add(id))
                return true;
            parser.Diagnostics.Add(DiagnosticCodes.UnusableId.At(source.Path, null, null, id, what));
            return false;
        }
    }
}
