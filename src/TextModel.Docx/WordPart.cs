using System.Globalization;
using System.Xml;
using TextModel.Transcripts;

namespace TextModel.Formats.Docx;

/// <summary>Reads the paragraphs of one part: the main text, the footnotes, the endnotes or the comments.</summary>
/// <remarks>Element by element, without recursion and without a tree: a part may be large, and nested without end.</remarks>
internal sealed partial class WordPart(WordStyles styles, IReadOnlyDictionary<string, string> targets, WordLosses losses, TrackedChanges changes)
{
    private readonly Stack<WordParagraph> open = new();
    private readonly WordDrawings drawings = new(losses, targets);
    private int skipped;
    private int runProperties;
    private int paragraphProperties;
    private int cells;
    private int rows;
    private int boxes;
    private readonly Stack<(int Row, int Cell)> tables = new();

    // The row or cell whose properties are being read.
    private WordTablePart? tablePart;
    private string? owner;

    // What is put aside while a text box is read, and whether one of several forms of a drawing was read.
    private readonly Stack<(WordRunProperties Run, WordFields Fields, int RunProperties, int ParagraphProperties, int Box)> aside = new();
    private readonly Stack<bool> forms = new();
    private WordFields fields = new();
    private int box;

    // Of the run that is open.
    private WordRunProperties run = new();
    private WordFormat? format;
    private int mark = -1;

    private bool inText;
    private bool inInstruction;

    /// <summary>Its paragraphs, with the tables around them, in order.</summary>
    public List<WordBlock> Blocks { get; } = [];

    /// <summary>What most of its text has.</summary>
    public WordUsual Usual { get; } = new();

    /// <summary>The comments of the part, by their identifiers.</summary>
    public Dictionary<string, WordComment> Comments { get; } = new(StringComparer.Ordinal);

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
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && (inText || inInstruction))
                {
                    if (inInstruction)
                        fields.Instruct(reader.Value);
                    else
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

    private static bool IsCompatibility(XmlReader reader, string name) =>
        reader.LocalName == name && reader.NamespaceURI == "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private void Start(XmlReader reader)
    {
        if (skipped == 0 && ReadChange(reader))
            return;
        if (skipped > 0 || IsSkipped(reader))
        {
            skipped++;
            return;
        }

        if (WordXml.IsWord(reader))
        {
            StartWord(reader);
            return;
        }

        inText = reader.LocalName == "t";
        if (IsCompatibility(reader, "AlternateContent"))
            forms.Push(false);
        else if (reader.LocalName == "oMath")
            losses.Equations++;
        else if (reader.LocalName == "r")
            StartRun();
        else if (drawings.Element(reader) is { } figure && open.Count > 0)
            open.Peek().AddMark(figure);
    }

    private void StartWord(XmlReader reader)
    {
        WordParagraph? paragraph = open.Count > 0 ? open.Peek() : null;
        switch (reader.LocalName)
        {
            case "p":
                (int row, int cell) = tables.Count > 0 ? tables.Peek() : (0, 0);
                // In the order in which they begin: those of a text box stand after the one that it is anchored in.
                WordParagraph next = new(owner) { Row = row, Cell = cell, Box = box };
                open.Push(next);
                Blocks.Add(next);
                break;
            case "tbl": tables.Push((0, 0)); Begin(WordTableKind.Table); break;
            case "tr" when tables.Count > 0: tables.Pop(); tables.Push((++rows, cells)); Begin(WordTableKind.Row); break;
            case "tc" when tables.Count > 0: tables.Push((tables.Pop().Row, ++cells)); Begin(WordTableKind.Cell); break;
            case "trPr" or "tcPr" when Blocks.Count > 0: tablePart = Blocks[^1] as WordTablePart; break;
            case "footnote" or "endnote":
                // Separators are drawn, not read.
                owner = WordXml.Attribute(reader, "type") is null or "normal" ? WordXml.Attribute(reader, "id") : "";
                break;
            case "comment" when WordXml.Attribute(reader, "id") is { } id:
                owner = id;
                Comments[id] = new(WordXml.Attribute(reader, "author"), WordXml.Attribute(reader, "date"));
                break;
            case "pPr": paragraphProperties++; break;
            case "rPr": runProperties++; break;
            case "r": StartRun(); break;
            case "t" or "delText": inText = true; break;
            case "instrText" or "delInstrText": inInstruction = true; break;
            case "hyperlink": fields.Open(LinkOf(reader)); break;
            case "fldSimple": fields.Open(WordFields.TargetOf(WordXml.Attribute(reader, "instr") ?? "")); break;
            case "fldChar": StartField(WordXml.Attribute(reader, "fldCharType")); break;
            case "ruby" or "rubyBase" or "rt": StartRuby(reader.LocalName, paragraph); break;
            case "drawing" or "pict" or "object": drawings.Open(); break;
            case "control": losses.Add("form fields"); break;
            case "txbxContent": StartBox(); break;
            case "footnoteReference" when paragraph is not null: Refer(paragraph, WordReferenceKind.Footnote, reader); break;
            case "endnoteReference" when paragraph is not null: Refer(paragraph, WordReferenceKind.Endnote, reader); break;
            case "commentReference" when paragraph is not null: Refer(paragraph, WordReferenceKind.Comment, reader); break;
            case "tab" or "ptab" when paragraphProperties == 0: Add("\t"); break;
            case "br" or "cr": Break(WordXml.Attribute(reader, "type") is null or "textWrapping"); break;
            case "noBreakHyphen": Add("\u2011"); break;
            case "softHyphen": Add("\u00AD"); break;
            case "sym": AddSymbol(WordXml.Attribute(reader, "font"), WordXml.Attribute(reader, "char")); break;
            default: Property(reader, paragraph); break;
        }
    }

    private void Property(XmlReader reader, WordParagraph? paragraph)
    {
        string? value = WordXml.Attribute(reader, "val");
        if (runProperties > 0 && paragraphProperties == 0)
        {
            run.Read(reader);
            format = null;
        }
        else if (paragraphProperties > 0 && runProperties == 0 && paragraph is not null)
        {
            switch (reader.LocalName)
            {
                case "pStyle": paragraph.Style = value; break;
                case "numId": (paragraph.List, paragraph.IsItem) = (value, value is not (null or "0")); break;
                case "ilvl" when Number(value) is { } depth: paragraph.ListLevel = depth; break;
                case "ind": paragraph.IsIndented = Number(WordXml.Attribute(reader, "left") ?? WordXml.Attribute(reader, "start")) > 0; break;
                case "outlineLvl" when Number(value) is { } level and < 9: paragraph.OutlineLevel = level + 1; break;
            }
        }
        else if (tablePart is not null)
        {
            switch (reader.LocalName)
            {
                case "tblHeader": tablePart.IsHeader = WordXml.IsOn(reader); break;
                case "gridSpan" or "gridBefore" when Number(value) is { } columns and < 10_000: tablePart.Columns = columns; break;
                case "vMerge": (tablePart.Merges, tablePart.IsMerged) = (value == "restart", value != "restart"); break;
            }
        }
    }

    private static int? Number(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private void End(XmlReader reader)
    {
        if (skipped == 0 && EndChange(reader))
            return;
        if (skipped > 0)
        {
            skipped--;
            return;
        }

        if (!WordXml.IsWord(reader))
        {
            inText = false;
            if (forms.Count > 0 && IsCompatibility(reader, "AlternateContent"))
                forms.Pop();
            return;
        }

        switch (reader.LocalName)
        {
            case "p" when open.Count > 0: CloseParagraph(); break;
            case "tbl" when tables.Count > 0: tables.Pop(); Blocks.Add(new WordTableEnd(owner, WordTableKind.Table)); break;
            case "tr" when tables.Count > 0: Blocks.Add(new WordTableEnd(owner, WordTableKind.Row)); break;
            case "tc" when tables.Count > 0: Blocks.Add(new WordTableEnd(owner, WordTableKind.Cell)); break;
            case "trPr" or "tcPr": tablePart = null; break;
            case "footnote" or "endnote" or "comment": owner = null; break;
            case "pPr": paragraphProperties--; break;
            case "rPr": runProperties--; break;
            case "t" or "delText": inText = false; break;
            case "instrText" or "delInstrText": inInstruction = false; break;
            case "r" when open.Count > 0 && mark >= 0 && open.Peek().References[mark].Length > 0: mark = -1; break;
            case "ruby" or "rubyBase" or "rt": EndRuby(reader.LocalName); break;
            case "hyperlink" or "fldSimple": fields.Close(); break;
            case "drawing" or "pict" or "object": drawings.Close(); break;
            case "txbxContent" when aside.Count > 0:
                (run, fields, runProperties, paragraphProperties, box) = aside.Pop();
                format = null;
                break;
        }
    }

    private void Begin(WordTableKind kind) => Blocks.Add(new WordTablePart(owner, kind));

    private void CloseParagraph()
    {
        fields.EndParagraph();
        mark = -1;
        open.Pop();
    }

    private void StartRun() => (run, format) = (new(), null);

    private void StartBox()
    {
        drawings.KeepText();
        aside.Push((run, fields, runProperties, paragraphProperties, box));
        (fields, runProperties, paragraphProperties, box, mark) = (new(), 0, 0, ++boxes, -1);
        StartRun();
    }

    private string? LinkOf(XmlReader reader)
    {
        string? address = WordXml.Relation(reader, "id") is { } id ? targets.GetValueOrDefault(id) : null;
        return WordXml.Target(address, WordXml.Attribute(reader, "anchor"));
    }

    private void StartField(string? type)
    {
        switch (type)
        {
            case "begin": fields.Begin(); break;
            case "separate": fields.Separate(); break;
            case "end":
                string? instruction = fields.End();
                if (instruction is null)
                    break;
                if (instruction.StartsWith("FORMCHECKBOX", StringComparison.OrdinalIgnoreCase) || instruction.StartsWith("FORMDROPDOWN", StringComparison.OrdinalIgnoreCase))
                    losses.Add("form fields");
                else if (instruction.StartsWith("EQ ", StringComparison.OrdinalIgnoreCase))
                    losses.Add("equation fields");
                break;
        }
    }

    private void Refer(WordParagraph paragraph, WordReferenceKind kind, XmlReader reader)
    {
        if (WordXml.Attribute(reader, "id") is not { } id)
            return;
        int number = paragraph.Refer(kind, id);
        // A mark of its own is what comes next.
        if (kind != WordReferenceKind.Comment)
            mark = WordXml.Attribute(reader, "customMarkFollows") is "1" or "true" or "on" ? number : -1;
    }

    private void AddSymbol(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int value) || value is < 0x20 or >= 0xD800 and < 0xE000 or > 0xFFFF)
            return;
        string? sign = WordSymbols.Of(font, value);
        losses.Signs += sign is null && value is >= 0xF000 and <= 0xF0FF ? 1 : 0;
        Add(sign ?? ((char)value).ToString());
    }

    private void Break(bool isLine)
    {
        // In code a line end is one of its characters.
        if (isLine && !inReading && open.Count > 0 && !fields.IsInstruction && Format(open.Peek()) is { IsHidden: false, IsCode: false } && !styles.IsCode(open.Peek().Style))
            open.Peek().AddMark(new LineBreak { Span = TextSpan.At(0) });
        Add("\n");
    }

    private WordFormat Format(WordParagraph paragraph) =>
        format ??= styles.Format(run, paragraph.Style) is var set && Change != WordChange.None ? set with { Change = Change } : set;

    private void Add(string words)
    {
        if (skipped > 0 || open.Count == 0 || words.Length == 0 || fields.IsInstruction || Format(open.Peek()).IsHidden)
            return;
        if (inReading)
        {
            reading.Append(words);
            return;
        }

        WordParagraph paragraph = open.Peek();
        int start = paragraph.Length;
        if (WordSymbols.IsOf(run.Font))
            words = string.Concat(words.Select(c => c is >= '\uF000' and <= '\uF0FF' ? WordSymbols.Of(run.Font, c) ?? c.ToString() : c.ToString()));
        paragraph.Append(words);
        int end = paragraph.Length;
        if (mark >= 0)
        {
            paragraph.MarkWith(mark);
            return;
        }

        WordFormat set = Format(paragraph);
        Usual.Count(set, words.Length);
        paragraph.AddRun(start, end, set);
        if (fields.Target is { } target)
            paragraph.AddLink(start, end, target);
        paragraph.AddEmphasis(start, words, set);
    }
}
