using System.Globalization;
using System.Text;
using TextModel.Printing;
using TextModel.Transcripts;

namespace TextModel.Formats.Docx;

/// <summary>The base text of a document: the main text, then its footnotes, then its endnotes, in the order in which they are pointed at.</summary>
internal sealed partial class WordText(string? path, WordNumbering numbering, DiagnosticBag diagnostics)
{
    private readonly StringBuilder text = new();
    private readonly List<(string Key, string? Mark, List<WordBlock> Body)> footnotes = [];
    private readonly List<(string Key, string? Mark, List<WordBlock> Body)> endnotes = [];
    private int footnoteCount;
    private int endnoteCount;
    private HashSet<int> beforeLast = [];
    private readonly Dictionary<(WordReferenceKind Kind, string Id), string> keys = [];
    private readonly HashSet<string> marks = new(StringComparer.Ordinal);
    private readonly WordStructures structures = new();
    private WordStyles styles = new();

    // What stands in a text box beside a conversation is no turn of it, whatever it begins with.
    private bool boxesStandAside;

    // Where the offsets of the paragraph that was added last went: from an offset on, by how much they moved.
    private readonly List<(int From, int Shift)> moves = [];

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

    /// <summary>What the document shows beside speech, in document order.</summary>
    public Annotation[] Structures => structures.ToArray();

    /// <summary>Puts the text together.</summary>
    public void Build(WordPart body, WordPart? feetPart, WordPart? endsPart, WordPart? comments, WordStyles known)
    {
        styles = known;
        ILookup<string, WordBlock> feet = Bodies(feetPart), ends = Bodies(endsPart), remarks = Bodies(comments);
        List<WordBlock> blocks = Join(body.Blocks);
        Judge(blocks, body.Usual);
        beforeLast = [.. blocks.OfType<WordParagraph>().Where(p => p.Row > 0).GroupBy(p => p.Row, p => p.Cell).Select(r => r.Distinct().Order().ToArray()).Where(r => r.Length > 1).SelectMany(r => r[..^1])];
        boxesStandAside = blocks.OfType<WordParagraph>().Sum(p => p.Box > 0 ? p.Length : -(long)p.Length) < 0;
        WordParagraph? before = null;
        int number = 0;
        foreach (WordBlock block in blocks)
        {
            if (block is not WordParagraph paragraph)
            {
                AddTable(block);
                continue;
            }

            number++;
            if (paragraph.IsBlank && paragraph.References.All(r => r.Kind == WordReferenceKind.Comment))
            {
                AddBlank(paragraph, comments, remarks);
                continue;
            }

            Separate(before, paragraph);
            before = paragraph;
            Add(paragraph, number, feet, ends, comments, remarks, body.Usual);
        }

        structures.EndAll(text.Length);
        numbering.Restart();
        foreach ((string key, string? mark, List<WordBlock> note) in footnotes)
            AddNote(key, mark, note, ref before, feetPart!.Usual);
        foreach ((string key, string? mark, List<WordBlock> note) in endnotes)
            AddNote(key, mark, note, ref before, endsPart!.Usual);
        if (text.Length > 0)
            text.Append('\n');
        Text = text.ToString();
    }

    private static ILookup<string, WordBlock> Bodies(WordPart? part)
    {
        List<WordBlock> blocks = Join(part?.Blocks ?? []);
        if (part is not null)
            Judge(blocks, part.Usual);
        return blocks.Where(b => b.Owner is { Length: > 0 } && b is not WordParagraph { IsBlank: true }).ToLookup(b => b.Owner!, StringComparer.Ordinal);
    }

    private static void Judge(List<WordBlock> blocks, WordUsual usual)
    {
        foreach (WordParagraph paragraph in blocks.OfType<WordParagraph>())
            usual.Judge(paragraph);
    }

    // Where the end of a paragraph was deleted, the next one goes on in it.
    private static List<WordBlock> Join(List<WordBlock> blocks)
    {
        int kept = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            WordBlock block = blocks[i];
            if (kept > 0 && blocks[kept - 1] is WordParagraph { JoinsNext: true } first && block is WordParagraph next && first.Owner == next.Owner && first.Cell == next.Cell && first.Box == next.Box)
                first.Join(next);
            else
                blocks[kept++] = block;
        }

        blocks.RemoveRange(kept, blocks.Count - kept);
        return blocks;
    }

    private void AddTable(WordBlock block)
    {
        if (block is WordTablePart part)
            structures.Begin(part, text.Length);
        else
            structures.End(((WordTableEnd)block).Kind, text.Length);
    }

    // A paragraph without words is not printed, but Word counts it, and it may hold a picture.
    private void AddBlank(WordParagraph paragraph, WordPart? comments, ILookup<string, WordBlock> remarks)
    {
        if (ListOf(paragraph) is { } list)
            numbering.Next(list.List, list.Level);
        foreach (WordReference reference in paragraph.References)
            AddComment(reference.Id, comments, remarks);
        foreach (Figure figure in paragraph.Marks.OfType<Figure>())
            structures.Add(figure with { Span = TextSpan.At(text.Length) });
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
        WordParagraph paragraph, int number, ILookup<string, WordBlock> feet, ILookup<string, WordBlock> ends,
        WordPart? comments, ILookup<string, WordBlock> remarks, WordUsual usual)
    {
        int first = text.Length, start = first, at = 0, emphasis = 0;
        int? level = paragraph.OutlineLevel ?? styles.LevelOf(paragraph.Style);
        bool title = styles.IsTitle(paragraph.Style);
        string? printed = Place(paragraph, level is not null || title);
        if (printed is not null)
        {
            text.Append(printed).Append(' ');
            // "Question 3:" is a label like any other; "3." and "b)" are not.
            if (!HasWord(printed))
            {
                Numbers.Add(new(new(start, start + printed.Length)));
                start = text.Length;
            }
        }

        moves.Clear();
        moves.Add((0, text.Length));
        foreach (WordReference reference in paragraph.References)
        {
            AddPiece(paragraph, at, reference.Offset, ref emphasis);
            at = reference.Offset;
            if (reference.Kind == WordReferenceKind.Comment)
                AddComment(reference.Id, comments, remarks);
            else
                AddMark(paragraph, reference, reference.Kind == WordReferenceKind.Footnote ? feet : ends, number);
            moves.Add((at, text.Length - at));
        }

        AddPiece(paragraph, at, paragraph.Length, ref emphasis);
        TrimEnd(start);
        if (text.Length == start)
            return;
        BlockKind kind = level is not null || title ? BlockKind.Heading : paragraph.Row > 0 ? BlockKind.TableCell : paragraph.IsItem ? BlockKind.ListItem
            : (paragraph.Box > 0 && boxesStandAside) || styles.IsCode(paragraph.Style) ? BlockKind.Other : BlockKind.Paragraph;
        AddStructures(paragraph, first, usual);
        if (title)
            Title ??= string.Join(' ', text.ToString(start, text.Length - start).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        bool label = paragraph.Row > 0 && beforeLast.Contains(paragraph.Cell) && HasLetter(start);
        Blocks.Add(new(new(start, text.Length), kind) { Details = level is null && !label ? null : new() { Level = level, IsLabel = label } });
    }

    // Opens the list or quotation that a paragraph stands in; gives what is printed before it.
    private string? Place(WordParagraph paragraph, bool isHeading)
    {
        (string List, int Level)? list = ListOf(paragraph);
        string? printed = list is { } counted ? numbering.Next(counted.List, counted.Level) : null;
        bool isQuote = !isHeading && styles.IsQuote(paragraph.Style);
        if (list is { } item && !isHeading)
        {
            int depth = Math.Max(item.Level, styles.DepthOf(paragraph.Style));
            structures.Item(item.List, depth, numbering.KindOf(item.List, item.Level), printed, other => numbering.IsSame(other, item.List, item.Level));
            structures.GoOn(isQuote);
        }
        else if (!isHeading && styles.IsTerm(paragraph.Style) is { } isTerm)
        {
            structures.Describe(isTerm);
        }
        else if (!isHeading && structures.HasItem && (styles.IsListContinued(paragraph.Style) || (paragraph.List == "0" && paragraph.IsIndented)))
        {
            // Of an item whose number was taken away, but not its place, the words go on in the item before.
            structures.GoOn(isQuote);
        }
        else
        {
            structures.Paragraph(isQuote);
        }

        return printed;
    }

    private void AddStructures(WordParagraph paragraph, int start, WordUsual usual)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        structures.Reach(start, text.Length);
        if (styles.IsCode(paragraph.Style) && start < text.Length)
            structures.Add(new CodePassage { Span = new(start, text.Length) });
        foreach (Annotation phrase in WordPhrases.Of(paragraph, usual))
        {
            int from = Move(phrase.Start, isEnd: false), to = phrase.Span.IsEmpty ? from : Move(phrase.End, isEnd: true);
            // At the end of a paragraph white space is left out, and so are breaks in it.
            if (phrase is LineBreak && from >= text.Length)
                continue;
            structures.Add(phrase with { Span = new(Math.Min(from, text.Length), Math.Min(to, text.Length)) });
        }
    }

    private int Move(int offset, bool isEnd)
    {
        int low = 0, high = moves.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (moves[middle].From < offset || (moves[middle].From == offset && !isEnd))
                low = middle + 1;
            else
                high = middle;
        }

        return offset + moves[Math.Max(0, low - 1)].Shift;
    }

    private (string List, int Level)? ListOf(WordParagraph paragraph)
    {
        (string List, int? Level, string Style)? styled = styles.ListOf(paragraph.Style);
        if ((paragraph.List ?? styled?.List) is not { } list || list == "0")
            return null;
        return (list, paragraph.ListLevel ?? styled?.Level ?? (paragraph.List is null ? numbering.LevelOf(list, styled!.Value.Style) : 0));
    }

    // "Question 3:", "Q3."
    private static bool HasWord(string label) => char.IsUpper(label[0]) && label.Any(char.IsAsciiDigit);

    // A stretch of a paragraph with its emphasis; marks of notes may come between two.
    private void AddPiece(WordParagraph paragraph, int from, int to, ref int emphasis)
    {
        int shift = text.Length - from;
        paragraph.CopyTo(text, from, to);
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
}
