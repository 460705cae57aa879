using System.IO.Compression;
using System.Text;
using TextModel.Formats;
using TextModel.Formats.Docx;

namespace TextModel.Tests.Formats.Docx;

/// <summary>Makes small Word documents, and reads them.</summary>
internal static class Docx
{
    private const string W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

    public static FormatRegistry Formats { get; } = FormatRegistry.Default.With(DocxFormat.Format);

    /// <summary>Reads a document whose body is given as Word's XML.</summary>
    public static ReadResult Read(string body, string? footnotes = null, string? endnotes = null, string? comments = null, string? styles = null, string? numbering = null, string? links = null) =>
        Read(Make(body, footnotes, endnotes, comments, styles, numbering, links));

    public static ReadResult Read(byte[] file) => TextDocument.Read(new MemoryStream(file), null, new() { Format = "docx" }, Formats);

    /// <summary>A paragraph with one run.</summary>
    public static string P(string words, string runProperties = "", string paragraphProperties = "") =>
        $"<w:p><w:pPr>{paragraphProperties}</w:pPr><w:r><w:rPr>{runProperties}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r></w:p>";

    /// <summary>A link to an address, by which the body names it: <c>r:id</c>.</summary>
    public static string LinkTo(string id, string address) =>
        $"<Relationship Id='{id}' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink' Target='{address}' TargetMode='External'/>";

    /// <summary>A link to the one picture that is in the document, <c>media/image1.png</c>.</summary>
    public static string LinkToPicture(string id) =>
        $"<Relationship Id='{id}' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/image' Target='media/image1.png'/>";

    public static byte[] Make(
        string body, string? footnotes = null, string? endnotes = null, string? comments = null, string? styles = null, string? numbering = null, string? links = null)
    {
        var parts = new Dictionary<string, string>
        {
            ["document"] = $"<w:document {W}><w:body>{body}</w:body></w:document>",
        };
        if (footnotes is not null)
            parts["footnotes"] = $"<w:footnotes {W}>{footnotes}</w:footnotes>";
        if (endnotes is not null)
            parts["endnotes"] = $"<w:endnotes {W}>{endnotes}</w:endnotes>";
        if (comments is not null)
            parts["comments"] = $"<w:comments {W}>{comments}</w:comments>";
        if (styles is not null)
            parts["styles"] = $"<w:styles {W}>{styles}</w:styles>";
        if (numbering is not null)
            parts["numbering"] = $"<w:numbering {W}>{numbering}</w:numbering>";
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/><Default Extension='png' ContentType='image/png'/>"
                + string.Concat(parts.Keys.Select(p => $"<Override PartName='/word/{p}.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.{(p == "document" ? "document.main" : p)}+xml'/>"))
                + "<Override PartName='/core.xml' ContentType='application/vnd.openxmlformats-package.core-properties+xml'/></Types>");
            const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
            Write(zip, "_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + $"<Relationship Id='r1' Type='{Rel}officeDocument' Target='word/document.xml'/>"
                + "<Relationship Id='r2' Type='http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties' Target='core.xml'/></Relationships>");
            Write(zip, "core.xml", "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                + "<dc:title>On the quay</dc:title><dc:creator>Ada Rossi</dc:creator><dc:language>en</dc:language><cp:keywords>harbours</cp:keywords></cp:coreProperties>");
            Write(zip, "word/_rels/document.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + string.Concat(parts.Keys.Where(p => p != "document").Select(p => $"<Relationship Id='{p}' Type='{Rel}{p}' Target='{p}.xml'/>")) + links + "</Relationships>");
            if (links?.Contains("media/image1.png", StringComparison.Ordinal) == true)
                Write(zip, "word/media/image1.png", "picture");
            foreach ((string part, string xml) in parts)
                Write(zip, $"word/{part}.xml", xml);
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using Stream entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
