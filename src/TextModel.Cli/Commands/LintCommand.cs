using TextModel.Cli.Arguments;
using TextModel.Cli.Output;
using TextModel.Formats;
using TextModel.Lint;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel lint</c>.</summary>
internal static class LintCommand
{
    private static readonly OptionSpec Rule = new(
        "--rule", "ID=LEVEL", "The level of a rule: off, info, warning or error. May be given several times, or\nwith several rules: --rule mixed-quotes=off,self-answer=error.", IsRepeatable: true);

    private static readonly OptionSpec Only = new("--only", "ID,...", "Ask these rules and no others.", IsRepeatable: true);
    private static readonly OptionSpec FailOn = new("--fail-on", "LEVEL", "The level from which a finding makes the exit code 1: info, warning (the\ndefault) or error.") { Values = () => ["info", "warning", "error"] };
    private static readonly OptionSpec Format = new("--format", "FORMAT", "How findings are printed: text (the default), json, or sarif, which services\nfor continuous integration read.") { Values = () => ["text", "json", "sarif"] };
    private static readonly OptionSpec Fix = new("--fix", null, "Fix what can be fixed safely, by the smallest change, and print what is left.");
    private static readonly OptionSpec InPlace = new("--in-place", null, "With --fix: write into the files themselves, those in which something was fixed.");
    private static readonly OptionSpec Output = new("--output", "PATH", "With --fix: the file to write, or for several files, or ending with '/', a folder.", "-o");
    private static readonly OptionSpec List = new("--rules", null, "List the rules: identifier, code, level, whether --fix knows them.");
    private static readonly OptionSpec Quiet = new("--quiet", null, "Print findings at or above the level of --fail-on only.", "-q");

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "lint",
        Summary = "Find what no schema can see: lost marks, broken pointers, slips of labels and times.",
        Files = "FILE...",
        Remarks =
        [
            "FILE is a file of any format, or '-' for standard input. docs/lint.md has a section on each",
            "rule. The exit code is 1 if there are findings at or above the level of --fail-on.",
        ],
        Options = [Rule, Only, FailOn, Format, Fix, InPlace, Output, Quiet, List, .. InputOptions.Reading],
        Examples =
        [
            "textmodel lint interview.tei.xml",
            "textmodel lint --only wrong-encoding,broken-pointer interviews/*.xml",
            "textmodel lint --format sarif interviews/*.txt > lint.sarif",
            "textmodel lint --fix -o fixed.tei.xml interview.tei.xml",
            "textmodel lint --rules -",
        ],
        Run = Run,
    };

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (arguments.Has(List))
            return session.Print(WriteRules);
        if (InputOptions.Build(arguments, out string? problem) is not { } reading)
            return session.WrongUsage(problem!);
        if (Options(arguments, out problem) is not { } options)
            return session.WrongUsage(problem!);
        if (Level(arguments[FailOn] ?? "warning") is not { } failOn)
            return session.WrongUsage($"'{arguments[FailOn]}' is no level to fail on: info, warning or error.");
        if ((arguments[Format] ?? "text") is not ("text" or "json" or "sarif"))
            return session.WrongUsage($"Findings are printed as text, json or sarif, not as '{arguments[Format]}'.");
        if (LintTargets.Make(arguments.Files, arguments.Has(Fix), arguments.Has(InPlace), arguments[Output], out problem) is not { } targets)
            return session.WrongUsage(problem!);
        var report = new LintReport();
        bool isBroken = false;
        foreach ((string file, string? target) in targets)
            isBroken |= !Check(new(file, reading), options, target, report, session);
        Diagnostic[] shown = [.. report.Findings.Where(f => !arguments.Has(Quiet) || f.Severity >= failOn)];
        switch (arguments[Format])
        {
            case "json":
                session.PrintJson(json => LintReport.WriteJson(json, shown));
                break;
            case "sarif":
                session.PrintJson(json => LintReport.WriteSarif(json, shown, options));
                break;
            // Where the fixed file goes to standard output, it goes there alone.
            case var _ when targets.Any(t => t.Target == ConvertPlan.Standard):
                new DiagnosticPrinter(session, quiet: false).Print(shown, "");
                break;
            default:
                session.Print(writer =>
                {
                    foreach (Diagnostic diagnostic in shown)
                        writer.WriteLine(Clean.Line(diagnostic.ToString()));
                });
                break;
        }

        return isBroken || shown.Any(f => f.Severity >= failOn) ? ExitCode.Errors : ExitCode.Done;
    }

    private static bool Check(LintFile file, LintOptions options, string? target, LintReport report, Session session)
    {
        bool isRead = false;
        try
        {
            if (!file.Load(session, out ValueList<Diagnostic> problems))
            {
                new DiagnosticPrinter(session, quiet: true).Print(problems, file.Name);
                return false;
            }

            isRead = true;
            if (target is not null)
            {
                ValueList<Diagnostic> said = file.Fix(options, target, session, out int count);
                new DiagnosticPrinter(session, quiet: false).Print(said, target);
                session.Error.WriteLine(Clean.Line($"{file.Name}: {count} fixed"));
                if (said.HasErrors)
                    return false;
            }

            report.Add(file.Check(options), file.Name);
            return true;
        }
        // Whatever happens with one file, the others go on.
        catch (Exception e)
        {
            session.Fail(isRead && target is not null ? FileProblem.Writing(target, e) : FileProblem.Reading(file.Name, e));
            return false;
        }
    }

    private static void WriteRules(TextWriter writer)
    {
        foreach (LintRule rule in Linter.Rules)
            writer.WriteLine($"{rule.Id,-24} {rule.Code.Code}  {Word(rule.Code.Severity),-8} {(rule.CanFix ? "--fix" : "")}".TrimEnd());
    }

    private static LintOptions? Options(ParsedArguments arguments, out string? problem)
    {
        LintOptions options = LintOptions.Default;
        problem = null;
        foreach (string part in Parts(arguments[Rule]))
        {
            if (part.Split('=', 2) is not [var name, var level])
                problem = $"--rule needs a rule and its level, such as self-answer=off, not '{part}'.";
            else if (!Linter.Rules.Any(r => r.IsNamed(name)))
                problem = Unknown(name);
            else if (Level(level) is { } severity)
                options = options.With(name, severity);
            else if (level == "off")
                options = options.With(name, null);
            else
                problem = $"'{level}' is no level of a rule: off, info, warning or error.";
            if (problem is not null)
                return null;
        }

        string[] only = [.. Parts(arguments[Only])];
        problem = only.FirstOrDefault(n => !Linter.Rules.Any(r => r.IsNamed(n))) is { } stranger ? Unknown(stranger) : null;
        return problem is null ? options with { Only = [.. only] } : null;
    }

    private static string Unknown(string name) => $"There is no rule '{name}'.{Spelling.Hint(name, Linter.Rules.Select(r => r.Id))} 'textmodel lint --rules -' lists them.";

    private static string[] Parts(string? list) => (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DiagnosticSeverity? Level(string word) => word switch
    {
        "info" => DiagnosticSeverity.Info,
        "warning" => DiagnosticSeverity.Warning,
        "error" => DiagnosticSeverity.Error,
        _ => null,
    };

    /// <summary>A level as one types it.</summary>
    internal static string Word(DiagnosticSeverity severity) => severity switch { DiagnosticSeverity.Info => "info", DiagnosticSeverity.Warning => "warning", _ => "error" };
}
