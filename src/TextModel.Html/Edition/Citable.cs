using System.Globalization;

namespace TextModel.Editions;

/// <summary>Gives identifiers to all that can be cited.</summary>
internal static class Citable
{
    /// <summary>The document with identifiers for turns, paragraphs, headings, notes and their marks.</summary>
    public static TextDocument Of(TextDocument document)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (Annotation annotation in document.Annotations)
        {
            if (annotation.Id is { } id)
                taken.Add(id);
        }

        foreach (Speaker speaker in document.Speakers)
            taken.Add(speaker.Id);
        foreach (Entity entity in document.Entities)
            taken.Add(entity.Id);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        return document.Edit(editor =>
        {
            foreach (Annotation annotation in document.Annotations)
            {
                string? like = annotation.Id is not null ? null : annotation switch { Turn => "t", Paragraph => "p", Heading => "h", Note => "n", NoteAnchor => "r", _ => null };
                if (like is not null)
                    editor.Replace(annotation, annotation with { Id = Free(like) });
            }
        });

        string Free(string like)
        {
            int number = next.GetValueOrDefault(like);
            string id;
            do
                id = like + (++number).ToString(CultureInfo.InvariantCulture);
            while (!taken.Add(id));
            next[like] = number;
            return id;
        }
    }
}
