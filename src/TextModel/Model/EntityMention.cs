namespace TextModel;

/// <summary>A stretch of text that refers to an entity; TEI <c>persName</c>, <c>placeName</c>, <c>orgName</c>, <c>title</c>, <c>date</c>, <c>rs</c>.</summary>
public sealed record EntityMention : Annotation
{
    /// <summary>What kind of thing is meant.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>The <see cref="Entity.Id"/> of what is meant (TEI <c>@ref</c>); null where it is not identified.</summary>
    public string? EntityId { get; init; }

    /// <summary>For a date: which (TEI <c>@when</c>, <c>@from</c> …).</summary>
    public DateValue? Date { get; init; }

    /// <summary>How sure the identification is, from 0 to 1; null where nobody said (TEI <c>@cert</c>).</summary>
    public double? Certainty { get; init; }

    /// <summary>Which rule or tool found it; null for a person's own mark.</summary>
    public string? Rule { get; init; }

    /// <summary>The layer or annotator it belongs to, where several work side by side.</summary>
    public string? Layer { get; init; }

    /// <summary>Whether <see cref="Entity"/> is one of the document's entities.</summary>
    public bool IsIdentified => EntityId is not null && Document.Entities[EntityId] is not null;

    /// <summary>What is meant. A mention that names no entity of the document stands for one of its own, with the mention's text as label.</summary>
    /// <exception cref="InvalidOperationException">The node is detached.</exception>
    public Entity Entity =>
        (EntityId is null ? null : Document.Entities[EntityId]) ?? new Entity { Id = EntityId ?? "", Kind = Kind, Label = ReadingText };

    /// <summary>The turn it stands in; null outside turns.</summary>
    public Turn? Turn => Outer<Turn>();
}
