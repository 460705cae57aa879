namespace TextModel.Transcripts;

/// <summary>Which labels are those of people of whom is known that they speak.</summary>
internal static class KnownLabels
{
    /// <summary>Who a label stands for: the first who claims it by a label, else by a name.</summary>
    public static KnownSpeaker? Find(TranscriptMetadata metadata, Label label) =>
        metadata.Speakers.FirstOrDefault(s => Claims(s, label)) ?? metadata.Speakers.FirstOrDefault(s => IsNamedBy(s, label));

    /// <summary>Whether a printed label is one of those that are given for a person.</summary>
    public static bool Claims(KnownSpeaker speaker, Label label)
    {
        foreach (string given in speaker.Labels)
        {
            if (Conventions.Matches(new(given), label))
                return true;
        }

        return false;
    }

    // The name or surname of somebody whose labels are not given.
    private static bool IsNamedBy(KnownSpeaker speaker, Label label) =>
        speaker is { Labels.IsEmpty: true, Name: { } name } && (Conventions.Matches(new(name), label) || Conventions.Matches(new(TextScan.LastWord(name)), label));
}
