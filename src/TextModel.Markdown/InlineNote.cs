using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace TextModel.Formats.Markdown;

/// <summary>A note that is written where it is referred to: <c>^[text]</c>.</summary>
internal sealed class InlineNote : LeafInline
{
    /// <summary>What is in the brackets, with its mark-up.</summary>
    public required string Content { get; init; }

    /// <summary>Where that begins in the text that the parser has read.</summary>
    public required int Place { get; init; }
}

/// <summary>Finds notes that are written where they are referred to.</summary>
internal sealed class InlineNoteParser : InlineParser
{
    // So that brackets without end are not looked through again and again.
    private const int MaxLength = 1000;

    public InlineNoteParser() => OpeningCharacters = ['^'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
            return false;
        string text = slice.Text;
        int from = slice.Start + 2, to = Math.Min(slice.End + 1, from + MaxLength), depth = 1, at = from;
        while (at < to)
        {
            int next = text.AsSpan(at, to - at).IndexOfAny('[', ']', '\\');
            if (next < 0)
                return false;
            at += next;
            if (text[at] == ']' && --depth == 0)
                break;
            depth += text[at] == '[' ? 1 : 0;
            at += text[at] == '\\' ? 2 : 1;
        }

        if (at >= to || text.AsSpan(from, at - from).IsWhiteSpace())
            return false;
        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = new InlineNote { Content = text[from..at], Place = processor.GetSourcePosition(from), Span = new(start, processor.GetSourcePosition(at)), Line = line, Column = column };
        slice.Start = at + 1;
        return true;
    }
}

/// <summary>A note that is written where it is referred to, and has still to be read.</summary>
/// <param name="Content">Its text with its mark-up.</param>
/// <param name="Place">Where that begins in the file; -1 where that is not known.</param>
/// <param name="Key">The name that it got.</param>
internal sealed record WaitingNote(string Content, int Place, string Key);
