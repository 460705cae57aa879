namespace TextModel.Transcripts;

/// <summary>What the conventions that users name mean for labels.</summary>
internal static class Conventions
{
    /// <summary>The convention a label belongs to.</summary>
    public static string Of(Label label) => label switch
    {
        { IsVoice: true } or { IsChange: true } => TranscriptConventions.Voices,
        { Shape: LabelShape.Role } => TranscriptConventions.QuestionAnswer,
        { Frame.Enclosure: not Enclosure.None } => TranscriptConventions.Brackets,
        { Frame.Separator: Separator.None } => TranscriptConventions.LabelLines,
        { Frame.Separator: Separator.Period } => TranscriptConventions.CapitalsPeriod,
        { Shape: LabelShape.Capitals } => TranscriptConventions.CapitalsColon,
        _ => TranscriptConventions.NameColon,
    };

    /// <summary>Whether a rule means this label.</summary>
    public static bool Matches(LabelRule rule, Label label) =>
        rule.Label.Equals(label.Text, StringComparison.OrdinalIgnoreCase) || rule.Label.Equals(label.Core, StringComparison.OrdinalIgnoreCase);
}
