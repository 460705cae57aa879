using System.Globalization;
using System.Xml;

namespace TextModel.Formats.Docx;

/// <summary>Writes a document as a person would have written it in Word: what has a place there by its styles, notes and lists, all else as it is printed.</summary>
internal sealed class DocxWriter : ITextWriter
{
    private static readonly string[] Fields = ["subject", "keywords", "description", "category"];

    /// <inheritdoc/>
    public void Write(TextDocument document, Stream output, WriteOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var losses = new WriterLosses();
        var plan = new WriterPlan(document, losses);
        var numbering = new WriterNumbering();
        var marks = new WriterMarks(losses);
        var package = new WriterPackage();
        var links = new WriterLinks();
        byte[] main = WriterPackage.Xml(xml =>
        {
            Start(xml, "document");
            Words.Start(xml, "body");
            new StoryWriter(document, xml, numbering, marks, links, losses, null).Write(new(0, document.Text.Length), plan.Main, plan.Notes);
            WriteSection(xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
        package.Add("document", main, links.All);
        package.Add("styles", WriterPackage.Xml(xml => WriterStyles.Write(xml, LanguageOf(document))));
        package.Add("settings", WriterPackage.Xml(xml => WriteSettings(xml, marks)));
        AddNotes("footnote", marks.Footnotes, package, document, numbering, marks, losses);
        AddNotes("endnote", marks.Endnotes, package, document, numbering, marks, losses);
        if (marks.Comments.Count > 0)
            package.Add("comments", WriterPackage.Xml(xml => WriteComments(xml, marks)));
        if (!numbering.IsEmpty)
            package.Add("numbering", WriterPackage.Xml(numbering.Write));
        package.AddProperties(WriterPackage.Xml(xml => WriteProperties(xml, document.Source, losses)));
        DocumentLosses.Count(document, losses);
        losses.Report(diagnostics);
        package.Write(output);
    }

    private static void Start(XmlWriter xml, string name)
    {
        Words.Start(xml, name);
        xml.WriteAttributeString("xmlns", "r", null, Words.Relations);
    }

    // The page of an A4 sheet.
    private static void WriteSection(XmlWriter xml)
    {
        Words.Start(xml, "sectPr");
        Words.Start(xml, "pgSz");
        Words.Attribute(xml, "w", 11906);
        Words.Attribute(xml, "h", 16838);
        xml.WriteEndElement();
        Words.Start(xml, "pgMar");
        foreach (string side in (string[])["top", "right", "bottom", "left"])
            Words.Attribute(xml, side, 1440);
        Words.Attribute(xml, "header", 708);
        Words.Attribute(xml, "footer", 708);
        Words.Attribute(xml, "gutter", 0);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void AddNotes(string kind, List<(PlannedNote Note, string? Mark)> notes, WriterPackage package, TextDocument document, WriterNumbering numbering, WriterMarks marks, WriterLosses losses)
    {
        if (notes.Count == 0)
            return;
        var links = new WriterLinks();
        package.Add($"{kind}s", WriterPackage.Xml(xml =>
        {
            Start(xml, $"{kind}s");
            WriteLine(xml, kind, -1, "separator", "separator");
            WriteLine(xml, kind, 0, "continuationSeparator", "continuationSeparator");
            for (int i = 0; i < notes.Count; i++)
            {
                (PlannedNote note, string? mark) = notes[i];
                Words.Start(xml, kind);
                Words.Attribute(xml, "id", i + 1);
                new StoryWriter(document, xml, numbering, marks, links, losses, () => WriteMark(xml, kind, mark)).Write(note.Note.Span, note.Entries, []);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }), links.All);
    }

    // The line above the notes.
    private static void WriteLine(XmlWriter xml, string kind, int id, string type, string element)
    {
        Words.Start(xml, kind);
        Words.Attribute(xml, "type", type);
        Words.Attribute(xml, "id", id);
        Words.Start(xml, "p");
        Words.Start(xml, "r");
        Words.Empty(xml, element);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteMark(XmlWriter xml, string kind, string? mark)
    {
        RunStyle style = kind == "footnote" ? RunStyle.Mark : RunStyle.EndMark;
        Words.Start(xml, "r");
        // A mark of its own is a word of the note.
        (default(RunLook) with { Style = mark is null ? style : RunStyle.None }).Write(xml);
        if (mark is null)
            Words.Empty(xml, $"{kind}Ref");
        else
            Words.Text(xml, mark);
        xml.WriteEndElement();
        Words.Start(xml, "r");
        Words.Text(xml, " ");
        xml.WriteEndElement();
    }

    private static void WriteComments(XmlWriter xml, WriterMarks marks)
    {
        Start(xml, "comments");
        for (int i = 0; i < marks.Comments.Count; i++)
        {
            Words.Start(xml, "comment");
            Words.Attribute(xml, "id", i);
            // The model has who wrote it among its words.
            Words.Attribute(xml, "author", "");
            Words.Start(xml, "p");
            Words.Start(xml, "r");
            Words.Text(xml, marks.Comments[i]);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteSettings(XmlWriter xml, WriterMarks marks)
    {
        Words.Start(xml, "settings");
        foreach ((string kind, int count) in ((string, int)[])[("footnote", marks.Footnotes.Count), ("endnote", marks.Endnotes.Count)])
        {
            if (count == 0)
                continue;
            Words.Start(xml, $"{kind}Pr");
            for (int id = -1; id <= 0; id++)
            {
                Words.Start(xml, kind);
                Words.Attribute(xml, "id", id);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        Words.Start(xml, "compat");
        Words.Start(xml, "compatSetting");
        Words.Attribute(xml, "name", "compatibilityMode");
        Words.Attribute(xml, "uri", "http://schemas.microsoft.com/office/word");
        Words.Attribute(xml, "val", 15);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, Source source, WriterLosses losses)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", Dublin = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        Contributor[] makers = [.. source.Contributors.Where(c => c.Role == DocumentLosses.Creator)];
        if (makers.Length == 0)
            makers = [.. source.Contributors.Where(c => c.Role == ContributorRole.Author)];
        Write("dc", "title", Dublin, source.Title);
        Write("dc", "creator", Dublin, makers.Length == 0 ? null : string.Join("; ", makers.Select(m => m.Name)));
        Write("dc", "language", Dublin, source.Language);
        foreach (string field in Fields)
            Write(field is "subject" or "description" ? "dc" : "cp", field, field is "subject" or "description" ? Dublin : Core, source.Fields[field]);
        xml.WriteEndElement();

        void Write(string prefix, string name, string space, string? value)
        {
            if (losses.Line(value) is { } line)
                xml.WriteElementString(prefix, name, space, line);
        }
    }

    // Passages in other languages are told from that of the text, which must be known for it.
    private static string? LanguageOf(TextDocument document)
    {
        if (RunLook.IsLanguage(document.Source.Language))
            return document.Source.Language;
        string[] others = [.. document.Annotations.OfType<ForeignPassage>().Select(f => f.Language).OfType<string>().Distinct(StringComparer.Ordinal)];
        return others.Length == 0 ? null : others.Any(o => o.StartsWith("en", StringComparison.OrdinalIgnoreCase)) ? "x-none" : "en-US";
    }
}
