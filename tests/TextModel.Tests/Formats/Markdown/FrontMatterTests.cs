using TextModel.Formats;
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

    [Theory]
    [InlineData("---\ntitle: A talk\ndate: 2020-07-26\n---\n\n")]
    [InlineData("+++\ntitle = \"A talk\"\ndate = 2020-07-26\n+++\n\n")]
    [InlineData("{\"title\": \"A talk\", \"date\": \"2020-07-26\"}\n\n")]
    public void Front_matter_describes_the_source_and_is_no_text(string header)
    {
        ReadResult read = Md.Read(header + "Ada Rossi: Who?\n\nTom Lee: I.\n");

        Assert.Equal("Ada Rossi: Who?\n\nTom Lee: I.\n", read.Document.Text);
        Assert.Equal(("A talk", "2020-07-26"), (read.Document.Source.Title, read.Document.Source.Date.ToString()));
        Assert.Empty(read.Document.Annotations.OfType<SourceStatement>());
        Assert.Equal(header.Length, read.SourceMap!.GetSourceOffset(0));
        Assert.Equal(header.Count(c => c == '\n') + 1, read.SourceMap.GetPosition(0).Line);
    }

    [Fact]
    public void Speakers_of_the_header_give_labels_their_full_names()
    {
        TextDocument document = Md.Read("---\nspeakers: [Ada Rossi]\n---\nROSSI: Who came?\n\nLEE: Nobody.\n\nROSSI: Why?\n\nLEE: Rain.\n").Document;

        Assert.Equal(["Ada Rossi", "LEE"], document.Speakers.Select(s => s.Name));
    }

    /// <summary>Who speaks may be told by label; that takes the package TextModel.Yaml, and without it nobody is misnamed.</summary>
    [Theory]
    [InlineData("speakers:\n  Q: {name: Petra Lind, role: interviewer}\n  A: Rosa Tamm")]
    [InlineData("speakers:\n  - name: Petra Lind\n    labels: [Q]\n  - {name: Rosa Tamm, labels: [A]}")]
    [InlineData("speakers: {Q: Petra Lind, A: Rosa Tamm}")]
    public void Speakers_that_are_told_by_label_are_read_with_the_package_for_yaml(string speakers)
    {
        string text = $"---\ntitle: Two\nguest: Rosa Tamm\nlayout: {{a: b}}\n{speakers}\n---\n\n"
            + "**Q:** Who came?\n\n**A:** Nobody.\n\n**Q:** Why?\n\n**A:** Rain.\n";
        ReadResult read = YamlTranscript.Read(TextInput.FromString(text), new() { Format = MarkdownFormat.Id }, formats: Md.Formats);

        Assert.Equal([("Petra Lind", "Q:"), ("Rosa Tamm", "A:")], read.Document.Speakers.Select(s => (s.Name!, s.Labels.Single())));
        Assert.Equal(("Two", "Rosa Tamm"), (read.Document.Source.Title, read.Document.Source.Contributors.Single().Name));
        Assert.DoesNotContain(read.Diagnostics, d => d.Severity > DiagnosticSeverity.Info);

        TextDocument plain = Md.Read(text).Document;
        Assert.Equal("Rosa Tamm", plain.Source.Contributors.Single().Name);
        Assert.DoesNotContain(plain.Source.Contributors, c => c.Name.Contains('{'));
    }

    [Fact]
    public void P7_a_line_that_is_not_understood_is_reported_with_its_place()
    {
        ReadResult read = Md.Read("---\ntitle: X\n{a: b}\n---\nText.\n");

        Diagnostic diagnostic = Assert.Single(read.Diagnostics, d => d.Code == MarkdownDiagnostics.FrontMatterLine.Code);
        Assert.Equal(3, diagnostic.Position!.Value.Line);
    }
}
