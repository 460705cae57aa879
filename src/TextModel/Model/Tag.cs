namespace TextModel;

/// <summary>The element that something was read from: its name and all its attributes, as they were written.</summary>
/// <remarks>
/// Typed properties come first: where one differs from what the tag says, a writer writes the typed one. What no typed property
/// holds is written as it stands here, so that nothing of a foreign file is lost.
/// </remarks>
public sealed record Tag
{
    /// <summary>The name as written, with its prefix where it has one: <c>persName</c>, <c>tei:u</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace the name is in; empty for none.</summary>
    public string Namespace { get; init; } = "http://www.tei-c.org/ns/1.0";

    /// <summary>The attributes in their order, names as written, namespace declarations included, values with references resolved.</summary>
    public KeyedValues Attributes { get; init; } = KeyedValues.Empty;

    /// <summary>The name without its prefix.</summary>
    public string LocalName => Name[(Name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The value of an attribute by its name as written, or null.</summary>
    public string? this[string attribute] => Attributes[attribute];

    /// <summary>The tag without the attributes of a name.</summary>
    internal Tag Without(string attribute) =>
        Attributes[attribute] is null ? this : this with { Attributes = [.. Attributes.Where(a => a.Key != attribute)] };
}
