namespace TextModel.Formats.Subtitles;

/// <summary>Signs that another one speaks: <c>- </c>, <c>-</c>, <c>—</c>, <c>>></c>.</summary>
internal static class CueSign
{
    /// <summary>The length of a sign at the start of a line; 0 for none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="glued">Whether a wide dash is one too where no space stands after it; what was broken off goes on after such a dash as well.</param>
    public static int Length(ReadOnlySpan<char> line, bool glued)
    {
        if (line.StartsWith(">>"))
        {
            int length = line.IndexOfAnyExcept('>');
            return length < 0 ? line.Length : length;
        }

        if (line.Length < 2 || !IsDash(line[0]))
            return 0;
        if (line.StartsWith("--"))
            return StartsSentence(line[2..].TrimStart(" \u00A0")) ? 2 : 0;
        if (line[1] is ' ' or '\u00A0' or '\u2009' or '\u202F' or '\u3000')
            return 1;
        if (IsWide(line[0]))
            return glued && (StartsSentence(line[1..]) || IsOpening(line[1])) ? 1 : 0;
        return char.IsLetter(line[1]) || IsOpening(line[1]) || line[1..].StartsWith("...") ? 1 : 0;
    }

    /// <summary>Whether a character is a dash or hyphen.</summary>
    public static bool IsDash(char c) => c is '-' or '‐' or '‑' or '−' or '－' || IsWide(c);

    /// <summary>Whether a character is a dash, and no hyphen.</summary>
    public static bool IsWide(char c) => c is '–' or '—' or '―' or '‒';

    private static bool StartsSentence(ReadOnlySpan<char> words) => words.Length > 0 && (words[0] is '¿' or '¡' || (char.IsLetter(words[0]) && !char.IsLower(words[0])));

    // What stands before the first word of a sentence.
    private static bool IsOpening(char c) => c is '[' or '(' or '"' or '“' or '„' or '«' or '\'' or '’' or '‘' or '¿' or '¡' or '♪' or '…' or '「';
}
