using TextModel.Recordings.Common;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Speech;

/// <summary>What Whisper writes, and whisperX, faster-whisper, transformers and the many programs around them.</summary>
internal static class WhisperShape
{
    /// <summary>Reads a file whose root is an object.</summary>
    /// <returns>Whether there was anything of the kind.</returns>
    public static bool Read(RecordingBuilder builder, JsonPart root)
    {
        ReadPeople(builder, root);
        if (root.UseText("language") is { Length: > 0 } language)
            builder.Recording.Source = builder.Recording.Source with { Language = language };
        string[] lists = ["segments", "speakers", "chunks", "word_segments", "words"];
        foreach (string name in lists)
        {
            if (root.Find(name) is not { IsFilled: true } list || !list.Items.Exists(i => TextPart(i) is not null))
                continue;
            list.IsUsed = true;
            ReadEntries(builder, builder.Tier(name), list.Items);
            // The others repeat what this one has.
            foreach (string other in lists)
            {
                if (other != name)
                    root.UseWhole(other);
            }

            root.UseWhole("text");
            return true;
        }

        foreach (string name in lists)
            _ = root.UseList(name);
        if (root.UseText("text") is not { } text)
            return root.Find("segments") is { Kind: JsonPartKind.List };
        builder.Item(builder.Tier("text"), text, null, null, null, root.Place);
        return true;
    }

    /// <summary>Reads entries, whatever their names are.</summary>
    public static void ReadEntries(RecordingBuilder builder, Tier tier, List<JsonPart> entries)
    {
        decimal perSecond = Unit(builder, entries);
        bool begins = false;
        foreach (JsonPart entry in entries)
        {
            if (!entry.IsObject)
            {
                builder.Carry("entries that are no objects");
                continue;
            }

            (JsonPart? start, JsonPart? end, decimal unit) = Times(entry, perSecond);
            string text = UseTextPart(entry)?.Text ?? "";
            string? speaker = Speaker(builder, entry);
            TierItem? item = builder.Item(tier, text, builder.Time(start, unit), builder.Time(end, unit), speaker, entry.Place);
            if (item is null)
                continue;
            item.BeginsTurn = begins;
            begins = entry.Find("speaker_turn_next") is { Kind: JsonPartKind.Truth, Text: "true" };
            _ = entry.Use("speaker_turn_next");
            item.Certainty = Certainty(entry);
            ReadWords(builder, item, entry, unit);
        }
    }

    /// <summary>The text of an entry, whatever its name is; null where there is none.</summary>
    public static JsonPart? TextPart(JsonPart entry)
    {
        foreach (string name in (ReadOnlySpan<string>)["text", "transcript", "content", "sentence", "word", "line"])
        {
            if (entry.Find(name) is { Kind: JsonPartKind.String } found)
                return found;
        }

        return null;
    }

    private static JsonPart? UseTextPart(JsonPart entry)
    {
        JsonPart? found = TextPart(entry);
        if (found is not null)
            found.IsUsed = true;
        return found;
    }

    private static string? Speaker(RecordingBuilder builder, JsonPart entry)
    {
        string? id = SpeechValues.Speaker(entry.Use(["speaker", "speaker_id", "speaker_label", "speakerLabel", "speaker_name", "participant"]));
        return builder.Person(id, entry.UseText("speaker_name"), entry.UseText("speaker_type") ?? entry.UseText("speaker_role"));
    }

    // The mean probability of its tokens (avg_logprob) says how sure Whisper is of its spelling, and nothing of what was heard.
    private static double? Certainty(JsonPart entry) => SpeechValues.Certainty(entry.Use(["confidence", "score", "probability", "avg_confidence"]));

    private static void ReadWords(RecordingBuilder builder, TierItem item, JsonPart entry, decimal perSecond)
    {
        var placer = new WordPlacer(item);
        TimeSpan? first = null, last = null;
        foreach (JsonPart word in entry.UseList("words"))
        {
            if (!word.IsObject || word.Use(["word", "text", "punctuated_word"]) is not { Kind: JsonPartKind.String } text)
            {
                builder.Carry("words that are no text");
                continue;
            }

            (JsonPart? start, JsonPart? end, decimal unit) = Times(word, perSecond);
            TimeRange? time = RecordingBuilder.Range(builder.Time(start, unit), builder.Time(end, unit));
            first ??= time?.Start;
            last = time?.End ?? last;
            if (!placer.Add(text.Text, time, SpeechValues.Certainty(word.Use(["score", "probability", "confidence"]))))
                builder.Carry("words that are not in the text of their entry");
            // Who says a word is news only where it is somebody else.
            if (SpeechValues.Speaker(word.Find("speaker")) is { } speaker && speaker == item.Speaker)
                word.UseWhole("speaker");
        }

        item.Start ??= first;
        if (item.End is null && last >= item.Start && last is not null)
            item.End = last;
    }

    private static (JsonPart? Start, JsonPart? End, decimal PerSecond) Times(JsonPart entry, decimal perSecond)
    {
        foreach (string name in (ReadOnlySpan<string>)["timestamp", "timestamps"])
        {
            if (entry.Find(name) is { Kind: JsonPartKind.List } pair)
            {
                pair.IsUsed = true;
                return (pair.Items.ElementAtOrDefault(0), pair.Items.ElementAtOrDefault(1), perSecond);
            }
        }

        JsonPart? start = entry.Use(["start_ms", "startMs", "start_time_ms"]), end = entry.Use(["end_ms", "endMs", "end_time_ms"]);
        if (start is not null || end is not null)
            return (start, end, 1000);
        return (entry.Use(["start", "start_time", "startTime", "begin", "from", "ts", "time"]), entry.Use(["end", "end_time", "endTime", "stop", "to", "end_ts"]), perSecond);
    }

    // Whole numbers may be milliseconds; nothing says so but how much would be said in so much time.
    private static decimal Unit(RecordingBuilder builder, List<JsonPart> entries)
    {
        decimal covered = 0;
        int characters = 0;
        foreach (JsonPart entry in entries)
        {
            (JsonPart? start, JsonPart? end, decimal unit) = Times(entry, 1);
            if (unit != 1)
                return 1;
            foreach (JsonPart? time in (ReadOnlySpan<JsonPart?>)[start, end])
            {
                if (time is { Kind: not JsonPartKind.Null } && (time.Text.Length == 0 || time.Text.AsSpan().ContainsAnyExceptInRange('0', '9')))
                    return 1;
            }

            if (start is { Text.Length: > 0 } && end is { Text.Length: > 0 } && ClockTime.Parse(start.Text) is { } from && ClockTime.Parse(end.Text) is { } to && to > from && to < int.MaxValue)
            {
                covered += to - from;
                characters += TextPart(entry)?.Text.Length ?? 0;
            }
        }

        if (covered == 0 || !ClockTime.AreMilliseconds(covered, characters))
            return 1;
        builder.Diagnostics.Add(SpeechDiagnostics.TakenForMilliseconds.At(builder.Path, null, null));
        return 1000;
    }

    // Lists of people, as our writer and some programs have them.
    private static void ReadPeople(RecordingBuilder builder, JsonPart root)
    {
        foreach (string name in (ReadOnlySpan<string>)["participants", "speakers"])
        {
            if (root.Find(name) is not { Kind: JsonPartKind.List } list || !list.Items.TrueForAll(p => p.Kind == JsonPartKind.String || (p.Find("id") ?? p.Find("label") ?? p.Find("name")) is not null) || list.Items.Exists(p => TextPart(p) is not null))
                continue;
            list.IsUsed = true;
            foreach (JsonPart person in list.Items)
                builder.Person(SpeechValues.Speaker(person), person.UseText("name"), person.UseText("role"));
        }
    }
}
