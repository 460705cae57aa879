using TextModel.Formats;
using TextModel.Formats.Html;

namespace TextModel.Tests.Formats.Html;

/// <summary>Reads pages from memory.</summary>
internal static class Html
{
    public static FormatRegistry Formats { get; } = FormatRegistry.Default.With(HtmlFormat.Format);

    public static ReadResult Read(string page) => TextDocument.Parse(page, new() { Format = "html" }, Formats);

    public static ReadResult Read(byte[] page, ReadOptions? options = null) => TextDocument.Read(new MemoryStream(page), null, options, Formats);

    /// <summary>The page's base text, of what stands in its body.</summary>
    public static string Text(string body) => Read($"<html><body>{body}</body></html>").Document.Text;

    /// <summary>Each turn as <c>label kind speaker: reading text</c>.</summary>
    public static string[] Turns(string body) =>
        [.. Read($"<html><body>{body}</body></html>").Document.Turns.Select(t => $"{t.Label ?? "-"} {t.Kind} {t.SpeakerId}: {t.ReadingText}")];

    /// <summary>A page of Ada's and Tom's conversation, so that labels recur.</summary>
    public const string Conversation = "<p>ADA: Who came?</p><p>TOM: Nobody.</p><p>ADA: Why?</p><p>TOM: It rained.</p>";
}
