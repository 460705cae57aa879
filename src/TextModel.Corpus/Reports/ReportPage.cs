using System.Globalization;
using System.Text;

namespace TextModel.Corpus;

/// <summary>The report as one page: no script, nothing from elsewhere, light or dark as the reader has it.</summary>
internal static class ReportPage
{
    private const int MostFailed = 200, MostToLookAt = 20;

    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Conversion report</title>
        <style>
        :root { color-scheme: light dark; --back: #fff; --text: #1c1e21; --dim: #5b616a; --line: #d9dce1; --bar: #2f6690; --bad: #a4262c; }
        @media (prefers-color-scheme: dark) { :root { --back: #16181b; --text: #e6e7e9; --dim: #a0a6af; --line: #3a3f46; --bar: #7fb2d9; --bad: #ff8f8a; } }
        body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 72rem; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
        h1 { font-size: 1.6rem; margin: 0 0 .3rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
        p { margin: .3rem 0; } .dim { color: var(--dim); } .bad { color: var(--bad); }
        dl.sums { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .8rem; margin: 1.2rem 0; }
        dl.sums div { border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; }
        dl.sums dt { color: var(--dim); font-size: .85rem; } dl.sums dd { margin: 0; font-size: 1.4rem; font-variant-numeric: tabular-nums; }
        .plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 0 2.5rem; }
        svg { width: 100%; height: auto; max-width: 40rem; font-size: 13px; } svg text { fill: var(--text); } svg .name { text-anchor: end; } svg rect { fill: var(--bar); }
        .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        th { color: var(--dim); font-weight: 600; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; } td:first-child { min-width: 9rem; }
        </style>
        </head>
        <body>
        <main>

        """;

    public static string Make(CorpusReport report)
    {
        var page = new StringBuilder(Head);
        CorpusRunInfo run = report.Run;
        page.Append(CultureInfo.InvariantCulture, $"<h1>Conversion report</h1>\n<p>TextModel {Text(run.Version)}, to {Text(run.Format)}{(run.IsComplete ? "" : " <strong class=\"bad\">(not complete)</strong>")}</p>\n");
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
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Sums(StringBuilder page, CorpusReport report)
    {
        page.Append("<dl class=\"sums\">\n");
        Sum("Files", report.Files, false);
        Sum("Converted", report.Converted, false);
        Sum("Failed", report.Failed, report.Failed > 0);
        if (report.Kept > 0)
            Sum("Kept as they were", report.Kept, false);
        Sum("Warnings", report.Count(DiagnosticSeverity.Warning), false);
        Sum("Turns", report.Turns, false);
        page.Append(CultureInfo.InvariantCulture, $"<div><dt>Megabytes</dt><dd>{report.Bytes / 1e6:#,0.0}</dd></div>\n</dl>\n");

        void Sum(string name, long value, bool bad) =>
            page.Append(CultureInfo.InvariantCulture, $"<div><dt>{name}</dt><dd{(bad ? " class=\"bad\"" : "")}>{value:#,0}</dd></div>\n");
    }

    private static void Plot(StringBuilder page, string id, string title, ValueList<ReportCount> counts)
    {
        if (!counts.IsEmpty)
            page.Append(CultureInfo.InvariantCulture, $"<section id=\"{id}\">\n<h2>{title}</h2>\n{BarPlot.Draw(counts, title)}\n</section>\n");
    }

    private static void Diagnostics(StringBuilder page, CorpusReport report)
    {
        if (report.Diagnostics.IsEmpty)
            return;
        page.Append("<section id=\"diagnostics\">\n<h2>Diagnostics by kind</h2>\n<div class=\"plots\">\n");
        page.Append(BarPlot.Draw([.. report.Diagnostics.OrderByDescending(d => d.Files).ThenBy(d => d.Code, StringComparer.Ordinal).Select(d => new ReportCount($"{d.Code} ({DiagnosticsJson.Word(d.Severity)})", d.Files))], "Files by kind of diagnostic"));
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

    private static string Text(string text) => BarPlot.Escape(text);
}
