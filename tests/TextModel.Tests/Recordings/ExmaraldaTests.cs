using TextModel.Recordings.Tiers;

namespace TextModel.Tests.Recordings;

/// <summary>What is peculiar to EXMARaLDA's files.</summary>
public class ExmaraldaTests
{
    private const string Head = """
        <basic-transcription><head><meta-information><project-name>Harbour</project-name><transcription-name>The ferry</transcription-name><referenced-file url="ferry.wav"/>
        <ud-meta-information><ud-information attribute-name="Place">Kiel</ud-information></ud-meta-information><comment/><transcription-convention>HIAT</transcription-convention></meta-information>
        <speakertable><speaker id="SPK0"><abbreviation>SPK1</abbreviation><sex value="f"/></speaker><speaker id="SPK1"><abbreviation/><sex value="m"/></speaker></speakertable></head>
        <basic-body><common-timeline><tli id="T0" time="1.0"/><tli id="T1" time="1.5" type="intp"/><tli id="T2"/><tli id="T3" time="3.25"/><tli id="T4"/></common-timeline>
        """;

    [Fact]
    public void Events_that_touch_are_one_entry_and_their_times_are_kept()
    {
        Recording recording = Read("""
            <tier id="TIE0" speaker="SPK0" category="v" type="t" display-name="A [v]"><event start="T0" end="T1">We took </event><event start="T1" end="T2">the </event><event start="T2" end="T3">ferry. </event></tier>
            <tier id="TIE1" speaker="SPK1" category="v" type="t" display-name="B [v]"><event start="T1" end="T2">Mhm. </event><event start="T3" end="T4">Yes.</event></tier>
            <tier id="TIE2" speaker="SPK0" category="en" type="a" display-name="A [en]"><event start="T2" end="T3">ship</event></tier>
            <tier id="TIE3" category="nv" type="d" display-name="[nv]"><event start="T0" end="T3">wind</event></tier>
            """);
        TierItem item = Assert.Single(recording.Tiers[0].Items);
        Assert.Equal("We took the ferry.", item.Text);
        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3.25)), (item.Start, item.End));
        // The point between "the" and "ferry" has no time: both are in one stretch.
        Assert.Equal([new(0, 7), new(8, 18)], item.Words.Select(w => w.Span));
        Assert.Equal(["Mhm.", "Yes."], recording.Tiers[1].Items.Select(i => i.Text));
        Assert.Null(recording.Tiers[1].Items[1].End);
        Assert.Equal((item, new TextSpan(12, 18)), (recording.Tiers[2].Items[0].About, recording.Tiers[2].Items[0].AboutSpan));
        Assert.Equal((TierContent.About, "nv"), (recording.Tiers[3].Content, recording.Tiers[3].Kind));
        Assert.Equal([new("SPK0", "SPK1"), new Participant("SPK1")], recording.Participants);
        Assert.Equal(("The ferry", "Kiel"), (recording.Source.Title, recording.Source.Fields["Place"]));
        Assert.Equal(RecordingFiles.Describe(recording), RecordingFiles.Describe(RecordingFiles.Parse("exb", RecordingFiles.Print("exb", recording))));
    }

    [Fact]
    public void Entries_that_only_touch_stay_apart_when_they_are_printed()
    {
        var recording = new Recording();
        recording.Participants.Add(new("A"));
        var tier = new Tier("A", TierContent.Speech) { Speaker = "A" };
        tier.Items.Add(new("One.") { Start = TimeSpan.Zero, End = TimeSpan.FromSeconds(1) });
        tier.Items.Add(new("Two.") { Start = TimeSpan.FromSeconds(1), End = TimeSpan.FromSeconds(2) });
        recording.Tiers.Add(tier);
        Recording again = RecordingFiles.Parse("exb", RecordingFiles.Print("exb", recording));
        Assert.Equal(RecordingFiles.Describe(recording), RecordingFiles.Describe(again));
    }

    [Fact]
    public void A_tier_of_type_t_that_nobody_speaks_in_is_about_the_others()
    {
        Recording recording = Read("""<tier id="TIE0" category="pos" type="t"><event start="T0" end="T1">NN</event></tier><tier id="TIE1" speaker="NOBODY" category="v" type="t"><event start="T0" end="T9">Ja</event></tier>""");
        Assert.Equal([TierContent.About, TierContent.Speech], recording.Tiers.Select(t => t.Content));
        Assert.Equal("NOBODY", recording.Participants[^1].Id);
        Assert.Null(recording.Tiers[1].Items[0].End);
    }

    private static Recording Read(string tiers) => RecordingFiles.Parse("exb", Head + tiers + "</basic-body></basic-transcription>");
}
