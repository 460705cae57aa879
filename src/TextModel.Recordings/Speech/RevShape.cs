using System.Text;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Speech;

/// <summary>What Rev.ai writes: monologues of elements.</summary>
internal static class RevShape
{
    /// <summary>Reads a file that has <c>monologues</c>.</summary>
    public static bool Read(RecordingBuilder builder, JsonPart root)
    {
        if (root.UseText("language") is { } language)
            builder.Recording.Source = builder.Recording.Source with { Language = language };
        foreach (JsonPart person in root.UseList("speakers"))
            builder.Person(SpeechValues.Speaker(person), person.UseText("name"));
        List<JsonPart> monologues = root.UseList("monologues");
        // Blanks are elements of their own; a file that was written by other means may have none.
        bool hasBlanks = monologues.Exists(m => m.Find("elements") is { } e && e.Items.Exists(i => i.Find("value") is { Text: { Length: > 0 } value } && string.IsNullOrWhiteSpace(value)));
        foreach (JsonPart monologue in monologues)
            ReadMonologue(builder, monologue, hasBlanks);
        return true;
    }

    private static void ReadMonologue(RecordingBuilder builder, JsonPart monologue, bool hasBlanks)
    {
        var text = new StringBuilder();
        var words = new List<TierWord>();
        TimeSpan? start = null, end = null;
        foreach (JsonPart element in monologue.UseList("elements"))
        {
            string value = element.UseText("value") ?? "";
            string type = element.UseText("type") ?? "text";
            if (text.Length == 0)
                value = value.TrimStart();
            if (value.Length == 0)
                continue;
            if (!hasBlanks && text.Length > 0 && type != "punct")
                text.Append(' ');
            TimeRange? time = RecordingBuilder.Range(builder.Time(element.Use("ts")), builder.Time(element.Use("end_ts")));
            double? certainty = SpeechValues.Certainty(element.Use("confidence"));
            if ((time is not null || certainty is not null) && value.Trim() is { Length: > 0 } bare)
            {
                words.Add(new(TextSpan.OfLength(text.Length + value.IndexOf(bare, StringComparison.Ordinal), bare.Length), time, certainty));
            }

            start ??= time?.Start;
            end = time?.End ?? end;
            text.Append(value);
        }

        string? name = monologue.Find("speaker_info") is { IsObject: true } info ? monologue.Use("speaker_info")!.UseText("display_name") ?? info.UseText("name") : null;
        string? speaker = builder.Person(SpeechValues.Speaker(monologue.Use("speaker")), name);
        if (builder.Item(builder.Tier("monologues"), text.ToString(), start, end, speaker, monologue.Place) is { } item)
            item.Words.AddRange(words.Where(w => w.Span.End <= item.Text.Length));
    }
}
