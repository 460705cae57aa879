namespace TextModel;

/// <summary>What a name refers to: a person, a place, an organisation …</summary>
public sealed record Entity
{
    /// <summary>The identifier, unique in the document and a valid XML name; mentions refer to it.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>The preferred name.</summary>
    public required string Label { get; init; }

    /// <summary>Other names and spellings under which it occurs.</summary>
    public ValueList<string> Variants { get; init; }

    /// <summary>Identifiers by authority: <c>VIAF</c>, <c>Wikidata</c>, <c>GeoNames</c>, <c>GND</c> … each a number, code or URI.</summary>
    public KeyedValues Identifiers { get; init; } = KeyedValues.Empty;

    /// <summary>A short description.</summary>
    public string? Description { get; init; }

    /// <summary>When it began to be: birth, foundation, the day of an event.</summary>
    public PartialDate? From { get; init; }

    /// <summary>When it ceased to be.</summary>
    public PartialDate? To { get; init; }

    /// <summary>Where it lies.</summary>
    public Coordinates? Coordinates { get; init; }

    /// <summary>What the model does not know of the element it was read from.</summary>
    public Tag? Tag { get; init; }

    /// <summary>Properties of a JSON or YAML file that the model does not know: names, with their values as JSON text. Written back as they are.</summary>
    public KeyedValues Extra { get; init; } = KeyedValues.Empty;

    /// <summary>The preferred name.</summary>
    public override string ToString() => Label;
}

/// <summary>The kind of an entity. The common ones are members; any other word will do.</summary>
/// <param name="Value">The kind in lower case.</param>
public readonly record struct EntityKind(string Value)
{
    /// <summary>A person (TEI <c>persName</c>).</summary>
    public static EntityKind Person => new("person");

    /// <summary>A place (TEI <c>placeName</c>).</summary>
    public static EntityKind Place => new("place");

    /// <summary>An organisation (TEI <c>orgName</c>).</summary>
    public static EntityKind Organization => new("organisation");

    /// <summary>A book, article, film … (TEI <c>title</c>).</summary>
    public static EntityKind Work => new("work");

    /// <summary>An event (TEI <c>rs type="event"</c>).</summary>
    public static EntityKind Event => new("event");

    /// <summary>A date (TEI <c>date</c>).</summary>
    public static EntityKind Date => new("date");

    /// <summary>A name of which nothing more is known (TEI <c>name</c>, <c>rs</c>).</summary>
    public static EntityKind Name => new("name");

    /// <summary>The word itself.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>A place on the earth, in degrees of WGS 84.</summary>
/// <param name="Latitude">-90 (south) to 90 (north).</param>
/// <param name="Longitude">-180 (west) to 180 (east).</param>
public readonly record struct Coordinates(double Latitude, double Longitude);

/// <summary>A date as a text gives it: a point that may be partial, or a stretch with known or limited ends; TEI's <c>att.datable</c>.</summary>
public sealed record DateValue
{
    /// <summary>The date itself (<c>@when</c>).</summary>
    public PartialDate? When { get; init; }

    /// <summary>The beginning of a stretch (<c>@from</c>).</summary>
    public PartialDate? From { get; init; }

    /// <summary>The end of a stretch (<c>@to</c>).</summary>
    public PartialDate? To { get; init; }

    /// <summary>The earliest possible date (<c>@notBefore</c>).</summary>
    public PartialDate? NotBefore { get; init; }

    /// <summary>The latest possible date (<c>@notAfter</c>).</summary>
    public PartialDate? NotAfter { get; init; }
}
