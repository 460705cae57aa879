using TextModel.Cli.Output;
using TextModel.Formats;

namespace TextModel.Cli.Commands;

/// <summary>Writes the one document that a command made.</summary>
internal static class OutputFile
{
    /// <summary>The options that say where to and how.</summary>
    public static Arguments.OptionSpec Target { get; } = new("--output", "PATH", "The file to write; '-' or nothing is standard output.", "-o");

    /// <summary>The format to write.</summary>
    public static Arguments.OptionSpec To { get; } = new("--to", "FORMAT", "The format to write; otherwise found from the name of the output, and TEI on\nstandard output.") { Values = () => KnownFormats.Ids(f => f.Writer is not null) };

    /// <summary>Finds the format; null where none fits, with a problem.</summary>
    public static TextFormat? Format(string? target, string? to, out string? problem)
    {
        FormatRegistry formats = KnownFormats.All;
        string writable = string.Join(", ", formats.Formats.Where(f => f.Writer is not null).Select(f => f.Id));
        problem = null;
        TextFormat? found = to is not null ? formats[to] : target is null or ConvertPlan.Standard ? formats["tei"] : formats.FindWriter(target, WriteOptions.Default);
        if (found is { Writer: not null })
            return found;
        problem = to is not null ? $"The format '{to}' cannot be written. Formats that can: {writable}." : $"No format is written by the name '{target}'. Say which one with --to ({writable}).";
        return null;
    }

    /// <summary>Writes the document and prints what was lost; gives an exit code.</summary>
    public static int Write(TextDocument document, string? target, TextFormat format, Session session, DiagnosticPrinter printer)
    {
        bool standard = target is null or ConvertPlan.Standard;
        string name = standard ? "(standard output)" : target!;
        try
        {
            var options = new WriteOptions { Format = format.Id };
            ValueList<Diagnostic> said = standard ? document.Write(session.Output, options, KnownFormats.All) : document.Save(target!, options, KnownFormats.All);
            printer.Print(said, name);
            return said.HasErrors ? ExitCode.Errors : ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Fail(FileProblem.Writing(name, e));
        }
    }
}
