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
        AssertSound(read, text);
        return read;
    }

    /// <summary>What has to hold for every document that was read: its text is the file's where the map says so, and the file is still there.</summary>
    public static void AssertSound(ReadResult read, string file)
    {
        Transcript.AssertSound(read.Document);
        string text = read.Document.Text;
        Assert.True(text.Length == 0 || text[^1] == '\n');
        foreach (SourceRun run in read.SourceMap!.Runs)
            Assert.Equal(file[run.Source..(run.Source + run.Length)], text[run.Start..(run.Start + run.Length)]);
        Assert.Equal(file, read.Document.OriginalFile!.Text!.Text);
        Assert.True(read.Document.OriginalFile.IsStillOf(read.Document));
        Assert.DoesNotContain(read.Document.Annotations.OfType<FormeWork>(), f => f.Text.Contains("-->", StringComparison.Ordinal));
    }

    /// <summary>Writes a document as subtitles and gives the file and what was said.</summary>
    public static (string File, ValueList<Diagnostic> Said) Write(TextDocument document, string format)
    {
        using var output = new MemoryStream();
        ValueList<Diagnostic> said = document.Write(output, new WriteOptions { Format = format });
        return (SourceText.Decode(output.ToArray()).Text, said);
    }

    /// <summary>What has to come back when a document was written and read: who speaks when, and which words.</summary>
    /// <param name="document">The document.</param>
    /// <param name="ends">Whether it tells when each cue ends; a file does always.</param>
    public static string Outline(TextDocument document, bool ends = true)
    {
        var lines = new List<string>();
        foreach (Annotation a in document.Annotations)
        {
            if (a is Turn turn)
                lines.Add($"{turn.Speaker?.Name ?? turn.SpeakerId} {Shown(turn.Time, ends)}");
            else if (a is Paragraph paragraph)
                lines.Add($"  {Shown(paragraph.Time, ends)} {(paragraph.Turn is null ? "" : "in turn ")}{paragraph.Text}");
        }

        return string.Join('\n', lines);
    }

    private static string Shown(TimeRange? time, bool ends) => time is null ? "?" : $"{time.Start:c}-{(ends ? time.End : null):c}";
}
