namespace TextModel.Transcripts;

/// <summary>Why a text has the turns that it has, or none: how it might mark turns, with what speaks for and against each way, and what looks like a label and was not taken.</summary>
/// <remarks>Made only where <see cref="TranscriptOptions.Explain"/> asks for it.</remarks>
public sealed record TranscriptExplanation
{
    /// <summary>The printed shapes that may be labels, the most likely first; those without any chance are left out.</summary>
    public ValueList<SystemExplanation> Systems { get; init; }

    /// <summary>Beginnings of lines that look like labels and begin no turn, in the order of the text.</summary>
    public ValueList<UntakenLabel> NotTaken { get; init; }
}

/// <summary>A way to mark turns: all labels of one printed shape.</summary>
/// <param name="Frame">The shape, with <c>·</c> for the words: <c>·:</c>, <c>[·]</c>.</param>
/// <param name="Probability">How likely it is, from 0 to 1, that it marks the turns.</param>
/// <param name="IsChosen">Whether it is the one that was taken.</param>
/// <param name="Places">How many lines begin so.</param>
/// <param name="Recurrent">How many of these have the label of somebody who comes back.</param>
public sealed record SystemExplanation(string Frame, double Probability, bool IsChosen, int Places, int Recurrent)
{
    /// <summary>What was seen, the weightiest first.</summary>
    public ValueList<Evidence> Evidence { get; init; }

    /// <summary>Its labels, the most frequent first; at most a hundred.</summary>
    public ValueList<LabelExplanation> Labels { get; init; }
}

/// <summary>A label, and what speaks for and against it.</summary>
/// <param name="Label">As it is printed.</param>
/// <param name="Count">How many lines begin with it.</param>
/// <param name="IsTaken">Whether it begins turns.</param>
/// <param name="Probability">How likely it is, from 0 to 1, that it does; 0 where its whole system has no chance.</param>
public sealed record LabelExplanation(string Label, int Count, bool IsTaken, double Probability)
{
    /// <summary>What was seen, the weightiest first.</summary>
    public ValueList<Evidence> Evidence { get; init; }
}

/// <summary>Something that anybody can see in the text, and how much it counts.</summary>
/// <param name="What">What was seen.</param>
/// <param name="Weight">What it adds to the logarithm of the odds: above 0 it speaks for, below 0 against.</param>
public sealed record Evidence(string What, double Weight);

/// <summary>The beginning of a line that looks like a label and begins no turn.</summary>
/// <param name="Span">Where it stands, in UTF-16 code units of the base text.</param>
/// <param name="Label">As it is printed.</param>
/// <param name="Reason">Why it was not taken.</param>
public sealed record UntakenLabel(TextSpan Span, string Label, string Reason);
