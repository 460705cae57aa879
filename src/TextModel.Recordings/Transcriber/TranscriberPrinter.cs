using System.Globalization;
using System.Text;
using System.Xml;
using TextModel.Recordings;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Transcriber;

/// <summary>Writes transcripts for Transcriber 1.5, by its document type trans-14.</summary>
internal sealed class TranscriberPrinter : IRecordingPrinter
{
    /// <inheritdoc/>
    public bool NeedsTurns => true;

    /// <inheritdoc/>
    public byte[] Write(Recording recording, WriteOptions options, DiagnosticBag diagnostics)
    {
        var printing = new XmlPrinting("Transcriber");
        byte[] file = XmlPrinting.Print(xml => new Run(recording, printing, xml, diagnostics).Write());
        printing.Report(diagnostics);
        return file;
    }

    // A turn as it is to be written: who speaks in it, and its pieces.
    private sealed class Turn(TimeSpan start)
    {
        public TimeSpan Start { get; } = start;

        public TimeSpan End { get; set; } = start;

        public List<string> Speakers { get; } = [];

        public List<Piece> Pieces { get; } = [];
    }

    // What is said from one mark of time to the next, by one or several.
    private sealed record Piece(TimeSpan Start, List<(TierItem Item, string? Speaker)> Voices);

    // One file's writing.
    private sealed class Run(Recording recording, XmlPrinting printing, XmlWriter xml, DiagnosticBag diagnostics)
    {
        private readonly Dictionary<TierItem, List<(TierItem Mark, string Kind)>> marks = [];
        private readonly Dictionary<string, string> topics = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
        private int unplaced;

        public void Write()
        {
            List<(TierItem Item, string? Speaker)> spoken = SpeechOrder.Of(recording);
            NameSpeakers(spoken);
            Gather();
            unplaced += spoken.Sum(s => s.Item.Words.Count);
            if (spoken.Count(s => s.Item.Start is null) is > 0 and int open)
                diagnostics.Add(RecordingDiagnostics.TimesInvented.At(null, null, null, "Transcriber", open));
            List<Turn> turns = Turns(spoken);
            List<(string Type, string? Topic, TimeSpan? Start, TimeSpan? End)> sections = Sections();
            xml.WriteDocType("Trans", null, "trans-14.dtd", null);
            xml.WriteStartElement("Trans");
            Attribute("scribe", recording.Source.Transcriber);
            Attribute("audio_filename", recording.Source.Fields[TranscriberNames.Media]);
            Attribute("version", recording.Source.Fields[TranscriberNames.Version]);
            Attribute("version_date", recording.Source.Fields[TranscriberNames.VersionDate]);
            if (recording.Source.Language is { } language)
                xml.WriteAttributeString("xml", "lang", null, printing.Clean(language));
            WriteTopics();
            WriteSpeakers();
            WriteEpisode(turns, sections);
            xml.WriteEndElement();
            int lost = unplaced + recording.Source.Fields.Count(f => f.Key is not (TranscriberNames.Media or TranscriberNames.Version or TranscriberNames.VersionDate or TranscriberNames.Program or TranscriberNames.AirDate));
            if (lost > 0)
                diagnostics.Add(RecordingDiagnostics.NotWritten.At(null, null, null, "Transcriber", "some entries, fields and times of words", lost));
        }

        private void Attribute(string name, string? value)
        {
            if (value is not null)
                xml.WriteAttributeString(name, printing.Clean(value));
        }

        // Identifiers with blanks would be several in a list of them.
        private void NameSpeakers(List<(TierItem Item, string? Speaker)> spoken)
        {
            var all = recording.Participants.Select(p => p.Id).Concat(spoken.Select(s => s.Speaker).OfType<string>()).Distinct(StringComparer.Ordinal).ToList();
            HashSet<string> taken = [.. all.Where(a => a.Length > 0 && !a.Any(char.IsWhiteSpace))];
            foreach (string id in all)
                ids[id] = taken.Contains(id) ? id : RecordingParts.Unique(taken, string.Create(CultureInfo.InvariantCulture, $"spk{ids.Count + 1}")).Replace(" ", "", StringComparison.Ordinal);
        }

        private void Gather()
        {
            foreach (Tier tier in recording.Tiers.Where(t => t.Content == TierContent.About && t.Name != TranscriberNames.Sections))
            {
                foreach (TierItem item in tier.Items)
                {
                    if (item.About is not { } about)
                    {
                        unplaced++;
                        continue;
                    }

                    if (!marks.TryGetValue(about, out List<(TierItem Mark, string Kind)>? list))
                        marks[about] = list = [];
                    list.Add((item, tier.Kind ?? tier.Name));
                }
            }
        }

        private List<(string Type, string? Topic, TimeSpan? Start, TimeSpan? End)> Sections()
        {
            var sections = new List<(string Type, string? Topic, TimeSpan? Start, TimeSpan? End)>();
            foreach (TierItem item in recording.Tiers.Find(t => t.Name == TranscriberNames.Sections)?.Items ?? [])
            {
                int colon = item.Text.IndexOf(": ", StringComparison.Ordinal);
                string? topic = colon < 0 ? null : item.Text[(colon + 2)..];
                if (topic is not null && !topics.ContainsKey(topic))
                    topics[topic] = string.Create(CultureInfo.InvariantCulture, $"to{topics.Count + 1}");
                sections.Add((colon < 0 ? item.Text : item.Text[..colon], topic, item.Start, item.End));
            }

            return sections;
        }

        private static List<Turn> Turns(List<(TierItem Item, string? Speaker)> spoken)
        {
            var turns = new List<Turn>();
            // Where nothing says where turns begin, one lasts as long as the same one speaks.
            bool says = spoken.Exists(s => s.Item.BeginsTurn);
            TimeSpan reached = TimeSpan.Zero;
            foreach ((TierItem item, string? speaker) in spoken)
            {
                TimeSpan start = item.Start ?? reached, end = item.End ?? start;
                Turn? turn = turns.Count > 0 ? turns[^1] : null;
                Piece? piece = turn?.Pieces[^1];
                // Those who speak in the same stretch of time share a piece; the one that begins a turn alone does not join another's.
                bool shares = piece is not null && speaker is not null && piece.Start == start && turn!.End == end && piece.Voices.TrueForAll(v => v.Speaker is not null && v.Speaker != speaker && v.Item.End == item.End);
                bool goesOn = turn is not null && !item.BeginsTurn && turn.End <= start && (says || (speaker is null ? turn.Speakers.Count == 0 : turn.Speakers.Contains(speaker)));
                if (shares)
                {
                    piece!.Voices.Add((item, speaker));
                }
                else if (goesOn)
                {
                    turn!.Pieces.Add(new(start, [(item, speaker)]));
                }
                else
                {
                    turns.Add(turn = new(start));
                    turn.Pieces.Add(new(start, [(item, speaker)]));
                }

                if (speaker is not null && !turn!.Speakers.Contains(speaker))
                    turn.Speakers.Add(speaker);
                if (end > turn!.End)
                    turn.End = end;
                reached = turn.End;
            }

            return turns;
        }

        private void WriteTopics()
        {
            if (topics.Count == 0)
                return;
            xml.WriteStartElement("Topics");
            foreach ((string topic, string id) in topics)
            {
                xml.WriteStartElement("Topic");
                xml.WriteAttributeString("id", id);
                xml.WriteAttributeString("desc", printing.Clean(topic));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        private void WriteSpeakers()
        {
            xml.WriteStartElement("Speakers");
            foreach ((string id, string written) in ids)
            {
                xml.WriteStartElement("Speaker");
                xml.WriteAttributeString("id", printing.Clean(written));
                xml.WriteAttributeString("name", printing.Clean(recording.Participants.NameOf(id) ?? id));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        private void WriteEpisode(List<Turn> turns, List<(string Type, string? Topic, TimeSpan? Start, TimeSpan? End)> sections)
        {
            xml.WriteStartElement("Episode");
            Attribute("program", recording.Source.Fields[TranscriberNames.Program]);
            Attribute("air_date", recording.Source.Fields[TranscriberNames.AirDate]);
            if (sections.Count == 0 && turns.Count > 0)
                sections.Add(("report", null, turns.Min(t => t.Start), turns.Max(t => t.End)));
            int next = 0;
            for (int i = 0; i < sections.Count; i++)
            {
                (string type, string? topic, TimeSpan? start, TimeSpan? end) = sections[i];
                xml.WriteStartElement("Section");
                xml.WriteAttributeString("type", type is "report" or "nontrans" or "filler" ? type : printing.Clean(type));
                if (topic is not null)
                    xml.WriteAttributeString("topic", topics[topic]);
                if (start is { } from)
                    xml.WriteAttributeString("startTime", Clock.ToSeconds(from));
                if (end is { } to)
                    xml.WriteAttributeString("endTime", Clock.ToSeconds(to));
                for (; next < turns.Count && (i == sections.Count - 1 || !(turns[next].Start >= sections[i + 1].Start)); next++)
                    WriteTurn(turns[next]);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        private void WriteTurn(Turn turn)
        {
            xml.WriteStartElement("Turn");
            if (turn.Speakers.Count > 0)
                xml.WriteAttributeString("speaker", printing.Clean(string.Join(' ', turn.Speakers.Select(s => ids[s]))));
            xml.WriteAttributeString("startTime", Clock.ToSeconds(turn.Start));
            xml.WriteAttributeString("endTime", Clock.ToSeconds(turn.End));
            TimeSpan reached = turn.Start;
            for (int i = 0; i < turn.Pieces.Count; i++)
            {
                Piece piece = turn.Pieces[i];
                Sync(piece.Start);
                foreach ((TierItem item, string? speaker) in piece.Voices)
                {
                    if (turn.Speakers.Count > 1 || (speaker is null && turn.Speakers.Count > 0))
                    {
                        xml.WriteStartElement("Who");
                        xml.WriteAttributeString("nb", (turn.Speakers.IndexOf(speaker!) + 1).ToString(CultureInfo.InvariantCulture));
                        xml.WriteEndElement();
                    }

                    WriteText(item);
                    reached = item.End ?? reached;
                }

                // A piece that ends before the next begins, or before the turn does, is followed by an empty one.
                TimeSpan follows = i + 1 < turn.Pieces.Count ? turn.Pieces[i + 1].Start : turn.End;
                if (reached < follows && reached > piece.Start)
                    Sync(reached);
            }

            xml.WriteEndElement();
        }

        private void Sync(TimeSpan time)
        {
            xml.WriteString("\n");
            xml.WriteStartElement("Sync");
            xml.WriteAttributeString("time", Clock.ToSeconds(time));
            xml.WriteEndElement();
            xml.WriteString("\n");
        }

        private void WriteText(TierItem item)
        {
            int at = 0;
            var text = new StringBuilder();
            foreach ((TierItem mark, string kind) in marks.GetValueOrDefault(item)?.OrderBy(m => m.Mark.AboutSpan?.Start ?? 0).ThenBy(m => m.Mark.Place) ?? Enumerable.Empty<(TierItem Mark, string Kind)>())
            {
                int place = Math.Clamp(mark.AboutSpan?.Start ?? item.Text.Length, at, item.Text.Length);
                xml.WriteString(printing.Clean(item.Text[at..place]));
                at = place;
                WriteMark(mark.Text, kind);
            }

            xml.WriteString(printing.Clean(item.Text[at..]));
        }

        private void WriteMark(string said, string kind)
        {
            if (kind is "background" or "vocal")
                kind = "comment";
            xml.WriteStartElement(kind == "comment" ? "Comment" : "Event");
            string extent = "instantaneous";
            if (kind != "comment")
            {
                foreach (string known in new[] { "begin", "end", "previous", "next" })
                {
                    if (said.EndsWith($" ({known})", StringComparison.Ordinal))
                        (extent, said) = (known, said[..^(known.Length + 3)]);
                }
            }

            xml.WriteAttributeString("desc", printing.Clean(said));
            if (kind != "comment")
            {
                xml.WriteAttributeString("type", printing.Clean(kind));
                xml.WriteAttributeString("extent", extent);
            }

            xml.WriteEndElement();
        }
    }
}
