using TextModel.Formats;
using TextModel.Recordings.Common;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Speech;

/// <summary>Reads what speech recognition gives as JSON, of whichever service: they are told apart by what is in the file.</summary>
internal sealed class SpeechParser : IRecordingParser
{
    /// <inheritdoc/>
    public Recording Read(TextInput input, ReadOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var builder = new RecordingBuilder(input.Path, diagnostics);
        if (JsonFile.Read(input.Text, diagnostics) is not { } root)
        {
            diagnostics.Add(SpeechDiagnostics.UnknownShape.At(input.Path, null, null, "it is empty."));
            return builder.Recording;
        }

        root.IsUsed = true;
        JsonPart content = Unwrapped(root);
        if (!Read(builder, content))
            diagnostics.Add(SpeechDiagnostics.UnknownShape.At(input.Path, null, null, root.IsObject ? $"its names are {Names(root)}." : "it has no entries with text."));
        SpeechValues.TakeFields(builder, content);
        if (content != root)
            SpeechValues.TakeFields(builder, root);
        root.CountUnused(builder.Recording.Carried, SpeechValues.PluralOf);
        builder.Sort();
        return builder.Recording;
    }

    /// <summary>How sure it is that bytes begin a file of this kind, from 0 to 1.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static double Recognize(ReadOnlyMemory<byte> head)
    {
        string text = HeadText.Of(head).TrimStart();
        if (text is not ['{' or '[', ..] || Has("@context") || (Has("format") && Has("version") && text.Contains("\"textmodel\"", StringComparison.Ordinal)))
            return 0;
        bool hasText = Has("text") || Has("word") || Has("transcript") || Has("content");
        bool hasTimes = Has("start") || Has("start_time") || Has("timestamp") || Has("timestamps");
        if (text[0] == '[')
        {
            // A bare list of entries, or of lines that begin with a time in brackets.
            string first = text[1..].TrimStart();
            if (first.StartsWith("\"[", StringComparison.Ordinal) && first.Length > 2 && char.IsAsciiDigit(first[2]))
                return 0.8;
            return first is ['{', ..] && hasText && hasTimes ? 0.7 : 0;
        }

        if ((Has("segments") && hasText && hasTimes) || (Has("chunks") && Has("timestamp")) || (Has("transcription") && (Has("offsets") || Has("timestamps"))) || (Has("systeminfo") && Has("params")))
            return 0.95;
        if (Has("monologues") || (Has("jobName") && Has("results")) || (Has("Transcript") && Has("ParticipantRole")) || (Has("results") && (Has("channels") || Has("utterances") || Has("transcripts"))))
            return 0.95;
        if ((Has("acoustic_model") || Has("audio_url") || Has("language_model")) && Has("text"))
            return 0.9;
        if (Has("word_segments") || (Has("words") && hasTimes) || (Has("segments") && hasText) || (Has("segments") && hasTimes))
            return 0.85;
        // A whole transcript may stand before the first entry: then nothing but that is seen, from its first letter, which a blank comes before, to the end of what is seen.
        string inner = text[1..].TrimStart();
        if (!inner.StartsWith("\"text\"", StringComparison.Ordinal) && !inner.StartsWith("\"transcript\"", StringComparison.Ordinal))
            return 0;
        string value = inner[(inner.IndexOf('"', 1) + 1)..].TrimStart(' ', ':', '\t', '\r', '\n');
        return value.StartsWith("\" ", StringComparison.Ordinal) && head.Length >= 4096 ? 0.75 : 0.4;

        bool Has(string name)
        {
            for (int at = 0; (at = text.IndexOf($"\"{name}\"", at, StringComparison.Ordinal)) >= 0; at++)
            {
                // A name has a colon after it; a value has not.
                if (text.AsSpan(at + name.Length + 2).TrimStart() is [':', ..] or [])
                    return true;
            }

            return false;
        }
    }

    private static bool Read(RecordingBuilder builder, JsonPart root)
    {
        if (root.Kind == JsonPartKind.List)
            return ListShape.Read(builder, root);
        if (!root.IsObject)
            return false;
        if (root.Find("transcription") is { Kind: JsonPartKind.List })
            return WhisperCppShape.Read(builder, root);
        if (root.Find("Transcript") is { Kind: JsonPartKind.List })
            return AmazonShape.ReadCall(builder, root);
        if (root.Find("results") is { IsObject: true } results)
        {
            if (results.Find("transcripts") is not null || results.Find("items") is not null)
                return AmazonShape.Read(builder, root);
            if (results.Find("channels") is not null || results.Find("utterances") is not null)
                return DeepgramShape.Read(builder, root);
        }

        if (root.Find("monologues") is { Kind: JsonPartKind.List })
            return RevShape.Read(builder, root);
        if (root.Find("utterances") is { Kind: JsonPartKind.List } || (root.Find("words") is { Kind: JsonPartKind.List } && (root.Find("acoustic_model") ?? root.Find("audio_duration") ?? root.Find("audio_url")) is not null))
            return AssemblyShape.Read(builder, root);
        return WhisperShape.Read(builder, root);
    }

    // Some programs put the service's answer into an object of their own.
    private static JsonPart Unwrapped(JsonPart root)
    {
        if (!root.IsObject || IsContent(root))
            return root;
        foreach ((_, JsonPart value) in root.Members)
        {
            if (value.IsObject && IsContent(value))
            {
                value.IsUsed = true;
                return value;
            }
        }

        return root;

        static bool IsContent(JsonPart part) =>
            (part.Find("segments") ?? part.Find("chunks") ?? part.Find("transcription") ?? part.Find("Transcript") ?? part.Find("monologues") ?? part.Find("utterances") ?? part.Find("words") ?? part.Find("word_segments")) is { Kind: JsonPartKind.List }
            || part.Find("results") is { IsObject: true };
    }

    private static string Names(JsonPart root) =>
        root.Members.Count == 0 ? "none" : string.Join(", ", root.Members.Take(8).Select(m => $"'{(m.Key.Length <= 30 ? m.Key : m.Key[..30])}'"));
}
