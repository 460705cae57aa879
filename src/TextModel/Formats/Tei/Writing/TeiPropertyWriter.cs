namespace TextModel.Formats.Tei;

/// <summary>Writes what <see cref="TeiProperties"/> tells.</summary>
internal static class TeiPropertyWriter
{
    /// <summary>What the element of an entity refers to: the one above it; null where there is none.</summary>
    public static string? ReferenceOf(Entity entity) =>
        TeiEntityWriter.ListFor(entity.Kind) == "list" && entity.Extra is [{ Key: TeiProperties.Parent } first, ..] && TeiProperties.Plain(first.Value) is { Length: > 0 } id && XmlNames.AreParts(id)
            ? $"#{id}"
            : null;

    /// <summary>Writes the rest, a note for each property.</summary>
    public static void Write(TeiLines lines, Entity entity)
    {
        foreach (KeyedValue property in entity.Extra.Skip(ReferenceOf(entity) is null ? 0 : 1))
        {
            string? text = TeiProperties.Plain(property.Value);
            lines.Element("note", text ?? property.Value, ("type", text is null ? TeiProperties.Json : TeiProperties.Type), ("n", TeiNames.ToWord(property.Key)));
        }
    }
}
