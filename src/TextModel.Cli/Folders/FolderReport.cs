using System.Globalization;
using TextModel.Cli.Arguments;
using TextModel.Cli.Commands;
using TextModel.Cli.Output;
using TextModel.Corpus;

namespace TextModel.Cli.Folders;

/// <summary>What is said at the end of a conversion.</summary>
internal static class FolderReport
{
    public static OptionSpec Strict { get; } = new("--strict", null, "Make the exit code 1 where there are warnings too.");

    /// <summary>The whole in one line.</summary>
    /// <param name="report">The report.</param>
    /// <param name="last">How the run went; null where there was none.</param>
    public static string Sum(CorpusReport report, CorpusProgress? last)
    {
        var culture = CultureInfo.InvariantCulture;
        string line = string.Create(culture, $"{Counted.Of(report.Files, "file")}, {report.Bytes / 1e6:#,0.0} MB: {report.Converted:#,0} converted");
        if (last is { Unchanged: > 0 })
            line += string.Create(culture, $" ({last.Unchanged:#,0} of them before)");
        line += string.Create(culture, $", {report.Failed:#,0} failed");
        if (report.Kept > 0)
            line += string.Create(culture, $", {report.Kept:#,0} kept as they were");
        line += string.Create(culture, $", {Counted.Of(report.Count(DiagnosticSeverity.Warning), "warning")}");
        int leftOut = report.Run.LeftOut.Values.Sum();
        if (leftOut > 0)
            line += string.Create(culture, $"; {Counted.Of(leftOut, "file")} left out, since no reader knows {(leftOut == 1 ? "its ending" : "their endings")} ({string.Join(' ', report.Run.LeftOut.Keys.Order(StringComparer.Ordinal).Take(5))})");
        return line + (last is null ? "." : $"; {ProgressLine.Time(last.Elapsed)}.");
    }

    /// <summary>Prints the sum and where the report is, and the diagnostics where a program wants them; gives an exit code.</summary>
    public static int Show(Session session, CorpusReport report, ParsedArguments arguments, string manifest, string sum, string? folder)
    {
        new DiagnosticPrinter(session, arguments.Has(InputOptions.Quiet)).Print(report.Run.Notices, folder ?? manifest);
        if (!arguments.Has(InputOptions.Quiet))
            session.Error.WriteLine(folder is null ? sum : $"{sum} See {Path.Combine(folder, "report.html")}");
        if (arguments[DiagnosticLog.Option] is { } format)
        {
            using CorpusManifest opened = CorpusManifest.Open(manifest);
            DiagnosticLog.Print(session, format, report.Run.Notices.Concat(opened.Files.SelectMany(f => f.Diagnostics)));
        }

        return report.HasErrors || (arguments.Has(Strict) && report.Count(DiagnosticSeverity.Warning) > 0) ? ExitCode.Errors : ExitCode.Done;
    }
}
