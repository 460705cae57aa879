using System.Collections.Immutable;
using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>Reads a transcript in Markdown: the base text is the file, character for character, mark-up included.</summary>
/// <remarks>
/// Indented lines are speech, not code, since transcripts are indented for many reasons. What is only mark-up (list markers, rules,
/// link definitions, comments) lies outside the paragraphs as <see cref="FormeWork"/>.
/// </remarks>
internal sealed class MarkdownReader : ITextReader
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The options name a convention that is not known.</exception>
    public ReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        SourceText source = input.Text;
        var diagnostics = new DiagnosticBag();
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        MarkdownBlocks blocks = MarkdownBlocks.Find(source.Text);
        if (blocks.IsTooDeep)
            diagnostics.Add(MarkdownDiagnostics.TooDeep.At(source.Path, null, null));
        FrontMatterResult front = FrontMatterReader.Read(source, blocks.FrontMatter, diagnostics);
        TranscriptOptions asked = options.Transcript;
        if (options.FrontMatter is { } read && !front.Structures.IsEmpty)
            asked = asked with { Metadata = asked.Metadata.Over(ReadStructures(read(source, blocks.FrontMatter!.Value), front.Structures, diagnostics)) };
        TranscriptResult found = TranscriptEngine.Read(
            new()
            {
                Text = source.Text,
                Blocks = blocks.Blocks,
                Emphasis = blocks.Emphasis,
                NoteReferences = blocks.References,
                FormatMarks = blocks.Marks,
                Statements = front.Statements,
                Source = front.Source with { Title = front.Source.Title ?? blocks.Title },
                Path = source.Path,
                Locate = offset => source.Lines.GetPosition(offset),
            },
            asked);
        foreach (Diagnostic diagnostic in found.Diagnostics)
            diagnostics.Add(diagnostic);
        return new()
        {
            Document = found.ToDocument(source.Text, source.Encoding),
            Format = MarkdownFormat.Id,
            Convention = found.Convention,
            Explanation = found.Explanation,
            Diagnostics = diagnostics.ToImmutable(),
        };
    }

    // Headers of Markdown hold much that is meant for others; only of what was asked for is said what is wrong with it.
    private static TranscriptMetadata ReadStructures(MetadataResult known, ImmutableArray<TextSpan> asked, DiagnosticBag diagnostics)
    {
        foreach (Diagnostic diagnostic in known.Diagnostics)
        {
            if (diagnostic.Span is { } place && asked.Any(a => a.Contains(place)))
                diagnostics.Add(diagnostic);
        }

        return new() { Speakers = known.Metadata.Speakers, Convention = known.Metadata.Convention, Entities = known.Metadata.Entities };
    }
}
