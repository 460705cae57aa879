using System.Buffers;
using System.Text;

namespace TextModel.Formats.Markdown;

/// <summary>Puts a backslash before what Markdown would take for mark-up within lines, and before nothing else.</summary>
internal static class MarkdownEscapes
{
    /// <summary>Stands for the mark of a note before a stretch.</summary>
    public const char NoteMark = '\uFFFF';

    private const string Signs = "\\`*_~^+=[]<&|\0";
    private static readonly SearchValues<char> Special = SearchValues.Create(Signs);
    private static readonly SearchValues<char> SpecialOrLineEnd = SearchValues.Create(Signs + "\n\r");
    private static readonly SearchValues<char> InWords = SearchValues.Create("\\`*_[]<&");

    /// <summary>Adds a stretch without line ends.</summary>
    /// <param name="written">Receives it.</param>
    /// <param name="text">The base text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="whole">The paragraph that it is from: signs that need a second one are none where they stand alone there.</param>
    /// <param name="place">What it stands in.</param>
    public static void Add(TextWriter written, string text, int start, int end, TextSpan whole, EscapePlace place)
    {
        for (int at = start; at < end;)
        {
            int found = text.AsSpan(at, end - at).IndexOfAny(Special);
            if (found < 0)
            {
                written.Write(text.AsSpan(at, end - at));
                return;
            }

            written.Write(text.AsSpan(at, found));
            at += found;
            char c = text[at];
            int run = at;
            while (run < end && text[run] == c)
                run++;
            if (c == '\0')
            {
                written.Write('\uFFFD');
                at++;
                continue;
            }

            if (!IsRun(c))
                run = at + 1;
            // Unknown neighbors are signs: then all is taken for mark-up.
            char before = at > start ? text[at - 1] : place.Before, behind = run < end ? text[run] : place.Behind;
            bool isMarkup = IsMarkup(text, at, run, end, before, behind, whole, place);
            for (; at < run; at++)
            {
                if (isMarkup)
                    written.Write('\\');
                written.Write(c);
            }
        }
    }

    /// <summary>Whether a stretch is printed as it is wherever it stands.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAny(Special);

    /// <summary>Whether a stretch is, and lies on one line.</summary>
    public static bool IsPlainLine(ReadOnlySpan<char> text) => !text.ContainsAny(SpecialOrLineEnd);

    /// <summary>Words within brackets.</summary>
    public static string OfWords(string words)
    {
        var written = new StringBuilder(words.Length);
        for (int i = 0; i < words.Length; i++)
        {
            char c = words[i];
            if (InWords.Contains(c) && (c != '&' || IsEntity(words, i, words.Length)))
                written.Append('\\');
            written.Append(c is '\r' or '\n' ? ' ' : c);
        }

        return written.ToString();
    }

    /// <summary>Whether an ampersand begins what is read as a single character.</summary>
    public static bool IsEntity(string text, int at, int end)
    {
        const int longest = 33;
        int i = at + 1;
        while (i < end && i < at + longest && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '#'))
            i++;
        return i > at + 1 && i < end && text[i] == ';';
    }

    private static bool IsRun(char c) => c is '`' or '*' or '_' or '~' or '+' or '=';

    private static bool IsMarkup(string text, int at, int run, int end, char before, char behind, TextSpan whole, EscapePlace place)
    {
        char c = text[at];
        // A backslash at the start of a line would leave two of three.
        if (run - at > 2 && (c == '~' || place.Signs.Contains(c)))
            return true;
        switch (c)
        {
            case '\\':
                return behind is '\n' or '\r' || char.IsAsciiLetterOrDigit(behind) == false && behind is > ' ' and < '\u007F';
            case '*':
                return run - at > 1 || !char.IsWhiteSpace(before) || !char.IsWhiteSpace(behind);
            case '_':
                return !(char.IsWhiteSpace(before) && char.IsWhiteSpace(behind)) && !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(behind));
            case '`':
                return place.Signs.Contains(c) || IsTwice(text, at, run, whole);
            case '~' or '^':
                return !(char.IsWhiteSpace(before) && char.IsWhiteSpace(behind)) && (behind == '[' || place.Signs.Contains(c) || IsTwice(text, at, run, whole));
            case '+' or '=':
                return run - at > 1 && !(char.IsWhiteSpace(before) && char.IsWhiteSpace(behind)) && (place.Signs.Contains(c) || IsTwice(text, at, run, whole));
            case '[':
                return place.IsInBrackets || behind == '^' || before == NoteMark || (place.IsItem && IsBox(text, at, end));
            case ']':
                return place.IsInBrackets || behind == '(' || (behind == '[' && run == end);
            case '<':
                return char.IsAsciiLetter(behind) || behind is '/' or '!' or '?';
            case '&':
                return IsEntity(text, at, end);
            default:
                return place.IsCell;
        }
    }

    // Whether the paragraph has this sign elsewhere too. Looks no farther than to the next one.
    private static bool IsTwice(string text, int at, int run, TextSpan whole) =>
        text.AsSpan(whole.Start, at - whole.Start).LastIndexOf(text[at]) >= 0 || (run < whole.End && text.AsSpan(run, whole.End - run).Contains(text[at]));

    private static bool IsBox(string text, int at, int end) => at + 2 < end && text[at + 1] is ' ' or 'x' or 'X' && text[at + 2] == ']';
}

/// <summary>What a stretch of text stands in.</summary>
/// <param name="Before">The character before it.</param>
/// <param name="Behind">The character after it.</param>
/// <param name="Signs">The signs that its paragraph is printed with.</param>
/// <param name="IsInBrackets">Whether it is between brackets.</param>
/// <param name="IsCell">Whether bars end it.</param>
/// <param name="IsItem">Whether boxes are to be ticked there.</param>
internal readonly record struct EscapePlace(char Before, char Behind, string Signs, bool IsInBrackets, bool IsCell, bool IsItem);
