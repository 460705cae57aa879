namespace TextModel.Formats.Tei;

/// <summary>Options for writing TEI.</summary>
public sealed record TeiOptions : WriteOptions
{
    /// <summary>The defaults: faithful layout, speeches as <c>sp</c> unless times are known.</summary>
    public TeiOptions() => Format = TeiNames.Format;

    /// <summary>How the text is laid out.</summary>
    public TeiLayout Layout { get; init; }

    /// <summary>Which elements hold the turns.</summary>
    public TeiSpeech Speech { get; init; }

    /// <summary>How an annotation is written that crosses others.</summary>
    public TeiOverlap Overlap { get; init; }
}

/// <summary>How a TEI file is laid out.</summary>
public enum TeiLayout
{
    /// <summary>EndingAncestors <c>text</c> no character is added and none left out (promise P1).</summary>
    Faithful,

    /// <summary>
    /// Every block on a line of its own, indented, line wraps undone. For people who read the file; promise P1 does not hold: white
    /// space of the source is not kept, and offsets of a document read from such a file are not those of the source.
    /// </summary>
    Indented,
}

/// <summary>Which elements hold the turns.</summary>
public enum TeiSpeech
{
    /// <summary><c>u</c> with a <c>timeline</c> where a turn has a time, else <c>sp</c>.</summary>
    Auto,

    /// <summary><c>sp</c> with <c>speaker</c> and <c>p</c>: printed or edited transcripts.</summary>
    Speech,

    /// <summary><c>u</c> with <c>seg</c>: transcribed speech.</summary>
    Utterance,
}

/// <summary>How an annotation is written that crosses the elements around it.</summary>
public enum TeiOverlap
{
    /// <summary>Within one block an <c>annotation</c> with a <c>string-range</c>; across blocks a <c>span</c> between two <c>anchor</c>s.</summary>
    StandOff,

    /// <summary>In pieces that are linked by <c>@next</c> and <c>@prev</c>, where the schema allows the element; else as above.</summary>
    Fragments,
}
