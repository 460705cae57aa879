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
}
