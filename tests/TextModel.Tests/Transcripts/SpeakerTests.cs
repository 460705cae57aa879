using TextModel.Transcripts;

namespace TextModel.Tests.Transcripts;

public sealed class SpeakerTests
{
    [Fact]
    public void Labels_of_one_person_are_one_speaker()
    {
        string text = "BALDI: One.\n\nRossi: Two.\n\nBaldi: Three.\n\nRossi: Four.\n\nDr. Baldi: Five.\n\nRossi: Six.\n\nBALDI: Seven.\n\nBaldi: Eight.\n\nDr. Baldi: Nine.\n\nBaldi: Ten.\n\nDr. Baldi: End.";
        TextDocument document = Transcript.Read(text).Document;
        Assert.Equal(2, document.Speakers.Count);
        Assert.Equal(["BALDI:", "Baldi:", "Dr. Baldi:"], document.Speakers["baldi"]!.Labels);
    }

    [Fact]
    public void People_at_one_place_are_told_apart_by_the_name_in_parentheses()
    {
        string text = "Quay 1 (Rossi): One.\n\nBoat: Two.\n\nQuay 1 (Lee): Three.\n\nBoat: Four.\n\nQuay 2 (Rossi): Five.\n\nQuay 2 (Arno): Six.\n\nQuay 1 (Lee): Six.\n\nQuay 1 (Rossi): End.";
        Assert.Equal(["rossi", "boat", "lee", "boat", "rossi", "arno", "lee", "rossi"], Transcript.Read(text).Document.Turns.Select(t => t.SpeakerId));
    }

    [Fact]
    public void Initials_in_parentheses_are_a_second_label()
    {
        string text = "Ada Rossi (AR): One.\n\nTom Lee (TL): Two.\n\nAR: Three.\n\nTL: Four.\n\nAR: Five.\n\nTL: Six.";
        Assert.Equal(["rossi", "lee", "rossi", "lee", "rossi", "lee"], Transcript.Read(text).Document.Turns.Select(t => t.SpeakerId));
    }

    [Fact]
    public void A_list_of_speakers_gives_names_and_roles()
    {
        string text = "INTERVIEWEE: Ada Rossi\nINTERVIEWER: Tom Lee\nLOCATION: Trieste\nDATE: 7 February 1994\n\nLEE: When was that?\n\nROSSI: In May.\n\nLEE: I see.\n\nROSSI: Yes.";
        ReadResult read = Transcript.Read(text);
        Assert.Equal(["LEE:", "ROSSI:", "LEE:", "ROSSI:"], read.Document.Turns.Select(t => t.Label));
        Assert.Equal("Ada Rossi", read.Document.Speakers["rossi"]!.Name);
        Assert.Equal(SpeakerRole.Interviewer, read.Document.Speakers["lee"]!.Role);
        Assert.Equal([TurnKind.Question, TurnKind.Answer, TurnKind.Statement, TurnKind.Answer], read.Document.Turns.Select(t => t.Kind));
        Assert.Equal(new PartialDate(1994, 2, 7), read.Document.Source.Date);
        Assert.Equal("Trieste", read.Document.Source.Fields["LOCATION"]);
    }

    [Fact]
    public void A_role_word_may_label_turns()
    {
        string text = "INTERVIEWER: Who came?\n\nROSSI: Nobody.\n\nINTERVIEWER: Why?\n\nROSSI: It rained.";
        Assert.Equal(["interviewer Question: Who came?", "rossi Answer: Nobody.", "interviewer Question: Why?", "rossi Answer: It rained."], Transcript.Turns(text));
    }

    [Fact]
    public void Numbered_speakers_keep_their_number()
    {
        string text = "Speaker 1: One.\n\nSpeaker 2: Two.\n\nSpeaker 1: Three.\n\nSpeaker 10: Four.\n\nSpeaker 10: Five.";
        TextDocument document = Transcript.Read(text).Document;
        Assert.Equal(["speaker-1", "speaker-2", "speaker-10"], document.Speakers.Select(s => s.Id));
        Assert.Equal("Speaker 10", document.Speakers[2].Name);
    }

    [Fact]
    public void Identifiers_never_clash_with_those_of_turns()
    {
        string text = "T1: One.\n\nN1: Two.\n\nT1: Three.\n\nN1: Four.\n\nМИР: Five.\n\n田中: Six.\n\nМИР: Seven.\n\n田中: Eight.";
        TextDocument document = Transcript.AssertSound(Transcript.Read(text).Document);
        Assert.Equal(["s-t1", "s-n1", "мир", "田中"], document.Speakers.Select(s => s.Id));
    }

    [Fact]
    public void That_the_author_answers_can_be_overruled()
    {
        string text = "A. Lee\n\nA talk at the harbour\n\nQuestion. Who came?\n\nAnswer. Nobody.";
        Assert.Equal("A. Lee", Transcript.Read(text).Document.Turns[1].Speaker!.Name);
        ReadResult off = Transcript.Read(text, new() { AuthorAnswers = false });
        Assert.Null(off.Document.Turns[1].Speaker!.Name);
        Assert.Equal("a", off.Document.Turns[1].SpeakerId);
        Assert.DoesNotContain(off.Diagnostics, d => d.Code == "TM0102");
        ReadResult named = Transcript.Read(text, new() { Labels = [new("Question"), new("Answer", "Ada Rossi")] });
        Assert.Equal("rossi", named.Document.Turns[1].SpeakerId);
        Assert.Equal(TurnKind.Answer, named.Document.Turns[1].Kind);
    }

    [Fact]
    public void Who_asks_can_be_said()
    {
        string text = "ROSSI: Well.\n\nLEE: Who came?\n\nROSSI: Nobody.\n\nLEE: Yes.";
        Assert.Equal(
            [TurnKind.Statement, TurnKind.Question, TurnKind.Answer, TurnKind.Statement],
            Transcript.Read(text, new() { Interviewer = "Lee" }).Document.Turns.Select(t => t.Kind));
    }
}
