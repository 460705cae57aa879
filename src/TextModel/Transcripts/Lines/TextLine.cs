namespace TextModel.Transcripts;

/// <summary>A line in which somebody may speak: what no one says (times, rules, remarks, page numbers) stands before it or is left out.</summary>
internal struct TextLine
{
    /// <summary>Where its words start: after a line number, a time stamp and signs that nobody sees.</summary>
    public int Start;

    /// <summary>After its last character that is no space.</summary>
    public int End;

    /// <summary>Where what announces it starts: a time stamp in the same line or in lines of its own; else <see cref="Start"/>.</summary>
    public int Announced;

    /// <summary>Its number among the lines that are not blank; a stretch that belongs to nobody's speech counts as one more.</summary>
    public int Number;

    /// <summary>The place of its block.</summary>
    public int Block;

    /// <summary>After the bold or italic type that its first word is set in; its start where it is in plain type.</summary>
    public int EmphasisEnd;

    /// <summary>How it stands in its block.</summary>
    public LineTraits Traits;
}

/// <summary>How a <see cref="TextLine"/> stands in its block.</summary>
[Flags]
internal enum LineTraits
{
    None = 0,

    /// <summary>First in its block.</summary>
    First = 1,

    /// <summary>A time stamp announces it.</summary>
    Timed = 2,

    /// <summary>It is a heading.</summary>
    Heading = 4,

    /// <summary>It is part of a subtitle cue.</summary>
    Cue = 8,

    /// <summary>The mark-up sets it apart as what may be a label: the first of two cells, the term of a definition.</summary>
    Term = 16,

    /// <summary>It is part of an item of a list.</summary>
    Item = 32,

    /// <summary>The mark-up says that another one begins to speak here.</summary>
    Change = 64,

    /// <summary>It begins within a printed line, after the end of a sentence, in a text whose line breaks are lost.</summary>
    Inner = 128,

    /// <summary>It is part of a table's cell.</summary>
    Cell = 256,
}
