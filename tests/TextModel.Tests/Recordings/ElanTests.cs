using TextModel.Recordings.Tiers;

namespace TextModel.Tests.Recordings;

/// <summary>What is peculiar to ELAN's files.</summary>
public class ElanTests
{
    private const string Types = """
        <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="u" TIME_ALIGNABLE="true"/>
        <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Association" LINGUISTIC_TYPE_ID="assoc" TIME_ALIGNABLE="false"/>
        <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Subdivision" LINGUISTIC_TYPE_ID="sub" TIME_ALIGNABLE="false"/>
        <LINGUISTIC_TYPE CONSTRAINTS="Time_Subdivision" LINGUISTIC_TYPE_ID="time" TIME_ALIGNABLE="true"/>
        """;

    [Fact]
    public void A_person_is_the_participant_else_the_name_of_the_tier()
    {
        Recording recording = Read(Slots(0, 1000, 2000), Tier("A-text", "u", Aligned("a1", 1, 2, "Good morning."), "PARTICIPANT=\"Anna\"") + Tier("BEN", "u", Aligned("a2", 2, 3, "Hello."), "PARTICIPANT=\"\""));
        Assert.Equal(["Anna", "BEN"], recording.Participants.Select(p => p.Id));
        Assert.Equal(["Anna", "BEN"], recording.Tiers.Select(t => t.Speaker));
        Assert.Equal(TimeSpan.FromSeconds(2), recording.Tiers[1].Items[0].End);
    }

    [Fact]
    public void A_child_with_the_text_speaks_for_a_tier_of_identifiers()
    {
        Recording recording = Read(Slots(0, 1000, 2000),
            Tier("ref@AB", "u", Aligned("a1", 1, 2, "AB.001") + Aligned("a2", 2, 3, "AB.002"))
            + Tier("tx@AB", "assoc", Reference("a3", "a1", "we went home") + Reference("a4", "a2", "by boat"), "PARENT_REF=\"ref@AB\"")
            + Tier("ft@AB", "assoc", Reference("a5", "a1", "nous sommes rentrés"), "PARENT_REF=\"ref@AB\" PARTICIPANT=\"AB\""));
        Tier text = Assert.Single(recording.Tiers, t => t.Content == TierContent.Speech);
        Assert.Equal(("tx@AB", "AB"), (text.Name, text.Speaker));
        Assert.Equal(TimeSpan.FromSeconds(1), text.Items[1].Start);
        Assert.Same(text.Items[0], recording.Tiers[2].Items[0].About);
        Assert.Same(text.Items[1], recording.Tiers[0].Items[1].About);
    }

    [Fact]
    public void Numbers_comments_and_short_signs_of_one_person_are_no_speech()
    {
        Recording recording = Read(Slots(0, 1000, 2000, 3000),
            Tier("L1", "u", Aligned("a1", 1, 4, "So then we walked along the river."), "PARTICIPANT=\"Anna\"")
            + Tier("Hand", "u", Aligned("a2", 1, 2, "up") + Aligned("a3", 2, 3, "down"), "PARTICIPANT=\"Anna\"")
            + Tier("silence", "u", Aligned("a4", 3, 4, "0.643"))
            + Tier("Comments", "u", Aligned("a5", 1, 2, "a door slams")));
        Assert.Equal(["L1"], recording.Tiers.Where(t => t.Content == TierContent.Speech).Select(t => t.Name));
    }

    [Fact]
    public void Open_times_are_put_between_their_neighbours_and_the_order_of_parts_is_that_of_their_references()
    {
        string slots = "<TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"ts1\" TIME_VALUE=\"0\"/><TIME_SLOT TIME_SLOT_ID=\"ts2\"/><TIME_SLOT TIME_SLOT_ID=\"ts3\" TIME_VALUE=\"900\"/></TIME_ORDER>";
        var diagnostics = new DiagnosticBag();
        // The child stands before its parent, and its second part before its first.
        Recording recording = Read(slots,
            Tier("parts", "sub", Reference("p2", "a1", "night", "PREVIOUS_ANNOTATION=\"p1\"") + Reference("p1", "a1", "good"), "PARENT_REF=\"S\"")
            + Tier("S", "u", Aligned("a1", 1, 2, "good night") + Aligned("a2", 2, 3, "sleep well")), diagnostics);
        Assert.Equal(["good", "night"], recording.Tiers[0].Items.Select(i => i.Text));
        Assert.Equal(new TextSpan(5, 10), recording.Tiers[0].Items[1].AboutSpan);
        Assert.Equal(TimeSpan.FromMilliseconds(450), recording.Tiers[1].Items[0].End);
        Assert.Contains(diagnostics.ToImmutable(), d => d.Code == "TM1208");
    }

    [Fact]
    public void Parts_with_times_that_spell_an_utterance_are_its_words()
    {
        Recording recording = Read(Slots(0, 400, 1000),
            Tier("S", "u", Aligned("a1", 1, 3, "good night")) + Tier("w", "time", Aligned("w1", 1, 2, "good") + Aligned("w2", 2, 3, "night"), "PARENT_REF=\"S\""));
        Tier tier = Assert.Single(recording.Tiers);
        Assert.Equal([new(0, 4), new(5, 10)], tier.Items[0].Words.Select(w => w.Span));
        Assert.Equal(TimeSpan.FromMilliseconds(400), tier.Items[0].Words[1].Time!.Start);
        Assert.Equal(RecordingFiles.Describe(recording), RecordingFiles.Describe(RecordingFiles.Parse("eaf", RecordingFiles.Print("eaf", recording))));
    }

    [Fact]
    public void What_is_left_out_is_counted_and_what_is_broken_is_said()
    {
        var diagnostics = new DiagnosticBag();
        Recording recording = Read(Slots(0, 1000), Tier("S", "u", Aligned("a1", 1, 2, "yes"), "ANNOTATOR=\"me\"") + "<CONTROLLED_VOCABULARY CV_ID=\"v\"/><TIER TIER_ID=\"cut", diagnostics);
        Assert.Equal(1, recording.Carried["controlled vocabularies"]);
        Assert.Equal(1, recording.Carried["names of annotators"]);
        Assert.Equal("yes", recording.Tiers[0].Items[0].Text);
        Assert.Contains(diagnostics.ToImmutable(), d => d.Code == "TM1202");
        Assert.Equal("TM1201", RecordingErrors("<html><body/></html>"));
        Assert.Equal("TM1201", RecordingErrors(""));
    }

    private static string RecordingErrors(string text)
    {
        var diagnostics = new DiagnosticBag();
        RecordingFiles.Parse("eaf", text, diagnostics);
        return Assert.Single(diagnostics.ToImmutable()).Code;
    }

    private static Recording Read(string slots, string tiers, DiagnosticBag? diagnostics = null) =>
        RecordingFiles.Parse("eaf", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><ANNOTATION_DOCUMENT AUTHOR=\"\" DATE=\"2020-01-01T00:00:00Z\" FORMAT=\"3.0\" VERSION=\"3.0\"><HEADER/>{slots}{Types}{tiers}</ANNOTATION_DOCUMENT>", diagnostics);

    private static string Slots(params int[] times) =>
        $"<TIME_ORDER>{string.Concat(times.Select((t, i) => $"<TIME_SLOT TIME_SLOT_ID=\"ts{i + 1}\" TIME_VALUE=\"{t}\"/>"))}</TIME_ORDER>";

    private static string Tier(string id, string type, string annotations, string more = "") => $"<TIER TIER_ID=\"{id}\" LINGUISTIC_TYPE_REF=\"{type}\" {more}>{annotations}</TIER>";

    private static string Aligned(string id, int from, int to, string value) =>
        $"<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"{id}\" TIME_SLOT_REF1=\"ts{from}\" TIME_SLOT_REF2=\"ts{to}\"><ANNOTATION_VALUE>{value}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>";

    private static string Reference(string id, string about, string value, string more = "") =>
        $"<ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"{id}\" ANNOTATION_REF=\"{about}\" {more}><ANNOTATION_VALUE>{value}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>";
}
