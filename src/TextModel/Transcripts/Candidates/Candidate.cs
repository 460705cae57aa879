namespace TextModel.Transcripts;

/// <summary>A place where a label may stand. One line may have several, which read it in different ways.</summary>
internal struct Candidate
{
    /// <summary>Where what announces the label starts: a time, a sign of a list; the label's start where there is none.</summary>
    public int TurnStart;

    /// <summary>Where the printed label starts.</summary>
    public int Start;

    /// <summary>After the label's punctuation.</summary>
    public int End;

    /// <summary>The entry of the <see cref="LabelTable"/>.</summary>
    public int Label;

    /// <summary>The number of its line.</summary>
    public int Line;

    /// <summary>What stands beside the label and is no speech, by its place in <see cref="CandidateList.Asides"/>; -1 for nothing.</summary>
    public int Aside;

    /// <summary>How it stands in its surroundings.</summary>
    public CandidateTraits Traits;
}

/// <summary>What stands beside a label and is no speech if the label is one.</summary>
/// <param name="Mark">A sign of a list, or a time.</param>
/// <param name="Other">A second one, after it.</param>
internal readonly record struct Aside(LineMark Mark, LineMark Other);

/// <summary>How a candidate stands in its surroundings.</summary>
[Flags]
internal enum CandidateTraits : short
{
    None = 0,

    /// <summary>First in its block.</summary>
    BlockStart = 1,

    /// <summary>A time stamp stands before or after it.</summary>
    Timed = 2,

    /// <summary>The line before begins with a candidate of the same frame, or is a remark.</summary>
    AfterLabel = 4,

    /// <summary>It stands within a line, where a line break was lost.</summary>
    Inline = 8,

    /// <summary>It heads a list of facts (<c>DATE: …</c>), or is part of a title; it begins no turn.</summary>
    Fact = 16,

    /// <summary>It stands in a cue of subtitles.</summary>
    Cue = 32,

    /// <summary>It stands in an item of a list.</summary>
    Item = 64,

    /// <summary>It alone is in its line.</summary>
    Alone = 128,
}

/// <summary>Places where labels may stand, with the labels.</summary>
internal sealed class CandidateList
{
    /// <summary>The distinct labels.</summary>
    public LabelTable Labels { get; } = new();

    /// <summary>The places, in order; of one place those with the shorter label first.</summary>
    public ByteRows<Candidate> Items { get; } = new(16, 1 << 16);

    /// <summary>What stands beside some of them.</summary>
    public Rows<Aside> Asides { get; } = new();

    /// <summary>The label of a candidate.</summary>
    public Label LabelOf(in Candidate candidate) => Labels[candidate.Label];

    /// <summary>After a label and what stands beside it.</summary>
    public int SpeechOf(in Candidate candidate)
    {
        if (candidate.Aside < 0)
            return candidate.End;
        Aside aside = Asides[candidate.Aside];
        return Math.Max(candidate.End, Math.Max(aside.Mark.End, aside.Other.End));
    }

    /// <summary>Lets go of the places, which are as many as the turns, when the turns have been made of them.</summary>
    public void Forget() => Items.Release();
}
