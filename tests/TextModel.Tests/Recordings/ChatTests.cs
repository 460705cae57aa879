using TextModel.Recordings.Tiers;

namespace TextModel.Tests.Recordings;

/// <summary>What is peculiar to CHAT.</summary>
public class ChatTests
{
    private const string Head = "@UTF8\n@Begin\n@Languages:\teng\n@Participants:\tANN Ann_Miller Interviewer, BOB Bob Participant,\n\tZOE Participant\n@ID:\teng|harbour|BOB|62;||||Participant|||\n@Media:\tferry, audio\n@Date:\t05-MAR-1998\n";

    [Fact]
    public void Headers_say_who_and_when()
    {
        Recording recording = Read("*ANN:\thello .\n");
        Assert.Equal([new("ANN", "Ann Miller", "Interviewer"), new("BOB", "Bob", "Participant"), new Participant("ZOE", null, "Participant")], recording.Participants);
        Assert.Equal((new PartialDate(1998, 3, 5), "en"), (recording.Source.Date!.Value, recording.Source.Language));
        Assert.Equal(["ID", "Media"], recording.Source.Fields.Select(f => f.Key));
    }

    [Fact]
    public void Lines_go_on_after_a_tab_and_bullets_are_no_text()
    {
        Recording recording = Read("*ANN:\tso we [//] they took &-uh\n\tthe ferry . \u0015%snd:\"ferry\"_100_2500\u0015\n*BOB:\tfirst part \u00151_20\u0015\n\tand second . \u001520_45\u0015\n*BOB:\tno time +...\n");
        List<TierItem> items = recording.Tiers[0].Items;
        Assert.Equal(["so we [//] they took &-uh the ferry .", "first part and second .", "no time +..."], items.Select(i => i.Text));
        Assert.Equal((TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(2500)), (items[0].Start, items[0].End));
        Assert.Equal([new(0, 10), new(11, 23)], items[1].Words.Select(w => w.Span));
        Assert.Equal(TimeSpan.FromMilliseconds(45), items[1].End);
        Assert.Null(items[2].Start);
        Again(recording);
    }

    [Fact]
    public void Lines_about_an_utterance_are_tiers_and_words_have_their_times()
    {
        Recording recording = Read("*ANN:\t&-um the ferry . \u00150_900\u0015\n%wor:\tum \u00150_100\u0015 the \u0015200_300\u0015 ferry \u0015300_900\u0015 .\n%com:\tlaughs\n@G:\tHarbour\n*BOB:\tyes .\n\t %xtra:\tindented\n");
        Assert.Equal(["utterances", "%com", "@G", "%xtra"], recording.Tiers.Select(t => t.Name));
        TierItem first = recording.Tiers[0].Items[0], second = recording.Tiers[0].Items[1];
        Assert.Equal(["um", "the", "ferry"], first.Words.Select(w => first.Text[w.Span.ToRange()]));
        Assert.Equal((first, second, second), (recording.Tiers[1].Items[0].About, recording.Tiers[2].Items[0].About, recording.Tiers[3].Items[0].About));
        Assert.Equal("yes .", second.Text);
        Again(recording);
    }

    [Fact]
    public void What_is_no_line_of_chat_is_said()
    {
        var diagnostics = new DiagnosticBag();
        Recording recording = RecordingFiles.Parse("cha", Head + "nothing\n*BOB:\tyes .\n", diagnostics);
        Assert.Equal("TM1207", Assert.Single(diagnostics.ToImmutable()).Code);
        Assert.Single(recording.Tiers[0].Items);
        diagnostics = new();
        RecordingFiles.Parse("cha", "Dear Sir,\n", diagnostics);
        Assert.Equal("TM1201", Assert.Single(diagnostics.ToImmutable()).Code);
    }

    private static Recording Read(string lines) => RecordingFiles.Parse("cha", Head + lines + "@End\n");

    private static void Again(Recording recording) =>
        Assert.Equal(RecordingFiles.Describe(recording), RecordingFiles.Describe(RecordingFiles.Parse("cha", RecordingFiles.Print("cha", recording))));
}
