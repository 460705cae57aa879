using TextModel.Cli.Arguments;
using TextModel.Cli.Commands;

namespace TextModel.Cli;

/// <summary>The whole tool as one call: arguments and streams in, an exit code out.</summary>
internal static class CommandLine
{
    /// <summary>All commands, in the order in which the help lists them.</summary>
    public static CommandSpec[] Commands =>
        [ConvertCommand.Spec, InspectCommand.Spec, ExplainCommand.Spec, AnnotateCommand.Spec, EntitiesCommand.Spec, MergeCommand.Spec, EditionCommand.Spec, ValidateCommand.Spec, LintCommand.Spec, ReportCommand.Spec, SlurmCommand.Spec, IndexCommand.Spec, SearchCommand.Spec, StatsCommand.Spec, DiffCommand.Spec, FormatsCommand.Spec, CompletionCommand.Spec];

    /// <summary>Runs the tool on given streams, without colours, as if all were redirected.</summary>
    public static int Run(string[] args, Stream input, Stream output, TextWriter error) =>
        Run(args, new Session(() => input, () => output, () => error, () => Traits.Redirected));

    /// <summary>Runs the tool.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Session session)
    {
        try
        {
            return Dispatch(args, session);
        }
        catch (IOException e)
        {
            // Files are dealt with where they are read and written; what is left is standard output.
            return session.Fail($"Standard output cannot be written: {e.Message}");
        }
    }

    private static int Dispatch(string[] args, Session session)
    {
        switch (args)
        {
            case []:
                HelpText.WriteOverview(session.Error, Commands);
                return ExitCode.Usage;
            case ["--version", ..]:
                return session.Print($"textmodel {BuiltVersion.Text}");
            case [CompletionCommand.Question, ..]:
                return session.Print(writer =>
                {
                    foreach (string candidate in CompletionCommand.Candidates(args.AsSpan(1)))
                        writer.WriteLine(candidate);
                });
            case ["--help" or "-h" or "-?"] or ["help"]:
                return session.Print(writer => HelpText.WriteOverview(writer, Commands));
            case ["help", var name, ..] when Find(name) is { } asked:
                return session.Print(writer => HelpText.Write(writer, asked));
            case ["help", var name, ..]:
                return Unknown(name, session);
        }

        if (Find(args[0]) is not { } command)
            return Unknown(args[0], session);
        if (ParsedArguments.AsksForHelp(args.AsSpan(1)))
            return session.Print(writer => HelpText.Write(writer, command));
        session.Command = command.Name;
        return ParsedArguments.Parse(command, args.AsSpan(1), out string? problem) is { } parsed
            ? command.Run(parsed, session)
            : session.WrongUsage(problem!);
    }

    /// <summary>The command of a name; null where there is none.</summary>
    /// <remarks>A class initialises itself when it is first named: only the command that is asked for is set up.</remarks>
    internal static CommandSpec? Find(string name) => name switch
    {
        "convert" => ConvertCommand.Spec,
        "inspect" => InspectCommand.Spec,
        "explain" => ExplainCommand.Spec,
        "annotate" => AnnotateCommand.Spec,
        "entities" => EntitiesCommand.Spec,
        "merge" => MergeCommand.Spec,
        "edition" => EditionCommand.Spec,
        "validate" => ValidateCommand.Spec,
        "lint" => LintCommand.Spec,
        "report" => ReportCommand.Spec,
        "slurm" => SlurmCommand.Spec,
        "index" => IndexCommand.Spec,
        "search" => SearchCommand.Spec,
        "stats" => StatsCommand.Spec,
        "diff" => DiffCommand.Spec,
        "formats" => FormatsCommand.Spec,
        "completion" => CompletionCommand.Spec,
        _ => null,
    };

    private static int Unknown(string name, Session session) => session.WrongUsage(
        name.StartsWith('-')
            ? $"The option '{name}' must stand after a command, if it exists."
            : $"There is no command '{name}'.{Spelling.Hint(name, Commands.Select(c => c.Name))}");
}
