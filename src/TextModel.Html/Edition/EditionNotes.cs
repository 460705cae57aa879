using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TextModel.Editions;

/// <summary>The notes of one conversation: which mark leads to which, and to which a mark has led already.</summary>
internal sealed class EditionNotes
{
    private readonly Dictionary<string, Mark> byNote = new(StringComparer.Ordinal);
    private readonly HashSet<Note> inline = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Note> printed = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<Note> waiting = new();

    public EditionNotes(TextDocument document)
    {
        int next = 0;
        foreach (NoteAnchor anchor in document.NoteAnchors)
        {
            if (anchor is { NoteId: { } id, Note: not null, Id: { } own })
                byNote.TryAdd(id, new(own, Shown(anchor.Number ?? anchor.Note!.Number ?? anchor.Text) ?? Next(ref next)));
        }

        foreach (Note note in document.Notes)
        {
            // One that stands in the midst of what it is about is its own mark.
            if (note.Id is not { } id || byNote.ContainsKey(id) || note.Outer<Turn>() is null)
                continue;
            byNote.Add(id, new($"{id}-mark", Shown(note.Number) ?? Next(ref next)));
            inline.Add(note);
        }
    }

    /// <summary>Whether a note stands where its mark is to be.</summary>
    public bool IsInline(Note note) => inline.Contains(note);

    /// <summary>Prints a mark. It has no text: its number is not part of what was said.</summary>
    public void PrintMark(HtmlText output, Annotation what)
    {
        Note? note = what as Note ?? (what as NoteAnchor)?.Note;
        if (note?.Id is not { } id || !byNote.TryGetValue(id, out Mark mark))
        {
            if (what is NoteAnchor { Span.IsEmpty: false } lost && Shown(lost.Number ?? lost.Text) is { } number)
                output.Raw("<span class=\"lost\"").Attribute("data-n", number).Raw("></span>");
            return;
        }

        bool isFirst = printed.Add(note);
        if (isFirst)
            waiting.Enqueue(note);
        output.Raw("<a class=\"ref\" role=\"doc-noteref\"").Attribute("href", $"#{id}").Attribute("id", isFirst ? mark.Id : what is NoteAnchor { Id: { } own } && own != mark.Id ? own : null)
            .Attribute("data-n", mark.Number).Attribute("aria-label", $"Note {mark.Number}").Raw("></a>");
    }

    /// <summary>The next note to which a mark has led, and that is not taken yet.</summary>
    public bool TryTake([NotNullWhen(true)] out Note? note) => waiting.TryDequeue(out note);

    /// <summary>Whether a mark has led to a note.</summary>
    public bool IsMarked(Note note) => printed.Contains(note);

    /// <summary>Prints the way back from a note, or its number where there is none.</summary>
    public void PrintBack(HtmlText output, Note note)
    {
        if (note.Id is { } id && byNote.TryGetValue(id, out Mark mark) && IsMarked(note))
            output.Raw("<a class=\"back\"").Attribute("href", $"#{mark.Id}").Attribute("data-n", mark.Number).Attribute("aria-label", $"Back to note mark {mark.Number}").Raw("></a>");
        else if (Shown(note.Number ?? note.Label) is { } number)
            output.Raw("<span class=\"back\"").Attribute("data-n", number).Raw("></span>");
    }

    private static string Next(ref int next) => (++next).ToString(CultureInfo.InvariantCulture);

    // Without the brackets of its page.
    private static string? Shown(string? mark) => mark?.Trim().Trim('[', ']', '(', ')', '.').Trim() is { Length: > 0 and <= 12 } bare ? bare : null;

    private readonly record struct Mark(string Id, string Number);
}
