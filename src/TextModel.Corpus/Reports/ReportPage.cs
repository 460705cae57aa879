using System.Globalization;
using System.Text;

namespace TextModel.Corpus;

/// <summary>The report as one page: no script, nothing from elsewhere, light or dark as the reader has it.</summary>
internal static class ReportPage
{
    private const int MostFailed = 200, MostToLookAt = 20;

    public static string Make(CorpusReport report)
    {
        var page = PageFrame.Begin("Conversion report");
        CorpusRunInfo run = report.Run;
        page.Append(CultureInfo.InvariantCulture, $"<p>TextModel {Text(run.Version)}, to {Text(run.Format)}{(run.IsComplete ? "" : " <strong class=\"bad\">(not complete)</strong>")}</p>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p id=\"run\" class=\"dim\">{run.Started.UtcDateTime:yyyy-MM-dd HH:mm:ss} to {run.Ended.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC on {Text(run.Host)}, {report.WorkTime.TotalSeconds:#,0.0} s of work</p>\n");
        Sums(page, report);
        foreach (Diagnostic notice in run.Notices)
            page.Append(CultureInfo.InvariantCulture, $"<p{(notice.Severity == DiagnosticSeverity.Error ? " class=\"bad\"" : "")}>{Text(notice.Code)}: {Text(notice.Message)} {Text(notice.Remedy ?? "")}</p>\n");
        page.Append("<div class=\"plots\">\n");
        Plot(page, "formats", "Files by format", report.Formats);
        Plot(page, "conventions", "Transcripts by convention", report.Conventions);
        Plot(page, "scores", "Transcripts by score of the convention", report.Conventions.IsEmpty ? [] : report.ByScore);
        Plot(page, "turns", "Files by turns", report.ByTurns);
        Plot(page, "speakers", "Files by speakers", report.BySpeakers);
        Plot(page, "times", "Files by time", report.ByTime);
        Plot(page, "left-out", "Left out, by ending", [.. run.LeftOut.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).Select(l => new ReportCount(l.Key.Length == 0 ? "(none)" : l.Key, l.Value))]);
        page.Append("</div>\n");
        Files(page, "look-at-first", "Files to look at first", report.LookAtFirst, MostToLookAt);
        Diagnostics(page, report);
        Files(page, "failed", "Files that failed", report.FailedFiles, MostFailed);
        return PageFrame.End(page);
    }

    private static void Sums(StringBuilder page, CorpusReport report)
    {
        page.Append("<dl class=\"sums\">\n");
        PageFrame.Sum(page, "Files", report.Files);
        PageFrame.Sum(page, "Converted", report.Converted);
        PageFrame.Sum(page, "Failed", report.Failed, report.Failed > 0);
        if (report.Kept > 0)
            PageFrame.Sum(page, "Kept as they were", report.Kept);
        PageFrame.Sum(page, "Warnings", report.Count(DiagnosticSeverity.Warning));
        PageFrame.Sum(page, "Turns", report.Turns);
        PageFrame.Sum(page, "Megabytes", (report.Bytes / 1e6).ToString("#,0.0", CultureInfo.InvariantCulture));
        page.Append("</dl>\n");
    }

    private static void Plot(StringBuilder page, string id, string title, ValueList<ReportCount> counts) =>
        PageFrame.Plot(page, id, title, [.. counts.Select(c => new PlotBar(c.Name, c.Files))]);

    private static void Diagnostics(StringBuilder page, CorpusReport report)
    {
        if (report.Diagnostics.IsEmpty)
            return;
        page.Append("<section id=\"diagnostics\">\n<h2>Diagnostics by kind</h2>\n<div class=\"plots\">\n");
        page.Append(BarPlot.Draw([.. report.Diagnostics.OrderByDescending(d => d.Files).ThenBy(d => d.Code, StringComparer.Ordinal).Select(d => new PlotBar($"{d.Code} ({DiagnosticsJson.Word(d.Severity)})", d.Files))], "Files by kind of diagnostic"));
        page.Append("\n</div>\n<div class=\"wide\"><table>\n<tr><th>Code</th><th class=\"number\">Times</th><th class=\"number\">Files</th><th>What to do, and examples</th></tr>\n");
        foreach (ReportDiagnostic kind in report.Diagnostics)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(kind.Code)} <span class=\"{(kind.Severity == DiagnosticSeverity.Error ? "bad" : "dim")}\">{DiagnosticsJson.Word(kind.Severity)}</span></td>");
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"number\">{kind.Count:#,0}</td><td class=\"number\">{kind.Files:#,0}</td><td><p>{Text(kind.Remedy ?? "")}</p>");
            foreach (Diagnostic example in kind.Examples)
                page.Append(CultureInfo.InvariantCulture, $"<p class=\"dim\">{Text(example.Path ?? "")}{(example.Position is { } at ? $"({at.Line},{at.Column})" : "")}: {Text(example.Message)}</p>");
            page.Append("</td></tr>\n");
        }

        page.Append("</table></div>\n</section>\n");
    }

    private static void Files(StringBuilder page, string id, string title, ValueList<ReportFile> files, int most)
    {
        if (files.IsEmpty)
            return;
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"{id}\">\n<h2>{title}</h2>\n<div class=\"wide\"><table>\n<tr><th>File</th><th>Why</th></tr>\n");
        foreach (ReportFile file in files.Take(most))
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(file.Path)}</td><td>{Text(file.Reason)}</td></tr>\n");
        page.Append("</table></div>\n");
        if (files.Count > most)
            page.Append(CultureInfo.InvariantCulture, $"<p>And {files.Count - most:#,0} more, in report.json.</p>\n");
        page.Append("</section>\n");
    }

    private static string Text(string text) => PageFrame.Escape(text);
}
