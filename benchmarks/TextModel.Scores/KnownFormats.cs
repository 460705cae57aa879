using TextModel.Formats;
using TextModel.Formats.Docx;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;
using TextModel.Formats.Yaml;

namespace TextModel.Scores;

/// <summary>The formats that are read: those of the command-line tool.</summary>
internal static class KnownFormats
{
    /// <summary>All formats.</summary>
    public static FormatRegistry All { get; } = FormatRegistry.Default
        .With(YamlFormat.Format)
        .With(MarkdownFormat.Format)
        .With(HtmlFormat.Format)
        .With(DocxFormat.Format);
}
