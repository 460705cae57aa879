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
        Assert.Equal(text, read.Document.Text);
        Transcript.AssertSound(read.Document);
        return read;
    }

    /// <summary>Each turn as <c>speaker: reading text</c>.</summary>
    public static string[] Turns(string text) => [.. Read(text).Document.Turns.Select(t => $"{t.SpeakerId}: {t.ReadingText}")];
}
