using TextModel.Lint;

namespace TextModel.Tests.Lint;

public class RuleTests
{
    [Fact]
    public void A_good_conversation_gives_nothing() => Assert.Empty(Linter.Check(TextDocument.Parse(Talk.Text(Talk.Lines(20))).Document));

    [Fact]
    public void A_note_without_an_anchor_is_found_among_notes_that_have_one()
    {
        Assert.Equal(["Nothing in the text points at note 3, though the text points at 2 other note(s)."], Talk.Find("note-without-anchor", Notes(3, 2)).Select(d => d.Message));
        Assert.Empty(Talk.Find("note-without-anchor", Notes(3, 3)));
        // Where no note has an anchor, the text has no such marks at all.
        Assert.Empty(Talk.Find("note-without-anchor", Notes(3, 0)));
    }

    [Fact]
    public void An_anchor_without_a_note_is_found()
    {
        TextDocument document = Notes(2, 2);
        Assert.Empty(Talk.Find("anchor-without-note", document));
        TextDocument broken = document.Edit(e => e.Remove(document.Notes[1]));
        Assert.Equal(["The mark '2' points at a note that the document does not have."], Talk.Find("anchor-without-note", broken).Select(d => d.Message));
    }

    [Fact]
    public void A_doubled_identifier_is_found_in_a_file_of_others()
    {
        string good = Talk.Tei("<u xml:id='u1' who='#ada'>One.</u>\n<u xml:id='u2' who='#ben'>Two.</u>");
        Assert.Empty(Talk.Find("doubled-identifier", Talk.Read(good).Document));
        Diagnostic found = Assert.Single(Talk.Find("doubled-identifier", Talk.Read(good.Replace("'u2'", "'u1'", StringComparison.Ordinal)).Document));
        Assert.Equal(("TM1103", DiagnosticSeverity.Error), (found.Code, found.Severity));
        Assert.StartsWith("The identifier 'u1' was given before, in line", found.Message);
    }

    [Fact]
    public void A_pointer_at_nobody_is_found_where_others_lead_somewhere()
    {
        const string Body = "<u who='#ada'>One.</u><u who='#ben'>Two.</u><u who='#{0}'>Three.</u>";
        Assert.Empty(Talk.Find("broken-pointer", Talk.Read(Talk.Tei(string.Format(null, Body, "ada"))).Document));
        Assert.Equal("who=\"#carl\" leads nowhere: nothing in the document has this identifier.", Assert.Single(Talk.Find("broken-pointer", Talk.Read(Talk.Tei(string.Format(null, Body, "carl"))).Document)).Message);
        Assert.EndsWith("Probably #ben is meant.", Assert.Single(Talk.Find("broken-pointer", Talk.Read(Talk.Tei(string.Format(null, Body, "Ben"))).Document)).Message);
        // The persons stand in another file, and so does what a file brings in.
        Assert.Empty(Talk.Find("broken-pointer", Talk.Read(Talk.Tei(string.Format(null, Body, "carl"), "<person/>")).Document));
        Assert.Empty(Talk.Find("broken-pointer", Talk.Read(Talk.Tei(string.Format(null, Body, "carl") + "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='x.xml'/>")).Document));
    }

    [Fact]
    public void A_question_without_an_answer_is_found()
    {
        TextDocument good = TextDocument.Parse(Talk.Text(Interview(12))).Document;
        Assert.Contains(good.Turns, t => t.Kind == TurnKind.Question);
        Assert.Empty(Talk.Find("question-without-answer", good));
        List<string> lines = Interview(12);
        lines.RemoveAt(9);
        Assert.Equal("This question has no answer: another question of the same speaker follows, though nearly all questions here are answered.", Assert.Single(Talk.Find("question-without-answer", Talk.Text(lines))).Message);
        lines = Interview(12);
        lines.RemoveAt(lines.Count - 1);
        Assert.Contains("the text ends here", Assert.Single(Talk.Find("question-without-answer", Talk.Text(lines))).Message);
    }

    [Fact]
    public void Somebody_who_speaks_twice_in_a_row_is_found_where_nobody_else_does()
    {
        List<string> lines = Talk.Lines(40);
        lines.Insert(11, "Ada Bell: I mean the old one, of course.");
        Assert.Equal("Ada Bell speaks twice in a row: here begins a turn of the one who spoke the turn before.", Assert.Single(Talk.Find("self-answer", Talk.Text(lines))).Message);
        // After a break it is usual to say again who speaks, and in minutes everywhere.
        lines[10] += " (Laughter)";
        Assert.Empty(Talk.Find("self-answer", Talk.Text(lines)));
        Assert.Empty(Talk.Find("self-answer", Talk.Text(Talk.Lines(40).Select((l, i) => i % 3 == 0 ? l.Replace("Ben", "Ada", StringComparison.Ordinal).Replace("Moss", "Bell", StringComparison.Ordinal) : l))));
    }

    [Fact]
    public void Parts_that_are_exchanged_from_some_turn_on_are_found()
    {
        string[] slipped = [.. Talk.Lines(10), .. Talk.Lines(10, "Ben Moss", "Ada Bell")];
        Assert.Equal("From here on the parts of Ada Bell and Ben Moss look exchanged: who asked answers, and who answered asks.", Assert.Single(Talk.Find("roles-swap", Talk.Text(slipped))).Message);
        Assert.Empty(Talk.Find("roles-swap", Talk.Text(Talk.Lines(20))));
        Assert.Empty(Talk.Find("roles-swap", Talk.Text([.. Talk.Lines(10), .. Talk.Lines(2, "Ben Moss", "Ada Bell"), .. Talk.Lines(10)])));
    }

    [Theory]
    [InlineData("Ben Mosss", true)]
    [InlineData("BenMoss", true)]
    [InlineData("Ben Muss", true)]
    [InlineData("Carla Dorn", false)]
    [InlineData("Ken Moss", false)]
    public void Labels_that_are_likely_one_person_are_found(string label, bool isFound)
    {
        List<string> lines = Talk.Lines(20);
        lines[13] = lines[13].Replace("Ben Moss", label, StringComparison.Ordinal);
        string text = Talk.Text(lines);
        Assert.Contains(TextDocument.Parse(text).Document.Turns, t => t.Label == label + ":");
        ValueList<Diagnostic> found = Talk.Find("similar-labels", text);
        Assert.Equal(isFound ? [$"'{label}', with 1 turn(s), is likely the same person as 'Ben Moss', with 19."] : [], found.Select(d => d.Message));
    }

    [Fact]
    public void A_time_that_runs_backwards_is_found_and_another_tape_is_not()
    {
        Assert.Equal("The time 00:02:20 is earlier than 00:06:00 before it.", Assert.Single(Talk.Find("time-backwards", Timed(60, 120, 180, 240, 300, 360, 140, 480, 540, 600, 660, 720))).Message);
        Assert.Empty(Talk.Find("time-backwards", Timed(60, 120, 180, 240, 300, 360, 420, 480)));
        Assert.Empty(Talk.Find("time-backwards", Timed(600, 1200, 1800, 2400, 10, 600, 1200, 1800)));
        Assert.Empty(Talk.Find("time-backwards", Timed(60, 10, 180, 40, 300, 20, 420, 30)));
    }

    [Fact]
    public void What_ends_before_it_begins_is_found()
    {
        const string Cue = "WEBVTT\n\n00:00:05.000 --> 00:00:{0}\nGood morning.\n\n00:00:09.000 --> 00:00:11.000\nGood evening.\n";
        Assert.Empty(Talk.Find("end-before-start", string.Format(null, Cue, "08.000")));
        TextDocument document = TextDocument.Parse(string.Format(null, Cue, "08.000")).Document;
        Paragraph first = document.Paragraphs[0];
        TextDocument wrong = document.Edit(e => e.Replace(first, first with { Time = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(3)) }));
        Assert.Equal("This ends at 00:00:03, before it begins at 00:00:05.", Assert.Single(Talk.Find("end-before-start", wrong)).Message);
    }

    [Fact]
    public void A_name_that_is_marked_elsewhere_is_found()
    {
        const string Name = "<persName ref='#ada'>Ada Bell</persName>";
        string Body(string last) => Talk.Tei($"<p>I met {Name} and {Name} again; then {Name} left.</p><p>Nobody saw {last} afterwards.</p>");
        Assert.Equal("'Ada Bell' is marked 3 time(s) as person, and not marked here (ada).", Assert.Single(Talk.Find("unmarked-name", Talk.Read(Body("Ada Bell")).Document)).Message);
        Assert.Empty(Talk.Find("unmarked-name", Talk.Read(Body(Name)).Document));
        Assert.Empty(Talk.Find("unmarked-name", Talk.Read(Body("Ada Bell Moss")).Document));
        Assert.Empty(Talk.Find("unmarked-name", Talk.Read(Body("<title>Ada Bell</title>")).Document));
    }

    [Fact]
    public void Speech_before_the_first_turn_is_found()
    {
        TextDocument document = TextDocument.Parse(Talk.Text(Interview(12))).Document;
        Assert.Empty(Talk.Find("speech-before-turns", document));
        TextDocument without = document.Edit(e => e.Remove(document.Turns[0]));
        Assert.Equal(TurnKind.Answer, without.Turns[0].Kind);
        Assert.Contains("looks like speech", Assert.Single(Talk.Find("speech-before-turns", without)).Message);
        Assert.Empty(Talk.Find("speech-before-turns", "A talk with Ben Moss, who kept the ferry.\n\n" + Talk.Text(Interview(12))));
    }

    [Fact]
    public void A_few_marks_of_another_style_are_found_and_two_styles_are_not()
    {
        string curly = string.Concat(Enumerable.Repeat("She said “yes” to him. ", 30));
        Assert.Equal("Here stands \", 2 time(s) in the text, where “” stands 60 times.", Assert.Single(Talk.Find("mixed-quotes", curly + "He said \"no\" to her.")).Message);
        Assert.Empty(Talk.Find("mixed-quotes", curly + "It was 5\" long."));
        Assert.Empty(Talk.Find("mixed-quotes", curly + string.Concat(Enumerable.Repeat("He said \"no\" to her. ", 10))));
        string dashes = string.Concat(Enumerable.Repeat("She came—and he left. ", 30));
        Assert.Equal("Here stands -- as a dash, 1 time(s) in the text, where — stands 30 times.", Assert.Single(Talk.Find("mixed-dashes", dashes + "He came -- she left.")).Message);
        Assert.Empty(Talk.Find("mixed-dashes", dashes + "See ----- or --> there."));
    }

    [Theory]
    [InlineData("fÃ¼r", "ü")]
    [InlineData("donâ€™t", "’")]
    [InlineData("cafÃ©", "é")]
    [InlineData("Ã\u0096l", "Ö")]
    public void Characters_from_a_wrong_encoding_are_found(string word, string meant) => Assert.Contains($"is '{meant}' in UTF-8", Assert.Single(Talk.Find("wrong-encoding", $"We said {word} there.")).Message);

    [Theory]
    [InlineData("Ä»Nein« sagte er")]
    [InlineData("SÃO PAULO, AÇÃO, IRMÃ")]
    [InlineData("Å is a unit, â an a with a hat")]
    [InlineData("für und über, café, naïve")]
    public void Good_letters_are_no_wrong_encoding(string text) => Assert.Empty(Talk.Find("wrong-encoding", text));

    [Fact]
    public void Lost_characters_and_empty_turns_are_found()
    {
        Assert.Equal("TM1116", Assert.Single(Talk.Find("lost-character", "We said f\uFFFD\uFFFDr it.")).Code);
        List<string> lines = Talk.Lines(12);
        lines[7] = "Ben Moss:";
        Assert.Equal("The label 'Ben Moss:' stands here without anything spoken.", Assert.Single(Talk.Find("empty-turn", Talk.Text(lines))).Message);
        lines[7] = "Ben Moss: [inaudible]";
        Assert.Empty(Talk.Find("empty-turn", Talk.Text(lines)));
    }

    private static List<string> Interview(int exchanges) => Talk.Lines(exchanges, "Q", "A");

    private static TextDocument Notes(int notes, int anchored)
    {
        string marks = string.Concat(Enumerable.Range(1, anchored).Select(i => $"{i} "));
        string bodies = string.Concat(Enumerable.Range(1, notes).Select(i => $"N{i}"));
        return TextDocument.Create(marks + bodies,
        [
            .. Enumerable.Range(1, anchored).Select(i => new NoteAnchor { Span = TextSpan.OfLength((i - 1) * 2, 1), NoteId = $"n{i}", Number = $"{i}" }),
            .. Enumerable.Range(1, notes).Select(i => new Note { Span = TextSpan.OfLength(marks.Length + ((i - 1) * 2), 2), Id = $"n{i}", Number = $"{i}" }),
        ]);
    }

    private static TextDocument Timed(params int[] seconds) => TextDocument.Create(
        new string('x', seconds.Length),
        seconds.Select((s, i) => new TimeStamp { Span = TextSpan.OfLength(i, 1), Time = TimeSpan.FromSeconds(s) }));
}
