namespace TextModel.Schema.Datatypes;

/// <summary>The datatypes that a schema may name, by library.</summary>
internal static class DatatypeLibraries
{
    /// <summary>The library of XML Schema.</summary>
    public const string Xsd = "http://www.w3.org/2001/XMLSchema-datatypes";

    /// <summary>The library of the DTD compatibility specification: ID, IDREF and IDREFS.</summary>
    public const string Compatibility = "http://relaxng.org/ns/compatibility/datatypes/1.0";

    /// <summary>The type <c>token</c> of RELAX NG itself.</summary>
    public static Datatype Token { get; } = new("", "token", Basis.String, WhitespaceRule.Collapse);

    private static Datatype String { get; } = new("", "string", Basis.String, WhitespaceRule.Preserve);

    /// <summary>Whether a library is known at all.</summary>
    public static bool IsKnown(string library) => library is "" or Xsd or Compatibility;

    /// <summary>A type; null if there is none of that name.</summary>
    public static Datatype? Find(string library, string name) => (library, name) switch
    {
        ("", "string") => String,
        ("", "token") => Token,
        (Compatibility, "ID" or "IDREF" or "IDREFS") or (Xsd, _) => FindXsd(library, name),
        _ => null,
    };

    private static Datatype? FindXsd(string library, string name)
    {
        switch (name)
        {
            case "string" or "anySimpleType" or "untypedAtomic" or "anyAtomicType":
                return new(library, name, Basis.String, WhitespaceRule.Preserve);
            case "normalizedString":
                return new(library, name, Basis.String, WhitespaceRule.Replace);
            case "dateTime":
                return OfMoment(library, name, "y-m-dTt");
            case "time":
                return OfMoment(library, name, "t");
            case "date":
                return OfMoment(library, name, "y-m-d");
            case "gYearMonth":
                return OfMoment(library, name, "y-m");
            case "gYear":
                return OfMoment(library, name, "y");
            case "gMonthDay":
                return OfMoment(library, name, "--m-d");
            case "gDay":
                return OfMoment(library, name, "---d");
            case "gMonth":
                return OfMoment(library, name, "--m");
            case "ID":
                return Collapsed(library, name, Basis.NCName) with { Id = IdKind.Id };
            case "IDREF":
                return Collapsed(library, name, Basis.NCName) with { Id = IdKind.IdRef };
            case "IDREFS":
                return Collapsed(library, name, Basis.NCName) with { Id = IdKind.IdRefs, IsList = true };
            case "NMTOKENS":
                return Collapsed(library, name, Basis.NmToken) with { IsList = true };
            case "ENTITIES":
                return Collapsed(library, name, Basis.Entity) with { IsList = true };
        }

        return Simple(name) is { } basis ? Collapsed(library, name, basis) : FindInteger(library, name);
    }

    private static Basis? Simple(string name) => name switch
    {
        "token" => Basis.String,
        "boolean" => Basis.Boolean,
        "decimal" => Basis.Decimal,
        "float" => Basis.Float,
        "double" => Basis.Double,
        "duration" => Basis.Duration,
        "hexBinary" => Basis.Hex,
        "base64Binary" => Basis.Base64,
        "anyURI" => Basis.AnyUri,
        "QName" or "NOTATION" => Basis.QName,
        "language" => Basis.Language,
        "Name" => Basis.Name,
        "NCName" => Basis.NCName,
        "NMTOKEN" => Basis.NmToken,
        "ENTITY" => Basis.Entity,
        _ => null,
    };

    private static Datatype? FindInteger(string library, string name)
    {
        (string? Least, string? Greatest)? range = name switch
        {
            "integer" => (null, null),
            "nonPositiveInteger" => (null, "0"),
            "negativeInteger" => (null, "-1"),
            "nonNegativeInteger" => ("0", null),
            "positiveInteger" => ("1", null),
            "long" => ("-9223372036854775808", "9223372036854775807"),
            "int" => ("-2147483648", "2147483647"),
            "short" => ("-32768", "32767"),
            "byte" => ("-128", "127"),
            "unsignedLong" => ("0", "18446744073709551615"),
            "unsignedInt" => ("0", "4294967295"),
            "unsignedShort" => ("0", "65535"),
            "unsignedByte" => ("0", "255"),
            _ => null,
        };
        if (range is not { } limits)
            return null;
        List<Facet> facets = [];
        if (limits.Least is { } least)
            facets.Add(new(FacetKind.MinInclusive, DecimalValue.Parse(least, isInteger: true)!, least));
        if (limits.Greatest is { } greatest)
            facets.Add(new(FacetKind.MaxInclusive, DecimalValue.Parse(greatest, isInteger: true)!, greatest));
        return Collapsed(library, name, Basis.Integer) with { Facets = [.. facets] };
    }

    private static Datatype OfMoment(string library, string name, string template) => Collapsed(library, name, Basis.Moment) with { Template = template };

    private static Datatype Collapsed(string library, string name, Basis basis) => new(library, name, basis, WhitespaceRule.Collapse);
}
