namespace TextModel.Transcripts;

/// <summary>A place where a label may stand.</summary>
internal struct LabelCandidate
{
    /// <summary>Where the time stamp and remarks before the label start; the label's start where there are none.</summary>
    public int TurnStart;

    /// <summary>Where the printed label starts.</summary>
    public int Start;

    /// <summary>Behind the label's punctuation.</summary>
    public int End;

    /// <summary>The entry of the <see cref="LabelTable"/>.</summary>
    public int Label;

    /// <summary>The number of the line among those that are not blank.</summary>
    public int Line;

    /// <summary>How it stands in its surroundings.</summary>
    public CandidateTraits Traits;
}

/// <summary>How a candidate stands in its surroundings.</summary>
[Flags]
internal enum CandidateTraits
{
    None = 0,

    /// <summary>First in its block.</summary>
    BlockStart = 1,

    /// <summary>A time stamp stands before or behind it.</summary>
    Timed = 2,

    /// <summary>The line before also begins with a candidate, or is a stamp or a remark.</summary>
    AfterLabel = 4,

    /// <summary>It stands within a line, where a line break was lost.</summary>
    Inline = 8,

    /// <summary>It heads a list of facts (<c>DATE: …</c>), or is part of a title; it begins no turn.</summary>
    Fact = 16,

    /// <summary>In bold or italics.</summary>
    Emphasised = 32,

    /// <summary>The label of the one who speaks already, printed again in the next subtitle.</summary>
    Repeated = 64,
}

/// <summary>The family of printed shapes a label belongs to.</summary>
internal enum LabelFamily
{
    Colon,
    Period,
    Brackets,
    Spaces,
    Dash,
    Timed,
    Voice,
}

/// <summary>What the words of a label look like.</summary>
internal enum LabelShape
{
    /// <summary>No label.</summary>
    None,

    /// <summary>A capital, then small words: a role, perhaps, or the start of a sentence.</summary>
    Phrase,

    /// <summary>A single letter, which may mean question or answer in the language of the text.</summary>
    Letter,

    /// <summary>One word in small letters.</summary>
    Small,

    /// <summary>Each word begins with a capital.</summary>
    Name,

    /// <summary>All in capitals, or a title and a name in capitals.</summary>
    Capitals,

    /// <summary>A word for question or answer.</summary>
    Role,
}
