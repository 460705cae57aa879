namespace TextModel.Tests.Transcripts;

public sealed class StructureTests
{
    [Fact]
    public void Paragraphs_without_a_label_belong_to_the_turn_before()
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read("Q. Who?\n\nA. I.\n\n   We came\n   late.  \n\nQ. Why?").Document);
        Turn answer = document.Turns[1];
        Assert.Equal(["I.", "We came\n   late."], answer.Paragraphs.Select(p => p.Text));
        Assert.Equal("A. I.\n\n   We came\n   late.", answer.Text);
        Assert.Equal("A.", answer.Label);
    }

    [Fact]
    public void Times_on_a_line_of_their_own_stand_before_the_turn_and_are_its_time()
    {
        TextDocument document = Transcript.AssertSound(
            Transcript.Read("[-00:01:57:00]\n_page : 2\nCDR: Go.\n\n[00:00:03]\nCMP: Gone.\n\n[00:00:09]\nAnd far.\n\n[00:00:12]\nCDR: Yes.\n\nCMP: Good.").Document);
        Assert.Equal("CDR: Go.", document.Turns[0].Text);
        Assert.Equal([TimeSpan.FromMinutes(-117), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(12), null], document.Turns.Select(t => t.Time?.Start));
        Assert.Equal(document.Divisions[1].Span, new TextSpan(0, document.Text.Length));
        Assert.Equal(-TimeSpan.FromMinutes(117), document.Turns[0].Time!.Start);
        Assert.Equal(["Gone.", "And far."], document.Turns[1].Paragraphs.Select(p => p.Text));
        Assert.Equal([-7020, 3, 9, 12], document.Annotations.OfType<TimeStamp>().Select(t => t.Time.TotalSeconds));
        Assert.Equal("2", Assert.Single(document.Annotations.OfType<PageBreak>()).Number);
    }

    [Fact]
    public void Times_behind_the_label_are_no_speech()
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read("[Ada] [01:02] One.\n[Tom] [01:05] Two.\n[Ada] [01:09] Three.\n[Tom] [01:12]\n").Document);
        Assert.Equal(["One.", "Two.", "Three."], document.Turns.SelectMany(t => t.Paragraphs).Select(p => p.Text));
        Assert.Equal(TimeSpan.FromSeconds(62), document.Turns[0].Time!.Start);
        Assert.Equal("[Tom]", document.Turns[3].Text);
    }

    [Fact]
    public void A_time_before_each_line_makes_paragraphs_where_nobody_is_named()
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read("[0.00 --> 8.74]  One.\n[8.96 --> 11.38]  Two.\n[11.38 --> 13.00]  Three.").Document);
        Assert.Equal(["One.", "Two.", "Three."], document.Paragraphs.Select(p => p.Text));
        Assert.Equal(TimeSpan.FromSeconds(8.96), document.Annotations.OfType<TimeStamp>().ElementAt(1).Time);
    }

    [Fact]
    public void Remarks_are_stage_directions()
    {
        TextDocument document = Transcript.AssertSound(
            Transcript.Read("LEE: It is [inaudible] here. (Laughter)\n\n[END OF TAPE 1]\n\nROSSI: So (as you know) it is.\n\nLEE: Yes.\n\nROSSI: (Laughs) No.").Document);
        Assert.Equal(["[inaudible]", "(Laughter)", "[END OF TAPE 1]", "(Laughs)"], document.Annotations.OfType<StageDirection>().Select(s => s.Text));
        Assert.Equal("(Laughs) No.", document.Turns[3].Paragraphs[0].Text);
        Assert.Single(document.Turns[0].Paragraphs);
    }

    [Fact]
    public void Text_before_the_turns_that_states_nothing_is_the_body()
    {
        TextDocument document = Transcript.AssertSound(
            Transcript.Read("It was a cold day, and the harbour was closed when we met there to talk.\n\nLEE: Who?\n\nROSSI: I.\n\nLEE: When?\n\nROSSI: Now.").Document);
        Assert.Equal(["body", "interview"], document.Divisions.Select(d => d.Type));
        Assert.Null(document.Paragraphs[0].Turn);
        Assert.Equal(document.Divisions[0].End, document.Divisions[1].End);
        Assert.Equal(document.Turns[0].Start, document.Divisions[1].Start);
    }

    [Fact]
    public void A_label_without_text_is_a_turn_without_paragraphs()
    {
        TextDocument document = Transcript.AssertSound(Transcript.Read("LEE: Who?\n\nROSSI:\n\nLEE: You?\n\nROSSI:").Document);
        Assert.Equal([1, 0, 1, 0], document.Turns.Select(t => t.Paragraphs.Count));
        Assert.Equal("ROSSI:", document.Turns[3].Text);
    }

    [Fact]
    public void An_empty_text_is_an_empty_document()
    {
        ReadResult read = Transcript.Read("");
        Assert.Empty(read.Document.Annotations);
        Assert.Empty(read.Diagnostics);
    }
}
