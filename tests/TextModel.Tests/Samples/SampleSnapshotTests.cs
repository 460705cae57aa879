using TextModel.Entities;
using TextModel.Formats;
using TextModel.Formats.Html;
using TextModel.Formats.Json;
using TextModel.Formats.Markdown;
using TextModel.Formats.Tei;
using TextModel.Formats.Yaml;
using TextModel.Tests.Cli;
using TextModel.Tests.Support;

namespace TextModel.Tests.Samples;

/// <summary>What comes of the samples, reviewed as a whole; and what was reviewed reads back as the document that was written.</summary>
public class SampleSnapshotTests
{
    private static readonly FormatRegistry Known = FormatRegistry.Default.With(YamlFormat.Format).With(HtmlFormat.Format).With(MarkdownFormat.Format);

    public static TheoryData<string, string> Transcripts
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string name in (string[])["crlf", "hearing", "interview", "mission", "oral-history", "round-table"])
            {
                foreach (string ending in (string[])["tei.xml", "json", "yaml"])
                    cases.Add(name, ending);
            }

            return cases;
        }
    }

    public static TheoryData<string, string> OtherInputs
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string name in (string[])["kiosk.html", "ropewalk.html", "weavers.md", "slipway.md", "ferry.vtt", "market.srt", "letterbox.xml", "sluice.xml"])
            {
                cases.Add(name, "tei.xml");
                cases.Add(name, "json");
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void Transcript(string name, string ending) => Reviewed(TextDocument.Read(Sample(name + ".txt")).Document, name, ending);

    [Theory]
    [MemberData(nameof(OtherInputs))]
    public void Input(string name, string ending) => Reviewed(Read(InputOf(name)), name, ending);

    [Theory]
    [InlineData("interview")]
    [InlineData("hearing")]
    [InlineData("mission")]
    public void Laid_out(string name) =>
        Snapshot.Verify(TextDocument.Read(Sample(name + ".txt")).Document.ToString(new TeiOptions { Layout = TeiLayout.Indented }), "tei.xml", name);

    /// <summary>Names that are marked, in a format of each kind.</summary>
    [Theory]
    [InlineData("tei.xml")]
    [InlineData("jsonld")]
    [InlineData("ann")]
    [InlineData("tsv")]
    [InlineData("conllu")]
    [InlineData("xmi")]
    public void Annotated(string ending)
    {
        using var folder = new TemporaryFolder();
        TextDocument document = TextDocument.Read(Sample("interview.txt")).Document.Annotate(new Gazetteer(AuthorityList.Load(Sample("people.json")))).Document;
        string path = folder.Path("interview." + ending);
        document.Save(path);
        Snapshot.Verify(File.ReadAllText(path), ending);
    }

    /// <summary>An edit of a file of somebody else: the snapshot and <c>Inputs/letterbox.xml</c> differ in what was edited, and in nothing else.</summary>
    [Fact]
    public void Edited_file_of_others()
    {
        TextDocument document = Read(InputOf("letterbox.xml"));
        int at = document.Text.IndexOf("Nine miles", StringComparison.Ordinal);
        TextDocument edited = document.Edit(e =>
        {
            e.Add(new EntityMention { Span = TextSpan.OfLength(at, 10), Kind = new("distance") });
            e.Replace(document.Mentions[0], document.Mentions[0] with { Certainty = 0.9 });
            e.Replace(document.Speakers["beck"]!, document.Speakers["beck"]! with { Name = "Thomas Beck" });
        });
        Snapshot.Verify(edited.ToString(new TeiOptions()), "xml");
    }

    /// <summary>The samples as a careful person would have written them in Markdown; written again they are the same.</summary>
    [Theory]
    [InlineData("slipway.md")]
    [InlineData("ropewalk.html")]
    [InlineData("interview.txt")]
    [InlineData("hearing.txt")]
    public void As_Markdown(string name)
    {
        TextDocument document = Read(name.EndsWith(".txt", StringComparison.Ordinal) ? Sample(name) : InputOf(name));
        string written = Written(document);
        Snapshot.Verify(written, "md", name);
        // Tables of HTML are read as their words.
        if (!written.Contains("<table>", StringComparison.Ordinal))
            Assert.Equal(written, Written(TextDocument.Parse(written, new() { Format = "markdown" }, Known).Document));

        // One that was edited, so that it is not the file again.
        static string Written(TextDocument document)
        {
            using var bytes = new MemoryStream();
            MarkdownFormat.Format.Writer!.Write(document.Edit(e => e.Source = e.Source with { Extra = e.Source.Extra.Add("edited", "yes") }), bytes, WriteOptions.Default, new());
            return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
        }
    }

    /// <summary>What a person sees of each sample.</summary>
    [Theory]
    [InlineData("crlf.txt")]
    [InlineData("hearing.txt")]
    [InlineData("interview.txt")]
    [InlineData("mission.txt")]
    [InlineData("oral-history.txt")]
    [InlineData("round-table.txt")]
    public void Inspected(string name)
    {
        using CliFolder folder = new CliFolder().With(name, File.ReadAllBytes(Sample(name)));
        Snapshot.Verify(folder.Run("inspect", "@/" + name).Output, "txt", name);
    }

    // The parameters of the snapshot are those of the test that calls.
    private static void Reviewed(TextDocument document, string name, string ending, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        using var folder = new TemporaryFolder();
        string path = folder.Path("a." + ending);
        document.Save(path, ending == "json" ? new JsonOptions { Indented = true } : null, Known);
        Snapshot.Verify(File.ReadAllText(path), ending, name, method: method);
        ReadResult read = TextDocument.Read(path, formats: Known);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(document, read.Document);
    }

    private static TextDocument Read(string path) => YamlTranscript.Read(path, formats: Known).Document;

    private static string Sample(string name) => Repository.PathOf("samples/" + name);

    private static string InputOf(string name) => Repository.PathOf("tests/TextModel.Tests/Samples/Inputs/" + name);
}
