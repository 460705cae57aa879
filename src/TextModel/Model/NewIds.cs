using System.Globalization;

namespace TextModel;

/// <summary>Gives identifiers to turns and notes that come into a document, where all others of their kind have theirs: those are what others point at.</summary>
internal sealed class NewIds(TextDocument document, RegisterEditor<Speaker> speakers, RegisterEditor<Entity> entities)
{
    public void Give(List<Annotation> added)
    {
        for (int i = 0; i < added.Count; i++)
        {
            if (added[i].Id is null && Next(added[i], added) is { } id)
                added[i] = added[i] with { Id = id };
        }
    }

    // The beginning that the others' identifiers have, and the first number from their count on that is free.
    private string? Next(Annotation annotation, List<Annotation> added)
    {
        IReadOnlyList<Annotation> others = annotation switch
        {
            Turn => document.Turns,
            Note => document.Notes,
            _ => [],
        };
        if (others.Count == 0 || others.Any(o => o.Id is null))
            return null;
        string start = others[0].Id!.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        string id;
        int number = others.Count;
        do
            id = (start.Length == 0 ? "x" : start) + (++number).ToString(CultureInfo.InvariantCulture);
        while (document.Find(id) is not null || speakers.Contains(id) || entities.Contains(id) || added.Any(a => a.Id == id));
        return id;
    }
}
