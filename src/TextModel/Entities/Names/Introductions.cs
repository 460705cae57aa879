namespace TextModel.Entities;

/// <summary>From where on a person's surname alone says who is meant: after the first full name, and everywhere for those who speak.</summary>
internal sealed class Introductions
{
    private readonly Dictionary<int, int> from = [];

    public Introductions(TextDocument document, ValueList<Entity> entities)
    {
        if (document.Speakers.Count == 0 && document.Mentions.IsEmpty)
            return;
        var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < entities.Count; i++)
        {
            byId.TryAdd(entities[i].Id, i);
            if (entities[i].Kind == EntityKind.Person)
                byName.TryAdd(entities[i].Label, i);
        }

        foreach (Speaker speaker in document.Speakers)
        {
            if (speaker.Name is { } name && byName.TryGetValue(name, out int entity))
                Add(entity, 0);
        }

        foreach (EntityMention mention in document.Mentions)
        {
            if (mention.EntityId is { } id && byId.TryGetValue(id, out int entity) && mention.Entity.Label == entities[entity].Label)
                Add(entity, mention.Start);
        }
    }

    /// <summary>Whether a person has been introduced before an offset.</summary>
    public bool Has(int entity, int offset) => from.TryGetValue(entity, out int first) && first <= offset;

    /// <summary>Says that a full name stands at an offset.</summary>
    public void Add(int entity, int offset) => from[entity] = Math.Min(offset, from.GetValueOrDefault(entity, int.MaxValue));
}
