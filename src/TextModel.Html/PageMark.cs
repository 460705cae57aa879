using AngleSharp.Dom;

namespace TextModel.Formats.Html;

/// <summary>Something that an element shows, while the page is being read. Offsets are those of the collected characters.</summary>
internal sealed class PageMark(PageMarkKind kind, int start, PageMark? around)
{
    public PageMarkKind Kind { get; } = kind;

    public int Start { get; set; } = start;

    public int End { get; set; } = start;

    /// <summary>The mark around this one.</summary>
    public PageMark? Around { get; } = around;

    /// <summary>The innermost mark around that holds blocks.</summary>
    public PageMark? Home { get; set; } = around is null || around.IsHome ? around : around.Home;

    /// <summary>How many marks among words are around, and this one.</summary>
    public int Depth { get; } = (around?.Depth ?? 0) + (kind < PageMarkKind.BlockQuotation ? 1 : 0);

    /// <summary>How the letters in it are set, all that is around considered.</summary>
    public PageLook InForce { get; init; } = around?.InForce ?? PageLook.Plain;

    /// <summary>The language of what is in it.</summary>
    public string? Language { get; init; } = around?.Language;

    /// <summary>What it adds to the look of the letters.</summary>
    public PageLook Look { get; set; } = PageLook.Plain;

    /// <summary>What it becomes, but for the span; null where the kind says all.</summary>
    public Annotation? What { get; set; }

    /// <summary>The link within the page that it is; such a link may lead to a note.</summary>
    public PageLink? Link { get; init; }

    /// <summary>Of a picture: the element whose text it stands in.</summary>
    public IElement? Container { get; set; }

    /// <summary>Of a picture: whether text of its block stands before it, and whether it is a link to another page.</summary>
    public (bool InBlock, bool IsAway) Place { get; set; }

    /// <summary>Of preformatted text that nothing calls code; of what is marked without a look.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Of a list: the item before the next one; of a picture: its caption.</summary>
    public PageMark? Last { get; set; }

    /// <summary>Of a list: its numbers.</summary>
    public PageNumbers? Numbers { get; init; }

    /// <summary>Of an element of ruby: its characters and what stands beside them.</summary>
    public PageRuby? Ruby { get; init; }

    /// <summary>Whether it stands among words.</summary>
    public bool IsInline => Kind < PageMarkKind.BlockQuotation;

    /// <summary>Whether it holds blocks.</summary>
    public bool IsHome => Kind >= PageMarkKind.BlockQuotation && Kind <= PageMarkKind.Figure;

    // What follows is found when the base text is known; its offsets are those of that.
    public int From { get; set; }

    public int To { get; set; }

    public bool IsDropped { get; set; }

    public bool IsEmpty => From >= To;

    /// <summary>The first and the last place that a part takes up.</summary>
    public (int From, int To) Inner { get; set; } = (int.MaxValue, -1);

    /// <summary>The same of items that have text.</summary>
    public (int From, int To) Items { get; set; } = (int.MaxValue, -1);

    /// <summary>The last mark directly in it, while they are gone through.</summary>
    public PageMark? LastInner { get; set; }

    /// <summary>Of words set off: the mark that this one is joined with.</summary>
    public PageMark? Into { get; set; }
}

/// <summary>What a mark is.</summary>
internal enum PageMarkKind
{
    Highlighting,
    Link,
    Quotation,
    Code,
    Foreign,
    Ruby,
    Insertion,
    Deletion,
    LineBreak,

    // From here on blocks.
    BlockQuotation,
    List,
    Item,
    Label,
    Table,
    Row,
    Cell,
    Figure,
    Caption,
}
