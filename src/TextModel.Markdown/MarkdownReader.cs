using System.Collections.Immutable;
using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>Reads a transcript in Markdown: the base text is what a person reads there, without mark-up.</summary>
/// <remarks>Indented lines are speech, not code, since transcripts are indented for many reasons. Front matter is not in the text: it describes the source.</remarks>
internal sealed class MarkdownReader : ITextReader
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The options name a convention that is not known.</exception>
    public ReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        SourceText source = input.LendText();
        var diagnostics = new DiagnosticBag();
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        MarkdownBlocks page = MarkdownBlocks.Find(source, diagnostics);
        FrontMatterResult front = FrontMatterReader.Read(source, page.FrontMatter, diagnostics);
        var map = new SourceMap(source, page.Runs);
        TranscriptOptions asked = options.Transcript;
        if (options.FrontMatter is { } read && !front.Structures.IsEmpty)
            asked = asked with { Metadata = asked.Metadata.Over(ReadStructures(read(source, page.FrontMatter!.Value), front.Structures, diagnostics)) };
        TranscriptResult found = TranscriptEngine.Read(
            new()
            {
                Text = page.Text,
                Blocks = page.Blocks,
                Emphasis = page.Emphasis,
                NoteReferences = page.References,
                FormatMarks = page.Marks,
                Structures = page.Structures,
                Source = front.Source with { Title = front.Source.Title ?? page.Title },
                Path = source.Path,
                Locate = offset => source.GetPosition(map.GetSourceOffset(offset)),
            },
            asked);
        source.Settle(page.Text, page.Runs);
        foreach (Diagnostic diagnostic in found.Diagnostics)
            diagnostics.Add(diagnostic);
        return new()
        {
            Document = found.ToDocument(page.Text, null, new OriginalFile(source, MarkdownFormat.Id)),
            Format = MarkdownFormat.Id,
            Convention = found.Convention,
            Explanation = found.Explanation,
            Diagnostics = diagnostics.ToImmutable(),
            SourceMap = map,
        };
    }

    // Headers of Markdown hold much that is meant for others; only of what was asked for is said what is wrong with it.
    private static TranscriptMetadata ReadStructures(MetadataResult known, ImmutableArray<TextSpan> asked, DiagnosticBag diagnostics)
    {
        foreach (Diagnostic diagnostic in known.Diagnostics)
        {
            if (diagnostic.Span is { } place && asked.Any(a => a.Contains(place)))
                diagnostics.Add(diagnostic with { Span = null });
        }

        return new() { Speakers = known.Metadata.Speakers, Convention = known.Metadata.Convention, Entities = known.Metadata.Entities };
    }
}
