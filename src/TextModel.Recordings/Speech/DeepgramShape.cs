using System.Globalization;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Speech;

/// <summary>What Deepgram writes: utterances where they were asked for, else words.</summary>
internal static class DeepgramShape
{
    /// <summary>Reads a file that has <c>results</c> with <c>channels</c> or <c>utterances</c>.</summary>
    public static bool Read(RecordingBuilder builder, JsonPart root)
    {
        JsonPart results = root.Use("results")!;
        List<JsonPart> channels = results.UseList("channels");
        foreach (JsonPart channel in channels)
        {
            if (channel.UseText("detected_language") is { } language && builder.Recording.Source.Language is null)
                builder.Recording.Source = builder.Recording.Source with { Language = language };
        }

        if (results.Find("utterances") is { IsFilled: true })
        {
            results.UseWhole("channels");
            foreach (JsonPart utterance in results.UseList("utterances"))
                ReadUtterance(builder, utterance, channels.Count > 1);
            return true;
        }

        for (int i = 0; i < channels.Count; i++)
            ReadChannel(builder, channels[i], channels.Count > 1 ? i : null);
        return true;
    }

    private static void ReadUtterance(RecordingBuilder builder, JsonPart utterance, bool hasChannels)
    {
        utterance.UseWhole("id");
        string? speaker = builder.Person(SpeechValues.Speaker(utterance.Use("speaker")));
        string? channel = utterance.UseText("channel");
        // On a recording with several channels each is a microphone, and nearly always a person.
        if (speaker is null && hasChannels && channel is not null)
            speaker = builder.Person($"channel {channel}");
        TierItem? item = builder.Item(builder.Tier("utterances"), utterance.UseText("transcript") ?? "", builder.Time(utterance.Use("start")), builder.Time(utterance.Use("end")), speaker, utterance.Place);
        if (item is null)
            return;
        item.Certainty = SpeechValues.Certainty(utterance.Use("confidence"));
        var placer = new WordPlacer(item);
        foreach (JsonPart word in utterance.UseList("words"))
        {
            SpokenWord read = Word(builder, word, null);
            if (!placer.Add(read.Text, RecordingBuilder.Range(read.Start, read.End), read.Certainty))
                builder.Carry("words that are not in the text of their entry");
        }
    }

    private static void ReadChannel(RecordingBuilder builder, JsonPart channel, int? number)
    {
        List<JsonPart> readings = channel.UseList("alternatives");
        if (readings.Count == 0)
            return;
        builder.Carry("other readings", readings.Count - 1);
        foreach (JsonPart other in readings.Skip(1))
            other.IsUsedWhole = true;
        JsonPart best = readings[0];
        string? whole = best.UseText("transcript");
        best.UseWhole("confidence");
        string? microphone = number is { } n ? $"channel {n.ToString(CultureInfo.InvariantCulture)}" : null;
        List<SpokenWord> words = [.. best.UseList("words").Select(w => Word(builder, w, microphone)).Where(w => w.Text.Length > 0)];
        Tier tier = builder.Tier(microphone ?? "words");
        if (words.Count > 0)
            SpokenWords.Join(builder, tier, words, whole);
        else if (whole is not null)
            builder.Item(tier, whole, null, null, builder.Person(microphone), best.Place);
    }

    private static SpokenWord Word(RecordingBuilder builder, JsonPart word, string? microphone)
    {
        string text = (word.UseText("punctuated_word") ?? word.UseText("word") ?? "").Trim();
        // The same word without its signs.
        word.UseWhole("word");
        string? speaker = builder.Person(SpeechValues.Speaker(word.Use("speaker")) ?? microphone);
        return new(text, false, builder.Time(word.Use("start")), builder.Time(word.Use("end")), SpeechValues.Certainty(word.Use("confidence")), speaker, word.Place);
    }
}
