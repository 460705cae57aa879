using TextModel.Tests.Transcripts;

namespace TextModel.Tests.Formats.Subtitles;

/// <summary>Reads subtitles from memory.</summary>
internal static class Subtitle
{
    public static ReadResult Vtt(string text) => Read(text, "webvtt");

    public static ReadResult Srt(string text) => Read(text, "srt");

    /// <summary>Cues of one second each, numbered, as a SubRip file.</summary>
    public static string SrtOf(params string[] cues) =>
        string.Concat(cues.Select((cue, i) => $"{i + 1}\n00:00:{i:00},000 --> 00:00:{i:00},900\n{cue}\n\n"));

    /// <summary>Each turn as <c>speaker: reading text</c>.</summary>
    public static string[] Turns(this ReadResult read) => [.. read.Document.Turns.Select(t => $"{t.SpeakerId}: {t.ReadingText}")];

    private static ReadResult Read(string text, string format)
    {
        ReadResult read = TextDocument.Parse(text, new() { Format = format });
        Assert.Equal(text, read.Document.Text);
        Transcript.AssertSound(read.Document);
        return read;
    }
}
