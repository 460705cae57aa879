using System.Globalization;
using TextModel.Printing;

namespace TextModel.Formats.Markdown;

/// <summary>The names of notes, as <c>[^1]</c> has them: what the text prints, where that can be a name.</summary>
internal sealed class NoteKeys
{
    private const int Longest = 20;
    private readonly Dictionary<Note, string> keys = new(ReferenceEqualityComparer.Instance);

    public NoteKeys(DocumentSurvey survey)
    {
        var printed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (NoteAnchor anchor in survey.Anchors)
        {
            if (anchor.NoteId is { } id && Named(anchor.Text, anchor.Number) is { } name)
                printed.TryAdd(id, name);
        }

        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var nameless = new List<Note>();
        foreach (Note note in survey.Notes)
        {
            if (note.Span.IsEmpty)
                continue;
            string? name = Named(note.Label ?? "", note.Number) ?? (note.Id is null ? null : printed.GetValueOrDefault(note.Id));
            if (name is not null && taken.Add(name))
                keys[note] = name;
            else
                nameless.Add(note);
        }

        int next = 0;
        foreach (Note note in nameless)
        {
            string key;
            do
                key = (++next).ToString(CultureInfo.InvariantCulture);
            while (!taken.Add(key));
            keys[note] = key;
        }
    }

    /// <summary>The name of a note; null where it is not printed.</summary>
    public string? Of(Note? note) => note is not null && keys.TryGetValue(note, out string? key) ? key : null;

    // "[1]", "1.", "(a)", "[1*]".
    private static string? Named(string label, string? number)
    {
        string name = label.Trim(' ', '\t', '\u00A0', '[', ']', '(', ')', '.', ':', '^');
        if (name.Length == 0)
            name = number?.Trim() ?? "";
        return name.Length is > 0 and <= Longest && name.Any(char.IsAsciiLetterOrDigit) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '*') ? name : null;
    }
}
