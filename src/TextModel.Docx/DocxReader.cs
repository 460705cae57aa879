using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using TextModel.Transcripts;

namespace TextModel.Formats.Docx;

/// <summary>Reads a transcript in a Word document: the base text is its paragraphs as they are printed, with the notes behind them.</summary>
internal sealed class DocxReader : ITextReader
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The options name a convention that is not known.</exception>
    public ReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        ReadOnlyMemory<byte> bytes = input.GetBytes();
        var diagnostics = new DiagnosticBag();
        var numbering = new WordNumbering();
        var text = new WordText(input.Path, numbering, diagnostics);
        Source source = Source.Empty;
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            // Faulty relationships (a link to "mailto:a@b@c") are no reason to read nothing.
            using WordprocessingDocument package = WordprocessingDocument.Open(stream, false, new OpenSettings { RelationshipErrorHandlerFactory = null });
            if (package.MainDocumentPart is { } main)
                source = Read(package, main, text, numbering, input.Path, diagnostics);
            else
                diagnostics.Add(DocxDiagnostics.NotADocument.At(input.Path, null, null, "it has no main document."));
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException or InvalidOperationException
            or ArgumentException or FormatException or NotSupportedException or KeyNotFoundException or OverflowException or UnauthorizedAccessException)
        {
            diagnostics.Add(DocxDiagnostics.NotADocument.At(input.Path, null, null, OneLine(e.Message)));
        }

        return Understand(text, source, input.Path, options, diagnostics);
    }

    private static Source Read(WordprocessingDocument package, MainDocumentPart main, WordText text, WordNumbering numbering, string? path, DiagnosticBag diagnostics)
    {
        var styles = new WordStyles();
        if (main.StyleDefinitionsPart is { } definitions)
        {
            using Stream stream = definitions.GetStream();
            styles.Read(stream);
        }

        if (main.NumberingDefinitionsPart is { } lists)
        {
            using Stream stream = lists.GetStream();
            numbering.Read(stream);
        }

        numbering.Link(styles);
        var losses = new WordLosses();
        WordPart body = ReadPart(main, styles, losses, path, diagnostics);
        WordPart? footnotes = main.FootnotesPart is { } f ? ReadPart(f, styles, losses, path, diagnostics) : null;
        WordPart? endnotes = main.EndnotesPart is { } n ? ReadPart(n, styles, losses, path, diagnostics) : null;
        WordPart? comments = main.WordprocessingCommentsPart is { } c ? ReadPart(c, styles, losses, path, diagnostics) : null;
        losses.Report(path, diagnostics);
        if (body.Insertions + body.Deletions > 0)
            diagnostics.Add(DocxDiagnostics.ChangesAccepted.At(path, null, null, body.Insertions, body.Deletions));
        text.Build(body, footnotes, endnotes, comments, styles);
        return WordSource.Read(package, text.Title);
    }

    private static WordPart ReadPart(OpenXmlPart part, WordStyles styles, WordLosses losses, string? path, DiagnosticBag diagnostics)
    {
        var read = new WordPart(styles, Targets(part), losses);
        using Stream stream = part.GetStream();
        read.Read(stream, out XmlException? problem);
        if (problem is not null)
            diagnostics.Add(DocxDiagnostics.BrokenPart.At(path, null, null, part.Uri.OriginalString, problem.LineNumber, OneLine(problem.Message)));
        return read;
    }

    // Pictures in the package by their names in it, all else by its address.
    private static Dictionary<string, string> Targets(OpenXmlPart part)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (IdPartPair pair in part.Parts)
            targets[pair.RelationshipId] = pair.OpenXmlPart.Uri.OriginalString.TrimStart('/');
        foreach (ReferenceRelationship relationship in part.ExternalRelationships.Concat<ReferenceRelationship>(part.HyperlinkRelationships))
            targets[relationship.Id] = relationship.Uri.OriginalString;
        return targets;
    }

    private static ReadResult Understand(WordText text, Source source, string? path, ReadOptions options, DiagnosticBag diagnostics)
    {
        TranscriptResult found = TranscriptEngine.Read(
            new()
            {
                Text = text.Text,
                Blocks = text.Blocks.ToArray(),
                Emphasis = text.Emphasis.ToArray(),
                FormatMarks = text.Numbers.ToArray(),
                NoteReferences = text.NoteReferences.ToArray(),
                Structures = text.Structures,
                Source = source,
                Path = path,
            },
            options.Transcript);
        foreach (Diagnostic diagnostic in found.Diagnostics)
            diagnostics.Add(diagnostic);
        return new()
        {
            Document = TextDocument.Create(text.Text, [.. found.Annotations, .. text.Comments], found.Source, found.Speakers, found.Entities),
            Format = DocxFormat.Id,
            Convention = found.Convention,
            Explanation = found.Explanation,
            Diagnostics = diagnostics.ToImmutable(),
        };
    }

    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
