using System.Text;
using System.Text.Unicode;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;
using Property = TextModel.Tests.Support.Property;

namespace TextModel.Tests.Formats.Tei;

public class Utf8XmlReaderTests
{
    private static readonly string[] Pieces =
    [
        "<a>", "</a>", "<a/>", "<b x='1'>", "</b>", "<a x=\"1\" y='2'/>", "<a x='1' x='2'/>", "<p:a xmlns:p='u'>", "</p:a>", "<p:a/>", "<a p:x='1'/>",
        "<a xmlns='n'>", "<a xmlns=''/>", "<a xmlns:p=''/>", "<a xmlns:xml='u'/>", "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>",
        "<a p:x='1' q:x='2' xmlns:p='u' xmlns:q='u'/>", "<a xml:space='preserve'/>", "<a xml:space='other'/>", "<a xml:id='i'/>", "text", " ", "\n", "\r\n", "\r",
        "\t", "&amp;", "&lt;", "&#65;", "&#x1F600;", "&#xD800;", "&#0;", "&#xFFFE;", "&#;", "&#xD80\0;", "&#65\0;", "&x;", "&", ";", "]]>", "]]", "<![CDATA[", "<![CDATA[<&]]>", "<!--",
        "-->", "<!-- c -->", "<!-- a--b -->", "<!--->", "<?p d?>", "<?p?>", "<?", "?>", "<?xml version='1.0'?>", "<?XML a?>", "<?p:q a?>", "<!DOCTYPE a>", "<", ">",
        "/", "=", "\"", "'", "é", "\u0001", "\uFFFE", "\uFFFD", "\uFEFF", "😀", "<é/>", "<a é='1'/>", "<a x='\t\r\n&#10;<'/>", "<a x='\t\r\n&#10;'/>", "<a:/>", "<:a/>",
        "<a:b:c/>", "<1/>", "<a x=1/>", "<a x/>", "<a x='1'y='2'/>", "< a/>", "</a >", "<a\n x = '1' />", "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "x=\"]]>\"",
    ];

    /// <summary>What the own reader says of well-formed XML is what the framework's says; and it takes nothing that the framework's refuses.</summary>
    [Fact]
    public void It_never_says_anything_that_the_framework_does_not()
    {
        int taken = 0;
        Gen<string> soup = Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p));
        Gen<string> inside = soup.Select(s => $"<r xmlns:p='u'>{s}</r>");
        Gen<string> nested = Gen.Elements("<b/>", "text", "&amp;", "\r\n", "<!-- c -->", "<?p d?>", "<b x='1'>y</b>", "<p:a xmlns:p='u'/>", "]]", "é").ListOf().Select(p => $"<a>{string.Concat(p)}</a>");
        Property.Holds(Gen.OneOf(soup, inside, nested), xml => taken += Same(Encoding.UTF8.GetBytes(xml)) ? 1 : 0, cases: 5000);
        Assert.True(taken > 1000, $"Only {taken} cases were taken.");
    }

    [Fact]
    public void It_agrees_with_the_framework_on_damaged_files()
    {
        const string Whole = "<?xml version=\"1.0\"?>\n<TEI xmlns='http://www.tei-c.org/ns/1.0' xmlns:x=\"u\"><text xml:id='t'><p n=\"1\" x:y='&amp;'>Ein &#228; ]] ö<!-- c --><?p d?>"
            + "<![CDATA[<&]]></p>\r\n<x:q/></text></TEI>";
        byte[] whole = Encoding.UTF8.GetBytes(Whole);
        Assert.True(Same(whole));
        Property.Holds(
            from place in Gen.Choose(0, whole.Length - 1)
            from removed in Gen.Choose(0, 3)
            from added in Gen.Elements([.. Pieces.Select(Encoding.UTF8.GetBytes), [0xEF], [0xEF, 0xBF], [0x80], [0xC3], [0xF0, 0x9F], [0xC0, 0x80], [0xED, 0xA0, 0x80]])
            select (place, removed, added),
            damage => Same([.. whole[..damage.place], .. damage.added, .. whole[Math.Min(whole.Length, damage.place + damage.removed)..]]),
            cases: 5000);
    }

    [Fact]
    public void Units_are_counted_as_they_are_decoded() => Property.Holds(
        Gen.Elements("a", "plain words ", "\u00E9", "\u4E2D", "\uFFFD", "\U0001F600", "\U0010FFFF").ListOf().Select(p => string.Concat(p.Concat(p).Concat(p))),
        text => Assert.Equal(text.Length, Utf8Units.Count(Encoding.UTF8.GetBytes(text))),
        cases: 1000);

    public static TheoryData<string> TeiFiles => Shared.Missing is null ? [.. Shared.Files("tei")] : [""];

    [SharedTheory]
    [MemberData(nameof(TeiFiles))]
    public void It_reads_a_file_as_the_framework_does(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        bool isOutside = bytes.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0 || !IsWellFormed(bytes)
            || Framework(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')).Exists(s => s[0] == '<' && !Ascii.IsValid(s.Split(' ')[0]));
        Assert.NotEqual(isOutside, Same(bytes));
    }

    /// <summary>In UTF-16 a file is left to the framework's reader: the document must be the same.</summary>
    [SharedTheory]
    [MemberData(nameof(TeiFiles))]
    public void Both_readers_give_the_same_document(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        ReadOptions options = new() { Format = "tei" };
        ReadResult own = TextDocument.Read(new MemoryStream(bytes), null, options);
        ReadResult framework = TextDocument.Read(new MemoryStream([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'))]), null, options);
        Assert.Equal(framework.Diagnostics.AsEnumerable(), own.Diagnostics);
        Assert.Equal(framework.Document.Text, own.Document.Text);
        Assert.Equal(framework.Document.Annotations.AsEnumerable(), own.Document.Annotations);
        Assert.Equal(framework.Document.Source, own.Document.Source);
        Assert.Equal(framework.Document.Speakers.AsEnumerable(), own.Document.Speakers);
        Assert.Equal(framework.Document.Entities.AsEnumerable(), own.Document.Entities);

        static byte[] Edited(TextDocument document)
        {
            if (document.Mentions.IsEmpty)
                return [];
            var output = new MemoryStream();
            document.Edit(e => e.Replace(document.Mentions[^1], document.Mentions[^1] with { Certainty = 0.25 })).Write(output, new TeiOptions());
            return output.ToArray();
        }

        byte[] edited = Edited(framework.Document);
        Assert.Equal(edited.Length == 0 ? "" : Encoding.Unicode.GetString(edited).TrimStart('\uFEFF'), Encoding.UTF8.GetString(Edited(own.Document)).TrimStart('\uFEFF'));
    }

    // Whether the own reader took it; fails where it takes what it should not, or says something else.
    private static bool Same(byte[] bytes)
    {
        ReadOnlyMemory<byte> source = bytes.AsSpan() is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;
        List<string>? own = Own(source);
        if (own is null)
            return false;
        Assert.Equal(Framework(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(source.Span)), own);
        return true;
    }

    private static List<string>? Own(ReadOnlyMemory<byte> source)
    {
        var said = new List<string>();
        var attributes = new XmlAttributes(source, new());
        var reader = new Utf8XmlReader(source, Ascii.IsValid(source.Span), attributes);
        int depth = 0, end = 0;
        while (reader.Read())
        {
            Assert.Equal(end, reader.Span.Start);
            end = reader.Span.End;
            ReadOnlySpan<byte> written = source.Span[reader.Span.Start..reader.Span.End];
            switch (reader.Piece)
            {
                case XmlPiece.StartTag or XmlPiece.EmptyElement:
                    said.Add($"<{reader.Name.Text} {reader.Namespace} {string.Join(' ', attributes.ToValues().Select(a => $"{a.Key}={a.Value}"))}");
                    if (reader.Piece == XmlPiece.EmptyElement)
                        said.Add(">");
                    else
                        depth++;
                    break;
                case XmlPiece.EndTag:
                    said.Add(">");
                    depth--;
                    break;
                case XmlPiece.Text when !Utf8.IsValid(written): return null;
                case XmlPiece.Text when depth > 0:
                    Say($"{(reader.IsPlain ? Encoding.UTF8.GetString(written) : Utf8XmlText.ToText(written, isValue: false))}");
                    break;
                case XmlPiece.Data:
                    Say(Encoding.UTF8.GetString(written[9..^3]).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
                    break;
                case XmlPiece.Comment: said.Add("!"); break;
                case XmlPiece.Instruction: said.Add("?"); break;
                default: break;
            }
        }

        Assert.True(reader.GaveUp || end == source.Length);
        return reader.GaveUp ? null : said;

        void Say(string text) => Append(said, text);
    }

    private static List<string> Framework(string xml)
    {
        var said = new List<string>();
        using XmlReader reader = XmlReader.Create(new StringReader(xml), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var attributes = new List<string>();
                    string head = $"<{reader.Name} {reader.NamespaceURI} ";
                    bool isEmpty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                        attributes.Add($"{reader.Name}={reader.Value}");
                    said.Add(head + string.Join(' ', attributes));
                    if (isEmpty)
                        said.Add(">");
                    break;
                case XmlNodeType.EndElement: said.Add(">"); break;
                case XmlNodeType.Comment: said.Add("!"); break;
                case XmlNodeType.ProcessingInstruction: said.Add("?"); break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when reader.Depth > 0:
                    Append(said, reader.Value);
                    break;
                default: break;
            }
        }

        return said;
    }

    private static void Append(List<string> said, string text)
    {
        if (text.Length == 0)
            return;
        if (said.Count > 0 && said[^1].StartsWith('"'))
            said[^1] += text;
        else
            said.Add("\"" + text);
    }

    private static bool IsWellFormed(byte[] bytes)
    {
        try
        {
            Framework(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
