using System.Collections.Immutable;
using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>Reads a transcript in Markdown: the base text is the file, character for character, mark-up included.</summary>
/// <remarks>
/// Indented lines are speech, not code, since transcripts are indented for many reasons. What is only mark-up (list markers, rules,
/// link definitions, comments) lies outside the paragraphs as <see cref="FormeWork"/>.
/// </remarks>
public sealed class MarkdownReader : ITextReader
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
        var front = FrontMatterReader.Read(source, blocks.FrontMatter, diagnostics);
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
            options.Transcript);
        foreach (Diagnostic diagnostic in found.Diagnostics)
            diagnostics.Add(diagnostic);
        return new()
        {
            Document = found.ToDocument(source.Text, source.Encoding),
            Format = MarkdownFormat.Id,
            Convention = found.Convention,
            Diagnostics = diagnostics.ToImmutable(),
        };
    }
}
