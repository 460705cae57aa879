using TextModel.Formats.Json;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Model;

/// <summary>The number of a note's anchor is what is printed, whoever found it.</summary>
public class NoteMarkTests
{
    [Theory]
    [InlineData("3", "3")]
    [InlineData(" [12] ", "12")]
    [InlineData("(a)", "a")]
    [InlineData("4)", "4")]
    [InlineData("5.", "5")]
    [InlineData("¹²", "12")]
    [InlineData("**", "**")]
    [InlineData("†", "†")]
    [InlineData("iv", "iv")]
    [InlineData("3a", "3a")]
    [InlineData("1*", "1*")]
    [InlineData("see", null)]
    [InlineData("see note 1", null)]
    [InlineData("[]", null)]
    [InlineData("", null)]
    [InlineData("12345678", null)]
    public void The_mark_is_the_number_or_sign_without_brackets(string printed, string? number)
    {
        TextDocument document = TextDocument.Create($"A{printed}B", [new NoteAnchor { Span = TextSpan.OfLength(1, printed.Length) }]);
        Assert.Equal(number, document.NoteAnchors[0].Number);
    }

    [Fact]
    public void What_was_said_wins_and_an_edit_of_the_text_is_followed()
    {
        TextDocument document = TextDocument.Create("A1B2", [new NoteAnchor { Span = new(1, 2), Number = "x" }, new NoteAnchor { Span = new(3, 4) }]);
        Assert.Equal(["x", "2"], document.NoteAnchors.Select(a => a.Number));
        Assert.Equal("37", document.WithText(new TextChange(new(3, 4), "37")).Document.NoteAnchors[1].Number);
        Assert.Null(new NoteAnchor { Span = new(0, 1) }.Number);
        Assert.Equal("2", (document.NoteAnchors[1] with { }).Number ?? "2");
    }

    [Fact]
    public void Every_way_gives_it_and_gives_the_same_document_again()
    {
        const string Text = "Question. Who was Maslow1 then?\n\nAnswer. A friend.2 He left.\n\nQuestion. When?\n\nAnswer. In May.\n\nNotes\n\n1. A sailor.\n\n2. Of the family.\n";
        TextDocument document = TextDocument.Parse(Text).Document;
        Assert.Equal(["1", "2"], document.NoteAnchors.Select(a => a.Number));
        Assert.Equal(document.Notes.Select(n => n.Number), document.NoteAnchors.Select(a => a.Number));
        foreach (WriteOptions options in new WriteOptions[] { new TeiOptions(), new JsonOptions { Format = JsonFormat.Id } })
        {
            TextDocument read = TextDocument.Parse(document.ToString(options)).Document;
            Assert.Equal(document, read);
            Assert.Equal(["1", "2"], read.NoteAnchors.Select(a => a.Number));
        }
    }

    [Fact]
    public void A_file_of_others_gets_no_number_that_it_did_not_have()
    {
        const string Xml = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>One<ref target=\"#a\">1</ref> <ref target=\"#a\">see there</ref></p><note xml:id=\"a\">N</note></body></text></TEI>";
        TextDocument document = TextDocument.Parse(Xml).Document;
        Assert.Equal(["1", null], document.NoteAnchors.Select(a => a.Number));
        string edited = document.Edit(e => e.Replace(document.NoteAnchors[0], document.NoteAnchors[0] with { Id = "r1" })).ToString(new TeiOptions());
        Assert.Equal(Xml.Replace("<ref target=\"#a\">1", "<ref target=\"#a\" xml:id=\"r1\">1", StringComparison.Ordinal), edited);
    }
}
