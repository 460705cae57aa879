using System.Security.Cryptography;
using System.Text;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Tei;

/// <summary>A header that an archive accepts: nothing in it is empty, and what is not known is said so.</summary>
public class TeiHeaderTests
{
    private static readonly TeiOptions Tei = new();

    [Fact]
    public void The_file_is_described_and_its_name_stands_for_a_title_that_nobody_knows()
    {
        byte[] bytes = "\uFEFFq\r\n"u8.ToArray();
        string tei = TextDocument.Read(bytes, "box 3/räume & <7>.txt").Document.ToString(Tei);
        Assert.Contains("<title type=\"file\">räume &amp; &lt;7&gt;.txt</title>", tei);
        Assert.Contains($"<measure unit=\"bytes\" quantity=\"{bytes.Length}\">", tei);
        Assert.Contains($"<idno type=\"SHA-256\">{Convert.ToHexStringLower(SHA256.HashData(bytes))}</idno>", tei);
        Assert.Contains("<note type=\"format\">Plain text, utf-8 with byte order mark</note>", tei);
        Assert.Contains("<measure unit=\"words\" quantity=\"1\">1 words</measure>", tei);

        TextDocument read = TextDocument.Parse(tei).Document;
        Assert.Null(read.Source.Title);
        Assert.Equal(tei, read.ToString(Tei));
    }

    [Fact]
    public void What_was_said_of_the_file_stays_when_the_document_is_edited()
    {
        string tei = TextDocument.Read("One.\n"u8.ToArray(), "a.txt").Document.ToString(Tei);
        TextDocument read = TextDocument.Read(Encoding.UTF8.GetBytes(tei), "other.xml").Document;
        string edited = read.WithText(new TextChange(new(0, 3), "Two")).Document.Edit(e => e.Source = e.Source with { Language = "en" }).ToString(Tei);
        Assert.Contains("<title type=\"file\">a.txt</title>", edited);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData("One.\n"u8)), edited);
        Assert.DoesNotContain("other.xml", edited);
    }

    [Fact]
    public void What_nobody_knows_is_said_so()
    {
        string tei = TextDocument.Create("One.").ToString(Tei);
        Assert.Contains("<p>Nothing is known of a publication.</p>", tei);
        Assert.Contains("<p>Nothing is known of the source.</p>", tei);
        Assert.DoesNotContain("<p/>", tei[..tei.IndexOf("</teiHeader>", StringComparison.Ordinal)]);
    }

    [Fact]
    public void A_file_of_others_takes_title_and_publication_in_the_place_of_what_said_that_nothing_is_known()
    {
        string tei = TextDocument.Read("One.\n"u8.ToArray(), "a.txt").Document.ToString(Tei).Replace("<?textmodel crc32c", "<?other", StringComparison.Ordinal);
        TextDocument read = TextDocument.Parse(tei).Document;
        Assert.Equal((null, null, null), (read.Source.Title, read.Source.Printed, read.Source.Publisher));
        string edited = read.Edit(e => e.Source = e.Source with { Title = "One", Publisher = "Me", Printed = new() { Title = "All" } }).ToString(Tei);
        Assert.Contains("<title>One</title>", edited);
        Assert.Contains("<publicationStmt>", edited);
        Assert.DoesNotContain("Nothing is known of a publication", edited);
        Source again = TextDocument.Parse(edited).Document.Source;
        Assert.Equal(("One", "Me", "All"), (again.Title, again.Publisher, again.Printed?.Title));
    }

    [Theory]
    [InlineData("https://creativecommons.org/licenses/by/4.0/", "<licence target=\"https://creativecommons.org/licenses/by/4.0/\"/>")]
    [InlineData("In the public domain", "<licence>In the public domain</licence>")]
    public void Options_say_what_the_input_cannot(string license, string expected)
    {
        var options = new TeiOptions { License = license, Responsible = "Ada Bell", Project = "Voices of the harbour" };
        string tei = TextDocument.Create("One.").ToString(options);
        Assert.Contains(expected, tei);
        Assert.Contains("<projectDesc>", tei);
        Source source = TextDocument.Parse(tei).Document.Source;
        Assert.Equal(new Contributor("Ada Bell", new("conversion")), Assert.Single(source.Contributors));
        Assert.Equal("Voices of the harbour", source.Fields["project"]);
        Assert.Equal(tei, TextDocument.Parse(tei).Document.Edit(e => e.Extra = KeyedValues.Empty).ToString(options));
    }

    [Fact]
    public void Fields_called_project_come_back_wherever_they_stand()
    {
        foreach (string[] keys in new string[][] { ["project"], ["a", "project"], ["project", "a"], ["project", "project"] })
        {
            TextDocument document = TextDocument.Create("x", source: new() { Fields = [.. keys.Select((k, i) => new KeyedValue(k, $"v{i}"))] });
            Assert.Equal(document, TextDocument.Parse(document.ToString(Tei)).Document);
        }
    }

    [Fact]
    public void Files_of_others_keep_their_header_and_the_options_are_named()
    {
        TextDocument foreign = TextDocument.Read(Repository.PathOf("samples/broadcast.tei.xml")).Document;
        ValueList<Diagnostic> said = foreign.Write(Stream.Null, new TeiOptions { License = "x" });
        Assert.Equal("TM0208", Assert.Single(said).Code);
    }

    [ToolFact("jing", NeedsShared = true)]
    public void Every_header_is_valid()
    {
        TextDocument[] documents =
        [
            TextDocument.Create("One."), TextDocument.Read("One.\n"u8.ToArray(), "a.txt").Document,
            TextDocument.Read(Repository.PathOf("samples/interview.txt")).Document,
        ];
        TeiOptions full = new() { License = "https://example.org/", Responsible = "A", Project = "B" };
        TeiValidity.AssertValid([.. documents.SelectMany((d, i) => new[] { ($"{i}", d.ToString(Tei)), ($"{i}, with options", d.ToString(full)) })]);
    }
}
