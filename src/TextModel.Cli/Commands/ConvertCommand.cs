using TextModel.Cli.Arguments;
using TextModel.Cli.Folders;
using TextModel.Cli.Output;
using TextModel.Formats;
using TextModel.Formats.PlainText;
using TextModel.Formats.Tei;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel convert</c>.</summary>
internal static class ConvertCommand
{
    private static readonly OptionSpec Layout = new(
        "--layout", "LAYOUT", "For TEI: faithful (the default: only tags are added to the text) or indented\n(for people who read the file; white space changes).")
    { Values = () => ["faithful", "indented"] };

    private static readonly OptionSpec License = new(
        "--license", "LICENSE", "For TEI: the address or the words of the licence, where the input says nothing\nof rights.");

    private static readonly OptionSpec Responsible = new("--responsible", "NAME", "For TEI: who answers for the conversion.");
    private static readonly OptionSpec Project = new("--project", "TEXT", "For TEI: for what the file is made.");

    /// <summary>The header template.</summary>
    public static OptionSpec Header { get; } = new(
        "--header", "FILE", "For TEI: a teiHeader of your own (XML), which is filled with what the input says;\nwhat it says itself stays.");

    private static readonly OptionSpec ReadingText = new(
        "--reading-text", null, "For plain text and annotation tools: what a person reads, without labels, notes\nand line wraps, in place of the base text. 'textmodel merge' leads back.");

    private static readonly OptionSpec NoClobber = new("--no-clobber", null, "Keep files that are there already, and write only what is missing.");

    private static readonly OptionSpec FailOnLoss = new(
        "--fail-on-loss", null, "Make it an error when the format cannot carry something; nothing is then written.");

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "convert",
        Summary = "Convert transcripts and TEI files from one format to another.",
        Files = "FILE...",
        Remarks =
        [
            "FILE is a file, or '-' for standard input. Where a file has errors, nothing is written for it",
            "and the others go on. A file appears under its name only when it is complete.",
            "A folder, or an archive (.zip, .tar, .tar.gz, .tgz), is converted with all that is in it, into the",
            "folder of --output: to TEI unless --to says otherwise, with a record of what was done and a report.",
        ],
        Options =
        [
            ConvertPlan.Target, ConvertPlan.To, .. InputOptions.Reading, InputOptions.Metadata, Layout, License, Responsible, Project, Header, ReadingText,
            FailOnLoss, NoClobber, FolderReport.Strict, DiagnosticLog.Option,
            InputOptions.Quiet, .. FolderOptions.All,
        ],
        Examples =
        [
            "textmodel convert interview.txt -o interview.tei.xml",
            "textmodel convert interview.txt --layout indented -o readable.xml",
            "textmodel convert interviews/*.txt --to tei -o converted/ --responsible 'Ada Bell' --license CC0",
            "textmodel convert interviews/*.txt --to tei -o converted/ --header archive-header.xml",
            "textmodel convert interviews/*.txt --to jsonl | jq .source.title",
            "textmodel convert old.txt --encoding windows-1252 -o old.tei.xml",
            "textmodel convert interviews -o tei --include '*.txt' --exclude drafts/ --resume",
            "textmodel convert archive.tar.gz -o tei --jobs 4 --diagnostics sarif > archive.sarif",
            "curl -s https://example.org/talk.txt | textmodel convert - --from text --to tei > talk.xml",
        ],
        Run = Run,
    };

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (InputOptions.Build(arguments, out string? problem) is not { } reading)
            return session.WrongUsage(problem!);
        if (DiagnosticLog.Problem(arguments[DiagnosticLog.Option]) is { } unknown)
            return session.WrongUsage(unknown);
        if (FolderOptions.AreMeant(arguments))
            return RunFolders(arguments, session, reading);
        if (ConvertPlan.FolderForFile(arguments) is { } isFolder)
            return session.Fail(FileProblem.Folder(isFolder));
        if (ConvertPlan.Make(arguments, inPlace: false, out problem) is not { } plan)
            return session.WrongUsage(problem!);
        if (BuildWriting(plan.Format, arguments, out problem) is not { } writing)
            return session.WrongUsage(problem!);
        if (TakeHeader(ref writing, arguments, session) is { } failed)
            return failed;
        string? log = arguments[DiagnosticLog.Option];
        if (log is not null && (plan.Joint is ConvertPlan.Standard || plan.Jobs.Any(j => plan.Joint is null && j.Output == ConvertPlan.Standard)))
            return session.WrongUsage($"{DiagnosticLog.Option.Name} prints on standard output, and so the result has to go elsewhere: -o FILE.");
        if (arguments.Has(NoClobber) && plan.Joint is { } there && there != ConvertPlan.Standard && File.Exists(there))
            return session.Fail(Kept(there));
        var printer = new DiagnosticPrinter(session, arguments.Has(InputOptions.Quiet), keeps: log is not null);
        var run = new Conversion(session, reading, arguments[InputOptions.Metadata], writing, arguments.Has(FailOnLoss), printer);
        int? code = PlanRun.Run(plan, session, (job, joint) => arguments.Has(NoClobber) && File.Exists(job.Output) ? session.Fail(Kept(job.Output)) : run.Convert(job, joint));
        if (code is not { } done)
            return ExitCode.Errors;
        if (log is not null)
            DiagnosticLog.Print(session, log, printer.Kept);
        return done == ExitCode.Done && arguments.Has(FolderReport.Strict) && printer.HasWarnings ? ExitCode.Errors : done;
    }

    private static string Kept(string path) => $"'{path}' is there already and was kept (--no-clobber).";

    // In a method of its own, so that nothing of it is loaded for a single file.
    private static int RunFolders(ParsedArguments arguments, Session session, ReadOptions reading)
    {
        if (arguments.Files.Contains(ConvertPlan.Standard))
            return session.WrongUsage("Standard input ('-') cannot be converted together with folders.");
        if (arguments[ConvertPlan.Target] is not { } target || target == ConvertPlan.Standard)
            return session.WrongUsage("What is in a folder or an archive needs a folder to go to: -o FOLDER.");
        if (File.Exists(target))
            return session.WrongUsage($"What is in a folder or an archive needs a folder to go to, and '{target}' is a file.");
        if (FolderOptions.ReadJobs(arguments) is not { } jobs)
            return session.WrongUsage($"'{arguments[FolderOptions.Jobs]}' is no number of jobs: from 1 to 256.");
        Corpus.CorpusShard? shard = null;
        if (arguments[FolderOptions.Shard] is { } part && !Corpus.CorpusShard.TryParse(part, out shard))
            return session.WrongUsage($"'{part}' is no part: --shard 3/8 is the third of eight.");
        if (OutputFile.Format(null, arguments[ConvertPlan.To], out string? problem) is not { } format || BuildWriting(format, arguments, out problem) is not { } writing)
            return session.WrongUsage(problem!);
        if (TakeHeader(ref writing, arguments, session) is { } failed)
            return failed;
        string? metadata = arguments[InputOptions.Metadata];
        bool failOnLoss = arguments.Has(FailOnLoss);
        return new FolderConversion(session, new()
        {
            Inputs = [.. arguments.Files],
            Output = target,
            Include = FolderOptions.Globs(arguments, FolderOptions.Include),
            Exclude = FolderOptions.Globs(arguments, FolderOptions.Exclude),
            Reading = reading,
            Writing = writing,
            Formats = KnownFormats.All,
            UseMetadata = metadata != InputFile.NoMetadata,
            Metadata = metadata == InputFile.NoMetadata ? null : metadata,
            Parallelism = jobs,
            Resume = arguments.Has(FolderOptions.Resume),
            KeepExisting = arguments.Has(NoClobber),
            FailOnLoss = failOnLoss,
            Check = failOnLoss ? (read, made) => ReadBack.Difference(read.Document, made.ToArray(), format, reading) : null,
            Shard = shard,
        }, arguments).Run();
    }

    private static WriteOptions? BuildWriting(TextFormat format, ParsedArguments arguments, out string? problem)
    {
        string? layout = arguments[Layout];
        OptionSpec? ofHeader = Array.Find([License, Responsible, Project, Header], o => arguments[o] is not null);
        problem = (layout, format.Id) switch
        {
            (null, _) or ("faithful" or "indented", TeiFormat.Id) => null,
            (_, TeiFormat.Id) => $"There is no layout '{layout}'. Known: faithful, indented.",
            _ => $"A layout can be chosen for TEI only, not for the format '{format.Id}'.",
        };
        if (ofHeader is not null && format.Id != TeiFormat.Id)
            problem = $"{ofHeader.Name} is said in the header of TEI only, not in the format '{format.Id}'.";
        if (arguments.Has(ReadingText) && format is { Annotations: null, Id: not PlainTextFormat.Id })
            problem = $"The reading text is written as plain text or in formats of annotation tools only, not in the format '{format.Id}'.";
        if (problem is not null)
            return null;
        if (arguments.Has(ReadingText))
            return format.Annotations is null ? new PlainTextOptions { Text = AnnotatedText.Reading } : new AnnotationOptions { Format = format.Id, Text = AnnotatedText.Reading };
        return format.Id == TeiFormat.Id
            ? new TeiOptions
            {
                Layout = layout is "indented" ? TeiLayout.Indented : TeiLayout.Faithful,
                License = arguments[License],
                Responsible = arguments[Responsible],
                Project = arguments[Project],
            }
            : new WriteOptions { Format = format.Id };
    }

    // Gives the exit code where the template cannot be used: nothing is done then.
    private static int? TakeHeader(ref WriteOptions writing, ParsedArguments arguments, Session session)
    {
        if (arguments[Header] is not { } path || writing is not TeiOptions tei)
            return null;
        SourceText file;
        try
        {
            file = SourceText.Load(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Fail(FileProblem.Reading(path, e));
        }

        ValueList<Diagnostic> said = file.Problem is { } problem ? [problem] : TeiFormat.CheckHeader(file.Text, path);
        var printer = new DiagnosticPrinter(session, arguments.Has(InputOptions.Quiet));
        printer.Print([.. file.Notice is { } notice ? [notice] : Array.Empty<Diagnostic>(), .. said], path);
        if (said.Count > 0)
            return ExitCode.Errors;

        writing = tei with { Header = file.Text };
        return null;
    }
}
