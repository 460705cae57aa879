using System.Xml;
using TextModel.Transcripts;

namespace TextModel.Formats.Docx;

/// <summary>Reads a transcript in a Word document: the base text is its paragraphs as they are printed, with the notes after them.</summary>
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
            using var package = WordPackage.Open(bytes, options.UnpackedLimit ?? ReadOptions.UsualUnpackedLimit(bytes.Length));
            if (package.Find("", "officeDocument") is { } main)
                source = Read(package, main, text, numbering, input.Path, options.TrackedChanges, diagnostics);
            else
                diagnostics.Add(DocxDiagnostics.NotADocument.At(input.Path, null, null, "it has no main document."));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or InvalidOperationException or ArgumentException or FormatException or NotSupportedException or OverflowException)
        {
            diagnostics.Add(DocxDiagnostics.NotADocument.At(input.Path, null, null, OneLine(e.Message)));
        }

        return Understand(text, source, input.Path, options, diagnostics);
    }

    private static Source Read(WordPackage package, string main, WordText text, WordNumbering numbering, string? path, TrackedChanges changes, DiagnosticBag diagnostics)
    {
        var styles = new WordStyles();
        if (package.Find(main, "styles") is { } definitions)
        {
            using Stream stream = package.Read(definitions);
            styles.Read(stream);
        }

        if (package.Find(main, "numbering") is { } lists)
        {
            using Stream stream = package.Read(lists);
            numbering.Read(stream);
        }

        numbering.Link(styles);
        var losses = new WordLosses();
        WordPart body = ReadPart(package, main, styles, losses, path, changes, diagnostics);
        WordPart? footnotes = Other("footnotes"), endnotes = Other("endnotes"), comments = Other("comments");
        losses.Report(path, diagnostics);
        if (body.Insertions + body.Deletions > 0)
            diagnostics.Add(DocxDiagnostics.ChangesAccepted.At(path, null, null, body.Insertions, body.Deletions, changes switch
            {
                TrackedChanges.Rejected => "read as rejected",
                TrackedChanges.Kept => "kept as insertions and deletions",
                _ => "read as accepted",
            }));
        text.Build(body, footnotes, endnotes, comments, styles);
        return WordSource.Read(package, text.Title);

        WordPart? Other(string type) => package.Find(main, type) is { } part ? ReadPart(package, part, styles, losses, path, changes, diagnostics) : null;
    }

    private static WordPart ReadPart(WordPackage package, string part, WordStyles styles, WordLosses losses, string? path, TrackedChanges changes, DiagnosticBag diagnostics)
    {
        // Pictures in the package by their names in it, all else by its address.
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (WordRelation relation in package.RelationsOf(part))
            targets[relation.Id] = relation.Target;
        var read = new WordPart(styles, targets, losses, changes);
        using Stream stream = package.Read(part);
        read.Read(stream, out XmlException? problem);
        if (problem is not null)
            diagnostics.Add(DocxDiagnostics.BrokenPart.At(path, null, null, $"/{part}", problem.LineNumber, OneLine(problem.Message)));
        return read;
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
