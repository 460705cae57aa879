using System.Text.Unicode;

namespace TextModel.Formats.Tei;

/// <summary>What <see cref="Utf8XmlReader"/> stands on.</summary>
internal enum XmlPiece
{
    /// <summary>Nothing yet, the end, or something that it leaves to others.</summary>
    None,
    StartTag,
    EmptyElement,
    EndTag,
    Text,
    Data,
    Comment,
    Instruction,
    Declaration,
}

/// <summary>
/// Goes through XML in UTF-8 piece by piece, with the place of each. It judges only what is plainly well-formed: at anything else (a document
/// type, an entity, a name that is not ASCII, any error) it gives up, and the framework's reader has to say what it is. So it never takes
/// what that one refuses; <c>docs/tei.md</c> has the measurement that it is there for.
/// </summary>
/// <param name="source">The file without a byte order mark. That its text is good UTF-8 is for those to see who decode it; all else is checked here.</param>
/// <param name="isAscii">Whether all of it is known to be ASCII.</param>
/// <param name="attributes">Takes the attributes of each start tag.</param>
internal sealed class Utf8XmlReader(ReadOnlyMemory<byte> source, bool isAscii, XmlAttributes attributes)
{
    // More attributes than this are compared by others.
    private const int MostAttributes = 64;
    private readonly Utf8XmlNames names = new();
    private readonly Utf8XmlScopes scopes = new();
    private TeiName[] open = new TeiName[64];
    private int depth;
    private bool hasRoot;
    private int at;

    /// <summary>Whether it met something that it leaves to others; all it said before is void.</summary>
    public bool GaveUp { get; private set; }

    public XmlPiece Piece { get; private set; }

    /// <summary>Where the piece stands, in bytes.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>The name of a start tag.</summary>
    public TeiName Name { get; private set; } = null!;

    /// <summary>The namespace of a start tag's name; empty for none.</summary>
    public string Namespace { get; private set; } = "";

    /// <summary>Whether text stands for itself, without references and line ends to be normalised.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>How many UTF-16 code units shorter the text is than what is written.</summary>
    public int Excess { get; private set; }

    /// <summary>Goes to the next piece.</summary>
    /// <returns>False at the end, or where it gives up.</returns>
    public bool Read()
    {
        ReadOnlySpan<byte> rest = source.Span[at..];
        Piece = XmlPiece.None;
        if (rest.IsEmpty)
            return GiveUp(unless: depth == 0 && hasRoot);
        int length = rest switch
        {
            [not (byte)'<', ..] => Text(rest),
            [_, (byte)'/', ..] => EndTag(rest),
            [_, (byte)'!', (byte)'-', (byte)'-', ..] => Comment(rest),
            [_, (byte)'!', ..] => Data(rest),
            [_, (byte)'?', ..] => Instruction(rest),
            _ => StartTag(rest),
        };
        Span = TextSpan.OfLength(at, length);
        at += length;
        return length > 0 || GiveUp(unless: false);
    }

    private bool GiveUp(bool unless)
    {
        GaveUp = !unless;
        Piece = XmlPiece.None;
        return false;
    }

    // Each of these gives the length of the piece, or 0 to give up.
    private int Text(ReadOnlySpan<byte> rest)
    {
        IsPlain = true;
        Excess = 0;
        int i = 0;
        while (true)
        {
            int next = rest[i..].IndexOfAny(Utf8XmlText.TextStops);
            i = next < 0 ? rest.Length : i + next;
            if (i == rest.Length || rest[i] == '<')
                break;
            int length = Special(rest[i..]);
            if (length == 0)
                return 0;
            i += length;
        }

        Piece = XmlPiece.Text;
        return depth > 0 || !rest[..i].ContainsAnyExcept(" \t\r\n"u8) ? i : 0;
    }

    private int Special(ReadOnlySpan<byte> text)
    {
        switch (text[0])
        {
            case (byte)'&':
                IsPlain = false;
                int length = Utf8XmlText.ReferenceLength(text, out int units);
                Excess += length - units;
                return length;
            case (byte)'\r':
                IsPlain = false;
                Excess += text is [_, (byte)'\n', ..] ? 1 : 0;
                return 1;
            case (byte)']':
                return text is [_, (byte)']', (byte)'>', ..] ? 0 : 1;
            case 0xEF:
                return Utf8XmlText.IsNoCharacter(text) ? 0 : Math.Min(3, text.Length);
            default:
                return 0;
        }
    }

    private int EndTag(ReadOnlySpan<byte> rest)
    {
        if (depth == 0)
            return 0;
        byte[] name = open[depth - 1].Bytes;
        int i = 2 + name.Length;
        if (i >= rest.Length || !rest[2..i].SequenceEqual(name))
            return 0;
        while (i < rest.Length && IsWhite(rest[i]))
            i++;
        if (i == rest.Length || rest[i] != '>')
            return 0;
        scopes.Leave(depth--);
        Piece = XmlPiece.EndTag;
        return i + 1;
    }

    private int Comment(ReadOnlySpan<byte> rest)
    {
        int end = rest[4..].IndexOf("--"u8);
        if (end < 0 || rest[(4 + end)..] is not [_, _, (byte)'>', ..] || !Utf8XmlText.IsAllowed(rest.Slice(4, end)))
            return 0;
        Piece = XmlPiece.Comment;
        return end + 7;
    }

    private int Data(ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf("]]>"u8);
        if (depth == 0 || end < 0 || !rest.StartsWith("<![CDATA["u8) || !Utf8XmlText.IsAllowed(rest[9..end]))
            return 0;
        Piece = XmlPiece.Data;
        return end + 3;
    }

    private int Instruction(ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf("?>"u8);
        if (end < 3)
            return 0;
        ReadOnlySpan<byte> content = rest[2..end];
        if (names.Read(rest[2..], out int length) is not { Prefix: "" } target)
            return 0;
        if ((length < content.Length && !IsWhite(content[length])) || !Utf8XmlText.IsAllowed(content))
            return 0;
        bool isDeclaration = target.Text == "xml" && at == 0;
        if (target.Text.Equals("xml", StringComparison.OrdinalIgnoreCase) && !(isDeclaration && IsPlainDeclaration(content[3..])))
            return 0;
        Piece = isDeclaration ? XmlPiece.Declaration : XmlPiece.Instruction;
        return end + 2;
    }

    private static bool IsPlainDeclaration(ReadOnlySpan<byte> content)
    {
        if (content.Contains((byte)'\'') && content.Contains((byte)'"'))
            return false;
        string text = System.Text.Encoding.Latin1.GetString(content).TrimEnd(' ').Replace('\'', '"');
        foreach (string end in (ReadOnlySpan<string>)[" standalone=\"yes\"", " standalone=\"no\""])
        {
            if (text.EndsWith(end, StringComparison.Ordinal))
                text = text[..^end.Length];
        }

        const string Version = " version=\"1.0\"", Encoding = " encoding=\"";
        if (!text.StartsWith(Version, StringComparison.Ordinal))
            return false;
        text = text[Version.Length..];
        return text.Length == 0 || (text.StartsWith(Encoding, StringComparison.Ordinal)
            && text[Encoding.Length..].ToUpperInvariant() is "UTF-8\"" or "UTF8\"");
    }

    // ---- start tags

    private int StartTag(ReadOnlySpan<byte> rest)
    {
        if ((depth == 0 && hasRoot) || names.Read(rest[1..], out int length) is not { } element)
            return 0;
        Name = element;
        attributes.Clear();
        bool declares = false, isBound = element.IsBound;
        int i = 1 + length;
        while (true)
        {
            int from = i;
            while (i < rest.Length && IsWhite(rest[i]))
                i++;
            if (i >= rest.Length)
                return 0;
            if (rest[i] is (byte)'>' or (byte)'/')
                break;
            if (i == from || attributes.Count == MostAttributes || names.Read(rest[i..], out length) is not { } name)
                return 0;
            declares |= name.IsDeclaration;
            isBound |= name.IsBound && !name.IsDeclaration;
            i += length;
            length = Value(rest[i..], i, name);
            if (length == 0)
                return 0;
            i += length;
        }

        bool isEmpty = rest[i] == '/';
        if (isEmpty && rest[i..] is not [_, (byte)'>', ..])
            return 0;
        if (declares && !Declare())
            return 0;
        if (isBound && !ArePrefixesKnown())
            return 0;
        Namespace = element.Prefix.Length == 0 ? scopes.Default : scopes.Find(element.Prefix)!;
        Piece = isEmpty ? XmlPiece.EmptyElement : XmlPiece.StartTag;
        hasRoot = true;
        if (isEmpty)
            scopes.Leave(depth + 1);
        else
            Push(element);
        return i + (isEmpty ? 2 : 1);
    }

    // What stands after the name of an attribute.
    private int Value(ReadOnlySpan<byte> rest, int offset, TeiName name)
    {
        int i = 0;
        while (i < rest.Length && IsWhite(rest[i]))
            i++;
        if (i >= rest.Length || rest[i++] != '=')
            return 0;
        while (i < rest.Length && IsWhite(rest[i]))
            i++;
        if (i >= rest.Length || rest[i] is not ((byte)'"' or (byte)'\''))
            return 0;
        byte quote = rest[i++];
        int value = i;
        bool isPlain = true;
        while (true)
        {
            int next = rest[i..].IndexOfAny(quote == '"' ? Utf8XmlText.QuotedStops : Utf8XmlText.ApostropheStops);
            if (next < 0)
                return 0;
            i += next;
            if (rest[i] == quote)
                break;
            int special = rest[i] switch
            {
                (byte)'&' => Utf8XmlText.ReferenceLength(rest[i..], out _),
                (byte)'\r' or (byte)'\n' or (byte)'\t' => 1,
                0xEF => Utf8XmlText.IsNoCharacter(rest[i..]) ? 0 : Math.Min(3, rest.Length - i),
                _ => 0,
            };
            if (special == 0)
                return 0;
            isPlain &= rest[i] == 0xEF;
            i += special;
        }

        ReadOnlySpan<byte> written = rest[value..i];
        if (!isAscii && !Utf8.IsValid(written))
            return 0;
        if (attributes.Has(name.Text) || (name.Text is "xml:space" && !written.SequenceEqual("preserve"u8) && !written.SequenceEqual("default"u8)))
            return 0;
        attributes.Add(name.Text, TextSpan.OfLength(at + offset + value, i - value), isPlain);
        return i + 1;
    }

    private bool Declare()
    {
        for (int i = 0; i < attributes.Count; i++)
        {
            string name = attributes.NameAt(i);
            if (name is not "xmlns" && !name.StartsWith("xmlns:", StringComparison.Ordinal))
                continue;
            TextSpan value = attributes.PlaceAt(i);
            string uri = Utf8XmlText.ToText(source.Span.Slice(value.Start, value.Length), isValue: true);
            if (!scopes.Declare(name is "xmlns" ? "" : name[6..], uri, depth + 1))
                return false;
        }

        return true;
    }

    private bool ArePrefixesKnown()
    {
        if (Name.IsBound && (Name.Prefix == "xmlns" || scopes.Find(Name.Prefix) is null))
            return false;
        for (int i = 0; i < attributes.Count; i++)
        {
            if (!IsBound(attributes.NameAt(i), out string? uri, out ReadOnlySpan<char> local))
                continue;
            if (uri is null)
                return false;
            for (int j = 0; j < i; j++)
            {
                if (IsBound(attributes.NameAt(j), out string? other, out ReadOnlySpan<char> otherLocal) && other == uri && otherLocal.SequenceEqual(local))
                    return false;
            }
        }

        return true;

        bool IsBound(string name, out string? uri, out ReadOnlySpan<char> local)
        {
            int colon = name.IndexOf(':', StringComparison.Ordinal);
            local = name.AsSpan(colon + 1);
            uri = null;
            if (colon < 0 || name.StartsWith("xmlns:", StringComparison.Ordinal))
                return false;
            uri = scopes.Find(name.AsSpan(0, colon));
            return true;
        }
    }

    private void Push(TeiName name)
    {
        if (depth == open.Length)
            Array.Resize(ref open, depth * 2);
        open[depth++] = name;
    }

    private static bool IsWhite(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r';
}
