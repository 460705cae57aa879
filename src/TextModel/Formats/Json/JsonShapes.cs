using static TextModel.Formats.Json.JsonField;

namespace TextModel.Formats.Json;

/// <summary>The shapes of all but the annotations and the document itself; names are those of the C# properties.</summary>
internal static class JsonShapes
{
    /// <summary>What a tag is read into.</summary>
    public static readonly Tag NoTag = new() { Name = "" };

    public static readonly JsonShape<Tag> Tag = new(
        "tag",
        [
            Text<Tag>("name", t => t.Name, (t, v) => t with { Name = v }, required: true),
            Text<Tag>("namespace", t => t.Namespace == new Tag { Name = "" }.Namespace ? null : t.Namespace, (t, v) => t with { Namespace = v }),
            JsonPairs.Field<Tag>("attributes", t => t.Attributes, (t, v) => t with { Attributes = v }),
        ]);

    public static readonly JsonShape<DateValue> DateValue = new(
        "date",
        [
            Date<DateValue>("when", d => d.When, (d, v) => d with { When = v }),
            Date<DateValue>("from", d => d.From, (d, v) => d with { From = v }),
            Date<DateValue>("to", d => d.To, (d, v) => d with { To = v }),
            Date<DateValue>("notBefore", d => d.NotBefore, (d, v) => d with { NotBefore = v }),
            Date<DateValue>("notAfter", d => d.NotAfter, (d, v) => d with { NotAfter = v }),
        ]);

    public static readonly JsonShape<TimeRange> TimeRange = new(
        "time",
        [
            Seconds<TimeRange>("start", t => t.Start, (t, v) => t with { Start = v }, required: true),
            Seconds<TimeRange>("end", t => t.End, (t, v) => t with { End = v }),
        ]);

    public static readonly JsonShape<Source> Source = new(
        "source",
        [
            Text<Source>("title", s => s.Title, (s, v) => s with { Title = v }),
            Objects("contributors", Contributor(), (Source s) => s.Contributors, (s, v) => s with { Contributors = v }, new Contributor("", new(""))),
            Date<Source>("date", s => s.Date, (s, v) => s with { Date = v }),
            Object("printed", Printed(), (Source s) => s.Printed, (s, v) => s with { Printed = v }, _ => new PrintedSource()),
            Text<Source>("publisher", s => s.Publisher, (s, v) => s with { Publisher = v }),
            Date<Source>("publicationDate", s => s.PublicationDate, (s, v) => s with { PublicationDate = v }),
            Object("rights", Rights(), (Source s) => s.Rights, (s, v) => s with { Rights = v }, _ => new Rights()),
            Text<Source>("language", s => s.Language, (s, v) => s with { Language = v }),
            JsonPairs.Field<Source>("fields", s => s.Fields, (s, v) => s with { Fields = v }),
        ],
        s => s.Extra, (s, v) => s with { Extra = v });

    public static readonly JsonShape<JsonSourceFile> SourceFile = new(
        "source file",
        [
            Text<JsonSourceFile>("name", f => f.Name, (f, v) => f with { Name = v }),
            Text<JsonSourceFile>("format", f => f.Format.Length == 0 ? null : f.Format, (f, v) => f with { Format = v }),
            Long<JsonSourceFile>("size", f => f.Size, (f, v) => f with { Size = v }),
            Text<JsonSourceFile>("sha256", f => f.Sha256, (f, v) => f with { Sha256 = v }),
        ]);

    public static readonly JsonShape<Speaker> Speaker = new(
        "speaker",
        [
            Text<Speaker>("id", s => s.Id, (s, v) => s with { Id = v }, required: true),
            Text<Speaker>("name", s => s.Name, (s, v) => s with { Name = v }),
            Texts<Speaker>("labels", s => s.Labels, (s, v) => s with { Labels = v }),
            Word<Speaker>("role", ["unknown", "interviewer", "interviewee"],
                s => s.Role == SpeakerRole.Unknown ? -1 : (int)s.Role, (s, v) => s with { Role = (SpeakerRole)v }),
            Text<Speaker>("description", s => s.Description, (s, v) => s with { Description = v }),
            Text<Speaker>("entityId", s => s.EntityId, (s, v) => s with { EntityId = v }),
            Object<Speaker, Tag>("tag", Tag, s => s.Tag, (s, v) => s with { Tag = v }, _ => NoTag),
        ],
        s => s.Extra, (s, v) => s with { Extra = v });

    public static readonly JsonShape<Entity> Entity = new(
        "entity",
        [
            Text<Entity>("id", e => e.Id, (e, v) => e with { Id = v }, required: true),
            Text<Entity>("kind", e => e.Kind.Value, (e, v) => e with { Kind = new(v) }, required: true),
            Text<Entity>("label", e => e.Label, (e, v) => e with { Label = v }, required: true),
            Texts<Entity>("variants", e => e.Variants, (e, v) => e with { Variants = v }),
            JsonPairs.Field<Entity>("identifiers", e => e.Identifiers, (e, v) => e with { Identifiers = v }),
            Text<Entity>("description", e => e.Description, (e, v) => e with { Description = v }),
            Date<Entity>("from", e => e.From, (e, v) => e with { From = v }),
            Date<Entity>("to", e => e.To, (e, v) => e with { To = v }),
            Object("coordinates", Point(), (Entity e) => e.Coordinates is { } c ? new GeoPoint(c) : null,
                (e, v) => e with { Coordinates = v.Value }, _ => new GeoPoint(default)),
            Object<Entity, Tag>("tag", Tag, e => e.Tag, (e, v) => e with { Tag = v }, _ => NoTag),
        ],
        e => e.Extra, (e, v) => e with { Extra = v });

    private static JsonShape<Contributor> Contributor() => new(
        "contributor",
        [
            Text<Contributor>("name", c => c.Name, (c, v) => c with { Name = v }, required: true),
            Text<Contributor>("role", c => c.Role.Value, (c, v) => c with { Role = new(v) }, required: true),
        ],
        c => c.Extra, (c, v) => c with { Extra = v });

    private static JsonShape<PrintedSource> Printed() => new(
        "printed source",
        [
            Text<PrintedSource>("title", p => p.Title, (p, v) => p with { Title = v }),
            Text<PrintedSource>("volume", p => p.Volume, (p, v) => p with { Volume = v }),
            Text<PrintedSource>("pages", p => p.Pages, (p, v) => p with { Pages = v }),
            Text<PrintedSource>("publisher", p => p.Publisher, (p, v) => p with { Publisher = v }),
            Text<PrintedSource>("place", p => p.Place, (p, v) => p with { Place = v }),
            Date<PrintedSource>("date", p => p.Date, (p, v) => p with { Date = v }),
            Date<PrintedSource>("originalDate", p => p.OriginalDate, (p, v) => p with { OriginalDate = v }),
        ],
        p => p.Extra, (p, v) => p with { Extra = v });

    private static JsonShape<Rights> Rights() => new(
        "statement of rights",
        [
            Text<Rights>("status", r => r.Status, (r, v) => r with { Status = v }),
            Text<Rights>("statement", r => r.Statement, (r, v) => r with { Statement = v }),
            Text<Rights>("uri", r => r.Uri, (r, v) => r with { Uri = v }),
        ],
        r => r.Extra, (r, v) => r with { Extra = v });

    private static JsonShape<GeoPoint> Point() => new(
        "pair of coordinates",
        [
            Real<GeoPoint>("latitude", p => p.Value.Latitude, (p, v) => new(p.Value with { Latitude = v }), required: true),
            Real<GeoPoint>("longitude", p => p.Value.Longitude, (p, v) => new(p.Value with { Longitude = v }), required: true),
        ]);

    /// <summary>Coordinates as an object, because shapes are of objects.</summary>
    private sealed record GeoPoint(Coordinates Value);
}

/// <summary>The file that a text came from, as it stands in JSON.</summary>
/// <param name="Name">Its name without a folder.</param>
/// <param name="Format">What it is, and in which encoding.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in hexadecimal digits.</param>
internal sealed record JsonSourceFile(string? Name, string Format, long? Size, string? Sha256)
{
    /// <summary>What a document knows of its file; null for nothing.</summary>
    public static JsonSourceFile? Of(SourceFile? file) => file is null ? null : new(file.Name, file.Format, file.Measure()?.Length, file.Measure()?.Hash);

    /// <summary>The file, for a document that is read. Size and checksum belong together.</summary>
    public SourceFile ToSourceFile() => SourceFile.Of(Name, Format, Size is { } size && Sha256 is not null ? (size, Sha256) : null);
}
