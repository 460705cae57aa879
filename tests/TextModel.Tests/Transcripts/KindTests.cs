namespace TextModel.Tests.Transcripts;

public sealed class KindTests
{
    [Fact]
    public void In_an_interview_of_two_the_one_with_the_question_marks_asks()
    {
        ReadResult read = Transcript.Read("Lee: Who came?\n\nRossi: Nobody.\n\nLee: I see.\n\nRossi: It rained.\n\nLee: For long?\n\nRossi: All day.");
        Assert.Equal(
            [TurnKind.Question, TurnKind.Answer, TurnKind.Statement, TurnKind.Answer, TurnKind.Question, TurnKind.Answer],
            read.Document.Turns.Select(t => t.Kind));
        Assert.Equal(["t1", null, "t5"], read.Document.Turns.Where(t => t.Kind == TurnKind.Answer).Select(t => t.QuestionId));
        Assert.Contains("Lee", Assert.Single(read.Diagnostics, d => d.Code == "TM0103").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_talks_much_and_asks_himself_is_not_the_one_who_asks()
    {
        string text = string.Concat(Enumerable.Repeat(
            "Lee: And then?\n\nRossi: Well, who was to come? Nobody came. Why should they? It rained all day, and the harbour was closed.\n\nLee: I see.\n\n"
            + "Rossi: Did we stay? We did, all of us, until the boats were in.\n\n", 3));
        TextDocument document = Transcript.Read(text).Document;
        Assert.Equal(SpeakerRole.Interviewer, document.Speakers["lee"]!.Role);
        Assert.Equal(SpeakerRole.Interviewee, document.Speakers["rossi"]!.Role);
    }

    [Fact]
    public void A_debate_has_statements_only()
    {
        ReadResult read = Transcript.Read("LEE: Who came?\n\nROSSI: Nobody.\n\nARNO: Why?\n\nLEE: It rained.\n\nROSSI: Did it?\n\nARNO: All day.");
        Assert.All(read.Document.Turns, t => Assert.Equal(TurnKind.Statement, t.Kind));
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == "TM0103");
    }

    [Fact]
    public void After_a_question_label_a_named_person_answers()
    {
        string text = "MS. LEE: Good morning.\n\nQ: Who came?\n\nMS. LEE: Nobody.\n\nQ: Why?\n\nMS. LEE: It rained.\n\nMR. ARNO: All day.";
        Assert.Equal(
            ["lee Statement: Good morning.", "q Question: Who came?", "lee Answer: Nobody.", "q Question: Why?", "lee Answer: It rained.", "arno Statement: All day."],
            Transcript.Turns(text));
    }

    [Fact]
    public void Two_answers_may_respond_to_one_question()
    {
        TextDocument document = Transcript.Read("Q. Who?\n\nA. I.\n\nA. And I.\n\nQ. Why?\n\nA. Rain.").Document;
        Assert.Equal([2, 1], document.Exchanges.Select(x => x.Answers.Count));
    }
}
