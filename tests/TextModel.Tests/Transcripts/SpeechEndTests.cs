using TextModel.Formats.Tei;
using TextModel.Tests.Formats.Json;
using TextModel.Tests.Support;

namespace TextModel.Tests.Transcripts;

/// <summary>What ends speech behind the last label, and how several interviews in one file come apart.</summary>
public sealed class SpeechEndTests
{
    private const string Talk = "LEE: Who rowed?\n\nROSSI: My aunt did.\n\nLEE: And who sang?\n\nROSSI: Nobody sang at all.";
    private const string More = "LEE: Who stayed?\n\nROSSI: The dog.\n\nLEE: And who left?\n\nROSSI: The cat left.";

    private const string Two = "Interview with Ada Rossi\n\nDATE: 3 May 1968\nPLACE: Hull\n\n" + Talk + "\n\n[END OF INTERVIEW]\n\nInterview with Ada Rossi again\n\nDATE: 4 May 1968\nPLACE: Hull\n\n" + More + "\n\n[END OF INTERVIEW]\n";

    [SharedFact]
    public void An_index_behind_the_end_is_not_said()
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read(File.ReadAllText(Shared.Path("cases/transcripts/case21.txt"))).Document);
        Assert.Equal(6, document.Turns.Count);
        Assert.Equal("ASH: Very well.", document.Turns[^1].Text);
        Assert.Equal(["[START OF INTERVIEW]", "[END OF TAPE 1, SIDE A]", "[END OF INTERVIEW]"], document.Annotations.OfType<StageDirection>().Select(s => s.Text));
        Assert.Equal(TimeSpan.FromSeconds(65), Assert.Single(document.Annotations.OfType<TimeStamp>()).Time);
        Assert.Equal([SpeakerRole.Interviewer, SpeakerRole.Interviewee], document.Speakers.Select(s => s.Role).Order());
        Assert.StartsWith("INDEX", document.Paragraphs[^1].Text, StringComparison.Ordinal);
        Assert.EndsWith("[END OF INTERVIEW]", Assert.Single(Interviews(document)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[END OF INTERVIEW]")]
    [InlineData("END OF RECORDING")]
    [InlineData("(End of transcript)")]
    [InlineData("ENDE DES INTERVIEWS")]
    [InlineData("[Fin de l'entretien]")]
    [InlineData("FIN DE LA ENTREVISTA")]
    [InlineData("Конец интервью")]
    [InlineData("End of interview.")]
    [InlineData("[Recording ends]")]
    [InlineData("END OF TAPE 2")]
    public void The_mark_of_an_end_is_a_stage_direction_and_ends_speech(string mark)
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read($"{Talk}\n\n{mark}\n\nTyped by Tom Pell.").Document);
        Assert.Equal("ROSSI: Nobody sang at all.", document.Turns[3].Text);
        Assert.Equal(mark, Assert.Single(document.Annotations.OfType<StageDirection>()).Text);
        Assert.Equal("Typed by Tom Pell.", document.Paragraphs[^1].Text);
    }

    [Theory]
    [InlineData("The interview ended badly, as you know, and we all went home.")]
    [InlineData("At the end of the interview she wept.")]
    [InlineData("Index")]
    [InlineData("Notes")]
    [InlineData("The hearing was a farce.")]
    [InlineData("I, too, certify nothing.")]
    public void Such_words_within_speech_end_nothing(string words)
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read($"{Talk}\n\n{words}\n\nSo it was with us in those days.").Document);
        Assert.EndsWith("in those days.", document.Turns[3].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INDEX\nBees, 1\nDutch, the, 1, 3")]
    [InlineData("Index\n\nBees, 1\n\nDutch, the, 1, 3")]
    [InlineData("References\n\nPell, Boats of the Humber, 1931.")]
    [InlineData("About the author\n\nTom Pell lives in Hull.")]
    [InlineData("The hearing was adjourned at 5:10 p.m.")]
    [InlineData("(Whereupon, at 5:10 p.m., the\nhearing was adjourned.)")]
    [InlineData("REPORTER'S CERTIFICATE\n\nI, Tom Pell, hereby certify that the above is a true transcript.")]
    [InlineData("I, Tom Pell, court reporter, hereby certify that the above is true.")]
    public void What_follows_the_last_turn_is_not_in_it(string rest)
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read($"{Talk}\n\n{rest}\n").Document);
        Assert.Equal("ROSSI: Nobody sang at all.", document.Turns[3].Text);
    }

    [Fact]
    public void The_end_of_a_tape_is_none_where_speech_goes_on()
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read($"{Talk}\n\n[END OF TAPE 1]\n\nNot even the choir.\n\n{More}").Document);
        Assert.EndsWith("Not even the choir.", document.Turns[3].Text, StringComparison.Ordinal);
        Assert.Equal(8, document.Turns.Count);
        Assert.Single(Interviews(document));
    }

    [Fact]
    public void Nor_where_another_tape_begins()
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read($"{Talk}\n\nEND OF TAPE 1\n\n[BEGIN TAPE 2]\n\nNot even the choir.").Document);
        Assert.EndsWith("Not even the choir.", document.Turns[3].Text, StringComparison.Ordinal);
        Assert.Equal(["END OF TAPE 1", "[BEGIN TAPE 2]"], document.Annotations.OfType<StageDirection>().Select(s => s.Text));
    }

    [Fact]
    public void Behind_an_end_nothing_is_said_up_to_the_next_label()
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read($"{Talk}\n\nEND OF INTERVIEW\n\nThey went out and came back.\n\n{More}").Document);
        Assert.Equal("ROSSI: Nobody sang at all.", document.Turns[3].Text);
        Assert.Contains(document.Paragraphs, p => p.Text == "They went out and came back." && !document.Turns.Any(t => t.Span.Contains(p.Span)));
        Assert.Single(Interviews(document));
    }

    [Fact]
    public void Several_interviews_are_several_divisions_with_their_headings()
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read(Two).Document);
        Division[] interviews = Interviews(document);
        Assert.Equal(2, interviews.Length);
        Assert.EndsWith("[END OF INTERVIEW]", interviews[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Interview with Ada Rossi again", interviews[1].Text, StringComparison.Ordinal);
        Assert.Equal("Interview with Ada Rossi again", Assert.Single(document.Annotations.OfType<Heading>()).Text);
        Assert.Equal(8, document.Turns.Count);
        Assert.Equal("ROSSI: Nobody sang at all.", document.Turns[3].Text);
    }

    [Fact]
    public void The_first_title_again_with_facts_begins_another_interview()
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read(Two.Replace("[END OF INTERVIEW]\n", "", StringComparison.Ordinal)).Document);
        Assert.Equal(2, Interviews(document).Length);
    }

    [Fact]
    public void A_heading_with_facts_begins_another_interview()
    {
        string text = $"# A talk with Ada Rossi\n\nDate: 3 May 1968\n\n{Talk}\n\n# A talk with Tom Pell\n\nDate: 4 May 1968\n\n{More.Replace("ROSSI", "PELL", StringComparison.Ordinal)}\n";
        TextDocument document = Transcript.AssertSound(TextDocument.Parse(text, new() { Format = "markdown" }, FormatRegistryWithMarkdown).Document);
        Assert.Equal(2, Interviews(document).Length);
        Assert.Equal("A talk with Tom Pell", document.Annotations.OfType<Heading>().Last().Text);
        AssertKept(document);
        document = TextDocument.Parse(text.Replace("Date: 4 May 1968", "We met again.", StringComparison.Ordinal), new() { Format = "markdown" }, FormatRegistryWithMarkdown).Document;
        Assert.Single(Interviews(document));
    }

    [Fact]
    public void No_answer_points_at_the_question_of_another_interview()
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read("Q. Who?\n\nA. I.\n\nQ. Why?\n\n[END OF INTERVIEW]\n\nSecond interview\n\nDate: 4 May 1968\n\nA. Well.\n\nQ. Who?\n\nA. She.").Document);
        Assert.Equal(2, Interviews(document).Length);
        Assert.Null(document.Turns.Single(t => t.ReadingText == "Well.").QuestionId);
        Assert.NotNull(document.Turns[^1].QuestionId);
    }

    [Fact]
    public void The_model_survives_TEI_and_JSON() => AssertKept(Transcript.Read(Two + "\nINDEX\nBees, 1\n").Document);

    [ToolFact("jing", NeedsShared = true)]
    public void The_TEI_is_valid() => TeiValidity.AssertValid(
        ("two", Transcript.Read(Two).Document.ToString(new TeiOptions())),
        ("index", Transcript.Read(Two + "\nINDEX\nBees, 1\n").Document.ToString(new TeiOptions())),
        ("notes", Transcript.Read(Two + "\nNotes\n\n1. A note.\n").Document.ToString(new TeiOptions())));

    private static TextModel.Formats.FormatRegistry FormatRegistryWithMarkdown => TextModel.Formats.FormatRegistry.Default.With(TextModel.Formats.Markdown.MarkdownFormat.Format);

    private static Division[] Interviews(TextDocument document) => [.. document.Divisions.Where(d => d.Type == "interview")];

    private static void AssertKept(TextDocument document)
    {
        Assert.Equal(document, TextDocument.Parse(document.ToString(new TeiOptions())).Document);
        Assert.Equal(document, Json.ReadClean(Json.Write(document)));
    }
}
