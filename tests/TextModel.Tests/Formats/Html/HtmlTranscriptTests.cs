using TextModel.Formats.Html;

namespace TextModel.Tests.Formats.Html;

/// <summary>Turns, speakers, notes and the source, out of mark-up as archives use it.</summary>
public sealed class HtmlTranscriptTests
{
    private static readonly string[] Four = ["ADA: Question ada: Who came?", "TOM: Answer tom: Nobody.", "ADA: Question ada: Why?", "TOM: Answer tom: It rained."];

    [Theory]
    [InlineData(Html.Conversation)]
    [InlineData("<P><FONT FACE=x>ADA: Who came?<BR></FONT><P><FONT FACE=x>TOM: Nobody.<BR></FONT><P>ADA: Why?<P>TOM: It rained.")]
    [InlineData("ADA: Who came?<br>TOM: Nobody.<br>ADA: Why?<br>TOM: It rained.")]
    [InlineData("<b>ADA:</b> Who came?<br><br><b>TOM:</b> Nobody.<br><br><b>ADA:</b> Why?<br><br><b>TOM:</b> It rained.")]
    [InlineData("<p><cite>ADA:</cite> Who came?</p><p><cite>TOM:</cite> Nobody.</p><p><cite>ADA:</cite> Why?</p><p><cite>TOM:</cite> It rained.</p>")]
    [InlineData("<p><span class=speaker>ADA:</span> Who came?</p><p><span class=speaker>TOM:</span> Nobody.</p><p>ADA: Why?</p><p>TOM: It rained.</p>")]
    [InlineData("<table><tr><td>ADA:<td>Who came?<tr><td>TOM:<td>Nobody.<tr><td>ADA:<td>Why?<tr><td>TOM:<td>It rained.</table>")]
    [InlineData("<dl><dt>ADA:<dd>Who came?<dt>TOM:<dd>Nobody.<dt>ADA:<dd>Why?<dt>TOM:<dd>It rained.</dl>")]
    [InlineData("<pre>ADA: Who came?\n\nTOM: Nobody.\n\nADA: Why?\n\nTOM: It rained.</pre>")]
    [InlineData("<p>ADA:&#9;Who came?</p><p>&nbsp;</p><p>TOM:&nbsp;&nbsp;Nobody.</p><p>ADA:&#9;Why?</p><p>TOM:&#9;It rained.</p>")]
    public void Labels_are_found_whatever_the_mark_up(string body) => Assert.Equal(Four, Html.Turns(body));

    [Theory]
    [InlineData("<table><tr><td>Ada Rossi<td>Who came?<tr><td>Tom Lee<td>Nobody.<tr><td>Ada Rossi<td>Why?<tr><td>Tom Lee<td>It rained.</table>")]
    [InlineData("<dl><dt>Ada Rossi<dd>Who came?<dt>Tom Lee<dd>Nobody.<dt>Ada Rossi<dd>Why?<dt>Tom Lee<dd>It rained.</dl>")]
    [InlineData("<p><b>Ada Rossi</b></p><p>Who came?</p><p><b>Tom Lee</b></p><p>Nobody.</p><p><b>Ada Rossi</b></p><p>Why?</p><p><b>Tom Lee</b></p><p>It rained.</p>")]
    [InlineData("<p><b>Ada Rossi</b><br>Who came?</p><p><b>Tom Lee</b><br>Nobody.</p><p><b>Ada Rossi</b><br>Why?</p><p><b>Tom Lee</b><br>It rained.</p>")]
    public void Names_without_punctuation_are_labels_where_they_stand_apart_and_recur(string body)
    {
        ReadResult read = Html.Read(body);
        Assert.Equal("label-lines", read.Convention!.Name);
        Assert.Equal(["Ada Rossi", "Tom Lee", "Ada Rossi", "Tom Lee"], read.Document.Turns.Select(t => t.Speaker!.Name));
        Assert.Equal(["Who came?", "Nobody.", "Why?", "It rained."], read.Document.Turns.Select(t => t.ReadingText));
    }

    [Theory]
    [InlineData("<p><strong>Who came?</strong></p><p>Nobody.</p><p><strong>Why?</strong></p><p>It rained.</p>")]
    [InlineData("<p><i>Who came?</i><br>Nobody.</p><p><i>Why?</i><br>It rained.</p>")]
    [InlineData("<p class=question>Who came?</p><p>Nobody.</p><p class=question>Why?</p><p>It rained.</p>")]
    public void Questions_set_off_by_type_are_turns(string body) =>
        Assert.Equal(["- Question q: Who came?", "- Answer a: Nobody.", "- Question q: Why?", "- Answer a: It rained."], Html.Turns(body).Select(t => t.Replace("question:", "q:", StringComparison.Ordinal).Replace("answer:", "a:", StringComparison.Ordinal)));

    [Fact]
    public void Questions_with_a_label_and_answers_without_are_both_turns() => Assert.Equal(
        ["Q. Question: Who came?", " Answer: Nobody. At all.", "Q. Question: Why then?", " Answer: It rained.", "Q. Question: For long?", " Answer: All day."],
        Html.Read("<p><b>Q. Who came?</b></p><p>Nobody.</p><p>At all.</p><p><b>Q. Why then?</b></p><p>It rained.</p><p><b>Q. For long?</b></p><p>All day.</p>")
            .Document.Turns.Select(t => $"{t.Label} {t.Kind}: {string.Join(' ', t.Paragraphs.Select(p => p.ReadingText))}"));

    [Fact]
    public void Labels_in_bold_of_any_words_count_where_they_recur() => Assert.Equal(
        ["ada_r:", "@tom:", "ada_r:", "@tom:"],
        Html.Read("<p><b>ada_r:</b> Who came?</p><p><b>@tom:</b> Nobody.</p><p><b>ada_r:</b> Why?</p><p><b>@tom:</b> It rained.</p><p><b>guest 3;</b> Indeed.</p>"
            + "<ul><li>status: what is done</li></ul>").Document.Turns.Select(t => t.Label));

    [Fact]
    public void Terms_in_bold_that_come_once_are_no_speakers() =>
        Assert.Empty(Html.Turns("<p><b>Quay:</b> a wall for boats.</p><p><b>Mole:</b> a wall against waves.</p><p><b>Pier:</b> a walk over water.</p><p><b>Buoy:</b> a float.</p>"));

    [Fact]
    public void A_label_in_bold_within_a_paragraph_begins_a_turn() => Assert.Equal(
        ["Q. Question", "A. Answer", "Q. Question", "A. Answer", "Q. Question", "A. Answer"],
        Html.Read("<p><b>Q.</b> Who came?</p><p><b>A.</b> Nobody.</p><p><b>Q.</b> Why?</p><p><b>A.</b> It rained.</p><p><i><b>Q.</b> For long? <b>A.</b> All day.</i></p>")
            .Document.Turns.Select(t => $"{t.Label} {t.Kind}"));

    [Fact]
    public void A_line_says_who_examines()
    {
        TextDocument document = Html.Read(
            "<p>By Mr. Lee:</p><p>Q. Who came?</p><p>A. Nobody.</p><p>Q. Why?</p><p>A. It rained.</p><p>By Ms. Rossi:</p><p>Q. For long?</p><p>A. All day.</p>").Document;
        Assert.Equal(["Lee", null, "Lee", null, "Rossi", null], document.Turns.Select(t => t.Speaker!.Name));
        Assert.All(document.Turns.Where((_, i) => i % 2 == 0), t => Assert.Equal(TurnKind.Question, t.Kind));
        Assert.Contains(document.Annotations.OfType<StageDirection>(), s => s.Text == "By Ms. Rossi:");
    }

    [Fact]
    public void Notes_are_found_by_links_there_and_back()
    {
        ReadResult read = Html.Read(
            "<html><body>" + Html.Conversation + "<p>TOM: The old mole<a href='#n1' name='b1'><sup>1</sup></a> fell [<a href='#n2'>2</a>].</p>"
            + "<h3>Notes</h3><p><a href='#b1' name='n1'>1.</a> A wall.</p><p>Of stone.</p><p><a name='n2'></a>2. In winter.</p></body></html>");
        Assert.Equal(["1. A wall.\n\nOf stone.", "2. In winter."], read.Document.Notes.Select(n => n.Text));
        Assert.Equal(["1", "[2]"], read.Document.NoteAnchors.Select(a => a.Text));
        Assert.Equal(["1", "2"], read.Document.Notes.Select(n => n.Number));
        Assert.All(read.Document.NoteAnchors, a => Assert.NotNull(a.Note));
        Assert.Equal("TOM: The old mole1 fell [2].", read.Document.Turns[^1].Text);
    }

    [Fact]
    public void Notes_in_a_numbered_list_are_found()
    {
        TextDocument document = Html.Read("<html><body>" + Html.Conversation + "<p>TOM: The mole<sup><a href='#fn1' id='r1'>1</a></sup> fell.</p>"
            + "<ol><li id='fn1'><p>A wall. <a href='#r1'>back</a></p><p>Of stone.</p></li></ol></body></html>").Document;
        Note note = Assert.Single(document.Notes);
        Assert.Equal("A wall. back\n\nOf stone.", note.Text);
        Assert.Single(note.Anchors);
    }

    /// <summary>The way back is no word of the note.</summary>
    [Theory]
    [InlineData("The dry one. <a href='#r1'>back</a>")]
    [InlineData("The dry one. [<a href='#r1'>↩</a>]")]
    [InlineData("The dry one.<a href='#r1'>↑ to the text</a> ")]
    public void The_link_that_leads_back_is_not_read(string note)
    {
        TextDocument document = Html.Read(
            "<p>Q: Which harbour?<sup><a href='#n1' id='r1'>1</a></sup></p><p>A: The old one.</p><p>Q: And then?</p><p>A: Home.</p>"
            + $"<ol><li id='n1'>{note}</li></ol>").Document;

        Assert.Equal("The dry one.", document.Notes.Single().ReadingText.TrimEnd(' ', '[', ']'));
        Assert.Equal("n1", document.NoteAnchors.Single().NoteId);
    }

    [Fact]
    public void A_table_of_contents_is_no_list_of_notes() =>
        Assert.Empty(Html.Read("<ol><li><a href='#s1'>Rain</a></li><li><a href='#s2'>Wind</a></li></ol><h2 id=s1>Rain</h2><p>It rained.</p><h2 id=s2>Wind</h2><p>It blew.</p>").Document.Notes);

    [Fact]
    public void A_mark_that_points_nowhere_is_reported()
    {
        ReadResult read = Html.Read("<p>The mole<a href='#n9'>9</a> fell.</p>");
        Assert.Contains(read.Diagnostics, d => d.Code == HtmlDiagnostics.NoteMissing.Code && d.Position == new TextPosition(1, 12));
    }

    [Fact]
    public void The_source_is_read_from_the_page_and_its_head()
    {
        Source source = Html.Read(
            "<html lang='en'><head><title>T. Lee: On the quay (1962)</title><meta name='author' content='Tom Lee'><meta name='DC.publisher' content='Harbour Archive'></head><body>"
            + "<h2>Tom Lee</h2><h1>On the<br>quay</h1><h3>(4 May 1962)</h3><hr><p><b>Source:</b> The Mole, Vol. 7, 1962<br><b>Transcribed:</b> Ada Rossi, 2008</p><hr>" + Html.Conversation
            + "<hr><p>Last updated in 2011</p></body></html>").Document.Source;
        Assert.Equal("On the quay", source.Title);
        Assert.Equal("Tom Lee", source.Author);
        Assert.Equal(new PartialDate(1962, 5, 4), source.Date);
        Assert.Equal("Harbour Archive", source.Publisher);
        Assert.Equal("The Mole", source.Printed!.Title);
        Assert.Equal("Ada Rossi", source.Transcriber);
        Assert.Equal("en", source.Language);
    }

    [Fact]
    public void What_a_page_says_of_itself_at_its_end_is_nobodys_speech()
    {
        TextDocument document = Html.Read("<html><body>" + Html.Conversation + "<hr><p>Last updated in 2011</p></body></html>").Document;
        Assert.Equal("TOM: It rained.", document.Turns[^1].Text);
        Assert.EndsWith("Last updated in 2011\n", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_keep_their_level() =>
        Assert.Equal([2, 3], Html.Read("<html><body>" + Html.Conversation + "<h2>Noon</h2><p>TOM: Yes.</p><h3>Night</h3><p>ADA: No.</p></body></html>").Document.Headings.Select(h => h.Level!.Value));
}
