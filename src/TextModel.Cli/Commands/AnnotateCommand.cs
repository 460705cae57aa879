using TextModel.Cli.Arguments;
using TextModel.Cli.Output;
using TextModel.Entities;
using TextModel.Formats;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel annotate</c>.</summary>
internal static class AnnotateCommand
{
    private static readonly OptionSpec Names = new("--entities", "PATH", "The list of names: JSON, CSV, YAML, TEI (listPerson …) or Turtle.");
    private static readonly OptionSpec Dates = new("--dates", null, "Mark dates too.");
    private static readonly OptionSpec IgnoreCase = new("--ignore-case", null, "LENIN and lenin are Lenin.");
    private static readonly OptionSpec IgnoreDiacritics = new("--ignore-diacritics", null, "Thalmann is Thälmann.");
    private static readonly OptionSpec Inflections = new("--inflections", null, "Accept endings: German and English -s, Russian case endings.");

    private static readonly OptionSpec Review = new(
        "--review", "FILE", "A table (CSV, or JSON where FILE ends so) of the names that could mean several\nentities: written where it is not there yet, to be filled in; followed where it is.\nFor a single file.");

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "annotate",
        Summary = "Mark the names of an authority file, and dates.",
        Files = "FILE...",
        Remarks =
        [
            "Names are whole words, and the longest wins. One that could mean several entities is reported",
            "and not marked. Several files go into the folder of --output; where one has errors, nothing is",
            "written for it and the others go on.",
        ],
        Options =
        [
            Names, Dates, IgnoreCase, IgnoreDiacritics, Inflections, Review, ConvertPlan.Target, ConvertPlan.To,
            .. InputOptions.Reading, InputOptions.Metadata, InputOptions.Quiet,
        ],
        Examples =
        [
            "textmodel annotate interview.txt --entities people.json --dates -o interview.tei.xml",
            "textmodel annotate interviews/*.txt --entities people.json --dates -o annotated/",
            "textmodel annotate interview.txt --entities people.csv --review unclear.csv -o interview.tei.xml",
            "textmodel annotate interview.tei.xml --entities listplace.xml -o interview2.tei.xml",
        ],
        Run = Run,
    };

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (arguments[Names] is null && !arguments.Has(Dates))
            return session.WrongUsage("What is to be marked? Name an authority file with --entities, or say --dates.");
        if (arguments[Review] is not null && arguments[Names] is null)
            return session.WrongUsage("--review is about the names of --entities.");
        if (arguments[Review] is not null && arguments.Files.Count > 1)
            return session.WrongUsage("--review is about the names of one file: annotate the files one by one, each with a review of its own, or leave --review out.");
        if (InputOptions.Build(arguments, out string? problem) is not { } reading)
            return session.WrongUsage(problem!);
        if (ConvertPlan.FolderForFile(arguments) is { } folder)
            return session.Fail(FileProblem.Folder(folder));
        if (ConvertPlan.Make(arguments, inPlace: true, out problem) is not { } plan)
            return session.WrongUsage(problem!);
        if (arguments[Review] is { } table)
        {
            if (((string[])[plan.Jobs[0].Input, arguments[Names]!, plan.Jobs[0].Output]).FirstOrDefault(f => IsSame(f, table)) is { } same)
                return session.WrongUsage($"--review needs a file of its own, and '{same}' is another of this command.");
            if (Directory.Exists(table))
                return session.Fail($"'{table}' is a folder, and a review is a file.");
        }

        var printer = new DiagnosticPrinter(session, arguments.Has(InputOptions.Quiet));
        List<IRecognizer> recognizers = [];
        NameReview? followed = null;
        if (arguments[Names] is { } path)
        {
            if (Load(path, arguments, session) is not { } gazetteer)
                return ExitCode.Errors;
            printer.Print(gazetteer.Diagnostics, path);
            if (gazetteer.Diagnostics.HasErrors)
                return ExitCode.Errors;
            // What a person chose comes before what is found.
            if (arguments[Review] is { } filled && File.Exists(filled))
            {
                try
                {
                    recognizers.Add(followed = NameReview.Load(filled, gazetteer.Entities));
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    return session.Fail(FileProblem.Reading(filled, e));
                }
            }

            recognizers.Add(gazetteer);
        }

        if (arguments.Has(Dates))
            recognizers.Add(new DateRecognizer());
        var run = new Conversion(session, reading, arguments[InputOptions.Metadata], new() { Format = plan.Format.Id }, failOnLoss: false, printer, Annotate);
        return PlanRun.Run(plan, session, run.Convert) ?? ExitCode.Errors;

        TextDocument? Annotate(TextDocument document, string name)
        {
            AnnotateResult annotated = document.Annotate(recognizers);
            printer.Print(annotated.Diagnostics, name);
            if (arguments[Review] is { } review && !annotated.Ambiguous.IsEmpty)
            {
                if (followed is null && Write(review, annotated, document) is { } failure)
                {
                    session.Fail(failure);
                    return null;
                }

                if (!arguments.Has(InputOptions.Quiet))
                    session.Fail(Left(review, annotated, followed?.Find(document)));
            }

            return annotated.Document;
        }
    }

    private static bool IsSame(string one, string other) => one != ConvertPlan.Standard && Path.GetFullPath(one) == Path.GetFullPath(other);

    // Why the table could not be written; null where it was.
    private static string? Write(string path, AnnotateResult annotated, TextDocument document)
    {
        try
        {
            using StreamWriter table = new(path);
            if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
                NameReview.WriteJson(annotated.Ambiguous, document, table);
            else
                NameReview.Write(annotated.Ambiguous, document, table);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileProblem.Writing(path, e);
        }
    }

    private static string Left(string review, AnnotateResult annotated, ValueList<TextSpan>? known)
    {
        string names = Counted.Of(annotated.Ambiguous.Count, "name");
        if (known is not { } rows)
            return $"{names} that could mean several entities {(annotated.Ambiguous.Count == 1 ? "is" : "are")} in '{review}': fill in 'chosen', and run the command again.";
        int lacking = annotated.Ambiguous.Count(a => !rows.Contains(a.Span));
        return $"{names} could mean several entities still; '{review}' is kept as it is{(lacking == 0 ? "" : $", and lacks {lacking} of them: for a table of these, name a new file")}.";
    }

    private static Gazetteer? Load(string path, ParsedArguments arguments, Session session) => AuthorityFile.Load(path, session) is { } list
        ? new(list, new()
        {
            IgnoreCase = arguments.Has(IgnoreCase),
            IgnoreDiacritics = arguments.Has(IgnoreDiacritics),
            Inflections = arguments.Has(Inflections),
        })
        : null;
}
