using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TextModel.Formats.Tei;

/// <summary>What <c>&lt;?textmodel properties {…}?></c> and its kin hold: properties for which TEI, or the file, has no place.</summary>
internal static class TeiJson
{
    /// <summary>An object, in ASCII and without <c>></c>, so that any file can hold it.</summary>
    public static string Write(Action<Utf8JsonWriter> fill)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            fill(json);
            json.WriteEndObject();
        }

        return Encoding.ASCII.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    /// <summary>Writes a string; half of a surrogate pair, which JSON in UTF-8 cannot hold, as an escape.</summary>
    public static void WriteText(Utf8JsonWriter json, string text)
    {
        if (SurrogatePairs.AreWhole(text))
        {
            json.WriteStringValue(text);
            return;
        }

        var escaped = new StringBuilder("\"", (6 * text.Length) + 2);
        foreach (char c in text)
            escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        json.WriteRawValue(escaped.Append('"').ToString(), skipInputValidation: true);
    }

    /// <summary>The characters of a string that <see cref="WriteText"/> wrote.</summary>
    public static string ReadText(JsonElement json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // It holds half of a surrogate pair.
            var text = new StringBuilder();
            for (ReadOnlySpan<char> rest = json.GetRawText().AsSpan()[1..^1]; !rest.IsEmpty;)
            {
                bool isCode = rest.StartsWith("\\u", StringComparison.Ordinal);
                text.Append(isCode ? (char)ushort.Parse(rest.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                    : rest[0] != '\\' ? rest[0] : rest[1] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'f' => '\f', 'b' => '\b', char itself => itself });
                rest = rest[(isCode ? 6 : rest[0] == '\\' ? 2 : 1)..];
            }

            return text.ToString();
        }
    }

    /// <summary>The object in an instruction of this library; null where it is another instruction, or is damaged.</summary>
    /// <param name="instruction">Target and data.</param>
    /// <param name="word">What the object is about: the first word of the data.</param>
    public static JsonElement? Read(string instruction, string word)
    {
        const string Target = "textmodel ";
        if (!instruction.StartsWith(Target, StringComparison.Ordinal) || !instruction.AsSpan(Target.Length).StartsWith(word, StringComparison.Ordinal)
            || instruction.Length <= Target.Length + word.Length || instruction[Target.Length + word.Length] != ' ')
            return null;
        try
        {
            using JsonDocument read = JsonDocument.Parse(instruction.AsMemory(Target.Length + word.Length));
            return read.RootElement.ValueKind == JsonValueKind.Object ? read.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>How values of a type are written in JSON, and read.</summary>
/// <param name="Write">Writes one.</param>
/// <param name="Read">Reads one; null where it is none.</param>
internal sealed record TeiValue<T>(Action<Utf8JsonWriter, T> Write, Func<JsonElement, TeiRead<T>?> Read)
{
    public bool TryRead(JsonElement json, out T value)
    {
        TeiRead<T>? read = Read(json);
        value = read is { } found ? found.Value : default!;
        return read is not null;
    }
}

/// <summary>A value that was read, which may be null.</summary>
internal readonly record struct TeiRead<T>(T Value);
