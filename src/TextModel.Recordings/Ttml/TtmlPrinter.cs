using System.Globalization;
using System.Text;
using System.Xml;
using TextModel.Recordings.Common;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Ttml;

/// <summary>Writes timed text: a paragraph for each entry, people as agents, words with times as spans.</summary>
internal sealed class TtmlPrinter : IRecordingPrinter
{
    private const string Tt = "http://www.w3.org/ns/ttml";
    private const string Styling = "http://www.w3.org/ns/ttml#styling";
    private const string Metadata = "http://www.w3.org/ns/ttml#metadata";

    // What TTML has no name for; other programs pass over it.
    private const string Own = "urn:textmodel:recording";

    /// <inheritdoc/>
    public bool SaysCertainties => true;

    /// <inheritdoc/>
    public bool SaysReadings => true;

    /// <inheritdoc/>
    public byte[] Write(Recording recording, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(diagnostics);
        List<SpokenItem> items = SpokenItems.Of(recording, diagnostics);
        using var copy = new MemoryStream();
        using (var xml = XmlWriter.Create(copy, new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, Indent = false, CheckCharacters = true }))
        {
            xml.WriteStartElement("tt", Tt);
            xml.WriteAttributeString("xmlns", "ttm", null, Metadata);
            if (items.Exists(i => i.Item.Readings.Count > 0))
                xml.WriteAttributeString("xmlns", "tts", null, Styling);
            if (recording.Participants.Any(p => p.Role is not null) || items.Exists(i => i.Item.BeginsTurn))
                xml.WriteAttributeString("xmlns", "tm", null, Own);
            xml.WriteAttributeString("xml", "lang", null, Clean(recording.Source.Language ?? ""));
            Dictionary<string, string> agents = WriteHead(xml, recording);
            Line(xml, 1);
            xml.WriteStartElement("body", Tt);
            Line(xml, 2);
            xml.WriteStartElement("div", Tt);
            foreach (SpokenItem item in items)
                WriteItem(xml, item, agents);
            Line(xml, 2);
            xml.WriteEndElement();
            Line(xml, 1);
            xml.WriteEndElement();
            Line(xml, 0);
            xml.WriteEndElement();
        }

        if (recording.Source.Fields.Count > 0)
            diagnostics.Add(SpeechDiagnostics.NotWritten.At(null, null, null, "fields of the source", recording.Source.Fields.Count));
        int sure = items.Sum(i => i.Item.Words.Count(w => w.Certainty is not null));
        if (sure > 0)
            diagnostics.Add(SpeechDiagnostics.NotWritten.At(null, null, null, "certainties of single words", sure));
        int early = items.Sum(i => i.Item.Words.Count(w => w.Time?.Start < i.Item.Start));
        if (early > 0)
            diagnostics.Add(SpeechDiagnostics.NotWritten.At(null, null, null, "times of words that lie before their entry", early));
        int crossing = items.Sum(i => i.Item.Readings.Count(r => !CanStand(r.Span, i.Item)));
        if (crossing > 0)
            diagnostics.Add(SpeechDiagnostics.NotWritten.At(null, null, null, "readings of parts of words", crossing));
        copy.WriteByte((byte)'\n');
        return copy.ToArray();
    }

    private static Dictionary<string, string> WriteHead(XmlWriter xml, Recording recording)
    {
        var agents = new Dictionary<string, string>(StringComparer.Ordinal);
        if (recording.Participants.Count == 0 && recording.Source.Title is null && recording.Source.Rights?.Statement is null)
            return agents;
        Line(xml, 1);
        xml.WriteStartElement("head", Tt);
        Line(xml, 2);
        xml.WriteStartElement("metadata", Tt);
        Text("title", recording.Source.Title);
        Text("copyright", recording.Source.Rights?.Statement);
        foreach (Participant person in recording.Participants)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"agent{agents.Count + 1}");
            if (!agents.TryAdd(person.Id, id))
                continue;
            Line(xml, 3);
            xml.WriteStartElement("agent", Metadata);
            xml.WriteAttributeString("xml", "id", null, id);
            xml.WriteAttributeString("type", "person");
            if (person.Role is not null)
                xml.WriteAttributeString("role", Own, Clean(person.Role));
            Name("alias", person.Id);
            Name("full", person.Name);
            xml.WriteEndElement();
        }

        Line(xml, 2);
        xml.WriteEndElement();
        Line(xml, 1);
        xml.WriteEndElement();
        return agents;

        void Text(string name, string? value)
        {
            if (value is null)
                return;
            Line(xml, 3);
            xml.WriteElementString(name, Metadata, Clean(value));
        }

        void Name(string type, string? value)
        {
            if (value is null)
                return;
            xml.WriteStartElement("name", Metadata);
            xml.WriteAttributeString("type", type);
            xml.WriteString(Clean(value));
            xml.WriteEndElement();
        }
    }

    private static void WriteItem(XmlWriter xml, SpokenItem spoken, Dictionary<string, string> agents)
    {
        TierItem item = spoken.Item;
        Line(xml, 3);
        if (item.Certainty is { } certainty)
        {
            xml.WriteComment($" Confidence: {certainty.ToString("R", CultureInfo.InvariantCulture)} ");
            Line(xml, 3);
        }

        xml.WriteStartElement("p", Tt);
        if (item.Start is { } start)
            xml.WriteAttributeString("begin", ClockTime.Format(start));
        if (item.End is { } end)
            xml.WriteAttributeString("end", ClockTime.Format(end));
        if (spoken.Speaker is { } speaker)
            xml.WriteAttributeString("agent", Metadata, agents.TryGetValue(speaker, out string? id) ? id : Clean(speaker));
        if (item.BeginsTurn)
            xml.WriteAttributeString("begins", Own, "turn");
        // Blanks as they are.
        if (item.Text.Contains("  ", StringComparison.Ordinal) || item.Text.AsSpan().ContainsAny('\t', '\r') || item.Text.Contains(" \n", StringComparison.Ordinal) || item.Text.Contains("\n ", StringComparison.Ordinal) || item.Text.Contains("\n\n", StringComparison.Ordinal))
            xml.WriteAttributeString("xml", "space", null, "preserve");
        WriteWords(xml, item);
        xml.WriteEndElement();
    }

    // Words with times, and characters with what stands beside them, each in the one around it.
    private static void WriteWords(XmlWriter xml, TierItem item)
    {
        TimeSpan origin = item.Start ?? TimeSpan.Zero;
        var open = new Stack<Passage>();
        int at = 0;
        foreach (Passage passage in Passages(item))
        {
            CloseTo(passage.Span.Start);
            Text(passage.Span.Start);
            xml.WriteStartElement("span", Tt);
            if (passage.Time is { } time)
            {
                xml.WriteAttributeString("begin", ClockTime.Format(time.Start - origin));
                if (time.End is { } stop)
                    xml.WriteAttributeString("end", ClockTime.Format(stop - origin));
            }
            else
            {
                xml.WriteAttributeString("ruby", Styling, "container");
                xml.WriteStartElement("span", Tt);
                xml.WriteAttributeString("ruby", Styling, "base");
            }

            open.Push(passage);
        }

        CloseTo(item.Text.Length);
        Text(item.Text.Length);

        void Text(int to)
        {
            WriteText(xml, item.Text[at..to]);
            at = to;
        }

        void CloseTo(int place)
        {
            while (open.TryPeek(out Passage passage) && passage.Span.End <= place)
            {
                Text(passage.Span.End);
                xml.WriteEndElement();
                if (passage.Reading is not null)
                {
                    xml.WriteStartElement("span", Tt);
                    xml.WriteAttributeString("ruby", Styling, "text");
                    xml.WriteString(Clean(passage.Reading));
                    xml.WriteEndElement();
                    xml.WriteEndElement();
                }

                open.Pop();
            }
        }
    }

    // Those that can be written, the outer before the inner.
    private static List<Passage> Passages(TierItem item)
    {
        var words = new List<Passage>();
        TimeSpan origin = item.Start ?? TimeSpan.Zero;
        int at = 0;
        foreach (TierWord word in item.Words)
        {
            if (word.Time is not { } time || time.Start < origin || word.Span.Start < at || word.Span.End > item.Text.Length || word.Span.IsEmpty)
                continue;
            words.Add(new(word.Span, time, null));
            at = word.Span.End;
        }

        IEnumerable<Passage> readings = item.Readings.Where(r => CanStand(r.Span, item)).Select(r => new Passage(r.Span, null, r.Reading));
        return item.Readings.Count == 0 ? words : [.. words.Concat(readings).OrderBy(p => p.Span.Start).ThenByDescending(p => p.Span.End)];
    }

    // What begins in a word and ends in another one cannot.
    private static bool CanStand(TextSpan reading, TierItem item) => item.Words.TrueForAll(w => !w.Span.Overlaps(reading) || w.Span.Contains(reading) || reading.Contains(w.Span));

    /// <summary>A word with its time, or characters with what stands beside them.</summary>
    private readonly record struct Passage(TextSpan Span, TimeRange? Time, string? Reading);

    private static void WriteText(XmlWriter xml, string text)
    {
        int at = 0;
        foreach (Range line in text.AsSpan().Split('\n'))
        {
            if (at++ > 0)
                xml.WriteElementString("br", Tt, "");
            xml.WriteString(Clean(text[line]));
        }
    }

    private static void Line(XmlWriter xml, int depth) => xml.WriteWhitespace(string.Concat("\n", new string(' ', 2 * depth)));

    // What XML cannot hold at all.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text);
        for (int i = 0; i < clean.Length; i++)
        {
            if (char.IsHighSurrogate(clean[i]) && i + 1 < clean.Length && char.IsLowSurrogate(clean[i + 1]))
                i++;
            else if (!XmlConvert.IsXmlChar(clean[i]))
                clean[i] = '\uFFFD';
        }

        return clean.ToString();
    }
}
