using TextModel.Cli.Arguments;
using TextModel.Cli.Output;
using TextModel.Formats;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel merge</c>.</summary>
internal static class MergeCommand
{
    private static readonly OptionSpec Layer = new("--layer", "NAME", "Put all that comes in on a layer of its own, such as the annotator's name.");
    private static readonly OptionSpec Replace = new("--replace", null, "Take away mentions of the same layer that the annotations do not have.");
    private static readonly OptionSpec ReadingText = new(
        "--reading-text", null, "The annotations were made on the reading text; otherwise the text that they have\nwith them tells.");

    private static readonly OptionSpec Format = new("--annotations", "FORMAT", "The format of the annotations; otherwise found from content and name.") { Values = () => KnownFormats.Ids(f => f.Annotations is not null) };

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "merge",
        Summary = "Take annotations that were made in another tool back into their document.",
        Files = "DOCUMENT ANNOTATIONS...",
        Remarks =
        [
            "Annotations whose text stands where they say are taken as they are. Others are moved to where",
            "their quotation stands, if that is one place only; else they are reported: ambiguous or lost.",
        ],
        Options = [OutputFile.Target, OutputFile.To, Layer, Replace, ReadingText, Format, .. InputOptions.Reading, InputOptions.Metadata, InputOptions.Quiet],
        Examples =
        [
            "textmodel merge interview.tei.xml interview.ann -o interview2.tei.xml",
            "textmodel merge interview.txt anna.xmi --layer anna -o interview.tei.xml",
        ],
        Run = Run,
    };

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (arguments.Files.Count < 2)
            return session.WrongUsage("'merge' needs a document and one file of annotations or more.");
        if (InputOptions.Build(arguments, out string? problem) is not { } reading)
            return session.WrongUsage(problem!);
        if (arguments[Format] is { } asked && KnownFormats.All[asked] is not { Reader: not null })
            return session.WrongUsage($"There is no format '{asked}' that can be read.");
        if (OutputFile.Format(arguments[OutputFile.Target], arguments[OutputFile.To], out problem) is not { } format)
            return session.WrongUsage(problem!);
        if (InputFile.Read(arguments.Files[0], reading, arguments[InputOptions.Metadata], session) is not { } read)
            return ExitCode.Errors;
        var printer = new DiagnosticPrinter(session, arguments.Has(InputOptions.Quiet));
        printer.Print(read.Diagnostics, InputFile.Display(arguments.Files[0]));
        if (read.HasErrors)
            return ExitCode.Errors;
        TextDocument document = read.Document;
        foreach (string path in arguments.Files.Skip(1))
        {
            if (Annotations(path, reading with { Format = arguments[Format] }, session) is not { } annotations)
                return ExitCode.Errors;
            printer.Print(annotations.Diagnostics, InputFile.Display(path));
            if (annotations.HasErrors)
                return ExitCode.Errors;
            MergeResult merged = document.Merge(annotations.Annotations, new() { Layer = arguments[Layer], Replace = arguments.Has(Replace), Text = arguments.Has(ReadingText) ? AnnotatedText.Reading : null });
            printer.Print(merged.Diagnostics, InputFile.Display(path));
            if (!arguments.Has(InputOptions.Quiet))
                session.Error.WriteLine($"{Clean.Line(InputFile.Display(path))}: {string.Join(", ", Enum.GetValues<MergeOutcome>().Where(o => merged.Count(o) > 0).Select(o => $"{merged.Count(o)} {o.ToString().ToLowerInvariant()}"))}");
            document = merged.Document;
        }

        return OutputFile.Write(document, arguments[OutputFile.Target], format, session, printer);
    }

    private static AnnotationReadResult? Annotations(string path, ReadOptions options, Session session)
    {
        try
        {
            return AnnotationSet.Read(
                path == ConvertPlan.Standard ? TextInput.FromStream(session.Input, null, options.Encoding) : TextInput.FromFile(path, options.Encoding), options, KnownFormats.All);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Fail(FileProblem.Reading(InputFile.Display(path), e));
            return null;
        }
    }
}
