using System.Globalization;
using System.Xml;
using TextModel.Recordings;
using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Elan;

/// <summary>Writes ELAN's annotation files, version 3.0.</summary>
/// <remarks>Tiers of speech are tiers of their own; what is about their entries hangs below them, by reference where it has no times and inside their time where it has.</remarks>
internal sealed class ElanPrinter : IRecordingPrinter
{
    /// <inheritdoc/>
    public byte[] Write(Recording recording, WriteOptions options, DiagnosticBag diagnostics)
    {
        var printing = new XmlPrinting("ELAN");
        byte[] file = XmlPrinting.Print(xml => new Run(recording, printing, xml, diagnostics).Write());
        printing.Report(diagnostics);
        return file;
    }

    // One file's writing.
    private sealed class Run(Recording recording, XmlPrinting printing, XmlWriter xml, DiagnosticBag diagnostics)
    {
        private readonly List<long?> slots = [];
        private readonly List<ElanLayer> layers = ElanLayers.Of(recording, diagnostics);

        public void Write()
        {
            Number();
            xml.WriteStartElement("ANNOTATION_DOCUMENT");
            xml.WriteAttributeString("AUTHOR", printing.Clean(recording.Source.Transcriber ?? ""));
            xml.WriteAttributeString("DATE", Date());
            xml.WriteAttributeString("FORMAT", "3.0");
            xml.WriteAttributeString("VERSION", "3.0");
            xml.WriteAttributeString("xmlns", "xsi", null, "http://www.w3.org/2001/XMLSchema-instance");
            xml.WriteAttributeString("xsi", "noNamespaceSchemaLocation", "http://www.w3.org/2001/XMLSchema-instance", "http://www.mpi.nl/tools/elan/EAFv3.0.xsd");
            WriteHeader();
            xml.WriteStartElement("TIME_ORDER");
            foreach ((int slot, int number) in Order())
            {
                xml.WriteStartElement("TIME_SLOT");
                xml.WriteAttributeString("TIME_SLOT_ID", Slot(number));
                if (slots[slot] is { } time)
                    xml.WriteAttributeString("TIME_VALUE", time.ToString(CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            foreach (ElanLayer layer in layers)
                WriteTier(layer);
            WriteTypes();
            xml.WriteEndElement();
        }

        private static string Slot(int number) => string.Create(CultureInfo.InvariantCulture, $"ts{number + 1}");

        private static string Annotation(int number) => string.Create(CultureInfo.InvariantCulture, $"a{number + 1}");

        // The attribute has to be a date with a time of day; a file that is made of a document has none of its own.
        private string Date()
        {
            string? known = recording.Source.Fields["File date"];
            if (known is not null && DateTimeOffset.TryParse(known, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) && known.Contains('T'))
                return known;
            PartialDate? date = recording.Source.Date;
            return date is { } d && d.Year is >= 1 and <= 9999
                ? string.Create(CultureInfo.InvariantCulture, $"{d.Year:0000}-{d.Month ?? 1:00}-{d.Day ?? 1:00}T00:00:00Z")
                : ElanFields.NoDate;
        }

        private void WriteHeader()
        {
            xml.WriteStartElement("HEADER");
            xml.WriteAttributeString("MEDIA_FILE", "");
            xml.WriteAttributeString("TIME_UNITS", "milliseconds");
            KeyedValues fields = recording.Source.Fields;
            var rest = new List<KeyedValue>();
            for (int i = 0; i < fields.Count; i++)
            {
                if (fields[i].Key != "Media")
                {
                    if (fields[i].Key != "File date")
                        rest.Add(fields[i]);
                    continue;
                }

                string url = fields[i].Value, type = "unknown";
                string? offset = null, relative = null;
                for (; i + 1 < fields.Count && fields[i + 1].Key is "Media type" or "Media offset" or "Media path"; i++)
                {
                    KeyedValue more = fields[i + 1];
                    if (more.Key == "Media type")
                        type = more.Value;
                    else if (more.Key == "Media offset")
                        offset = long.TryParse(more.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? more.Value : null;
                    else
                        relative = more.Value;
                }

                xml.WriteStartElement("MEDIA_DESCRIPTOR");
                xml.WriteAttributeString("MEDIA_URL", printing.Clean(url));
                xml.WriteAttributeString("MIME_TYPE", printing.Clean(type));
                if (relative is not null)
                    xml.WriteAttributeString("RELATIVE_MEDIA_URL", printing.Clean(relative));
                if (offset is not null)
                    xml.WriteAttributeString("TIME_ORIGIN", offset);
                xml.WriteEndElement();
            }

            if (recording.Source.Title is { } title)
                WriteProperty(ElanFields.Title, title);
            foreach (KeyedValue field in rest)
                WriteProperty(ElanFields.Prefix + field.Key, field.Value);
            foreach (ElanLayer layer in layers.Where(l => l.IsSpeech))
                WriteProperty(ElanSpeech.Property, layer.Name);
            WriteProperty("lastUsedAnnotationId", layers.Sum(l => l.Entries.Count).ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        private void WriteProperty(string name, string value)
        {
            xml.WriteStartElement("PROPERTY");
            xml.WriteAttributeString("NAME", printing.Clean(name));
            xml.WriteString(printing.Clean(value));
            xml.WriteEndElement();
        }

        // Each annotation with times gets slots of its own; only those of a row about one text share none either, as ELAN itself does it.
        private void Number()
        {
            int number = 0;
            foreach (ElanLayer layer in layers)
            {
                foreach (ElanEntry entry in layer.Entries)
                {
                    entry.Number = number++;
                    if (!layer.HasTimes)
                        continue;
                    entry.Slot = slots.Count;
                    slots.Add(entry.Start is { } start ? printing.Milliseconds(start) : null);
                    slots.Add(entry.End is { } end ? printing.Milliseconds(end) : null);
                }
            }
        }

        // Slots stand in the order of time; an open one stays behind the slot that was made before it.
        private IEnumerable<(int Slot, int Number)> Order()
        {
            long last = long.MinValue;
            var keyed = new List<(long Key, int Slot)>(slots.Count);
            for (int i = 0; i < slots.Count; i++)
            {
                last = slots[i] ?? last;
                keyed.Add((last, i));
            }

            keyed.Sort();
            return keyed.Select(k => (k.Slot, k.Slot));
        }

        private void WriteTier(ElanLayer layer)
        {
            xml.WriteStartElement("TIER");
            if (recording.Source.Language is not null && layer.IsSpeech)
                xml.WriteAttributeString("LANG_REF", Language);
            xml.WriteAttributeString("LINGUISTIC_TYPE_REF", printing.Clean(layer.Type));
            if (layer.Parent is { } parent)
                xml.WriteAttributeString("PARENT_REF", printing.Clean(parent.Name));
            if (layer.Speaker is { } speaker)
                xml.WriteAttributeString("PARTICIPANT", printing.Clean(recording.Participants.NameOf(speaker) ?? speaker));
            xml.WriteAttributeString("TIER_ID", printing.Clean(layer.Name));
            ElanEntry? before = null;
            foreach (ElanEntry entry in layer.Entries)
            {
                xml.WriteStartElement("ANNOTATION");
                if (layer.HasTimes)
                {
                    xml.WriteStartElement("ALIGNABLE_ANNOTATION");
                    xml.WriteAttributeString("ANNOTATION_ID", Annotation(entry.Number));
                    xml.WriteAttributeString("TIME_SLOT_REF1", Slot(entry.Slot));
                    xml.WriteAttributeString("TIME_SLOT_REF2", Slot(entry.Slot + 1));
                }
                else
                {
                    xml.WriteStartElement("REF_ANNOTATION");
                    xml.WriteAttributeString("ANNOTATION_ID", Annotation(entry.Number));
                    xml.WriteAttributeString("ANNOTATION_REF", Annotation(entry.About!.Number));
                    if (before?.About == entry.About && layer.Constraint == "Symbolic_Subdivision")
                        xml.WriteAttributeString("PREVIOUS_ANNOTATION", Annotation(before!.Number));
                }

                xml.WriteElementString("ANNOTATION_VALUE", printing.Clean(entry.Text));
                xml.WriteEndElement();
                xml.WriteEndElement();
                before = entry;
            }

            xml.WriteEndElement();
        }

        private string Language => Languages.ToThreeLetters(recording.Source.Language!);

        private void WriteTypes()
        {
            foreach (ElanLayer layer in layers.DistinctBy(l => l.Type))
            {
                xml.WriteStartElement("LINGUISTIC_TYPE");
                if (layer.Constraint is { } constraint)
                    xml.WriteAttributeString("CONSTRAINTS", constraint);
                xml.WriteAttributeString("GRAPHIC_REFERENCES", "false");
                xml.WriteAttributeString("LINGUISTIC_TYPE_ID", printing.Clean(layer.Type));
                xml.WriteAttributeString("TIME_ALIGNABLE", layer.HasTimes ? "true" : "false");
                xml.WriteEndElement();
            }

            if (recording.Source.Language is not null && layers.Exists(l => l.IsSpeech))
            {
                xml.WriteStartElement("LANGUAGE");
                xml.WriteAttributeString("LANG_DEF", $"http://cdb.iso.org/lg/{Language}");
                xml.WriteAttributeString("LANG_ID", Language);
                xml.WriteAttributeString("LANG_LABEL", Language);
                xml.WriteEndElement();
            }

            WriteConstraint("Time_Subdivision", "Time subdivision of parent annotation's time interval, no time gaps allowed within this interval");
            WriteConstraint("Symbolic_Subdivision", "Symbolic subdivision of a parent annotation. Annotations refering to the same parent are ordered");
            WriteConstraint("Symbolic_Association", "1-1 association with a parent annotation");
            WriteConstraint("Included_In", "Time alignable annotations within the parent annotation's time interval, gaps are allowed");
        }

        private void WriteConstraint(string name, string description)
        {
            xml.WriteStartElement("CONSTRAINT");
            xml.WriteAttributeString("DESCRIPTION", description);
            xml.WriteAttributeString("STEREOTYPE", name);
            xml.WriteEndElement();
        }
    }
}
