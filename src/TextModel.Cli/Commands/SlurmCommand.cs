using System.Diagnostics;
using System.Globalization;
using System.Text;
using TextModel.Cli.Arguments;
using TextModel.Cli.Folders;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel slurm</c>.</summary>
internal static class SlurmCommand
{
    private static readonly OptionSpec Target = new("--output", "FOLDER", "The folder for what is made, on a disk that all machines see.", "-o");
    private static readonly OptionSpec Tasks = new("--tasks", "N", "Into how many tasks the work is cut.");
    private static readonly OptionSpec Submit = new("--submit", null, "Submit the jobs; otherwise the scripts are only written.");
    private static readonly OptionSpec Sbatch = new("--sbatch", "OPTIONS", "More options for sbatch, such as '--time=2:00:00 --partition=main'.");

    // What 'convert' is told in each task: its options, but for those that the script itself gives.
    private static readonly OptionSpec[] Passed =
    [
        .. ConvertCommand.Spec.Options.Where(o => o.Name is not ("--output" or "--shard" or "--resume" or "--jobs" or "--quiet" or "--diagnostics")),
    ];

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "slurm",
        Summary = "Write (and submit) the jobs that convert a folder on a cluster with Slurm.",
        Files = "FOLDER...",
        Remarks =
        [
            "Each task of a job array converts its part (convert --shard --resume); a job after them joins the",
            "parts and writes the report. To go on after a failure, submit again: nothing is done twice.",
        ],
        Options = [Target, Tasks, Submit, Sbatch, .. Passed],
        Examples = ["textmodel slurm interviews -o tei --tasks 8", "textmodel slurm interviews -o tei --tasks 64 --submit --sbatch=--time=2:00:00"],
        Run = Run,
    };

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (arguments[Target] is not { } output)
            return session.WrongUsage("Where to? Say it with -o FOLDER.");
        if (!int.TryParse(arguments[Tasks], NumberStyles.None, CultureInfo.InvariantCulture, out int tasks) || tasks is < 1 or > 100_000)
            return session.WrongUsage("Into how many tasks? Say it with --tasks N, from 1 to 100000.");
        if (arguments.Files.Contains(ConvertPlan.Standard))
            return session.WrongUsage("Standard input ('-') cannot be converted on a cluster.");
        string full = Path.GetFullPath(output), folder = Path.Combine(full, ".textmodel", "slurm");
        string array = Path.Combine(folder, "convert.sh"), merge = Path.Combine(folder, "report.sh");
        try
        {
            Directory.CreateDirectory(folder);
            // Not in UTF-8 with a mark: the kernel looks for #! in the first two bytes.
            File.WriteAllText(array, Script("convert", $"--array=1-{tasks}", $"{folder}/convert-%a.log", arguments,
                $"convert {string.Join(' ', arguments.Files.Select(f => Quote(Path.GetFullPath(f))))} --output {Quote(full)} "
                + $"--shard \"$SLURM_ARRAY_TASK_ID/{tasks}\" --jobs \"${{SLURM_CPUS_PER_TASK:-1}}\" --resume{PassedOn(arguments)}"));
            File.WriteAllText(merge, Script("report", "--ntasks=1", $"{folder}/report.log", arguments, $"report {Quote(full)}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Fail(FileProblem.Writing(folder, e));
        }

        if (!arguments.Has(Submit))
        {
            return session.Print(
                $"job=$(sbatch --parsable {Quote(array)}) && sbatch --dependency=afterany:\"$job\" {Quote(merge)}");
        }

        if (Call(["--parsable", array], session) is not { } first)
            return ExitCode.Errors;
        // After any end: the report says which parts are missing.
        string id = first.Split(';')[0];
        return Call(["--parsable", $"--dependency=afterany:{id}", merge], session) is { } second
            ? session.Print($"Submitted: job {id} converts in {tasks} tasks, job {second.Split(';')[0]} writes {Path.Combine(output, "report.html")} after it.")
            : ExitCode.Errors;
    }

    private static string Script(string name, string directive, string log, ParsedArguments arguments, string command)
    {
        var script = new StringBuilder("#!/bin/sh\n");
        script.Append(CultureInfo.InvariantCulture, $"#SBATCH --job-name=textmodel-{name}\n#SBATCH {directive}\n#SBATCH --output=\"{log}\"\n");
        if (arguments[Sbatch] is { } more)
            script.Append(CultureInfo.InvariantCulture, $"#SBATCH {more.ReplaceLineEndings(" ")}\n");
        return script.Append(CultureInfo.InvariantCulture, $"exec {Tool()} {command}\n").ToString();
    }

    private static string PassedOn(ParsedArguments arguments)
    {
        var text = new StringBuilder();
        foreach (OptionSpec option in Passed.Where(arguments.Has))
        {
            // Values of options that may be repeated are joined by commas, and are read so.
            string value = arguments[option]!;
            if ((option == InputOptions.Metadata && value != InputFile.NoMetadata) || option == ConvertCommand.Header)
                value = Path.GetFullPath(value);
            text.Append(CultureInfo.InvariantCulture, $" {option.Name}{(option.ValueName is null ? "" : "=" + Quote(value))}");
        }

        return text.ToString();
    }

    // This program, as it was started.
    private static string Tool()
    {
        string program = Environment.ProcessPath ?? "textmodel";
        return Path.GetFileNameWithoutExtension(program) == "dotnet" ? $"{Quote(program)} {Quote(Path.GetFullPath(Environment.GetCommandLineArgs()[0]))}" : Quote(program);
    }

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string? Call(string[] arguments, Session session)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("sbatch", arguments) { RedirectStandardOutput = true })!;
            string said = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            if (process.ExitCode == 0)
                return said;
            session.Fail($"sbatch did not take the job (exit code {process.ExitCode}).");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            session.Fail("There is no program 'sbatch' here: run this where Slurm is, or leave out --submit.");
        }

        return null;
    }
}
