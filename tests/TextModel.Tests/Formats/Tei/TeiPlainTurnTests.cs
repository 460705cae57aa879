using System.Text;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Tei;

/// <summary>Turns that the writer takes in one go, and those that only look like them.</summary>
public class TeiPlainTurnTests
{
    private const string Text = "ADA: I met Nora Holt.\n  Twice.\n\nBEN: When?\n";

    private static readonly Turn Ada = new() { Span = new(0, 30), LabelSpan = new(0, 4), SpeakerId = "ada" };
    private static readonly Paragraph First = new() { Span = new(5, 21) };
    private static readonly Paragraph Second = new() { Span = new(24, 30) };
    private static readonly EntityMention Nora = new() { Span = new(11, 20), Kind = EntityKind.Person };
    private static readonly Turn Ben = new() { Span = new(32, 42), LabelSpan = new(32, 36), SpeakerId = "ben" };
    private static readonly Paragraph When = new() { Span = new(37, 42) };

    [Fact]
    public void A_plain_turn_stands_as_it_should() => Assert.Contains(
        """<speaker>ADA:</speaker> <p>I met <persName>Nora Holt</persName>.</p>""" + "\n  <p>Twice.</p></sp>\n\n<sp who=\"#ben\"",
        Written([Ada, First, Nora, Second, Ben, When]), StringComparison.Ordinal);

    [Fact]
    public void Turns_of_two_that_take_turns_have_each_their_own_attributes()
    {
        string text = string.Concat(Enumerable.Repeat("ADA: Yes?\nBEN: No.\n\nCY: One.\n", 3));
        var parts = new List<Annotation>();
        for (int at = 0, i = 0; at < text.Length; i++)
        {
            int end = text.IndexOf('\n', at), label = text.IndexOf(':', at) + 1;
            parts.Add(new Turn
            {
                Id = i % 4 == 3 ? null : i == 4 ? "é.4" : $"t{i}",
                Span = new(at, end),
                LabelSpan = new(at, label),
                SpeakerId = text[at..(label - 1)].ToLowerInvariant(),
                AddresseeId = i % 5 == 0 ? "all" : null,
                Kind = i % 3 == 0 ? TurnKind.Question : TurnKind.Answer,
                QuestionId = i % 3 == 1 && i % 4 != 0 ? $"t{i - 1}" : null,
            });
            parts.Add(new Paragraph { Id = i == 2 ? "p2" : null, Span = new(label + (i == 5 ? 0 : 1), end) });
            at = end;
            while (at < text.Length && text[at] == '\n')
                at++;
        }

        TextDocument document = TextDocument.Create(text, parts, speakers: new[] { "ada", "ben", "cy", "all" }.Select(id => new Speaker { Id = id }));
        string written = document.ToString(new TeiOptions());
        Assert.Equal(document.Annotations, TextDocument.Read(Encoding.UTF8.GetBytes(written), "a.xml").Document.Annotations);
        Snapshot.Verify(written[written.IndexOf("<text", StringComparison.Ordinal)..written.IndexOf("</text", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Of_as_many_speakers_as_there_may_be_each_has_his_own_turns()
    {
        const int Speakers = 600;
        string text = string.Concat(Enumerable.Range(0, 2 * Speakers).Select(i => $"V{i % Speakers:D3}: Yes.\n"));
        int length = text.Length / (2 * Speakers);
        TextDocument document = TextDocument.Create(text, Enumerable.Range(0, 2 * Speakers).SelectMany(i => new Annotation[]
        {
            new Turn { Id = $"t{i}", Span = new(i * length, ((i + 1) * length) - 1), LabelSpan = new(i * length, (i * length) + 5), SpeakerId = $"v{i % Speakers}", QuestionId = i % 3 == 1 ? $"t{i - 1}" : null },
            new Paragraph { Span = new((i * length) + 6, ((i + 1) * length) - 1) },
        }));
        Assert.Equal(document.Annotations, TextDocument.Parse(document.ToString(new TeiOptions())).Document.Annotations);
    }

    public static TheoryData<string> Others => [.. Cases.Keys];

    private static readonly Dictionary<string, Annotation[]> Cases = new()
    {
        ["no label"] = [Ada with { LabelSpan = null }, First, Second, Ben, When],
        ["a label in the middle"] = [Ada with { LabelSpan = new(5, 6) }, First, Second, Ben, When],
        ["a label longer than the turn"] = [Ada with { Span = new(0, 3) }, First, Second, Ben, When],
        ["words outside of paragraphs"] = [Ada, First with { Span = new(5, 10) }, Nora, Second, Ben, When],
        ["no paragraph"] = [Ada, Nora, Ben],
        ["a paragraph that begins in the label"] = [Ada, First with { Span = new(2, 21) }, Second, Ben, When],
        ["a paragraph that goes on"] = [Ada, First, Second with { Span = new(24, 36) }, Ben, When],
        ["a name in the label"] = [Ada, new EntityMention { Span = new(0, 3), Kind = EntityKind.Person }, First, Second, Ben, When],
        ["a name from one paragraph to the next"] = [Ada, First, new EntityMention { Span = new(16, 28), Kind = EntityKind.Person }, Second, Ben, When],
        ["a name around a paragraph"] = [Ada, First, new EntityMention { Span = new(23, 30), Kind = EntityKind.Person }, Second, Ben, When],
        ["a name in a name"] = [Ada, First, Nora, new EntityMention { Span = new(11, 15), Kind = EntityKind.Person }, Second, Ben, When],
        ["names that cross"] = [Ada, First, Nora, new EntityMention { Span = new(16, 21), Kind = EntityKind.Person }, Second, Ben, When],
        ["an anchor without words"] = [Ada, First, new NoteAnchor { Span = new(21, 21) }, Second, Ben, When],
        ["emphasis"] = [Ada, First, new Highlighting { Span = new(11, 20) }, Second, Ben, When],
        ["a page that ends with the turn"] = [Ada, First, Second, new PageBreak { Span = new(30, 30), EndingAncestors = 1 }, Ben, When],
        ["a page after the turn"] = [Ada, First, Second, new PageBreak { Span = new(30, 30) }, Ben, When],
        ["a time"] = [Ada with { Time = new(TimeSpan.Zero, TimeSpan.FromSeconds(2)) }, First, Second, Ben, When],
        ["a time of a paragraph"] = [Ada, First with { Time = new(TimeSpan.Zero, TimeSpan.FromSeconds(2)) }, Second, Ben, When],
        ["an identifier like those of the header"] = [Ada with { Id = "text" }, First with { Id = "question" }, Second, Ben, When],
        ["a mention with a rule"] = [Ada, First, Nora with { Rule = "by hand", Layer = "one" }, Second, Ben, When],
        ["a property that TEI has not"] = [Ada with { Extra = [new("a", "b")] }, First, Second, Ben, When],
        ["identifiers of other kinds"] = [Ada with { Id = "turn-one" }, First with { Id = "p" }, Second, Ben with { Id = "T1", QuestionId = "turn-one" }, When],
        ["a question of another file"] = [Ada with { Id = "t1", QuestionId = "b.xml#t 1" }, First, Second, Ben, When],
        ["an addressee"] = [Ada with { AddresseeId = "ben" }, First, Second, Ben with { AddresseeId = "ada" }, When],
        ["in a note"] = [new Note { Span = new(0, 30) }, Ada, First, Second, Ben, When],
        ["a division that ends in it"] = [new Division { Span = new(0, 20) }, Ada, First, Second, Ben, When],
        ["a range over both"] = [Ada, First, Nora with { Span = new(11, 40) }, Second, Ben, When],
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void P2_any_other_turn_comes_back_as_well(string name)
    {
        TextDocument document = TextDocument.Create(Text, Cases[name]);
        foreach (TeiOptions options in new TeiOptions[] { new(), new() { Speech = TeiSpeech.Utterance } })
        {
            using var output = new MemoryStream();
            bool isWhole = document.Write(output, options).IsEmpty;
            TextDocument read = TextDocument.Read(output.ToArray(), "a.xml").Document;
            Assert.Equal(Text, read.Text);
            Assert.Equal(isWhole, document.Annotations.Equals(read.Annotations));
        }
    }

    private static string Written(Annotation[] annotations) => TextDocument.Create(Text, annotations).ToString(new TeiOptions());
}
