using TextModel.Tests.Support;

namespace TextModel.Tests.Model;

public class ReadingTests
{
    [Theory]
    [InlineData("one\r\n  two \n\nthree", "one two three")]
    [InlineData(" \n one two\t\n", "one two")]
    [InlineData("a\n\f\nb\rc", "a b c")]
    [InlineData("a  b", "a  b")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    public void Line_wraps_are_undone_and_white_space_at_the_ends_is_left_out(string text, string reading) =>
        Assert.Equal(reading, TextDocument.Create(text, [new Paragraph { Span = new(0, text.Length) }]).Paragraphs[0].ReadingText);

    [Fact]
    public void Labels_anchors_notes_times_and_page_furniture_are_left_out()
    {
        TextDocument document = Make(
            "Q. We[1] met (note. more) at\n- 12 -\nsea.",
            s => [
                new Turn { Span = new(0, s.Length), LabelSpan = s.Of("Q.") },
                new NoteAnchor { Span = s.Of("[1]") },
                new Note { Span = s.Of("(note. more)") },
                new Paragraph { Span = s.Of("more") },
                new FormeWork { Span = s.Of("- 12 -") },
            ]);
        Assert.Equal("We met  at sea.", document.Turns[0].ReadingText);
        Assert.Equal("(note.\nmore\n)", document.Notes[0].ReadingText);
    }

    [Fact]
    public void Paragraphs_headings_and_turns_are_separated_by_a_line_feed()
    {
        TextDocument document = Make(
            "Title\n\nQ. One\n\ntwo\nA. Three",
            s => [
                new Division { Span = new(0, s.Length) },
                new Heading { Span = s.Of("Title") },
                new Turn { Span = s.Of("Q. One\n\ntwo"), LabelSpan = s.Of("Q.") },
                new Paragraph { Span = s.Of("One") },
                new Paragraph { Span = s.Of("two") },
                new Turn { Span = s.Of("A. Three"), LabelSpan = s.Of("A.") },
            ]);
        Assert.Equal("Title\nOne\ntwo\nThree", document.Divisions[0].ReadingText);
        Assert.Equal("One\ntwo", document.Turns[0].ReadingText);
    }

    [Fact]
    public void P2_every_character_of_the_reading_text_has_its_place_in_the_base_text()
    {
        Property.Holds(Generators.Documents, AssertExact, 150);
        Property.Holds(Generators.WildDocuments, AssertExact, 150);
    }

    [Fact]
    public void Offsets_outside_the_reading_text_are_refused()
    {
        TextReading reading = TextDocument.Create(" abc", [new Paragraph { Span = new(0, 4) }]).Paragraphs[0].GetReading();
        Assert.Equal(new(1, 4), reading.ToBase(new TextSpan(0, 3)));
        Assert.Equal(4, reading.ToBase(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => reading.ToBase(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => reading.ToBase(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => reading.ToBase(new TextSpan(0, 4)));
    }

    [Fact]
    public void A_turn_of_ten_megabytes_has_a_reading_text()
    {
        string line = new string('a', 98) + " \n";
        string text = string.Concat(Enumerable.Repeat(line, 100_000));
        Assert.Equal((99 * 100_000) - 1, TextDocument.Create(text, [new Turn { Span = new(0, text.Length) }]).Turns[0].ReadingText.Length);
    }

    private static void AssertExact(TextDocument document)
    {
        foreach (Annotation node in document.Annotations)
        {
            TextReading reading = node.GetReading();
            int last = node.Start;
            for (int i = 0; i < reading.Text.Length; i++)
            {
                int place = reading.ToBase(i);
                Assert.InRange(place, last, node.End - 1);
                if (reading.Text[i] is not (' ' or '\n'))
                    Assert.Equal(document.Text[place], reading.Text[i]);
                last = place;
            }

            Assert.InRange(reading.ToBase(reading.Text.Length), last, node.End);
            Assert.Equal(reading.Text.Trim(), reading.Text);
        }
    }

    private static TextDocument Make(string text, Func<string, Annotation[]> annotations) => TextDocument.Create(text, annotations(text));
}

internal static class SpanOfWords
{
    public static TextSpan Of(this string text, string words) => TextSpan.OfLength(text.IndexOf(words, StringComparison.Ordinal), words.Length);
}
