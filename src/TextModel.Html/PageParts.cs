using AngleSharp.Dom;
using TextModel.Transcripts;

namespace TextModel.Formats.Html;

/// <summary>A stretch of a page that stands by itself, while the page is being read. Offsets are those of the collected characters.</summary>
internal sealed class PageBlock
{
    // A long page has a great many of these.
    private int letters = -1;
    private readonly byte level;

    public required int Start { get; init; }

    public int End { get; set; }

    public required BlockKind Kind { get; init; }

    /// <summary>The element that makes it a block.</summary>
    public required IElement Element { get; init; }

    /// <summary>The level of a heading; null for all else.</summary>
    public int? Level
    {
        get => level == 0 ? null : level;
        init => level = (byte)(value ?? 0);
    }

    /// <summary>What separates it from the block before.</summary>
    public required Gap Gap { get; init; }

    /// <summary>What separates it from the next block that stays; nothing for the last one.</summary>
    public Gap GapBehind { get; set; }

    /// <summary>Counts the rules and headings before it: a note does not go on after one.</summary>
    public required int Section { get; init; }

    /// <summary>How many of its letters and digits are links to other pages of the site, or to the page's own top.</summary>
    public int AwayLetters { get; set; }

    /// <summary>The same for links to the page's own top.</summary>
    public int TopLetters { get; set; }

    /// <summary>Whether the mark-up sets it apart as what may be a label.</summary>
    public required bool IsLabel { get; init; }

    /// <summary>Set where it is navigation.</summary>
    public bool IsLeftOut { get; set; }

    /// <summary>Set where it is what the page says of itself below its text; until then, where it lies in a <c>footer</c>.</summary>
    public bool IsFooter { get; set; }

    /// <summary>Where it starts in the base text.</summary>
    public int TextStart { get; set; }

    public int TextEnd { get; set; }

    /// <summary>The name of the note whose body it is part of.</summary>
    public string? NoteKey { get; set; }

    /// <summary>The number of its letters and digits; few blocks are ever asked.</summary>
    /// <param name="text">The collected characters.</param>
    public int CountLetters(ReadOnlySpan<char> text) => letters >= 0 ? letters : letters = CountLettersIn(text[Start..End]);

    public static int CountLettersIn(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
            count += char.IsLetterOrDigit(c) ? 1 : 0;
        return count;
    }
}

/// <summary>What separates two blocks in the base text.</summary>
internal enum Gap : byte
{
    None,

    /// <summary>A tab: cells of one row.</summary>
    Tab,

    /// <summary>A line end: rows, items, divisions.</summary>
    Line,

    /// <summary>A blank line: paragraphs and headings.</summary>
    Blank,
}

/// <summary>A link within the page: <c>&lt;a href="#…"></c>.</summary>
internal sealed record PageLink(int Start, string Target, IElement Element)
{
    /// <summary>The block it stands in.</summary>
    public required int Block { get; set; }

    public int End { get; set; }

    /// <summary>Set where it leads to a note, or back from one.</summary>
    public bool IsNote { get; set; }

    /// <summary>The names by which the link itself can be pointed at.</summary>
    public string? Name => Element.Id ?? Element.GetAttribute("name");
}

/// <summary>A place that links can point at: an <c>id</c>, or the <c>name</c> of an anchor.</summary>
/// <param name="Name">The name.</param>
/// <param name="Offset">Where the element begins.</param>
/// <param name="Block">The block it begins in, or the next one.</param>
internal readonly record struct PageTarget(string Name, int Offset, int Block);
