using System.Globalization;
using System.Text.Json;

namespace TextModel.Formats.Yaml;

/// <summary>Writes JSON as YAML that a person can read and edit: blocks, with small objects on one line.</summary>
/// <param name="output">Where the YAML goes.</param>
internal sealed class YamlEmitter(TextWriter output)
{
    /// <summary>
    /// The tag of strings with escapes as in JSON (<c>\ud83d</c>, <c>\\</c>), for what YAML cannot hold: halves of surrogate pairs, and which escapes an unknown property of a JSON file was written with.
    /// </summary>
    public const string EscapedTag = "!escaped";

    // What fits on a line of most editors.
    private const int LineLength = 140;

    // A key is one line of at most 1024 characters, unless it is marked with '?'.
    private const int KeyLength = 900;

    /// <summary>Writes one value.</summary>
    /// <param name="json">Well-formed JSON.</param>
    public void Write(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 2000 });
        reader.Read();
        Block(ref reader, 0, 0);
        output.Flush();
    }

    // The value whose first token is read. Objects and lists begin on the line that is open, at the given indentation.
    private void Block(ref Utf8JsonReader reader, int indent, int depth)
    {
        bool first = true;
        bool isObject = reader.TokenType == JsonTokenType.StartObject;
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            if (!first)
                Indent(indent);
            first = false;
            if (isObject)
            {
                Key(reader.ValueSpan, indent);
                reader.Read();
            }
            else
            {
                output.Write('-');
            }

            Value(ref reader, indent, depth + 1, isObject);
        }
    }

    // After a key's colon or a dash.
    private void Value(ref Utf8JsonReader reader, int indent, int depth, bool behindKey)
    {
        bool isList = reader.TokenType == JsonTokenType.StartArray;
        if (!isList && reader.TokenType != JsonTokenType.StartObject)
        {
            output.Write(' ');
            Scalar(ref reader, indent + 2);
            output.Write('\n');
        }
        else if (IsSmall(reader, depth))
        {
            output.Write(' ');
            Flow(ref reader);
            output.Write('\n');
        }
        else
        {
            if (behindKey)
            {
                output.Write('\n');
                Indent(indent + 2);
            }
            else
            {
                output.Write(' ');
            }

            Block(ref reader, indent + 2, depth);
        }
    }

    private void Key(ReadOnlySpan<byte> name, int indent)
    {
        bool isLong = name.Length > KeyLength / 6;
        if (isLong)
            output.Write("? ");
        Text(name, -1);
        if (isLong)
        {
            output.Write('\n');
            Indent(indent);
        }

        output.Write(':');
    }

    // The properties of the document stand in blocks, whatever their size.
    private static bool IsSmall(Utf8JsonReader reader, int depth)
    {
        long start = reader.TokenStartIndex;
        int open = 1, tokens = 0;
        while (open > 0 && reader.BytesConsumed - start <= LineLength && reader.Read())
        {
            tokens++;
            open += reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1
                : reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray ? -1 : 0;
        }

        return open == 0 && (tokens == 1 || (depth > 1 && reader.BytesConsumed - start <= LineLength));
    }

    private void Flow(ref Utf8JsonReader reader)
    {
        bool isObject = reader.TokenType == JsonTokenType.StartObject;
        output.Write(isObject ? '{' : '[');
        bool first = true;
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            if (!first)
                output.Write(", ");
            first = false;
            if (isObject)
            {
                Text(reader.ValueSpan, -1);
                output.Write(": ");
                reader.Read();
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                Flow(ref reader);
            else
                Scalar(ref reader, -1);
        }

        output.Write(isObject ? '}' : ']');
    }

    private void Scalar(ref Utf8JsonReader reader, int indent)
    {
        if (reader.TokenType == JsonTokenType.String)
            Text(reader.ValueSpan, indent);
        else
            output.Write(System.Text.Encoding.UTF8.GetString(reader.ValueSpan));
    }

    // A negative indentation: on one line.
    private void Text(ReadOnlySpan<byte> json, int indent)
    {
        string text = JsonStrings.Read(json);
        bool isOurs = JsonStrings.IsCanonical(json);
        if (isOurs && YamlWords.IsPlain(text))
        {
            output.Write(text);
            return;
        }

        if (!isOurs || JsonStrings.HasLoneSurrogate(text))
        {
            output.Write(EscapedTag);
            output.Write(' ');
            text = isOurs ? JsonStrings.EscapeSurrogates(text) : System.Text.Encoding.UTF8.GetString(json);
        }

        if (indent >= 0 && YamlText.CanBeLiteral(text))
            Literal(text, indent);
        else
            Quoted(text, indent);
    }

    private void Literal(string text, int indent)
    {
        output.Write('|');
        if (text[0] is ' ' or '\n' or '\t')
            output.Write('2');
        bool ends = text[^1] == '\n';
        output.Write(!ends ? "-" : text[^2] == '\n' ? "+" : "");
        ReadOnlySpan<char> rest = text.AsSpan(0, text.Length - (ends ? 1 : 0));
        foreach (Range line in rest.Split('\n'))
        {
            output.Write('\n');
            if (line.Start.Value == line.End.Value)
                continue;
            Indent(indent);
            output.Write(rest[line]);
        }
    }

    // Long text of several lines is broken after each line end, which a backslash undoes.
    private void Quoted(string text, int indent)
    {
        bool breaks = indent >= 0 && text.Length > LineLength;
        output.Write('"');
        bool atBreak = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (atBreak && c == ' ')
                output.Write('\\');
            atBreak = breaks && (c == '\n' || (c == '\r' && i + 1 < text.Length && text[i + 1] != '\n')) && i + 1 < text.Length;
            if (YamlText.Escape(c) is { } escape)
                output.Write(escape);
            else
                output.Write(c);
            if (!atBreak)
                continue;
            output.Write("\\\n");
            Indent(indent);
        }

        output.Write('"');
    }

    private void Indent(int indent)
    {
        for (int i = 0; i < indent; i++)
            output.Write(' ');
    }
}

/// <summary>Which characters stand as they are.</summary>
internal static class YamlText
{
    /// <summary>The escape of a character in double quotes; null where it stands as it is. Surrogates must be in pairs.</summary>
    public static string? Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\0' => "\\0",
        < ' ' or (>= '\u007F' and <= '\u009F') => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
        // Line ends for YAML 1.1, the byte order mark, and what is no character.
        '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ => null,
    };

    /// <summary>Whether a block of lines (<c>|</c>) brings a text back exactly.</summary>
    public static bool CanBeLiteral(string text)
    {
        if (!text.Contains('\n'))
            return false;
        bool anyLine = false;
        foreach (char c in text)
        {
            if (c is not ('\n' or '\t' or '"' or '\\') && Escape(c) is not null)
                return false;
            anyLine |= c is not (' ' or '\n' or '\t');
        }

        // Parsers take spaces in an empty first line for its indentation.
        int first = text.AsSpan().IndexOfAnyExcept(" \n\t");
        if (first > 0 && text.AsSpan(0, first).IndexOfAny(' ', '\t') is var space and >= 0 && text.AsSpan(space, first - space).Contains('\n'))
            return false;
        ReadOnlySpan<char> lastLine = text.AsSpan(text.LastIndexOf('\n') + 1);
        return anyLine && (lastLine.IsEmpty || !lastLine.IsWhiteSpace());
    }
}
