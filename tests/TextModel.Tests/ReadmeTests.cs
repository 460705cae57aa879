using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TextModel.Cli;
using TextModel.Tests.Support;

namespace TextModel.Tests;

/// <summary>The current folder and the console belong to the whole process: tests that set them run alone.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Every C# example of the README is a region of this file, to the character, and runs here.</summary>
[Collection(nameof(Alone))]
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_examples_of_the_README_are_the_code_that_runs_here()
    {
        string[] shown = [.. CSharpBlock().Matches(Readme).Select(m => m.Groups["code"].Value)];
        string[] tested = [.. Region().Matches(ThisFile()).Select(m => "using TextModel;\n\n" + Outdent(m.Groups["code"].Value))];
        Assert.NotEmpty(tested);
        Assert.Equal(tested, shown);
    }

    [Fact]
    public void The_first_example_reads_annotates_and_saves_an_interview() => InCopyOfSamples((folder, output) =>
    {
        #region From a file to TEI
        ReadResult read = TextDocument.Read("samples/interview.txt");     // the format is found from name and content
        foreach (Diagnostic d in read.Diagnostics) Console.Error.WriteLine(d);
        TextDocument doc = read.Document;

        Console.WriteLine($"{doc.Source.Title}, {doc.Source.Date}");
        foreach (Exchange x in doc.Exchanges)                              // a question with its answers
            Console.WriteLine($"{x.Question.ReadingText}\n    {x.Answers[0].Speaker?.Name}: {x.Answers[0].Paragraphs.Count} paragraphs");

        doc = doc.Annotate(Gazetteer.Load("samples/people.json")).Document; // named entities
        foreach (EntityMention m in doc.Mentions)
            Console.WriteLine($"{m.Start}: {m.Text} -> {m.Entity.Label} {m.Entity.Identifiers["VIAF"]}");

        doc.Save("interview.tei.xml");                                   // TEI
        doc.Save("interview.json");
        #endregion
        string[] lines = output.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("A Conversation about Strings, Wood and Long Roads, 1968-03-09", lines[0]);
        Assert.Equal("How did a joiner's daughter come to have a theatre of her own?", lines[1]);
        Assert.Equal(
            ["    Klara Venn: 1 paragraphs", "    Klara Venn: 2 paragraphs", .. Enumerable.Repeat("    Klara Venn: 1 paragraphs", 4)],
            lines.Where(l => l.StartsWith("    ", StringComparison.Ordinal)));
        Assert.NotEmpty(doc.Mentions);
        Assert.All(doc.Mentions, m => Assert.True(m.IsIdentified));
        Assert.All(doc.Mentions, m => Assert.Contains(
            lines, l => l.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{m.Start}: {m.Text} -> {m.Entity.Label}"), StringComparison.Ordinal)));
        Assert.Contains("<TEI", File.ReadAllText(Path.Combine(folder, "interview.tei.xml")), StringComparison.Ordinal);
        Assert.Contains("Klara Venn", File.ReadAllText(Path.Combine(folder, "interview.json")), StringComparison.Ordinal);
    });

    [Fact]
    public void The_second_example_navigates_edits_and_counts_in_other_units() => InCopyOfSamples((_, output) =>
    {
        #region Nodes, edits and offsets
        TextDocument talk = TextDocument.Parse("Q: Is the 🎭 theatre yours?\n\nA: Ask Jana Milo.\n\nQ: Who is she?\n\nA: My successor.\n").Document;
        Turn answer = talk.Turns[1];
        Console.WriteLine($"{answer.Question?.ReadingText} {answer.ReadingText}");

        int at = talk.Text.IndexOf("Jana Milo", StringComparison.Ordinal);
        talk = talk.Edit(e => e.Add(new EntityMention { Span = TextSpan.OfLength(at, "Jana Milo".Length), Kind = EntityKind.Person }));
        foreach (EntityMention m in talk.Mentions)
            Console.WriteLine($"{m.Text}: UTF-16 {m.Start}, code points {talk.Offsets.To(OffsetUnit.CodePoint, m.Start)}, "
                + $"UTF-8 {talk.Offsets.To(OffsetUnit.Utf8, m.Start)}, in a turn of kind {m.Turn?.Kind}");
        #endregion
        Assert.Equal(
            "Is the 🎭 theatre yours? Ask Jana Milo.\nJana Milo: UTF-16 36, code points 35, UTF-8 38, in a turn of kind Answer\n",
            output.ToString().ReplaceLineEndings("\n"));
    });

    [Fact]
    public void The_table_of_formats_says_what_the_registry_says() => Assert.Equal(
        KnownFormats.All.Formats.Where(f => f.Reader is not null || f.Writer is not null).Select(f => (f.Name, f.Id, f.Reader is not null, f.Writer is not null)),
        FormatRow().Matches(Readme).Select(m => (m.Groups["name"].Value, m.Groups["id"].Value, m.Groups["read"].Value == "yes", m.Groups["written"].Value == "yes")));

    private static void InCopyOfSamples(Action<string, StringWriter> run)
    {
        using var folder = new TemporaryFolder();
        foreach (string sample in Directory.GetFiles(Repository.PathOf("samples")))
            folder.Write("samples/" + Path.GetFileName(sample), File.ReadAllBytes(sample));
        string before = Environment.CurrentDirectory;
        TextWriter console = Console.Out;
        using var output = new StringWriter();
        try
        {
            Environment.CurrentDirectory = folder.Root;
            Console.SetOut(output);
            run(folder.Root, output);
        }
        finally
        {
            Console.SetOut(console);
            Environment.CurrentDirectory = before;
        }
    }

    private static string ThisFile([CallerFilePath] string file = "") => File.ReadAllText(Repository.SourceFile(file)).ReplaceLineEndings("\n");

    private static string Outdent(string code) => LineIndent().Replace(code, "");

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex("^        #region [^\n]*\n(?<code>.*?)^        #endregion$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex("^        ", RegexOptions.Multiline)]
    private static partial Regex LineIndent();

    [GeneratedRegex(@"^\| (\[(?<name>[^\]]+)\]\([^)]*\)|(?<name>[^|`]+?)) \| `(?<id>[a-z-]+)` \| (?<read>yes|) ?\| (?<written>yes|) ?\|$", RegexOptions.Multiline)]
    private static partial Regex FormatRow();
}
