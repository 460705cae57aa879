using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Speech;

/// <summary>What whisper.cpp writes (<c>-oj</c>, <c>-ojf</c>).</summary>
internal static class WhisperCppShape
{
    /// <summary>Reads a file that has <c>transcription</c>.</summary>
    public static bool Read(RecordingBuilder builder, JsonPart root)
    {
        List<JsonPart> entries = root.UseList("transcription");
        if (root.Use("result") is { IsObject: true } result && result.UseText("language") is { Length: > 0 } language)
            builder.Recording.Source = builder.Recording.Source with { Language = language };
        if (!entries.Exists(e => e.Find("offsets") is not null || e.Find("timestamps") is { IsObject: true }))
        {
            WhisperShape.ReadEntries(builder, builder.Tier("transcription"), entries);
            return true;
        }

        // Where entries begin with a blank, one without goes on with the word before (-ml 1).
        int blanks = entries.Count(e => e.Find("text") is { Text: [' ', ..] });
        bool isCut = blanks * 2 > entries.Count;
        Tier tier = builder.Tier("transcription");
        bool begins = false;
        foreach (JsonPart entry in entries)
        {
            string text = entry.UseText("text") ?? "";
            (TimeSpan? start, TimeSpan? end) = Times(builder, entry);
            string? speaker = builder.Person(SpeechValues.Speaker(entry.Use("speaker")) is { } found and not "?" ? found : null);
            TierItem? item;
            if (isCut && !begins && text is [not ' ', ..] && tier.Items is [.., { } last] && last.Speaker == speaker)
            {
                item = last;
                item.Text += text.TrimEnd();
                item.End = end ?? item.End;
            }
            else
            {
                item = builder.Item(tier, text, start, end, speaker, entry.Place);
                if (item is not null)
                    item.BeginsTurn = begins;
            }

            begins = entry.Find("speaker_turn_next") is { Text: "true" };
            _ = entry.Use("speaker_turn_next");
            if (item is not null)
                ReadTokens(builder, item, item.Text.Length - text.Trim().Length, entry);
        }

        return true;
    }

    // Milliseconds stand twice; where the numbers are missing the clock has them.
    private static (TimeSpan? Start, TimeSpan? End) Times(RecordingBuilder builder, JsonPart part)
    {
        if (part.Find("offsets") is { IsObject: true } offsets)
        {
            part.UseWhole("timestamps");
            offsets.IsUsed = true;
            return (builder.Time(offsets.Use("from"), 1000), builder.Time(offsets.Use("to"), 1000));
        }

        return part.Use("timestamps") is { IsObject: true } clock ? (builder.Time(clock.Use("from")), builder.Time(clock.Use("to"))) : default;
    }

    // Tokens are parts of words; a blank begins a word. Those in brackets with underscores steer the decoder.
    private static void ReadTokens(RecordingBuilder builder, TierItem item, int from, JsonPart entry)
    {
        List<JsonPart> tokens = entry.UseList("tokens");
        if (tokens.Count == 0)
            return;
        var words = new List<(string Text, TimeSpan? Start, TimeSpan? End, double? Certainty)>();
        foreach (JsonPart token in tokens)
        {
            token.UseWhole("id");
            token.UseWhole("t_dtw");
            string text = token.UseText("text") ?? "";
            if (text.StartsWith("[_", StringComparison.Ordinal) || text.StartsWith("<|", StringComparison.Ordinal))
            {
                token.IsUsedWhole = true;
                builder.Carry("control tokens");
                continue;
            }

            (TimeSpan? start, TimeSpan? end) = Times(builder, token);
            double? certainty = SpeechValues.Certainty(token.Use("p"));
            if (words.Count == 0 || text is [' ', ..])
                words.Add((text, start, end, certainty));
            else if (words[^1] is var (head, first, last, sure))
                words[^1] = (head + text, first ?? start, end ?? last, sure is { } a && certainty is { } b ? Math.Min(a, b) : sure ?? certainty);
        }

        var placed = new TierItem(item.Text[Math.Max(0, from)..]);
        var placer = new WordPlacer(placed);
        foreach ((string text, TimeSpan? start, TimeSpan? end, double? certainty) in words)
        {
            if (!placer.Add(text, RecordingBuilder.Range(start, end), certainty))
                builder.Carry("words that are not in the text of their entry");
        }

        foreach (TierWord word in placed.Words)
            item.Words.Add(word with { Span = word.Span.Shift(Math.Max(0, from)) });
    }
}
