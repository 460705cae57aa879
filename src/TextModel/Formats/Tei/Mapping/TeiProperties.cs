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

    /// <summary>Whether an element is a note of a property.</summary>
    public static bool Is(TeiNode node) => node.Local == "note" && node["type"] is Type or Json && node["n"] is not null;

    /// <summary>The properties of the element of an entity.</summary>
    public static KeyedValues Read(TeiNode node)
    {
        KeyedValues extra = KeyedValues.Empty;
        if (node.Local == "item" && node["corresp"] is ['#', .. { Length: > 0 } id])
            extra = extra.Add(Parent, Quoted(id));
        foreach (TeiNode note in node.Children.Where(Is))
            extra = extra.Add(TeiNames.FromWord(note["n"]!), note["type"] == Json ? note.OwnText : Quoted(note.OwnText));
        return extra;
    }

    /// <summary>What the element of an entity refers to: the one above it; null where there is none.</summary>
    public static string? ReferenceOf(Entity entity) =>
        TeiEntities.ListFor(entity.Kind) == "list" && entity.Extra is [{ Key: Parent } first, ..] && Plain(first.Value) is { Length: > 0 } id && XmlNames.AreParts(id) ? $"#{id}" : null;

    /// <summary>Writes the rest, a note for each property.</summary>
    public static void Write(TeiLines lines, Entity entity)
    {
        foreach (KeyedValue property in entity.Extra.Skip(ReferenceOf(entity) is null ? 0 : 1))
        {
            string? text = Plain(property.Value);
            lines.Element("note", text ?? property.Value, ("type", text is null ? Json : Type), ("n", TeiNames.ToWord(property.Key)));
        }
    }
}
