namespace TextModel.Tests.Transcripts;

public sealed class NoteTests
{
    private static TextDocument Read(string answer, string notes) =>
        Transcript.AssertSound(Transcript.Read($"Q. Who came?\n\nA. {answer}\n\nQ. Why?\n\nA. It rained.\n\n\n{notes}").Document);

    [Theory]
    [InlineData("With Rossi1 and Lee.2", "1. A sailor.\n\n2. Another.", 2)]
    [InlineData("With Rossi[1] and Lee [2].", "[1] A sailor.\n[2] Another.", 2)]
    [InlineData("With Rossi¹ and Lee.²", "¹ A sailor.\n² Another.", 2)]
    [InlineData("With Rossi* and Lee.†", "* A sailor.\n\n† Another.", 2)]
    [InlineData("With “Rossi”1 and (Lee)2.", "1. A sailor.\n2. Another,\n   in two lines.", 2)]
    public void Notes_of_every_style_have_their_anchors(string answer, string notes, int count)
    {
        TextDocument document = Read(answer, notes);
        Assert.Equal(count, document.Notes.Count);
        Assert.Equal(count, document.NoteAnchors.Count);
        Assert.All(document.Notes, n => Assert.Single(n.Anchors));
        Assert.Equal(["body", "interview", "back", "notes"], document.Divisions.Select(d => d.Type));
    }

    [Fact]
    public void Numbers_in_the_text_are_no_anchors()
    {
        TextDocument document = Read("Rossi1 had 200,000 men, T1 and COVID1, in Vol. 1 of 1924, at 3.1 or 1,1.", "1. A sailor.");
        Assert.Equal("1", Assert.Single(document.NoteAnchors).Text);
        Assert.Equal("i", document.Text[document.NoteAnchors[0].Start - 1].ToString());
    }

    [Fact]
    public void A_numbered_list_in_the_last_answer_is_no_notes()
    {
        TextDocument document = Read("Rossi did.", "1. He was early.\n\n2. He had a boat.");
        Assert.Empty(document.Notes);
        Assert.Equal(3, document.Turns[3].Paragraphs.Count);
    }

    [Fact]
    public void A_heading_makes_notes_even_where_the_markers_were_lost()
    {
        ReadResult read = Transcript.Read("Q. Who?\n\nA. I.\n\nNOTES\n\n1.  A sailor.\n\n2.  Another.\n");
        Assert.Equal(2, read.Document.Notes.Count);
        Assert.Equal("NOTES", Assert.Single(read.Document.Headings).Text);
        Assert.Equal(2, read.Diagnostics.Count(d => d.Code == "TM0104"));
        Assert.Equal(new TextPosition(7, 1), read.Diagnostics.First(d => d.Code == "TM0104").Position);
    }

    [Fact]
    public void A_marker_without_a_note_is_text() => Assert.Single(Read("Rossi1 and Lee7.", "1. A sailor.").NoteAnchors);
}
