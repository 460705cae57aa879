using System.Text;
using System.Text.Json;
using TextModel.Formats.Json;

namespace TextModel.Formats.Yaml;

/// <summary>A value of a small YAML file, with its place.</summary>
internal sealed class YamlValue
{
    private YamlValue(TextPosition position) => Position = position;

    public TextPosition Position { get; }

    /// <summary>The characters, of a string or of any other single value; null where it is a list, a group of keys, or null.</summary>
    public string? Text { get; private init; }

    /// <summary>The items; null where it is no list.</summary>
    public List<YamlValue>? Items { get; private init; }

    /// <summary>The keys with their values; null where it is no group of keys.</summary>
    public List<YamlPair>? Pairs { get; private init; }

    public bool IsNull => Text is null && Items is null && Pairs is null;

    /// <summary>For messages.</summary>
    public string Description => Items is not null ? "a list" : Pairs is not null ? "a group of keys" : IsNull ? "nothing" : $"'{Text}'";

    /// <summary>Reads a stretch of a file as YAML; null where there is nothing to read.</summary>
    public static YamlValue? Read(SourceText source, TextSpan span, out List<Diagnostic> problems)
    {
        var translator = new YamlTranslator(source, span);
        JsonTranslation? json = translator.Translate();
        problems = translator.Diagnostics;
        if (json is null)
            return null;
        var reader = new Utf8JsonReader(json.Json.Span, new JsonReaderOptions { MaxDepth = 1000 });
        reader.Read();
        return Read(ref reader, json);
    }

    /// <summary>The strings of a list, or of a single value.</summary>
    public IEnumerable<YamlValue> Each() => Items ?? (IsNull ? [] : [this]);

    private static YamlValue Read(ref Utf8JsonReader reader, JsonTranslation json)
    {
        TextPosition position = json.Locate((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var items = new List<YamlValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Read(ref reader, json));
                return new(position) { Items = items };
            case JsonTokenType.StartObject:
                var pairs = new List<YamlPair>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    string key = JsonStrings.Read(reader.ValueSpan);
                    TextPosition at = json.Locate((int)reader.TokenStartIndex);
                    reader.Read();
                    pairs.Add(new(key, at, Read(ref reader, json)));
                }

                return new(position) { Pairs = pairs };
            case JsonTokenType.Null:
                return new(position);
            case JsonTokenType.String:
                return new(position) { Text = JsonStrings.Read(reader.ValueSpan) };
            default:
                return new(position) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
        }
    }
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlPair(string Key, TextPosition Position, YamlValue Value);
