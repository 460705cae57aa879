using System.Globalization;
using TextModel.Cli.Arguments;
using TextModel.Cli.Output;
using TextModel.Corpus;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel stats</c>.</summary>
internal static class StatsCommand
{
    private static readonly OptionSpec To = new("--to", "FORMAT", "csv: a table, a line for each speaker; html: a page with plots;\njson: one object on one line. Otherwise tables.") { Values = () => ["csv", "html", "json"] };
    private static readonly OptionSpec All = new("--all", null, "Show all rows; otherwise the first 20 of each table.", "-a");

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "stats",
        Summary = "Count words and turns by speaker, questions and answers, pauses, who is named with whom.",
        Files = "FILE|FOLDER|DB...",
        Remarks = ["All inputs are counted together; speakers of one name are one. DB is an index of 'textmodel index'."],
        Options = [To, All, .. InputOptions.Reading],
        Examples = ["textmodel stats interview.tei.xml", "textmodel stats interviews/ --to csv > speakers.csv", "textmodel stats interviews/ --to html > numbers.html", "textmodel stats corpus.db --to json | jq .together"],
        Run = Run,
    };

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (InputOptions.Build(arguments, out string? problem) is not { } reading)
            return session.WrongUsage(problem!);
        if (arguments[To] is not (null or "csv" or "html" or "json"))
            return session.WrongUsage($"There is no output '{arguments[To]}': --to is csv, html or json.");
        List<string> files = [.. arguments.Files];
        if (files.Count > 1 && files.Exists(CorpusInputs.IsIndex))
            return session.WrongUsage("An index is counted by itself.");
        try
        {
            bool failed = false;
            DocumentNumbers numbers = CorpusInputs.IsIndex(files[0])
                ? CorpusIndex.Open(files[0]).GetNumbers()
                : DocumentNumbers.Of(Documents(files, reading, session, () => failed = true));
            if (arguments[To] == "json")
                Json(numbers, session);
            else if (arguments[To] == "html")
                session.Print(writer => writer.Write(numbers.ToHtml(Title(files))));
            else if (arguments[To] == "csv")
                session.Print(writer => Csv(numbers, writer));
            else
                session.Print(writer => Tables(numbers, new(writer, session.Traits), arguments.Has(All) ? int.MaxValue : 20));
            return failed ? ExitCode.Errors : ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Fail(e.Message);
        }
    }

    private static IEnumerable<TextDocument> Documents(List<string> files, ReadOptions reading, Session session, Action fail)
    {
        var printer = new DiagnosticPrinter(session, quiet: true);
        foreach (CorpusDocument document in CorpusInputs.ReadAsync(files, reading).ToBlockingEnumerable())
        {
            if (document.Document is not null)
            {
                yield return document.Document;
                continue;
            }

            printer.Print(document.Diagnostics, document.Path);
            fail();
        }
    }

    private static string Title(List<string> files) =>
        files.Count == 1 && Path.GetFileName(Path.TrimEndingDirectorySeparator(files[0])) is { Length: > 0 } name && name != "-" ? $"{name} in numbers" : "In numbers";

    private static void Tables(DocumentNumbers numbers, Tables tables, int limit)
    {
        tables.Pairs(null, [
            ("Files", Number(numbers.Files)), ("Turns", Number(numbers.Turns)), ("Questions", Number(numbers.Questions)), ("Answers", Number(numbers.Answers)),
            ("Words", Number(numbers.Words)), ("Words of a turn", $"{Number(numbers.MedianWords)} in the middle, {Number(numbers.LongestWords)} at most"),
            .. numbers.Time is { } time ? new[] { ("Time spoken", Time(time)), ("Pauses", $"{Number(numbers.Pauses)}, {Time(numbers.PauseTime)}"), ("Overlaps", $"{Number(numbers.Overlaps)}, {Time(numbers.OverlapTime)}") } : [],
        ]);
        tables.Write(
            "Speakers", ["Speaker", "Turns", "Questions", "Answers", "Words", "Share", "Middle", "Longest", "Time"],
            numbers.Speakers.Take(limit).Select(s => new[]
            {
                Name(s.Name), Number(s.Turns), Number(s.Questions), Number(s.Answers), Number(s.Words), s.Share.ToString("P1", CultureInfo.InvariantCulture), Number(s.MedianWords),
                Number(s.LongestWords), s.Time is { } spoken ? Time(spoken) : "-",
            }),
            false, 1, 2, 3, 4, 5, 6, 7, 8);
        if (numbers.Turns > 0)
            tables.Write("Turns by length", ["Words", "Turns"], numbers.Lengths.Select(l => new[] { l.ToString(), Number(l.Turns) }), false, 1);
        tables.Write("Named together", ["One", "Other", "Paragraphs"], numbers.Together.Take(limit).Select(t => new[] { t.First, t.Second, Number(t.Paragraphs) }), false, 2);
        if (numbers.Speakers.Count > limit || numbers.Together.Count > limit)
            tables.Line("There are more rows: --all shows them.");
    }

    private static void Csv(DocumentNumbers numbers, TextWriter writer)
    {
        writer.WriteLine(CsvLine.Of("speaker", "turns", "questions", "answers", "words", "share", "median_words", "longest_words", "seconds"));
        foreach (SpeakerNumbers s in numbers.Speakers)
        {
            writer.WriteLine(CsvLine.Of(
                s.Name, Plain(s.Turns), Plain(s.Questions), Plain(s.Answers), Plain(s.Words), s.Share.ToString("0.####", CultureInfo.InvariantCulture), Plain(s.MedianWords),
                Plain(s.LongestWords), s.Time is { } time ? time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) : ""));
        }
    }

    private static void Json(DocumentNumbers numbers, Session session) => session.PrintJson(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("files", numbers.Files);
        json.WriteNumber("turns", numbers.Turns);
        json.WriteNumber("questions", numbers.Questions);
        json.WriteNumber("answers", numbers.Answers);
        json.WriteNumber("words", numbers.Words);
        json.WriteNumber("medianWords", numbers.MedianWords);
        json.WriteNumber("longestWords", numbers.LongestWords);
        if (numbers.Time is { } time)
        {
            json.WriteNumber("seconds", time.TotalSeconds);
            json.WriteNumber("pauses", numbers.Pauses);
            json.WriteNumber("pauseSeconds", numbers.PauseTime.TotalSeconds);
            json.WriteNumber("overlaps", numbers.Overlaps);
            json.WriteNumber("overlapSeconds", numbers.OverlapTime.TotalSeconds);
        }

        json.WriteStartArray("lengths");
        foreach (TurnLengths lengths in numbers.Lengths)
        {
            json.WriteStartObject();
            json.WriteNumber("from", lengths.From);
            if (lengths.To is { } to)
                json.WriteNumber("to", to);
            json.WriteNumber("turns", lengths.Turns);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("speakers");
        foreach (SpeakerNumbers s in numbers.Speakers)
        {
            json.WriteStartObject();
            json.WriteString("name", s.Name);
            json.WriteNumber("turns", s.Turns);
            json.WriteNumber("questions", s.Questions);
            json.WriteNumber("answers", s.Answers);
            json.WriteNumber("words", s.Words);
            json.WriteNumber("share", Math.Round(s.Share, 6));
            json.WriteNumber("medianWords", s.MedianWords);
            json.WriteNumber("longestWords", s.LongestWords);
            if (s.Time is { } spoken)
                json.WriteNumber("seconds", spoken.TotalSeconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("together");
        foreach (NamedTogether pair in numbers.Together)
        {
            json.WriteStartObject();
            json.WriteString("first", pair.First);
            json.WriteString("second", pair.Second);
            json.WriteNumber("paragraphs", pair.Paragraphs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Name(string name) => name.Length == 0 ? "(not known)" : name;

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");
}
