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
    private const string Metadata = "http://www.w3.org/ns/ttml#metadata";

    // What TTML has no name for; other programs pass over it.
    private const string Own = "urn:textmodel:recording";

    /// <inheritdoc/>
    public bool SaysCertainties => true;

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
        int at = 0;
        TimeSpan origin = item.Start ?? TimeSpan.Zero;
        foreach (TierWord word in item.Words)
        {
            if (word.Time is not { } time || time.Start < origin || word.Span.Start < at || word.Span.End > item.Text.Length || word.Span.IsEmpty)
                continue;
            WriteText(xml, item.Text[at..word.Span.Start]);
            xml.WriteStartElement("span", Tt);
            xml.WriteAttributeString("begin", ClockTime.Format(time.Start - origin));
            if (time.End is { } stop)
                xml.WriteAttributeString("end", ClockTime.Format(stop - origin));
            WriteText(xml, item.Text[word.Span.ToRange()]);
            xml.WriteEndElement();
            at = word.Span.End;
        }

        WriteText(xml, item.Text[at..]);
        xml.WriteEndElement();
    }

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
