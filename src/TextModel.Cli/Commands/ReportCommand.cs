using TextModel.Cli.Arguments;
using TextModel.Cli.Folders;
using TextModel.Cli.Output;
using TextModel.Corpus;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel report</c>.</summary>
internal static class ReportCommand
{
    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "report",
        Summary = "Join the parts of a conversion (convert --shard), and write its report anew.",
        Files = "FOLDER...",
        Remarks =
        [
            "FOLDER is where 'textmodel convert FOLDER -o FOLDER' wrote to. Where parts wrote to several,",
            "name all: the joint manifest and the report go to the first. Nothing is converted.",
        ],
        Options = [FolderReport.Strict, DiagnosticLog.Option, InputOptions.Quiet],
        Examples = ["textmodel report tei", "textmodel report node1/tei node2/tei"],
        Run = Run,
    };

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (DiagnosticLog.Problem(arguments[DiagnosticLog.Option]) is { } problem)
            return session.WrongUsage(problem);
        try
        {
            string folder = arguments.Files[0];
            CorpusReport report = CorpusReport.Merge([.. arguments.Files]);
            report.Save(folder);
            return FolderReport.Show(session, report, arguments, CorpusConversion.ManifestOf(folder), FolderReport.Sum(report, null), folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Fail(e.Message);
        }
    }
}
