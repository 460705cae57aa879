using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using TextModel.Recordings.Common;

namespace TextModel.Recordings.Qda;

/// <summary>Writes a project anew: <c>project.qde</c>, and the texts beside it or in it.</summary>
/// <remarks>Positions count code points, as the exchange format does.</remarks>
internal sealed class QdaPrinter(TextDocument document, QdaProject project, bool isPacked)
{
    /// <summary>The namespace of projects.</summary>
    public const string Space = "urn:QDA-XML:project:1.0";

    // The earliest that a zip can say.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly XmlPrinting printing = new("REFI-QDA");
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Guid, QdaNote Note)> notes = [];

    /// <summary>The file.</summary>
    public byte[] Write(DiagnosticBag diagnostics)
    {
        foreach (QdaCode code in project.Codes)
            taken.Add(code.Guid);
        List<(QdaSource Source, string Guid)> sources = [.. project.Sources.Select(s => (s, Free(s.Guid is { } own ? QdaGuids.From(own) : QdaGuids.Of("source", s.Name, TextOf(s)))))];
        byte[] xml = XmlPrinting.Print(x => Write(x, sources));
        printing.Report(diagnostics);
        if (!isPacked)
            return xml;
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "project.qde", xml);
            foreach ((QdaSource source, string guid) in sources)
                Add(zip, $"Sources/{guid}.txt", Encoding.UTF8.GetBytes(TextOf(source)));
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Time;
        using Stream stream = entry.Open();
        stream.Write(content);
    }

    private string TextOf(QdaSource source) => document.Slice(source.Place);

    private string Free(string guid) => QdaGuids.Free(guid, taken);

    private static string UserGuid(string name) => QdaGuids.Of("user", name);

    private void Write(XmlWriter xml, List<(QdaSource Source, string Guid)> sources)
    {
        KeyedValues fields = document.Source.Fields;
        xml.WriteStartElement("Project", Space);
        Attribute(xml, "name", project.Name);
        Attribute(xml, "origin", fields["origin"]);
        foreach (string time in (ReadOnlySpan<string>)["creationDateTime", "modifiedDateTime"])
            Attribute(xml, time, fields[time] is { } value && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _) && value.Contains('T') ? value : null);
        if (project.Users.Count > 0)
        {
            xml.WriteStartElement("Users", Space);
            foreach (string user in project.Users)
            {
                xml.WriteStartElement("User", Space);
                Attribute(xml, "guid", UserGuid(user));
                Attribute(xml, "name", user);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        if (project.Codes.Count > 0)
        {
            xml.WriteStartElement("CodeBook", Space);
            xml.WriteStartElement("Codes", Space);
            ILookup<string?, QdaCode> below = project.Codes.ToLookup(c => c.Parent);
            foreach (QdaCode code in below[null])
                WriteCode(xml, code, below);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        if (sources.Count > 0)
        {
            xml.WriteStartElement("Sources", Space);
            foreach ((QdaSource source, string guid) in sources)
                WriteSource(xml, source, guid);
            xml.WriteEndElement();
        }

        if (notes.Count > 0)
        {
            xml.WriteStartElement("Notes", Space);
            foreach ((string guid, QdaNote note) in notes)
            {
                xml.WriteStartElement("Note", Space);
                Attribute(xml, "guid", guid);
                Attribute(xml, "name", note.Name);
                xml.WriteElementString("PlainTextContent", Space, printing.Clean(note.Content));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        if (fields["description"] is { } description)
            xml.WriteElementString("Description", Space, printing.Clean(description));
        xml.WriteEndElement();
    }

    private void WriteCode(XmlWriter xml, QdaCode code, ILookup<string?, QdaCode> below)
    {
        xml.WriteStartElement("Code", Space);
        Attribute(xml, "guid", code.Guid);
        Attribute(xml, "name", code.Name);
        Attribute(xml, "isCodable", code.IsCodable ? "true" : "false");
        Attribute(xml, "color", code.Color);
        if (code.Description is not null)
            xml.WriteElementString("Description", Space, printing.Clean(code.Description));
        foreach (QdaCode inner in below[code.Key])
            WriteCode(xml, inner, below);
        xml.WriteEndElement();
    }

    private void WriteSource(XmlWriter xml, QdaSource source, string guid)
    {
        string text = TextOf(source);
        xml.WriteStartElement("TextSource", Space);
        Attribute(xml, "guid", guid);
        Attribute(xml, "name", source.Name);
        if (isPacked)
            Attribute(xml, "plainTextPath", $"internal://{guid}.txt");
        else
            xml.WriteElementString("PlainTextContent", Space, printing.Clean(text));
        var offsets = new OffsetMap(text);
        ILookup<TextSpan, QdaNote> said = source.Notes.ToLookup(n => n.Span);
        var done = new HashSet<TextSpan>();
        foreach (IGrouping<(TextSpan Span, string? Description, bool IsCoded), QdaMark> passage in source.Marks.GroupBy(m => (m.Span, m.Description, m.Code is not null)))
        {
            IEnumerable<QdaNote> about = done.Add(passage.Key.Span) ? said[passage.Key.Span] : [];
            WriteSelection(xml, guid, offsets, passage.Key.Span, passage.Key.Description, passage.Key.IsCoded ? [.. passage] : [], about);
        }

        foreach (IGrouping<TextSpan, QdaNote> about in said.Where(n => done.Add(n.Key)))
            WriteSelection(xml, guid, offsets, about.Key, null, [], about);
        xml.WriteEndElement();
    }

    private void WriteSelection(XmlWriter xml, string source, OffsetMap offsets, TextSpan span, string? description, List<QdaMark> marks, IEnumerable<QdaNote> about)
    {
        string start = offsets.To(OffsetUnit.CodePoint, span.Start).ToString(CultureInfo.InvariantCulture), end = offsets.To(OffsetUnit.CodePoint, span.End).ToString(CultureInfo.InvariantCulture);
        string guid = Free(QdaGuids.OfSelection(source, start, end, description, marks.Count > 0));
        xml.WriteStartElement("PlainTextSelection", Space);
        Attribute(xml, "guid", guid);
        Attribute(xml, "startPosition", start);
        Attribute(xml, "endPosition", end);
        if (description is not null)
            xml.WriteElementString("Description", Space, printing.Clean(description));
        foreach (QdaMark mark in marks)
        {
            xml.WriteStartElement("Coding", Space);
            Attribute(xml, "guid", Free(QdaGuids.OfCoding(guid, mark)));
            Attribute(xml, "creatingUser", mark.Coder is null ? null : UserGuid(mark.Coder));
            xml.WriteStartElement("CodeRef", Space);
            Attribute(xml, "targetGUID", QdaGuids.From(mark.Code!));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        foreach (QdaNote note in about)
        {
            string id = Free(QdaGuids.Of("note", guid, note.Content));
            notes.Add((id, note));
            xml.WriteStartElement("NoteRef", Space);
            Attribute(xml, "targetGUID", id);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Attribute(XmlWriter xml, string name, string? value)
    {
        if (value is not null)
            xml.WriteAttributeString(name, printing.Clean(value));
    }
}
