using System.Globalization;
using TextModel.Cli.Arguments;
using TextModel.Cli.Output;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel entities</c>.</summary>
internal static class EntitiesCommand
{
    private static readonly OptionSpec Json = new("--json", null, "Print one JSON object on one line for each file, for programs.");

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "entities",
        Summary = "List who and what is mentioned in files, how often, and where.",
        Files = "FILE...",
        Remarks = ["Places are line:column of the base text, which for plain text is the file."],
        Options = [Json, .. InputOptions.Reading, InputOptions.Metadata],
        Examples = ["textmodel entities interview.tei.xml", "textmodel entities interviews/*.xml --json | jq '.entities[].label'"],
        Run = Run,
    };

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (InputOptions.Build(arguments, out string? problem) is not { } reading)
            return session.WrongUsage(problem!);
        int code = ExitCode.Done;
        foreach (string path in arguments.Files)
        {
            if (InputFile.Read(path, reading, arguments[InputOptions.Metadata], session) is not { } read)
            {
                code = ExitCode.Errors;
                continue;
            }

            string name = InputFile.Display(path);
            new DiagnosticPrinter(session, quiet: true).Print(read.Diagnostics, name);
            List<Row> rows = Rows(read.Document);
            if (arguments.Has(Json))
                WriteJson(name, rows, read.Document.Lines, session);
            else
                WriteTable(arguments.Files.Count > 1 ? name : null, rows, read.Document.Lines, session);
            if (read.HasErrors)
                code = ExitCode.Errors;
        }

        return code;
    }

    // The entities of the document, in its order; then the mentions that name none, one row for each text and kind.
    private static List<Row> Rows(TextDocument document)
    {
        ILookup<string, EntityMention> byId = document.Mentions.Where(m => m.IsIdentified).ToLookup(m => m.EntityId!);
        var rows = new List<Row>();
        foreach (Entity entity in document.Entities)
            rows.Add(new(entity.Id, entity.Label, entity.Kind.ToString(), [.. byId[entity.Id]]));
        foreach (IGrouping<(string, string), EntityMention> group in document.Mentions.Where(m => !m.IsIdentified).GroupBy(m => (m.ReadingText, m.Kind.ToString())))
            rows.Add(new(null, group.Key.Item1, group.Key.Item2, [.. group]));
        return rows;
    }

    private static void WriteTable(string? name, List<Row> rows, LineMap lines, Session session) => session.Print(writer =>
    {
        var tables = new Tables(writer, session.Traits);
        if (rows.Count == 0)
            tables.Line("Nothing is mentioned. 'textmodel annotate' marks the names of an authority file.");
        tables.Write(name, ["Entity", "Kind", "Id", "Mentions", "Where"], rows.Select(r => new[]
        {
            Clean.Excerpt(r.Label, tables.Width / 3), r.Kind, r.Id ?? "-", r.Mentions.Count.ToString(CultureInfo.InvariantCulture),
            r.Mentions.Count == 0 ? "-" : string.Join(' ', r.Mentions.Take(8).Select(m => lines.GetPosition(m.Start))) + (r.Mentions.Count > 8 ? " …" : ""),
        }), numeric: 3);
    });

    private static void WriteJson(string name, List<Row> rows, LineMap lines, Session session) => session.PrintJson(json =>
    {
        json.WriteStartObject();
        json.WriteString("file", name);
        json.WriteStartArray("entities");
        foreach (Row row in rows)
        {
            json.WriteStartObject();
            json.Optional("id", row.Id);
            json.WriteString("label", row.Label);
            json.WriteString("kind", row.Kind);
            json.WriteStartArray("mentions");
            foreach (EntityMention mention in row.Mentions)
            {
                TextPosition place = lines.GetPosition(mention.Start);
                json.WriteStartObject();
                json.WriteNumber("start", mention.Start);
                json.WriteNumber("end", mention.End);
                json.WriteNumber("line", place.Line);
                json.WriteNumber("column", place.Column);
                json.WriteString("text", mention.Text);
                json.Optional("rule", mention.Rule);
                json.Optional("layer", mention.Layer);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private sealed record Row(string? Id, string Label, string Kind, IReadOnlyList<EntityMention> Mentions);
}
