using System.Globalization;
using System.Text;
using TextModel.Formats.Tei;
using TextModel.Recordings.Tiers;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>Documents of real recordings: what was counted is in them, and every format of documents keeps it.</summary>
public sealed class RecordingDocumentTests
{
    // What the tests of parsers list with the reasons, where it is not who speaks but what is said that the table counts otherwise.
    private static readonly HashSet<string> CountedOtherwise =
    [
        "eaf/BergelsonLab__expected-with-extra.eaf", "eaf/BergelsonLab__test_eaf.eaf", "eaf/christopheparisse__TestElan2.eaf", "textgrid/christopheparisse__FOR_DIA.TextGrid",
        "textgrid/tjmahr__hard-to-parse.TextGrid", "textgrid/tjmahr__quoted.TextGrid", "csv/paper-dragonfly__kit_audio_extract_2min_hf.csv", "ttml/astraussner__sample.dfxp",
    ];

    // Pages of noScribe have paragraphs of several pieces, which the table counts as one.
    private static readonly string[] NotCounted = ["ohms", "refi-qda", "noscribe"];

    [SharedFact]
    public void Paragraphs_are_the_utterances_that_were_counted()
    {
        Dictionary<string, string[]> expected = File.ReadAllLines(Shared.Path("corpus/recordings/expected.tsv")).Skip(1).Select(l => l.Split('\t')).ToDictionary(c => c[0]);
        var different = new List<string>();
        int files = 0;
        foreach (RecordingDocument file in RecordingDocuments.All)
        {
            if (!expected.TryGetValue(file.Name, out string[]? columns) || NotCounted.Contains(file.Name.Split('/')[0]) || CountedOtherwise.Contains(file.Name))
                continue;
            files++;
            List<Paragraph> said = [.. file.Document.Paragraphs];
            string found = said.Count == 0 ? "0|||" : $"{said.Count}|{First40(said[0].Text)}|{Seconds(said[0].Time?.Start)}|{Seconds(said[0].Time?.End)}";
            string wanted = columns[2] == "0" ? "0|||" : $"{columns[2]}|{First40(columns[3])}|{columns[4]}|{columns[5]}";
            if (found != wanted)
                different.Add($"{file.Name}: {found} where {wanted} was counted");
        }

        Assert.True(files > 70);
        Assert.True(different.Count == 0, string.Join("\n", different));
    }

    [SharedFact]
    public void A_document_says_what_its_recording_says()
    {
        var different = new List<string>();
        foreach (RecordingDocument file in RecordingDocuments.All.Where(f => f.Format is not ("ohms" or "qda" or "qde")))
        {
            string folder = file.Name.Split('/')[0];
            Recording recording = RecordingFiles.IsOne(folder) ? RecordingFiles.Parse(folder, file.Bytes) : SpeechSupport.Read(SpeechSupport.ParserOf(folder), file.Bytes, out _);
            List<string> wanted = [.. TextModel.Recordings.Common.SpeechOrder.Of(recording).Where(s => s.Item.Text.Length > 0)
                .Select(s => $"{NameOf(recording, s.Speaker)} {Range(s.Item.Start, s.Item.End)} {s.Item.Certainty} {s.Item.Text}")];
            List<string> found = [.. file.Document.Paragraphs.Select(p => $"{NameOf(p)} {Range(p.Time?.Start, p.Time?.End)} {p.Certainty} {p.Text}")];
            if (!wanted.SequenceEqual(found))
                different.Add($"{file.Name}: {wanted.Except(found).FirstOrDefault()} is {found.Except(wanted).FirstOrDefault()}");
            int words = recording.Tiers.Where(t => t.Content == TierContent.Speech).SelectMany(t => t.Items).Sum(i => i.Text.Length == 0 ? 0 : i.Words.Count(w => w.Time is not null || w.Certainty is not null));
            if (words != file.Document.Annotations.OfType<TimedWord>().Count() || recording.Participants.Count != file.Document.Speakers.Count)
                different.Add($"{file.Name}: {words} words with times, {recording.Participants.Count} people");
        }

        Assert.True(different.Count == 0, string.Join("\n", different));
    }

    [ToolFact("jing", NeedsShared = true)]
    public void Every_document_is_valid_TEI_and_read_back_as_it_was()
    {
        var written = new List<(string Name, string Xml)>();
        var different = new List<string>();
        int words = 0, overlaps = 0;
        foreach (RecordingDocument file in RecordingDocuments.All)
        {
            byte[] tei = RecordingDocuments.Write(file.Document, TeiFormat.Id, out _);
            written.Add((file.Name, Encoding.UTF8.GetString(tei)));
            TextDocument again = RecordingDocuments.Parse(tei, TeiFormat.Id);
            // Who coded a passage is in JSON and YAML alone.
            bool same = file.Format is "qda" or "qde"
                ? again.Text == file.Document.Text && again.Mentions.Select(m => (m.Span, m.EntityId)).SequenceEqual(file.Document.Mentions.Select(m => (m.Span, m.EntityId)))
                    && again.Entities.Equals(file.Document.Entities)
                : again.Equals(file.Document);
            if (!same)
                different.Add(file.Name);
            words += again.Annotations.OfType<TimedWord>().Count(w => w.Time is not null);
            List<Turn> turns = [.. again.Turns.Where(t => t.Time?.End is not null)];
            overlaps += turns.Zip(turns.Skip(1)).Count(p => p.Second.Time!.Start < p.First.Time!.End && p.Second.SpeakerId != p.First.SpeakerId);
        }

        Assert.True(different.Count == 0, string.Join("\n", different));
        Assert.True(words > 4000 && overlaps > 350, $"{words} words, {overlaps} overlaps");
        TeiValidity.AssertValid(written);
    }

    [SharedTheory]
    [InlineData("json")]
    [InlineData("yaml")]
    [InlineData("jsonl")]
    public void Every_document_is_read_back_as_it_was_from(string format)
    {
        string[] different = [.. RecordingDocuments.All.Where(f => !RecordingDocuments.Parse(RecordingDocuments.Write(f.Document, format, out _), format).Equals(f.Document)).Select(f => f.Name)];
        Assert.True(different.Length == 0, string.Join("\n", different));
    }

    [SharedFact]
    public void An_unedited_document_is_written_as_its_file_stood()
    {
        foreach (RecordingDocument file in RecordingDocuments.All.Where(f => f.IsWritten))
            Assert.True(file.Bytes.AsSpan().SequenceEqual(RecordingDocuments.Write(file.Document, file.Format, out _)), file.Name);
    }

    private static string? NameOf(Recording recording, string? speaker) => recording.Participants.FirstOrDefault(p => p.Id == speaker) is { } person ? person.Name ?? person.Id : speaker;

    private static string? NameOf(Paragraph paragraph) => paragraph.Turn?.Speaker?.ToString();

    // A document has no times that only end.
    private static string Range(TimeSpan? start, TimeSpan? end) => start is null ? "" : $"{start}-{end}";

    private static string First40(string text) =>
        string.Concat(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).EnumerateRunes().Take(40)).Trim();

    private static string Seconds(TimeSpan? time) => time is { } known ? Math.Round(known.Ticks / 10_000_000m, 3).ToString("0.000", CultureInfo.InvariantCulture) : "";
}
