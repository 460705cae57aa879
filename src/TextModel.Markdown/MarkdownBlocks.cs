using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>What Markdig's tree says of a text, in the engine's terms: the text as it is read, blocks, emphasis, references to notes, structures.</summary>
internal sealed class MarkdownBlocks
{
    /// <summary>The base text.</summary>
    public required string Text { get; init; }

    /// <summary>The stretches of it that stand in the file.</summary>
    public required ValueList<SourceRun> Runs { get; init; }

    public ReadOnlyMemory<TextBlock> Blocks { get; init; }

    public ReadOnlyMemory<EmphasisSpan> Emphasis { get; init; }

    public ReadOnlyMemory<NoteReference> References { get; init; }

    public ReadOnlyMemory<FormatMark> Marks { get; init; }

    public ReadOnlyMemory<Annotation> Structures { get; init; }

    /// <summary>The front matter with its fences, in the file; null where there is none.</summary>
    public TextSpan? FrontMatter { get; init; }

    /// <summary>The words of the only heading of the first level; null where there is none or more than one.</summary>
    public string? Title { get; init; }

    /// <summary>Cuts a text into blocks.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <param name="parseAll">Whether the parser is to read plain paragraphs too, which makes no difference but of time.</param>
    /// <param name="window">From how many characters of finished blocks on the text leaves them to be put together at the end, which makes none either.</param>
    public static MarkdownBlocks Find(SourceText source, DiagnosticBag diagnostics, bool parseAll = false, int window = MarkdownText.Window)
    {
        // Front matter that Markdown takes for paragraphs.
        TextSpan? header = OtherHeaders.Find(source.Characters.Span);
        using var text = new MarkdownText(source.Characters, window);
        var tags = new TagReport(text);
        var writer = new BlockWriter(text, tags);
        if (!writer.TryWrite(header?.End ?? 0, parseAll))
        {
            diagnostics.Add(MarkdownDiagnostics.TooDeep.At(source.Path, null, null));
            writer.WritePlain(header?.End ?? 0);
        }

        tags.Report(source, diagnostics);
        string written = text.Finish();
        writer.Inlines.Emphasis.RemoveAll(e => e.Span.IsEmpty);
        var found = new MarkdownBlocks
        {
            Text = written,
            Runs = [.. text.Runs],
            Blocks = writer.Blocks.ToArray(),
            Emphasis = Ordered(writer.Inlines.Emphasis, e => e.Span),
            References = Ordered(writer.Inlines.References, r => r.Span),
            Marks = writer.Marks.ToArray(),
            Structures = writer.Drafts.Finish(),
            FrontMatter = header ?? writer.FrontMatter,
            Title = writer.Title,
        };
        if (writer.MayHoldMarks)
            MissingNotes.Report(source, found, diagnostics);
        return found;
    }

    private static T[] Ordered<T>(List<T> items, Func<T, TextSpan> span)
    {
        for (int i = 1; i < items.Count; i++)
        {
            if (span(items[i - 1]) > span(items[i]))
                return [.. items.OrderBy(span)];
        }

        return [.. items];
    }
}
