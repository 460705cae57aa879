using System.Text.Json;
using TextModel.Cli.Arguments;
using TextModel.Cli.Output;
using TextModel.Formats;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel formats</c>.</summary>
internal static class FormatsCommand
{
    private static readonly OptionSpec Json = new("--json", null, "Print a JSON array, for programs.");

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "formats",
        Summary = "List the formats: their names for --from and --to, their file names, what they carry.",
        Options = [Json],
        Examples = ["textmodel formats", "textmodel formats --json"],
        Run = Run,
    };

    // A format that is neither read nor written is of no use to anyone yet.
    private static IEnumerable<TextFormat> Usable => KnownFormats.All.Formats.Where(f => f.Reader is not null || f.Writer is not null);

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (arguments.Has(Json))
            return session.PrintJson(WriteJson);
        return session.Print(writer =>
        {
            var tables = new Tables(writer, session.Traits);
            tables.Write(
                null, ["Format", "Read", "Write", "File names", "What it is and carries"],
                Usable.Select(f => new[]
                {
                    f.Id, f.Reader is null ? "-" : "yes", f.Writer is null ? "-" : "yes",
                    string.Join(' ', f.Extensions), $"{f.Name}. {f.Carries}",
                }));
        });
    }

    private static void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (TextFormat format in Usable)
        {
            json.WriteStartObject();
            json.WriteString("id", format.Id);
            json.WriteString("name", format.Name);
            json.WriteBoolean("reads", format.Reader is not null);
            json.WriteBoolean("writes", format.Writer is not null);
            json.WriteStartArray("extensions");
            foreach (string extension in format.Extensions)
                json.WriteStringValue(extension);
            json.WriteEndArray();
            json.WriteString("carries", format.Carries);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
