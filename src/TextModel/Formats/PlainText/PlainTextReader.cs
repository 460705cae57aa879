using TextModel.Transcripts;

namespace TextModel.Formats.PlainText;

/// <summary>Reads a transcript in plain text: the base text is the file, character for character.</summary>
internal sealed class PlainTextReader : ITextReader
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

        TranscriptOptions asked = options.Transcript;
        MetadataResult? front = null;
        if (options.FrontMatter is { } read && MetadataBlock.Find(source.Text) is { } block)
        {
            front = read(source, block);
            asked = asked with { Metadata = asked.Metadata.Over(front.Metadata) };
        }
        else
        {
            block = default;
        }

        Rows<TextBlock> blocks = PlainTextBlocks.Find(source.Text, block.End);
        TranscriptResult found = TranscriptEngine.Read(
            new()
            {
                Text = source.Text,
                Blocks = blocks.AsMemory(),
                Path = source.Path,
                Locate = source.GetPosition,
            },
            asked);
        blocks.Release();
        if (!block.IsEmpty)
            found = found with { Annotations = [new SourceStatement { Span = block, Fact = SourceFact.Other }, .. found.Annotations] };
        return new()
        {
            Document = found.ToDocument(source.Text, source.Encoding),
            Format = PlainTextFormat.Id,
            Convention = found.Convention,
            Explanation = found.Explanation,
            Diagnostics = [.. front?.Diagnostics ?? [], .. found.Diagnostics],
        };
    }
}
