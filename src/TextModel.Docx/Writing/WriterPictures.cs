using System.Globalization;
using System.Xml;

namespace TextModel.Formats.Docx;

/// <summary>Writes pictures, which stay where they are: the document has their addresses.</summary>
internal static class WriterPictures
{
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    // Nobody knows how large they are: as broad as half the page, and as high as a photograph of that breadth.
    private const string Width = "2880000";
    private const string Height = "1920000";

    /// <summary>Writes one, in a run.</summary>
    /// <param name="xml">Where it goes.</param>
    /// <param name="relation">The name of its address.</param>
    /// <param name="number">Its number in the part.</param>
    /// <param name="description">What it shows; null where that is not known.</param>
    public static void Write(XmlWriter xml, string relation, int number, string? description)
    {
        Words.Start(xml, "r");
        Words.Start(xml, "drawing");
        xml.WriteStartElement("wp", "inline", Drawing);
        Element(xml, "wp", "extent", Drawing, ("cx", Width), ("cy", Height));
        Element(xml, "wp", "docPr", Drawing, Named(number, description));
        xml.WriteStartElement("a", "graphic", Main);
        xml.WriteStartElement("a", "graphicData", Main);
        xml.WriteAttributeString("uri", Picture);
        xml.WriteStartElement("pic", "pic", Picture);
        xml.WriteStartElement("pic", "nvPicPr", Picture);
        Element(xml, "pic", "cNvPr", Picture, Named(number, description));
        Element(xml, "pic", "cNvPicPr", Picture);
        xml.WriteEndElement();
        xml.WriteStartElement("pic", "blipFill", Picture);
        xml.WriteStartElement("a", "blip", Main);
        xml.WriteAttributeString("r", "link", Words.Relations, relation);
        xml.WriteEndElement();
        xml.WriteStartElement("a", "stretch", Main);
        Element(xml, "a", "fillRect", Main);
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteShape(xml);
        for (int i = 0; i < 6; i++)
            xml.WriteEndElement();
    }

    private static void WriteShape(XmlWriter xml)
    {
        xml.WriteStartElement("pic", "spPr", Picture);
        xml.WriteStartElement("a", "xfrm", Main);
        Element(xml, "a", "off", Main, ("x", "0"), ("y", "0"));
        Element(xml, "a", "ext", Main, ("cx", Width), ("cy", Height));
        xml.WriteEndElement();
        xml.WriteStartElement("a", "prstGeom", Main);
        xml.WriteAttributeString("prst", "rect");
        Element(xml, "a", "avLst", Main);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static (string, string)[] Named(int number, string? description)
    {
        string id = number.ToString(CultureInfo.InvariantCulture);
        (string, string)[] names = [("id", id), ("name", $"Picture {id}")];
        return description is null ? names : [.. names, ("descr", description)];
    }

    private static void Element(XmlWriter xml, string prefix, string name, string space, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(prefix, name, space);
        foreach ((string attribute, string value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
