using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TextModel.Entities;

/// <summary>
/// Names that were not clear, in a table that a person fills in (CSV, RFC 4180; or JSON) and that is then a recogniser: it marks what was chosen.
/// </summary>
/// <remarks>
/// The columns are <c>chosen</c> (empty until somebody writes an identifier there, or <c>-</c> for none of the candidates), <c>start</c>, <c>end</c> (UTF-16 code units of the base text), <c>text</c>,
/// <c>candidates</c> and <c>context</c>. A row whose words have moved is found again where they stand once, or where one place only has the context.
/// </remarks>
public sealed class NameReview : IRecognizer
{
    private const int Context = 40;
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private readonly NameReviewTable table;
    private readonly Dictionary<string, Entity> entities = new(StringComparer.Ordinal);

    // Who is the only one of a label; null where there are more.
    private readonly Dictionary<string, Entity?> labels = new(StringComparer.Ordinal);
    private readonly string? path;

    private NameReview(SourceText source, IEnumerable<Entity> entities)
    {
        path = source.Path;
        table = NameReviewTable.Read(source);
        foreach (Entity entity in entities)
        {
            if (this.entities.TryAdd(entity.Id, entity) && !labels.TryAdd(entity.Label, entity))
                labels[entity.Label] = null;
        }
    }

    /// <summary>The stretches of the table's rows, filled in or not, as far as they are still to be found in a document.</summary>
    /// <param name="document">The document.</param>
    public ValueList<TextSpan> Find(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. table.Rows.Select(r => NameReviewPlaces.Find(document.Text, r)).OfType<TextSpan>()];
    }

    /// <summary>Writes the table for somebody to fill in.</summary>
    /// <param name="ambiguous">The names, such as <see cref="AnnotateResult.Ambiguous"/>.</param>
    /// <param name="document">The document that they stand in.</param>
    /// <param name="output">Where the table goes; it is not closed.</param>
    public static void Write(IEnumerable<AmbiguousName> ambiguous, TextDocument document, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(ambiguous);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        output.Write(string.Join(',', NameReviewTable.Columns) + "\n");
        foreach (AmbiguousName name in ambiguous)
        {
            string candidates = string.Join("; ", name.Candidates.Select(c => $"{c.Entity.Id}: {c.Entity.Label}{(c.Entity.Description is { } more ? $" ({more})" : "")}"));
            string[] fields = ["", Number(name.Span.Start), Number(name.Span.End), name.Text, candidates, Around(name, document)];
            output.Write(string.Join(',', fields.Select(Quoted)) + "\n");
        }
    }

    /// <summary>Writes the table as JSON: an array with an object for each name, whose properties are the columns; each candidate is an object, too.</summary>
    /// <param name="ambiguous">The names, such as <see cref="AnnotateResult.Ambiguous"/>.</param>
    /// <param name="document">The document that they stand in.</param>
    /// <param name="output">Where the table goes; it is not closed.</param>
    public static void WriteJson(IEnumerable<AmbiguousName> ambiguous, TextDocument document, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(ambiguous);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Readable))
        {
            json.WriteStartArray();
            foreach (AmbiguousName name in ambiguous)
                Write(json, name, document);
            json.WriteEndArray();
        }

        output.Write(Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length) + "\n");
    }

    /// <summary>Reads a table that was filled in: CSV or JSON, as its content tells.</summary>
    /// <param name="path">The file.</param>
    /// <param name="entities">The entities that identifiers of the table name: those of the list that the names were looked for with.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
    public static NameReview Load(string path, IEnumerable<Entity> entities) => Read(SourceText.Load(path), entities);

    /// <summary>Reads a table that was filled in: CSV or JSON, as its content tells.</summary>
    /// <param name="source">The table.</param>
    /// <param name="entities">The entities that identifiers of the table name.</param>
    public static NameReview Read(SourceText source, IEnumerable<Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(entities);
        return new(source, entities);
    }

    /// <inheritdoc/>
    public Recognition Recognize(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mentions = new List<EntityMention>();
        var used = new List<Entity>();
        var none = new List<TextSpan>();
        var diagnostics = new List<Diagnostic>(table.Diagnostics);
        var chosen = new Dictionary<TextSpan, NameReviewRow>();
        foreach (NameReviewRow row in table.Rows.Where(r => r.Chosen.Length > 0))
        {
            Entity? entity = row.IsNone ? null : Of(row.Chosen);
            if (entity is null && !row.IsNone)
                Report(row, $"no entity is called '{row.Chosen}'{(row.Candidates.Length > 0 ? $"; the candidates are {row.Candidates}" : "")}");
            else if (NameReviewPlaces.Find(document.Text, row) is not { } place)
                Report(row, $"'{row.Text}' does not stand at {row.Span} any more, nor in one other place only");
            else if (chosen.TryGetValue(place, out NameReviewRow? other) && other.Chosen != row.Chosen)
                Report(row, $"line {other.Line} says '{other.Chosen}' of the same '{row.Text}', and this one '{row.Chosen}'");
            else if (chosen.TryAdd(place, row) && entity is null)
                none.Add(place);
            else if (entity is not null && other is null)
                Add(entity, place);
        }

        return new() { Mentions = mentions.ToValueList(), Entities = used.ToValueList(), Settled = none.ToValueList(), Diagnostics = diagnostics.ToValueList() };

        void Add(Entity entity, TextSpan place)
        {
            if (!used.Contains(entity))
                used.Add(entity);
            mentions.Add(new() { Span = place, Kind = entity.Kind, EntityId = entity.Id, Rule = "review", Certainty = 1 });
        }

        void Report(NameReviewRow row, string what) => diagnostics.Add(DiagnosticCodes.UnusableReview.At(path, new(row.Line, 1), null, what));
    }

    // By its identifier; by its label, if it is the only one of that; or as the column 'candidates' has it ("john: John Smith").
    private Entity? Of(string chosen) =>
        entities.GetValueOrDefault(chosen) ?? labels.GetValueOrDefault(chosen)
        ?? (chosen.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? entities.GetValueOrDefault(chosen[..colon].TrimEnd()) : null);

    private static void Write(Utf8JsonWriter json, AmbiguousName name, TextDocument document)
    {
        json.WriteStartObject();
        json.WriteString("chosen", "");
        json.WriteNumber("start", name.Span.Start);
        json.WriteNumber("end", name.Span.End);
        json.WriteString("text", name.Text);
        json.WriteStartArray("candidates");
        foreach (Entity entity in name.Candidates.Select(c => c.Entity))
        {
            json.WriteStartObject();
            json.WriteString("id", entity.Id);
            json.WriteString("label", entity.Label);
            if (entity.Description is not null)
                json.WriteString("description", entity.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("context", Around(name, document));
        json.WriteEndObject();
    }

    // Some words on both sides, on one line; the name in brackets.
    private static string Around(AmbiguousName name, TextDocument document)
    {
        int from = Math.Max(0, name.Span.Start - Context), to = Math.Min(document.Text.Length, name.Span.End + Context);
        string around = $"{document.Text[from..name.Span.Start]}[{name.Text}]{document.Text[name.Span.End..to]}";
        return string.Join(' ', around.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string value) => value.AsSpan().IndexOfAny("\",\r\n;") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
