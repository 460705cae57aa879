using TextModel.Cli.Arguments;
using TextModel.Cli.Output;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel inspect</c>.</summary>
internal static class InspectCommand
{
    private static readonly OptionSpec Json = new("--json", null, "Print one JSON object on one line for each file, for programs: it holds all rows.");
    private static readonly OptionSpec All = new("--all", null, "Show all rows; otherwise the first 20 of each table.", "-a");

    private static readonly OptionSpec Why = new("--why", null, "Show why the text has these turns: what was weighed, what speaks for and\nagainst it, and the lines that look like labels and were not taken.");

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "inspect",
        Summary = "Show what is in a file: source, speakers, turns, notes, entities, diagnostics.",
        Files = "FILE...",
        Remarks =
        [
            "FILE is a file, or '-' for standard input. Lines are those of the base text, which for plain",
            "text are those of the file. What is carried without being understood is counted by name.",
        ],
        Options = [All, Why, Json, .. InputOptions.Reading, InputOptions.Metadata],
        Examples =
        [
            "textmodel inspect interview.txt",
            "textmodel inspect talk.txt --why",
            "textmodel inspect letters.tei.xml --all | less",
            "textmodel inspect interviews/*.txt --json | jq '.speakers[].name'",
        ],
        Run = Run,
    };

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (InputOptions.Build(arguments, out string? problem) is not { } reading)
            return session.WrongUsage(problem!);
        if (arguments.Files.Count(f => f == ConvertPlan.Standard) > 1)
            return session.WrongUsage("Standard input ('-') can be read only once.");
        if (arguments.Has(Why))
            reading = reading with { Transcript = reading.Transcript with { Explain = true } };
        int code = ExitCode.Done;
        bool first = true;
        foreach (string path in arguments.Files)
        {
            if (InputFile.Read(path, reading, arguments[InputOptions.Metadata], session) is not { } read)
            {
                code = ExitCode.Errors;
                continue;
            }

            var inspection = new Inspection(InputFile.Display(path), read);
            if (arguments.Has(Json))
            {
                session.PrintJson(json => InspectionJson.Write(json, inspection));
            }
            else
            {
                session.Print(writer =>
                {
                    if (!first)
                        writer.WriteLine();
                    var tables = new Tables(writer, session.Traits);
                    int limit = arguments.Has(All) ? int.MaxValue : 20;
                    if (arguments.Has(Why))
                        new WhyTables(tables, limit).Write(inspection);
                    else
                        new InspectionTables(tables, limit).Write(inspection);
                });
            }

            first = false;
            if (!read.HasErrors)
                continue;
            code = ExitCode.Errors;
            // Who looks at the tables sees the errors there; who sends them elsewhere must still hear of them.
            if (!session.Traits.OutputIsTerminal)
                new DiagnosticPrinter(session, quiet: true).Print(read.Diagnostics, inspection.Name);
        }

        return code;
    }
}
