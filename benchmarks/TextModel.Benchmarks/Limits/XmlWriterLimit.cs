using System.Text;
using System.Xml;
using TextModel.Benchmarks.Inputs;

namespace TextModel.Benchmarks.Limits;

/// <summary>The limit of writing TEI: the framework's <see cref="XmlWriter"/>, fed from plain objects.</summary>
internal static class XmlWriterLimit
{
    public static void Write(BareDocument document, Stream output)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true, NewLineHandling = NewLineHandling.Entitize };
        using var xml = XmlWriter.Create(output, settings);
        xml.WriteStartElement("TEI", TeiFrame.Namespace);
        xml.WriteRaw(TeiFrame.Header);
        xml.WriteStartElement("text", TeiFrame.Namespace);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        Element(xml, "front");
        Element(xml, "docImprint");
        xml.WriteString(document.Front);
        xml.WriteEndElement();
        xml.WriteEndElement();
        Element(xml, "body");
        Element(xml, "div");
        xml.WriteAttributeString("type", "interview");
        foreach (BareTurn turn in document.Turns)
            Turn(xml, turn);
        xml.WriteEndElement();
        xml.WriteEndElement();
        Element(xml, "back");
        Element(xml, "div");
        xml.WriteAttributeString("type", "notes");
        foreach (BareNote note in document.Notes)
            Note(xml, note);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Turn(XmlWriter xml, BareTurn turn)
    {
        Element(xml, "sp");
        xml.WriteAttributeString("xml", "id", null, turn.Id);
        xml.WriteAttributeString("who", turn.Who);
        xml.WriteAttributeString("ana", turn.Kind);
        if (turn.Question is { } question)
            xml.WriteAttributeString("corresp", question);
        Element(xml, "speaker");
        xml.WriteString(turn.Label);
        xml.WriteEndElement();
        foreach (BareParagraph paragraph in turn.Paragraphs)
        {
            xml.WriteString(paragraph.Before);
            Element(xml, "p");
            Runs(xml, paragraph.Runs);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteString("\n\n");
    }

    private static void Note(XmlWriter xml, BareNote note)
    {
        Element(xml, "note");
        xml.WriteAttributeString("xml", "id", null, note.Id);
        xml.WriteAttributeString("place", "bottom");
        xml.WriteAttributeString("n", note.Number);
        Element(xml, "label");
        xml.WriteString(note.Label);
        xml.WriteEndElement();
        Runs(xml, note.Runs);
        xml.WriteEndElement();
        xml.WriteString("\n\n");
    }

    private static void Runs(XmlWriter xml, List<BareRun> runs)
    {
        foreach (BareRun run in runs)
        {
            switch (run.Kind)
            {
                case RunKind.Name:
                    Element(xml, "persName");
                    xml.WriteAttributeString("ref", run.Target);
                    xml.WriteString(run.Text);
                    xml.WriteEndElement();
                    break;
                case RunKind.Anchor:
                    Element(xml, "ref");
                    xml.WriteAttributeString("xml", "id", null, run.Id);
                    xml.WriteAttributeString("type", "noteAnchor");
                    xml.WriteAttributeString("target", run.Target);
                    xml.WriteString(run.Text);
                    xml.WriteEndElement();
                    break;
                default:
                    xml.WriteString(run.Text);
                    break;
            }
        }
    }

    private static void Element(XmlWriter xml, string name) => xml.WriteStartElement(name, TeiFrame.Namespace);
}
