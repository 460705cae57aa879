namespace TextModel.Entities;

/// <summary>Gives the entities that come into a document their identifiers there.</summary>
/// <remarks>An entity the document has keeps its identifier. For a new one it is its own, or, where that is taken, the same with the first free number.</remarks>
internal sealed class EntityIds
{
    private readonly Dictionary<Entity, string> used = [];
    private readonly Dictionary<KeyedValue, Entity> byIdentifier = [];
    private readonly Dictionary<string, Entity> byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public EntityIds(TextDocument document)
    {
        foreach (Annotation annotation in document.Annotations.AsSpan())
        {
            if (annotation.Id is { } id)
                taken.Add(id);
        }

        foreach (Speaker speaker in document.Speakers)
            taken.Add(speaker.Id);
        foreach (Entity entity in document.Entities)
            Know(entity);
    }

    /// <summary>The entities that the document does not have yet, in the order in which they were asked for, with the identifiers they get.</summary>
    public List<Entity> Added { get; } = [];

    /// <summary>The identifier of an entity in the document.</summary>
    public string IdFor(Entity entity)
    {
        if (!used.TryGetValue(entity, out string? id))
            used.Add(entity, id = Find(entity) ?? Take(entity));
        return id;
    }

    // The same authority's same identifier, or the same kind and name under the same identifier, is the same entity.
    private string? Find(Entity entity)
    {
        foreach (KeyedValue identifier in entity.Identifiers)
        {
            if (byIdentifier.TryGetValue(identifier, out Entity? known) && known.Kind == entity.Kind)
                return known.Id;
        }

        return byId.TryGetValue(entity.Id, out Entity? same) && same.Kind == entity.Kind && same.Label == entity.Label ? same.Id : null;
    }

    private string Take(Entity entity)
    {
        string wanted = AuthorityListBuilder.ToId(entity.Id), id = wanted;
        for (int n = 2; taken.Contains(id); n++)
            id = $"{wanted}-{n}";
        Entity added = id == entity.Id ? entity : entity with { Id = id };
        Added.Add(added);
        Know(added);
        return id;
    }

    private void Know(Entity entity)
    {
        taken.Add(entity.Id);
        byId.TryAdd(entity.Id, entity);
        foreach (KeyedValue identifier in entity.Identifiers)
            byIdentifier.TryAdd(identifier, entity);
    }
}
