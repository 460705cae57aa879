using TextModel.Recordings.Tiers;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>The samples of recordings: one invented conversation in each format.</summary>
public class RecordingSampleTests
{
    [Theory]
    [InlineData("eaf", "interview.eaf", 5)]
    [InlineData("exb", "interview.exb", 5)]
    [InlineData("cha", "interview.cha", 6)]
    [InlineData("textgrid", "interview.TextGrid", 5)]
    [InlineData("trs", "interview.trs", 6)]
    public void A_sample_is_read_whole_and_printed_as_it_is_read(string format, string name, int utterances)
    {
        var diagnostics = new DiagnosticBag();
        byte[] file = File.ReadAllBytes(Repository.PathOf($"samples/{name}"));
        Recording recording = RecordingFiles.Parse(format, file, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        List<(TierItem Item, string? Who)> said = RecordingFiles.Utterances(recording);
        Assert.Equal(utterances, said.Count);
        Assert.Equal(2, said.Select(s => s.Who).Distinct().Count());
        Assert.StartsWith("when did you first go out to sea", said[0].Item.Text.ToLowerInvariant(), StringComparison.Ordinal);
        Assert.Contains(recording.Tiers, t => t.Content == TierContent.About && t.Items.Count > 0);
        Assert.Equal(RecordingFiles.Describe(recording), RecordingFiles.Describe(RecordingFiles.Parse(format, RecordingFiles.Print(format, recording), diagnostics)));
        Assert.Empty(diagnostics.ToImmutable());
    }
}
