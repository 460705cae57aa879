using System.Text;
using TextModel.Recordings.Tiers;

namespace TextModel.Tests.Recordings;

/// <summary>What is peculiar to Transcriber's files.</summary>
public class TranscriberTests
{
    private const string File = """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <!DOCTYPE Trans SYSTEM "trans-14.dtd">
        <Trans scribe="me" audio_filename="ferry" version="1">
        <Topics><Topic id="to1" desc="Harbour"/></Topics>
        <Speakers><Speaker id="spk1" name="Änne"/><Speaker id="spk2" name="Ben"/></Speakers>
        <Episode><Section type="report" topic="to1" startTime="0" endTime="9">
        <Turn startTime="0" endTime="4" speaker="spk1">
        <Sync time="0"/>
        We took
        the ferry<Event desc="horn" type="noise" extent="instantaneous"/> home
        <Sync time="2.5"/>
        at night
        </Turn>
        <Turn startTime="4" endTime="6" speaker="spk1 spk2"><Sync time="4"/><Who nb="2"/>oh <Who nb="1"/>yes</Turn>
        <Turn startTime="6" endTime="9"><Sync time="6"/>(music)</Turn>
        </Section></Episode></Trans>
        """;

    [Fact]
    public void Pieces_are_entries_and_voices_share_the_time_of_theirs()
    {
        Recording recording = RecordingFiles.Parse("trs", Encoding.Latin1.GetBytes(File));
        List<TierItem> items = recording.Tiers[0].Items;
        Assert.Equal(["We took the ferry home", "at night", "oh", "yes", "(music)"], items.Select(i => i.Text));
        Assert.Equal(["spk1", "spk1", "spk2", "spk1", null], items.Select(i => i.Speaker));
        Assert.Equal([true, false, true, true, true], items.Select(i => i.BeginsTurn));
        Assert.Equal((TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(4)), (items[2].Start, items[3].Start));
        Assert.Equal("Änne", recording.Participants[0].Name);
        Assert.Equal("report: Harbour", recording.Tiers.Find(t => t.Name == "sections")!.Items[0].Text);
        TierItem horn = Assert.Single(recording.Tiers.Find(t => t.Kind == "noise")!.Items);
        Assert.Equal(("horn", items[0], TextSpan.At(17)), (horn.Text, horn.About, horn.AboutSpan));
        Assert.Equal(RecordingFiles.Describe(recording), RecordingFiles.Describe(RecordingFiles.Parse("trs", RecordingFiles.Print("trs", recording))));
    }
}
