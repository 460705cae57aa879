using System.Text.Json;

namespace TextModel.Benchmarks.Inputs;

/// <summary>What speech recognition gives of a long conversation: segments of twelve words, each with its times. The same arguments give the same file.</summary>
internal static class Speech
{
    private const int WordsInSegment = 12;

    // Ten hours have 100,000 words.
    private const decimal Step = 0.36m, Spoken = 0.28m;

    /// <summary>Writes a file as Whisper does.</summary>
    /// <param name="count">How many words.</param>
    /// <param name="file">Receives it.</param>
    public static void Write(int count, Stream file)
    {
        var words = new Words(InputKind.ShortTurns);
        using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        json.WriteString("language", "en");
        json.WriteStartArray("segments");
        for (int at = 0; at < count; at += WordsInSegment)
        {
            string[] said = [.. Enumerable.Range(0, Math.Min(WordsInSegment, count - at)).Select(_ => " " + words.Next())];
            json.WriteStartObject();
            json.WriteNumber("id", at / WordsInSegment);
            json.WriteNumber("start", at * Step);
            json.WriteNumber("end", ((at + said.Length - 1) * Step) + Spoken);
            json.WriteString("text", string.Concat(said));
            json.WriteString("speaker", at / WordsInSegment % 8 < 2 ? "SPEAKER_00" : "SPEAKER_01");
            json.WriteNumber("avg_logprob", -0.2m);
            json.WriteNumber("no_speech_prob", 0.01m);
            json.WriteStartArray("words");
            for (int i = 0; i < said.Length; i++)
            {
                json.WriteStartObject();
                json.WriteString("word", said[i]);
                json.WriteNumber("start", (at + i) * Step);
                json.WriteNumber("end", ((at + i) * Step) + Spoken);
                json.WriteNumber("probability", 0.5m + (words.Number(500) / 1000m));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
