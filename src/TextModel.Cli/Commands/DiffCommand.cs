using System.Globalization;
using TextModel.Cli.Arguments;
using TextModel.Cli.Output;
using TextModel.Corpus;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel diff</c>.</summary>
internal static class DiffCommand
{
    private static readonly OptionSpec To = new("--to", "FORMAT", "json: one object on a line for each difference. Otherwise a list for people.") { Values = () => ["json"] };

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "diff",
        Summary = "Compare two versions of a document by header, speakers, turns, text and names.",
        Files = "A B",
        Remarks = ["The files may have different formats: what they say is compared, not how it is written.", "The exit code is 0 whether or not something differs."],
        Options = [To, .. InputOptions.Reading, InputOptions.Metadata],
        Examples = ["textmodel diff interview.txt interview.tei.xml", "textmodel diff old.tei.xml new.tei.xml --to json"],
        Run = Run,
    };

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (arguments.Files.Count != 2)
            return session.WrongUsage("'diff' takes two files.");
        if (InputOptions.Build(arguments, out string? problem) is not { } reading)
            return session.WrongUsage(problem!);
        if (arguments[To] is not (null or "json"))
            return session.WrongUsage($"There is no output '{arguments[To]}': --to is json.");
        var printer = new DiagnosticPrinter(session, quiet: true);
        List<TextDocument> documents = [];
        foreach (string file in arguments.Files)
        {
            if (InputFile.Read(file, reading, arguments[InputOptions.Metadata], session) is not { } read)
                return ExitCode.Errors;
            printer.Print(read.Diagnostics, InputFile.Display(file));
            if (read.HasErrors)
                return ExitCode.Errors;
            documents.Add(read.Document);
        }

        DocumentDifference difference = DocumentDifference.Between(documents[0], documents[1]);
        if (arguments[To] == "json")
        {
            foreach (DifferenceItem item in difference.Items)
                Json(item, session);
            return ExitCode.Done;
        }

        return session.Print(writer => Write(difference, writer));
    }

    private static void Write(DocumentDifference difference, TextWriter writer)
    {
        if (difference.IsEmpty)
            writer.WriteLine("Nothing differs.");
        foreach (IGrouping<DifferenceKind, DifferenceItem> group in difference.Items.GroupBy(i => i.Kind))
        {
            writer.WriteLine(group.Key switch { DifferenceKind.Header => "Header", DifferenceKind.Speaker => "Speakers", DifferenceKind.Turn => "Turns", DifferenceKind.Text => "Text", _ => "Names" });
            foreach (DifferenceItem item in group)
            {
                writer.WriteLine(Clean.Line($"  {item.What}{Lines(item)}"));
                (string? before, string? after) = item is { Before: { } a, After: { } b } ? Shorten(a, b) : (item.Before, item.After);
                if (before is not null)
                    writer.WriteLine($"  - {Clean.Line(before)}");
                if (after is not null)
                    writer.WriteLine($"  + {Clean.Line(after)}");
            }
        }
    }

    // Of two long texts what differs, with some words around.
    private static (string Before, string After) Shorten(string before, string after)
    {
        const int around = 40;
        int same = before.AsSpan().CommonPrefixLength(after), end = 0;
        while (end < Math.Min(before.Length, after.Length) - same && before[^(end + 1)] == after[^(end + 1)])
            end++;
        return (Cut(before, same, end), Cut(after, same, end));

        static string Cut(string text, int same, int end)
        {
            int start = Math.Max(0, same - around), stop = Math.Min(text.Length, text.Length - end + around);
            start = start > 0 && text.IndexOf(' ', start, same - start) is var blank and >= 0 ? blank + 1 : start;
            stop = stop < text.Length && text.LastIndexOf(' ', stop, stop - (text.Length - end)) is var last and >= 0 ? last : stop;
            return $"{(start > 0 ? "… " : "")}{text[start..stop]}{(stop < text.Length ? " …" : "")}";
        }
    }

    private static string Lines(DifferenceItem item) => (item.LineBefore, item.LineAfter) switch
    {
        ({ } before, { } after) when before == after => string.Create(CultureInfo.InvariantCulture, $", line {before}"),
        ({ } before, { } after) => string.Create(CultureInfo.InvariantCulture, $", line {before}, now {after}"),
        ({ } before, null) => string.Create(CultureInfo.InvariantCulture, $", was line {before}"),
        (null, { } after) => string.Create(CultureInfo.InvariantCulture, $", line {after}"),
        _ => "",
    };

    private static void Json(DifferenceItem item, Session session) => session.PrintJson(json =>
    {
        json.WriteStartObject();
        json.WriteString("kind", item.Kind.ToString().ToLowerInvariant());
        json.WriteString("what", item.What);
        json.Optional("before", item.Before);
        json.Optional("after", item.After);
        if (item.LineBefore is { } before)
            json.WriteNumber("lineBefore", before);
        if (item.LineAfter is { } after)
            json.WriteNumber("lineAfter", after);
        json.WriteEndObject();
    });
}
