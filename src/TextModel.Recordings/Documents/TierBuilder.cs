using System.Globalization;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Documents;

/// <summary>Makes tiers of a document: one of speech for each speaker, one for each name that tier entries have.</summary>
internal sealed class TierBuilder
{
    private readonly TextDocument document;
    private readonly Recording recording = new();
    private readonly Dictionary<string, Tier> speech = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tier> others = new(StringComparer.Ordinal);
    private readonly List<(Annotation Node, TierItem Item)> said = [];
    private readonly SortedDictionary<string, int> left = new(StringComparer.Ordinal);
    private int order;

    private TierBuilder(TextDocument document) => this.document = document;

    /// <summary>Makes them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">The name of the format that they are for, which messages say.</param>
    /// <param name="diagnostics">Receives what no tier can say.</param>
    public static Recording Build(TextDocument document, string format, DiagnosticBag diagnostics)
    {
        var builder = new TierBuilder(document);
        builder.recording.Source = document.Source;
        foreach (Speaker speaker in document.Speakers)
            builder.recording.Participants.Add(new(speaker.Id, speaker.Name, RoleOf(speaker)));
        builder.AddSpeech();
        builder.AddEntries();
        foreach ((string kind, int count) in builder.left)
            diagnostics.Add(RecordingDiagnostics.NotInTiers.At(null, null, null, format, count == 1 ? $"one {kind}" : string.Create(CultureInfo.InvariantCulture, $"{count} of the kind {kind}")));
        return builder.recording;
    }

    private static string? RoleOf(Speaker speaker) => speaker.Role switch
    {
        SpeakerRole.Interviewer => "interviewer",
        SpeakerRole.Interviewee => "interviewee",
        _ => speaker.Description,
    };

    // Paragraphs are what is said; a turn without any is it itself.
    private void AddSpeech()
    {
        int spoken = 0;
        foreach (Annotation annotation in document.Annotations)
        {
            switch (annotation)
            {
                case Turn turn:
                    spoken = Math.Max(spoken, turn.Start);
                    ValueList<Paragraph> paragraphs = turn.Paragraphs;
                    if (paragraphs.IsEmpty)
                        Say(turn, turn.Time, turn.SpeakerId);
                    for (int i = 0; i < paragraphs.Count; i++)
                        Say(paragraphs[i], paragraphs[i].Time ?? (paragraphs.Count == 1 ? turn.Time : null), turn.SpeakerId);
                    spoken = Math.Max(spoken, turn.End);
                    break;
                case Paragraph paragraph when paragraph.Start >= spoken:
                    Say(paragraph, paragraph.Time, null);
                    spoken = paragraph.End;
                    break;
                case Paragraph or TimedWord or TierEntry:
                    break;
                case Markup { Kind: not MarkupKind.Element } or TimeStamp or LineBreak:
                    break;
                default:
                    string kind = annotation.GetType().Name;
                    left[kind] = left.GetValueOrDefault(kind) + 1;
                    break;
            }
        }
    }

    private void Say(Annotation node, TimeRange? time, string? speaker)
    {
        TextReading reading = node.GetReading();
        if (reading.Text.Length == 0)
            return;
        var item = new TierItem(reading.Text) { Start = time?.Start, End = time?.End, Rank = order++, Place = node.Start };
        foreach (TimedWord word in node.Inner<TimedWord>())
        {
            TextSpan span = new(reading.FromBase(word.Start), reading.FromBase(word.End));
            if (!span.IsEmpty)
                item.Words.Add(new(span, word.Time, word.Certainty));
        }

        TierOf(speaker).Items.Add(item);
        said.Add((node, item));
    }

    private Tier TierOf(string? speaker)
    {
        string key = speaker ?? "";
        if (speech.TryGetValue(key, out Tier? known))
            return known;
        string wanted = speaker is null ? "speech" : document.Speakers[speaker]?.ToString() ?? speaker, name = wanted;
        for (int i = 2; recording.Tiers.Exists(t => t.Name == name); i++)
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted} {i}");
        var tier = new Tier(name, TierContent.Speech) { Speaker = speaker };
        speech.Add(key, tier);
        recording.Tiers.Add(tier);
        return tier;
    }

    private void AddEntries()
    {
        foreach (TierEntry entry in document.Annotations.OfType<TierEntry>())
        {
            if (!others.TryGetValue(entry.Tier, out Tier? tier))
            {
                string name = entry.Tier.Length == 0 ? "tier" : entry.Tier;
                for (int i = 2; recording.Tiers.Exists(t => t.Name == name); i++)
                    name = string.Create(CultureInfo.InvariantCulture, $"{entry.Tier} {i}");
                tier = new(name, TierContent.About) { Kind = entry.Type, Speaker = entry.SpeakerId };
                others.Add(entry.Tier, tier);
                recording.Tiers.Add(tier);
            }

            tier.Items.Add(ItemOf(entry, tier));
        }
    }

    private TierItem ItemOf(TierEntry entry, Tier tier)
    {
        var item = new TierItem(entry.Value) { Start = entry.Time?.Start, End = entry.Time?.End, Rank = order++, Place = entry.Start };
        if (entry.SpeakerId != tier.Speaker)
            item.Speaker = entry.SpeakerId;
        if (entry.Span.IsEmpty)
            return item;
        int at = FindAround(entry.Span);
        if (at < 0)
            return item;
        (Annotation node, TierItem about) = said[at];
        item.About = about;
        if (node.Span == entry.Span)
            return item;
        TextReading reading = node.GetReading();
        TextSpan part = new(reading.FromBase(entry.Start), reading.FromBase(entry.End));
        if (part != new TextSpan(0, about.Text.Length))
            item.AboutSpan = part;
        return item;
    }

    // What is said around a stretch; -1 where it reaches over several.
    private int FindAround(TextSpan span)
    {
        int low = 0, high = said.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (said[middle].Node.Start <= span.Start)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high >= 0 && said[high].Node.Span.Contains(span) ? high : -1;
    }
}
