namespace TextModel;

/// <summary>A list, which holds items; TEI <c>list</c>. A <see cref="Heading"/> at its beginning is its title.</summary>
public sealed record TextList : Annotation
{
    /// <summary>Of which kind (TEI <c>@rend</c>, <c>@type</c>).</summary>
    public ListKind Kind { get; init; }

    /// <summary>The items, those of lists in this list too, in order.</summary>
    public ValueList<TextListItem> Items => Inner<TextListItem>();
}

/// <summary>What is printed before the items of a list.</summary>
public enum ListKind
{
    /// <summary>Nothing, or that is not known.</summary>
    Simple,

    /// <summary>The same sign (TEI <c>@rend</c> bulleted).</summary>
    Bulleted,

    /// <summary>Numbers or letters (TEI <c>@rend</c> numbered).</summary>
    Ordered,

    /// <summary>What the item describes, as <see cref="TextListLabel"/> (TEI <c>@type</c> gloss).</summary>
    Description,
}

/// <summary>An item of a list; TEI <c>item</c>.</summary>
public sealed record TextListItem : Annotation
{
    /// <summary>The number or sign before it (TEI <c>@n</c>), whether it is part of the text or not; null where none is known.</summary>
    public string? Number { get; init; }
}

/// <summary>What the items after it describe, in a list of kind <see cref="ListKind.Description"/>; TEI <c>label</c>.</summary>
public sealed record TextListLabel : Annotation;

/// <summary>A table, which holds rows; TEI <c>table</c>. A <see cref="Heading"/> at its beginning is its title.</summary>
public sealed record TextTable : Annotation
{
    /// <summary>The rows, those of tables in this table too, in order.</summary>
    public ValueList<TextTableRow> Rows => Inner<TextTableRow>();
}

/// <summary>A row of a table, which holds cells; TEI <c>row</c>.</summary>
public sealed record TextTableRow : Annotation
{
    /// <summary>Whether it says what is in the columns (TEI <c>@role</c> label).</summary>
    public bool IsHeader { get; init; }

    /// <summary>The cells, those of tables in this row too, in order.</summary>
    public ValueList<TextTableCell> Cells => Inner<TextTableCell>();
}

/// <summary>A cell of a table; TEI <c>cell</c>.</summary>
public sealed record TextTableCell : Annotation
{
    /// <summary>Whether it says what is in its column or row (TEI <c>@role</c> label).</summary>
    public bool IsHeader { get; init; }

    /// <summary>Over how many rows it reaches, at least 1 (TEI <c>@rows</c>).</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Over how many columns it reaches, at least 1 (TEI <c>@cols</c>).</summary>
    public int Columns { get; init; } = 1;
}

/// <summary>A picture, with the text that belongs to it; TEI <c>figure</c>. A <see cref="Heading"/> in it is its caption.</summary>
public sealed record Figure : Annotation
{
    /// <summary>The address of the picture, as the source has it (TEI <c>graphic/@url</c>); null where there is none.</summary>
    public string? Address { get; init; }

    /// <summary>What is to be seen, in words (TEI <c>figDesc</c>), for those who do not see it; null where nobody said.</summary>
    public string? Description { get; init; }
}
