using System.Globalization;
using System.Text.Json;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>What programs by others read in the recordings that we write anew: Praat, ffmpeg, Python's own libraries, xmllint.</summary>
public sealed class RecordingReadersByOthersTests : IDisposable
{
    private static readonly string[] Samples = ["interview.eaf", "interview.exb", "interview.cha", "interview.TextGrid", "interview.trs", "interview.ttml", "interview.whisper.json", "interview.csv"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ToolFact("praat")]
    public void Praat_finds_all_that_is_said_in_a_TextGrid_at_its_time() => Praat(OfSamples());

    [ToolFact("praat", NeedsShared = true)]
    public void Praat_finds_all_that_is_said_in_the_corpus_at_its_time() => Praat(OfCorpus());

    [ToolTheory("ffmpeg")]
    [InlineData("webvtt")]
    [InlineData("srt")]
    public void Ffmpeg_finds_each_cue_of_subtitles_at_its_time(string format)
    {
        List<TextDocument> documents = OfSamples();
        string[] files = Written(documents, format, format == "webvtt" ? "vtt" : format);
        for (int i = 0; i < files.Length; i++)
        {
            ToolResult result = Tool.Run("ffmpeg", "-nostdin", "-v", "error", "-i", files[i], "-f", "srt", "-");
            Assert.True(result.ExitCode == 0 && result.Error.Length == 0, $"{files[i]}: {result.Error}");
            // What two say at once is one cue; names may stand before the words.
            string[] cues = [.. result.Output.Split("\n\n").Select(Words)];
            // SubRip has no way to write an angle bracket that begins no tag.
            Assert.All(Timed(documents[i]).Where(s => format != "srt" || !s.Text.Contains('<', StringComparison.Ordinal)), s => Assert.Contains(cues, c => c.Contains($"{Stamp(s.Start)} --> {Stamp(s.End)} ", StringComparison.Ordinal) && c.Contains(Words(s.Text), StringComparison.Ordinal)));
        }
    }

    [ToolTheory("python3", NeedsShared = true)]
    [InlineData("csv", "csv", "speaker")]
    [InlineData("whisper", "json", "speaker")]
    public void Python_reads_tables_and_JSON_with_the_same_times_speakers_and_words(string format, string ending, string speaker)
    {
        List<TextDocument> documents = [.. OfSamples(), .. OfCorpus()];
        ToolResult result = Tool.Run("python3", [Repository.PathOf("tests/readers/read-recording.py"), .. Written(documents, format, ending)]);
        Assert.True(result.ExitCode == 0, result.Error);
        using JsonDocument read = JsonDocument.Parse(result.Output);
        Assert.Equal(documents.Count, read.RootElement.GetArrayLength());
        for (int i = 0; i < documents.Count; i++)
        {
            // Untimed silences of Transcriber are entries without words.
            JsonElement[] entries = [.. read.RootElement[i].EnumerateArray().Where(e => e.GetProperty("text").GetString()!.Length > 0)];
            Assert.Equal(documents[i].Paragraphs.Count, entries.Length);
            for (int k = 0; k < entries.Length; k++)
            {
                Paragraph said = documents[i].Paragraphs[k];
                Assert.Equal(Words(said.Text), Words(entries[k].GetProperty("text").GetString()!.Replace("&amp;", "&", StringComparison.Ordinal)));
                Assert.Equal(said.Turn?.Speaker is null, !entries[k].TryGetProperty(speaker, out JsonElement who) || who.GetString() is "" or "?");
                // A table has no times before the beginning.
                if (said.Time is not { Start.Ticks: < 0 })
                    Assert.Equal(Seconds(said.Time?.Start), Seconds(entries[k], "start"));
            }
        }
    }

    [ToolTheory("xmllint", NeedsShared = true)]
    [InlineData("elan")]
    [InlineData("exmaralda")]
    [InlineData("transcriber")]
    [InlineData("ttml")]
    public void Xmllint_finds_no_fault_in_the_XML(string format)
    {
        ToolResult result = Tool.Run("xmllint", ["--noout", "--nonet", .. Written([.. OfSamples(), .. OfCorpus()], format, "xml")]);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private void Praat(List<TextDocument> documents)
    {
        string[] files = Written(documents, "textgrid", "TextGrid");
        ToolResult result = Tool.Run("praat", "--run", Repository.PathOf("tests/readers/read-textgrid.praat"), folder.Write("list.txt", string.Join('\n', files) + "\n"));
        Assert.True(result.ExitCode == 0, result.Error);
        string[][] read = [.. result.Output.Split("file\n").Skip(1).Select(f => f.Split('\n'))];
        Assert.Equal(files.Length, read.Length);
        int all = 0;
        for (int i = 0; i < files.Length; i++)
        {
            HashSet<string> found = [.. read[i].Select(l => l.Split('\t')).Where(l => l.Length >= 4).Select(l => $"{l[0]} {l[1]} {string.Join('\t', l[3..])}")];
            foreach ((TimeSpan start, TimeSpan end, string text) in Timed(documents[i]))
            {
                string line = $"{Milliseconds(start)} {Milliseconds(end)} {text.Replace("\n", "\\n", StringComparison.Ordinal)}";
                Assert.True(found.Contains(line), $"{files[i]}: {line}");
                all++;
            }
        }

        Assert.True(all >= documents.Count, $"{all} entries");
    }

    private static List<TextDocument> OfSamples() =>
        [.. Samples.Select(s => Anew(TextDocument.Read(Repository.PathOf("samples/" + s), formats: RecordingDocuments.Formats).Document))];

    private static List<TextDocument> OfCorpus() => [.. RecordingDocuments.All.Where(f => f.Document.Paragraphs.Count > 0 && f.Format is not ("qda" or "qde" or "ohms")).Select(f => Anew(f.Document))];

    // Without the file that it came from, so that all of it is our own.
    private static TextDocument Anew(TextDocument document) => RecordingDocuments.Parse(RecordingDocuments.Write(document, "json", out _), "json");

    private string[] Written(List<TextDocument> documents, string format, string ending)
    {
        var files = new string[documents.Count];
        for (int i = 0; i < files.Length; i++)
            File.WriteAllBytes(files[i] = folder.Path($"{i}.{ending}"), RecordingDocuments.Write(documents[i], format, out _));
        return files;
    }

    // What is said between two times, while the same one says nothing else.
    private static IEnumerable<(TimeSpan Start, TimeSpan End, string Text)> Timed(TextDocument document)
    {
        foreach (Paragraph said in document.Paragraphs)
        {
            if (said.Time is not { End: { } end, Start: { Ticks: >= 0 } start } || end <= start)
                continue;
            // A moment without length becomes a stretch.
            if (!document.Paragraphs.Any(p => p != said && p.Turn?.SpeakerId == said.Turn?.SpeakerId && (p.Time is not { End: { } to } time || (time.Start < end && (start < to || time.Start == to)))))
                yield return (start, end, said.Text);
        }
    }

    private static string Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);

    private static string Stamp(TimeSpan time) => time.ToString(@"hh\:mm\:ss\,fff", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan? time) => time is { } known ? Math.Round(known.TotalSeconds, 3, MidpointRounding.AwayFromZero).ToString("0.000", CultureInfo.InvariantCulture) : "";

    private static string Seconds(JsonElement entry, string name) =>
        !entry.TryGetProperty(name, out JsonElement value) ? "" : value.ValueKind == JsonValueKind.Number ? Seconds(TimeSpan.FromSeconds(value.GetDouble()))
        : value.GetString() is { Length: > 0 } text ? Seconds(text.Contains(':', StringComparison.Ordinal) ? TimeSpan.Parse(text, CultureInfo.InvariantCulture) : TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture))) : "";

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
