namespace TextModel.Entities;

/// <summary>Finds the speakers who are entities of the document as well.</summary>
internal static class SpeakerLinks
{
    /// <summary>The speakers that have no link yet and bear the name of exactly one person, with the link set.</summary>
    public static ValueList<Speaker> Find(TextDocument document, IEnumerable<Entity> added)
    {
        if (document.Speakers.Count == 0)
            return [];
        var byName = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (Entity entity in document.Entities.Concat(added).Where(e => e.Kind == EntityKind.Person))
        {
            foreach (string name in entity.Variants.Prepend(entity.Label).Distinct(StringComparer.OrdinalIgnoreCase))
                byName[name] = byName.ContainsKey(name) ? null : entity.Id;
        }

        return
        [
            .. document.Speakers
                .Where(s => s.EntityId is null && s.Name is not null && byName.GetValueOrDefault(s.Name) is not null)
                .Select(s => s with { EntityId = byName[s.Name!] }),
        ];
    }
}
