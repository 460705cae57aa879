using TextModel.Formats;
using TextModel.Recordings;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Exmaralda;

/// <summary>Reads basic transcriptions of EXMARaLDA (<c>.exb</c>).</summary>
/// <remarks>A turn is cut into events wherever another tier begins or ends something: events of one tier that touch are one entry, with a word for each stretch between known times.</remarks>
internal sealed class ExmaraldaParser : IRecordingParser
{
    /// <inheritdoc/>
    public Recording Read(TextInput input, ReadOptions options, DiagnosticBag diagnostics)
    {
        var recording = new Recording { HasNamedTiers = true };
        if (XmlTree.Read(input, "EXMARaLDA", "basic-transcription", diagnostics) is { } root)
            new Run(root, recording, input.Path, diagnostics).Read();
        return recording;
    }

    // An event: its text, and the points of the timeline at its ends.
    private sealed record Event(string Text, string From, string To, int First, int Last, int Place);

    // An entry of speech, and the offsets of its text at which points of the timeline stand.
    private sealed record Chain(TierItem Item, string? Speaker, List<(int Point, int Offset)> Cuts)
    {
        public int First => Cuts[0].Point;

        public int Last => Cuts[^1].Point;
    }

    // One file's reading.
    private sealed class Run(Element root, Recording recording, string? path, DiagnosticBag diagnostics)
    {
        private readonly Dictionary<string, int> points = new(StringComparer.Ordinal);
        private readonly List<TimeSpan?> times = [];
        private readonly List<Chain> chains = [];
        private int eventDetails;

        public void Read()
        {
            if (root.First("head") is { } head)
                ReadHead(head);
            Element? body = root.First("basic-body");
            ReadTimeline(body?.First("common-timeline"));
            List<Element> elements = [.. body?.All("tier") ?? []];
            List<string> names = Names(elements);
            for (int i = 0; i < elements.Count; i++)
            {
                Element element = elements[i];
                string? speaker = Speaker(element);
                bool speaks = element["type"] == "t" && (speaker is not null || element["category"] == "v");
                var tier = new Tier(names[i], speaks ? TierContent.Speech : TierContent.About) { Speaker = speaker, Kind = speaks ? null : element.Filled("category") };
                recording.Tiers.Add(tier);
                recording.Count("details of tiers", element.All("ud-tier-information").Sum(u => u.All("ud-information").Count()));
                if (speaks)
                    Join(tier, Events(element));
            }

            for (int i = 0; i < elements.Count; i++)
            {
                if (recording.Tiers[i].Content == TierContent.About)
                    Describe(recording.Tiers[i], Events(elements[i]));
            }

            recording.Count("details of events", eventDetails);
            recording.Count("formats of tiers", root.All("tierformat-table").Sum(t => t.All("tier-format").Count()));
        }

        private void ReadHead(Element head)
        {
            if (head.First("meta-information") is { } meta)
            {
                if (Text(meta, "transcription-name") is { Length: > 0 } title)
                    recording.Source = recording.Source with { Title = title };
                recording.AddField(ExmaraldaFields.Project, Text(meta, "project-name"));
                foreach (Element file in meta.All("referenced-file"))
                    recording.AddField(ExmaraldaFields.Media, file["url"]);
                recording.AddField(ExmaraldaFields.Convention, Text(meta, "transcription-convention"));
                recording.AddField(ExmaraldaFields.Comment, Text(meta, "comment"));
                foreach (Element more in meta.All("ud-meta-information").SelectMany(u => u.All("ud-information")))
                {
                    // Lists of backup files say nothing of the recording.
                    if (more["attribute-name"] == "AutoSave")
                        recording.Count("notes of automatic saving");
                    else if (more.Filled("attribute-name") is { } name)
                        recording.AddField(name, more.InnerText());
                }
            }

            int details = 0;
            string? language = null;
            bool same = true;
            foreach (Element speaker in head.All("speakertable").SelectMany(t => t.All("speaker")))
            {
                string id = speaker.Filled("id") ?? "SPK";
                if (recording.Participants.Contains(id))
                    continue;
                string? role = null;
                foreach (Element more in speaker.All("ud-speaker-information").SelectMany(u => u.All("ud-information")))
                {
                    if (role is null && string.Equals(more["attribute-name"]?.Trim(), ExmaraldaFields.Role, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(more.InnerText()))
                        role = more.InnerText().Trim();
                    else
                        details += string.IsNullOrWhiteSpace(more.InnerText()) ? 0 : 1;
                }

                details += speaker.All("comment").Count(c => !string.IsNullOrWhiteSpace(c.InnerText())) + speaker.All("sex").Count();
                details += speaker.All("l1").Concat(speaker.All("l2")).Sum(l => l.All("language").Count());
                foreach (Element spoken in speaker.All("languages-used").SelectMany(l => l.All("language")))
                {
                    string? name = spoken.Filled("lang");
                    same &= language is null || language == name;
                    language ??= name;
                }

                recording.Participants.Add(new(id, Text(speaker, "abbreviation") is { Length: > 0 } name2 ? name2 : null, role));
            }

            if (same && language is not null)
                recording.Source = recording.Source with { Language = Languages.ToTag(language) };
            recording.Count("details of speakers", details);
        }

        private void ReadTimeline(Element? timeline)
        {
            foreach (Element point in timeline?.All("tli") ?? [])
            {
                if (!points.TryAdd(point["id"] ?? "", times.Count))
                    continue;
                TimeSpan? time = Clock.Seconds(point["time"]);
                if (time is null && point.Filled("time") is { } wrong)
                    diagnostics.Add(RecordingDiagnostics.TimeUnreadable.At(path, null, null, wrong));
                times.Add(time);
            }
        }

        // The name for people, where no other tier has it, else the identifier.
        private static List<string> Names(List<Element> tiers)
        {
            var shown = tiers.GroupBy(t => t.Filled("display-name") ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
            var taken = new HashSet<string>(StringComparer.Ordinal);
            return tiers.ConvertAll(t => RecordingParts.Unique(taken, t.Filled("display-name") is { } name && shown[name] == 1 ? name : t.Filled("id") ?? "tier"));
        }

        private string? Speaker(Element tier)
        {
            string? speaker = tier.Filled("speaker");
            if (speaker is not null && !recording.Participants.Contains(speaker))
            {
                diagnostics.Add(RecordingDiagnostics.ReferenceMissing.At(path, null, null, speaker));
                recording.Participants.Add(new(speaker));
            }

            return speaker;
        }

        private List<Event> Events(Element tier)
        {
            var events = new List<Event>();
            foreach (Element element in tier.All("event"))
            {
                string from = element["start"] ?? "", to = element["end"] ?? "";
                string text = string.Concat(element.Children.Where(c => c.Name.Length == 0).Select(c => c.Text));
                eventDetails += element.Children.Count(c => c.Name.Length > 0) + (element.Filled("medium") is null ? 0 : 1) + (element.Filled("url") is null ? 0 : 1);
                events.Add(new(text, from, to, Point(from), Point(to), element.Place));
            }

            // In the order of the timeline; an event at a point that is not there stays behind the one before it.
            int last = -1;
            var keyed = events.ConvertAll(e => (Key: last = e.First >= 0 ? e.First : last, Event: e));
            return [.. keyed.OrderBy(k => k.Key).Select(k => k.Event)];
        }

        private int Point(string id)
        {
            if (points.TryGetValue(id, out int at))
                return at;
            diagnostics.Add(RecordingDiagnostics.ReferenceMissing.At(path, null, null, id));
            return -1;
        }

        private TimeSpan? TimeAt(int point) => point < 0 ? null : times[point];

        private void Join(Tier tier, List<Event> events)
        {
            for (int i = 0; i < events.Count;)
            {
                int from = i++;
                while (i < events.Count && events[i].From == events[i - 1].To)
                    i++;
                List<Event> chain = events[from..i];
                string joined = string.Concat(chain.Select(e => e.Text)), text = RecordingParts.Tidy(joined);
                // Points count from the first character that is not blank.
                int shift = joined.Length - joined.TrimStart().Length, at = 0;
                var cuts = new List<(int Point, int Offset)> { (chain[0].First, 0) };
                foreach (Event part in chain)
                {
                    at += part.Text.Length;
                    cuts.Add((part.Last, Math.Clamp(at - shift, 0, text.Length)));
                }

                var item = new TierItem(text) { Start = TimeAt(chain[0].First), End = TimeAt(chain[^1].Last), Place = chain[0].Place, Rank = chain[0].First >= 0 ? chain[0].First : null };
                tier.Items.Add(item);
                chains.Add(new(item, tier.Speaker, cuts));
                AddWords(item, cuts);
            }
        }

        // One for each stretch between two points whose times are known and go on, unless that is all.
        private void AddWords(TierItem item, List<(int Point, int Offset)> cuts)
        {
            int from = 0;
            TimeSpan? start = item.Start;
            for (int i = 1; i < cuts.Count; i++)
            {
                TimeSpan? end = TimeAt(cuts[i].Point);
                bool isLast = i == cuts.Count - 1;
                if (!isLast && (end is null || end <= start || end >= item.End))
                    continue;
                TextSpan span = Trimmed(item.Text, from, cuts[i].Offset);
                if (start is { } known && !span.IsEmpty && span.Length < item.Text.Length)
                    item.Words.Add(new(span, new TimeRange(known, end)));
                from = cuts[i].Offset;
                start = end ?? start;
            }
        }

        private static TextSpan Trimmed(string text, int from, int to)
        {
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            return new(from, to);
        }

        private void Describe(Tier tier, List<Event> events)
        {
            foreach (Event part in events)
            {
                var item = new TierItem(RecordingParts.Tidy(part.Text)) { Start = TimeAt(part.First), End = TimeAt(part.Last), Place = part.Place, Rank = part.First >= 0 ? part.First : null };
                tier.Items.Add(item);
                bool isTimed = item.Start is not null && item.End is not null;
                Chain? about = tier.Speaker is null && isTimed ? null : chains.Find(c => IsAround(c, part) && (c.Speaker == tier.Speaker || tier.Speaker is null));
                if (about is null)
                    continue;
                item.About = about.Item;
                int from = about.Cuts.FindLastIndex(c => c.Point == part.First), to = about.Cuts.FindIndex(c => c.Point == part.Last);
                if (from < 0 || to < from)
                    continue;
                TextSpan span = Trimmed(about.Item.Text, about.Cuts[from].Offset, about.Cuts[to].Offset);
                if (!span.IsEmpty && span.Length < about.Item.Text.Length)
                    item.AboutSpan = span;
            }
        }

        private static bool IsAround(Chain chain, Event part) => part.First >= 0 && chain.First >= 0 && chain.First <= part.First && part.Last <= chain.Last && part.First < chain.Last;

        private static string? Text(Element parent, string name) => parent.First(name) is { } found ? RecordingParts.Tidy(found.InnerText()) : null;
    }
}
