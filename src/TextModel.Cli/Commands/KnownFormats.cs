using TextModel.Formats;
using TextModel.Formats.Yaml;

namespace TextModel.Cli.Commands;

/// <summary>The formats of the tool: those of all packages.</summary>
internal static class KnownFormats
{
    /// <summary>All of them. What a format needs is loaded when it is used.</summary>
    public static FormatRegistry All { get; } = FormatRegistry.Default.With(YamlFormat.Format);
}
