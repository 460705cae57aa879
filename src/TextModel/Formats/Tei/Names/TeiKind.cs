namespace TextModel.Formats.Tei;

/// <summary>The type of an annotation as a number: asked once, since the planner goes over all of them several times.</summary>
internal enum TeiKind : byte
{
    /// <summary>A mention of an entity.</summary>
    Mention,

    /// <summary>A place that points at a note.</summary>
    Anchor,

    /// <summary>A page break or a line at the edge of a page.</summary>
    Page,

    /// <summary>A stage direction.</summary>
    Stage,

    /// <summary>A time stamp.</summary>
    Time,

    /// <summary>A stretch that is set off.</summary>
    Highlighting,

    /// <summary>A stretch that leads elsewhere.</summary>
    Link,

    /// <summary>A quotation among words.</summary>
    Quotation,

    /// <summary>Text of a computer language.</summary>
    Code,

    /// <summary>A stretch in another language.</summary>
    Foreign,

    /// <summary>Characters beside which their reading stands.</summary>
    Ruby,

    /// <summary>Words that were added.</summary>
    Insertion,

    /// <summary>Words that were taken out.</summary>
    Deletion,

    /// <summary>A word with its time.</summary>
    Word,

    /// <summary>The beginning of a line.</summary>
    LineBreak,

    /// <summary>A picture without text.</summary>
    Figure,

    /// <summary>An element that is carried.</summary>
    Element,

    /// <summary>A comment or processing instruction.</summary>
    Aside,

    /// <summary>A division: the first of the blocks.</summary>
    Division,

    /// <summary>A turn.</summary>
    Turn,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A note.</summary>
    Note,

    /// <summary>A fact of the front matter.</summary>
    Statement,

    /// <summary>A quotation by itself.</summary>
    BlockQuotation,

    /// <summary>A list.</summary>
    List,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>What items of a list describe.</summary>
    ItemLabel,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A picture with text.</summary>
    BlockFigure,

    /// <summary>An entry of a tier, which never is an element of the text.</summary>
    Tier,
}
