using System.Text.Encodings.Web;
using System.Text.Json;

namespace TextModel.Formats.Tei;

/// <summary>What the model has no name for and keeps of an entity: the one above it as <c>@corresp</c>, the rest (a color) as notes.</summary>
internal static class TeiProperties
{
    private const string Parent = "parent";
    private const string Type = "property";
    private const string Json = "property-json";

    /// <summary>What the element of an entity refers to: the one above it; null where there is none.</summary>
    public static string? ReferenceOf(Entity entity) =>
        TeiEntityWriter.ListFor(entity.Kind) == "list" && entity.Extra is [{ Key: Parent } first, ..] && Plain(first.Value) is { Length: > 0 } id && XmlNames.AreParts(id) ? $"#{id}" : null;

    /// <summary>Writes the rest, a note for each property.</summary>
    public static void Write(TeiLines lines, Entity entity)
    {
        bool isFirst = ReferenceOf(entity) is not null;
        foreach (KeyedValue property in entity.Extra)
        {
            if (isFirst)
                isFirst = false;
            else if (Plain(property.Value) is { } text)
                lines.Element("note", text, ("type", Type), ("n", TeiNames.ToWord(property.Key)));
            else
                lines.Element("note", property.Value, ("type", Json), ("n", TeiNames.ToWord(property.Key)));
        }
    }

    /// <summary>Whether an element is such a note.</summary>
    public static bool Is(TeiNode node) => node.Local == "note" && node["type"] is Type or Json && node["n"] is not null;

    /// <summary>Reads what was written.</summary>
    public static KeyedValues Read(TeiNode node)
    {
        KeyedValues extra = KeyedValues.Empty;
        if (node.Local == "item" && node["corresp"] is ['#', .. { Length: > 0 } id])
            extra = extra.Add(Parent, Quoted(id));
        foreach (TeiNode note in node.Children.Where(Is))
            extra = extra.Add(TeiNames.FromWord(note["n"]!), note["type"] == Json ? note.OwnText : Quoted(note.OwnText));
        return extra;
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    // The text that a property is, if reading it gives the very same JSON.
    private static string? Plain(string json)
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
