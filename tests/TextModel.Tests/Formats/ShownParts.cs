using System.Globalization;
using System.Text;

namespace TextModel.Tests.Formats;

/// <summary>What a reader sees of a document, one line for each part, so that documents of different formats can be compared.</summary>
/// <remarks>
/// Formats have ways of their own to print a number or a mark, to nest what is set off, and to put notes under the text. So the numbers of items, labels and marks of notes are left out of the
/// words (they are in their annotations); notes stand by themselves; what is set off is said for each way by itself, in stretches as long as they come on a line. A line break where a block begins or ends
/// shows nothing.
/// </remarks>
internal sealed class ShownParts
{
    private readonly TextDocument document;
    private readonly string?[] titles;
    private readonly bool[] isPrinted;
    private readonly bool[] isNote;
    private readonly HashSet<int> edges = [];

    private ShownParts(TextDocument document, string?[] titles)
    {
        (this.document, this.titles) = (document, titles);
        isPrinted = new bool[document.Text.Length];
        isNote = new bool[document.Text.Length];
        HashSet<int> items = [.. document.Annotations.OfType<TextListItem>().Select(i => FirstWord(i.Start))];
        foreach (Annotation a in document.Annotations)
        {
            // A number that is printed before its item, and nothing says so.
            if (a is TextListItem { Number: { Length: > 0 } number } && document.Text.AsSpan(FirstWord(a.Start)).StartsWith(number) && FirstWord(a.Start) + number.Length is var after && after < a.End && document.Text[after] == ' ')
                isPrinted.AsSpan(after - number.Length, number.Length).Fill(true);
            if (a is NoteAnchor || (a is FormeWork { Type: "format" } && (items.Contains(a.Start) || items.Contains(FirstWord(a.End)))))
                isPrinted.AsSpan(a.Start, a.Span.Length).Fill(true);
            if (a is Note { LabelSpan: { } label })
                isPrinted.AsSpan(label.Start, label.Length).Fill(true);
            if (a is Note)
                isNote.AsSpan(a.Start, a.Span.Length).Fill(true);
            if (a is Paragraph or Turn or Heading or Division or Note or TextListItem or TextTableCell or Quotation { IsBlock: true })
                edges.UnionWith([a.Start, a.End]);
            // A stage direction or a number of a page that is in no paragraph stands by itself.
            if (a is StageDirection or FormeWork && a.Outer<Paragraph>() is null)
                edges.UnionWith([a.Start, a.End]);
        }
    }

    /// <summary>The lines, in order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="other">The one it is compared with.</param>
    public static string[] Of(TextDocument document, TextDocument other)
    {
        var parts = new ShownParts(document, [document.Source.Title, other.Source.Title]);
        return [.. document.Annotations.Select(parts.Line).OfType<string>(), .. parts.SetOff()];
    }

    /// <summary>The words without notes, and without what <see cref="Of"/> leaves out.</summary>
    public static string TextOf(TextDocument document)
    {
        var parts = new ShownParts(document, []);
        return parts.Words(new(0, document.Text.Length), withNotes: false);
    }

    private int FirstWord(int at)
    {
        while (at < document.Text.Length && char.IsWhiteSpace(document.Text[at]))
            at++;
        return at;
    }

    private string? Line(Annotation a)
    {
        string? name = a switch
        {
            // The title of a file may stand in a heading, and in a line of its title page.
            Heading h when titles.Contains(Words(h.Span)) => null,
            Link { Span.IsEmpty: false } l when Words(l.Span).Length == 0 => null,
            Note n => $"Note {n.Number}",
            NoteAnchor n => $"Anchor {n.Number} to '{(n.Note is { } note ? Words(note.Span) : "")}'",
            TextListLabel => "Term",
            TextTable => "Table",
            LineBreak b => IsAtEdge(b.Start) ? null : "Break",
            Insertion => "Insertion",
            Deletion => "Deletion",
            _ => StructureNames.Of(a),
        };
        return name is null ? null : $"{name} '{Words(a.Span, a is Note || IsInNote(a))}'";
    }

    private bool IsInNote(Annotation a) => a.Start < document.Text.Length && isNote[a.Start];

    private bool IsAtEdge(int at)
    {
        int first = at, last = at;
        while (first > 0 && char.IsWhiteSpace(document.Text[first - 1]) && !edges.Contains(first))
            first--;
        while (last < document.Text.Length && char.IsWhiteSpace(document.Text[last]) && !edges.Contains(last))
            last++;
        return edges.Contains(first) || edges.Contains(last) || first == 0 || last == document.Text.Length;
    }

    // Each way of setting off by itself, since one format nests what another puts side by side.
    private IEnumerable<string> SetOff()
    {
        HashSet<TextSpan> labels = [.. document.Turns.Where(t => t.LabelSpan is not null).Select(t => t.LabelSpan!.Value)];
        var ways = new Dictionary<string, bool[]>(StringComparer.Ordinal);
        foreach (Highlighting h in document.Annotations.OfType<Highlighting>())
        {
            foreach (string way in WaysOf(h))
            {
                if (!ways.TryGetValue(way, out bool[]? where))
                    ways.Add(way, where = new bool[document.Text.Length]);
                where.AsSpan(h.Start, h.Span.Length).Fill(true);
            }
        }

        foreach ((string way, bool[] where) in ways)
        {
            // A label is bold where nothing else sets it off.
            foreach (TextSpan label in labels)
                where.AsSpan(label.Start, label.Length).Clear();
            int end;
            for (int start = 0; start < where.Length; start = Math.Max(end, start + 1))
            {
                end = start;
                while (end < where.Length && (where[end] || isPrinted[end] || (document.Text[end] is ' ' && end > start)) && (end == start || !edges.Contains(end)))
                    end++;
                if (where.AsSpan(start, end - start).Contains(true) && Words(new(start, end)) is { Length: > 0 } words)
                    yield return $"{way} '{words}'";
            }
        }
    }

    private static IEnumerable<string> WaysOf(Highlighting h)
    {
        foreach (Rendition flag in Enum.GetValues<Rendition>())
        {
            if (flag != Rendition.None && h.Rendition.HasFlag(flag))
                yield return flag.ToString();
        }

        if (h.Color is not null)
            yield return "Color " + h.Color.ToLowerInvariant();
        if (h.Font is not null)
            yield return "Font " + h.Font;
    }

    private string Words(TextSpan span, bool withNotes = true)
    {
        var words = new StringBuilder();
        for (int i = span.Start; i < span.End; i++)
        {
            bool isLeft = isPrinted[i] || (isNote[i] && !withNotes);
            if (char.IsWhiteSpace(document.Text[i]) || (isNote[i] && !withNotes))
            {
                if (words.Length > 0 && words[^1] != ' ')
                    words.Append(' ');
            }
            else if (!isLeft)
            {
                words.Append(document.Text[i]);
            }
        }

        return words.ToString().Trim();
    }
}
