using TextModel.Tests.Support;

namespace TextModel.Tests.Transcripts;

/// <summary>The facts that the design names for the model case.</summary>
public sealed class ModelCaseTests
{
    private static readonly Lazy<ReadResult> Result = new(() => TextDocument.Read(Shared.Path("seed/interview.txt")));

    private static TextDocument Document => Result.Value.Document;

    [SharedFact]
    public void The_base_text_is_the_file() => Assert.Equal(File.ReadAllText(Shared.Path("seed/interview.txt")), Document.Text);

    [SharedFact]
    public void There_are_nine_questions_and_nine_answers_in_turn()
    {
        Assert.Equal(18, Document.Turns.Count);
        Assert.All(Document.Turns.Index(), t => Assert.Equal(t.Index % 2 == 0 ? TurnKind.Question : TurnKind.Answer, t.Item.Kind));
    }

    [SharedFact]
    public void Answer_2_has_two_paragraphs_and_answer_8_four_and_all_others_one()
    {
        Assert.Equal([1, 2, 1, 1, 1, 1, 1, 4, 1], Document.Exchanges.Select(x => x.Answers[0].Paragraphs.Count));
        Assert.All(Document.Exchanges, x => Assert.Single(x.Question.Paragraphs));
        Assert.Equal(22, Document.Paragraphs.Count);
    }

    [SharedFact]
    public void Each_answer_names_its_question()
    {
        Assert.Equal(9, Document.Exchanges.Count);
        Assert.All(Document.Exchanges, x => Assert.Same(x.Question, Assert.Single(x.Answers).Question));
    }

    [SharedFact]
    public void The_note_has_its_anchor_in_answer_3()
    {
        Note note = Assert.Single(Document.Notes);
        Assert.Equal("1.", note.Label);
        Assert.Equal("1", note.Number);
        NoteAnchor anchor = Assert.Single(note.Anchors);
        Assert.Equal("1", anchor.Text);
        Assert.Same(Document.Exchanges[2].Answers[0], anchor.Outer<Turn>());
        Assert.Single(Document.NoteAnchors);
    }

    [SharedFact]
    public void The_title_is_joined_from_its_lines() =>
        Assert.Equal("Interview with the Participants in the Conference of Agitation and Propaganda Departments", Document.Source.Title);

    [SharedFact]
    public void The_author_and_the_date_are_read()
    {
        Assert.Equal("J. V. Stalin", Document.Source.Author);
        Assert.Equal(new PartialDate(1925, 10, 14), Document.Source.Date);
    }

    [SharedFact]
    public void The_printed_edition_is_read()
    {
        PrintedSource expected = new()
        {
            Title = "Works",
            Volume = "7",
            OriginalDate = new PartialDate(1925),
            Publisher = "Foreign Languages Publishing House",
            Place = "Moscow",
            Date = new PartialDate(1954),
        };
        Assert.Equal(expected, Document.Source.Printed);
    }

    [SharedFact]
    public void The_electronic_edition_is_read()
    {
        Assert.Equal("Salil Sen", Document.Source.Transcriber);
        Assert.Equal("MIA", Document.Source.Publisher);
        Assert.Equal(new PartialDate(2008), Document.Source.PublicationDate);
    }

    [SharedFact]
    public void The_rights_keep_the_whole_statement()
    {
        Assert.Equal("Public Domain", Document.Source.Rights!.Status);
        Assert.StartsWith("Marxists Internet Archive (2008). You may freely copy", Document.Source.Rights.Statement, StringComparison.Ordinal);
        Assert.EndsWith("as your source.", Document.Source.Rights.Statement, StringComparison.Ordinal);
    }

    [SharedFact]
    public void The_author_answers_and_a_diagnostic_says_that_this_is_assumed()
    {
        Assert.Equal(["q", "stalin"], Document.Speakers.Select(s => s.Id));
        Assert.Null(Document.Speakers["q"]!.Name);
        Assert.Equal("J. V. Stalin", Document.Speakers["stalin"]!.Name);
        Assert.Equal(["Answer."], Document.Speakers["stalin"]!.Labels);
        Assert.All(Document.Turns, t => Assert.Equal(t.Kind == TurnKind.Question ? "q" : "stalin", t.SpeakerId));
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(Result.Value.Diagnostics, d => d.Code == "TM0102").Severity);
    }

    [SharedFact]
    public void Every_line_of_the_front_is_a_statement()
    {
        Assert.Equal(["front", "body", "interview", "back", "notes"], Document.Divisions.Select(d => d.Type));
        Assert.Equal(
            [SourceFact.Author, SourceFact.Title, SourceFact.Date, SourceFact.Imprint, SourceFact.Printed, SourceFact.Publisher, SourceFact.Transcription, SourceFact.Rights],
            Document.Annotations.OfType<SourceStatement>().Select(s => s.Fact));
        Assert.Equal(18, Document.Divisions[2].Turns.Count);
    }

    [SharedFact]
    public void The_convention_is_named() => Assert.Equal("question-answer", Result.Value.Convention!.Name);

    [SharedFact]
    public void The_annotations_are_sound() => Transcript.AssertSound(Document);
}
