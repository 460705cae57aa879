using System.Text;
using TextModel.Transcripts;

namespace TextModel.Formats.Docx;

/// <summary>A paragraph of a part, as it is read. Offsets are those of its own text.</summary>
internal sealed class WordParagraph
{
    public StringBuilder Text { get; } = new();

    public List<EmphasisSpan> Emphasis { get; } = [];

    /// <summary>The notes and comments that are pointed at.</summary>
    public List<WordReference> References { get; } = [];

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

    /// <summary>The cell of a table it stands in, counted over the part; 0 outside of tables.</summary>
    public int Cell { get; set; }

    /// <summary>The row of a table it stands in, counted over the part; 0 outside of tables.</summary>
    public int Row { get; set; }

    /// <summary>The note or comment it belongs to; null in the main text.</summary>
    public string? Owner { get; set; }

    /// <summary>Whether its end was deleted: the next paragraph goes on in it.</summary>
    public bool JoinsNext { get; set; }
}

/// <summary>A place that points at a note or a comment.</summary>
/// <param name="Offset">Where, in the paragraph's text.</param>
/// <param name="Kind">What it points at.</param>
/// <param name="Id">Its identifier in the part of its kind.</param>
internal readonly record struct WordReference(int Offset, WordReferenceKind Kind, string Id);

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
