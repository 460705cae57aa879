using System.Globalization;
using System.Xml;
using TextModel.Recordings;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Exmaralda;

/// <summary>Writes basic transcriptions of EXMARaLDA.</summary>
/// <remarks>Entries that touch in one tier get points of the timeline of their own, or they would be read as one.</remarks>
internal sealed class ExmaraldaPrinter : IRecordingPrinter
{
    /// <inheritdoc/>
    public byte[] Write(Recording recording, WriteOptions options, DiagnosticBag diagnostics)
    {
        var printing = new XmlPrinting("EXMARaLDA");
        byte[] file = XmlPrinting.Print(xml => new Run(recording, printing, xml, diagnostics).Write());
        printing.Report(diagnostics);
        return file;
    }

    // An event as it is to be written.
    private sealed record Event(ExmaraldaPoint From, ExmaraldaPoint To, string Text);

    // A tier as it is to be written.
    private sealed record Row(string Name, Tier Tier, TierLane Lane, List<Event> Events);

    // One file's writing.
    private sealed class Run(Recording recording, XmlPrinting printing, XmlWriter xml, DiagnosticBag diagnostics)
    {
        private readonly ExmaraldaTimeline timeline = new();
        private readonly List<Row> rows = [];
        private readonly Dictionary<TierItem, List<ExmaraldaMark>> placed = [];

        public void Write()
        {
            MakeRows();
            ILookup<TierItem, int> cuts = recording.Tiers.SelectMany(t => t.Items).Where(i => i is { About: not null, AboutSpan: not null })
                .SelectMany(i => new[] { (i.About, Offset: i.AboutSpan!.Value.Start), (i.About, Offset: i.AboutSpan!.Value.End) }).ToLookup(c => c.About!, c => c.Offset);
            Speak(cuts);
            foreach (Row row in rows.Where(r => r.Tier.Content == TierContent.About))
                Describe(row);
            List<ExmaraldaPoint> points = timeline.Number();

            xml.WriteStartElement("basic-transcription");
            xml.WriteStartElement("head");
            WriteMeta();
            WriteSpeakers();
            xml.WriteEndElement();
            xml.WriteStartElement("basic-body");
            xml.WriteStartElement("common-timeline");
            foreach (ExmaraldaPoint point in points)
            {
                xml.WriteStartElement("tli");
                xml.WriteAttributeString("id", point.Id);
                if (point.Time is { } time)
                    xml.WriteAttributeString("time", Clock.ToSeconds(time));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            for (int i = 0; i < rows.Count; i++)
                WriteTier(rows[i], i);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        private void MakeRows()
        {
            var names = recording.Tiers.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
            foreach (Tier tier in recording.Tiers)
            {
                foreach (TierLane lane in TierLane.Of(tier, split: true))
                {
                    string name = lane.IsFirst ? tier.Name : RecordingParts.Unique(names, lane.Speaker is { } other && other != tier.Speaker ? other : tier.Name);
                    if (!lane.IsFirst)
                        diagnostics.Add(RecordingDiagnostics.TierSplit.At(null, null, null, tier.Name, "EXMARaLDA", name));
                    rows.Add(new(name, tier, lane, []));
                }
            }
        }

        // In the order in which things are said, so that points without times come to stand in that order too.
        private void Speak(ILookup<TierItem, int> cuts)
        {
            var rowOf = new Dictionary<TierItem, Row>();
            foreach (Row row in rows.Where(r => r.Tier.Content == TierContent.Speech))
            {
                foreach (TierItem item in row.Lane.Items)
                    rowOf.TryAdd(item, row);
            }

            var reached = new Dictionary<Row, TimeSpan>();
            TimeSpan begun = TimeSpan.MinValue;
            foreach ((TierItem item, _) in SpeechOrder.Of(recording))
            {
                if (!rowOf.Remove(item, out Row? row))
                    continue;
                begun = item.Start > begun ? item.Start.Value : begun;
                TimeSpan? last = reached.TryGetValue(row, out TimeSpan before) ? before : null;
                placed.TryAdd(item, Place(row, item, ExmaraldaMarks.Of(item, cuts[item]), begun, ref last));
                if (last is { } known)
                    reached[row] = known;
            }
        }

        private List<ExmaraldaMark> Place(Row row, TierItem item, List<ExmaraldaMark> marks, TimeSpan begun, ref TimeSpan? last)
        {
            for (int i = 0; i < marks.Count; i++)
            {
                TimeSpan? time = marks[i].Time;
                // A point that the entry before, or the mark before, has already would join the two.
                ExmaraldaPoint point;
                if (time is { } known && (last is null || known > last))
                {
                    point = timeline.At(known);
                }
                else
                {
                    // Not after what follows in the same entry, nor before what was said until here.
                    TimeSpan limit = marks.Skip(i + 1).Select(m => m.Time).OfType<TimeSpan>().DefaultIfEmpty(TimeSpan.MaxValue).Min();
                    TimeSpan key = last ?? TimeSpan.MinValue;
                    key = time is null && begun > key && begun < limit ? begun : key;
                    point = timeline.After(key, time);
                }

                marks[i] = marks[i] with { Point = point };
                if (time > last || last is null)
                    last = time ?? last;
                if (i > 0)
                    row.Events.Add(new(marks[i - 1].Point!, point, item.Text[marks[i - 1].Offset..marks[i].Offset]));
            }

            return marks;
        }

        private void Describe(Row row)
        {
            foreach (TierItem item in row.Lane.Items)
            {
                ExmaraldaPoint? from = null, to = null;
                (TimeSpan? start, TimeSpan? end) = RecordingParts.TimesOf(item);
                if (item.About is { } about && placed.TryGetValue(about, out List<ExmaraldaMark>? marks))
                {
                    if (item.AboutSpan is { } span)
                    {
                        from = marks.FindLast(m => m.Offset <= span.Start).Point;
                        to = marks.Find(m => m.Offset >= span.End).Point;
                    }
                    else if ((start ?? marks[0].Time) == marks[0].Time && (end ?? marks[^1].Time) == marks[^1].Time)
                    {
                        (from, to) = (marks[0].Point, marks[^1].Point);
                    }
                }

                if (from is null || to is null || from == to)
                {
                    from = start is { } first ? timeline.At(first) : timeline.After(end is { } known ? known - TimeSpan.FromTicks(1) : TimeSpan.MaxValue, null);
                    to = end is { } final && final > start ? timeline.At(final) : timeline.After(from.Key, end);
                }

                row.Events.Add(new(from, to, item.Text));
                placed.TryAdd(item, [new(0, start, from), new(item.Text.Length, end, to)]);
            }
        }

        private void WriteMeta()
        {
            KeyedValues fields = recording.Source.Fields;
            xml.WriteStartElement("meta-information");
            WriteText("project-name", fields[ExmaraldaFields.Project]);
            WriteText("transcription-name", recording.Source.Title);
            foreach (KeyedValue media in fields.Where(f => f.Key == ExmaraldaFields.Media).DefaultIfEmpty(new(ExmaraldaFields.Media, "")))
            {
                xml.WriteStartElement("referenced-file");
                xml.WriteAttributeString("url", printing.Clean(media.Value));
                xml.WriteEndElement();
            }

            xml.WriteStartElement("ud-meta-information");
            foreach (KeyedValue field in fields)
            {
                if (field.Key is not (ExmaraldaFields.Project or ExmaraldaFields.Media or ExmaraldaFields.Convention or ExmaraldaFields.Comment))
                    WriteInformation(field.Key, field.Value);
            }

            xml.WriteEndElement();
            WriteText("comment", fields[ExmaraldaFields.Comment]);
            WriteText("transcription-convention", fields[ExmaraldaFields.Convention]);
            xml.WriteEndElement();
        }

        private void WriteSpeakers()
        {
            xml.WriteStartElement("speakertable");
            foreach (Participant participant in recording.Participants)
            {
                xml.WriteStartElement("speaker");
                xml.WriteAttributeString("id", printing.Clean(participant.Id));
                WriteText("abbreviation", participant.Name);
                xml.WriteStartElement("sex");
                xml.WriteAttributeString("value", "u");
                xml.WriteEndElement();
                xml.WriteStartElement("languages-used");
                if (recording.Source.Language is { } language)
                {
                    xml.WriteStartElement("language");
                    xml.WriteAttributeString("lang", Languages.ToThreeLetters(language));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
                WriteText("l1", null);
                WriteText("l2", null);
                xml.WriteStartElement("ud-speaker-information");
                if (participant.Role is { } role)
                    WriteInformation(ExmaraldaFields.Role, role);
                xml.WriteEndElement();
                WriteText("comment", null);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        private void WriteTier(Row row, int number)
        {
            bool speaks = row.Tier.Content == TierContent.Speech;
            xml.WriteStartElement("tier");
            xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"TIE{number}"));
            if (row.Lane.Speaker is { } speaker)
                xml.WriteAttributeString("speaker", printing.Clean(speaker));
            xml.WriteAttributeString("category", printing.Clean(speaks ? "v" : row.Tier.Kind ?? row.Tier.Name));
            xml.WriteAttributeString("type", speaks ? "t" : row.Lane.Speaker is null ? "d" : "a");
            xml.WriteAttributeString("display-name", printing.Clean(row.Name));
            foreach (Event part in row.Events)
            {
                xml.WriteStartElement("event");
                xml.WriteAttributeString("start", part.From.Id);
                xml.WriteAttributeString("end", part.To.Id);
                xml.WriteString(printing.Clean(part.Text));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        private void WriteInformation(string name, string value)
        {
            xml.WriteStartElement("ud-information");
            xml.WriteAttributeString("attribute-name", printing.Clean(name));
            xml.WriteString(printing.Clean(value));
            xml.WriteEndElement();
        }

        private void WriteText(string name, string? text)
        {
            xml.WriteStartElement(name);
            xml.WriteString(printing.Clean(text ?? ""));
            xml.WriteEndElement();
        }
    }
}
