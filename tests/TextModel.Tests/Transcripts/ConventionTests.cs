namespace TextModel.Tests.Transcripts;

public sealed class ConventionTests
{
    [Theory]
    [InlineData("Q. Who came?\n\nA. Nobody.\n\nQ. Why?\n\nA. It rained.", "question-answer")]
    [InlineData("Q: Who came?\nA: Nobody.\nQ: Why?\nA: It rained.", "question-answer")]
    [InlineData("Question: Who came?\n\nAnswer: Nobody.\n\nQuestion: Why?\n\nAnswer: It rained.", "question-answer")]
    [InlineData("Frage. Wer kam?\r\n\r\nAntwort. Niemand.\r\n\r\nFrage. Warum?\r\n\r\nAntwort. Regen.", "question-answer")]
    [InlineData("ROSSI: Who came?\n\nLEE: Nobody.\n\nROSSI: Why?\n\nLEE: It rained.", "capitals-colon")]
    [InlineData("THE CHAIRMAN: Who came?\n\nMR. LEE: Nobody.\n\nTHE CHAIRMAN: Why?\n\nMR. LEE: It rained.", "capitals-colon")]
    [InlineData("Rossi: Who came?\n\nLee: Nobody.\n\nRossi: Why?\n\nLee: It rained.", "name-colon")]
    [InlineData("Mr. ARNO: Who came?\n\nMr. LEE: Nobody.\n\nMr. ARNO: Why?\n\nMr. LEE: It rained.", "capitals-colon")]
    [InlineData(" MR. ROSSI.  Who came?\n\n CHAIRMAN LEE.  Nobody.\n\n MR. ROSSI.  Why?\n\n CHAIRMAN LEE.  It rained.", "capitals-period")]
    [InlineData("[Ada Rossi] [00:00] Who came?\n[Tom Lee] [00:03] Nobody.\n[Ada Rossi] [00:05] Why?\n[Tom Lee] [00:07] It rained.", "brackets")]
    [InlineData("[00:00:01]\nROSSI: Who came?\n\n[00:00:03]\nLEE: Nobody.\n\n[00:00:05]\nROSSI: Why?\n\n[00:00:07]\nLEE: It rained.", "capitals-colon")]
    [InlineData("Ada Rossi (00:12):\nWho came?\n\nTom Lee (00:15):\nNobody.\n\nAda Rossi (00:19):\nWhy?\n\nTom Lee (01:02):\nIt rained.", "name-colon")]
    [InlineData("Ada Rossi – 00:00:12: Who came?\n\nTom Lee – :\n\nNobody.\n\nAda Rossi – 00:00:19:\n\nWhy?\n\nTom Lee – :\n\nIt rained.", "name-colon")]
    [InlineData("Q   Who came?\n\nMS. LEE:  Nobody.\n\nQ\u00A0\u00A0 Why?\n\nMS. LEE:  It rained.", "question-answer")]
    [InlineData("Rossi:\tWho came?\n\nLee:\tNobody.\n\nRossi:\tWhy?\n\nLee:\tIt rained.", "name-colon")]
    public void The_convention_is_found_and_four_turns(string text, string convention)
    {
        ReadResult read = Transcript.Read(text);
        Assert.Equal(convention, read.Convention?.Name);
        Assert.InRange(read.Convention!.Score, 0.5, 1);
        Transcript.AssertSound(read.Document);
        Assert.Equal(4, read.Document.Turns.Count);
        Assert.Equal(2, read.Document.Speakers.Count);
        Assert.Equal(read.Document.Turns[0].SpeakerId, read.Document.Turns[2].SpeakerId);
        Assert.StartsWith("W", read.Document.Turns[2].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("He came home late that night.\n\nHe said: I was at the harbour.\n\nShe said: I know.\n\nHe said: Good.")]
    [InlineData("The plan has three parts.\n\nNote: it is old.\n\nExample: the harbour.\n\nNote: it is closed.\n\nExample: the quay.")]
    [InlineData("12:5 And the boats came.\n\n12:6 And they stayed.\n\n12:7 And they left.")]
    [InlineData("Figure 1: The quay.\n\nA long walk.\n\nFigure 2: The harbour.\n\nTable 1: Boats.\n\nFigure 3: Rain.")]
    [InlineData("Dear Sir,\n\nI was glad of your letter. There is one thing left to say: thanks.\n\nYours,\nA. Lee")]
    [InlineData("See http://example.org/a:b and C: drive.\n\nIt is 12:30 now.\n\nAt 12:45 we left.")]
    public void Prose_has_no_turns_and_a_diagnostic_says_so(string text)
    {
        ReadResult read = Transcript.Read(text);
        Assert.Empty(read.Document.Turns);
        Assert.Null(read.Convention);
        Assert.Contains(read.Diagnostics, d => d.Code == "TM0101");
        Assert.NotEmpty(read.Document.Paragraphs);
        Assert.Equal("body", Assert.Single(read.Document.Divisions).Type);
    }

    [Fact]
    public void A_colon_in_a_wrapped_line_of_speech_begins_no_turn()
    {
        string text = "Rossi: We talked of many things, and then of the\nHarbour Commission: it had no boats.\n\nLee: None?\n\nRossi: None.\n\nLee: I see.";
        Assert.Equal(["Rossi:", "Lee:", "Rossi:", "Lee:"], Transcript.Labels(text));
    }

    [Fact]
    public void A_letter_before_a_gap_is_a_label_also_where_a_remark_follows()
    {
        string text = "Q   Who?\n\nMS. LEE:  I.\n\nQ \u00A0 (Inaudible).\n\nMS. LEE:  Yes.\n\nQ   Why?\n\nMS. LEE:  Rain.\n\nQ is a letter.";
        Assert.Equal(["Q", "MS. LEE:", "Q", "MS. LEE:", "Q", "MS. LEE:"], Transcript.Labels(text));
    }

    [Fact]
    public void A_convention_can_be_forced_or_switched_off()
    {
        string text = "Rossi: Well.\n\nQ. Who came?\n\nA. Nobody.\n\nQ. Why?\n\nA. It rained.";
        Assert.Equal(["Rossi:"], Transcript.Labels(text, new() { Convention = "name-colon" }));
        Assert.Empty(Transcript.Labels(text, new() { Convention = "none" }));
        Assert.Throws<ArgumentException>(() => Transcript.Read(text, new() { Convention = "runes" }));
    }

    [Fact]
    public void Given_labels_are_the_only_ones()
    {
        ReadResult read = Transcript.Read(
            "Note: the first one.\n\nRossi: Who came?\n\nNote: nobody did.",
            new() { Labels = [new("note", "Ada Nott", SpeakerRole.Interviewee), new("Host:")] });
        Assert.Equal(["Note:", "Note:"], read.Document.Turns.Select(t => t.Label));
        Assert.Equal("Ada Nott", read.Document.Turns[0].Speaker!.Name);
        Assert.Equal(SpeakerRole.Interviewee, read.Document.Speakers[0].Role);
        Assert.Contains("Host:", Assert.Single(read.Diagnostics, d => d.Code == "TM0105").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_within_a_line_are_found_where_line_breaks_were_lost()
    {
        string text = " MR. ROSSI.  Who came?\n\n CHAIRMAN LEE.  Nobody.\n\n MR. ROSSI.  I asked MR. LEE. about it, and that took a very long time indeed.\n\n"
            + " CHAIRMAN LEE.  It was a long night and we did not come to any end of it before the morning.MR. ROSSI. So it was.MS. ARNO. Yes.";
        Assert.Equal(["MR. ROSSI.", "CHAIRMAN LEE.", "MR. ROSSI.", "CHAIRMAN LEE.", "MR. ROSSI.", "MS. ARNO."], Transcript.Labels(text));
    }
}
