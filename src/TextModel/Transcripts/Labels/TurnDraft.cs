namespace TextModel.Transcripts;

/// <summary>A turn while it is being found.</summary>
internal struct TurnDraft
{
    /// <summary>Where it starts: at its label.</summary>
    public int Start;

    /// <summary>Where the time stamp and remarks that announce it start; they stand before the turn.</summary>
    public int Announced;

    /// <summary>Where the label starts; -1 for none.</summary>
    public int LabelStart;

    /// <summary>Behind the label.</summary>
    public int LabelEnd;

    /// <summary>The label's entry in the <see cref="LabelTable"/>.</summary>
    public int Label;

    /// <summary>The speaker's place in the table; -1 for an unknown one.</summary>
    public int Speaker;

    /// <summary>What it does.</summary>
    public TurnKind Kind;

    /// <summary>The turn it answers, by its place; -1 for none.</summary>
    public int Question;
}
