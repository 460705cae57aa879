using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using TextModel.Formats.Tei;

namespace TextModel.Tests.Formats.Tei;

/// <summary>Annotations of a TEI file are made when somebody asks for them; nobody may notice.</summary>
public class LateAnnotationsTests
{
    private const string Head = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/>";

    [Fact]
    public void Many_threads_get_the_same_nodes()
    {
        for (int round = 0; round < 20; round++)
        {
            TextDocument document = Read(Speeches(200));
            var seen = new ConcurrentDictionary<int, Annotation>();
            Parallel.For(0, 8, worker =>
            {
                Assert.Equal(200, document.Turns.Count);
                for (int i = 0; i < document.Annotations.Count; i++)
                {
                    int index = worker % 2 == 0 ? i : document.Annotations.Count - 1 - i;
                    Annotation annotation = worker == 3 ? document.Annotations.AsSpan()[index] : document.Annotations[index];
                    Assert.Same(annotation, seen.GetOrAdd(index, annotation));
                    Assert.Same(document, annotation.Document);
                    Assert.Equal(index, annotation.Index);
                    _ = annotation.Tag;
                }
            });
        }
    }

    [Fact]
    public void In_whatever_order_they_are_asked_for_they_are_the_same()
    {
        string xml = Speeches(20);
        Annotation[] all = [.. Read(xml).Annotations];

        Assert.Equal(all.OfType<Turn>(), Read(xml).Turns);
        Assert.Equal(all.OfType<Paragraph>(), Read(xml).Paragraphs);
        Assert.Equal(all.OfType<EntityMention>(), Read(xml).Mentions);
        Assert.Equal(all.OfType<Markup>(), Read(xml).Annotations.OfType<Markup>());
        TextDocument document = Read(xml);
        for (int i = all.Length - 1; i >= 0; i--)
            Assert.Equal(all[i], document.Annotations[i]);
        Turn turn = Read(xml).Turns[7];
        Assert.Equal(all.Where(a => a is Paragraph && turn.Span.Contains(a.Span)), turn.Inner<Paragraph>());
        Assert.Equal(turn, Read(xml).Annotations.First(a => a is Paragraph && turn.Span.Contains(a.Span)).Outer<Turn>());
        Assert.Equal(all.Where(a => a.Span.Contains(turn.Start)), Read(xml).Annotations.At(turn.Start));
        Assert.Equal(Read(xml), Read(xml));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_timeline_behind_the_text_is_read(bool byTheFramework)
    {
        string xml = (byTheFramework ? "<!DOCTYPE TEI>" : "") + Head
            + "<text><body><u who='#a' start='#w1' end='#w2'>Yes.</u><sp synch='#w2'><p>No.</p></sp></body></text>"
            + "<standOff><timeline unit='s'><when xml:id='w1' interval='1.5'/><when xml:id='w2' interval='3'/></timeline></standOff></TEI>";
        TextDocument document = Read(xml);

        Assert.Equal(new TimeRange(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(3)), document.Turns[0].Time);
        Assert.Equal(new TimeRange(TimeSpan.FromSeconds(3), null), document.Turns[1].Time);
    }

    [Fact]
    public void An_identifier_that_is_given_again_and_again_is_counted_and_not_told_each_time()
    {
        ReadResult read = TextDocument.Parse(Head + "<text><body>" + string.Concat(Enumerable.Repeat("<p xml:id='p'>x</p>", 5000)) + "</body></text></TEI>");

        Assert.Equal(100, read.Diagnostics.Count(d => d.Code == DiagnosticCodes.UnusableId.Code));
        Assert.Contains("4899", read.Diagnostics[^1].Message, StringComparison.Ordinal);
        Assert.Equal(["p", null], read.Document.Paragraphs.Take(2).Select(p => p.Id));
    }

    [Theory]
    [InlineData("m", 1)]
    [InlineData("1 2", 1)]
    [InlineData("m2", 0)]
    public void An_identifier_that_stands_off_is_taken_once_too(string id, int told)
    {
        ReadResult read = TextDocument.Parse(
            Head + "<standOff><annotation target='#string-range(p,0,4)'><note><persName xml:id='" + id + "'/></note></annotation></standOff>"
            + "<text><body><p xml:id='p'>Lena <name xml:id='m'>Roth</name></p></body></text></TEI>");

        Assert.Equal(told, read.Diagnostics.Count(d => d.Code == DiagnosticCodes.UnusableId.Code));
        Assert.Equal([told == 0 ? id : null, "m"], read.Document.Mentions.Select(m => m.Id));
        Assert.Equal(["Lena", "Roth"], read.Document.Mentions.Select(m => m.Text));
    }

    private static TextDocument Read(string xml) => TextDocument.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), new() { Format = "tei" }).Document;

    private static string Speeches(int count)
    {
        var xml = new StringBuilder(Head + "<text><body><!-- first -->");
        for (int i = 0; i < count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<sp xml:id='t{i}' who='#p{i % 3}'><speaker>P{i % 3}</speaker> ")
                .Append(CultureInfo.InvariantCulture, $"<p n='{i}'>Said <persName ref='#p{i % 3}'>somebody</persName><lb/> <hi rend='i'>here</hi>&#228;.</p></sp>\n");
        }

        return xml.Append("</body></text></TEI>").ToString();
    }
}
