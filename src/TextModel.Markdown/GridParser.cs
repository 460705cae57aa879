using Markdig.Extensions.Tables;
using Markdig.Parsers;

namespace TextModel.Formats.Markdown;

/// <summary>Finds grid tables, but none without a row below its first line: the parser would give the line below that twice.</summary>
internal sealed class GridParser : GridTableParser
{
    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        ReadOnlySpan<char> below = processor.Line.Text.AsSpan(Math.Min(processor.Line.Text.Length, processor.Line.End + 1));
        below = below.StartsWith("\r\n") ? below[2..] : below.IsEmpty ? below : below[1..];
        return below.TrimStart(" \t>") is ['|', ..] ? base.TryOpen(processor) : BlockState.None;
    }
}
