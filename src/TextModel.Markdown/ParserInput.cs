using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace TextModel.Formats.Markdown;

/// <summary>What the parser is given, and where that stands in the file: the file from a place on, in which a word stands for each run of plain paragraphs.</summary>
/// <remarks>
/// Most of a transcript is such paragraphs, and the tree of the parser takes twenty times the room of their text. A word in their place keeps what is
/// around them as it is: it ends a list, or is in the middle of a block of code, just as they do.
/// </remarks>
internal sealed class ParserInput
{
    private const char StandIn = 'x';
    private readonly List<(int Start, int File)> pieces = [];
    private readonly List<(int Start, TextSpan Span)> runs = [];
    private readonly bool takesBrackets;
    private int piece;
    private int run;

    private ParserInput(string text, int place)
    {
        Text = text;
        MayHoldMarks = HasMark(text);
        pieces.Add((0, place));
    }

    // brackets: whether paragraphs with brackets are among the plain ones; null where nothing is in brackets.
    private ParserInput(MarkdownText file, int from, List<TextSpan> plain, bool? brackets)
    {
        Text = file.FileFrom(from, plain, StandIn);
        takesBrackets = brackets == true;
        MayHoldMarks = brackets is not null || HasMark(Text);
        int at = from, start = 0;
        foreach (TextSpan span in plain)
        {
            pieces.Add((start, at));
            start += span.Start - at;
            runs.Add((start++, span));
            at = span.End;
        }

        pieces.Add((start, at));
    }

    /// <summary>The text that the parser reads.</summary>
    public string Text { get; }

    /// <summary>Whether the mark of a note, such as <c>[^3]</c>, may be somewhere in it or in the plain paragraphs.</summary>
    public bool MayHoldMarks { get; }

    /// <summary>All of a file from a place on.</summary>
    public static ParserInput Whole(MarkdownText text, int from) => new(text.FileFrom(from), from);

    /// <summary>A text of its own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Where it begins in the file; -1 where it does not stand there unit for unit.</param>
    public static ParserInput Of(string text, int place) => new(text, place);

    /// <summary>A file from a place on, without its plain paragraphs.</summary>
    public static ParserInput WithoutPlain(MarkdownText text, int from) => FindPlain(text.File, from, out bool? brackets) is { Count: > 0 } plain ? new(text, from, plain, brackets) : Whole(text, from);

    /// <summary>Where a place of the text stands in the file; -1 where it does not.</summary>
    public int InFile(int place)
    {
        // Most places are in the piece of the one before, or in the next.
        if (pieces[piece].Start > place || (piece + 1 < pieces.Count && pieces[piece + 1].Start <= place && ++piece + 1 < pieces.Count && pieces[piece + 1].Start <= place))
            piece = PieceOf(place);
        return pieces[piece].File < 0 ? -1 : pieces[piece].File + place - pieces[piece].Start;
    }

    /// <summary>The plain paragraphs that a block of the tree stands for; null where it is itself meant.</summary>
    public TextSpan? PlainAt(Block block)
    {
        while (run < runs.Count && runs[run].Start < block.Span.Start)
            run++;
        return run < runs.Count && block is ParagraphBlock { Span.Length: 1 } && runs[run].Start == block.Span.Start ? runs[run].Span : null;
    }

    /// <summary>Whether the parser has found each word that stands for paragraphs as a paragraph that is in nothing else, and no addresses for what they have in brackets.</summary>
    public bool Fits(MarkdownDocument tree)
    {
        int found = 0;
        foreach (Block block in tree)
        {
            // Where a note cannot be, its name may be that of an address.
            if (takesBrackets && block is LinkReferenceDefinitionGroup group && group.Any(d => d is not FootnoteLinkReferenceDefinition))
                return false;
            if (found < runs.Count && block is ParagraphBlock { Span.Length: 1 } && block.Span.Start == runs[found].Start)
                found++;
        }

        return found == runs.Count;
    }

    private int PieceOf(int place)
    {
        int low = 0, high = pieces.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (pieces[middle].Start <= place)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    private static bool HasMark(string text) => text.Contains("[^", StringComparison.Ordinal);

    // Each from the first sign of a paragraph to the last one of another.
    private static List<TextSpan> FindPlain(ReadOnlySpan<char> file, int from, out bool? brackets)
    {
        var found = new List<TextSpan>();
        brackets = null;
        bool isCode = false;
        int start = -1, end = -1, seen = from;
        for (int at = PlainParagraph.SkipBlank(file, from); at < file.Length; at = PlainParagraph.SkipBlank(file, at))
        {
            if (!isCode && PlainParagraph.TryRead(file, at, ref brackets, out int last))
            {
                if (HasUnsure(file[seen..last]))
                    break;
                start = start < 0 ? at : start;
                at = end = seen = last;
                continue;
            }

            if (start >= 0)
                found.Add(new(start, end));
            start = -1;
            at = SkipBlock(file, at, ref isCode);
        }

        if (start >= 0)
            found.Add(new(start, end));
        return HasUnsure(file[seen..]) ? [] : found;
    }

    // The parser replaces the first, and of the others it depends on how it cuts a line whether they are seen.
    private static bool HasUnsure(ReadOnlySpan<char> stretch) => stretch.ContainsAny('\0', '\u200B', '\uFEFF');

    // Up to the next blank line.
    private static int SkipBlock(ReadOnlySpan<char> file, int at, ref bool isCode)
    {
        while (at < file.Length)
        {
            int length = file[at..].IndexOfAny('\r', '\n');
            ReadOnlySpan<char> line = length < 0 ? file[at..] : file.Slice(at, length), words = line.TrimStart(" \t>");
            if (words.IsEmpty && line.TrimStart(" \t").IsEmpty)
                return at;
            if (words.StartsWith("```") || words.StartsWith("~~~"))
                isCode = !isCode;
            at = PlainParagraph.AfterLine(file, at + line.Length);
        }

        return at;
    }
}
