namespace TextModel.Tests.Formats.Subtitles;

/// <summary>How cues show that another one speaks: dashes of every style, arrows, labels, marks of direction beside them.</summary>
public class SubtitleDialogueTests
{
    [Theory]
    [InlineData("- Who came?\n- Nobody.|- I see.\n- Do you?")]
    [InlineData("-Who came?\n-Nobody.|-I see.\n-Do you?")]
    [InlineData("–Who came?\n–Nobody.|–I see.\n–Do you?")]
    [InlineData("— Who came?\n— Nobody.|—I see.\n—Do you?")]
    [InlineData("―Who came?\n―Nobody.|‑I see.\n‑Do you?")]
    [InlineData("−Who came?\n−Nobody.|-- I see.\n-- Do you?")]
    [InlineData("Who came?\n—Nobody.|I see.\n-Do you?")]
    [InlineData("Who came?\n– Nobody.|I see.\n−Do you?")]
    [InlineData("-Who came? -Nobody.|-I see. -Do you?")]
    [InlineData("– Who came? – Nobody.|— I see. — Do you?")]
    [InlineData("- Who\ncame? - Nobody.|- I see.\n- Do you?")]
    [InlineData("\u202B- Who came?\n\u202B- Nobody.|\u200F- I see.\n\u200F- Do you?")]
    [InlineData("<i>- Who came?</i>\n<i>- Nobody.</i>|{\\an8}- I see.\n- Do you?")]
    [InlineData(">> Who came? >> Nobody.|>> I see.\n>> Do you?")]
    public void Dashes_and_arrows_of_every_style_part_speakers(string cues)
    {
        ReadResult read = Subtitle.Srt(Subtitle.SrtOf(cues.Split('|')));

        Assert.Equal(["Who came?", "Nobody.", "I see.", "Do you?"], read.Document.Turns.Select(t => t.ReadingText.Replace('\n', ' ')));
        Assert.All(read.Document.Turns, t => Assert.Null(t.SpeakerId));
    }

    [Theory]
    [InlineData("It was ten -\n- and eleven.")]
    [InlineData("He went home—\n—and stayed.")]
    [InlineData("-10 by day.\n-20 by night.")]
    [InlineData("Minus ten -\nand falling.")]
    [InlineData("She shifts a >> b. So it is.")]
    public void Dashes_within_a_sentence_part_nobody(string cue) => Assert.Empty(Subtitle.Srt(Subtitle.SrtOf(cue, "And so on.")).Document.Turns);

    [Fact]
    public void Sounds_quotations_and_songs_follow_a_dash_too() => Assert.Equal(
        ["[sighs] Who?", "(laughs) You.", "♪ La la ♪", "Stop it.", "\"Quoted.\"", "'Also.'", "...and then?", "...nothing."],
        Subtitle.Srt(Subtitle.SrtOf("-[sighs] Who?\n-(laughs) You.", "-♪ La la ♪\n-Stop it.", "-\"Quoted.\"\n-'Also.'", "-...and then?\n-...nothing.")).Document.Turns.Select(t => t.ReadingText));

    [Theory]
    [InlineData("MARLOW: One. FRED: Two.|FRED: Three.\nMARLOW: Four.|MARLOW: Five.", "marlow: One.|fred: Two. Three.|marlow: Four. Five.")]
    [InlineData(">> ANNA: Who?|>> BORIS: Me. >> ANNA: You?|>>BORIS:\nYes.", "anna: Who?|boris: Me.|anna: You?|boris: Yes.")]
    [InlineData("- ANNA: Who?\n- BORIS: Me.|- ANNA: You?\n- BORIS: Yes.", "anna: Who?|boris: Me.|anna: You?|boris: Yes.")]
    [InlineData("ANNA: I told BORIS: go.|BORIS: I went.|ANNA: Good.", "anna: I told BORIS: go.|boris: I went.|anna: Good.")]
    public void Two_labels_may_share_a_cue_or_a_line(string cues, string turns) =>
        Assert.Equal(turns.Split('|'), Subtitle.Srt(Subtitle.SrtOf(cues.Split('|'))).Turns().Select(t => t.Replace('\n', ' ')));

    [Fact]
    public void A_label_within_a_line_begins_a_turn_for_the_cues_that_follow_too()
    {
        ReadResult read = Subtitle.Srt(Subtitle.SrtOf("ANNA: One.", "BORIS: Two. ANNA: Three.", "BORIS: Four. ANNA: Five.", "ANNA: Six.", "BORIS: Seven."));

        Assert.Equal(["anna: One.", "boris: Two.", "anna: Three.", "boris: Four.", "anna: Five. Six.", "boris: Seven."], read.Turns().Select(t => t.Replace('\n', ' ')));
        Assert.Equal([0.9, 1.9, 1.9, 2.9, 3.9, 4.9], read.Document.Turns.Select(t => t.Time!.End!.Value.TotalSeconds));
    }

    [Fact]
    public void A_sound_before_a_label_lengthens_nobodys_turn()
    {
        ReadResult read = Subtitle.Srt(Subtitle.SrtOf("ANNA: One.", "BORIS: Two.", "(SIGHS) ANNA: Three.", "(BELL)\nBORIS: Four."));

        Assert.Equal(["anna", "boris", "anna", "boris"], read.Document.Turns.Select(t => t.SpeakerId));
        Assert.Equal([0.9, 1.9, 2.9, 3.9], read.Document.Turns.Select(t => t.Time!.End!.Value.TotalSeconds));
    }

    [Theory]
    [InlineData('\u202A', "\u202C")]
    [InlineData('\u202B', "\u202C")]
    [InlineData('\u2067', "\u2069")]
    [InlineData('\u2068', "\u2069")]
    [InlineData('\u200E', "")]
    [InlineData('\u200F', "\u200F")]
    [InlineData('\u061C', "")]
    [InlineData('\uFEFF', "")]
    public void Marks_of_direction_hide_no_name_and_no_given_label(char mark, string end)
    {
        string[] cues = [$"{mark}Dana: Who?{end}", $"{mark}Omer{end}: Me.", $"Dana{mark}: You?{end}", $"{mark}Omer:{end} Yes.", $"{mark}- Dana: Oh.{end}\n{mark}- Omer: Oh yes.{end}"];
        string[] turns = ["dana: Who?", "omer: Me.", "dana: You?", "omer: Yes.", "dana: Oh.", "omer: Oh yes."];

        Assert.Equal(turns, Subtitle.Srt(Subtitle.SrtOf(cues)).Turns().Select(Plain));
        ReadOptions named = new() { Format = "srt", Transcript = new() { Labels = [new("Dana:"), new("Omer:")] } };
        Assert.Equal(turns, TextDocument.Parse(Subtitle.SrtOf(cues), named).Turns().Select(Plain));
        Assert.Equal(turns, TextDocument.Parse(Subtitle.SrtOf([.. cues.Select(c => c.Replace($"{mark}", "", StringComparison.Ordinal))]), named with { Transcript = new() { Labels = [new($"{mark}Dana:"), new("Omer")] } }).Turns().Select(Plain));

        static string Plain(string turn) => string.Concat(turn.Where(c => c < '\u007F'));
    }

    [Fact]
    public void Marks_of_direction_and_references_make_no_other_voice()
    {
        ReadResult read = Subtitle.Vtt("WEBVTT\n\n00:01.000 --> 00:02.000\n<v \u200EAda & Sons>One.\n\n00:02.000 --> 00:03.000\n<v Ada &amp; Sons\u200F>x &lt; y&nbsp;z\n\n00:03.000 --> 00:04.000\n<v &lrm;Ada &#38; Sons&rlm;>Three.\n");

        Assert.Equal("Ada & Sons", Assert.Single(read.Document.Speakers).Name);
        Assert.Equal("One.\nx < y\u00A0z\nThree.", Assert.Single(read.Document.Turns).Text);
    }
}
