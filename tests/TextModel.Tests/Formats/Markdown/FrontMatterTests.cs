using TextModel.Formats.Markdown;

namespace TextModel.Tests.Formats.Markdown;

public class FrontMatterTests
{
    private static Source Read(string header) => Md.Read($"---\n{header}\n---\n\nA text.\n").Document.Source;

    [Theory]
    [InlineData("title: Plain words", "Plain words")]
    [InlineData("title: Words # and a comment", "Words")]
    [InlineData("title: 'It''s: quoted'", "It's: quoted")]
    [InlineData("title: \"Double \\\"quoted\\\" \\u00e9\\_x\"", "Double \"quoted\" é\u00A0x")]
    [InlineData("title: \"Goes on\\\n  \\ in the next\"", "Goes on in the next")]
    [InlineData("title: \"Goes on\n  in the next\"", "Goes on in the next")]
    [InlineData("title: Goes on\n  in the next", "Goes on in the next")]
    [InlineData("title: >\n  Folded\n  words", "Folded words")]
    [InlineData("Title:   A: B  ", "A: B")]
    [InlineData("title: \"\\uD800\"", "uD800")]
    [InlineData("title:", null)]
    [InlineData("title: ~", null)]
    [InlineData("title: \"", "\"")]
    public void Titles_are_read_as_yaml_means_them(string header, string? title) => Assert.Equal(title, Read(header).Title);

    [Theory]
    [InlineData("speakers: [Ada Rossi, 'Lee, Tom']")]
    [InlineData("speakers:\n  - Ada Rossi\n  - \"Lee, Tom\"")]
    [InlineData("speakers:\n- Ada Rossi\n- Lee, Tom")]
    [InlineData("speakers: [Ada Rossi,\n  \"Lee, Tom\"]")]
    public void Lists_are_read_in_their_three_shapes(string header) => Assert.Equal(["Ada Rossi", "Lee, Tom"], Read(header).Contributors.Select(c => c.Name));

    [Fact]
    public void Keys_that_mean_something_are_typed_and_others_are_kept()
    {
        Source source = Read("date: '2021-12-06 17:19:30-05:00'\ntranscript_by: B. Poe\nguest: Ada Rossi\nlang: en\nlicense: CC BY 4.0\nmedia: https://example.org/1\ntags: [a, b]");

        Assert.Equal("2021-12-06", source.Date.ToString());
        Assert.Equal("B. Poe", source.Transcriber);
        Assert.Equal([ContributorRole.Transcriber, ContributorRole.Interviewee], source.Contributors.Select(c => c.Role));
        Assert.Equal("en", source.Language);
        Assert.Equal("CC BY 4.0", source.Rights?.Status);
        Assert.Equal([("media", "https://example.org/1"), ("tags", "a, b")], source.Fields.Select(f => (f.Key, f.Value)));
    }

    [Fact]
    public void Each_statement_knows_its_place()
    {
        TextDocument document = Md.Read("---\ntitle: A talk\ndate: 2020-07-26\n---\n\nAda Rossi: Who?\n\nTom Lee: I.\n").Document;

        Assert.Equal(
            [(SourceFact.Imprint, "---\ntitle: A talk\ndate: 2020-07-26\n---"), (SourceFact.Title, "title: A talk"), (SourceFact.Date, "date: 2020-07-26")],
            document.Annotations.OfType<SourceStatement>().Select(s => (s.Fact, s.Text)));
        Assert.Equal("front", document.Annotations.OfType<Division>().First().Type);
    }

    [Fact]
    public void Speakers_of_the_header_give_labels_their_full_names()
    {
        TextDocument document = Md.Read("---\nspeakers: [Ada Rossi]\n---\nROSSI: Who came?\n\nLEE: Nobody.\n\nROSSI: Why?\n\nLEE: Rain.\n").Document;

        Assert.Equal(["Ada Rossi", "LEE"], document.Speakers.Select(s => s.Name));
    }

    [Fact]
    public void P7_a_line_that_is_not_understood_is_reported_with_its_place()
    {
        ReadResult read = Md.Read("---\ntitle: X\n{a: b}\n---\nText.\n");

        Diagnostic diagnostic = Assert.Single(read.Diagnostics, d => d.Code == MarkdownDiagnostics.FrontMatterLine.Code);
        Assert.Equal(3, diagnostic.Position!.Value.Line);
    }
}
