using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace TextModel.Formats.Tei;

/// <summary>A header of the user's own, into which that of a document is put.</summary>
internal sealed class TeiTemplate
{
    // No header is that deep, and it is printed by a method that calls itself.
    private const int MaxDepth = 100;

    private TeiTemplate(XElement header) => Header = header;

    /// <summary>Its <c>teiHeader</c>.</summary>
    public XElement Header { get; }

    /// <summary>The namespace of TEI.</summary>
    public static XNamespace Tei => TeiNames.Namespace;

    /// <summary>The attribute that identifies an element.</summary>
    public static XName Id => XNamespace.Xml + "id";

    /// <summary>The identifiers in it.</summary>
    public IEnumerable<string> Ids => Header.DescendantsAndSelf().Select(e => (string?)e.Attribute(Id)).OfType<string>();

    /// <summary>For what it says that files are made, as it is read back from a file of this library; null where it says nothing of that.</summary>
    public string? Project =>
        Header.Elements(Tei + "encodingDesc").Elements(Tei + "projectDesc").Elements(Tei + "p").FirstOrDefault() is { } p && !string.IsNullOrWhiteSpace(p.Value)
            ? string.Concat(p.Nodes().OfType<XText>().Select(t => t.Value)) : null;

    /// <summary>Reads one that a user gives; null, and a diagnostic, where it is none.</summary>
    public static TeiTemplate? Read(string xml, string? path, DiagnosticBag diagnostics)
    {
        TextPosition? place = null;
        string? problem;
        try
        {
            XElement root = Load(xml.TrimStart('\uFEFF'));
            problem = Check(root, ref place);
            if (problem is null)
            {
                var template = new TeiTemplate(root);
                template.LeaveOutOwn();
                return template;
            }
        }
        catch (XmlException e)
        {
            // The framework's sentence ends with the place; ours begins with it.
            problem = e.Message.Split(" Line ")[0].TrimEnd('.');
            place = e.LineNumber > 0 ? new(e.LineNumber, Math.Max(1, e.LinePosition)) : null;
        }

        diagnostics.Add(DiagnosticCodes.BadHeaderTemplate.At(path, place, null, problem));
        return null;
    }

    /// <summary>The template of a header that was made with it: without what was put into it.</summary>
    public static TeiTemplate Recover(TeiKeptHeader kept)
    {
        // In its file the namespace stands at the root.
        XElement header = Load($"<TEI xmlns=\"{TeiNames.Namespace}\">{kept.Xml}</TEI>").Elements().First();
        header.Remove();
        XElement[] all = [.. header.DescendantsAndSelf()];
        foreach (string mark in kept.Marks.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = mark[1..].Split(':', 2);
            if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int index) || index >= all.Length)
                continue;
            if (mark[0] == 'a')
            {
                all[index].Remove();
                continue;
            }

            all[index].RemoveNodes();
            foreach (string name in parts.Length > 1 ? parts[1].Split(',') : [])
                all[index].Attribute(name == "xml:id" ? Id : name)?.Remove();
        }

        return new(header);
    }

    /// <summary>The template with edits of the source in the places where it says what was edited.</summary>
    public TeiTemplate Edit(Source was, Source now)
    {
        string xml = Header.ToString(SaveOptions.DisableFormatting);
        (TextDocument read, TeiOrigin origin) = TeiReader.ReadOfMarkup(SourceText.From(xml));
        var patch = new SourcePatch(origin.Source.Text);
        var edits = new TeiOutsideEdits(xml, patch, "");
        TeiMapping.Source.Change(edits, origin.Outside[0], read.Source, Edited(read.Source, was, now));
        edits.Finish();
        return new(Load(patch.Apply()));
    }

    // What the template says, with what was edited of that.
    private static Source Edited(Source said, Source was, Source now) => said with
    {
        Title = Of(said.Title, was.Title, now.Title),
        Date = Of(said.Date, was.Date, now.Date),
        Language = Of(said.Language, was.Language, now.Language),
        Publisher = Of(said.Publisher, was.Publisher, now.Publisher),
        PublicationDate = Of(said.PublicationDate, was.PublicationDate, now.PublicationDate),
        Rights = Of(said.Rights, was.Rights, now.Rights),
        Printed = Of(said.Printed, was.Printed, now.Printed),
    };

    private static T Of<T>(T said, T was, T now) => said is null || EqualityComparer<T>.Default.Equals(was, now) ? said : now;

    /// <summary>What it says of source and speakers.</summary>
    public TextDocument Understand() =>
        TeiReader.ReadPatched($"<TEI xmlns=\"{TeiNames.Namespace}\">{Header.ToString(SaveOptions.DisableFormatting)}<text><body><p/></body></text></TEI>");

    /// <summary>Gives identifiers that the document has as well another name, and the pointers to them. A person may be one of the document's speakers.</summary>
    public void Rename(TextDocument document)
    {
        var taken = new HashSet<string>(document.Speakers.Select(s => s.Id).Concat(document.Entities.Select(e => e.Id)), StringComparer.Ordinal);
        HashSet<string> mine = [.. Ids];
        foreach (Annotation annotation in document.Annotations.PeekAll())
        {
            if (annotation.Id is { } id && mine.Contains(id))
                taken.Add(id);
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (XElement element in Header.DescendantsAndSelf())
        {
            if (element.Attribute(Id) is not { } id || !taken.Contains(id.Value) || (IsPerson(element) && document.Speakers[id.Value] is not null))
                continue;
            string name = $"header-{id.Value}";
            for (int i = 1; taken.Contains(name) || !mine.Add(name); i++)
                name = string.Create(CultureInfo.InvariantCulture, $"header{i}-{id.Value}");
            id.Value = names[$"#{id.Value}"] = name;
        }

        foreach (XAttribute pointer in names.Count == 0 ? [] : Header.DescendantsAndSelf().Attributes().Where(a => a.Value.Contains('#', StringComparison.Ordinal)))
            pointer.Value = string.Join(' ', pointer.Value.Split(' ').Select(p => names.TryGetValue(p, out string? name) ? $"#{name}" : p));
    }

    /// <summary>Whether an element describes somebody who takes part.</summary>
    public static bool IsPerson(XElement element) =>
        element.Name.Namespace == Tei && element.Name.LocalName is "person" or "personGrp" && element.Ancestors(Tei + "particDesc").Any();

    private static XElement Load(string xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using (var text = new StringReader(xml))
        using (XmlReader reader = XmlReader.Create(text, settings))
        {
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth)
                    throw new XmlException(string.Create(CultureInfo.InvariantCulture, $"Its elements are nested more than {MaxDepth} deep"));
            }
        }

        using var again = new StringReader(xml);
        using XmlReader whole = XmlReader.Create(again, settings);
        XElement root = XDocument.Load(whole, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo).Root!;
        // TEI has no prefix in what is written.
        foreach (XAttribute declaration in root.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration && a.Value == TeiNames.Namespace).ToList())
            declaration.Remove();
        return root;
    }

    private static string? Check(XElement root, ref TextPosition? place)
    {
        place = PlaceOf(root);
        if (root.Name != Tei + "teiHeader")
            return $"its root element is '{root.Name.LocalName}' in {(root.Name.NamespaceName.Length == 0 ? "no namespace" : $"the namespace '{root.Name.NamespaceName}'")}";
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (XElement element in root.DescendantsAndSelf())
        {
            place = PlaceOf(element);
            if (!Ascii(element.Name.LocalName) || element.Attributes().Any(a => !Ascii(a.Name.LocalName)))
                return $"the name of the element '{element.Name.LocalName}', or of an attribute of it, is not in ASCII";
            if (element.Attribute(Id)?.Value is not { } id)
                continue;
            if (!TextDocument.IsName(id))
                return $"the identifier '{id}' is no XML name";
            if (!ids.Add(id))
                return $"the identifier '{id}' is given twice";
        }

        place = null;
        return null;

        static bool Ascii(string name) => System.Text.Ascii.IsValid(name);
    }

    private static TextPosition? PlaceOf(IXmlLineInfo info) => info.HasLineInfo() ? new(info.LineNumber, Math.Max(1, info.LinePosition - 1)) : null;

    // What this library says in each header: a template that was taken from one of its files has it too, of another document.
    private void LeaveOutOwn()
    {
        XElement? application = Header.Descendants(Tei + "application").FirstOrDefault(a => (string?)a.Attribute("ident") == "TextModel");
        if (application is null)
            return;
        XElement[] own =
        [
            application,
            .. Header.Descendants(Tei + "bibl").Concat(Header.Descendants(Tei + "title")).Where(e => (string?)e.Attribute("type") == TeiNames.File),
            .. Header.Descendants(Tei + "taxonomy").Where(t => t.Descendants(Tei + "catDesc").Any(c => c.Value is TeiNames.Asks or TeiNames.Answers or TeiNames.States or TeiNames.Implied)),
            .. Header.Descendants(Tei + "normalization").Where(n => n.Value.Contains(TeiNames.StringRanges, StringComparison.Ordinal)),
            .. Header.Descendants(Tei + "p").Where(p => p.Value is TeiNames.Unpublished or TeiNames.Undescribed),
            .. Header.Elements(Tei + "fileDesc").Elements(Tei + "extent"),
        ];
        foreach (XElement element in own)
        {
            // What held nothing else goes with it.
            XElement gone = element;
            while (gone.Parent is { } parent && parent != Header && parent.Parent != Header && parent.Elements().Take(2).Count() == 1)
                gone = parent;
            if (gone.Parent is not null)
                gone.Remove();
        }
    }
}
