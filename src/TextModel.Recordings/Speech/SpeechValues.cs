using TextModel.Recordings.Common;
using TextModel.Recordings.Input;

namespace TextModel.Recordings.Speech;

/// <summary>What the values of all the services have in common.</summary>
internal static class SpeechValues
{
    /// <summary>A time: a number in a unit, or a string with digits or colons.</summary>
    public static TimeSpan? Time(this RecordingBuilder builder, JsonPart? value, decimal perSecond = 1) =>
        value is { Kind: JsonPartKind.Number or JsonPartKind.String } ? builder.Time(value.Text, perSecond) : null;

    /// <summary>How sure a service is: a number from 0 to 1, or a string of its digits; null for all else.</summary>
    public static double? Certainty(JsonPart? value) =>
        value is { Kind: JsonPartKind.Number or JsonPartKind.String } && ClockTime.Parse(value.Text) is >= 0 and <= 1 and { } number ? (double)number : null;

    /// <summary>Who speaks: a string, a number, or an object with a name or a number.</summary>
    public static string? Speaker(JsonPart? value)
    {
        if (value is { IsObject: true })
            value = value.Use(["id", "label", "name", "speaker"]);
        return value is { Kind: JsonPartKind.Number or JsonPartKind.String } && value.Text.Trim() is { Length: > 0 } found ? found : null;
    }

    /// <summary>Keeps what the root says in single values as fields of the source, also what stands one level below (<c>params.model</c>).</summary>
    public static void TakeFields(RecordingBuilder builder, JsonPart root)
    {
        foreach ((string name, JsonPart value) in root.Members)
        {
            if (value.IsUsed)
                continue;
            if (IsSingle(value))
            {
                builder.Field(name, value.Text);
                value.IsUsed = true;
            }
            else if (value.IsObject)
            {
                value.IsUsed = true;
                foreach ((string inner, JsonPart part) in value.Members)
                {
                    if (IsSingle(part) && !part.IsUsed)
                    {
                        builder.Field($"{name}.{inner}", part.Text);
                        part.IsUsed = true;
                    }
                }
            }
        }
    }

    private static bool IsSingle(JsonPart part) => part.Kind is JsonPartKind.String or JsonPartKind.Number or JsonPartKind.Truth;

    /// <summary>What a name of these services holds, in the plural, for people.</summary>
    public static string PluralOf(string name) => name switch
    {
        "tokens" => "lists of tokens",
        "avg_logprob" => "mean probabilities of tokens",
        "no_speech_prob" => "probabilities that nobody speaks",
        "compression_ratio" => "ratios of compression",
        "temperature" => "temperatures of decoding",
        "seek" => "places of decoding windows",
        "id" => "numbers of entries",
        "speaker" => "speakers of single words",
        "speaker_confidence" => "certainties of who speaks",
        "sentiment" or "Sentiment" or "sentiments" or "sentiment_analysis_results" => "sentiment scores",
        "entities" => "recognised entities",
        "topics" or "iab_categories_result" or "Categories" => "topics",
        "chapters" or "auto_highlights_result" or "summary" or "summaries" => "summaries",
        "alternatives" => "other readings",
        "LoudnessScores" => "measures of loudness",
        "IssuesDetected" or "ActionItemsDetected" or "OutcomesDetected" => "detected issues",
        "Redaction" or "redactions" => "redactions",
        "channel" => "numbers of channels",
        "paragraphs" => "divisions into paragraphs",
        _ => $"values named '{(name.Length <= 40 ? name : name[..40])}'",
    };
}
