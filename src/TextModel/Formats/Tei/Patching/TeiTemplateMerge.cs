using System.Xml.Linq;

namespace TextModel.Formats.Tei;

/// <summary>Puts a header into a template: what the template says stays, what it leaves open or does not have is filled. TEI P5, chapter 2, has the places.</summary>
/// <param name="template">The header of the template, which is changed.</param>
/// <param name="known">The header of the document.</param>
/// <param name="said">The contributors that the template names.</param>
/// <param name="contributors">Those of the document, in the order of its header.</param>
internal sealed class TeiTemplateMerge(XElement template, XElement known, IEnumerable<Contributor> said, IReadOnlyList<Contributor> contributors)
{
    private static readonly string[] InFile = ["titleStmt", "editionStmt", "extent", "publicationStmt", "seriesStmt", "notesStmt", "sourceDesc"];
    private static readonly string[] InHeader = ["fileDesc", "encodingDesc", "profileDesc", "xenoData", "revisionDesc"];

    /// <summary>The elements that were added, with all in them.</summary>
    public HashSet<XElement> Added { get; } = [];

    /// <summary>The elements that were filled, with the attributes that they were given.</summary>
    public Dictionary<XElement, List<XName>> Filled { get; } = [];

    public void Merge()
    {
        if (Into(template, known, "fileDesc", InHeader) is var (file, ourFile))
            MergeFile(file, ourFile);
        if (Into(template, known, "encodingDesc", InHeader) is var (encoding, ourEncoding))
            MergeEncoding(encoding, ourEncoding);
        if (Into(template, known, "profileDesc", InHeader) is var (profile, ourProfile))
            MergeProfile(profile, ourProfile);
        LeaveOutOpen();
    }

    // What nothing is known for, where the schema does not want it empty.
    private void LeaveOutOpen()
    {
        XElement[] open =
        [
            .. template.Elements().Where(e => e.Name.LocalName is "fileDesc" or "encodingDesc" or "profileDesc").Elements()
                .Concat(template.Elements(TeiTemplate.Tei + "fileDesc").Elements(TeiTemplate.Tei + "publicationStmt").Elements())
                .Where(e => IsOpen(e) && !e.HasAttributes && !Added.Contains(e) && !Filled.ContainsKey(e) && !e.Descendants().Any(Filled.ContainsKey)
                    && e.Name.LocalName is not ("titleStmt" or "creation" or "publisher" or "distributor" or "authority" or "date" or "pubPlace" or "idno")),
        ];
        foreach (XElement element in open)
            element.Remove();
    }

    private void MergeFile(XElement file, XElement ours)
    {
        if (Into(file, ours, "titleStmt", InFile) is var (titles, ourTitles))
            MergeTitles(titles, ourTitles);
        Into(file, ours, "extent", InFile);
        if (Into(file, ours, "publicationStmt", InFile) is var (publication, ourPublication) && !IsProse(publication) && !IsProse(ourPublication))
            MergePublication(publication, ourPublication);
        if (Into(file, ours, "notesStmt", InFile) is var (notes, ourNotes))
            AddAll(notes, ourNotes.Elements());
        if (Into(file, ours, "sourceDesc", InFile) is not var (source, ourSource))
            return;
        XElement[] entries = [.. ourSource.Elements().Where(e => e.Name.LocalName != "p")];
        if (entries.Length > 0 && source.Elements().Any(IsParagraph))
        {
            // Prose and entries are two descriptions, as the schema has it.
            var more = new XElement(ourSource);
            source.AddAfterSelf(more);
            Added.Add(more);
            return;
        }

        foreach (XElement entry in entries)
        {
            bool isFile = (string?)entry.Attribute("type") == TeiNames.File;
            if (!isFile && Children(source, "biblStruct").FirstOrDefault(IsOpen) is { } open)
                Fill(open, entry);
            else if (isFile || !source.Elements().Any(e => e.Name.LocalName is "biblStruct" or "bibl" or "biblFull" && !IsOpen(e)))
                Add(source, entry);
        }
    }

    private void MergeTitles(XElement titles, XElement ours)
    {
        XElement title = ours.Elements().First();
        XElement? theirs = Children(titles, "title").FirstOrDefault();
        bool isFile = title.Attribute("type") is not null;
        if (theirs is null)
            AddFirst(titles, title);
        else if (IsOpen(theirs) && !(isFile && theirs.Attribute("type") is not null))
            Fill(theirs, title);
        else if (IsOpen(theirs))
            AddAfter(theirs, title);
        List<Contributor> there = [.. said];
        foreach ((int i, XElement contributor) in ours.Elements().Skip(1).Index())
        {
            // After them come layers, to which the text points.
            if (i < contributors.Count && there.Remove(contributors[i]))
                continue;
            if (contributor.Name.LocalName != "respStmt" && Children(titles, contributor.Name.LocalName).FirstOrDefault(IsOpen) is { } open)
                Fill(open, contributor);
            else
                Add(titles, contributor);
        }
    }

    private void MergePublication(XElement publication, XElement ours)
    {
        if (publication.Elements().FirstOrDefault(e => e.Name.LocalName is "publisher" or "distributor" or "authority") is not { } agency)
            AddFirst(publication, ours.Elements().First());
        else if (IsOpen(agency) && ours.Elements().First() is var publisher && !IsOpen(publisher))
            Fill(agency, publisher);
        FillOrAdd(publication, ours, "date");
        FillOrAdd(publication, ours, "availability");
    }

    private void MergeEncoding(XElement encoding, XElement ours)
    {
        FillOrAdd(encoding, ours, "projectDesc");
        foreach (string name in (string[])["editorialDecl", "classDecl", "appInfo"])
        {
            if (Children(ours, name).FirstOrDefault() is not { } part)
                continue;
            if (Children(encoding, name).FirstOrDefault() is { } there)
                AddAll(there, part.Elements());
            else
                Add(encoding, part);
        }
    }

    private void MergeProfile(XElement profile, XElement ours)
    {
        if (Children(ours, "creation").FirstOrDefault() is { } creation)
        {
            XElement? there = Children(profile, "creation").FirstOrDefault();
            if (there is null)
                AddFirst(profile, creation);
            else if (IsOpen(there))
                Fill(there, creation);
            else if (!there.Descendants(TeiTemplate.Tei + "date").Any())
                AddBehindWords(there, creation.Elements().First());
            else if (there.Descendants(TeiTemplate.Tei + "date").FirstOrDefault(IsOpen) is { } date)
                Fill(date, creation.Elements().First());
        }

        if (Children(ours, "langUsage").FirstOrDefault() is { } languages)
        {
            if (Children(profile, "langUsage").FirstOrDefault() is not { } there)
                Add(profile, languages);
            else if (IsOpen(there))
                Fill(there, languages);
        }

        if (Children(ours, "particDesc").FirstOrDefault() is not { } people)
            return;
        HashSet<string> present = [.. profile.Descendants().Where(TeiTemplate.IsPerson).Select(p => (string?)p.Attribute(TeiTemplate.Id)).OfType<string>()];
        XElement[] persons = [.. people.Descendants(TeiTemplate.Tei + "person").Where(p => !present.Contains((string)p.Attribute(TeiTemplate.Id)!))];
        if (persons.Length == 0)
            return;
        XElement? participants = Children(profile, "particDesc").FirstOrDefault();
        if (participants is null || participants.Elements().Any(IsParagraph))
            Add(profile, new XElement(people.Name, new XElement(TeiTemplate.Tei + "listPerson", persons)));
        else if (IsOpen(participants))
            Fill(participants, people);
        else if (Children(participants, "listPerson").FirstOrDefault() is not { } list)
            Add(participants, new XElement(TeiTemplate.Tei + "listPerson", persons));
        else if (list.Elements().LastOrDefault(e => e.Name.LocalName is "person" or "personGrp" or "listPerson") is { } last)
            AddAfter(last, persons);
        else
            AddAll(list, persons);
    }

    // The part of that name in both, where the template has one that says something; else it is filled or added here.
    private (XElement Theirs, XElement Ours)? Into(XElement parent, XElement ours, string name, string[] order)
    {
        if (Children(ours, name).FirstOrDefault() is not { } part)
            return null;
        if (Children(parent, name).FirstOrDefault() is { } there)
        {
            bool isLookedInto = name is "fileDesc" or "titleStmt" or "encodingDesc" or "profileDesc";
            if (!IsOpen(there) || (isLookedInto && there.HasElements))
                return (there, part);
            Fill(there, part);
            return null;
        }

        int place = Array.IndexOf(order, name);
        XElement? next = parent.Elements().FirstOrDefault(e => Array.IndexOf(order, e.Name.LocalName) > place);
        var added = new XElement(part);
        if (next is null)
            parent.Add(added);
        else
            next.AddBeforeSelf(added);
        Added.Add(added);
        return null;
    }

    private void FillOrAdd(XElement parent, XElement ours, string name)
    {
        if (Children(ours, name).FirstOrDefault() is not { } part)
            return;
        if (Children(parent, name).FirstOrDefault() is not { } there)
            Add(parent, part);
        else if (IsOpen(there))
            Fill(there, part);
    }

    private void Fill(XElement there, XElement part)
    {
        List<XName> names = [];
        there.RemoveNodes();
        there.Add(new XElement(part).Nodes());
        foreach (XAttribute attribute in part.Attributes().Where(a => there.Attribute(a.Name) is null))
        {
            there.Add(new XAttribute(attribute));
            names.Add(attribute.Name);
        }

        Filled[there] = names;
    }

    private void Add(XElement parent, XElement part) => AddAll(parent, [part]);

    private void AddAll(XElement parent, IEnumerable<XElement> parts)
    {
        foreach (XElement part in parts)
        {
            var added = new XElement(part);
            parent.Add(added);
            Added.Add(added);
        }
    }

    private void AddBehindWords(XElement parent, XElement part)
    {
        if (parent.LastNode is XText { Value: [.., var last] } && !char.IsWhiteSpace(last))
            parent.Add(" ");
        Add(parent, part);
    }

    private void AddFirst(XElement parent, XElement part)
    {
        var added = new XElement(part);
        parent.AddFirst(added);
        Added.Add(added);
    }

    private void AddAfter(XElement place, params XElement[] parts)
    {
        foreach (XElement part in parts.Reverse())
        {
            var added = new XElement(part);
            place.AddAfterSelf(added);
            Added.Add(added);
        }
    }

    private static IEnumerable<XElement> Children(XElement parent, string name) => parent.Elements(TeiTemplate.Tei + name);

    // Whether an element, and what is in it, says nothing.
    private static bool IsOpen(XElement element) =>
        string.IsNullOrWhiteSpace(element.Value) && !element.Descendants().Any(d => d.HasAttributes)
        && element.Attributes().All(a => a.Name.LocalName is not ("when" or "from" or "to" or "notBefore" or "notAfter" or "when-iso" or "target"));

    private static bool IsParagraph(XElement element) => element.Name.LocalName is "p" or "ab";

    private static bool IsProse(XElement element) => element.Elements().Any(IsParagraph);
}
