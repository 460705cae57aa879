using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Speech;

/// <summary>What AssemblyAI writes: times in milliseconds, utterances where speakers were asked for.</summary>
internal static class AssemblyShape
{
    /// <summary>Reads a file that has <c>utterances</c>, or <c>words</c> beside the names of this service.</summary>
    public static bool Read(RecordingBuilder builder, JsonPart root)
    {
        if (root.UseText("language_code") is { } language)
            builder.Recording.Source = builder.Recording.Source with { Language = language };
        // The names tell the service; a list of utterances alone may have either unit.
        bool isService = (root.Find("acoustic_model") ?? root.Find("audio_duration") ?? root.Find("audio_url") ?? root.Find("language_code")) is not null;
        if (root.Find("utterances") is { IsFilled: true } utterances)
        {
            root.UseWhole("words");
            root.UseWhole("text");
            utterances.IsUsed = true;
            if (!isService)
            {
                WhisperShape.ReadEntries(builder, builder.Tier("utterances"), utterances.Items);
                return true;
            }

            foreach (JsonPart utterance in utterances.Items)
                ReadUtterance(builder, utterance);
            return true;
        }

        if (root.Find("words") is not { Kind: JsonPartKind.List } && root.Find("text") is null)
            return true;
        string? whole = root.UseText("text");
        List<SpokenWord> words = [.. root.UseList("words").Select(w => Word(builder, w)).Where(w => w.Text.Length > 0)];
        Tier tier = builder.Tier("words");
        if (words.Count > 0)
            SpokenWords.Join(builder, tier, words, whole);
        else if (whole is not null)
            builder.Item(tier, whole, null, null, null, root.Place);
        if (words.Count > 0 && tier.Items is [{ } only])
            only.Certainty = SpeechValues.Certainty(root.Use("confidence"));
        return true;
    }

    private static void ReadUtterance(RecordingBuilder builder, JsonPart utterance)
    {
        string? speaker = builder.Person(SpeechValues.Speaker(utterance.Use("speaker")));
        TierItem? item = builder.Item(builder.Tier("utterances"), utterance.UseText("text") ?? "", builder.Time(utterance.Use("start"), 1000), builder.Time(utterance.Use("end"), 1000), speaker, utterance.Place);
        if (item is null)
            return;
        item.Certainty = SpeechValues.Certainty(utterance.Use("confidence"));
        var placer = new WordPlacer(item);
        foreach (JsonPart part in utterance.UseList("words"))
        {
            if (SpeechValues.Speaker(part.Find("speaker")) is { } voice && voice == speaker)
                part.UseWhole("speaker");
            TimeRange? time = RecordingBuilder.Range(builder.Time(part.Use("start"), 1000), builder.Time(part.Use("end"), 1000));
            if (!placer.Add(part.UseText("text") ?? "", time, SpeechValues.Certainty(part.Use("confidence"))))
                builder.Carry("words that are not in the text of their entry");
        }
    }

    private static SpokenWord Word(RecordingBuilder builder, JsonPart word) => new(
        (word.UseText("text") ?? "").Trim(), false, builder.Time(word.Use("start"), 1000), builder.Time(word.Use("end"), 1000),
        SpeechValues.Certainty(word.Use("confidence")), builder.Person(SpeechValues.Speaker(word.Use("speaker"))), word.Place);
}
