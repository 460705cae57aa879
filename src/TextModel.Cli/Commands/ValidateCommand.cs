using TextModel.Cli.Arguments;
using TextModel.Cli.Output;
using TextModel.Schema;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel validate</c>.</summary>
internal static class ValidateCommand
{
    private static readonly OptionSpec SchemaOption = new(
        "--schema", "FILE", "The schema, in RELAX NG (.rng or .rnc). Otherwise the one that a file names itself\n(<?xml-model href=\"…\"?>), where that is a file; else the vocabulary of TextModel.", "-s");

    private static readonly OptionSpec Rules = new(
        "--rules", null, "Check the rules of Schematron too that the schema has, as far as XPath 1.0\ncan say them, and say which are not checked.");

    private static readonly OptionSpec Quiet = new("--quiet", null, "Say nothing of files that are valid.", "-q");

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "validate",
        Summary = "Check XML files against a schema in RELAX NG, and say what is wrong in words.",
        Files = "FILE...",
        Remarks =
        [
            "FILE is any XML, not only TEI, or '-' for standard input. Nothing is fetched from the network: of",
            "schemas, entities and DTDs, files count. The exit code is 1 if a file is not valid.",
        ],
        Options = [SchemaOption, Rules, Quiet],
        Examples =
        [
            "textmodel validate interview.tei.xml",
            "textmodel validate --schema tei_all.rng letters/*.xml",
            "textmodel convert interview.txt --to tei | textmodel validate -",
        ],
        Run = Run,
    };

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (arguments.Files.Count(f => f == ConvertPlan.Standard) > 1)
            return session.WrongUsage("Standard input ('-') can be read only once.");
        var schemas = new SchemaChoice(session);
        if (arguments[SchemaOption] is { } path && !schemas.UseAlways(path))
            return ExitCode.Errors;
        schemas.WithRules = arguments.Has(Rules);
        int code = ExitCode.Done;
        foreach (string file in arguments.Files)
        {
            if (!Check(file, schemas, arguments.Has(Quiet), session))
                code = ExitCode.Errors;
        }

        return code;
    }

    private static bool Check(string file, SchemaChoice schemas, bool isQuiet, Session session)
    {
        string name = InputFile.Display(file);
        try
        {
            using Stream stream = Open(file, session);
            if (schemas.For(stream, file) is not { } schema)
                return false;
            ValueList<Diagnostic> found = schema.Validate(stream, name);
            if (schemas.Rules is { } rules)
            {
                stream.Position = 0;
                found = [.. found, .. rules.Check(stream, name)];
            }

            session.Print(writer =>
            {
                foreach (Diagnostic diagnostic in found)
                    writer.WriteLine(Clean.Line(diagnostic.ToString()));
                if (!found.HasErrors && !isQuiet)
                    writer.WriteLine(Clean.Line($"{name}: valid, by {schemas.Name}"));
            });
            return !found.HasErrors;
        }
        // Whatever happens with one file, the others go on.
        catch (Exception e)
        {
            session.Fail(FileProblem.Reading(name, e));
            return false;
        }
    }

    // Read twice from its start, first for what it says about its schema.
    private static Stream Open(string file, Session session)
    {
        if (file != ConvertPlan.Standard)
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var bytes = new MemoryStream();
        session.Input.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }
}
