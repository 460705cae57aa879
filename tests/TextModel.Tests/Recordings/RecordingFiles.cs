using System.Globalization;
using System.Text;
using TextModel.Formats;
using TextModel.Recordings.Chat;
using TextModel.Recordings.Elan;
using TextModel.Recordings.Exmaralda;
using TextModel.Recordings.Praat;
using TextModel.Recordings.Tiers;
using TextModel.Recordings.Transcriber;
using TextModel.Tests.Support;

namespace TextModel.Tests.Recordings;

/// <summary>The parsers and printers of recordings, and what tests ask of what they give.</summary>
internal static class RecordingFiles
{
    public static IRecordingParser Parser(string folder) => folder switch
    {
        "eaf" => new ElanParser(),
        "exb" => new ExmaraldaParser(),
        "cha" => new ChatParser(),
        "textgrid" => new PraatParser(),
        _ => new TranscriberParser(),
    };

    public static IRecordingPrinter? Printer(string folder) => folder switch
    {
        "eaf" => new ElanPrinter(),
        "exb" => new ExmaraldaPrinter(),
        "cha" => new ChatPrinter(),
        "textgrid" => new PraatPrinter(),
        "trs" => new TranscriberPrinter(),
        _ => null,
    };

    public static bool IsOne(string folder) => folder is "eaf" or "exb" or "cha" or "textgrid" or "trs";

    public static double Recognize(string folder, ReadOnlyMemory<byte> head) => folder switch
    {
        "eaf" => ElanRecognizer.Recognize(head),
        "exb" => ExmaraldaRecognizer.Recognize(head),
        "cha" => ChatRecognizer.Recognize(head),
        "textgrid" => PraatRecognizer.Recognize(head),
        _ => TranscriberRecognizer.Recognize(head),
    };

    public static Recording Parse(string folder, byte[] file, DiagnosticBag? diagnostics = null) =>
        Parser(folder).Read(TextInput.FromBytes(file), ReadOptions.Default, diagnostics ?? new());

    public static Recording Parse(string folder, string text, DiagnosticBag? diagnostics = null) => Parse(folder, Encoding.UTF8.GetBytes(text), diagnostics);

    public static byte[] Print(string folder, Recording recording, DiagnosticBag? diagnostics = null) =>
        Printer(folder)!.Write(recording, WriteOptions.Default, diagnostics ?? new());

    /// <summary>What is said, in the order of time: of what is not timed, in that of the file.</summary>
    public static List<(TierItem Item, string? Who)> Utterances(Recording recording, bool byId = false)
    {
        var all = new List<(TimeSpan Key, int Order, TierItem Item, string? Who)>();
        bool ranked = recording.Tiers.Where(t => t.Content == TierContent.Speech).SelectMany(t => t.Items).All(i => i.Rank is not null);
        foreach (Tier tier in recording.Tiers.Where(t => t.Content == TierContent.Speech))
        {
            TimeSpan last = TimeSpan.MinValue;
            foreach (TierItem item in tier.Items)
            {
                last = ranked ? TimeSpan.FromTicks(item.Rank!.Value) : item.Start ?? last;
                string? speaker = item.Speaker ?? tier.Speaker;
                Participant? person = recording.Participants.FirstOrDefault(p => p.Id == speaker);
                bool several = tier.Items.Exists(i => i.Speaker is not null);
                if (item.Text.Trim().Length > 0)
                    all.Add((last, all.Count, item, byId ? speaker : person?.Name ?? speaker ?? (several || tier.Name == "turns" ? null : tier.Name)));
            }
        }

        return [.. all.OrderBy(a => a.Key).ThenBy(a => a.Order).Select(a => (a.Item, a.Who))];
    }

    /// <summary>Everything in a recording, line by line, so that two can be compared.</summary>
    public static List<string> Describe(Recording recording)
    {
        var lines = new List<string> { $"source {recording.Source with { Fields = KeyedValues.Empty, Contributors = [] }}" };
        lines.AddRange(recording.Source.Fields.Select(f => $"field {f.Key}={f.Value}"));
        lines.AddRange(recording.Source.Contributors.Select(c => $"contributor {c.Name} {c.Role}"));
        lines.AddRange(recording.Participants.Select(p => $"person {p}"));
        var numbers = new Dictionary<TierItem, string>();
        foreach (Tier tier in recording.Tiers)
        {
            for (int i = 0; i < tier.Items.Count; i++)
                numbers[tier.Items[i]] = $"{tier.Name}#{i}";
        }

        foreach (Tier tier in recording.Tiers)
        {
            lines.Add($"tier {tier.Name} {tier.Content} {tier.Speaker} {tier.Kind}");
            foreach (TierItem item in tier.Items)
            {
                string about = item.About is null ? "" : numbers.GetValueOrDefault(item.About, "?");
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {numbers[item]} {item.Start}-{item.End} {item.Speaker} about {about} {item.AboutSpan} {item.Certainty} {item.BeginsTurn}: {item.Text}"));
                lines.AddRange(item.Words.Select(w => $"    {w.Span} {w.Time} {w.Certainty}"));
            }
        }

        return lines;
    }

    public static IEnumerable<(string Folder, string Path)> Corpus()
    {
        foreach (string folder in new[] { "eaf", "exb", "cha", "textgrid", "trs" })
        {
            foreach (string path in Shared.Files($"recordings/{folder}"))
                yield return (folder, path);
        }
    }
}
