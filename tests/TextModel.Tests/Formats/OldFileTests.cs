using System.Text;
using TextModel.Entities;
using TextModel.Formats;
using TextModel.Formats.Html;
using TextModel.Formats.Markdown;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats;

/// <summary>Files that are not UTF-8 and do not say what they are, in each format.</summary>
public class OldFileTests
{
    private const string Talk = "Q: Кто пришёл на пристань?\n\nA: Никто не пришёл, лил дождь.\n\nQ: А потом?\n\nA: Потом стало тихо.\n";

    [Fact]
    public void P4_a_transcript_comes_back_in_its_bytes_also_by_way_of_TEI_and_JSON()
    {
        using var folder = new TemporaryFolder();
        byte[] bytes = new TextEncoding("koi8-r").ToStrictEncoding().GetBytes(Talk.Replace('ё', 'е'));
        File.WriteAllBytes(folder.Path("old.txt"), bytes);

        ReadResult read = TextDocument.Read(folder.Path("old.txt"));
        Assert.Equal(["TM0007"], read.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.Code));
        Assert.Equal(4, read.Document.Turns.Count);
        read.Document.Save(folder.Path("again.txt"));
        Assert.Equal(bytes, File.ReadAllBytes(folder.Path("again.txt")));

        foreach (string between in new[] { "a.tei.xml", "a.json" })
        {
            read.Document.Save(folder.Path(between));
            Assert.Contains("пришел", Encoding.UTF8.GetString(File.ReadAllBytes(folder.Path(between))));
            ReadResult back = TextDocument.Read(folder.Path(between));
            Assert.DoesNotContain(back.Diagnostics, d => d.Code == "TM0007");
            back.Document.Save(folder.Path("back.txt"));
            Assert.Equal(bytes, File.ReadAllBytes(folder.Path("back.txt")));
        }
    }

    [Fact]
    public void The_warning_is_given_once_by_every_reader_of_text()
    {
        FormatRegistry formats = FormatRegistry.Default.With(HtmlFormat.Format).With(MarkdownFormat.Format);
        Encoding code = new TextEncoding("windows-1251").ToStrictEncoding();
        foreach ((string format, string text) in new[]
        {
            ("text", Talk), ("markdown", Talk), ("html", $"<html><body><p>{Talk}</p></body></html>"), ("srt", $"1\n00:00:01,000 --> 00:00:02,000\n{Talk}\n"),
            ("webvtt", $"WEBVTT\n\n00:01.000 --> 00:02.000\n{Talk}\n"), ("conll", "Никто B-PER\nне O\nпришёл O\n"),
        })
        {
            ReadResult read = TextDocument.Read(new MemoryStream(code.GetBytes(text)), null, new() { Format = format }, formats);
            Assert.Single(read.Diagnostics, d => d.Code == "TM0007" && d.Message.Contains("windows-1251", StringComparison.Ordinal));
            Assert.False(read.HasErrors, format);
            Assert.Contains("пришёл", read.Document.Text);
        }
    }

    [Theory]
    [InlineData("tei", "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>caf\u00E9</p></body></text></TEI>")]
    [InlineData("json", "{\"format\": \"textmodel\", \"text\": \"caf\u00E9\"}")]
    [InlineData("jsonl", "{\"format\": \"textmodel\", \"text\": \"caf\u00E9\"}")]
    [InlineData("web-annotation", "{\"type\": \"Annotation\", \"target\": \"caf\u00E9\"}")]
    public void What_is_UTF_8_by_its_own_rules_is_not_guessed_at(string format, string text)
    {
        ReadResult read = TextDocument.Read(new MemoryStream(Encoding.Latin1.GetBytes(text)), null, new() { Format = format });

        Assert.Contains(read.Diagnostics, d => d.Code == "TM0001");
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == "TM0007");
    }

    [Fact]
    public void A_page_is_in_the_encoding_that_it_declares_unless_its_bytes_are_not()
    {
        FormatRegistry formats = FormatRegistry.Default.With(HtmlFormat.Format);
        byte[] Page(string declared, string stored) =>
            new TextEncoding(stored).ToStrictEncoding().GetBytes($"<html><head><meta charset={declared}></head><body><p>{Talk}</p></body></html>");

        ReadResult right = TextDocument.Read(new MemoryStream(Page("koi8-r", "koi8-r")), null, null, formats);
        Assert.Contains("пришёл", right.Document.Text);
        Assert.DoesNotContain(right.Diagnostics, d => d.Severity >= DiagnosticSeverity.Warning);

        ReadResult wrong = TextDocument.Read(new MemoryStream(Page("utf-8", "windows-1251")), null, null, formats);
        Assert.Contains("пришёл", wrong.Document.Text);
        Assert.Equal(["TM0007", "TM0505"], wrong.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.Code));
        Assert.Contains(wrong.Diagnostics, d => d.Message.StartsWith("The page says that its encoding is utf-8, but its bytes are not in it; it was read as windows-1251.", StringComparison.Ordinal));

        ReadResult marked = TextDocument.Read(new MemoryStream([0xFF, 0xFE, .. Page("utf-8", "utf-16le")]), null, null, formats);
        Assert.Contains("пришёл", marked.Document.Text);
        Assert.DoesNotContain(marked.Diagnostics, d => d.Severity >= DiagnosticSeverity.Warning);

        ReadResult named = TextDocument.Read(new MemoryStream(Page("utf-8", "windows-1251")), null, new() { Encoding = new("windows-1251") }, formats);
        Assert.DoesNotContain(named.Diagnostics, d => d.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Lists_and_texts_that_are_read_along_give_the_warning_too()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Path("people.csv"), Encoding.Latin1.GetBytes("label,kind\nFrançoise Müller,person\n"));
        AuthorityList list = AuthorityList.Load(folder.Path("people.csv"));
        Assert.Equal(["Françoise Müller"], list.Entities.Select(e => e.Label));
        Assert.Single(list.Diagnostics, d => d.Code == "TM0007");

        File.WriteAllBytes(folder.Path("a.txt"), Encoding.Latin1.GetBytes("Françoise Müller came.\n"));
        File.WriteAllText(folder.Path("a.ann"), "T1\tPerson 0 16\tFrançoise Müller\n");
        AnnotationReadResult brat = AnnotationSet.Read(folder.Path("a.ann"));
        Assert.Single(brat.Diagnostics, d => d.Code == "TM0007");

        File.WriteAllBytes(folder.Path("a.yaml"), Encoding.Latin1.GetBytes("title: Le café à la gare\n"));
        Assert.Single(YamlMetadata.Load(folder.Path("a.yaml")).Diagnostics, d => d.Code == "TM0007");
    }
}
