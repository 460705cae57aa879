using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>Writes one entity as <c>person</c>, <c>place</c>, <c>org</c>, <c>bibl</c>, <c>event</c> or <c>item</c>.</summary>
internal static class TeiEntityWriter
{
    /// <summary>The list that holds entities of a kind.</summary>
    public static string ListFor(EntityKind kind) =>
        kind == EntityKind.Person ? "listPerson"
        : kind == EntityKind.Place ? "listPlace"
        : kind == EntityKind.Organization ? "listOrg"
        : kind == EntityKind.Work ? "listBibl"
        : kind == EntityKind.Event ? "listEvent" : "list";

    public static void Write(TeiLines lines, Entity entity)
    {
        (string element, string name) = ListFor(entity.Kind) switch
        {
            "listPerson" => ("person", "persName"),
            "listPlace" => ("place", "placeName"),
            "listOrg" => ("org", "orgName"),
            "listBibl" => ("bibl", "title"),
            "listEvent" => ("event", "label"),
            _ => ("item", "name"),
        };
        lines.Open(element, TeiPropertyWriter.ReferenceOf(entity) is { } above ? [("xml:id", entity.Id), ("corresp", above)] : [("xml:id", entity.Id)]);
        lines.Element(name, entity.Label, name == "name" ? [("type", TeiNames.ToWord(entity.Kind.ToString()))] : []);
        foreach (string variant in entity.Variants)
            lines.Element(name, variant, ("type", "variant"));
        if (element == "person")
        {
            Life(lines, "birth", entity.From);
            Life(lines, "death", entity.To);
        }

        if (element == "place" && entity.Coordinates is { } point)
        {
            lines.Open("location");
            lines.Element("geo", Geo(point));
            lines.Close();
        }

        // In org and event the order of the schema is: names, identifiers, notes.
        foreach (KeyedValue identifier in entity.Identifiers)
            lines.Element("idno", identifier.Value, ("type", TeiNames.ToWord(identifier.Key)));
        if (entity.Description is not null)
            lines.Element("note", entity.Description, ("type", "description"));
        if (element != "person" && (entity.From ?? entity.To) is not null)
            WriteDates(lines, entity);
        if (element != "place" && entity.Coordinates is { } elsewhere)
            lines.Element("note", Geo(elsewhere), ("type", "coordinates"));
        TeiPropertyWriter.Write(lines, entity);
        lines.Close();
    }

    private static void Life(TeiLines lines, string element, PartialDate? date)
    {
        if (date is { } value)
            lines.Element(element, null, (value.Year == 0 ? "when-iso" : "when", value.ToString()));
    }

    private static void WriteDates(TeiLines lines, Entity entity)
    {
        Utf8XmlOutput o = lines.Line();
        o.Raw("<note type=\"dates\"><date"u8);
        TeiVocabulary.DateAttributes(o, new() { From = entity.From, To = entity.To });
        o.Raw("/></note>\n"u8);
    }

    private static string Geo(Coordinates point) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:R} {point.Longitude:R}");
}
