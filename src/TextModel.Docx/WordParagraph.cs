using System.Text;
using TextModel.Transcripts;

namespace TextModel.Formats.Docx;

/// <summary>What a part is made of, in order: paragraphs, and the beginnings and ends of tables.</summary>
/// <param name="owner">The note or comment it belongs to; null in the main text.</param>
internal abstract class WordBlock(string? owner)
{
    public string? Owner => owner;
}

/// <summary>A table, row or cell begins.</summary>
internal sealed class WordTablePart(string? owner, WordTableKind kind) : WordBlock(owner)
{
    public WordTableKind Kind => kind;

    /// <summary>Whether a row is repeated at the top of each page.</summary>
    public bool IsHeader { get; set; }

    /// <summary>Whether a row was deleted.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>Over how many columns a cell reaches; of a row, how many it leaves free before its first cell.</summary>
    public int Columns { get; set; }

    /// <summary>Whether a cell begins one that reaches over more rows.</summary>
    public bool Merges { get; set; }

    /// <summary>Whether a cell belongs to the one above it.</summary>
    public bool IsMerged { get; set; }
}

/// <summary>A table, row or cell ends.</summary>
internal sealed class WordTableEnd(string? owner, WordTableKind kind) : WordBlock(owner)
{
    public WordTableKind Kind => kind;
}

internal enum WordTableKind
{
    Table,
    Row,
    Cell,
}

/// <summary>A paragraph of a part, as it is read. Offsets are those of its own text.</summary>
internal sealed class WordParagraph(string? owner) : WordBlock(owner)
{
    public StringBuilder Text { get; } = new();

    public List<EmphasisSpan> Emphasis { get; } = [];

    /// <summary>The notes and comments that are pointed at.</summary>
    public List<WordReference> References { get; } = [];

    /// <summary>How its text is set, from its beginning to its end.</summary>
    public List<(int Start, int End, WordFormat Format)> Runs { get; } = [];

    /// <summary>Its links, in order, without overlap.</summary>
    public List<(int Start, int End, string Target)> Links { get; } = [];

    /// <summary>Its pictures and line breaks, in order.</summary>
    public List<Annotation> Marks { get; } = [];

    /// <summary>The identifier of the paragraph's style.</summary>
    public string? Style { get; set; }

    /// <summary>The level of the outline that the paragraph itself has, 1 for the highest.</summary>
    public int? OutlineLevel { get; set; }

    /// <summary>Whether it is an item of a list.</summary>
    public bool IsItem { get; set; }

    /// <summary>The identifier of the list that numbers it; "0" for none, null where only its style may say.</summary>
    public string? List { get; set; }

    /// <summary>Its level in the list, 0 for the outermost; null where only its style may say.</summary>
    public int? ListLevel { get; set; }

    /// <summary>Whether it is moved in from the margin.</summary>
    public bool IsIndented { get; set; }

    /// <summary>The cell of a table it stands in, counted over the part; 0 outside of tables.</summary>
    public int Cell { get; set; }

    /// <summary>The row of a table it stands in, counted over the part; 0 outside of tables.</summary>
    public int Row { get; set; }

    /// <summary>The text box it stands in, counted over the part; 0 outside of them.</summary>
    public int Box { get; set; }

    /// <summary>Whether its end was deleted: the next paragraph goes on in it.</summary>
    public bool JoinsNext { get; set; }

    /// <summary>Whether it has nothing to read but perhaps marks of notes.</summary>
    public bool IsBlank
    {
        get
        {
            for (int i = 0; i < Text.Length; i++)
            {
                if (!char.IsWhiteSpace(Text[i]))
                    return false;
            }

            return true;
        }
    }

    /// <summary>Adds another one at its end.</summary>
    public void Join(WordParagraph next)
    {
        int shift = Text.Length;
        Text.Append(next.Text);
        foreach (EmphasisSpan emphasis in next.Emphasis)
            Emphasis.Add(emphasis with { Span = emphasis.Span.Shift(shift) });
        foreach (WordReference reference in next.References)
            References.Add(reference with { Offset = reference.Offset + shift });
        foreach ((int start, int end, WordFormat format) in next.Runs)
            Runs.Add((start + shift, end + shift, format));
        foreach ((int start, int end, string target) in next.Links)
            Links.Add((start + shift, end + shift, target));
        foreach (Annotation mark in next.Marks)
            Marks.Add(mark with { Span = mark.Span.Shift(shift) });
        JoinsNext = next.JoinsNext;
        // What is left of a paragraph that was deleted whole has the form of the next one.
        if (shift == 0)
            (Style, IsItem, OutlineLevel, List, ListLevel) = (next.Style, next.IsItem, next.OutlineLevel, next.List, next.ListLevel);
    }
}

/// <summary>A place that points at a note or a comment.</summary>
/// <param name="Offset">Where, in the paragraph's text.</param>
/// <param name="Kind">What it points at.</param>
/// <param name="Id">Its identifier in the part of its kind.</param>
/// <param name="Length">How long its own mark is, which stands in the text; 0 where Word counts.</param>
internal readonly record struct WordReference(int Offset, WordReferenceKind Kind, string Id, int Length = 0);

/// <summary>What is pointed at.</summary>
internal enum WordReferenceKind
{
    Footnote,
    Endnote,
    Comment,
}

/// <summary>A comment: who wrote it.</summary>
/// <param name="Author">The author; null where the file does not say.</param>
/// <param name="Date">When, as the file has it; null where it does not say.</param>
internal sealed record WordComment(string? Author, string? Date);
