using System.Globalization;

namespace TextModel.Entities;

/// <summary>
/// Names that were not clear, in a table that a person fills in (CSV, RFC 4180) and that is then a recogniser: it marks what was chosen.
/// </summary>
/// <remarks>
/// The columns are <c>chosen</c> (empty until somebody writes an identifier there), <c>start</c>, <c>end</c> (UTF-16 code units of the base text), <c>text</c>,
/// <c>candidates</c> and <c>context</c>; the last two are for the reader. A row whose words have moved is found again where they stand once.
/// </remarks>
public sealed class NameReview : IRecognizer
{
    private const int Context = 40;
    private static readonly string[] Columns = ["chosen", "start", "end", "text", "candidates", "context"];

    private readonly List<(TextSpan Span, string Text, string Chosen, int Line)> rows = [];
    private readonly Dictionary<string, Entity> entities;
    private readonly string? path;

    private NameReview(string? path, IEnumerable<Entity> entities)
    {
        this.path = path;
        this.entities = new(StringComparer.Ordinal);
        foreach (Entity entity in entities)
            this.entities.TryAdd(entity.Id, entity);
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
        output.Write(string.Join(',', Columns) + "\n");
        foreach (AmbiguousName name in ambiguous)
        {
            int from = Math.Max(0, name.Span.Start - Context), to = Math.Min(document.Text.Length, name.Span.End + Context);
            string around = $"{document.Text[from..name.Span.Start]}[{name.Text}]{document.Text[name.Span.End..to]}";
            string candidates = string.Join("; ", name.Candidates.Select(c => $"{c.Entity.Id}: {c.Entity.Label}{(c.Entity.Description is { } more ? $" ({more})" : "")}"));
            string[] fields = ["", Number(name.Span.Start), Number(name.Span.End), name.Text, candidates, string.Join(' ', around.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))];
            output.Write(string.Join(',', fields.Select(Quoted)) + "\n");
        }
    }

    /// <summary>Reads a table that was filled in.</summary>
    /// <param name="path">The file.</param>
    /// <param name="entities">The entities that identifiers of the table name: those of the list that the names were looked for with.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or may not be read.</exception>
    public static NameReview Load(string path, IEnumerable<Entity> entities) => Read(SourceText.Load(path), entities);

    /// <summary>Reads a table that was filled in.</summary>
    /// <param name="source">The table.</param>
    /// <param name="entities">The entities that identifiers of the table name.</param>
    public static NameReview Read(SourceText source, IEnumerable<Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(entities);
        var review = new NameReview(source.Path, entities);
        List<string>? heading = null;
        foreach (List<(string Value, int Start)> fields in CsvRecords.Of(source.Text).Where(f => f is not [("", _)]))
        {
            if (heading is null)
            {
                heading = [.. fields.Select(f => f.Value.Trim().ToLowerInvariant())];
                continue;
            }

            string Field(string column) => heading.IndexOf(column) is var i && i >= 0 && i < fields.Count ? fields[i].Value : "";
            bool isPlace = int.TryParse(Field("start"), NumberStyles.None, CultureInfo.InvariantCulture, out int from)
                & int.TryParse(Field("end"), NumberStyles.None, CultureInfo.InvariantCulture, out int to);
            if (Field("chosen").Trim() is { Length: > 0 } chosen && Field("text").Length > 0)
                review.rows.Add((isPlace && from <= to ? new(from, to) : TextSpan.At(0), Field("text"), chosen, source.Lines.GetPosition(fields[0].Start).Line));
        }

        return review;
    }

    /// <inheritdoc/>
    public Recognition Recognize(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mentions = new List<EntityMention>();
        var used = new List<Entity>();
        var diagnostics = new List<Diagnostic>();
        foreach ((TextSpan span, string text, string chosen, int line) in rows)
        {
            if (!entities.TryGetValue(chosen, out Entity? entity))
                Report(line, $"no entity is called '{chosen}'");
            else if (Find(document.Text, span, text) is not { } place)
                Report(line, $"'{text}' does not stand at {span} any more, nor in one other place only");
            else
                Add(entity, place);
        }

        return new() { Mentions = mentions.ToValueList(), Entities = used.ToValueList(), Diagnostics = diagnostics.ToValueList() };

        void Add(Entity entity, TextSpan place)
        {
            if (!used.Contains(entity))
                used.Add(entity);
            mentions.Add(new() { Span = place, Kind = entity.Kind, EntityId = entity.Id, Rule = "review", Certainty = 1 });
        }

        void Report(int line, string what) => diagnostics.Add(DiagnosticCodes.UnusableReview.At(path, new(line, 1), null, what));
    }

    private static TextSpan? Find(string text, TextSpan span, string words)
    {
        if (span.End <= text.Length && text.AsSpan(span.Start, span.Length).SequenceEqual(words))
            return span;
        int first = text.IndexOf(words, StringComparison.Ordinal);
        return first >= 0 && text.IndexOf(words, first + 1, StringComparison.Ordinal) < 0 ? TextSpan.OfLength(first, words.Length) : null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string value) => value.AsSpan().IndexOfAny("\",\r\n;") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
