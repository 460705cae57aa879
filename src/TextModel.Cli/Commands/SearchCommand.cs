using System.Globalization;
using TextModel.Cli.Arguments;
using TextModel.Cli.Output;
using TextModel.Corpus;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel search</c>.</summary>
internal static class SearchCommand
{
    private static readonly OptionSpec Query = new("--query", "QUERY", "What to look for; then all that stands after the options are files.", "-e");
    private static readonly OptionSpec To = new("--to", "FORMAT", "csv: a table; json: one object on a line for each hit. Otherwise a concordance.") { Values = () => ["csv", "json"] };
    private static readonly OptionSpec Context = new("--context", "N", "How many characters stand on either side; otherwise 40.");
    private static readonly OptionSpec Limit = new("--limit", "N", "Show so many hits at most; otherwise all.");

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "search",
        Summary = "Search an index, or files without one: who said what, when and where.",
        Files = "DB|FILE... QUERY",
        Remarks =
        [
            "DB is an index that 'textmodel index' made: a file, or a connection string of PostgreSQL.",
            "The last argument is the query, unless --query gives it. Words, \"phrases\", wor* (beginnings), -not,",
            "OR, (groups), a NEAR/5 b, speaker:name, kind:question, entity:name, date:1931..1940.",
            "Upper and lower case are the same, letters with and without marks too.",
        ],
        Options = [Query, To, Context, Limit, .. InputOptions.Reading, InputOptions.Quiet],
        Examples =
        [
            "textmodel search corpus.db harbour",
            "textmodel search corpus.db 'speaker:bell \"open sea\" date:1931..1940' --to csv > hits.csv",
            "textmodel search interview.tei.xml letters/ 'fish* NEAR/5 harbour -storm'",
            "textmodel search corpus.db --query='-kind:question harbour' --limit 20",
        ],
        Run = Run,
    };

    private static int Run(ParsedArguments arguments, Session session)
    {
        if (InputOptions.Build(arguments, out string? problem) is not { } reading)
            return session.WrongUsage(problem!);
        List<string> files = [.. arguments.Files];
        string? text = arguments[Query];
        if (text is null && files.Count > 1)
        {
            text = files[^1];
            files.RemoveAt(files.Count - 1);
        }

        if (text is null)
            return session.WrongUsage("Say what to look for: the last argument is the query.");
        if (Number(arguments[Context], 40) is not { } context || Number(arguments[Limit], int.MaxValue) is not { } limit)
            return session.WrongUsage("The values of --context and --limit are numbers from 0 up.");
        if (arguments[To] is not (null or "csv" or "json"))
            return session.WrongUsage($"There is no output '{arguments[To]}': --to is csv or json.");
        CorpusQuery query = CorpusQuery.Parse(text);
        if (!query.IsValid)
        {
            new DiagnosticPrinter(session, quiet: false).Print(query.Diagnostics, "query");
            return ExitCode.Usage;
        }

        var output = new HitOutput(session, arguments[To], context);
        try
        {
            return GoAsync(files, query, reading, limit, output, session, arguments.Has(InputOptions.Quiet)).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Fail(e.Message);
        }
    }

    private static async Task<int> GoAsync(List<string> files, CorpusQuery query, ReadOptions reading, int limit, HitOutput output, Session session, bool quiet)
    {
        int found = 0, code = ExitCode.Done;
        output.Begin();
        if (files is [var one] && CorpusInputs.IsIndex(one))
        {
            if (limit > 0)
            {
                await foreach (SearchHit hit in CorpusIndex.Open(one).SearchAsync(query).ConfigureAwait(false))
                {
                    output.Write(hit);
                    if (++found >= limit)
                        break;
                }
            }
        }
        else
        {
            var printer = new DiagnosticPrinter(session, quiet: true);
            await foreach (CorpusDocument document in CorpusInputs.ReadAsync(files, reading).ConfigureAwait(false))
            {
                if (document.Document is null)
                {
                    printer.Print(document.Diagnostics, document.Path);
                    code = ExitCode.Errors;
                    continue;
                }

                foreach (SearchHit hit in query.Search(document.Document, document.Path).Take(limit - found))
                {
                    output.Write(hit);
                    found++;
                }

                if (found >= limit)
                    break;
            }
        }

        output.End();
        if (!quiet)
            session.Error.WriteLine(found == 0 ? "Nothing was found." : $"{Counted.Of(found, "hit")}{(found >= limit ? ", and perhaps more (--limit)" : "")}.");
        return code;
    }

    private static int? Number(string? text, int otherwise) =>
        text is null ? otherwise : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
