using System.Globalization;
using System.Text;
using TextModel.Transcripts;

namespace TextModel.Formats.Docx;

/// <summary>The base text of a document: the main text, then its footnotes, then its endnotes, in the order in which they are pointed at.</summary>
internal sealed class WordText(string? path, WordNumbering numbering, DiagnosticBag diagnostics)
{
    private readonly StringBuilder text = new();
    private readonly List<(string Key, List<WordParagraph> Body)> footnotes = [];
    private readonly List<(string Key, List<WordParagraph> Body)> endnotes = [];
    private int footnoteCount;
    private int endnoteCount;
    private HashSet<int> beforeLast = [];
    private readonly Dictionary<(WordReferenceKind Kind, string Id), string> keys = [];

    /// <summary>The base text.</summary>
    public string Text { get; private set; } = "";

    public List<TextBlock> Blocks { get; } = [];

    public List<EmphasisSpan> Emphasis { get; } = [];

    public List<NoteReference> NoteReferences { get; } = [];

    /// <summary>The numbers of lists: they are printed, but nobody says them.</summary>
    public List<FormatMark> Numbers { get; } = [];

    /// <summary>The comments, each where it is anchored.</summary>
    public List<Annotation> Comments { get; } = [];

    /// <summary>The first paragraph in the style of a title.</summary>
    public string? Title { get; private set; }

    /// <summary>Puts the text together.</summary>
    public void Build(WordPart body, WordPart? feetPart, WordPart? endsPart, WordPart? comments, WordStyles styles)
    {
        ILookup<string, WordParagraph> feet = Bodies(feetPart), ends = Bodies(endsPart), remarks = Bodies(comments);
        beforeLast = [.. body.Paragraphs.Where(p => p.Row > 0).GroupBy(p => p.Row, p => p.Cell).Select(r => r.Distinct().Order().ToArray()).Where(r => r.Length > 1).SelectMany(r => r[..^1])];
        WordParagraph? before = null;
        List<WordParagraph> paragraphs = Join(body.Paragraphs);
        for (int i = 0; i < paragraphs.Count; i++)
        {
            WordParagraph paragraph = paragraphs[i];
            if (IsBlank(paragraph.Text) && paragraph.References.Count == 0)
                continue;
            Separate(before, paragraph);
            before = paragraph;
            Add(paragraph, i, styles, feet, ends, comments, remarks);
        }

        foreach ((string key, List<WordParagraph> note) in footnotes.Concat(endnotes))
        {
            for (int i = 0; i < note.Count; i++)
            {
                Separate(before, note[i]);
                before = note[i];
                int start = text.Length;
                if (i == 0)
                    text.Append(CultureInfo.InvariantCulture, $"[{key}] ");
                // The sign of the note's own number leaves a space behind.
                int blank = 0;
                while (blank < note[i].Text.Length && char.IsWhiteSpace(note[i].Text[blank]))
                    blank++;
                int shift = text.Length - blank;
                text.Append(note[i].Text, blank, note[i].Text.Length - blank);
                TrimEnd(start);
                AddEmphasis(note[i], shift);
                Blocks.Add(new(new(start, text.Length), BlockKind.Note) { Details = new() { NoteKey = key } });
            }
        }

        if (text.Length > 0)
            text.Append('\n');
        Text = text.ToString();
    }

    private static ILookup<string, WordParagraph> Bodies(WordPart? part) =>
        Join(part?.Paragraphs ?? []).Where(p => p.Owner is { Length: > 0 } && !IsBlank(p.Text)).ToLookup(p => p.Owner!, StringComparer.Ordinal);

    // Where the end of a paragraph was deleted, the next one goes on in it.
    private static List<WordParagraph> Join(List<WordParagraph> paragraphs)
    {
        var result = new List<WordParagraph>(paragraphs.Count);
        foreach (WordParagraph paragraph in paragraphs)
        {
            if (result.Count == 0 || !result[^1].JoinsNext || result[^1].Owner != paragraph.Owner || result[^1].Cell != paragraph.Cell)
            {
                result.Add(paragraph);
                continue;
            }

            WordParagraph first = result[^1];
            int shift = first.Text.Length;
            first.Text.Append(paragraph.Text);
            foreach (EmphasisSpan emphasis in paragraph.Emphasis)
                first.Emphasis.Add(emphasis with { Span = emphasis.Span.Shift(shift) });
            foreach (WordReference reference in paragraph.References)
                first.References.Add(reference with { Offset = reference.Offset + shift });
            first.JoinsNext = paragraph.JoinsNext;
            // What is left of a paragraph that was deleted whole has the form of the next one.
            if (shift == 0)
                (first.Style, first.IsItem, first.OutlineLevel) = (paragraph.Style, paragraph.IsItem, paragraph.OutlineLevel);
        }

        return result;
    }

    private static bool IsBlank(StringBuilder text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return false;
        }

        return true;
    }

    // A tab between the cells of a row, a line end between rows and items, a blank line between paragraphs.
    private void Separate(WordParagraph? before, WordParagraph paragraph)
    {
        if (before is null)
            return;
        bool row = before.Row == paragraph.Row && before.Row > 0;
        text.Append(row && before.Cell != paragraph.Cell ? "\t" : (before.Row > 0 && paragraph.Row > 0) || (before.IsItem && paragraph.IsItem) ? "\n" : "\n\n");
    }

    private void Add(
        WordParagraph paragraph, int number, WordStyles styles, ILookup<string, WordParagraph> feet, ILookup<string, WordParagraph> ends,
        WordPart? comments, ILookup<string, WordParagraph> remarks)
    {
        int start = text.Length, at = 0, emphasis = 0;
        if (NumberOf(paragraph, styles) is { } printed)
        {
            text.Append(printed).Append(' ');
            // "Question 3:" is a label like any other; "3." and "b)" are not.
            if (!HasWord(printed))
            {
                Numbers.Add(new(new(start, start + printed.Length)));
                start = text.Length;
            }
        }

        foreach (WordReference reference in paragraph.References)
        {
            AddPiece(paragraph, at, reference.Offset, ref emphasis);
            at = reference.Offset;
            if (reference.Kind == WordReferenceKind.Comment)
                AddComment(reference.Id, comments, remarks);
            else
                AddNote(reference, reference.Kind == WordReferenceKind.Footnote ? feet : ends, number);
        }

        AddPiece(paragraph, at, paragraph.Text.Length, ref emphasis);
        TrimEnd(start);
        if (text.Length == start)
            return;
        int? level = paragraph.OutlineLevel ?? styles.LevelOf(paragraph.Style);
        bool title = styles.IsTitle(paragraph.Style);
        if (title)
            Title ??= string.Join(' ', text.ToString(start, text.Length - start).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        BlockKind kind = level is not null || title ? BlockKind.Heading : paragraph.Row > 0 ? BlockKind.TableCell : paragraph.IsItem ? BlockKind.ListItem : BlockKind.Paragraph;
        bool label = paragraph.Row > 0 && beforeLast.Contains(paragraph.Cell) && HasLetter(start);
        Blocks.Add(new(new(start, text.Length), kind) { Details = level is null && !label ? null : new() { Level = level, IsLabel = label } });
    }

    private string? NumberOf(WordParagraph paragraph, WordStyles styles)
    {
        (string List, int Level)? list = paragraph.List is { } own ? (own, paragraph.ListLevel ?? styles.ListOf(paragraph.Style)?.Level ?? 0) : styles.ListOf(paragraph.Style);
        return list is { List: not "0" } found ? numbering.Next(found.List, paragraph.ListLevel ?? found.Level) : null;
    }

    // "Question 3:", "Q3."
    private static bool HasWord(string label) => char.IsUpper(label[0]) && label.Any(char.IsAsciiDigit);

    // A stretch of a paragraph with its emphasis; marks of notes may come between two.
    private void AddPiece(WordParagraph paragraph, int from, int to, ref int emphasis)
    {
        int shift = text.Length - from;
        text.Append(paragraph.Text, from, to - from);
        for (; emphasis < paragraph.Emphasis.Count && paragraph.Emphasis[emphasis].Span.Start < to; emphasis++)
        {
            EmphasisSpan set = paragraph.Emphasis[emphasis];
            Emphasis.Add(set with { Span = new(Math.Max(set.Span.Start, from) + shift, Math.Min(set.Span.End, to) + shift) });
            if (set.Span.End > to)
                break;
        }
    }

    private void AddEmphasis(WordParagraph paragraph, int shift)
    {
        foreach (EmphasisSpan emphasis in paragraph.Emphasis)
        {
            if (emphasis.Span.Start + shift < text.Length)
                Emphasis.Add(emphasis with { Span = new(emphasis.Span.Start + shift, Math.Min(emphasis.Span.End + shift, text.Length)) });
        }
    }

    private void AddNote(WordReference reference, ILookup<string, WordParagraph> bodies, int number)
    {
        if (!keys.TryGetValue((reference.Kind, reference.Id), out string? key))
        {
            bool foot = reference.Kind == WordReferenceKind.Footnote;
            key = foot ? (++footnoteCount).ToString(CultureInfo.InvariantCulture) : Roman(++endnoteCount);
            keys.Add((reference.Kind, reference.Id), key);
            List<WordParagraph> body = [.. bodies[reference.Id]];
            if (body.Count == 0)
                diagnostics.Add(DocxDiagnostics.NoteMissing.At(path, null, TextSpan.At(text.Length), number + 1));
            else
                (foot ? footnotes : endnotes).Add((key, body));
        }

        int start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"[{key}]");
        NoteReferences.Add(new(new(start, text.Length), key));
    }

    private void AddComment(string id, WordPart? comments, ILookup<string, WordParagraph> remarks)
    {
        WordComment? comment = null;
        comments?.Comments.TryGetValue(id, out comment);
        string words = string.Join(' ', remarks[id].Select(p => p.Text.ToString().Trim()));
        if (words.Length == 0)
            return;
        string who = string.Join(", ", new[] { comment?.Author, comment?.Date }.Where(s => !string.IsNullOrWhiteSpace(s)));
        Comments.Add(new Markup { Kind = MarkupKind.Comment, Span = TextSpan.At(text.Length), Data = who.Length == 0 ? words : $"{who}: {words}" });
    }

    private bool HasLetter(int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]))
                return true;
        }

        return false;
    }

    private void TrimEnd(int start)
    {
        while (text.Length > start && char.IsWhiteSpace(text[^1]))
            text.Length--;
    }

    // Word counts endnotes so, unless it is told otherwise.
    internal static string Roman(int number)
    {
        (int Value, string Sign)[] signs = [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        var roman = new StringBuilder();
        foreach ((int value, string sign) in signs)
        {
            for (; number >= value; number -= value)
                roman.Append(sign);
        }

        return roman.ToString();
    }
}
