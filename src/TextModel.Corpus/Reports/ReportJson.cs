using System.Text.Encodings.Web;
using System.Text.Json;

namespace TextModel.Corpus;

/// <summary>Writes the report for programs. What differs from run to run stands in <c>run</c> and <c>times</c> alone.</summary>
internal static class ReportJson
{
    public static void Write(CorpusReport report, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("version", report.Run.Version);
        json.WriteString("format", report.Run.Format);
        json.WriteString("options", report.Run.Options);
        json.WriteString("listing", report.Run.Listing);
        json.WriteBoolean("complete", report.Run.IsComplete);
        json.WriteNumber("files", report.Files);
        json.WriteNumber("converted", report.Converted);
        json.WriteNumber("failed", report.Failed);
        json.WriteNumber("kept", report.Kept);
        json.WriteNumber("bytes", report.Bytes);
        json.WriteNumber("turns", report.Turns);
        Counts(json, "byFormat", report.Formats);
        Counts(json, "byConvention", report.Conventions);
        Counts(json, "byScore", report.ByScore);
        Counts(json, "byTurns", report.ByTurns);
        Counts(json, "bySpeakers", report.BySpeakers);
        Counts(json, "leftOutByEnding", report.Run.LeftOut.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => new ReportCount(l.Key, l.Value)));
        json.WriteStartArray("notices");
        foreach (Diagnostic notice in report.Run.Notices)
            DiagnosticsJson.Write(json, notice);
        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (ReportDiagnostic kind in report.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", kind.Code);
            json.WriteString("level", DiagnosticsJson.Word(kind.Severity));
            json.WriteNumber("count", kind.Count);
            json.WriteNumber("files", kind.Files);
            if (kind.Remedy is not null)
                json.WriteString("remedy", kind.Remedy);
            json.WriteStartArray("examples");
            foreach (Diagnostic example in kind.Examples)
                DiagnosticsJson.Write(json, example, example.Path);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Files(json, "failedFiles", report.FailedFiles);
        Files(json, "lookAtFirst", report.LookAtFirst);
        json.WriteStartObject("run");
        json.WriteString("started", report.Run.Started.UtcDateTime);
        json.WriteString("ended", report.Run.Ended.UtcDateTime);
        json.WriteString("host", report.Run.Host);
        json.WriteEndObject();
        json.WriteStartObject("times");
        json.WriteNumber("workSeconds", Math.Round(report.WorkTime.TotalSeconds, 3));
        Counts(json, "byTime", report.ByTime);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void Counts(Utf8JsonWriter json, string name, IEnumerable<ReportCount> counts)
    {
        json.WriteStartArray(name);
        foreach (ReportCount count in counts)
        {
            json.WriteStartObject();
            json.WriteString("name", count.Name);
            json.WriteNumber("files", count.Files);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Files(Utf8JsonWriter json, string name, ValueList<ReportFile> files)
    {
        json.WriteStartArray(name);
        foreach (ReportFile file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Path);
            json.WriteString("reason", file.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
