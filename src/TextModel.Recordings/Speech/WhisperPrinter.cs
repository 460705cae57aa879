using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using TextModel.Recordings.Common;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Speech;

/// <summary>Writes entries as whisperX does: <c>segments</c> with speakers, and with words where they have times.</summary>
/// <remarks>Names and roles of people stand in <c>participants</c>, which other programs pass over.</remarks>
internal sealed class WhisperPrinter : IRecordingPrinter
{
    private const int Pending = 1 << 16;

    /// <inheritdoc/>
    public bool SaysCertainties => true;

    /// <inheritdoc/>
    public byte[] Write(Recording recording, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(diagnostics);
        using var copy = new MemoryStream();
        using (var json = new Utf8JsonWriter(copy, new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (recording.Source.Language is { } language)
                json.WriteString("language", language);
            var names = new HashSet<string>(["language", "text", "segments", "speakers", "chunks", "words", "word_segments", "participants"], StringComparer.Ordinal);
            foreach (KeyedValue field in recording.Source.Fields)
            {
                if (names.Add(field.Key))
                    json.WriteString(field.Key, field.Value);
            }

            WritePeople(json, recording);
            json.WriteStartArray("segments");
            foreach (SpokenItem spoken in SpokenItems.Of(recording, diagnostics))
            {
                WriteItem(json, spoken);
                // The writer keeps all that is not flushed, besides the copy.
                if (json.BytesPending > Pending)
                    json.Flush();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        copy.WriteByte((byte)'\n');
        return copy.ToArray();
    }

    private static void WritePeople(Utf8JsonWriter json, Recording recording)
    {
        if (recording.Participants.Count == 0)
            return;
        json.WriteStartArray("participants");
        foreach (Participant person in recording.Participants)
        {
            json.WriteStartObject();
            json.WriteString("id", person.Id);
            if (person.Name is not null)
                json.WriteString("name", person.Name);
            if (person.Role is not null)
                json.WriteString("role", person.Role);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, SpokenItem spoken)
    {
        TierItem item = spoken.Item;
        json.WriteStartObject();
        WriteTimes(json, item.Start, item.End);
        json.WriteString("text", item.Text);
        if (spoken.Speaker is not null)
            json.WriteString("speaker", spoken.Speaker);
        WriteNumber(json, "confidence", item.Certainty);
        if (spoken.NextBeginsTurn)
            json.WriteBoolean("speaker_turn_next", true);
        if (item.Words.Count > 0)
        {
            json.WriteStartArray("words");
            int at = 0;
            foreach (TierWord word in item.Words)
            {
                if (word.Span.Start < at || word.Span.End > item.Text.Length)
                    continue;
                // What has no time stands here too, so that each word is found after the one before.
                WriteWord(json, item.Text[at..word.Span.Start].Trim(), default);
                WriteWord(json, item.Text[word.Span.ToRange()], word);
                at = word.Span.End;
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteWord(Utf8JsonWriter json, string text, TierWord word)
    {
        if (text.Length == 0)
            return;
        json.WriteStartObject();
        json.WriteString("word", text);
        WriteTimes(json, word.Time?.Start, word.Time?.End);
        WriteNumber(json, "score", word.Certainty);
        json.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter json, TimeSpan? start, TimeSpan? end)
    {
        if (start is { } from)
            json.WriteNumber("start", ClockTime.Seconds(from));
        if (end is { } to)
            json.WriteNumber("end", ClockTime.Seconds(to));
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is not { } value || !double.IsFinite(value))
            return;
        json.WritePropertyName(name);
        json.WriteRawValue(value.ToString("R", CultureInfo.InvariantCulture));
    }
}
