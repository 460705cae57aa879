using TextModel.Formats;
using TextModel.Recordings;

namespace TextModel.Cli;

/// <summary>The formats that the tool knows: those of the library, and one line for each package that adds one.</summary>
/// <remarks>A package's own dependencies are only loaded when one of its files is read: its format is made of names and a reader.</remarks>
internal static class KnownFormats
{
    /// <summary>All formats.</summary>
    public static FormatRegistry All { get; } = FormatRegistry.Default
        .With(Formats.Yaml.YamlFormat.Format)
        .With(Formats.Markdown.MarkdownFormat.Format)
        .With(Formats.Html.HtmlFormat.Format)
        .With(Formats.Docx.DocxFormat.Format)
        .WithRecordings();

    /// <summary>The identifiers of the formats that pass a test.</summary>
    public static IEnumerable<string> Ids(Func<TextFormat, bool> test) => All.Formats.Where(test).Select(f => f.Id);
}
