using System.Collections.Immutable;
using TextModel.Transcripts;

namespace TextModel.Formats.PlainText;

/// <summary>Reads a transcript in plain text: the base text is the file, character for character.</summary>
public sealed class PlainTextReader : ITextReader
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The options name a convention that is not known.</exception>
    public ReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        SourceText source = input.Text;
        TranscriptResult found = TranscriptEngine.Read(
            new()
            {
                Text = source.Text,
                Blocks = PlainTextBlocks.Find(source.Text),
                Path = source.Path,
                Locate = offset => source.Lines.GetPosition(offset),
            },
            options.Transcript);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        diagnostics.AddRange(found.Diagnostics);
        return new()
        {
            Document = TextDocument.Own(source.Text, [.. found.Annotations], found.Source, found.Speakers, encoding: source.Encoding),
            Format = PlainTextFormat.Id,
            Convention = found.Convention,
            Diagnostics = diagnostics.ToImmutable(),
        };
    }
}
