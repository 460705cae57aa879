using System.Globalization;
using System.Text;
using TextModel.Recordings;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Praat;

/// <summary>Writes TextGrids in Praat's long text form, in UTF-8.</summary>
internal sealed class PraatPrinter : IRecordingPrinter
{
    /// <inheritdoc/>
    public byte[] Write(Recording recording, WriteOptions options, DiagnosticBag diagnostics) => new Run(recording, diagnostics).Write();

    // An interval, or a point if both times are one.
    private sealed record Entry(TimeSpan Start, TimeSpan End, string Label);

    // A tier as it is to be written.
    private sealed record Row(string Name, bool IsPoints, List<Entry> Entries);

    // One file's writing.
    private sealed class Run(Recording recording, DiagnosticBag diagnostics)
    {
        // How long something lasts of which nobody knows it.
        private static readonly TimeSpan Unknown = TimeSpan.FromSeconds(1);

        private readonly StringBuilder text = new();
        private readonly List<Row> rows = [];
        private readonly HashSet<string> names = recording.Tiers.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        private readonly Dictionary<TierItem, (TimeSpan Start, TimeSpan End)> made = SpeechOrder.Invent(recording);
        private readonly bool namesUtterances = recording.Tiers.Exists(t => t.Content == TierContent.Speech && PraatNames.HasUtterances(t.Name));
        private int invented;

        public byte[] Write()
        {
            invented = made.Count;
            MakeRows();
            IEnumerable<Entry> entries = rows.SelectMany(r => r.Entries);
            TimeSpan start = Field(PraatNames.Begins) ?? TimeSpan.Zero, end = Field(PraatNames.Ends) ?? TimeSpan.Zero;
            foreach (Entry entry in entries)
            {
                start = entry.Start < start ? entry.Start : start;
                end = entry.End > end ? entry.End : end;
            }

            // Praat refuses a recording without length.
            if (end <= start)
                end = start + Unknown;
            WriteAll(start, end);
            Report();
            return new UTF8Encoding(false).GetBytes(text.ToString());
        }

        private TimeSpan? Field(string key) => Clock.Seconds(recording.Source.Fields[key]);

        private void MakeRows()
        {
            // Where a tier says who speaks, the others need not be parted by that.
            bool named = recording.Tiers.Exists(t => t.Content == TierContent.About && PraatNames.NamesSpeakers(t.Name));
            foreach (Tier tier in recording.Tiers)
            {
                bool points = tier.Kind == PraatNames.Points || (tier.Content == TierContent.About && tier.Items.Count > 0 && tier.Items.TrueForAll(i => i.Start is not null && (i.End ?? i.Start) == i.Start));
                if (points)
                {
                    rows.Add(new(tier.Name, true, [.. tier.Items.Where(i => i.Start is not null).OrderBy(i => i.Start).Select(i => new Entry(i.Start!.Value, i.Start.Value, i.Text))]));
                    continue;
                }

                IEnumerable<TierLane> lanes = TierLane.Of(tier, split: true);
                if (named && tier.Items.Exists(i => i.Speaker is not null))
                    lanes = TierLane.Of(Anonymous(tier), split: true);
                foreach (TierLane lane in lanes)
                    AddLane(tier, lane);
            }
        }

        private (TimeSpan? Start, TimeSpan? End) TimesOf(TierItem item)
        {
            (TimeSpan? Start, TimeSpan? End) known = RecordingParts.TimesOf(item);
            if (known is not (null, null) || !(made.TryGetValue(item, out (TimeSpan Start, TimeSpan End) time) || (item.About is { } about && made.TryGetValue(about, out time))))
                return known;
            return time;
        }

        private static Tier Anonymous(Tier tier)
        {
            var copy = new Tier(tier.Name, tier.Content);
            foreach (TierItem item in tier.Items)
            {
                var same = new TierItem(item.Text) { Start = item.Start, End = item.End, About = item.About };
                same.Words.AddRange(item.Words);
                copy.Items.Add(same);
            }

            return copy;
        }

        private void AddLane(Tier tier, TierLane lane)
        {
            bool isVoice = lane.Speaker is not null && lane.Speaker != tier.Speaker && tier.Content == TierContent.Speech;
            string name = isVoice ? Unique(recording.Participants.NameOf(lane.Speaker) ?? lane.Speaker!) : lane.IsFirst ? NameOf(tier) : Unique(Telling(tier));
            if (!lane.IsFirst && !isVoice)
                diagnostics.Add(RecordingDiagnostics.TierSplit.At(null, null, null, tier.Name, "a TextGrid", name));
            var entries = new List<Entry>();
            var words = new List<Entry>();
            TimeSpan reached = TimeSpan.MinValue;
            for (int i = 0; i < lane.Items.Count; i++)
            {
                TierItem item = lane.Items[i];
                (TimeSpan? known, TimeSpan? until) = TimesOf(item);
                TimeSpan start = known ?? (reached > TimeSpan.MinValue ? reached : TimeSpan.Zero);
                if (start < reached)
                    start = reached;
                TimeSpan? next = i + 1 < lane.Items.Count ? TimesOf(lane.Items[i + 1]).Start : null;
                TimeSpan end = until > start ? until.Value : next > start && until is null ? next.Value : start + (until is null ? Unknown : TimeSpan.FromMilliseconds(1));
                if (known != start || until != end)
                    invented++;
                // A label without characters would be no entry at all.
                if (item.Text.Length > 0)
                    entries.Add(new(start, end, item.Text));
                reached = end;
                AddWords(item, words);
            }

            rows.Add(new(name, false, entries));
            if (words.Count > 0)
                rows.Add(new(Unique(name + " words"), false, words));
        }

        private string Telling(Tier tier) => PraatNames.Telling(tier.Name, tier.Content == TierContent.Speech, tier.Kind, namesUtterances);

        // The name of a tier is all that says who speaks: who has another name now has it there too.
        private string NameOf(Tier tier)
        {
            if (tier.Content != TierContent.Speech || tier.Speaker is not { } id || recording.Participants.NameOf(id) is not { } name || name == id || tier.Name.Contains(name, StringComparison.Ordinal))
                return Telling(tier) is var telling && telling != tier.Name ? Unique(telling) : tier.Name;
            int at = tier.Name.IndexOf(id, StringComparison.Ordinal);
            return at < 0 ? Telling(tier) : Unique(tier.Name[..at] + name + tier.Name[(at + id.Length)..]);
        }

        private static void AddWords(TierItem item, List<Entry> words)
        {
            foreach (TierWord word in item.Words)
            {
                if (word is { Time: { End: { } end } time, Span.IsEmpty: false } && end > time.Start && (words.Count == 0 || time.Start >= words[^1].End) && word.Span.End <= item.Text.Length)
                    words.Add(new(time.Start, end, item.Text.Substring(word.Span.Start, word.Span.Length)));
            }
        }

        private string Unique(string wish) => RecordingParts.Unique(names, wish);

        private void WriteAll(TimeSpan start, TimeSpan end)
        {
            text.Append("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n");
            Value(0, "xmin", start);
            Value(0, "xmax", end);
            text.Append("tiers? <exists>\n");
            text.Append(CultureInfo.InvariantCulture, $"size = {rows.Count}\nitem []:\n");
            for (int i = 0; i < rows.Count; i++)
            {
                Row row = rows[i];
                List<Entry> entries = row.IsPoints ? row.Entries : Filled(row.Entries, start, end);
                text.Append(CultureInfo.InvariantCulture, $"    item [{i + 1}]:\n");
                text.Append("        class = ").Append(row.IsPoints ? "\"TextTier\"" : "\"IntervalTier\"").Append('\n');
                text.Append("        name = ").Append(Quoted(row.Name)).Append('\n');
                Value(8, "xmin", start);
                Value(8, "xmax", end);
                string kind = row.IsPoints ? "points" : "intervals";
                text.Append(CultureInfo.InvariantCulture, $"        {kind}: size = {entries.Count}\n");
                for (int k = 0; k < entries.Count; k++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"        {kind} [{k + 1}]:\n");
                    Value(12, row.IsPoints ? "number" : "xmin", entries[k].Start);
                    if (!row.IsPoints)
                        Value(12, "xmax", entries[k].End);
                    text.Append(row.IsPoints ? "            mark = " : "            text = ").Append(Quoted(entries[k].Label)).Append('\n');
                }
            }
        }

        // Intervals fill the whole time: where nothing is said, one without a label.
        private static List<Entry> Filled(List<Entry> entries, TimeSpan start, TimeSpan end)
        {
            var all = new List<Entry>();
            TimeSpan reached = start;
            foreach (Entry entry in entries)
            {
                if (entry.Start > reached)
                    all.Add(new(reached, entry.Start, ""));
                all.Add(entry);
                reached = entry.End;
            }

            if (reached < end)
                all.Add(new(reached, end, ""));
            return all;
        }

        private void Value(int indent, string name, TimeSpan time) => text.Append(' ', indent).Append(name).Append(" = ").Append(Clock.ToSeconds(time)).Append('\n');

        private static string Quoted(string label) => $"\"{label.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

        private void Report()
        {
            if (invented > 0)
                diagnostics.Add(RecordingDiagnostics.TimesInvented.At(null, null, null, "A TextGrid", invented));
            Source source = recording.Source;
            int about = source.Fields.Count(f => f.Key is not (PraatNames.Begins or PraatNames.Ends)) + source.Contributors.Count;
            about += (source.Title is null ? 0 : 1) + (source.Date is null ? 0 : 1) + (source.Language is null ? 0 : 1);
            if (about > 0)
                diagnostics.Add(RecordingDiagnostics.NotWritten.At(null, null, null, "a TextGrid", "what is said about the recording", about));
            int roles = recording.Participants.Count(p => p.Role is not null);
            if (roles > 0)
                diagnostics.Add(RecordingDiagnostics.NotWritten.At(null, null, null, "a TextGrid", "what people do", roles));
        }
    }
}
