namespace TextModel.Transcripts;

/// <summary>The convention by which a transcript marks its turns, as it was found or asked for.</summary>
/// <param name="Name">The convention's name, one of <see cref="TranscriptConventions.All"/>.</param>
/// <param name="Score">How likely it is, from 0 to 1, that the turns are marked so.</param>
public sealed record DetectedConvention(string Name, double Score)
{
    /// <summary>The printed shape of the labels, with <c>·</c> for their words (<c>·:</c>, <c>[·]</c>); null where no labels mark the turns.</summary>
    public string? Frame { get; init; }

    /// <summary>The shape that came next; null for none.</summary>
    public string? RunnerUp { get; init; }

    /// <summary>How likely the shape that came next is, from 0 to 1.</summary>
    public double RunnerUpScore { get; init; }
}

/// <summary>The conventions that are known, by the names that <see cref="TranscriptOptions.Convention"/> takes.</summary>
public static class TranscriptConventions
{
    /// <summary><c>Q.</c>, <c>A:</c>, <c>Question.</c>, <c>Answer:</c>: the label says what the turn does, not who speaks.</summary>
    public const string QuestionAnswer = "question-answer";

    /// <summary><c>Name:</c>, <c>Mr. Name:</c>, <c>Place (Name):</c>.</summary>
    public const string NameColon = "name-colon";

    /// <summary><c>NAME:</c>, <c>Mr. NAME:</c>, <c>THE CHAIRMAN:</c>, <c>MSM:</c>.</summary>
    public const string CapitalsColon = "capitals-colon";

    /// <summary><c>MR. NAME.</c>, <c>CHAIRMAN NAME.</c>, <c>Mr. NAME.</c>.</summary>
    public const string CapitalsPeriod = "capitals-period";

    /// <summary><c>[Name] text</c>, <c>[Name] [00:26] text</c>.</summary>
    public const string Brackets = "brackets";

    /// <summary>The mark-up names the voices (WebVTT <c>&lt;v Name&gt;</c>).</summary>
    public const string Voices = "voices";

    /// <summary>No labels: questions stand in bold or italics, or as headings, and answers in plain type.</summary>
    public const string Emphasis = "emphasis";

    /// <summary>Names alone above their speech, in bold or italics or in a cell or term of their own, without punctuation.</summary>
    public const string LabelLines = "label-lines";

    /// <summary>No labels: the text has no turns.</summary>
    public const string None = "none";

    /// <summary>All names, in alphabetical order.</summary>
    public static ValueList<string> All { get; } = [Brackets, CapitalsColon, CapitalsPeriod, Emphasis, LabelLines, NameColon, None, QuestionAnswer, Voices];
}
