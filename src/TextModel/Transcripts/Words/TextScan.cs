using System.Buffers;

namespace TextModel.Transcripts;

/// <summary>Small questions about characters and stretches of the base text.</summary>
internal static class TextScan
{
    public static SearchValues<char> LineEnds { get; } = SearchValues.Create("\r\n\f");

    /// <summary>The signs at which questions end.</summary>
    public static SearchValues<char> QuestionMarks { get; } = SearchValues.Create("?？؟\u037E՞");

    /// <summary>Whether words hold the mark of a question; Greek asks with a semicolon.</summary>
    public static bool Asks(ReadOnlySpan<char> words)
    {
        if (words.IndexOfAny(QuestionMarks) >= 0 || words.Contains("か。", StringComparison.Ordinal))
            return true;
        for (int at = words.IndexOf(';'); at > 0;)
        {
            if (IsGreek(words[at - 1]))
                return true;
            int next = words[(at + 1)..].IndexOf(';');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>Whether the last of the words is followed by the mark of a question.</summary>
    public static bool EndsAsking(ReadOnlySpan<char> words) => words.Length > 0 && (QuestionMarks.Contains(words[^1]) || (words.Length > 1 && ((words[^1] == ';' && IsGreek(words[^2])) || (words[^1] == '。' && words[^2] == 'か'))));

    /// <summary>Whether what somebody says ends at the last of the words: a sentence does, or breaks off.</summary>
    public static bool EndsSpeech(ReadOnlySpan<char> words) => words.Length > 0 && (EndsSpeech(words[^1]) || EndsAsking(words));

    private static bool IsGreek(char c) => c is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF');

    public static SearchValues<char> Digits { get; } = SearchValues.Create("0123456789");

    /// <summary>The spaces between the words of a name, those that keep words on one line among them.</summary>
    public static SearchValues<char> WordSpaces { get; } = SearchValues.Create(" \u00A0\u2007\u2009\u202F\u3000");

    /// <summary>The word after the last blank: of a name, the surname.</summary>
    public static string LastWord(string words) => words[(words.LastIndexOf(' ') + 1)..];

    /// <summary>Whether what somebody says ends in a character: a sentence does, or breaks off.</summary>
    public static bool EndsSpeech(char last) => last is '.' or '?' or '!' or '…' or ')' or ']' or '"' or '”' or '»' or '-' or '—' or '–' or '’' or '\'' or '“' or '」' || (last > '\u007F' && SentenceEnds.Contains(last));

    /// <summary>Whether there are three words at least, and no digits or signs of records among them, those of conversation analysis left out: <c>(0.4)</c>, <c>the:re</c>, <c>okay=</c>.</summary>
    public static bool IsWords(ReadOnlySpan<char> words)
    {
        int spaces = 0, wide = 0;
        for (int i = 0; i < words.Length; i++)
        {
            char c = words[i];
            if (char.IsAsciiLetter(c))
                continue;
            if (c == '(' && words[i..].IndexOf(')') is > 0 and < 8 and int close)
            {
                i += close;
                continue;
            }

            if ((c == ':' && i > 0 && (char.IsLetter(words[i - 1]) || words[i - 1] == ':') && (i + 1 == words.Length || !IsSpace(words[i + 1]) || char.IsLower(words[i - 1]))) || (c == '=' && (i == 0 || i == words.Length - 1)))
                continue;
            if (IsSpace(c))
                spaces++;
            else if (c >= '\u2E80')
                wide++;
            else if (IsDigit(c) || c is '/' or '\\' or '=' or '|' or '_' or '@' or '#' or '%' or '{' or '}' or ':' or ';')
                return false;
        }

        return spaces > 1 || wide > 5;
    }

    /// <summary>What lines of numbers alone have.</summary>
    public static SearchValues<char> DigitsAndSpaces { get; } = SearchValues.Create("0123456789 \t\r\n\f-.");

    /// <summary>The signs at which sentences end, in the scripts that have such.</summary>
    public static SearchValues<char> SentenceEnds { get; } = SearchValues.Create(".?!…。？！؟۔।॥։;\u037E");

    /// <summary>White space, or one of the characters without a shape that files carry along: byte order marks, joiners, marks of direction.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t' || (c >= '\u007F' && (IsShapeless(c) || char.IsWhiteSpace(c))) || (c < ' ' && char.IsWhiteSpace(c));

    /// <summary>Whether a character has no shape: a zero-width one, or a mark of direction.</summary>
    public static bool IsShapeless(char c) => c is '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\u061C' or '\u00AD';

    /// <summary>After characters without a shape.</summary>
    public static int SkipShapeless(ReadOnlySpan<char> text, int from, int to)
    {
        while (from < to && text[from] >= '\u007F' && IsShapeless(text[from]))
            from++;
        return from;
    }

    /// <summary>After characters without a shape, and references that stand for marks of direction: <c>&amp;lrm;</c>.</summary>
    public static int SkipDirections(ReadOnlySpan<char> text, int from, int to)
    {
        from = SkipShapeless(text, from, to);
        while (from < to && text[from] == '&' && DirectionLength(text[from..to]) is > 0 and int length)
            from = SkipShapeless(text, from + length, to);
        return from;
    }

    /// <summary>The length of a reference that stands for a mark of direction, at the start of a text; 0 where there is none.</summary>
    public static int DirectionLength(ReadOnlySpan<char> text) =>
        text.StartsWith("&lrm;") || text.StartsWith("&rlm;") ? 5 : text.StartsWith("&#8206;") || text.StartsWith("&#8207;") ? 7 : text.StartsWith("&#x200E;", StringComparison.OrdinalIgnoreCase) || text.StartsWith("&#x200F;", StringComparison.OrdinalIgnoreCase) ? 8 : 0;

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

    /// <summary>After a run of the signs that set words in bold or italics in plain text and Markdown: <c>**Name:**</c>.</summary>
    public static int SkipEmphasis(ReadOnlySpan<char> text, int from, int to)
    {
        while (from < to)
        {
            if (text[from] is '*' or '_' or '`')
                from++;
            else if (text[from] == '<' && EmphasisTag(text[from..to]) is > 0 and int length)
                from += length;
            else
                break;
        }

        return from;
    }

    /// <summary>Before a run of such signs: the words of <c>**Name**</c>.</summary>
    public static int TrimEmphasis(ReadOnlySpan<char> text, int from, int to)
    {
        while (to > from)
        {
            if (text[to - 1] is '*' or '_' or '`')
                to--;
            else if (text[to - 1] == '>' && text[from..to].LastIndexOf('<') is >= 0 and int tag && EmphasisTag(text[(from + tag)..to]) > 0)
                to = from + tag;
            else
                break;
        }

        return to;
    }

    // "<b>", "</strong>": in Markdown and subtitles.
    private static int EmphasisTag(ReadOnlySpan<char> text)
    {
        int end = text[..Math.Min(text.Length, 9)].IndexOf('>');
        ReadOnlySpan<char> name = end < 0 ? default : text[1..end].TrimStart('/');
        return name is "b" or "i" or "u" or "em" or "strong" or "B" or "I" or "U" or "EM" or "STRONG" ? end + 1 : 0;
    }

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);
}
