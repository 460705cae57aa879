using System.Runtime.InteropServices;
using TextModel.Cli.Arguments;
using TextModel.Cli.Commands;
using TextModel.Cli.Output;
using TextModel.Corpus;

namespace TextModel.Cli.Folders;

/// <summary><c>textmodel convert FOLDER -o FOLDER</c>.</summary>
internal sealed class FolderConversion(Session session, CorpusConversion conversion, ParsedArguments arguments)
{
    private readonly bool quiet = arguments.Has(InputOptions.Quiet);
    private readonly string? log = arguments[DiagnosticLog.Option];

    /// <summary>Does it; gives an exit code.</summary>
    public int Run()
    {
        using var stop = new CancellationTokenSource();
        // Once: finish what is begun. Twice: as everywhere.
        void Stop(PosixSignalContext context)
        {
            context.Cancel = !stop.IsCancellationRequested;
            if (context.Cancel)
                stop.Cancel();
        }

        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return GoAsync(stop.Token).GetAwaiter().GetResult();
        }
        catch (ArgumentException e)
        {
            return session.WrongUsage(e.Message.Split(" (Parameter")[0]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Fail(e.Message);
        }
    }

    private async Task<int> GoAsync(CancellationToken stop)
    {
        var line = new ProgressLine(session, !quiet);
        CorpusProgress last = new();
        var progress = new Watched(p => line.Report(last = p));
        var printer = new DiagnosticPrinter(session, quiet: true);
        try
        {
            await foreach (ConvertedFile file in conversion.ConvertAsync(progress, stop).ConfigureAwait(false))
            {
                if (log is not null || file.IsUnchanged || file.Result != ConversionResult.Failed)
                    continue;
                line.Clear();
                // All else is in the report.
                printer.Print(file.Diagnostics, file.Path);
            }
        }
        catch (OperationCanceledException)
        {
            line.Clear();
            session.Fail($"Stopped: {last.Done} of {Counted.Of(last.Total, "file")} {(last.Total == 1 ? "is" : "are")} done and recorded. Go on with --resume.");
            return ExitCode.Stopped;
        }

        line.Clear();
        CorpusReport report = conversion.Shard is null ? CorpusReport.Read(conversion.Output) : CorpusReport.Read(conversion.ManifestPath);
        if (conversion.Shard is null)
            report.Save(conversion.Output);
        return FolderReport.Show(session, report, arguments, conversion.ManifestPath, FolderReport.Sum(report, last), conversion.Shard is null ? conversion.Output : null);
    }

    private sealed class Watched(Action<CorpusProgress> report) : IProgress<CorpusProgress>
    {
        public void Report(CorpusProgress value) => report(value);
    }
}
