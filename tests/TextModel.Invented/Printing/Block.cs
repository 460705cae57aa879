namespace TextModel.Invented.Printing;

/// <summary>A run of text in one print.</summary>
/// <param name="Text">The text, not escaped.</param>
/// <param name="Style">Nothing, or b, i, bi, c, u, sc, span.</param>
internal sealed record Run(string Text, string Style = "");

/// <summary>A paragraph, heading, item, row or the like.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Runs">What stands in it.</param>
internal sealed record Block(BlockKind Kind, IReadOnlyList<Run> Runs)
{
    /// <summary>A paragraph of plain text.</summary>
    public Block(string text, BlockKind kind = BlockKind.Paragraph)
        : this(kind, [new(text)])
    {
    }

    /// <summary>Whether it follows the block before without a blank line, as a new line.</summary>
    public bool Tight { get; init; }

    /// <summary>Whether it follows with as much space as turns have between them: what belongs to the conversation.</summary>
    public bool Spaced { get; init; } = true;

    /// <summary>The other cells of a row.</summary>
    public IReadOnlyList<IReadOnlyList<Run>> Cells { get; init; } = [];

    /// <summary>The number of an item, or the level of a heading.</summary>
    public int Number { get; init; } = 2;

    /// <summary>How wide the first column is; 0 where there are no columns made of spaces.</summary>
    public int Column { get; init; }
}

/// <summary>What a block is.</summary>
internal enum BlockKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>An item with a number.</summary>
    Numbered,

    /// <summary>A quotation.</summary>
    Quote,

    /// <summary>The term of a definition.</summary>
    Term,

    /// <summary>The definition of a term.</summary>
    Definition,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>An element whose class says that it holds a speaker.</summary>
    Speaker,

    /// <summary>Lines to be printed as they are: front matter in YAML, verses.</summary>
    Lines,

    /// <summary>A page number or running head.</summary>
    Furniture,
}
