using System.Globalization;
using System.Runtime.InteropServices;
using TextModel.Cli.Arguments;
using TextModel.Cli.Folders;
using TextModel.Cli.Output;
using TextModel.Corpus;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel index</c>.</summary>
internal static class IndexCommand
{
    private static readonly OptionSpec Output = new("--output", "DB", "The index: a file, or a connection string of PostgreSQL\n(\"Host=…;Database=…\", postgresql://…).", "-o");

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "index",
        Summary = "Make an index of folders and archives, or bring it up to date, to be searched.",
        Files = "FOLDER...",
        Remarks =
        [
            "Files that have changed are indexed anew, files that are gone are removed, all others stay.",
            "After Ctrl-C, the same command goes on.",
        ],
        Options =
        [
            Output, FolderOptions.Include, FolderOptions.Exclude, FolderOptions.Jobs, .. InputOptions.Reading, InputOptions.Quiet,
        ],
        Examples = ["textmodel index interviews -o corpus.db", "textmodel index tei -o \"Host=db.example.org;Database=corpus;Username=anna\""],
        Run = Run,
    };

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (InputOptions.Build(arguments, out string? problem) is not { } reading)
            return session.WrongUsage(problem!);
        if (arguments[Output] is not { } database)
            return session.WrongUsage("Say where the index goes: -o corpus.db.");
        if (FolderOptions.ReadJobs(arguments) is not { } jobs)
            return session.WrongUsage("The value of --jobs is a number from 1 to 256.");
        var indexing = new CorpusIndexing
        {
            Inputs = [.. arguments.Files],
            Include = FolderOptions.Globs(arguments, FolderOptions.Include),
            Exclude = FolderOptions.Globs(arguments, FolderOptions.Exclude),
            Reading = reading,
            Formats = KnownFormats.All,
            Parallelism = jobs,
        };
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext context)
        {
            context.Cancel = !stop.IsCancellationRequested;
            if (context.Cancel)
                stop.Cancel();
        }

        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var line = new ProgressLine(session, !arguments.Has(InputOptions.Quiet));
        try
        {
            CorpusIndexSummary summary = CorpusIndex.CreateOrUpdateAsync(database, indexing, line, stop.Token).GetAwaiter().GetResult();
            line.Clear();
            new DiagnosticPrinter(session, quiet: true).Print(summary.Diagnostics, "");
            if (!arguments.Has(InputOptions.Quiet))
            {
                session.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Counted.Of(summary.Added, "file")} added, {summary.Changed} changed, {summary.Removed} removed, {summary.Unchanged} unchanged, {summary.Failed} failed; {Counted.Of(summary.Rows, "paragraph")} written."));
            }

            return summary.Failed > 0 ? ExitCode.Errors : ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            line.Clear();
            session.Fail("Stopped. What is in the index stays; the same command goes on.");
            return ExitCode.Stopped;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            line.Clear();
            return session.Fail(e.Message);
        }
    }
}
