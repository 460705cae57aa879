using System.Text.Json;
using TextModel.Lint;

namespace TextModel.Cli.Commands;

/// <summary>The findings of all files, and how programs get them.</summary>
internal sealed class LintReport
{
    private readonly List<Diagnostic> findings = [];

    /// <summary>All findings, file by file.</summary>
    public IReadOnlyList<Diagnostic> Findings => findings;

    /// <summary>Adds those of a file.</summary>
    public void Add(IEnumerable<Diagnostic> found, string name) => findings.AddRange(found.Select(d => d with { Path = d.Path ?? name }));

    /// <summary>An array of findings.</summary>
    public static void WriteJson(Utf8JsonWriter json, IEnumerable<Diagnostic> findings)
    {
        json.WriteStartArray();
        foreach (Diagnostic finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("file", finding.Path);
            WritePosition(json, finding, "line", "column");
            json.WriteString("rule", RuleOf(finding)?.Id);
            json.WriteString("code", finding.Code);
            json.WriteString("level", LintCommand.Word(finding.Severity));
            json.WriteString("message", finding.Message);
            json.WriteString("remedy", finding.Remedy);
            if (finding.Span is { } span)
            {
                json.WriteNumber("start", span.Start);
                json.WriteNumber("end", span.End);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>SARIF 2.1.0 (OASIS), one run.</summary>
    public static void WriteSarif(Utf8JsonWriter json, IEnumerable<Diagnostic> findings, LintOptions options)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "textmodel");
        json.WriteString("semanticVersion", BuiltVersion.Text);
        json.WriteStartArray("rules");
        ValueList<LintRule> rules = [.. Linter.Rules.Where(r => options.Only.IsEmpty || options.Only.Any(r.IsNamed))];
        foreach (LintRule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code.Code);
            json.WriteString("name", rule.Id);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", rule.Id.Replace('-', ' '));
            json.WriteEndObject();
            json.WriteStartObject("help");
            json.WriteString("text", rule.Code.Remedy);
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", SarifLevel(rule.Code.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (Diagnostic finding in findings)
            WriteResult(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A result of SARIF.</summary>
    public static void WriteResult(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteString("level", SarifLevel(finding.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", finding.Message);
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(finding.Path ?? ""));
        json.WriteEndObject();
        if (finding.Position is not null)
        {
            json.WriteStartObject("region");
            WritePosition(json, finding, "startLine", "startColumn");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The place in a file, where it is known.</summary>
    public static void WritePosition(Utf8JsonWriter json, Diagnostic finding, string line, string column)
    {
        if (finding.Position is not { } position)
            return;
        json.WriteNumber(line, position.Line);
        json.WriteNumber(column, position.Column);
    }

    // A reference by the rules of addresses: what a path may hold and an address may not is escaped.
    private static string Address(string path) => Path.IsPathRooted(path) && !path.StartsWith('(')
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Replace(Path.DirectorySeparatorChar, '/').Split('/').Select(Uri.EscapeDataString));

    private static LintRule? RuleOf(Diagnostic finding) => Linter.Rules.FirstOrDefault(r => r.Code.Code == finding.Code);

    /// <summary>The level as SARIF names it.</summary>
    public static string SarifLevel(DiagnosticSeverity severity) => severity switch { DiagnosticSeverity.Info => "note", DiagnosticSeverity.Warning => "warning", _ => "error" };
}
