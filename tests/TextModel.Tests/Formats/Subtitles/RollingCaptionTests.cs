using TextModel.Tests.Cli;

namespace TextModel.Tests.Formats.Subtitles;

/// <summary>Captions that roll up: each line is shown in several cues.</summary>
public class RollingCaptionTests
{
    private const string Automatic = "WEBVTT\nKind: captions\n\n00:00.000 --> 00:02.000 align:start\n \nRosa, did<00:00:00.500><c> you</c>\n\n00:02.000 --> 00:02.010 align:start\nRosa, did you\n \n\n"
        + "00:02.010 --> 00:04.000 align:start\nRosa, did you\nlike<00:00:03.000><c> it?</c>\n\n00:04.000 --> 00:04.010 align:start\nlike it?\n \n\n00:04.010 --> 00:06.000 align:start\nlike it?\n>> I did.\n";

    private static readonly ReadOptions Folds = new() { Format = "webvtt", FoldRepeatedLines = true };

    [Fact]
    public void Each_line_is_there_once_where_that_is_asked_for_and_it_is_said()
    {
        ReadResult read = TextDocument.Parse(Automatic, Folds);

        Assert.Equal("Rosa, did you\nlike it?\n>> I did.\n", read.Document.Text);
        Assert.Equal([0, 2.01, 4.01], read.Document.Paragraphs.Select(p => p.Time!.Start.TotalSeconds));
        Diagnostic said = Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.LinesFolded.Code);
        Assert.EndsWith(": 4.", said.Message, StringComparison.Ordinal);
        Assert.Equal(8, said.Position!.Value.Line);
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == DiagnosticCodes.RepeatedLines.Code);
        foreach (SourceRun run in read.SourceMap!.Runs)
            Assert.Equal(Automatic[run.Source..(run.Source + run.Length)], read.Document.Text[run.Start..(run.Start + run.Length)]);
    }

    [Fact]
    public void What_was_folded_stays_folded_when_it_is_written()
    {
        (string file, _) = Subtitle.Write(TextDocument.Parse(Automatic, Folds).Document, "webvtt");

        Assert.Equal("Rosa, did you\nlike it?\n>> I did.\n", Subtitle.Vtt(file).Document.Text);
        Assert.DoesNotContain(Subtitle.Vtt(file).Diagnostics, d => d.Code == DiagnosticCodes.RepeatedLines.Code);
    }

    [Fact]
    public void Without_the_option_all_lines_stay_and_that_is_said_too()
    {
        ReadResult read = Subtitle.Vtt(Automatic);

        Assert.Equal(6, read.Document.Paragraphs.Count);
        Assert.Single(read.Diagnostics, d => d.Code == DiagnosticCodes.RepeatedLines.Code);
        Assert.Equal(Automatic, Subtitle.Write(read.Document, "webvtt").File);
    }

    [Theory]
    [InlineData("A one.|A one.\nB two.|A one.\nB two.\nC three.|B two.\nC three.\nD four.", "A one.|B two.|C three.|D four.")]
    [InlineData("A one.\nB two.|B two.\nC three.|C three.\nD four.", "A one.|B two.|C three.|D four.")]
    [InlineData("A one.|B two.|A one.\nC three.", "A one.|B two.|A one.|C three.")]
    [InlineData("A one.\nB two.|A one.\nC three.", "A one.|B two.|A one.|C three.")]
    public void Lines_are_folded_that_end_the_cue_before_and_no_others(string cues, string lines)
    {
        ReadResult read = TextDocument.Parse(Subtitle.SrtOf(cues.Split('|')), Folds with { Format = "srt" });

        Assert.Equal(lines.Split('|'), read.Document.Text.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Files_without_repetition_are_not_touched()
    {
        string file = Subtitle.SrtOf("ANNA: No.", "BORIS: No.", "ANNA: Well.");
        ReadResult read = TextDocument.Parse(file, Folds with { Format = "srt" });

        Assert.Equal(Subtitle.Srt(file).Document, read.Document);
        Assert.DoesNotContain(read.Diagnostics, d => d.Code == DiagnosticCodes.LinesFolded.Code);
        Assert.Equal(file, Subtitle.Write(read.Document, "srt").File);
    }

    [Fact]
    public void The_tool_folds_where_it_is_told_to()
    {
        using CliFolder folder = new CliFolder().With("a.vtt", Automatic);

        CliRun run = folder.Run("convert", "@/a.vtt", "--fold-repeats", "--to", "text");

        Assert.Equal((0, "Rosa, did you\nlike it?\n>> I did.\n"), (run.Code, run.Output));
        Assert.Contains("TM0711", run.Error, StringComparison.Ordinal);
    }
}
