using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using TextModel.Schema.Datatypes;

namespace TextModel.Schema.Syntax.Compact;

/// <summary>Cuts the compact syntax into tokens.</summary>
internal sealed class CompactLexer
{
    // A line end as the file has it; one that is written as \x{A} stays what it is, since it may stand in a literal of one line.
    private const char LineEnd = '\0';

    private static readonly FrozenSet<string> Keywords = FrozenSet.ToFrozenSet(
        [
            "attribute", "default", "datatypes", "div", "element", "empty", "external", "grammar", "include", "inherit", "list", "mixed", "namespace",
            "notAllowed", "parent", "start", "string", "text", "token",
        ],
        StringComparer.Ordinal);

    private readonly string? file;
    private readonly StringBuilder text = new();
    private readonly List<(int Line, int Column)> places = [];
    private int at;

    private CompactLexer(string source, string? file)
    {
        this.file = file;
        Unescape(source);
    }

    /// <summary>All tokens, the end last.</summary>
    public static List<Token> Read(string source, string? file)
    {
        var lexer = new CompactLexer(source, file);
        List<Token> tokens = [];
        do
            tokens.Add(lexer.Next());
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private char Current => at < text.Length ? text[at] : '\uFFFF';

    private Place Here => new(file, places[Math.Min(at, places.Count - 1)].Line, places[Math.Min(at, places.Count - 1)].Column);

    private CompactException Fail(string sentence) => new(Here, sentence);

    // Escapes mean their characters everywhere, also in the middle of a keyword.
    private void Unescape(string source)
    {
        int line = 1, lineStart = 0;
        for (int i = 0; i < source.Length; i++)
        {
            places.Add((line, i - lineStart + 1));
            char c = source[i];
            if (c is '\r' or '\n')
            {
                text.Append(LineEnd);
                if (c == '\r' && i + 1 < source.Length && source[i + 1] == '\n')
                    i++;
                line++;
                lineStart = i + 1;
                continue;
            }

            int x = i + 1;
            while (c == '\\' && x < source.Length && source[x] == 'x')
                x++;
            if (c != '\\' || x == i + 1 || x >= source.Length || source[x] != '{')
            {
                if (c == LineEnd)
                    throw new CompactException(new(file, line, i - lineStart + 1), "A character that XML does not have stands here.");
                text.Append(c);
                continue;
            }

            int end = source.IndexOf('}', x);
            if (end < 0 || !int.TryParse(source.AsSpan(x + 1, end - x - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) || !IsXml(code))
                throw new CompactException(new(file, line, i - lineStart + 1), "A hexadecimal number of a character is expected between \\x{ and }.");
            string character = char.ConvertFromUtf32(code);
            text.Append(character);
            if (character.Length > 1)
                places.Add((line, i - lineStart + 1));
            i = end;
        }

        places.Add((line, source.Length - lineStart + 1));
    }

    private static bool IsXml(int code) =>
        code is 9 or 10 or 13 or (>= 0x20 and < 0xD800) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);

    private Token Next()
    {
        while (Current is ' ' or '\t' or LineEnd || (Current == '#' && !(Peek(1) == '#')))
        {
            if (Current == '#')
                SkipLine();
            else
                at++;
        }

        Place place = Here;
        if (at >= text.Length)
            return new(TokenKind.End, "", "", place);
        if (Current == '#')
            return new(TokenKind.Documentation, ReadDocumentation(), "", place);
        if (Current is '"' or '\'')
            return new(TokenKind.Literal, ReadLiteral(), "", place);
        string two = at + 1 < text.Length ? text.ToString(at, 2) : "";
        if (two is "|=" or "&=" or ">>")
        {
            at += 2;
            return new(TokenKind.Sign, two, "", place);
        }

        if ("=|&,{}()[]-*+?~".Contains(Current, StringComparison.Ordinal))
            return new(TokenKind.Sign, text[at++].ToString(), "", place);
        return ReadName(place);
    }

    private char Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\uFFFF';

    private void SkipLine()
    {
        while (at < text.Length && text[at] != LineEnd)
            at++;
    }

    private string ReadDocumentation()
    {
        var lines = new List<string>();
        while (true)
        {
            while (Current == '#')
                at++;
            if (Current == ' ')
                at++;
            int start = at;
            SkipLine();
            lines.Add(text.ToString(start, at - start));
            int next = at;
            while (next < text.Length && text[next] is ' ' or '\t' or LineEnd)
                next++;
            if (next + 1 >= text.Length || text[next] != '#' || text[next + 1] != '#')
                return string.Join('\n', lines);
            at = next;
        }
    }

    private string ReadLiteral()
    {
        char quote = Current;
        bool isLong = Peek(1) == quote && Peek(2) == quote;
        at += isLong ? 3 : 1;
        int start = at;
        while (true)
        {
            if (at >= text.Length)
                throw Fail("A literal is not closed.");
            if (Current == quote && (!isLong || (Peek(1) == quote && Peek(2) == quote)))
                break;
            if (Current == LineEnd && !isLong)
                throw Fail("A literal of one line is not closed; three quotation marks begin one of several lines.");
            at++;
        }

        string value = text.ToString(start, at - start).Replace(LineEnd, '\n');
        at += isLong ? 3 : 1;
        return value;
    }

    private Token ReadName(Place place)
    {
        bool isEscaped = Current == '\\';
        if (isEscaped)
            at++;
        string name = ReadNCName();
        if (name.Length == 0)
            throw Fail(at < text.Length ? $"'{Current}' means nothing here." : "The file ends in the middle of a name.");
        if (!isEscaped && Current == ':')
        {
            at++;
            if (Current == '*')
            {
                at++;
                return new(TokenKind.NsName, "*", name, place);
            }

            string local = ReadNCName();
            if (local.Length == 0)
                throw Fail($"A name or '*' is expected after '{name}:'.");
            return new(TokenKind.Prefixed, local, name, place);
        }

        return new(!isEscaped && Keywords.Contains(name) ? TokenKind.Keyword : TokenKind.Identifier, name, "", place);
    }

    private string ReadNCName()
    {
        int start = at;
        while (at < text.Length && Lexical.IsNCName(text[start] + (at > start ? text[at].ToString() : "")))
            at++;
        return text.ToString(start, at - start);
    }
}
