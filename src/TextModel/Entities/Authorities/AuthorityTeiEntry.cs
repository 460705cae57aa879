using System.Xml.Linq;

namespace TextModel.Entities;

/// <summary>Gives the fields of one TEI element to the builder.</summary>
internal sealed class AuthorityTeiEntry(XElement entry, AuthorityListBuilder builder)
{
    // What a name's @type says when the name is the preferred one.
    private static readonly HashSet<string> Preferred = new(StringComparer.Ordinal) { "main", "pref", "preferred", "index", "reg", "display" };

    /// <summary>Whether an element is a name of the element that holds it.</summary>
    public static bool IsName(XElement element) => element.Name.LocalName switch
    {
        "persName" or "placeName" or "orgName" or "eventName" or "objectName" or "geogName" or "name" or "title" => true,
        "term" => element.Parent?.Name.LocalName == "item",
        "settlement" or "district" or "region" or "country" or "bloc" => element.Parent?.Name.LocalName == "place",
        "label" or "head" => element.Parent?.Name.LocalName is "event" or "item",
        _ => false,
    };

    public void Read()
    {
        // By type="label" files of this library say how a transcript announces a speaker, which is no name.
        XElement[] names =
        [
            .. entry.Elements().Concat(entry.Elements().Where(e => e.Name.LocalName is "monogr" or "analytic").Elements())
                .Where(n => IsName(n) && Type(n) != "label" && Text(n).Length > 0),
        ];
        XElement? preferred = Array.Find(names, n => Type(n) is null || Preferred.Contains(Type(n)!)) ?? names.FirstOrDefault();
        Set("kind", Kind(preferred), entry);
        Set("id", Identifier(preferred), entry);
        if (preferred is not null)
            Set("label", Name(preferred), preferred);
        foreach (XElement name in names.Where(n => n != preferred))
            Set("variants", Name(name).Replace('|', ' '), name);
        foreach (XElement child in entry.Elements())
            ReadChild(child);
        foreach (string attribute in (string[])["ref", "key", "corresp", "sameAs"])
        {
            Uris((string?)entry.Attribute(attribute), entry);
            foreach (XElement name in names)
                Uris((string?)name.Attribute(attribute), name);
        }

        Dates(entry, "from", "notBefore", "when");
        Dates(entry, "to", "notAfter");
        builder.EndEntry(AuthorityTei.Place(entry));
    }

    private void ReadChild(XElement child)
    {
        switch (child.Name.LocalName)
        {
            case "idno" when Text(child) is { Length: > 0 } number:
                builder.SetIdentifier(Authority(child, number), number);
                break;
            case "birth" or "death":
                string field = child.Name.LocalName;
                Dates(child, field, "when", "notBefore");
                if (child.Element(child.Name.Namespace + "date") is { } day)
                    Dates(day, field, "when", "notBefore");
                break;
            case "date":
                Dates(child, "from", "from", "when", "notBefore");
                Dates(child, "to", "to", "notAfter");
                break;
            case "note" when Type(child) == "dates" && child.Element(child.Name.Namespace + "date") is { } stretch:
                Dates(stretch, "from", "from");
                Dates(stretch, "to", "to");
                break;
            case "note" when Type(child) == "coordinates":
                Geo(child);
                break;
            case "note" or "desc" or "p":
                Set("description", Text(child), child);
                break;
            case "location":
                if (child.Descendants().FirstOrDefault(d => d.Name.LocalName == "geo") is { } geo)
                    Geo(geo);
                break;
            case "linkGrp" or "link" or "ptr" or "ref" or "bibl":
                foreach (XElement link in child.DescendantsAndSelf().Where(d => d.Name.LocalName is "link" or "ptr" or "ref"))
                    Uris((string?)link.Attribute("target"), link);
                break;
            default:
                break;
        }
    }

    private string? Kind(XElement? name) => entry.Name.LocalName switch
    {
        "person" or "personGrp" => "person",
        "place" => "place",
        "org" => "organisation",
        "event" => "event",
        "object" => "object",
        "bibl" or "biblStruct" or "biblFull" => "work",
        // An item is what its name says; the type of a name in a list of "entities" is the kind.
        _ => name?.Name.LocalName switch
        {
            "persName" => "person",
            "placeName" or "geogName" => "place",
            "orgName" => "organisation",
            "title" => "work",
            "name" when Type(name) is { } type && (string?)entry.Parent!.Attribute("type") == "entities" => TeiWord.Undo(type),
            _ => null,
        },
    };

    private string? Identifier(XElement? name)
    {
        foreach (string? id in (string?[])[(string?)entry.Attribute(XNamespace.Xml + "id"), (string?)entry.Attribute("key"), (string?)name?.Attribute("key"), (string?)name?.Attribute("ref")])
        {
            if (id?.TrimStart('#') is { Length: > 0 } bare && TextDocument.IsName(bare))
                return bare;
        }

        return null;
    }

    // type="GND", or type="URL" subtype="gnd", or neither.
    private static string Authority(XElement idno, string number)
    {
        string? type = Type(idno) is { } word ? TeiWord.Undo(word) : null;
        return type?.ToUpperInvariant() is not (null or "URI" or "URL") ? type
            : AuthorityFields.AuthorityOfUri(number) ?? ((string?)idno.Attribute("subtype") is { Length: > 0 } subtype ? subtype : type ?? "URI");
    }

    // Parts of a name that are written surname first have a comma in running text: Fischer, Ruth.
    private static string Name(XElement name)
    {
        string text = Text(name);
        XElement[] parts = [.. name.Elements().Where(e => Text(e).Length > 0)];
        if (parts.Length < 2 || parts[0].Name.LocalName != "surname" || text.Contains(',', StringComparison.Ordinal) || parts.Any(p => p.Name.LocalName is not ("surname" or "forename" or "nameLink")))
            return text;
        IEnumerable<string> Of(string local) => parts.Where(p => p.Name.LocalName == local).Select(Text);
        return $"{string.Join(' ', Of("surname"))}, {string.Join(' ', Of("forename").Concat(Of("nameLink")))}";
    }

    private void Dates(XElement element, string field, params string[] attributes)
    {
        foreach (string attribute in attributes)
        {
            foreach (string spelling in (string[])[attribute, attribute + "-iso", attribute + "-custom"])
            {
                if ((string?)element.Attribute(spelling) is { } date && PartialDate.TryParse(date, out _))
                {
                    Set(field, date, element);
                    return;
                }
            }
        }
    }

    private void Geo(XElement element)
    {
        // Between white space a comma is a decimal one: 51,5 10,5. Lines and areas have more than one point; the model has one.
        string[] parts = [.. Text(element).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.TrimEnd(',', ';'))];
        if (parts.Length >= 2)
            Set("coordinates", $"{parts[0].Replace(',', '.')};{parts[1].Replace(',', '.')}", element);
        else if (parts.Length == 1)
            Set("coordinates", parts[0], element);
    }

    private void Uris(string? values, XElement element)
    {
        foreach (string value in (values ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (AuthorityFields.IsUri(value))
                builder.Set("uri", value, AuthorityTei.Place(element));
        }
    }

    private void Set(string field, string? value, XElement element)
    {
        if (value is not null)
            builder.Set(field, value, AuthorityTei.Place(element));
    }

    private static string? Type(XElement element) => (string?)element.Attribute("type") is { Length: > 0 } type ? type : null;

    // Not XElement.Value, which calls itself for each level.
    private static string Text(XElement element) => string.Join(
        ' ', string.Concat(element.DescendantNodes().OfType<XText>().Select(t => t.Value)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
