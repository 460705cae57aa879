namespace TextModel.Transcripts;

/// <summary>A turn while it is being found.</summary>
internal struct TurnDraft
{
    private const int KindBits = 2, KindMask = 3;

    /// <summary>Where it starts: at its label.</summary>
    public int Start;

    /// <summary>Where the time stamp and remarks that announce it start; they stand before the turn.</summary>
    public int Announced;

    /// <summary>After the label; the start where there is none.</summary>
    public int LabelEnd;

    /// <summary>The label's entry in the <see cref="LabelTable"/>.</summary>
    public int Label;

    // One int for both: there are as many of these as turns.
    private int speakerAndKind;

    /// <summary>The label's place; null where there is none.</summary>
    public readonly TextSpan? LabelSpan => LabelEnd > Start ? new TextSpan(Start, LabelEnd) : null;

    /// <summary>The speaker's place in the table; -1 for an unknown one.</summary>
    public int Speaker
    {
        readonly get => (speakerAndKind >> KindBits) - 1;
        set => speakerAndKind = ((value + 1) << KindBits) | (speakerAndKind & KindMask);
    }

    /// <summary>What it does.</summary>
    public TurnKind Kind
    {
        readonly get => (TurnKind)(speakerAndKind & KindMask);
        set => speakerAndKind = (speakerAndKind & ~KindMask) | (int)value;
    }

    /// <summary>The turn it answers, by its place; -1 for none.</summary>
    public int Question;
}
