using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TextModel.Corpus;

/// <summary>Diagnostics and counts as the manifest has them: JSON in a column.</summary>
internal static class DiagnosticsJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ValueList<Diagnostic> diagnostics)
    {
        if (diagnostics.IsEmpty)
            return "[]";
        return Make(json =>
        {
            json.WriteStartArray();
            foreach (Diagnostic diagnostic in diagnostics)
                Write(json, diagnostic);
            json.WriteEndArray();
        });
    }

    /// <summary>One diagnostic as an object; the file is left out, since the row has it.</summary>
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic, string? path = null)
    {
        json.WriteStartObject();
        if (path is not null)
            json.WriteString("file", path);
        json.WriteString("code", diagnostic.Code);
        json.WriteString("level", Word(diagnostic.Severity));
        if (diagnostic.Position is { } position)
        {
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
        }

        if (diagnostic.Span is { } span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
        }

        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Remedy is { } remedy)
            json.WriteString("remedy", remedy);
        json.WriteEndObject();
    }

    public static ValueList<Diagnostic> Read(string text, string? path)
    {
        if (text == "[]")
            return [];
        using JsonDocument json = JsonDocument.Parse(text);
        return
        [
            .. json.RootElement.EnumerateArray().Select(e => new Diagnostic
            {
                Code = e.GetProperty("code").GetString()!,
                Severity = e.GetProperty("level").GetString() switch { "info" => DiagnosticSeverity.Info, "warning" => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Error },
                Message = e.GetProperty("message").GetString()!,
                Remedy = e.TryGetProperty("remedy", out JsonElement remedy) ? remedy.GetString() : null,
                Path = path,
                Position = e.TryGetProperty("line", out JsonElement line) ? new TextPosition(line.GetInt32(), e.GetProperty("column").GetInt32()) : null,
                Span = e.TryGetProperty("start", out JsonElement start) ? new TextSpan(start.GetInt32(), e.GetProperty("end").GetInt32()) : null,
            }),
        ];
    }

    public static string WriteCounts(IReadOnlyDictionary<string, int> counts) => Make(json =>
    {
        json.WriteStartObject();
        foreach ((string name, int count) in counts.OrderBy(c => c.Key, StringComparer.Ordinal))
            json.WriteNumber(name, count);
        json.WriteEndObject();
    });

    public static IReadOnlyDictionary<string, int> ReadCounts(string text)
    {
        using JsonDocument json = JsonDocument.Parse(text);
        return json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetInt32());
    }

    public static string Word(DiagnosticSeverity severity) => severity switch { DiagnosticSeverity.Info => "info", DiagnosticSeverity.Warning => "warning", _ => "error" };

    private static string Make(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
