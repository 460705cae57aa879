using System.Text;
using System.Xml;

namespace TextModel.Formats.Docx;

/// <summary>One paragraph as it is put together: runs, line breaks, marks; written when it ends.</summary>
internal sealed class ParagraphWriter(XmlWriter xml, WriterLinks links, WriterMarks marks)
{
    private readonly StringBuilder text = new();
    private readonly List<Piece> pieces = [];

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => pieces.Count == 0;

    /// <summary>Whether it ends with a line break.</summary>
    public bool EndsWithBreak => pieces.Count > 0 && pieces[^1].Kind == PieceKind.Break;

    /// <summary>Whether it ends with words, and no white space.</summary>
    public bool EndsWithWord => pieces.Count > 0 && pieces[^1].Kind == PieceKind.Text && !char.IsWhiteSpace(text[^1]);

    /// <summary>The style's identifier; null for that of all others.</summary>
    public string? Style { get; set; }

    /// <summary>The list that numbers it, and the level in it.</summary>
    public (int List, int Level)? Number { get; set; }

    /// <summary>How far it stands from the left, in twentieths of a point; 0 as its style has it.</summary>
    public int Indent { get; set; }

    public void Add(char c, RunLook look)
    {
        Reserve(look);
        text.Append(c);
    }

    public void Add(string words, RunLook look)
    {
        Reserve(look);
        text.Append(words);
    }

    public void AddBreak(RunLook look) => pieces.Add(new(PieceKind.Break, text.Length, look));

    public void AddPicture(string address, string? description, RunLook look) => pieces.Add(new(PieceKind.Picture, text.Length, look) { Custom = description, Address = address });

    public void AddMark(PieceKind kind, int id, string? custom, RunLook look) => pieces.Add(new(kind, text.Length, look) { Id = id, Custom = custom });

    /// <summary>Writes it, and begins the next one.</summary>
    /// <param name="before">Writes what stands before the words.</param>
    public void Write(Action? before = null)
    {
        Words.Start(xml, "p");
        // A paragraph that was put in or taken out whole goes with its end.
        (RunChange? inserted, RunChange? deleted) = (Whole(l => l.Inserted), Whole(l => l.Deleted));
        if (Style is not null || Number is not null || inserted is not null || deleted is not null)
        {
            Words.Start(xml, "pPr");
            if (Style is not null)
                Words.Value(xml, "pStyle", Style);
            if (Number is { } number)
            {
                Words.Start(xml, "numPr");
                Words.Value(xml, "ilvl", number.Level);
                Words.Value(xml, "numId", number.List);
                xml.WriteEndElement();
            }

            if (Indent > 0)
            {
                Words.Start(xml, "ind");
                Words.Attribute(xml, "left", Indent);
                xml.WriteEndElement();
            }

            if (inserted is not null || deleted is not null)
            {
                Words.Start(xml, "rPr");
                foreach ((RunChange? change, string name) in ((RunChange?, string)[])[(inserted, "ins"), (deleted, "del")])
                {
                    if (change is null)
                        continue;
                    StartChange(name, change);
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        before?.Invoke();
        RunLook open = default;
        RubyPassage? written = null;
        for (int i = 0; i < pieces.Count; i++)
        {
            Piece piece = pieces[i];
            Enter(piece.Look, ref open);

            // Line breaks and marks stand in no base; what follows them goes on without the reading.
            if (piece is { Kind: PieceKind.Text, Look.Ruby: { } ruby } && ruby != written)
                i = WriteRuby(written = ruby, i);
            else
                WritePiece(piece, EndOf(i));
        }

        Enter(default, ref open);
        xml.WriteEndElement();
        text.Clear();
        pieces.Clear();
        (Style, Number, Indent) = (null, null, 0);
    }

    // Links are around changes, insertions around what was deleted from them.
    private void Enter(RunLook look, ref RunLook open)
    {
        if (look.Link == open.Link && look.Inserted == open.Inserted && look.Deleted == open.Deleted)
            return;
        bool isSameLink = look.Link == open.Link, isSame = isSameLink && look.Inserted == open.Inserted;
        if (open.Deleted is not null)
            xml.WriteEndElement();
        if (open.Inserted is not null && !isSame)
            xml.WriteEndElement();
        if (open.Link is not null && !isSameLink)
            xml.WriteEndElement();
        if (look.Link is not null && !isSameLink)
            links.Start(xml, look.Link);
        if (look.Inserted is not null && !isSame)
            StartChange("ins", look.Inserted);
        if (look.Deleted is not null)
            StartChange("del", look.Deleted);
        open = look;
    }

    private void StartChange(string name, RunChange change)
    {
        Words.Start(xml, name);
        Words.Attribute(xml, "id", marks.NextChange());
        Words.Attribute(xml, "author", change.Author);
        if (change.Date is not null)
            Words.Attribute(xml, "date", change.Date);
    }

    // What all of it has.
    private RunChange? Whole(Func<RunLook, RunChange?> of) => pieces.Count > 0 && pieces.TrueForAll(p => of(p.Look) is not null) ? of(pieces[0].Look) : null;

    private int EndOf(int index) => index + 1 < pieces.Count ? pieces[index + 1].Start : text.Length;

    // Gives the last piece that it holds.
    private int WriteRuby(RubyPassage ruby, int first)
    {
        RunLook look = pieces[first].Look;
        int last = first;
        while (last + 1 < pieces.Count && pieces[last + 1] is { Kind: PieceKind.Text } next && next.Look.Ruby == ruby && next.Look.Link == look.Link && next.Look.Changes == look.Changes)
            last++;
        Words.Start(xml, "r");
        Words.Start(xml, "ruby");
        Words.Start(xml, "rubyPr");
        Words.Value(xml, "rubyAlign", "distributeSpace");
        // In half points: half as large as the letters below, and above them.
        Words.Value(xml, "hps", 12);
        Words.Value(xml, "hpsRaise", 22);
        Words.Value(xml, "hpsBaseText", 24);
        Words.Value(xml, "lid", look.Language ?? "ja-JP");
        xml.WriteEndElement();
        Words.Start(xml, "rt");
        Words.Start(xml, "r");
        Words.Text(xml, ruby.Reading);
        xml.WriteEndElement();
        xml.WriteEndElement();
        Words.Start(xml, "rubyBase");
        for (int i = first; i <= last; i++)
            WritePiece(pieces[i], EndOf(i));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        return last;
    }

    private void Reserve(RunLook look)
    {
        if (pieces.Count == 0 || pieces[^1].Kind != PieceKind.Text || pieces[^1].Look != look)
            pieces.Add(new(PieceKind.Text, text.Length, look));
    }

    private void WritePiece(Piece piece, int end)
    {
        switch (piece.Kind)
        {
            case PieceKind.Footnote: Words.Mark(xml, "footnoteReference", piece.Id, RunStyle.Mark, piece.Custom, piece.Look.Deleted is not null); return;
            case PieceKind.Endnote: Words.Mark(xml, "endnoteReference", piece.Id, RunStyle.EndMark, piece.Custom, piece.Look.Deleted is not null); return;
            case PieceKind.Comment: Words.Mark(xml, "commentReference", piece.Id, RunStyle.None); return;
            case PieceKind.Picture: WriterPictures.Write(xml, links.IdOf(piece.Address!, "image"), links.NextPicture(), piece.Custom); return;
        }

        Words.Start(xml, "r");
        piece.Look.Write(xml);
        if (piece.Kind == PieceKind.Break)
            Words.Empty(xml, "br");
        else
            WriteText(piece.Start, end, piece.Look.Deleted is not null);
        xml.WriteEndElement();
    }

    private void WriteText(int start, int end, bool isDeleted)
    {
        string words = text.ToString(start, end - start);
        int from = 0;
        for (int i = 0; i <= words.Length; i++)
        {
            if (i < words.Length && words[i] != '\t')
                continue;
            if (i > from)
                Words.Text(xml, words[from..i], isDeleted);
            if (i < words.Length)
                Words.Empty(xml, "tab");
            from = i + 1;
        }
    }

    private readonly record struct Piece(PieceKind Kind, int Start, RunLook Look)
    {
        public int Id { get; init; }

        public string? Custom { get; init; }

        public string? Address { get; init; }
    }
}

/// <summary>What a paragraph is made of.</summary>
internal enum PieceKind
{
    Text,
    Break,
    Footnote,
    Endnote,
    Comment,
    Picture,
}

/// <summary>The addresses that a part leads to, by the names it has for them.</summary>
internal sealed class WriterLinks
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private int pictures;

    /// <summary>The addresses with their names, in the order in which they came.</summary>
    public List<(string Id, string Address, string Kind)> All { get; } = [];

    /// <summary>Whether Word can follow a link.</summary>
    public static bool CanLead(string target)
    {
        if (target is ['#', _, ..])
            return target.Length < 256 && XmlConvertible(target) && !target.StartsWith("#_ftn", StringComparison.Ordinal) && !target.StartsWith("#_edn", StringComparison.Ordinal);
        return target.Length < 2048 && XmlConvertible(target) && IsAddress(Parted(target).Address);
    }

    /// <summary>Whether Word can show a picture that stands at an address.</summary>
    public static bool CanShow(string address) => address.Length < 2048 && XmlConvertible(address) && IsAddress(address);

    /// <summary>The number of the picture that comes next.</summary>
    public int NextPicture() => ++pictures;

    /// <summary>Begins a link.</summary>
    public void Start(XmlWriter xml, string target)
    {
        Words.Start(xml, "hyperlink");
        if (target[0] == '#')
        {
            Words.Attribute(xml, "anchor", target[1..]);
            return;
        }

        (string address, string? place) = Parted(target);
        xml.WriteAttributeString("r", "id", Words.Relations, IdOf(address, "hyperlink"));
        if (place is not null)
            Words.Attribute(xml, "anchor", place);
    }

    /// <summary>The name of an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="kind">What is there: a <c>hyperlink</c> or an <c>image</c>.</param>
    public string IdOf(string address, string kind)
    {
        string key = kind + address;
        if (!ids.TryGetValue(key, out string? id))
        {
            ids.Add(key, id = $"link{ids.Count + 1}");
            All.Add((id, address, kind));
        }

        return id;
    }

    // The framework knows no relative address with a place in it, and Word keeps both apart.
    private static (string Address, string? Place) Parted(string target)
    {
        int at = target.IndexOf('#', StringComparison.Ordinal);
        return at < 1 || at == target.Length - 1 || target.Length - at > 255 || Uri.IsWellFormedUriString(target, UriKind.Absolute) ? (target, null) : (target[..at], target[(at + 1)..]);
    }

    private static bool IsAddress(string address) => address.Length > 0 && Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out Uri? uri)
        && Uri.IsWellFormedUriString(address, UriKind.RelativeOrAbsolute) && (!uri.IsAbsoluteUri || address.Contains(':', StringComparison.Ordinal));

    private static bool XmlConvertible(string target) => target.All(c => c > ' ' && !char.IsWhiteSpace(c) && XmlConvert.IsXmlChar(c));
}
