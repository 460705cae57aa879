using TextModel.Formats.Json;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Model;

public class TextDocumentEditingTests
{
    private const string Talk = "ADA: Who built it?\n\nBOB: My father did. And who asks?\n\nMR. B.: I meant it.\n\nADA: I do.\n";

    private static readonly TextDocument Document = TextDocument.Parse(Talk).Document;

    [Fact]
    public void A_speaker_is_renamed_and_with_a_label_every_printed_one_too()
    {
        string id = Document.Turns[0].SpeakerId!;
        Assert.Equal((Talk, "Ada Bell"), (Document.RenameSpeaker(id, "Ada Bell").Text, Document.RenameSpeaker(id, "Ada Bell").Turns[3].Speaker!.Name));

        TextDocument renamed = Document.RenameSpeaker(id, "Ada Bell", "A. BELL:");
        Assert.Equal("A. BELL: Who built it?\n\nBOB: My father did. And who asks?\n\nMR. B.: I meant it.\n\nA. BELL: I do.\n", renamed.Text);
        Assert.Equal(["A. BELL:", "BOB:", "MR. B.:", "A. BELL:"], renamed.Turns.Select(t => t.Label));
        Assert.Equal("Who built it?", renamed.Turns[0].ReadingText);
    }

    [Fact]
    public void Two_speakers_become_one_and_nothing_refers_to_the_other()
    {
        string bob = Document.Turns[1].SpeakerId!, same = Document.Turns[2].SpeakerId!;
        TextDocument merged = Document.MergeSpeakers(bob, same);
        Assert.Equal(2, merged.Speakers.Count);
        Assert.Equal(Document.Speakers[bob]!.Labels.Concat(Document.Speakers[same]!.Labels), merged.Speakers[bob]!.Labels);
        Assert.All(merged.Turns, t => Assert.NotNull(t.Speaker));
        Assert.Equal(bob, merged.Turns[2].SpeakerId);
        Assert.Empty(merged.Write(Stream.Null, new JsonOptions { Format = JsonFormat.Id }));
    }

    [Fact]
    public void A_speaker_who_is_removed_leaves_turns_of_nobody()
    {
        TextDocument removed = Document.RemoveSpeaker(Document.Turns[0].SpeakerId!);
        Assert.Null(removed.Turns[0].SpeakerId);
        Assert.Equal(4, removed.Turns.Count);
    }

    [Fact]
    public void A_turn_is_split_with_its_paragraph_and_joined_again()
    {
        Turn turn = Document.Turns[1];
        TextDocument split = Document.SplitTurn(turn, Document.Text.IndexOf(" And who", StringComparison.Ordinal), Document.Turns[0].SpeakerId);
        Assert.Equal(["My father did.", "And who asks?"], split.Turns.Skip(1).Take(2).Select(t => t.ReadingText));
        Assert.Equal([1, 1], split.Turns.Skip(1).Take(2).Select(t => t.Paragraphs.Count));
        Assert.Equal(Document.Turns[0].SpeakerId, split.Turns[2].SpeakerId);

        TextDocument joined = split.JoinTurns(split.Turns[1], split.Turns[2]);
        Assert.Equal((Talk, 4), (joined.Text, joined.Turns.Count));
        Assert.Equal("My father did. And who asks?", joined.Turns[1].ReadingText.ReplaceLineEndings(" "));
    }

    [Fact]
    public void The_label_of_a_turn_that_joins_the_one_before_leaves_the_text()
    {
        TextDocument joined = Document.JoinTurns(Document.Turns[1], Document.Turns[2]);
        Assert.Equal("ADA: Who built it?\n\nBOB: My father did. And who asks?\n\nI meant it.\n\nADA: I do.\n", joined.Text);
        Assert.Equal(["BOB:", "ADA:"], joined.Turns.Skip(1).Select(t => t.Label));
    }

    [Fact]
    public void What_answered_the_second_turn_answers_the_joined_one()
    {
        TextDocument document = TextDocument.Create("One. Two. Three.",
        [
            new Turn { Span = new(0, 4), Id = "t1", Kind = TurnKind.Question }, new Turn { Span = new(5, 9), Id = "t2", Kind = TurnKind.Question },
            new Turn { Span = new(10, 16), Id = "t3", QuestionId = "t2", Kind = TurnKind.Answer },
        ]);
        Assert.Equal("t1", document.JoinTurns(document.Turns[0], document.Turns[1]).Find("t3") is Turn answer ? answer.QuestionId : null);
    }

    [Fact]
    public void Misuse_is_told_with_what_to_do()
    {
        Assert.Equal(
            $"The document has no speaker 'x'. It has: {string.Join(", ", Document.Speakers.Select(s => s.Id))}. (Parameter 'id')",
            Assert.Throws<ArgumentException>(() => Document.RenameSpeaker("x", "X")).Message);
        Assert.Throws<ArgumentException>(() => Document.MergeSpeakers(Document.Speakers[0].Id, Document.Speakers[0].Id));
        Turn turn = Document.Turns[1];
        Assert.All(
            [turn.Start, turn.LabelSpan!.Value.End, turn.End, turn.End + 1],
            at => Assert.Throws<ArgumentOutOfRangeException>(() => Document.SplitTurn(turn, at)));
        Assert.Throws<ArgumentException>(() => Document.SplitTurn(turn with { }, turn.Start + 12));
        Assert.Throws<ArgumentException>(() => Document.JoinTurns(Document.Turns[0], Document.Turns[2]));
        Assert.Throws<ArgumentException>(() => Document.JoinTurns(Document.Turns[1], Document.Turns[0]));
    }

    [Fact]
    public void A_new_identifier_is_like_the_others_and_free()
    {
        TextDocument with = TextDocument.Create("One. Two.", [new Turn { Span = new(0, 4), Id = "u1" }], speakers: [new() { Id = "u2" }]);
        with.Edit(e =>
        {
            e.Add(new Turn { Span = new(5, 9), Id = e.NewId("u1") });
            Assert.Equal(["u4", "n1", "x8"], new[] { "u", "n", "x7" }.Select(e.NewId));
            Assert.Throws<ArgumentException>(() => e.NewId("7"));
        });
    }

    [Fact]
    public void What_an_edit_leaves_dangling_is_said_when_it_is_saved_and_what_a_file_had_is_not()
    {
        Speaker bob = Document.Turns[1].Speaker!;
        TextDocument torn = Document.Edit(e => e.Remove(bob));
        Diagnostic said = Assert.Single(torn.Write(Stream.Null, new TeiOptions()), d => d.Code == "TM0010");
        Assert.Equal(
            $"The {torn.Turns[1]} refers to the speaker '{bob.Id}', which the document does not have. It was written so.", said.Message);
        Assert.Equal(new TextPosition(3, 1), said.Position);

        TextDocument file = TextDocument.Create("One.", [new Turn { Span = new(0, 4), SpeakerId = "elsewhere" }]);
        Assert.Empty(file.Edit(e => e.Replace(file.Turns[0], file.Turns[0] with { Kind = TurnKind.Question })).Write(Stream.Null, new JsonOptions { Format = JsonFormat.Id }));
        Assert.Single(file.Edit(e => e.Replace(file.Turns[0], file.Turns[0] with { SpeakerId = "nobody" })).Write(Stream.Null, new JsonOptions { Format = JsonFormat.Id }));
    }

    [Fact]
    public void P9_a_turn_that_is_split_in_a_file_of_others_is_two_elements_there_and_nothing_else_changes()
    {
        string path = Repository.PathOf("samples/broadcast.tei.xml");
        TextDocument document = TextDocument.Read(path).Document;
        Turn turn = document.Turns[1];
        string written = document.SplitTurn(turn, document.Text.IndexOf("And what", StringComparison.Ordinal), "host").ToString(new TeiOptions());
        Assert.Equal(
            File.ReadAllText(path).ReplaceLineEndings("\n").Replace("</seg> <seg>And", "</seg></u> <u xml:id=\"u4\" who=\"#host\"><seg>And", StringComparison.Ordinal),
            written.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void P9_a_turn_is_split_in_the_middle_of_a_paragraph_of_a_file_of_others()
    {
        TextDocument document = TextDocument.Read(Repository.PathOf("samples/broadcast.tei.xml")).Document;
        string written = document.SplitTurn(document.Turns[1], document.Text.IndexOf("My father", StringComparison.Ordinal)).ToString(new TeiOptions());
        Assert.Contains("<seg>Since the winter of the long ice.</seg></u> <u xml:id=\"u4\" who=\"#pilot\"><seg>My father before me.</seg> <seg>And what", written);
    }
}
