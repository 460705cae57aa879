using TextModel.Printing;

namespace TextModel.Formats.Markdown;

/// <summary>A piece of a line that is to be printed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where its text begins in the base text; its number, for what stands around words.</param>
/// <param name="End">Where its text ends.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    /// <summary>What stands around words.</summary>
    public WordMark? Mark { get; init; }

    /// <summary>Mark-up that is printed as it is.</summary>
    public string? Raw { get; init; }

    /// <summary>The same as an element of HTML; null where that is no other.</summary>
    public string? Element { get; init; }
}

/// <summary>What a <see cref="Token"/> is.</summary>
internal enum TokenKind
{
    Text,
    Open,
    Close,
    Raw,
    Break,
}

/// <summary>In what a line is printed.</summary>
internal enum LeafKind
{
    Paragraph,

    /// <summary>A heading, or a term: one line.</summary>
    Line,

    /// <summary>A cell between bars.</summary>
    Cell,

    /// <summary>An element of HTML, in which no sign of Markdown means anything.</summary>
    Html,
}
