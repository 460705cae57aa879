using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using TextModel.Formats.Json;
using TextModel.Formats.Tei;

namespace TextModel.Tests.Formats.Tei;

/// <summary>Annotations of a TEI file are made when somebody asks for them; nobody may notice.</summary>
public class LazyAnnotationsTests
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

    [Fact]
    public void Who_looks_at_each_once_sees_what_others_see()
    {
        TextDocument document = Read(Speeches(20));
        Turn third = document.Turns[2];
        Annotation[] passing = [.. document.Annotations.PeekAll()];

        Assert.Equal(Read(Speeches(20)).Annotations, passing);
        Assert.Contains(passing, a => ReferenceEquals(a, third));
        Assert.All(passing, a => Assert.Same(document, a.Document));
        Assert.Equal(Read(Speeches(20)), document);
        Assert.Equal(Read(Speeches(20)).ToString(new JsonOptions { Format = JsonFormat.Id }), document.ToString(new JsonOptions { Format = JsonFormat.Id }));
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

    /// <summary>Entries of a bibliography are entities, though they may be empty, and what stands in one is no part of the next.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Entities_of_the_text_are_told_apart_where_they_are_empty_or_nested(bool byTheFramework)
    {
        TextDocument document = Read((byTheFramework ? "<!DOCTYPE TEI>" : "") + Head + "<text><body><listBibl><bibl xml:id='b1'/><bibl xml:id='b2'/></listBibl><p>See <bibl xml:id='b3'>this</bibl></p>"
            + "<listPerson>x<person xml:id='p1'><persName/></person><person xml:id='p2'><persName>Ada</persName></person><person xml:id='p3' sex='1'/></listPerson>"
            + "<event xml:id='e1'><label>Flood</label><event xml:id='e2'><label>Rain</label></event></event></body></text></TEI>");

        Assert.Equal(["b1", "b2", "p1", "p2", "p3", "e1", "e2"], document.Entities.Select(e => e.Id));
        Assert.Equal(["Ada", "Flood", "Rain"], document.Entities.Where(e => e.Id is "p2" or "e1" or "e2").Select(e => e.Label));
        Assert.Empty(document.Entities["e1"]!.Variants);
    }

    /// <summary>What cost the square of its length: deep or long, but small enough to show it within a test's patience.</summary>
    [Theory]
    [InlineData("<listBibl>", "<bibl xml:id='b{0}'>x</bibl>\n", "</listBibl>", 20_000)]
    [InlineData("<listPerson>x", "<person xml:id='b{0}' sex='1'/>", "</listPerson>", 20_000)]
    public void Long_lists_of_entities_are_read_in_one_pass(string before, string entry, string after, int count)
    {
        var xml = new StringBuilder(Head + "<text><body>" + before);
        for (int i = 0; i < count; i++)
            xml.AppendFormat(CultureInfo.InvariantCulture, entry, i);
        Assert.Equal(count, Read(xml.Append(after).Append("</body></text></TEI>").ToString()).Entities.Count);
    }

    [Theory]
    [InlineData("<p xmlns:a='b'>", "</p>")]
    [InlineData("<event xml:id='e{0}'>", "</event>")]
    public void Deep_nesting_is_read_in_one_pass(string start, string end)
    {
        const int Depth = 20_000;
        var xml = new StringBuilder(Head + "<text><body>");
        for (int i = 0; i < Depth; i++)
            xml.AppendFormat(CultureInfo.InvariantCulture, start, i);
        for (int i = 0; i < Depth; i++)
            xml.Append(end);
        Assert.True(Read(xml.Append("</body></text></TEI>").ToString()).Annotations.Count > Depth);
    }

    [Fact]
    public void A_mention_that_reaches_over_two_texts_is_left_out_with_a_word()
    {
        TextDocument document = Read(Head + "<group><text><body><p>One</p></body></text><text><body><p>Two</p></body></text></group></TEI>");
        using var output = new MemoryStream();
        var diagnostics = document.Edit(e =>
        {
            e.Add(new EntityMention { Span = new(1, 5), Kind = EntityKind.Name });
            e.Add(new EntityMention { Span = new(0, 2), Kind = EntityKind.Name });
            e.Add(new EntityMention { Span = new(1, 3), Kind = EntityKind.Name });
            e.Add(new EntityMention { Span = new(3, 5), Kind = EntityKind.Name });
            e.Add(new EntityMention { Span = new(4, 6), Kind = EntityKind.Name });
        }).Write(output, new TeiOptions());

        Assert.Contains(diagnostics, d => d.Message.Contains("beyond one text", StringComparison.Ordinal));
        TextDocument again = Read(Encoding.UTF8.GetString(output.ToArray()));
        Assert.Equal(["On", "ne", "Tw", "wo"], again.Mentions.Select(m => m.Text));
    }

    private static TextDocument Read(string xml) => TextDocument.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), null, new() { Format = "tei" }).Document;

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
