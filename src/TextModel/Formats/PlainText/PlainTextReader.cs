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
        if (source.Problem is { } problem)
        {
            // What the characters are is not known, so nothing can be said about turns.
            return new()
            {
                Document = TextDocument.Own(source.Text, [], encoding: source.Encoding),
                Format = PlainTextFormat.Id,
                Diagnostics = [problem],
            };
        }

        TranscriptResult found = TranscriptEngine.Read(
            new()
            {
                Text = source.Text,
                Blocks = PlainTextBlocks.Find(source.Text),
                Path = source.Path,
                Locate = offset => source.Lines.GetPosition(offset),
            },
            options.Transcript);
        return new()
        {
            Document = TextDocument.Own(source.Text, [.. found.Annotations], found.Source, found.Speakers, encoding: source.Encoding),
            Format = PlainTextFormat.Id,
            Convention = found.Convention,
            Diagnostics = [.. found.Diagnostics],
        };
    }
}
