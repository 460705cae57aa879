using System.Globalization;
using System.Text;
using TextModel.Formats;
using TextModel.Recordings.Ass;
using TextModel.Recordings.NoScribe;
using TextModel.Recordings.Speech;
using TextModel.Recordings.Tables;
using TextModel.Recordings.Tiers;
using TextModel.Recordings.Ttml;

namespace TextModel.Tests.Recordings;

/// <summary>What the tests of speech services, timed text, ASS, noScribe and tables share.</summary>
internal static class SpeechSupport
{
    /// <summary>The parser of a folder of the corpus.</summary>
    public static IRecordingParser ParserOf(string folder) => folder switch
    {
        "ttml" => new TtmlParser(),
        "ass" => new AssParser(),
        "noscribe" => new NoScribeParser(),
        "csv" => new TableParser(),
        _ => new SpeechParser(),
    };

    /// <summary>The recogniser of a folder of the corpus.</summary>
    public static double Recognize(string folder, ReadOnlyMemory<byte> head) => folder switch
    {
        "ttml" => TtmlParser.Recognize(head),
        "ass" => AssParser.Recognize(head),
        "noscribe" => NoScribeParser.Recognize(head),
        "csv" => TableParser.Recognize(head),
        _ => SpeechParser.Recognize(head),
    };

    public static Recording Read(IRecordingParser parser, string text, out ValueList<Diagnostic> diagnostics) =>
        Read(parser, Encoding.UTF8.GetBytes(text), out diagnostics);

    public static Recording Read(IRecordingParser parser, byte[] bytes, out ValueList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        Recording recording = parser.Read(TextInput.FromBytes(bytes), ReadOptions.Default, bag);
        diagnostics = bag.ToImmutable();
        Check(recording);
        return recording;
    }

    /// <summary>What must hold of every recording, however bad the file was.</summary>
    public static void Check(Recording recording)
    {
        Assert.Equal(recording.Tiers.Count, recording.Tiers.Select(t => t.Name).Distinct().Count());
        Assert.Equal(recording.Participants.Count, recording.Participants.Select(p => p.Id).Distinct().Count());
        foreach (TierItem item in recording.Tiers.SelectMany(t => t.Items))
        {
            Assert.Equal(item.Text.Trim(), item.Text);
            Assert.False(item.Text.Length == 0);
            Assert.True(item.Start is null or { Ticks: >= 0 });
            Assert.True(item.End is null || item.Start is null || item.End >= item.Start);
            Assert.True(item.Certainty is null or (>= 0 and <= 1));
            if (item.Speaker is not null)
                Assert.Contains(recording.Participants, p => p.Id == item.Speaker);
            int end = 0;
            foreach (TierWord word in item.Words)
            {
                Assert.True(word.Span.Start >= end && word.Span.End <= item.Text.Length && !word.Span.IsEmpty, $"{word.Span} in {item.Text}");
                end = word.Span.End;
            }
        }
    }

    /// <summary>Entries of speech in one row.</summary>
    public static List<(TierItem Item, string? Speaker)> Spoken(Recording recording) =>
        [.. recording.Tiers.Where(t => t.Content == TierContent.Speech).SelectMany(t => t.Items.Select(i => (Item: i, Speaker: i.Speaker ?? t.Speaker)))];

    /// <summary>A recording as lines, so that two can be compared.</summary>
    public static string Describe(Recording recording, bool words = true, bool people = true, bool certainty = true)
    {
        var text = new StringBuilder();
        if (people)
        {
            foreach (Participant person in recording.Participants)
                text.AppendLine(CultureInfo.InvariantCulture, $"{person.Id}|{person.Name}|{person.Role}");
        }

        foreach ((TierItem item, string? speaker) in Spoken(recording))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{item.Start}|{item.End}|{speaker}|{(certainty ? item.Certainty : null)}|{(people ? item.BeginsTurn : null)}|{item.Text}");
            if (!words)
                continue;
            foreach (TierWord word in item.Words)
                text.AppendLine(CultureInfo.InvariantCulture, $"  {word.Span}|{word.Time?.Start}|{word.Time?.End}|{(certainty ? word.Certainty : null)}");
        }

        return text.ToString();
    }

    /// <summary>The text with runs of white space as one blank, as the table of expectations has it.</summary>
    public static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
