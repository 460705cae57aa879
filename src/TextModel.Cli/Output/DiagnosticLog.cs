using System.Text.Json;
using TextModel.Cli.Arguments;
using TextModel.Cli.Commands;

namespace TextModel.Cli.Output;

/// <summary>Diagnostics for programs, on standard output.</summary>
internal static class DiagnosticLog
{
    // What is written is handed on after so many, so that any number needs little memory.
    private const int Piece = 256;

    /// <summary>The option that asks for it.</summary>
    public static OptionSpec Option { get; } = new(
        "--diagnostics", "FORMAT", "Print all diagnostics on standard output, as json or sarif; the result has to go\nto a file or folder then.")
    { Values = () => ["json", "sarif"] };

    /// <summary>What is wrong with the value of the option; null where nothing is.</summary>
    public static string? Problem(string? format) =>
        format is null or "json" or "sarif" ? null : $"There is no format '{format}' for diagnostics. Known: json, sarif.";

    /// <summary>Prints them.</summary>
    /// <param name="session">Where to.</param>
    /// <param name="format"><c>json</c> or <c>sarif</c>.</param>
    /// <param name="diagnostics">All of them, each with its file.</param>
    public static void Print(Session session, string format, IEnumerable<Diagnostic> diagnostics) => session.PrintJson(json =>
    {
        if (format == "sarif")
            WriteSarif(json, diagnostics);
        else
            WriteJson(json, diagnostics);
    });

    private static void WriteJson(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        int count = 0;
        json.WriteStartArray();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("file", diagnostic.Path);
            LintReport.WritePosition(json, diagnostic, "line", "column");
            json.WriteString("code", diagnostic.Code);
            json.WriteString("level", LintCommand.Word(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.Remedy is { } remedy)
                json.WriteString("remedy", remedy);
            if (diagnostic.Span is { } span)
            {
                json.WriteNumber("start", span.Start);
                json.WriteNumber("end", span.End);
            }

            json.WriteEndObject();
            if (++count % Piece == 0)
                json.Flush();
        }

        json.WriteEndArray();
    }

    // The results first: which codes there are is known after them.
    private static void WriteSarif(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        var kinds = new SortedDictionary<string, Diagnostic>(StringComparer.Ordinal);
        int count = 0;
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (Diagnostic diagnostic in diagnostics)
        {
            kinds.TryAdd(diagnostic.Code, diagnostic);
            LintReport.WriteResult(json, diagnostic);
            if (++count % Piece == 0)
                json.Flush();
        }

        json.WriteEndArray();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "textmodel");
        json.WriteString("semanticVersion", BuiltVersion.Text);
        json.WriteStartArray("rules");
        foreach ((string code, Diagnostic example) in kinds)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            if (example.Remedy is { } remedy)
            {
                json.WriteStartObject("help");
                json.WriteString("text", remedy);
                json.WriteEndObject();
            }

            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LintReport.SarifLevel(example.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
