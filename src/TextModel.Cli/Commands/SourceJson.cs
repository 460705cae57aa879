using System.Text.Json;

namespace TextModel.Cli.Commands;

/// <summary>Writes what is known of a source as a JSON object; what is not known is left out.</summary>
internal static class SourceJson
{
    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.Optional("title", source.Title);
        json.WriteStartArray("contributors");
        foreach (Contributor contributor in source.Contributors)
        {
            json.WriteStartObject();
            json.WriteString("name", contributor.Name);
            json.WriteString("role", contributor.Role.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Optional("date", source.Date?.ToString());
        if (source.Printed is { } printed)
        {
            json.WriteStartObject("printed");
            json.Optional("title", printed.Title);
            json.Optional("volume", printed.Volume);
            json.Optional("pages", printed.Pages);
            json.Optional("publisher", printed.Publisher);
            json.Optional("place", printed.Place);
            json.Optional("date", printed.Date?.ToString());
            json.Optional("originalDate", printed.OriginalDate?.ToString());
            json.WriteEndObject();
        }

        json.Optional("publisher", source.Publisher);
        json.Optional("publicationDate", source.PublicationDate?.ToString());
        if (source.Rights is { } rights)
        {
            json.WriteStartObject("rights");
            json.Optional("status", rights.Status);
            json.Optional("statement", rights.Statement);
            json.Optional("uri", rights.Uri);
            json.WriteEndObject();
        }

        json.Optional("language", source.Language);
        json.Pairs("fields", source.Fields);
        json.WriteEndObject();
    }

    /// <summary>A string property, where there is a value.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    /// <summary>An array of keys and values: a key may occur more than once.</summary>
    public static void Pairs(this Utf8JsonWriter json, string name, KeyedValues pairs)
    {
        json.WriteStartArray(name);
        foreach (KeyedValue pair in pairs)
        {
            json.WriteStartObject();
            json.WriteString("key", pair.Key);
            json.WriteString("value", pair.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
