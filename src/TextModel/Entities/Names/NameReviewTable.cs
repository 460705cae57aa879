using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TextModel.Entities;

/// <summary>A name in a review.</summary>
/// <param name="Span">Where it stood; empty where that is not said.</param>
/// <param name="Text">The words.</param>
/// <param name="Chosen">What somebody wrote; empty for nothing.</param>
/// <param name="Candidates">The identifiers that could be chosen, for messages.</param>
/// <param name="Context">Some words on both sides; the name in brackets.</param>
/// <param name="Line">The line of the file.</param>
internal sealed record NameReviewRow(TextSpan Span, string Text, string Chosen, string Candidates, string Context, int Line)
{
    /// <summary>Whether none of the candidates is meant.</summary>
    public bool IsNone => Chosen is "-" or "–" or "—";
}

/// <summary>Reads a review: CSV, or JSON where it begins with a bracket.</summary>
internal sealed class NameReviewTable
{
    public static readonly string[] Columns = ["chosen", "start", "end", "text", "candidates", "context"];

    private readonly SourceText source;
    private readonly List<NameReviewRow> rows = [];
    private readonly List<Diagnostic> diagnostics = [];

    private NameReviewTable(SourceText source) => this.source = source;

    public IReadOnlyList<NameReviewRow> Rows => rows;

    /// <summary>What is wrong with the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    public static NameReviewTable Read(SourceText source)
    {
        var table = new NameReviewTable(source);
        if (source.Problem is { } problem)
        {
            table.diagnostics.Add(problem);
            return table;
        }

        if (source.Notice is { } notice)
            table.diagnostics.Add(notice);
        if (source.Text.AsSpan().TrimStart("\uFEFF \t\r\n") is ['[', ..])
            table.ReadJson();
        else
            table.ReadCsv();
        return table;
    }

    private void ReadCsv()
    {
        List<string>? heading = null;
        foreach (List<(string Value, int Start)> fields in CsvRecords.Of(source.Text, at => Report(at, "a quotation mark is opened here and not closed")).Where(f => f is not [("", _)]))
        {
            if (heading is null)
            {
                heading = [.. fields.Select(f => f.Value.Trim().ToLowerInvariant())];
                if (IsHeading())
                    continue;
                break;
            }

            string Field(string column) => heading.IndexOf(column) is var i && i >= 0 && i < fields.Count ? fields[i].Value : "";
            bool isPlace = int.TryParse(Field("start"), NumberStyles.None, CultureInfo.InvariantCulture, out int from)
                & int.TryParse(Field("end"), NumberStyles.None, CultureInfo.InvariantCulture, out int to);
            string candidates = string.Join(", ", Field("candidates").Split("; ").Where(c => c.Contains(':', StringComparison.Ordinal)).Select(c => c[..c.IndexOf(':', StringComparison.Ordinal)]));
            Add(isPlace ? (from, to) : (0, 0), Field("text"), Field("chosen"), candidates, Field("context"), fields[0].Start);
        }

        if (!IsHeading())
            Report(0, "its first line names no columns 'chosen' and 'text'");

        bool IsHeading() => heading is not null && heading.Contains("chosen") && heading.Contains("text");
    }

    private void ReadJson()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(source.Text.TrimStart('\uFEFF'));
        var reader = new Utf8JsonReader(bytes, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        long last = 0;
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                last = reader.TokenStartIndex;
                int place = Encoding.UTF8.GetCharCount(bytes, 0, (int)last);
                using JsonDocument item = JsonDocument.ParseValue(ref reader);
                if (item.RootElement.ValueKind == JsonValueKind.Object)
                    Take(item.RootElement, place);
                else
                    Report(place, "an element of the array is no object");
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            Report(Encoding.UTF8.GetCharCount(bytes, 0, (int)last), "the JSON is broken here or after");
        }
    }

    private void Take(JsonElement item, int place)
    {
        string Text(string name) => item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        int? Number(string name) => item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;
        string candidates = item.TryGetProperty("candidates", out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? string.Join(", ", list.EnumerateArray().Select(c => c.ValueKind == JsonValueKind.Object && c.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null).OfType<string>())
            : "";
        if (item.TryGetProperty("chosen", out JsonElement chosen) && chosen.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            Report(place, "what is 'chosen' is no string");
        else
            Add(Number("start") is { } from && Number("end") is { } to ? (from, to) : (0, 0), Text("text"), Text("chosen"), candidates, Text("context"), place);
    }

    private void Add((int From, int To) at, string text, string chosen, string candidates, string context, int place)
    {
        chosen = chosen.Trim();
        if (text.Length > 0)
            rows.Add(new(at.From >= 0 && at.From <= at.To ? new(at.From, at.To) : TextSpan.At(0), text, chosen, candidates, context, source.Lines.GetPosition(place).Line));
        else if (chosen.Length > 0)
            Report(place, $"'{chosen}' is chosen, and the column 'text' says not for which words");
    }

    private void Report(int place, string what) => diagnostics.Add(DiagnosticCodes.UnusableReview.At(source.Path, source.Lines.GetPosition(place), null, what));
}
