using TextModel.Formats.Markdown;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Markdown;

public class MarkdownReaderTests
{
    [Fact]
    public void A_file_is_known_by_its_name()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("talk.md", "# Talk\n");

        Assert.Equal("markdown", TextDocument.Read(path, formats: Md.Formats).Format);
        Assert.Equal("text", TextDocument.Read(path).Format);
    }

    [Theory]
    [InlineData("**Ada Rossi:**")]
    [InlineData("**Ada Rossi**:")]
    [InlineData("__Ada Rossi__:")]
    [InlineData("_Ada Rossi:_")]
    [InlineData("***Ada Rossi:***")]
    [InlineData("Ada Rossi:")]
    public void Labels_may_be_set_in_bold_or_italics(string label)
    {
        string text = $"{label} Who came?\n\n**Tom Lee:** Nobody.\n\n{label} Why?\n\n**Tom Lee:** Rain.\n";

        Assert.Equal(["rossi: Who came?", "lee: Nobody.", "rossi: Why?", "lee: Rain."], Md.Turns(text));
        Assert.Equal("Ada Rossi:", Md.Read(text).Document.Turns[0].Label);
    }

    [Theory]
    [InlineData("Q - Who came?\n\nA - Nobody.\n\nQ - Why?\n\nA - Rain.\n")]
    [InlineData("**Q** – Who came?\n\n**A** – Nobody.\n\n**Q** – Why?\n\n**A** – Rain.\n")]
    [InlineData("**[00:01] Ada Rossi:** Who came?\n\n**[00:02] Tom Lee:** Nobody.\n\n**[00:03] Ada Rossi:** Why?\n\n**[00:04] Tom Lee:** Rain.\n")]
    [InlineData("**[00:01]** **Ada Rossi:** Who came?\n\n**[00:02]** **Tom Lee:** Nobody.\n\n**[00:03]** **Ada Rossi:** Why?\n\n**[00:04]** **Tom Lee:** Rain.\n")]
    [InlineData("[00:01](https://e.org/?t=1) Ada Rossi: Who came?\n\nTom Lee: \\[00:02\\] Nobody.\n\nAda Rossi: Why?\n\nTom Lee: Rain.\n")]
    [InlineData("<b>Ada Rossi:</b> Who came?\n\n<strong>Tom Lee</strong>: Nobody.\n\n<b>Ada Rossi:</b> Why?\n\n<strong>Tom Lee</strong>: Rain.\n")]
    public void Times_dashes_and_tags_may_stand_with_labels(string text) =>
        Assert.Equal(["Who came?", "Nobody.", "Why?", "Rain."], Md.Read(text).Document.Turns.Select(t => t.ReadingText));

    [Fact]
    public void A_sentence_of_capitals_beside_questions_and_answers_is_no_label() =>
        Assert.Equal(2, Md.Read("**Question.** Who came?\n\n**Answer.** Nobody.\n\nR&D. So it was called.\n").Document.Turns.Count);

    [Fact]
    public void Remarks_and_times_may_have_their_brackets_escaped()
    {
        TextDocument document = Md.Read("**Ada:** \\[00:12\\] Who came? \\[laughter\\]\n\n**Tom:** Nobody.\n\n**Break:** \\[00:20\\]\n\n**Ada:** Why?\n\n**Tom:** Rain.\n").Document;

        Assert.Equal(["[laughter]"], document.Annotations.OfType<StageDirection>().Select(s => s.Text));
        Assert.Equal(TimeSpan.FromSeconds(12), document.Turns[0].Time?.Start);
        Assert.Equal(["Ada", "Tom"], document.Speakers.Select(s => s.Name));
    }

    [Fact]
    public void Lists_and_quotations_hold_turns_and_their_markers_are_no_text()
    {
        TextDocument document = Md.Read("- **Ada Rossi:** Who came?\n- **Tom Lee:** Nobody.\n\n> **Ada Rossi:** Why?\n\n> **Tom Lee:** Rain.\n").Document;

        Assert.Equal(["Who came?", "Nobody.", "Why?", "Rain."], document.Turns.Select(t => t.ReadingText));
        Assert.Equal("Ada Rossi: Who came?\nTom Lee: Nobody.\n\nAda Rossi: Why?\n\nTom Lee: Rain.\n", document.Text);
        Assert.Empty(document.Annotations.OfType<FormeWork>());
        // A list of turns is only the way of printing them.
        Assert.Empty(document.Annotations.OfType<TextList>());
    }

    [Fact]
    public void Headings_have_their_levels_and_the_only_one_of_the_first_is_the_title()
    {
        TextDocument document = Md.Read("# A *long* talk\n\nAda Rossi: Who?\n\nTom Lee: I.\n\n## The second part\n\nAda Rossi: Why?\n\nTom Lee: So.\n").Document;

        Assert.Equal("A long talk", document.Source.Title);
        Assert.Equal(("The second part", 2), (document.Annotations.OfType<Heading>().Single().Text, document.Annotations.OfType<Heading>().Single().Level ?? 0));
        // What stands above the talk says what it is.
        Assert.Equal("A long talk", document.Annotations.OfType<SourceStatement>().Single(s => s.Fact == SourceFact.Title).Text);
        Assert.Equal(4, document.Turns.Count);
    }

    [Fact]
    public void A_paragraph_above_a_rule_is_no_heading()
    {
        TextDocument document = Md.Read("Ada Rossi: Who came?\n\nTom Lee: Nobody.\n---\nAda Rossi: Why?\n\nTom Lee: Rain.\n---\n\nThe end\n=======\n").Document;

        Assert.Equal(4, document.Turns.Count);
        Assert.Equal(["The end"], document.Annotations.OfType<Heading>().Select(h => h.Text));
    }

    [Fact]
    public void Notes_are_the_definitions_wherever_they_stand_and_however_often_they_are_referred_to()
    {
        TextDocument document = Md.Read(
            "**Ada Rossi:** Who came?[^1] And who[^b] went?[^1]\n\n[^1]: In May.\n\n    In June too.\n\n**Tom Lee:** Nobody.\n\n[^b]: The others.\n[^c]: Of no use.\n").Document;

        Assert.Equal(["[1]", "[b]", "[1]"], document.Annotations.OfType<NoteAnchor>().Select(a => a.Text));
        Assert.Equal(["1", "b", "c"], document.Annotations.OfType<Note>().Select(n => n.Number));
        Assert.Equal(["In May.\n\nIn June too.", "The others.", "Of no use."], document.Annotations.OfType<Note>().Select(n => n.Text[(n.Label!.Length + 1)..]));
        Assert.Equal([2, 1, 0], document.Annotations.OfType<Note>().Select(n => n.Anchors.Count));
        Assert.Equal(["Who came? And who went?", "Nobody."], document.Turns.Select(t => t.ReadingText));
        Assert.EndsWith("\n\n[1] In May.\n\nIn June too.\n\n[b] The others.\n\n[c] Of no use.\n", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_without_a_note_stays_text_and_is_reported()
    {
        ReadResult read = Md.Read("Ada Rossi: Who[^9] came?\n\nTom Lee: Nobody. `[^a]`\n");

        Assert.Empty(read.Document.Annotations.OfType<NoteAnchor>());
        Assert.Equal("Who[^9] came?", read.Document.Turns[0].ReadingText);
        Diagnostic missing = Assert.Single(read.Diagnostics, d => d.Code == MarkdownDiagnostics.NoteMissing.Code);
        Assert.Equal(new(1, 15), missing.Position);
    }

    [Fact]
    public void Indented_lines_are_speech_and_fenced_ones_are_not()
    {
        Assert.Equal(
            ["rossi: Who came?", "lee: Nobody.", "rossi: Why?\nTom Lee: x", "lee: Rain."],
            Md.Turns("     ADA ROSSI:  Who came?\n\nTOM LEE: Nobody.\n\n     ADA ROSSI: Why?\n\n```\nTom Lee: x\n```\n\nTOM LEE: Rain.\n"));
    }

    [Fact]
    public void Lines_of_no_break_spaces_part_paragraphs() =>
        Assert.Equal(["rossi: Who came?", "lee: Nobody.", "rossi: Why?", "lee: Rain."], Md.Turns("ADA ROSSI:  Who came?  \n\u00A0  \nTOM LEE:  Nobody.  \n\u00A0\nADA ROSSI: Why?\n\nTOM LEE: Rain.\n"));

    [Fact]
    public void Comments_rules_and_link_definitions_are_no_text()
    {
        TextDocument document = Md.Read("<!-- to do -->\n\nAda Rossi: Who [came][x]?\n\n***\n\nTom Lee: <!-- no? -->Nobody.\n\n[x]: https://example.org\n").Document;

        Assert.Equal("Ada Rossi: Who came?\n\nTom Lee: Nobody.\n", document.Text);
        Assert.Equal(["Who came?", "Nobody."], document.Turns.Select(t => t.ReadingText));
    }

    [Fact]
    public void Questions_in_bold_need_no_labels() => Assert.Equal(
        [TurnKind.Question, TurnKind.Answer, TurnKind.Question, TurnKind.Answer],
        Md.Read("**Who came?**\n\nNobody.\n\nIt rained.\n\n**For long?**\n\nAll day.\n").Document.Turns.Select(t => t.Kind));

    [Theory]
    [InlineData("# Essay\n\nThis is **important**: read on.\n\n**Note:** a thing.\n\n**Warning:** another.\n")]
    [InlineData("# Tool\n\n**Usage:** run it.\n\n**License:** MIT\n\n* **Speed**: fast\n* **Size**: small\n* **Safety**: high\n")]
    [InlineData("---\ntitle: Talk\nspeakers:\n  - Ada Rossi\n---\n\nNothing but prose here, and a list:\n\n* One\n* Two\n")]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("---\n")]
    [InlineData("---\n---\n")]
    public void A_text_in_which_nobody_speaks_has_no_turns(string text) => Assert.Empty(Md.Read(text).Document.Turns);

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    public void Mark_up_that_is_nested_too_deeply_is_read_as_plain_text(char sign)
    {
        ReadResult read = Md.Read($"Ada Rossi: Who?\n\nTom Lee: I.\n\n{new string(sign, 20_000)} x\n");

        Assert.Equal(2, read.Document.Turns.Count);
        if (read.Diagnostics.Any(d => d.Code == MarkdownDiagnostics.TooDeep.Code))
            Assert.Empty(read.Document.Annotations.OfType<FormeWork>());
    }

    [Fact]
    public void P3_no_text_makes_the_reader_throw() => Property.Holds(NastyMarkdown.Texts, text => Md.Read(text), 1000);

    [Fact]
    public void Codes_of_this_package_are_its_own()
    {
        Assert.All(MarkdownDiagnostics.All, c => Assert.StartsWith("TM06", c.Code));
        Assert.Equal(MarkdownDiagnostics.All.Count, MarkdownDiagnostics.All.Select(c => c.Code).Distinct().Count());
        string page = File.ReadAllText(Repository.PathOf("docs/markdown.md"));
        Assert.All(MarkdownDiagnostics.All, c => Assert.Contains($"`{c.Code}`", page));
    }
}
