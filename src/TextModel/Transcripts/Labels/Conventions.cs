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

    /// <summary>Whether a rule means this label. Marks of direction, which nobody sees, make no difference.</summary>
    public static bool Matches(LabelRule rule, Label label) => Equals(rule.Label, label.Text) || Equals(rule.Label, label.Core);

    private static bool Equals(string rule, string label) =>
        rule.Equals(label, StringComparison.OrdinalIgnoreCase) || Shown(rule).Equals(Shown(label), StringComparison.OrdinalIgnoreCase);

    private static string Shown(string label)
    {
        foreach (char c in label)
        {
            if (TextScan.IsShapeless(c))
                return string.Concat(label.Where(l => !TextScan.IsShapeless(l)));
        }

        return label;
    }
}
