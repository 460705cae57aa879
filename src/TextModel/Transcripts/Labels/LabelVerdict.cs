namespace TextModel.Transcripts;

/// <summary>What was decided about a label.</summary>
/// <param name="Accepted">Whether it begins turns.</param>
/// <param name="Score">The logarithm of the odds that it does.</param>
/// <param name="Evidence">What the score was made of, in the order of <see cref="LabelEvidence.Names"/>; null where it was too unlikely to be looked at.</param>
internal readonly record struct LabelVerdict(bool Accepted, float Score, float[]? Evidence);

/// <summary>How a text marks its turns, and which labels do.</summary>
/// <param name="List">All systems, the most likely first.</param>
/// <param name="Chosen">The system that marks the turns; null where none does.</param>
/// <param name="Labels">What was decided about each label of the table.</param>
internal sealed record Verdict(SystemList List, LabelSystem? Chosen, LabelVerdict[] Labels)
{
    /// <summary>Whether a candidate begins a turn.</summary>
    public bool Accepts(in Candidate candidate) => Labels[candidate.Label].Accepted && (candidate.Traits & CandidateTraits.Fact) == 0;
}
