using System.Xml;

namespace TextModel.Formats.Docx;

/// <summary>The styles of the documents that are written, by the names that Word knows.</summary>
/// <remarks>None but that of labels is bold or italic: what a word is set off by must not be hidden by its paragraph's style.</remarks>
internal static class WriterStyles
{
    /// <summary>Writes all styles.</summary>
    /// <param name="xml">Where they go.</param>
    /// <param name="language">The language of the text; null where it is not known.</param>
    public static void Write(XmlWriter xml, string? language)
    {
        Words.Start(xml, "styles");
        WriteDefaults(xml, language);
        Paragraph(xml, "Normal", "Normal", null, isDefault: true);
        Start(xml, "character", "DefaultParagraphFont", "Default Paragraph Font", null, isDefault: true);
        xml.WriteEndElement();
        WriteTableStyles(xml);
        Paragraph(xml, "Title", "Title", "Normal", before: 0, after: 240, size: 48, next: "Normal");
        for (int level = 1; level <= 9; level++)
            Paragraph(xml, $"Heading{level}", $"heading {level}", "Normal", before: level == 1 ? 360 : 240, after: 120, size: level switch { 1 => 36, 2 => 32, 3 => 28, 4 => 26, _ => 24 }, outline: level - 1, next: "Normal");
        Paragraph(xml, "Quote", "Quote", "Normal", left: 720, right: 720, link: "QuoteChar");
        Paragraph(xml, "Caption", "caption", "Normal", size: 20, after: 200);
        foreach (string kind in (string[])["List", "List Bullet", "List Number", "List Continue"])
        {
            for (int level = 1; level <= 5; level++)
            {
                string name = level == 1 ? kind : $"{kind} {level}";
                Paragraph(xml, name.Replace(" ", "", StringComparison.Ordinal), name, "Normal", after: 60, left: 360 * (level + 1) / (kind == "List Continue" ? 1 : 2));
            }
        }

        Paragraph(xml, "ListTerm", "List Term", "Normal", after: 0);
        Paragraph(xml, "ListDescription", "List Description", "Normal", left: 720);
        Paragraph(xml, "HTMLPreformatted", "HTML Preformatted", "Normal", font: RunLook.Typewriter, size: 20);
        Paragraph(xml, "FootnoteText", "footnote text", "Normal", after: 0, size: 20);
        Character(xml, "FootnoteReference", "footnote reference", () => Words.Value(xml, "vertAlign", "superscript"));
        Character(xml, "EndnoteReference", "endnote reference", () => Words.Value(xml, "vertAlign", "superscript"));
        Character(xml, "Hyperlink", "Hyperlink", () => Link(xml));
        Character(xml, "HTMLCode", "HTML Code", () => Fonts(xml, RunLook.Typewriter));
        Character(xml, "QuoteChar", "Quote Char", () => { }, link: "Quote");
        // A run has one style.
        Character(xml, "QuoteHyperlink", "Quote Hyperlink", () => Link(xml));
        Character(xml, "QuoteCode", "Quote Code", () => Fonts(xml, RunLook.Typewriter));
        Character(xml, "CodeHyperlink", "Code Hyperlink", () =>
        {
            Fonts(xml, RunLook.Typewriter);
            Link(xml);
        });
        Character(xml, "Speaker", "Speaker", () => Words.Empty(xml, "b"));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml)
    {
        Words.Value(xml, "color", "0563C1");
        Words.Value(xml, "u", "single");
    }

    private static void WriteDefaults(XmlWriter xml, string? language)
    {
        Words.Start(xml, "docDefaults");
        Words.Start(xml, "rPrDefault");
        Words.Start(xml, "rPr");
        Fonts(xml, "Calibri");
        Words.Value(xml, "sz", 22);
        if (language is not null)
            Words.Value(xml, "lang", language);
        xml.WriteEndElement();
        xml.WriteEndElement();
        Words.Start(xml, "pPrDefault");
        Words.Start(xml, "pPr");
        Words.Start(xml, "spacing");
        Words.Attribute(xml, "after", 160);
        Words.Attribute(xml, "line", 259);
        Words.Attribute(xml, "lineRule", "auto");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteTableStyles(XmlWriter xml)
    {
        Start(xml, "table", "TableNormal", "Normal Table", null, isDefault: true);
        xml.WriteEndElement();
        Start(xml, "table", "TableGrid", "Table Grid", "TableNormal");
        Words.Start(xml, "tblPr");
        Words.Start(xml, "tblBorders");
        foreach (string side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            Words.Start(xml, side);
            Words.Attribute(xml, "val", "single");
            Words.Attribute(xml, "sz", 4);
            Words.Attribute(xml, "space", 0);
            Words.Attribute(xml, "color", "auto");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Paragraph(
        XmlWriter xml, string id, string name, string? basedOn, bool isDefault = false, int? before = null, int? after = null,
        int? left = null, int? right = null, int? size = null, int? outline = null, string? font = null, string? next = null, string? link = null)
    {
        Start(xml, "paragraph", id, name, basedOn, isDefault, next, link);
        Words.Start(xml, "pPr");
        if (outline is not null)
            Words.Empty(xml, "keepNext");
        if (before is not null || after is not null)
        {
            Words.Start(xml, "spacing");
            if (before is { } above)
                Words.Attribute(xml, "before", above);
            if (after is { } below)
                Words.Attribute(xml, "after", below);
            xml.WriteEndElement();
        }

        if (left is { } margin)
        {
            Words.Start(xml, "ind");
            Words.Attribute(xml, "left", margin);
            if (right is { } other)
                Words.Attribute(xml, "right", other);
            xml.WriteEndElement();
        }

        if (outline is { } level)
            Words.Value(xml, "outlineLvl", level);
        xml.WriteEndElement();
        Words.Start(xml, "rPr");
        if (font is not null)
            Fonts(xml, font);
        if (size is { } points)
            Words.Value(xml, "sz", points);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Character(XmlWriter xml, string id, string name, Action write, string? link = null)
    {
        Start(xml, "character", id, name, "DefaultParagraphFont", link: link);
        Words.Start(xml, "rPr");
        write();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string type, string id, string name, string? basedOn, bool isDefault = false, string? next = null, string? link = null)
    {
        Words.Start(xml, "style");
        Words.Attribute(xml, "type", type);
        if (isDefault)
            Words.Attribute(xml, "default", "1");
        bool isOwn = id is "Speaker" or "ListTerm" or "ListDescription" or "QuoteChar" or "QuoteHyperlink" or "QuoteCode" or "CodeHyperlink";
        if (isOwn)
            Words.Attribute(xml, "customStyle", "1");
        Words.Attribute(xml, "styleId", id);
        Words.Value(xml, "name", name);
        if (basedOn is not null)
            Words.Value(xml, "basedOn", basedOn);
        if (next is not null)
            Words.Value(xml, "next", next);
        if (link is not null)
            Words.Value(xml, "link", link);
        Words.Empty(xml, "qFormat");
    }

    private static void Fonts(XmlWriter xml, string font)
    {
        Words.Start(xml, "rFonts");
        foreach (string kind in (string[])["ascii", "hAnsi", "cs"])
            Words.Attribute(xml, kind, font);
        xml.WriteEndElement();
    }
}
