using System.Diagnostics;
using System.Globalization;
using System.Text;
using TextModel.Benchmarks.Inputs;
using TextModel.Benchmarks.Quick;
using TextModel.Corpus;

namespace TextModel.Benchmarks;

/// <summary>How long 200 queries take over an index of a large archive: the same queries over the same texts on every machine.</summary>
internal static class Queries
{
    private const int Count = 200, Limit = 50, FileLength = 100_000, Shown = 100;

    private static readonly string[] Kinds = ["word", "rare word", "phrase", "prefix", "near", "speaker", "kind", "entity", "date", "mixed"];

    /// <summary>Makes the index, asks, and prints what it took.</summary>
    public static int Start(string[] args)
    {
        int megabytes = args is [_, ..] && int.TryParse(args[0], CultureInfo.InvariantCulture, out int given) && given > 0 ? given : 200;
        string? save = args is [_, "--save", var name] ? name : null;
        string folder = Scratch.NewPath(""), database = Scratch.NewPath(".db");
        try
        {
            Directory.CreateDirectory(folder);
            long bytes = Write(folder, megabytes * 1_000_000L);
            var clock = Stopwatch.StartNew();
            CorpusIndexSummary made = CorpusIndex.CreateOrUpdateAsync(database, new() { Inputs = [folder] }).GetAwaiter().GetResult();
            var text = new StringBuilder(Machine.Describe());
            text.Append(CultureInfo.InvariantCulture, $"- {made.Added} files, {bytes / 1e6:F0} MB, {made.Rows} paragraphs; index of {new FileInfo(database).Length / 1e6:F0} MB in {clock.Elapsed.TotalSeconds:F0} s\n\n");
            Ask(CorpusIndex.Open(database), text);
            Console.Write(text);
            if (save is not null)
                File.WriteAllText(Path.Combine(Machine.RepositoryRoot(), "benchmarks", "results", $"{save}.md"), $"# {save}\n\n{text}");
            return 0;
        }
        finally
        {
            File.Delete(database);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Ask(CorpusIndex index, StringBuilder text)
    {
        var words = new Words(InputKind.LongParagraphs);
        (string Kind, string Query)[] queries = [.. Enumerable.Range(0, Count).Select(i => (Kinds[i % Kinds.Length], Query(Kinds[i % Kinds.Length], words)))];
        foreach ((_, string query) in queries)
            Hits(index, query, Shown); // what has never run is compiled first
        List<(string Kind, double First, double All, int Hits)> taken = [];
        foreach ((string kind, string query) in queries)
        {
            double first = Median([.. Enumerable.Range(0, 3).Select(_ => Time(() => Hits(index, query, Shown)))]);
            int hits = 0;
            double all = Time(() => hits = Hits(index, query, 100_000));
            taken.Add((kind, first, all, hits));
        }

        text.Append(CultureInfo.InvariantCulture, $"| queries | number | ms to the first {Shown} hits, median | slowest | ms to all hits (100,000 at most), median | hits, median |\n|---|--:|--:|--:|--:|--:|\n");
        foreach (IGrouping<string, (string Kind, double First, double All, int Hits)> group in taken.GroupBy(t => t.Kind))
            Line(group.Key, [.. group]);
        Line("**all**", taken);
        text.Append(CultureInfo.InvariantCulture, $"\nLimit: {Limit} ms for the median of all, to the first {Shown} hits.\n");

        void Line(string name, List<(string Kind, double First, double All, int Hits)> of) => text.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {of.Count} | {Median([.. of.Select(t => t.First)]):F1} | {of.Max(t => t.First):F1} | {Median([.. of.Select(t => t.All)]):F1} | {Median([.. of.Select(t => (double)t.Hits)]):#,0} |\n");
    }

    private static int Hits(CorpusIndex index, string query, int most)
    {
        int hits = 0;
        foreach (SearchHit _ in index.SearchAsync(CorpusQuery.Parse(query)).ToBlockingEnumerable())
        {
            if (++hits == most)
                break;
        }

        return hits;
    }

    private static double Time(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[(values.Count - 1) / 2];
    }

    private static string Query(string kind, Words words)
    {
        string Plain() => words.Next() is var word && word.All(char.IsAsciiLetter) ? word : "harbour";
        string Rare() => $"{Plain()}{words.Number(5000)}";
        return kind switch
        {
            "word" => Plain(),
            "rare word" => Rare(),
            "phrase" => $"\"{Plain()} {Plain()} {Plain()}\"",
            "prefix" => $"{Plain()}{words.Number(50)}*",
            "near" => $"{Rare()} NEAR/5 {Plain()}",
            "speaker" => $"speaker:person{words.Number(400)}",
            "kind" => $"kind:question {Rare()}",
            "entity" => $"entity:place{words.Number(400)}",
            "date" => $"date:{1900 + words.Number(100)} {Plain()}",
            _ => $"{Plain()} \"{Plain()} {Plain()}\" -{Rare()} date:1920..1950",
        };
    }

    // Half of the files are transcripts of questions and answers, half TEI with speakers, names and dates. Of forty words one is a rare one.
    private static long Write(string folder, long length)
    {
        var words = new Words(InputKind.LongParagraphs);
        long written = 0;
        for (int number = 1; written < length; number++)
        {
            bool isTei = number % 2 == 0;
            var text = new StringBuilder(isTei
                ? string.Create(CultureInfo.InvariantCulture, $"<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>Talk {number}</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc><profileDesc><creation><date when=\"{1900 + words.Number(100)}\"/></creation></profileDesc></teiHeader><text><body>\n")
                : string.Create(CultureInfo.InvariantCulture, $"A. Lee\n\nA talk at the\nharbour\n\nMay 12, {1900 + words.Number(100)}\n\n"));
            string[] speakers = [$"Person{words.Number(400)}", $"Person{words.Number(400)}"];
            for (int turn = 0; text.Length < FileLength; turn++)
            {
                string paragraph = Paragraph(words, isTei);
                text.Append(isTei ? $"<sp><speaker>{speakers[turn % 2]}</speaker><p>{paragraph}</p></sp>\n" : $"{(turn % 2 == 0 ? "Question" : "Answer")}. {paragraph}\n\n");
            }

            byte[] bytes = Encoding.UTF8.GetBytes(text.Append(isTei ? "</body></text></TEI>\n" : "").ToString());
            File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"talk-{number:D5}.{(isTei ? "tei.xml" : "txt")}")), bytes);
            written += bytes.Length;
        }

        return written;
    }

    private static string Paragraph(Words words, bool isTei)
    {
        var text = new StringBuilder();
        for (int i = 10 + words.Number(120); i > 0; i--)
        {
            string word = words.Next() is var next && next.All(char.IsAsciiLetter) ? next : "letter";
            text.Append(words.Number(40) == 0 ? $"{word}{words.Number(5000)}" : word);
            if (isTei && words.Number(60) == 0)
                text.Append(words.Number(400) is var place ? $" <placeName ref=\"#pl{place}\">Place{place}</placeName>" : "");
            text.Append(i == 1 ? '.' : ' ');
        }

        return text.ToString();
    }
}
