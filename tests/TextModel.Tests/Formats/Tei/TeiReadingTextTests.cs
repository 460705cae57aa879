using TextModel.Tests.Model;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Tei;

/// <summary>The reading text of TEI that others wrote, by the Guidelines.</summary>
public class TeiReadingTextTests
{
    public static TheoryData<string> Files => Shared.Missing is null ? [.. Shared.Files("tei")] : [""];

    [Theory]
    [InlineData("<p>the <choice><sic>lapm</sic><corr>lamp</corr></choice> burns</p>", "the lamp burns", "the lapm burns")]
    [InlineData("<p>the <choice>\n  <corr>lamp</corr>\n  <sic>lapm</sic>\n</choice>.</p>", "the lamp.", "the lapm.")]
    [InlineData("<p>an <choice><orig>olde</orig><reg>old</reg></choice> <choice><abbr>Dr</abbr><expan>Doctor</expan></choice></p>", "an old Doctor", "an olde Dr")]
    [InlineData("<p>D<choice><am>.</am><ex>octo</ex></choice>r</p>", "Doctor", "D.r")]
    [InlineData("<p><choice><seg>one</seg><seg>two</seg></choice></p>", "one", "one")]
    [InlineData("<p>a<choice><orig>b</orig><reg/></choice>c</p>", "ac", "abc")]
    [InlineData("<p>a <choice><orig>b<lb/></orig><reg>c</reg></choice>d</p>", "a cd", "a b d")]
    [InlineData("<p><choice><sic>x <choice><abbr>q</abbr><expan>qu</expan></choice></sic><corr>y</corr></choice></p>", "y", "x q")]
    [InlineData("<p><app><lem>lamp</lem><rdg>lantern</rdg></app> lit</p>", "lamp lit", "lamp lit")]
    [InlineData("<p><app><rdg>lantern</rdg><rdg>light</rdg></app> lit</p>", "lantern lit", "lantern lit")]
    [InlineData("<p><app><rdgGrp><rdg>lantern</rdg><rdg>light</rdg></rdgGrp><rdg>sun</rdg></app></p>", "lantern", "lantern")]
    [InlineData("<p>the <subst><del>moon</del> <add>sun</add></subst> rose</p>", "the sun rose", "the sun rose")]
    [InlineData("<p>one<lb/>two<pb n='2'/>three<cb/>four</p>", "one two three four", "one two three four")]
    [InlineData("<p>won\n  <lb break='no'/>der and won<pb break='no'/>der</p>", "wonder and wonder", "wonder and wonder")]
    [InlineData("<p>won\n  <pb break='no'/>\n<lb/>der</p>", "wonder", "wonder")]
    [InlineData("<p>one\n<lb/>\ntwo <lb/></p>", "one two", "one two")]
    [InlineData("<list><item>one</item><item>two</item></list>", "one\ntwo", "one\ntwo")]
    [InlineData("<table><row><cell>one</cell><cell>two</cell></row></table>", "one\ntwo", "one\ntwo")]
    [InlineData("<lg><l>one</l><l>two</l></lg>", "one\ntwo", "one\ntwo")]
    [InlineData("<div><head>One</head><p>two</p></div><p>three</p>", "One\ntwo\nthree", "One\ntwo\nthree")]
    [InlineData("<p><w>lamp</w><pc>,</pc> <w join='right'>it</w>\n<w>s</w> <pc join='left'>!</pc></p>", "lamp, its!", "lamp, its!")]
    [InlineData("<p>see <egXML xmlns='http://www.tei-c.org/ns/Examples'><p>not</p><lb/></egXML>here</p>", "see here", "see here")]
    [InlineData("<p>one <i:include xmlns:i='http://www.w3.org/2001/XInclude' href='b.xml'><i:fallback>none</i:fallback></i:include>two</p>", "one two", "one two")]
    [InlineData("<p>one<note><p>a</p><p>b</p></note> two</p>", "one two", "one two")]
    [InlineData("<p>a<other:lb xmlns:other='urn:x'/>b</p>", "ab", "ab")]
    public void The_reading_text_follows_the_Guidelines(string body, string edited, string original)
    {
        string file = $"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{body}</body></text></TEI>""";
        foreach (string xml in new[] { file, "<!DOCTYPE TEI>" + file })
        {
            TextDocument document = TextDocument.Parse(xml, new() { Format = "tei" }).Document;
            Assert.Equal(edited, document.ReadingText);
            Assert.Equal(original, document.GetReading(ReadingView.Original).Text);
            Assert.Equal(edited, document.Annotations[1].ReadingText);
            AssertExact(document);
        }
    }

    [Fact]
    public void A_choice_by_itself_is_read_like_one_in_a_text()
    {
        TextDocument document = TextDocument.Parse(
            """<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>a <choice><sic>lapm</sic><corr>lamp</corr></choice></p></body></text></TEI>""", new() { Format = "tei" }).Document;
        Markup choice = document.Annotations.OfType<Markup>().Single(m => m.Tag?.Name == "choice");
        Assert.Equal("lamp", choice.ReadingText);
        Assert.Equal("lapm", choice.GetReading(ReadingView.Original).Text);
        Assert.Equal("lapm", document.Annotations.OfType<Markup>().Single(m => m.Tag?.Name == "sic").ReadingText);
        Assert.Equal(document.Text.Of("lamp"), choice.GetReading().ToBase(new TextSpan(0, 4)));
    }

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void P2_every_character_of_the_reading_text_of_a_file_has_its_place_in_the_base_text(string file)
    {
        TextDocument document = TextDocument.Read(file, new() { Format = "tei" }).Document;
        AssertExact(document.GetReading(), document, new(0, document.Text.Length));
        AssertExact(document.GetReading(ReadingView.Original), document, new(0, document.Text.Length));
        foreach (Annotation node in document.Annotations.Where((a, i) => a is not Markup && i % 7 == 0).Take(400))
            AssertExact(node.GetReading(), document, node.Span);
    }

    private static void AssertExact(TextDocument document)
    {
        foreach (ReadingView view in Enum.GetValues<ReadingView>())
        {
            AssertExact(document.GetReading(view), document, new(0, document.Text.Length));
            foreach (Annotation node in document.Annotations)
                AssertExact(node.GetReading(view), document, node.Span);
        }
    }

    private static void AssertExact(TextReading reading, TextDocument document, TextSpan span)
    {
        int last = span.Start;
        for (int i = 0; i < reading.Text.Length; i++)
        {
            int place = reading.ToBase(i);
            if (place < last || place >= span.End)
                Assert.Fail($"At {i} the place is {place}, behind {last} in {span}.");
            if (reading.Text[i] is not (' ' or '\n') && document.Text[place] != reading.Text[i])
                Assert.Fail($"At {i} stands '{reading.Text[i]}', at {place} of the base text '{document.Text[place]}'.");
            last = place;
        }

        Assert.InRange(reading.ToBase(reading.Text.Length), last, span.End);
        Assert.Equal(reading.Text.Trim(), reading.Text);
    }
}
