using System.Text;
using System.Text.Json;

namespace TextModel.Formats.Markdown;

/// <summary>Reads front matter that is no YAML: a JSON object, or TOML between lines of <c>+++</c>, as generators of static sites take them.</summary>
internal static class OtherHeaders
{
    /// <summary>Where the front matter lies; null where there is none of these kinds.</summary>
    public static TextSpan? Find(ReadOnlySpan<char> text)
    {
        int start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
            start++;
        if (text[start..].StartsWith("+++\n") || text[start..].StartsWith("+++\r"))
        {
            int end = text[(start + 3)..].IndexOf("\n+++");
            return end < 0 ? null : new(start, start + 3 + end + 4);
        }

        return start < text.Length && text[start] == '{' && ObjectEnd(text, start) is > 0 and int close && text.Slice(start, close - start).Contains(':') ? new(start, close) : null;
    }

    /// <summary>The keys at the top, in order, with their values; none where the syntax is broken, or half a surrogate pair is escaped.</summary>
    public static List<FrontMatterEntry> Read(ReadOnlySpan<char> text, TextSpan span)
    {
        try
        {
            return text[span.Start] == '{' ? ReadJson(text, span) : ReadToml(text, span);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    // After the brace that closes the object, if it ends its line.
    private static int ObjectEnd(ReadOnlySpan<char> text, int start)
    {
        int depth = 0;
        bool quoted = false;
        for (int at = start; at < text.Length; at++)
        {
            char c = text[at];
            if (quoted)
            {
                at += c == '\\' ? 1 : 0;
                quoted = c != '"';
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is '{' or '[')
            {
                depth++;
            }
            else if (c is '}' or ']' && --depth == 0)
            {
                int rest = text[(at + 1)..].IndexOfAnyExcept(' ', '\t');
                return rest < 0 || text[at + 1 + rest] is '\n' or '\r' ? at + 1 : 0;
            }
        }

        return 0;
    }

    private static List<FrontMatterEntry> ReadJson(ReadOnlySpan<char> text, TextSpan span)
    {
        var entries = new List<FrontMatterEntry>();
        byte[] bytes = Encoding.UTF8.GetBytes(text.Slice(span.Start, span.Length).ToString());
        var reader = new Utf8JsonReader(bytes, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        int chars = span.Start, counted = 0;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int start = At((int)reader.TokenStartIndex);
            string key = reader.GetString()!;
            reader.Read();
            var values = new List<string>();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                        reader.Skip();
                    else if (Scalar(ref reader) is { } item)
                        values.Add(item);
                }
            }
            else if (reader.TokenType == JsonTokenType.StartObject)
            {
                reader.Skip();
            }
            else if (Scalar(ref reader) is { } value)
            {
                values.Add(value);
            }

            entries.Add(new(key, values, new(start, At((int)reader.BytesConsumed))));
        }

        return entries;

        int At(int offset)
        {
            chars += Encoding.UTF8.GetCharCount(bytes, counted, offset - counted);
            counted = offset;
            return chars;
        }
    }

    private static string? Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString() is { Length: > 0 } value ? value : null,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => null,
    };

    // Lines of the form "key = value" above the first table.
    private static List<FrontMatterEntry> ReadToml(ReadOnlySpan<char> text, TextSpan span)
    {
        var entries = new List<FrontMatterEntry>();
        for (int at = span.Start; at < span.End;)
        {
            int length = text.Slice(at, span.End - at).IndexOfAny('\r', '\n');
            int end = length < 0 ? span.End : at + length;
            ReadOnlySpan<char> line = text.Slice(at, end - at).Trim();
            if (line is ['[', ..])
                break;
            int equals = line.IndexOf('=');
            if (equals > 0 && line[0] != '#')
            {
                int start = at + text.Slice(at, end - at).IndexOf(line);
                entries.Add(new(YamlScalar.Unquote(line[..equals].Trim().ToString()), TomlValues(line[(equals + 1)..].Trim().ToString()), new(start, start + line.Length)));
            }

            at = end + 1;
        }

        return entries;
    }

    private static List<string> TomlValues(string value)
    {
        if (value.StartsWith('[') && value.EndsWith(']'))
            return [.. YamlScalar.Items(value[1..^1]).Where(v => v.Length > 0)];
        string scalar = value.StartsWith('"') || value.StartsWith('\'') ? YamlScalar.Read(value) : value.Split('#')[0].Trim();
        return scalar.Length == 0 ? [] : [scalar];
    }
}
