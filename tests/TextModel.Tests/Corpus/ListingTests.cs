using TextModel.Corpus;
using TextModel.Formats;
using TextModel.Formats.Yaml;
using TextModel.Tests.Support;

namespace TextModel.Tests.Corpus;

public class ListingTests
{
    [Theory]
    [InlineData("", "", "a.txt, b/c.md, b/c.txt, b/d/e.TXT")]
    [InlineData("*.txt", "", "a.txt, b/c.txt, b/d/e.TXT")]
    [InlineData("/*.txt", "", "a.txt")]
    [InlineData("b/**/*.txt", "", "b/c.txt, b/d/e.TXT")]
    [InlineData("b/*.txt", "", "b/c.txt")]
    [InlineData("*.md;a.*", "", "a.txt, b/c.md")]
    [InlineData("", "d/", "a.txt, b/c.md, b/c.txt")]
    [InlineData("*.txt", "b/", "a.txt")]
    [InlineData("", "*.md;e*", "a.txt, b/c.txt")]
    [InlineData("*.jpg", "", "b/picture.jpg")]
    public void Globs_say_which_files_are_wanted(string include, string exclude, string expected)
    {
        using var folder = new TemporaryFolder();
        foreach (string name in (string[])["a.txt", "b/c.md", "b/c.txt", "b/d/e.TXT", "b/picture.jpg", ".hidden.txt", ".git/f.txt"])
            folder.Write("in/" + name, "Text.\n");

        CorpusListing listing = List(new() { Inputs = [folder.Path("in")], Output = folder.Path("out"), Include = Split(include), Exclude = Split(exclude) });

        Assert.Equal(expected, string.Join(", ", listing.Files.Select(f => f.Path)));
        Assert.Equal(include == "" ? 1 : 0, listing.LeftOut.GetValueOrDefault(".jpg"));
    }

    [Fact]
    public void Names_are_mirrored_and_none_is_given_twice()
    {
        string[] names = ["a.txt", "a.md", "a.txt.md", "b/a.txt", "B/a.html", "c.txt", "c.tei.xml/d.txt", "c.tei.xml.txt", "report.txt"];
        ListedFile[] listed = OutputNames.Assign([.. names.Order(StringComparer.Ordinal).Select(n => new ListedFile(n, 1, n))], Formats, ".tei.xml");

        Assert.Equal(
            [
                "B/a.html > B/a.html.tei.xml", "a.md > a.md.tei.xml", "a.txt > a.txt~2.tei.xml", "a.txt.md > a.txt.tei.xml", "b/a.txt > b/a.txt.tei.xml",
                "c.tei.xml.txt > c.tei.xml.tei.xml", "c.tei.xml/d.txt > c.tei.xml/d.tei.xml", "c.txt > c.txt.tei.xml", "report.txt > report.tei.xml",
            ],
            listed.Select(f => $"{f.Path} > {f.Output}"));
    }

    [Fact]
    public void Names_of_random_lists_are_distinct_and_do_not_depend_on_case_or_order()
    {
        var random = new Random(5);
        for (int round = 0; round < 200; round++)
        {
            string[] names = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Name(random)).Distinct().Order(StringComparer.Ordinal)];
            ListedFile[] listed = OutputNames.Assign([.. names.Select(n => new ListedFile(n, 1, n))], Formats, ".tei.xml");

            Assert.Equal(names.Length, listed.Select(f => f.Output.ToLowerInvariant()).Distinct().Count());
            HashSet<string> outputs = [.. listed.Select(f => f.Output.ToLowerInvariant())];
            Assert.DoesNotContain(listed, f => Parents(f.Output.ToLowerInvariant()).Any(outputs.Contains));
        }
    }

    [Fact]
    public void Every_file_of_a_random_list_is_in_exactly_one_part_and_the_parts_are_balanced()
    {
        var random = new Random(7);
        for (int round = 0; round < 100; round++)
        {
            ListedFile[] files =
                [.. Enumerable.Range(0, random.Next(0, 300)).Select(i => new ListedFile($"{i:000}.txt", (long)Math.Pow(10, random.NextDouble() * 6), "x")).OrderBy(f => f.Path, StringComparer.Ordinal)];
            int count = random.Next(1, 12);
            ListedFile[] shuffled = [.. files];
            random.Shuffle(shuffled);

            ListedFile[][] parts = [.. Enumerable.Range(1, count).Select(k => new CorpusShard(k, count).Select(files))];

            Assert.Equal(files, parts.SelectMany(p => p).OrderBy(f => f.Path, StringComparer.Ordinal));
            Assert.Equal(parts[0], new CorpusShard(1, count).Select(shuffled));
            // No part is above the mean by more than its largest file.
            long most = files.Length == 0 ? 0 : files.Max(f => f.Size);
            Assert.All(parts, p => Assert.InRange(p.Sum(f => f.Size + 2048), 0, ((files.Sum(f => f.Size + 2048)) / count) + most + 2048));
        }
    }

    [Theory]
    [InlineData("1/1", true)]
    [InlineData("8/8", true)]
    [InlineData("0/8", false)]
    [InlineData("9/8", false)]
    [InlineData("8", false)]
    [InlineData("1/2/3", false)]
    [InlineData("-1/2", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_part_is_written_as_a_fraction(string? text, bool isOne)
    {
        Assert.Equal(isOne, CorpusShard.TryParse(text, out CorpusShard? shard));
        Assert.Equal(isOne ? text : null, shard?.ToString());
    }

    [Fact]
    public void What_YAML_says_of_a_transcript_is_no_transcript()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Q: Who?\nA: I.\n");
        folder.Write("a.yaml", "title: A talk\n");
        folder.Write("b.yaml", "title: Alone\n");

        CorpusListing listing = List(new() { Inputs = [folder.Root], Output = folder.Path("out") });

        Assert.Equal(["a.txt", "b.yaml"], listing.Files.Select(f => f.Path));
    }

    [Fact]
    public void Several_folders_keep_their_names()
    {
        using var folder = new TemporaryFolder();
        folder.Write("x/a/1.txt", "One.");
        folder.Write("y/a/1.txt", "Two.");
        folder.Write("1.txt", "Three.");

        CorpusListing listing = List(new() { Inputs = [folder.Path("x/a"), folder.Path("y/a"), folder.Path("1.txt"), folder.Path("none")], Output = folder.Path("out") });

        Assert.Equal(["1.txt", "a/1.txt", "a~2/1.txt", "none"], listing.Files.Select(f => f.Path));
        Assert.Equal("TM1301", listing.Files[3].Problem?.Code);
    }

    private static FormatRegistry Formats { get; } = FormatRegistry.Default.With(YamlFormat.Format).With(TextModel.Formats.Markdown.MarkdownFormat.Format).With(TextModel.Formats.Html.HtmlFormat.Format);

    private static CorpusListing List(CorpusConversion conversion) => CorpusListing.Make(conversion, Formats, ".tei.xml", CancellationToken.None);

    private static ValueList<string> Split(string globs) => [.. globs.Split(';', StringSplitOptions.RemoveEmptyEntries)];

    private static IEnumerable<string> Parents(string path)
    {
        for (int slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }

    private static string Name(Random random)
    {
        string[] parts = ["a", "A", "b", "a.txt", "a.tei.xml", "a.md"], endings = [".txt", ".md", ".html", "", ".tei.xml", ".txt.md"];
        return string.Concat(Enumerable.Range(0, random.Next(0, 3)).Select(_ => random.GetItems(parts, 1)[0] + "/")) + random.GetItems(parts, 1)[0] + random.GetItems(endings, 1)[0];
    }
}
