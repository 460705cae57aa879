using System.Globalization;
using TextModel.Printing;

namespace TextModel.Formats.Html;

/// <summary>The identifiers of the page: of notes, of their marks, and of what links lead to.</summary>
internal sealed class PageNames
{
    private readonly Dictionary<NoteAnchor, (string Id, string Target)> marks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, (string Back, NoteAnchor Anchor)> notes = new(StringComparer.Ordinal);
    private readonly HashSet<string> targets = new(StringComparer.Ordinal);

    public PageNames(TextDocument document, DocumentSurvey survey)
    {
        List<NoteAnchor> anchors = [.. survey.Anchors.Where(a => a.Note is { Span.IsEmpty: false })];
        foreach (Link link in survey.Links)
        {
            if (link.Target is ['#', _, ..] target)
                targets.Add(target[1..]);
        }

        HashSet<string> ids = anchors.Exists(a => a.Id is null) ? [.. document.Annotations.Select(a => a.Id).OfType<string>()] : [];
        int next = 0;
        foreach (NoteAnchor anchor in anchors)
        {
            string id = anchor.Id ?? "";
            while (id.Length == 0 || (anchor.Id is null && !ids.Add(id)))
                id = string.Create(CultureInfo.InvariantCulture, $"r{++next}");
            marks[anchor] = (id, anchor.NoteId!);
            notes.TryAdd(anchor.NoteId!, (id, anchor));
        }
    }

    /// <summary>The start tag of a mark; null where it leads to no note.</summary>
    public string? MarkOf(NoteAnchor anchor) => marks.TryGetValue(anchor, out (string Id, string Target) mark) ? $"<a href=\"#{mark.Target}\" id=\"{mark.Id}\">" : null;

    /// <summary>The same without the mark's own name.</summary>
    public static string MarkAgain(NoteAnchor anchor) => $"<a href=\"#{anchor.NoteId}\">";

    /// <summary>The first mark that leads to a note; null where none does.</summary>
    public string? BackOf(Note note) => note.Id is { } id && notes.TryGetValue(id, out (string Back, NoteAnchor Anchor) first) ? first.Back : null;

    /// <summary>What is printed at the first mark of a note.</summary>
    public string? PrintedOf(Note note) => note.Number ?? (note.Id is { } id && notes.TryGetValue(id, out (string Back, NoteAnchor Anchor) first) ? first.Anchor.Number ?? first.Anchor.Text.Trim() : null);

    /// <summary>The identifier that an element needs because something leads to it.</summary>
    public string? IdOf(Annotation? annotation) => (annotation is Note || targets.Count > 0) && annotation?.Id is { } id && (notes.ContainsKey(id) || targets.Contains(id)) ? id : null;
}
