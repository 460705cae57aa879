namespace TextModel.Formats.Tei;

/// <summary>What the planner decided for each annotation of a document.</summary>
internal sealed class TeiPlan(int count)
{
    private readonly TeiEncoding[] encodings = new TeiEncoding[count];
    private readonly TeiReason[] reasons = new TeiReason[count];
    private readonly bool[] blocks = new bool[count];

    /// <summary>Whether turns are <c>u</c>, not <c>sp</c>.</summary>
    public bool Utterances { get; init; }

    /// <summary>Whether front, body and back of the document are those of TEI; else one implied body holds all.</summary>
    public bool HasParts { get; set; }

    /// <summary>The annotations that are not inline, by their place in the document, with the one whose element a string-range counts in (-1: <c>text</c>).</summary>
    public List<(int Index, int Target)> StandOff { get; } = [];

    /// <summary>Labels that cannot be written as elements, by the place of their turn or note.</summary>
    public HashSet<int> LostLabels { get; } = [];

    public TeiEncoding Encoding(int index) => encodings[index];

    public TeiReason Reason(int index) => reasons[index];

    /// <summary>Whether the annotation is an element of block level.</summary>
    public bool IsBlock(int index) => blocks[index];

    public bool IsInline(int index) => encodings[index] == TeiEncoding.Inline;

    public void PlaceBlock(int index) => blocks[index] = true;

    public void Unplace(int index, TeiEncoding encoding, TeiReason reason, int target = -1)
    {
        encodings[index] = encoding;
        reasons[index] = reason;
        blocks[index] = false;
        if (encoding is TeiEncoding.StringRange or TeiEncoding.Anchors)
            StandOff.Add((index, target));
    }
}
