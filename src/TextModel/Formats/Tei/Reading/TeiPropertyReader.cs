namespace TextModel.Formats.Tei;

/// <summary>Reads what <see cref="TeiProperties"/> tells.</summary>
internal static class TeiPropertyReader
{
    /// <summary>Whether an element is a note of a property.</summary>
    public static bool Is(TeiNode node) => node.Local == "note" && node["type"] is TeiProperties.Type or TeiProperties.Json && node["n"] is not null;

    /// <summary>The properties of the element of an entity.</summary>
    public static KeyedValues Read(TeiNode node)
    {
        KeyedValues extra = KeyedValues.Empty;
        if (node.Local == "item" && node["corresp"] is ['#', .. { Length: > 0 } id])
            extra = extra.Add(TeiProperties.Parent, TeiProperties.Quoted(id));
        foreach (TeiNode note in node.Children.Where(Is))
            extra = extra.Add(TeiNames.FromWord(note["n"]!), note["type"] == TeiProperties.Json ? note.OwnText : TeiProperties.Quoted(note.OwnText));
        return extra;
    }
}
