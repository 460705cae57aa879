using TextModel.Formats;
using TextModel.Formats.Markdown;
using TextModel.Tests.Transcripts;

namespace TextModel.Tests.Formats.Markdown;

/// <summary>Reads Markdown from memory.</summary>
internal static class Md
{
    public static FormatRegistry Formats { get; } = FormatRegistry.Default.With(MarkdownFormat.Format);

    public static ReadResult Read(string text)
    {
        ReadResult read = TextDocument.Parse(text, new() { Format = "markdown" }, Formats);
        Transcript.AssertSound(read.Document);
        // The file as the reader sees it: without the mark of the byte order.
        string file = TextInput.FromString(text).Text.Text;
        foreach (SourceRun run in read.SourceMap!.Runs)
            Assert.Equal(file[run.Source..(run.Source + run.Length)], read.Document.Text[run.Start..(run.Start + run.Length)]);
        return read;
    }

    /// <summary>The annotations of a type, each as its text and what else there is to say of it.</summary>
    public static string[] All<T>(string text, Func<T, string> say)
        where T : Annotation => [.. Read(text).Document.Annotations.OfType<T>().Select(a => $"{a.Text}|{say(a)}")];

    /// <summary>Each turn as <c>speaker: reading text</c>.</summary>
    public static string[] Turns(string text) => [.. Read(text).Document.Turns.Select(t => $"{t.SpeakerId}: {t.ReadingText}")];
}
