namespace TextModel.Formats.Tei;

/// <summary>An element of the text that is not closed yet.</summary>
internal struct TeiOpenElement
{
    /// <summary>The name; <see cref="TeiName.Foreign"/> for elements outside TEI's namespace.</summary>
    public TeiName Name;

    /// <summary>The number of its annotation; -1 for an element that stands for none.</summary>
    public int Number;

    /// <summary>The same of the nearest element, this or one around it, that stands in the source itself; -1 for none.</summary>
    public int Place;

    /// <summary>Where it begins in the base text.</summary>
    public int Start;

    /// <summary>Where the label in it begins; -1 where there is none.</summary>
    public int LabelStart;

    /// <summary>Where the label in it ends.</summary>
    public int LabelEnd;
}
