namespace TextModel;

/// <summary>A stretch that is set off from the words around it: bold, italic, in another colour; TEI <c>hi</c>, <c>emph</c>.</summary>
public sealed record Highlighting : Annotation
{
    /// <summary>How it is set (TEI <c>@rend</c>, <c>@rendition</c>); <see cref="Rendition.None"/> where that is not said.</summary>
    public Rendition Rendition { get; init; }

    /// <summary>The colour of the letters, as CSS writes it (<c>#a00</c>, <c>red</c>); null for that of the text around (TEI <c>@style</c>).</summary>
    public string? Color { get; init; }

    /// <summary>The name of the font; null for that of the text around (TEI <c>@style</c>).</summary>
    public string? Font { get; init; }
}

/// <summary>How letters are set. Several may hold at once.</summary>
[Flags]
public enum Rendition
{
    /// <summary>As the text around, or not known.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic.</summary>
    Italic = 2,

    /// <summary>Underlined.</summary>
    Underline = 4,

    /// <summary>With a line through it.</summary>
    Strikethrough = 8,

    /// <summary>In small capitals.</summary>
    SmallCaps = 16,

    /// <summary>Raised and smaller.</summary>
    Superscript = 32,

    /// <summary>Lowered and smaller.</summary>
    Subscript = 64,

    /// <summary>In letters of one width.</summary>
    Typewriter = 128,

    /// <summary>Larger than the text around.</summary>
    Larger = 256,

    /// <summary>Smaller than the text around.</summary>
    Smaller = 512,

    /// <summary>With more space between the letters.</summary>
    Letterspaced = 1024,

    /// <summary>In capitals, whatever is written.</summary>
    AllCaps = 2048,
}

/// <summary>A stretch that leads to another place; TEI <c>ref</c>. One that leads to a note is a <see cref="NoteAnchor"/>.</summary>
public sealed record Link : Annotation
{
    /// <summary>Where it leads, as the source has it: an address, or a <c>#</c> with an identifier (TEI <c>@target</c>); null where it does not say.</summary>
    public string? Target { get; init; }
}

/// <summary>Words of somebody else; TEI <c>quote</c> for a block, <c>q</c> within a line.</summary>
public sealed record Quotation : Annotation
{
    /// <summary>Whether it stands by itself, and not among the words of a paragraph.</summary>
    public bool IsBlock { get; init; }

    /// <summary>The address of what is quoted (TEI <c>@source</c>); null where it is not said.</summary>
    public string? Source { get; init; }
}

/// <summary>Text of a computer language; TEI <c>code</c>.</summary>
public sealed record CodePassage : Annotation
{
    /// <summary>The name of the language (TEI <c>@lang</c>): one word; null where it is not said.</summary>
    public string? Language { get; init; }
}

/// <summary>A stretch in another language than the text around; TEI <c>foreign</c>.</summary>
public sealed record ForeignPassage : Annotation
{
    /// <summary>The language, as a tag of BCP 47 (TEI <c>@xml:lang</c>); null where it is not said.</summary>
    public string? Language { get; init; }
}

/// <summary>Characters beside which the source prints how they are read or what they mean (ruby, furigana); TEI <c>ruby</c>.</summary>
/// <remarks>The span has the characters (TEI <c>rb</c>). The reading is no part of the text, as HTML has it for <c>rt</c>: it stands beside the line, and nobody speaks it.</remarks>
public sealed record RubyPassage : Annotation
{
    /// <summary>What stands beside the characters, as it is printed (TEI <c>rt</c>); empty where nothing does.</summary>
    public required string Reading { get; init; }
}

/// <summary>Words that were added to a text later; TEI <c>add</c>.</summary>
public sealed record Insertion : Annotation;

/// <summary>Words that were taken out of a text and can still be read; TEI <c>del</c>. Only where an insertion stands for them (TEI <c>subst</c>) the reading text leaves them out.</summary>
public sealed record Deletion : Annotation;

/// <summary>A place where the source begins a new line; TEI <c>lb</c>.</summary>
public sealed record LineBreak : Annotation;
