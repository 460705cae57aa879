using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Speech;

/// <summary>What Amazon Transcribe writes, also its analysis of calls.</summary>
internal static class AmazonShape
{
    /// <summary>Reads a file that has <c>results</c> with <c>items</c>.</summary>
    public static bool Read(RecordingBuilder builder, JsonPart root)
    {
        JsonPart results = root.Use("results")!;
        if ((results.UseText("language_code") ?? root.UseText("LanguageCode")) is { } language)
            builder.Recording.Source = builder.Recording.Source with { Language = language };
        string? whole = null;
        foreach (JsonPart transcript in results.UseList("transcripts"))
            whole ??= transcript.UseText("transcript");
        Dictionary<string, string> byTime = Labels(results);
        List<SpokenWord> words = [];
        Tier tier = builder.Tier("items");
        if (results.Find("channel_labels") is { IsObject: true } labels && labels.Find("channels") is { IsFilled: true })
        {
            labels.IsUsed = true;
            foreach (JsonPart channel in labels.UseList("channels"))
            {
                string? name = channel.UseText("channel_label");
                ReadWords(builder, channel.UseList("items"), byTime, name, words);
            }

            // Signs have no time: they go where their word goes.
            TimeSpan last = TimeSpan.Zero;
            words = [.. words.Select(w => (Word: w, Time: last = w.Start ?? last)).OrderBy(w => w.Time).Select(w => w.Word)];
            results.UseWhole("items");
            whole = null;
        }
        else
        {
            ReadWords(builder, results.UseList("items"), byTime, null, words);
        }

        // The same words, cut at pauses.
        results.UseWhole("audio_segments");
        foreach (SpokenWord word in words)
            builder.Person(word.Speaker);
        if (words.Count > 0)
            SpokenWords.Join(builder, tier, words, whole);
        else if (whole is not null)
            builder.Item(tier, whole, null, null, null, results.Place);
        return true;
    }

    /// <summary>Reads a file that has <c>Transcript</c>: the analysis of a call.</summary>
    public static bool ReadCall(RecordingBuilder builder, JsonPart root)
    {
        if (root.UseText("LanguageCode") is { } language)
            builder.Recording.Source = builder.Recording.Source with { Language = language };
        foreach (JsonPart person in root.UseList("Participants"))
            builder.Person(person.UseText("ParticipantRole"), null, person.UseText("ParticipantRole"));
        ReadEntries(builder, root.UseList("Transcript"));
        return true;
    }

    /// <summary>Reads the entries of the analysis of a call.</summary>
    public static void ReadEntries(RecordingBuilder builder, List<JsonPart> entries)
    {
        Tier tier = builder.Tier("Transcript");
        foreach (JsonPart entry in entries)
        {
            string? role = entry.UseText("ParticipantRole");
            string? speaker = builder.Person(role ?? entry.UseText("ParticipantId"), null, role);
            TierItem? item = builder.Item(tier, entry.UseText("Content") ?? "", builder.Time(entry.Use("BeginOffsetMillis"), 1000), builder.Time(entry.Use("EndOffsetMillis"), 1000), speaker, entry.Place);
            if (item is null)
                continue;
            var placer = new WordPlacer(item);
            foreach (JsonPart word in entry.UseList("Items"))
            {
                word.UseWhole("Type");
                bool isSign = word.Find("Type") is { Text: "punctuation" };
                TimeRange? time = isSign ? null : RecordingBuilder.Range(builder.Time(word.Use("BeginOffsetMillis"), 1000), builder.Time(word.Use("EndOffsetMillis"), 1000));
                if (isSign)
                {
                    word.UseWhole("BeginOffsetMillis");
                    word.UseWhole("EndOffsetMillis");
                }

                double? certainty = SpeechValues.Certainty(isSign ? null : word.Find("Confidence"));
                word.UseWhole("Confidence");
                if (!placer.Add(word.UseText("Content") ?? "", time, certainty))
                    builder.Carry("words that are not in the text of their entry");
            }
        }
    }

    private static void ReadWords(RecordingBuilder builder, List<JsonPart> items, Dictionary<string, string> byTime, string? channel, List<SpokenWord> words)
    {
        string? speaker = channel;
        foreach (JsonPart item in items)
        {
            item.UseWhole("type");
            item.UseWhole("id");
            bool isSign = item.Find("type") is { Text: "punctuation" };
            List<JsonPart> readings = item.UseList("alternatives");
            if (readings.Count == 0)
                continue;
            if (readings.Count > 1)
            {
                builder.Carry("other readings", readings.Count - 1);
                foreach (JsonPart other in readings.Skip(1))
                    other.IsUsedWhole = true;
            }

            string text = (readings[0].UseText("content") ?? "").Trim();
            double? certainty = SpeechValues.Certainty(isSign ? null : readings[0].Find("confidence"));
            readings[0].UseWhole("confidence");
            if (text.Length == 0)
                continue;
            string? start = item.UseText("start_time");
            string? label = item.UseText("speaker_label") ?? (start is not null && byTime.TryGetValue(start, out string? known) ? known : null);
            // What has no label goes with what is before it.
            speaker = channel ?? label ?? speaker;
            words.Add(new(text, isSign, builder.Time(start), builder.Time(item.UseText("end_time")), certainty, speaker, item.Place));
        }
    }

    // The label belongs to a time; words have times.
    private static Dictionary<string, string> Labels(JsonPart results)
    {
        var byTime = new Dictionary<string, string>(StringComparer.Ordinal);
        if (results.Find("speaker_labels") is not { IsObject: true } labels)
            return byTime;
        results.UseWhole("speaker_labels");
        foreach (JsonPart segment in labels.UseList("segments"))
        {
            foreach (JsonPart item in segment.UseList("items"))
            {
                if (item.UseText("start_time") is { } start && (item.UseText("speaker_label") ?? segment.UseText("speaker_label")) is { } label)
                    byTime.TryAdd(start, label);
            }
        }

        return byTime;
    }
}
