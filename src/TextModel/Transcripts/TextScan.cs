using System.Buffers;

namespace TextModel.Transcripts;

/// <summary>Small questions about characters and stretches of the base text.</summary>
internal static class TextScan
{
    public static SearchValues<char> LineEnds { get; } = SearchValues.Create("\r\n\f");

    public static SearchValues<char> Digits { get; } = SearchValues.Create("0123456789");

    /// <summary>White space, or one of the invisible characters that files carry along at line starts.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t' || (c >= '\u007F' && c is '\uFEFF' or '\u200B') || (c is not (> ' ' and < '\u007F') && char.IsWhiteSpace(c));

    public static int SkipSpace(ReadOnlySpan<char> text, int from, int to)
    {
        while (from < to && IsSpace(text[from]))
            from++;
        return from;
    }

    public static int TrimEnd(ReadOnlySpan<char> text, int from, int to)
    {
        while (to > from && IsSpace(text[to - 1]))
            to--;
        return to;
    }

    /// <summary>The end of the line that begins at <paramref name="from"/>, and the start of the next.</summary>
    public static int LineEnd(ReadOnlySpan<char> text, int from, int to, out int next)
    {
        int length = text[from..to].IndexOfAny(LineEnds);
        if (length < 0)
        {
            next = to;
            return to;
        }

        int end = from + length;
        next = end + 1;
        if (text[end] == '\r' && next < to && text[next] == '\n')
            next++;
        return end;
    }

    /// <summary>Behind a run of the signs that set words in bold or italics in plain text and Markdown: <c>**Name:**</c>.</summary>
    public static int SkipEmphasis(ReadOnlySpan<char> text, int from, int to)
    {
        while (from < to && text[from] is '*' or '_')
            from++;
        return from;
    }

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);
}
