using System.Text.Encodings.Web;
using System.Text.Json;

namespace TextModel.Formats.Tei;

/// <summary>How what the model has no name for and keeps of an entity is told in TEI: the one above it by <c>@corresp</c>, the rest (a color) by notes.</summary>
internal static class TeiProperties
{
    /// <summary>The property that names the one above.</summary>
    public const string Parent = "parent";

    /// <summary>The type of notes with a text.</summary>
    public const string Type = "property";

    /// <summary>The type of notes with any other JSON.</summary>
    public const string Json = "property-json";

    /// <summary>A text as JSON.</summary>
    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>The text that a property is, if reading it gives the very same JSON; else null.</summary>
    public static string? Plain(string json)
    {
        try
        {
            using JsonDocument value = JsonDocument.Parse(json);
            return value.RootElement.ValueKind == JsonValueKind.String && value.RootElement.GetString() is { } text && !text.Any(char.IsControl) && Quoted(text) == json ? text : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
