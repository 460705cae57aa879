using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TextModel.Formats;
using TextModel.Formats.Docx;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;
using TextModel.Formats.Yaml;
using TextModel.Records;
using TextModel.Tests.Support;
using Property = TextModel.Tests.Support.Property;

namespace TextModel.Tests.Formats;

/// <summary>P4 for what is edited: what an edit does not concern stands in the file as it stood, in every format of text.</summary>
public class EditedFileTests
{
    private static readonly FormatRegistry Formats = FormatRegistry.Default.With(HtmlFormat.Format).With(MarkdownFormat.Format).With(DocxFormat.Format).With(YamlFormat.Format);

    // Laid out as our writers would not.
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["markdown"] = "---\ntitle:   The Lock\ncustom: {kept: yes}\n---\n\nThe Lock\n========\n\n__Mira Holt:__ Who *kept* the lock?  \nTell me.\n\n__Jonas Feld:__ My uncle did, for years.\n\n* a hook\n* a lamp\n\n***\n",
        ["html"] = "<!DOCTYPE html>\r\n<HTML><head><title>The Lock</title><style>b { color: red }</style></head>\r\n<body class=\"talk\">\r\n<P CLASS=q><B>Mira Holt:</B> Who kept the lock? Tell me,\r\nplease.</P>\r\n<P CLASS=a><B>Jonas Feld:</B> My uncle did, for years.</P>\r\n<!-- end --></body></HTML>\r\n",
        ["webvtt"] = "WEBVTT - kept\n\nNOTE by hand\n\nSTYLE\n::cue { color: lime }\n\nfirst\n00:01.000 --> 00:02.500 align:left\n<v.loud Mira Holt>Who kept the <i>lock</i>?\n\n00:03.000 --> 00:04.000\n<v Jonas Feld>My uncle did, for years.\n",
        ["srt"] = "7\n00:00:01,000 --> 00:00:02,500\nMIRA: Who kept the lock?\n\n8\n00:00:03,000  -->  00:00:04,000\nJONAS: My uncle did, for years.\n\n\n",
        ["json"] = "{\n    \"format\": \"textmodel\", \"version\": 1, \"offsetUnit\": \"codePoint\",\n    \"text\": \"\U0001F600 My uncle did, for years.\\n\",\n    \"annotations\": [ { \"type\": \"paragraph\", \"start\": 0, \"end\": 26 } ]\n}\n",
        ["yaml"] = "# kept by hand\nformat: textmodel\nversion: 1\ntext: |\n  My uncle did, for years.\nannotations:\n  - {type: paragraph, start: 0, end: 24}   # the whole\n",
    };

    public static TheoryData<string> Ids => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void P4_what_a_format_cannot_say_changes_nothing(string id)
    {
        foreach (string file in (string[])[Files[id], Files[id].ReplaceLineEndings("\r\n")])
        {
            TextDocument document = Read(file, id);
            Assert.Equal(file, Write(document, id, out _));
            // Nothing but an equal document is the same file in the formats that hold the whole model.
            TextDocument edited = document.Edit(e =>
            {
                if (id is not ("json" or "yaml"))
                    e.Add(new Entity { Id = "uncle", Kind = EntityKind.Person, Label = "The uncle" });
            });
            Assert.NotSame(document, edited);
            Assert.Equal(file, Write(edited, id, out ValueList<Diagnostic> said));
            Assert.Equal(id is "json" or "yaml", said.IsEmpty);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void P4_a_word_that_is_changed_changes_its_lines(string id)
    {
        TextDocument document = Read(Files[id], id);
        TextDocument edited = document.WithText(new TextChange(TextSpan.OfLength(document.Text.IndexOf("uncle", StringComparison.Ordinal), 5), "aunt")).Document;
        string written = Write(edited, id, out _);
        Assert.Equal(edited.Text, Read(written, id).Text);
        var report = new StringBuilder();
        string[] before = Files[id].Split('\n'), after = written.Split('\n');
        foreach (string line in before.Except(after))
            report.Append("- ").Append(line.Replace("\r", "\\r", StringComparison.Ordinal)).Append('\n');
        foreach (string line in after.Except(before))
            report.Append("+ ").Append(line.Replace("\r", "\\r", StringComparison.Ordinal)).Append('\n');
        Snapshot.Verify(report.ToString(), parameters: id);
    }

    [Fact]
    public void Lines_of_an_edit_go_into_a_file_of_another_layout()
    {
        Assert.Equal("A\nb  \nC\n", LinePatch.Apply("A\nb\nC\n", "A\nb\nC\n", "A\nb  \nC\n"));
        // What the writer puts otherwise stays, before, behind and next to the edit.
        Assert.Equal("* a\nnew\nlast  \n", LinePatch.Apply("* a\nold\nlast  \n", "- a\nold\nlast\n", "- a\nnew\nlast\n"));
        Assert.Equal("x\r\nold\r\nmore\r\ny\r\n", LinePatch.Apply("x\r\nold\r\ny\r\n", "x\nold\ny\n", "x\nold\nmore\ny\n"));
        Assert.Equal("b\n", LinePatch.Apply("a\nb\n", "a\nb\n", "b\n"));
        Assert.Equal("<p class=x>One</p>\n<p>Zwei</p>\n", LinePatch.Apply("<p class=x>One</p>\n<p class=x>Two</p>\n", "<p>One</p>\n<p>Two</p>\n", "<p>One</p>\n<p>Zwei</p>\n"));
    }

    [Fact]
    public void A_file_as_the_writer_puts_it_becomes_what_the_writer_makes_of_the_edit() => Property.Holds(
        Gen.ArrayOf(Gen.Elements("a", "b", "c", "", "d e"), 24), lines =>
        {
            string before = string.Join('\n', lines[..(lines.Length / 2)]), after = string.Join('\n', lines[(lines.Length / 2)..]);
            Assert.Equal(after, LinePatch.Apply(before, before, after));
            Assert.Equal(before, LinePatch.Apply(before, after, after));
        });

    [SharedTheory]
    [InlineData("subtitles", 1.0)]
    [InlineData("interviews-md", 0.85)]
    [InlineData("interviews-html", 0.6)]
    public void P4_a_letter_that_is_changed_in_a_file_of_the_corpus_changes_few_lines(string folder, double share)
    {
        int all = 0, few = 0;
        foreach (string path in Shared.Files(folder))
        {
            ReadResult read = TextDocument.Read(path, null, Formats);
            string text = read.Document.Text;
            int at = text.Length / 2;
            while (at < text.Length && !char.IsLetter(text[at]))
                at++;
            if (read.HasErrors || at >= text.Length || text.Length > 100_000 || read.Document.OriginalFile is null)
                continue;
            TextDocument edited = read.Document.WithText(new TextChange(TextSpan.OfLength(at, 1), "Q")).Document;
            using var output = new MemoryStream();
            edited.Write(output, new WriteOptions { Format = read.Format }, Formats);
            Dictionary<string, int> left = Lines(File.ReadAllBytes(path)).GroupBy(l => l).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
            int added = 0;
            foreach (string line in Lines(output.ToArray()))
            {
                if (left.GetValueOrDefault(line) > 0)
                    left[line]--;
                else
                    added++;
            }

            all++;
            few += added <= 6 && left.Values.Sum() <= 6 ? 1 : 0;
        }

        Assert.True(few >= all * share && all > 20, $"{few} of {all}");

        static string[] Lines(byte[] file) => Encoding.Latin1.GetString(file).Split('\n');
    }

    [SharedFact]
    public void P4_every_unedited_Word_document_is_written_with_the_same_bytes()
    {
        foreach (string path in Shared.Files("docx", "*.docx"))
        {
            ReadResult read = TextDocument.Read(path, null, Formats);
            if (read.HasErrors)
                continue;
            using MemoryStream same = new(), edited = new();
            read.Document.Write(same, new WriteOptions { Format = DocxFormat.Id }, Formats);
            Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(same.ToArray()), path);
            read.Document.Edit(e => e.Add(new Entity { Id = "nobody-at-all", Kind = EntityKind.Person, Label = "Nobody" })).Write(edited, new WriteOptions { Format = DocxFormat.Id }, Formats);
            Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(edited.ToArray()), path);
        }
    }

    private static TextDocument Read(string file, string id) => TextDocument.Read(Encoding.UTF8.GetBytes(file), null, new() { Format = id }, Formats).GetDocumentOrThrow();

    private static string Write(TextDocument document, string id, out ValueList<Diagnostic> said)
    {
        using var output = new MemoryStream();
        said = document.Write(output, new WriteOptions { Format = id }, Formats);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
