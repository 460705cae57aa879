using System.Text;

namespace TextModel.Entities;

/// <summary>What a field of an authority file holds.</summary>
internal enum AuthorityField
{
    Unknown,
    Id,
    Kind,
    Label,
    Forename,
    MiddleName,
    Surname,
    NameSuffix,
    Nickname,
    Variants,
    Description,
    From,
    To,
    Latitude,
    Longitude,
    Coordinates,
    Uris,
    Uri,
    Authority,
}

/// <summary>The names that authority files give to their fields, to authorities and to kinds.</summary>
internal static class AuthorityFields
{
    private static readonly Dictionary<string, AuthorityField> Names = new(StringComparer.Ordinal)
    {
        ["id"] = AuthorityField.Id,
        ["xmlid"] = AuthorityField.Id,
        ["key"] = AuthorityField.Id,
        ["identifier"] = AuthorityField.Id,
        ["personid"] = AuthorityField.Id,
        ["placeid"] = AuthorityField.Id,
        ["entityid"] = AuthorityField.Id,
        ["kind"] = AuthorityField.Kind,
        ["type"] = AuthorityField.Kind,
        ["typ"] = AuthorityField.Kind,
        ["category"] = AuthorityField.Kind,
        ["class"] = AuthorityField.Kind,
        ["label"] = AuthorityField.Label,
        ["title"] = AuthorityField.Label,
        ["preflabel"] = AuthorityField.Label,
        ["term"] = AuthorityField.Label,
        ["officialfull"] = AuthorityField.Label,
        ["first"] = AuthorityField.Forename,
        ["firstname"] = AuthorityField.Forename,
        ["forename"] = AuthorityField.Forename,
        ["given"] = AuthorityField.Forename,
        ["givenname"] = AuthorityField.Forename,
        ["vorname"] = AuthorityField.Forename,
        ["prenom"] = AuthorityField.Forename,
        ["prénom"] = AuthorityField.Forename,
        ["middle"] = AuthorityField.MiddleName,
        ["middlename"] = AuthorityField.MiddleName,
        ["last"] = AuthorityField.Surname,
        ["lastname"] = AuthorityField.Surname,
        ["surname"] = AuthorityField.Surname,
        ["family"] = AuthorityField.Surname,
        ["familyname"] = AuthorityField.Surname,
        ["nachname"] = AuthorityField.Surname,
        ["suffix"] = AuthorityField.NameSuffix,
        ["nickname"] = AuthorityField.Nickname,
        ["variants"] = AuthorityField.Variants,
        ["varianten"] = AuthorityField.Variants,
        ["variant"] = AuthorityField.Variants,
        ["aliases"] = AuthorityField.Variants,
        ["alias"] = AuthorityField.Variants,
        ["altlabel"] = AuthorityField.Variants,
        ["altlabels"] = AuthorityField.Variants,
        ["altnames"] = AuthorityField.Variants,
        ["alternatenames"] = AuthorityField.Variants,
        ["names"] = AuthorityField.Variants,
        ["synonyms"] = AuthorityField.Variants,
        ["othernames"] = AuthorityField.Variants,
        ["namevariants"] = AuthorityField.Variants,
        ["description"] = AuthorityField.Description,
        ["note"] = AuthorityField.Description,
        ["notes"] = AuthorityField.Description,
        ["comment"] = AuthorityField.Description,
        ["definition"] = AuthorityField.Description,
        ["abstract"] = AuthorityField.Description,
        ["from"] = AuthorityField.From,
        ["birth"] = AuthorityField.From,
        ["born"] = AuthorityField.From,
        ["birthday"] = AuthorityField.From,
        ["birthdate"] = AuthorityField.From,
        ["dateofbirth"] = AuthorityField.From,
        ["founded"] = AuthorityField.From,
        ["start"] = AuthorityField.From,
        ["startdate"] = AuthorityField.From,
        ["to"] = AuthorityField.To,
        ["death"] = AuthorityField.To,
        ["died"] = AuthorityField.To,
        ["deathdate"] = AuthorityField.To,
        ["dateofdeath"] = AuthorityField.To,
        ["dissolved"] = AuthorityField.To,
        ["end"] = AuthorityField.To,
        ["enddate"] = AuthorityField.To,
        ["lat"] = AuthorityField.Latitude,
        ["latitude"] = AuthorityField.Latitude,
        ["lon"] = AuthorityField.Longitude,
        ["lng"] = AuthorityField.Longitude,
        ["long"] = AuthorityField.Longitude,
        ["longitude"] = AuthorityField.Longitude,
        ["coordinates"] = AuthorityField.Coordinates,
        ["coords"] = AuthorityField.Coordinates,
        ["latlong"] = AuthorityField.Coordinates,
        ["latlon"] = AuthorityField.Coordinates,
        ["geo"] = AuthorityField.Coordinates,
        ["koordinaten"] = AuthorityField.Coordinates,
        ["ids"] = AuthorityField.Uris,
        ["uris"] = AuthorityField.Uris,
        ["sameas"] = AuthorityField.Uris,
        ["links"] = AuthorityField.Uris,
        ["exactmatch"] = AuthorityField.Uris,
        ["identifiers"] = AuthorityField.Uris,
        ["uri"] = AuthorityField.Uris,
        ["url"] = AuthorityField.Uris,
    };

    // An authority, and a piece of its addresses.
    private static readonly (string Name, string Address)[] Authorities =
    [
        ("VIAF", "viaf.org/"), ("Wikidata", "wikidata.org/"), ("GeoNames", "geonames.org/"), ("GND", "d-nb.info/gnd/"),
        ("Pleiades", "pleiades.stoa.org/"), ("ISNI", "isni.org/"), ("TGN", "getty.edu/tgn/"), ("ULAN", "getty.edu/ulan/"),
        ("LCCN", "id.loc.gov/authorities/"), ("ORCID", "orcid.org/"), ("CERL", "data.cerl.org/"), ("BnF", "data.bnf.fr/"),
        ("Wikipedia", "wikipedia.org/"), ("Trismegistos", "trismegistos.org/"), ("PHAIDRA", "phaidra.org/"), ("ROR", "ror.org/"),
        ("IdRef", "idref.fr/"), ("SUDOC", "sudoc.fr/"), ("LCNAF", "id.loc.gov/rwo/"), ("OSM", "openstreetmap.org/"),
    ];

    /// <summary>What a field holds, told by its name.</summary>
    public static AuthorityField Find(string field)
    {
        string bare = Bare(field);
        if (Names.TryGetValue(bare, out AuthorityField found))
            return found;
        if (Array.Exists(Authorities, a => IsNamed(a.Name, bare)))
            return AuthorityField.Authority;
        return bare.Contains("name", StringComparison.Ordinal) ? AuthorityField.Label : AuthorityField.Unknown;
    }

    /// <summary>The usual spelling of an authority's name; the name itself where it is not a known one.</summary>
    public static string Authority(string field)
    {
        string bare = Bare(field);
        return Array.Find(Authorities, a => IsNamed(a.Name, bare)).Name ?? field.Trim();
    }

    /// <summary>Whose identifier an address is, or null.</summary>
    public static string? AuthorityOfUri(string uri) =>
        Array.Find(Authorities, a => uri.Contains(a.Address, StringComparison.OrdinalIgnoreCase)).Name;

    /// <summary>Whether a value is an absolute address on the web.</summary>
    public static bool IsUri(string value) =>
        value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>A kind under its usual names; any other word is a kind of its own.</summary>
    public static EntityKind Kind(string value) => value.Trim().ToLowerInvariant() switch
    {
        "person" or "persons" or "people" or "pers" or "per" or "persname" => EntityKind.Person,
        "place" or "places" or "location" or "loc" or "geo" or "placename" or "settlement" or "ort" => EntityKind.Place,
        "organisation" or "organization" or "org" or "orgname" or "corporate" or "institution" or "körperschaft" => EntityKind.Organization,
        "work" or "works" or "werk" or "title" or "bibl" => EntityKind.Work,
        "event" or "events" => EntityKind.Event,
        "date" => EntityKind.Date,
        // Classes of the GND's ontology.
        "differentiatedperson" or "undifferentiatedperson" or "royalormemberofaroyalhouse" or "literaryorlegendarycharacter" or "pseudonym" => EntityKind.Person,
        "corporatebody" or "company" or "organofcorporatebody" or "religiouscorporatebody" or "religiousadministrativeunit" or "musicalcorporatebody" => EntityKind.Organization,
        "placeorgeographicname" or "territorialcorporatebodyoradministrativeunit" or "administrativeunit" or "naturalgeographicunit" or "buildingormemorial" => EntityKind.Place,
        "musicalwork" or "creativework" => EntityKind.Work,
        "conferenceorevent" or "seriesofconferenceorevent" or "historicsingleeventorera" => EntityKind.Event,
        var other => new(other),
    };

    /// <summary>Whether a kind is one that many lists know.</summary>
    public static bool IsUsual(EntityKind kind) =>
        kind == EntityKind.Person || kind == EntityKind.Place || kind == EntityKind.Organization || kind == EntityKind.Work || kind == EntityKind.Event || kind == EntityKind.Date;

    /// <summary>The kind that a file's name promises for its entries, or null.</summary>
    public static EntityKind? KindOfFile(string? path)
    {
        string name = Path.GetFileNameWithoutExtension(path ?? "").ToLowerInvariant();
        return name.Contains("person", StringComparison.Ordinal) || name.Contains("people", StringComparison.Ordinal) ? EntityKind.Person
            : name.Contains("place", StringComparison.Ordinal) ? EntityKind.Place
            : name.Contains("organi", StringComparison.Ordinal) ? EntityKind.Organization
            : null;
    }

    // "VIAF", "VIAF ID", "Pleiades URI", "geonames_id".
    private static bool IsNamed(string authority, string bare) =>
        bare.StartsWith(authority, StringComparison.OrdinalIgnoreCase) && bare[authority.Length..] is "" or "id" or "uri" or "url" or "number" or "nr";

    private static string Bare(string field)
    {
        var bare = new StringBuilder(field.Length);
        foreach (char unit in field)
        {
            if (char.IsLetterOrDigit(unit))
                bare.Append(char.ToLowerInvariant(unit));
        }

        return bare.ToString();
    }
}
