namespace TextModel.Formats.PlainText;

/// <summary>Reads a transcript in plain text.</summary>
public sealed class PlainTextReader : ITextReader
{
    /// <inheritdoc/>
    public ReadResult Read(TextInput input, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        SourceText source = input.Text;
        return new()
        {
            Document = TextDocument.Create(source.Text, encoding: source.Encoding),
            Format = PlainTextFormat.Id,
            Diagnostics = source.Problem is { } problem ? [problem] : [],
        };
    }
}
