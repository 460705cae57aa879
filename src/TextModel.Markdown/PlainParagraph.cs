using System.Buffers;

namespace TextModel.Formats.Markdown;

/// <summary>
/// A paragraph that can be read without a parser: lines of words, in which stretches may be set in bold or italics, signs be escaped, and marks of notes and elements of HTML without attributes stand.
/// Whatever could be read in two ways is none, so that what is found here is what the parser would find.
/// </summary>
/// <remarks>The rules on the signs beside <c>*</c> and <c>_</c> are those of CommonMark's section on emphasis.</remarks>
internal static class PlainParagraph
{
    // These may set, link, escape or end something; of white space only the space is sure to be kept.
    private static readonly SearchValues<char> Signs = SearchValues.Create("*_`~^+=<&\\[]\t\v\f\r\n");
    private static readonly SearchValues<char> KeySigns = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Looks at the lines up to the next blank one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where the first line starts.</param>
    /// <param name="allowsBrackets">Whether brackets are words, since nothing in the file says where they lead; null until one is met.</param>
    /// <param name="end">After the last sign of the last line.</param>
    /// <returns>Whether they are plain; <paramref name="end"/> means nothing where they are not.</returns>
    public static bool TryRead(ReadOnlySpan<char> file, int start, ref bool? allowsBrackets, out int end)
    {
        end = start;
        for (int at = start; IsFirst(file, at);)
        {
            if (!TryReadLine(file, at, ref allowsBrackets, out end) || !IsLineEnd(file, end))
                return false;
            at = AfterLine(file, end);
            if (IsBlankAt(file, at))
                return true;
        }

        return false;
    }

    /// <summary>After a line end, or after the end of the file.</summary>
    public static int AfterLine(ReadOnlySpan<char> file, int lineEnd) => lineEnd >= file.Length ? file.Length : lineEnd + (file[lineEnd] == '\r' && lineEnd + 1 < file.Length && file[lineEnd + 1] == '\n' ? 2 : 1);

    /// <summary>From a line end or the start of a line to the start of the next line that is not blank.</summary>
    public static int SkipBlank(ReadOnlySpan<char> file, int from)
    {
        int line = from;
        for (int at = from; at < file.Length; at++)
        {
            if (file[at] is '\r' or '\n')
                line = at + 1;
            else if (file[at] is not (' ' or '\t'))
                return line;
        }

        return file.Length;
    }

    /// <summary>Whether a line has no signs but spaces and tabs.</summary>
    public static bool IsBlankAt(ReadOnlySpan<char> file, int line)
    {
        int seen = file[line..].IndexOfAnyExcept(' ', '\t');
        return seen < 0 || file[line + seen] is '\r' or '\n';
    }

    private static bool IsLineEnd(ReadOnlySpan<char> file, int at) => at == file.Length || file[at] is '\r' or '\n';

    // What begins with one of these is a paragraph's line; digits with a sign after them are an item's number.
    private static bool IsFirst(ReadOnlySpan<char> file, int at)
    {
        if (at >= file.Length)
            return false;
        char c = file[at];
        if (!char.IsAsciiDigit(c))
            return c is '"' or '\'' or '(' or '[' or '*' or '_' or '\\' || (char.IsAscii(c) ? char.IsAsciiLetter(c) : !char.IsWhiteSpace(c) && !char.IsControl(c));
        int digits = file[at..].IndexOfAnyExceptInRange('0', '9');
        return digits < 0 || file[at + digits] is not ('.' or ')');
    }

    private static bool TryReadLine(ReadOnlySpan<char> file, int start, ref bool? allowsBrackets, out int end)
    {
        int opened = -1, openedLength = 0;
        for (int at = start; ; at++)
        {
            int length = file[at..].IndexOfAny(Signs);
            end = at = length < 0 ? file.Length : at + length;
            switch (at < file.Length ? file[at] : '\n')
            {
                case '\r' or '\n':
                    // Two spaces at the end break the line.
                    return opened < 0 && !(at > start + 1 && file[at - 1] == ' ' && char.IsWhiteSpace(file[at - 2]));
                case '\\' when at + 1 < file.Length && file[at + 1] is not ('\r' or '\n'):
                    at += Escapes(file[at + 1]) ? 1 : 0;
                    break;
                case '[' when (allowsBrackets ??= LeadNowhere(file)) && MarkLength(file[at..]) is > 0 and int mark:
                    // At the start of a line it may be the note itself; beside others' brackets, or after an exclamation mark, Markdown may take both together.
                    if ((at > start && file[at - 1] is ']' or '!') || (at + mark < file.Length && (file[at + mark] is '[' or '(' || (at == start && file[at + mark] == ':'))))
                        return false;
                    at += mark - 1;
                    break;
                case '&' when !IsEntity(file[(at + 1)..]):
                case '<' when TagLength(file[at..]) >= 0:
                case '[' when allowsBrackets ??= LeadNowhere(file):
                case ']' when (allowsBrackets ??= LeadNowhere(file)) && !(at + 1 < file.Length && file[at + 1] == '('):
                    break;
                case '*' or '_':
                    int count = RunLength(file, at);
                    Side before = at == start ? Side.Space : SideOf(file[at - 1]), after = at + count >= file.Length ? Side.Space : SideOf(file[at + count]);
                    if (opened >= 0 ? !Closes(before, after) || count != openedLength || file[at] != file[opened] || at == opened + count : !Opens(before, after) || count > 2)
                        return false;
                    (opened, openedLength) = opened >= 0 ? (-1, 0) : (at, count);
                    at += count - 1;
                    break;
                default:
                    return false;
            }
        }
    }

    /// <summary>Whether a backslash before this character is no character of the text: CommonMark escapes the signs of ASCII.</summary>
    public static bool Escapes(char next) => next is > ' ' and < '\x7F' && !char.IsAsciiLetterOrDigit(next);

    /// <summary>The length of the mark of a note, <c>[^3]</c>; 0 where there is none. Names with other signs than letters and digits are left to the parser: where no note is called so, they may set something.</summary>
    public static int MarkLength(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("[^"))
            return 0;
        int key = rest[2..].IndexOfAnyExcept(KeySigns);
        return key > 0 && rest[key + 2] == ']' ? key + 3 : 0;
    }

    // Without the address of one, words in brackets are just that. Notes, each at the start of a line after a blank one or another note, are no addresses.
    private static bool LeadNowhere(ReadOnlySpan<char> file)
    {
        int at = 0;
        for (int found; (found = file[at..].IndexOf("]:", StringComparison.Ordinal)) >= 0; at += found + 2)
        {
            int line = file[..(at + found)].LastIndexOfAny('\r', '\n') + 1;
            if (MarkLength(file[line..]) != at + found + 1 - line || !IsAfterBlankOrNote(file[..line]))
                return false;
        }

        return true;
    }

    private static bool IsAfterBlankOrNote(ReadOnlySpan<char> before)
    {
        if (before.EndsWith("\r\n"))
            before = before[..^1];
        ReadOnlySpan<char> last = before.IsEmpty ? default : before[..^1];
        last = last[(last.LastIndexOfAny('\r', '\n') + 1)..];
        return last.IsWhiteSpace() || (MarkLength(last) is > 0 and int mark && mark < last.Length && last[mark] == ':');
    }

    private static bool IsEntity(ReadOnlySpan<char> name)
    {
        int end = 0;
        while (end < name.Length && (char.IsAsciiLetterOrDigit(name[end]) || name[end] == '#'))
            end++;
        return end > 0 && end < name.Length && name[end] == ';';
    }

    /// <summary>The length of a tag such as <c>&lt;b&gt;</c> or <c>&lt;/b&gt;</c>; 0 where the sign is a word's, -1 where that is not sure.</summary>
    public static int TagLength(ReadOnlySpan<char> rest)
    {
        if (rest.Length == 1 || rest[1] is ' ' or '\r' or '\n' or '=' || char.IsAsciiDigit(rest[1]))
            return 0;
        int name = rest[1] == '/' ? 2 : 1, end = name;
        while (end < rest.Length && char.IsAsciiLetterOrDigit(rest[end]))
            end++;
        return end > name && char.IsAsciiLetter(rest[name]) && end < rest.Length && rest[end] == '>' ? end + 1 : -1;
    }

    private static bool Opens(Side before, Side after) => (after == Side.Word && before is Side.Space or Side.Sign) || (after == Side.Sign && before == Side.Space);

    private static bool Closes(Side before, Side after) => (before == Side.Word && after is Side.Space or Side.Sign) || (before == Side.Sign && after == Side.Space);

    /// <summary>How often the sign at a place stands there in a row.</summary>
    public static int RunLength(ReadOnlySpan<char> file, int at)
    {
        int length = file[at..].IndexOfAnyExcept(file[at]);
        return length < 0 ? file.Length - at : length;
    }

    private static Side SideOf(char c) => c switch
    {
        ' ' or '\r' or '\n' => Side.Space,
        _ when char.IsLetterOrDigit(c) => Side.Word,
        '*' or '_' => Side.Unsure,
        _ when (char.IsAscii(c) && c > ' ') || char.IsPunctuation(c) => Side.Sign,
        _ => Side.Unsure,
    };

    /// <summary>What stands beside a sign that sets a stretch.</summary>
    private enum Side
    {
        Unsure,
        Space,
        Word,
        Sign,
    }
}
