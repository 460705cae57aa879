using System.Globalization;
using System.Xml;
using TextModel.Transcripts;

namespace TextModel.Formats.Docx;

/// <summary>Reads the paragraphs of one part: the main text, the footnotes, the endnotes or the comments.</summary>
/// <remarks>Element by element, without recursion and without a tree: a part may be large, and nested without end.</remarks>
internal sealed class WordPart(WordStyles styles)
{
    private readonly Stack<WordParagraph> open = new();
    private int skipped;
    private int runProperties;
    private int paragraphProperties;
    private int cells;
    private int rows;
    private readonly Stack<(int Row, int Cell)> tables = new();
    private string? owner;

    // Of the run that is open.
    private bool? bold;
    private bool? italic;
    private string? runStyle;
    private bool hidden;

    public List<WordParagraph> Paragraphs { get; } = [];

    /// <summary>The comments of the part, by their identifiers.</summary>
    public Dictionary<string, WordComment> Comments { get; } = new(StringComparer.Ordinal);

    public int Insertions { get; private set; }

    public int Deletions { get; private set; }

    /// <summary>Reads a part.</summary>
    /// <param name="part">Its content.</param>
    /// <param name="problem">Where and why it breaks off; null where it is whole.</param>
    public void Read(Stream part, out XmlException? problem)
    {
        problem = null;
        using XmlReader reader = XmlReader.Create(part, WordXml.Settings);
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    bool empty = reader.IsEmptyElement;
                    Start(reader);
                    if (empty)
                        End(reader);
                }
                else if (reader.NodeType == XmlNodeType.EndElement)
                {
                    End(reader);
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && inText)
                {
                    Add(reader.Value);
                }
            }
        }
        catch (XmlException e)
        {
            problem = e;
        }

        while (open.Count > 0)
            CloseParagraph();
    }

    private bool inText;

    private static bool IsSkipped(XmlReader reader) => WordXml.IsWord(reader)
        ? reader.LocalName is "del" or "moveFrom" or "delText" or "instrText" or "delInstrText" or "sectPr" or "tblPr" or "trPr" or "tcPr" or "sdtPr" or "pPrChange" or "rPrChange"
        // The second of two forms of the same picture or text box.
        : reader is { LocalName: "Fallback", NamespaceURI: "http://schemas.openxmlformats.org/markup-compatibility/2006" };

    private void Start(XmlReader reader)
    {
        // Within properties "del" and "ins" say what became of the paragraph's end.
        bool isChange = WordXml.IsWord(reader) && reader.LocalName is "del" or "ins" or "moveFrom" or "moveTo";
        if (isChange && (runProperties > 0 || paragraphProperties > 0))
        {
            if (reader.LocalName is "del" or "moveFrom" && paragraphProperties > 0 && open.Count > 0)
                open.Peek().JoinsNext = true;
            return;
        }

        if (skipped > 0 || IsSkipped(reader))
        {
            Deletions += skipped == 0 && isChange && reader.LocalName == "del" ? 1 : 0;
            skipped++;
            return;
        }

        if (!WordXml.IsWord(reader))
        {
            inText = reader.LocalName == "t";
            return;
        }

        StartWord(reader);
    }

    private void StartWord(XmlReader reader)
    {
        WordParagraph? paragraph = open.Count > 0 ? open.Peek() : null;
        switch (reader.LocalName)
        {
            case "p":
                (int row, int cell) = tables.Count > 0 ? tables.Peek() : (0, 0);
                open.Push(new() { Owner = owner, Row = row, Cell = cell });
                break;
            case "tbl": tables.Push((0, 0)); break;
            case "tr" when tables.Count > 0: tables.Pop(); tables.Push((++rows, cells)); break;
            case "tc" when tables.Count > 0: tables.Push((tables.Pop().Row, ++cells)); break;
            case "footnote" or "endnote":
                // Separators are drawn, not read.
                owner = WordXml.Attribute(reader, "type") is null or "normal" ? WordXml.Attribute(reader, "id") : "";
                break;
            case "comment" when WordXml.Attribute(reader, "id") is { } id:
                owner = id;
                Comments[id] = new(WordXml.Attribute(reader, "author"), WordXml.Attribute(reader, "date"));
                break;
            case "ins": Insertions++; break;
            case "pPr": paragraphProperties++; break;
            case "rPr": runProperties++; break;
            case "r": (bold, italic, runStyle, hidden) = (null, null, null, false); break;
            case "t": inText = true; break;
            case "footnoteReference" when paragraph is not null: Refer(paragraph, WordReferenceKind.Footnote, reader); break;
            case "endnoteReference" when paragraph is not null: Refer(paragraph, WordReferenceKind.Endnote, reader); break;
            case "commentReference" when paragraph is not null: Refer(paragraph, WordReferenceKind.Comment, reader); break;
            case "tab" when paragraphProperties == 0: Add("\t"); break;
            case "br" or "cr": Add("\n"); break;
            case "noBreakHyphen": Add("\u2011"); break;
            case "softHyphen": Add("\u00AD"); break;
            case "sym": AddSymbol(WordXml.Attribute(reader, "char")); break;
            default: Property(reader, paragraph); break;
        }
    }

    private void Property(XmlReader reader, WordParagraph? paragraph)
    {
        if (runProperties > 0 && paragraphProperties == 0)
        {
            switch (reader.LocalName)
            {
                case "b": bold = WordXml.IsOn(reader); break;
                case "i": italic = WordXml.IsOn(reader); break;
                case "rStyle": runStyle = WordXml.Attribute(reader, "val"); break;
                case "vanish": hidden = WordXml.IsOn(reader); break;
            }
        }
        else if (paragraphProperties > 0 && runProperties == 0 && paragraph is not null)
        {
            switch (reader.LocalName)
            {
                case "pStyle": paragraph.Style = WordXml.Attribute(reader, "val"); break;
                case "numId":
                    paragraph.List = WordXml.Attribute(reader, "val");
                    paragraph.IsItem = paragraph.List is not (null or "0");
                    break;
                case "ilvl" when int.TryParse(WordXml.Attribute(reader, "val"), NumberStyles.None, CultureInfo.InvariantCulture, out int depth):
                    paragraph.ListLevel = depth;
                    break;
                case "outlineLvl" when int.TryParse(WordXml.Attribute(reader, "val"), NumberStyles.None, CultureInfo.InvariantCulture, out int level) && level < 9:
                    paragraph.OutlineLevel = level + 1;
                    break;
            }
        }
    }

    private void End(XmlReader reader)
    {
        bool isChange = WordXml.IsWord(reader) && reader.LocalName is "del" or "ins" or "moveFrom" or "moveTo";
        if (isChange && (runProperties > 0 || paragraphProperties > 0))
            return;
        if (skipped > 0)
        {
            skipped--;
            return;
        }

        if (!WordXml.IsWord(reader))
        {
            inText = false;
            return;
        }

        switch (reader.LocalName)
        {
            case "p" when open.Count > 0: CloseParagraph(); break;
            case "tbl" when tables.Count > 0: tables.Pop(); break;
            case "footnote" or "endnote" or "comment": owner = null; break;
            case "pPr": paragraphProperties--; break;
            case "rPr": runProperties--; break;
            case "t": inText = false; break;
        }
    }

    private void CloseParagraph() => Paragraphs.Add(open.Pop());

    private static void Refer(WordParagraph paragraph, WordReferenceKind kind, XmlReader reader)
    {
        if (WordXml.Attribute(reader, "id") is { } id)
            paragraph.References.Add(new(paragraph.Text.Length, kind, id));
    }

    // Symbol fonts keep their signs in the private use area; the sign itself is not known.
    private void AddSymbol(string? code)
    {
        if (int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int value) && value is >= 0x20 and < 0xD800)
            Add(((char)value).ToString());
    }

    private void Add(string words)
    {
        if (skipped > 0 || hidden || open.Count == 0 || words.Length == 0)
            return;
        WordParagraph paragraph = open.Peek();
        int start = paragraph.Text.Length;
        paragraph.Text.Append(words);
        EmphasisStyle style = (bold ?? styles.IsBold(runStyle) ?? styles.IsBold(paragraph.Style) ?? false ? EmphasisStyle.Bold : 0)
            | (italic ?? styles.IsItalic(runStyle) ?? styles.IsItalic(paragraph.Style) ?? false ? EmphasisStyle.Italic : 0);
        if (style == 0 || string.IsNullOrWhiteSpace(words))
            return;
        if (paragraph.Emphasis.Count > 0 && paragraph.Emphasis[^1] is var last && last.Style == style && string.IsNullOrWhiteSpace(paragraph.Text.ToString(last.Span.End, start - last.Span.End)))
            paragraph.Emphasis[^1] = new(new(last.Span.Start, paragraph.Text.Length), style);
        else
            paragraph.Emphasis.Add(new(new(start, paragraph.Text.Length), style));
    }
}
