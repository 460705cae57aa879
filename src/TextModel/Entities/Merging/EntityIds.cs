namespace TextModel.Entities;

/// <summary>Decides who is meant in a document by an entity that comes from elsewhere, and which identifier it has there.</summary>
/// <remarks>
/// All identifiers of a file are one space: those of annotations, speakers and entities, and of what is only carried. What the document has
/// keeps its identifier. A new entity has its own, or, where that is taken, the same with the first free number; it is known by that when it comes again.
/// </remarks>
internal sealed class EntityIds
{
    private readonly TextDocument document;
    private readonly Dictionary<Entity, string> used = [];
    private readonly Dictionary<KeyedValue, Entity> byIdentifier = [];
    private readonly Dictionary<string, Entity> byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    // Speakers of whom an entity says more.
    private readonly Dictionary<string, string> speakers = new(StringComparer.Ordinal);

    // What mentions of the document call what they refer to, where that is none of its entities.
    private HashSet<(string Id, EntityKind Kind, string Name)>? called;

    public EntityIds(TextDocument document)
    {
        this.document = document;
        foreach (Annotation annotation in document.Annotations.AsSpan())
        {
            if (annotation.Id is { } id)
                taken.Add(id);
            if (annotation is Markup { Kind: MarkupKind.Verbatim, Data: { } data })
                VerbatimIds.AddTo(taken, data);
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

    /// <summary>The entity that a reference leads to: of a speaker who is one the entity, else what is referred to.</summary>
    public string? Meant(string? id) => id is null ? null : speakers.GetValueOrDefault(id) ?? document.Speakers[id]?.EntityId ?? id;

    /// <summary>Whether something in the file has an identifier.</summary>
    public bool IsTaken(string id) => taken.Contains(id);

    // The same authority's same identifier is the same entity; so is what is here called by that identifier and name, though the register does not have it.
    private string? Find(Entity entity)
    {
        foreach (KeyedValue identifier in entity.Identifiers)
        {
            if (byIdentifier.TryGetValue(identifier, out Entity? known) && known.Kind == entity.Kind)
                return known.Id;
        }

        if (!taken.Contains(entity.Id) || byId.ContainsKey(entity.Id))
            return null;
        string[] names = [.. entity.Variants.Prepend(entity.Label).Select(Plain)];
        bool isSpeaker = entity.Kind == EntityKind.Person && document.Speakers[entity.Id] is { } speaker && speaker.Labels.Prepend(speaker.Name ?? "").Any(n => names.Contains(Plain(n)));
        // What else is known of a person comes in as an entity, which the speaker is.
        if (isSpeaker && entity with { Variants = default } != new Entity { Id = entity.Id, Kind = entity.Kind, Label = entity.Label })
            return speakers[entity.Id] = Take(entity);
        called ??= [.. document.Mentions.Where(m => m.EntityId is not null && !m.IsIdentified).Select(m => (m.EntityId!, m.Kind, Plain(m.ReadingText)))];
        return isSpeaker || names.Any(n => called.Contains((entity.Id, entity.Kind, n))) ? entity.Id : null;
    }

    private string Take(Entity entity)
    {
        string wanted = AuthorityListBuilder.ToId(entity.Id), id = wanted;
        for (int n = 2; taken.Contains(id); n++)
        {
            if (byId.TryGetValue(id, out Entity? known) && IsSame(known, entity))
                return id;
            id = $"{wanted}-{n}";
        }

        Entity added = id == entity.Id ? entity : entity with { Id = id };
        Added.Add(added);
        Know(added);
        return id;
    }

    // Under an identifier that was given before: the same kind and name, and no authority that says otherwise.
    private static bool IsSame(Entity known, Entity entity) => known.Kind == entity.Kind && Plain(known.Label) == Plain(entity.Label)
        && !entity.Identifiers.Any(i => known.Identifiers.Any(k => k.Key == i.Key) && !known.Identifiers.Contains(i));

    // White space within a name is not kept by every format, and a letter with a mark may be one character or two.
    private static string Plain(string name) => string.Join(' ', Composition.Compose(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Know(Entity entity)
    {
        taken.Add(entity.Id);
        byId.TryAdd(entity.Id, entity);
        foreach (KeyedValue identifier in entity.Identifiers)
            byIdentifier.TryAdd(identifier, entity);
    }
}
