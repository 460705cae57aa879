namespace TextModel.Tests.Support;

/// <summary>Parts of documents at random. Unless <c>wild</c>, what they say may stand in XML.</summary>
internal static class RandomParts
{
    public static Speaker Speaker(Random random, string id, bool wild = false) => new()
    {
        Id = id,
        Name = random.Chance(3) ? null : NastyText.Name(random, wild),
        Labels = [.. Enumerable.Range(0, random.Next(3)).Select(_ => NastyText.Name(random, wild)).Distinct()],
        Role = random.One(SpeakerRole.Unknown, SpeakerRole.Interviewer, SpeakerRole.Interviewee),
        Description = random.Chance(4) ? NastyText.Name(random, wild) : null,
        EntityId = random.Chance(6) ? "e1" : null,
        Tag = wild && random.Chance(4) ? Tag(random) : null,
    };

    public static Entity Entity(Random random, string id, bool wild = false) => new()
    {
        Id = id,
        Kind = Kind(random),
        Label = NastyText.Name(random, wild),
        Variants = [.. Enumerable.Range(0, random.Next(3)).Select(_ => NastyText.Name(random, wild)).Distinct()],
        Identifiers = [.. Enumerable.Range(0, random.Next(3)).Select(i => new KeyedValue(
            wild ? NastyText.Any(random, 2) : random.One("VIAF", "Wikidata", "GeoNames", "GND"), wild ? NastyText.Any(random, 3) : $"{random.Next(9999)}"))],
        Description = random.Chance(4) ? NastyText.Name(random, wild) : null,
        From = random.Chance(4) ? Date(random, wild) : null,
        To = random.Chance(4) ? Date(random, wild) : null,
        Coordinates = random.Chance(4) ? new Coordinates(random.Next(-90, 91) + 0.25, random.Next(-180, 181) + 0.1) : null,
        Tag = wild && random.Chance(4) ? Tag(random) : null,
    };

    public static EntityMention Mention(Random random, TextSpan span, IReadOnlyList<Entity> entities)
    {
        Entity? entity = entities.Count == 0 || random.Chance(3) ? null : entities[random.Next(entities.Count)];
        EntityKind kind = entity?.Kind ?? Kind(random);
        return new()
        {
            Span = span,
            Kind = kind,
            EntityId = entity?.Id,
            Date = kind == EntityKind.Date && random.Chance(2) ? DateValue(random) : null,
            Certainty = random.Chance(5) ? random.One(0, 0.25, 0.5, 1) : null,
            Rule = random.Chance(6) ? "gazetteer" : null,
            Layer = random.Chance(8) ? "second" : null,
        };
    }

    public static Source Source(Random random, bool wild = false)
    {
        if (random.Chance(4))
            return TextModel.Source.Empty;
        return new()
        {
            Title = Maybe(),
            Contributors = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Contributor(
                NastyText.Name(random, wild),
                random.One(ContributorRole.Author, ContributorRole.Editor, ContributorRole.Interviewer, ContributorRole.Transcriber, new("camera"))))],
            Date = random.Chance(2) ? Date(random, wild) : null,
            Printed = random.Chance(2) ? null : new()
            {
                Title = Maybe(),
                Volume = random.Chance(2) ? "7" : null,
                Pages = random.Chance(2) ? "221-24" : null,
                Publisher = Maybe(),
                Place = Maybe(),
                Date = random.Chance(2) ? Date(random, wild) : null,
                OriginalDate = random.Chance(4) ? Date(random, wild) : null,
            },
            Publisher = Maybe(),
            PublicationDate = random.Chance(4) ? Date(random, wild) : null,
            Rights = random.Chance(2) ? null : new() { Status = Maybe(), Statement = Maybe(), Uri = random.Chance(4) ? "https://example.org/licence?a=1&b=2" : null },
            Language = random.One("en", "de-AT", null),
            Fields = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new KeyedValue(NastyText.Name(random, wild), NastyText.Name(random, wild)))],
        };

        string? Maybe() => random.Chance(3) ? null : NastyText.Name(random, wild);
    }

    public static Rendition Rendition(Random random) => (Rendition)(random.Chance(3) ? 0 : random.Chance(3) ? random.Next(1 << 12) : 1 << random.Next(12));

    public static Annotation Phrase(Random random, TextSpan span) => random.Next(10) switch
    {
        0 => new Link { Span = span, Target = random.One("#n1", "https://example.org/a?b=c&d=\u00FC", "my file [2].pdf", "1:2", "", null) },
        1 => new Quotation { Span = span, Source = random.One("x y", null) },
        2 => new CodePassage { Span = span, Language = random.One("c#", "python", null) },
        3 => new ForeignPassage { Span = span, Language = random.One("de-AT", "not a tag", null) },
        4 => new Insertion { Span = span },
        5 => new Deletion { Span = span },
        6 => new TimedWord { Span = span, Time = Time(random), Certainty = random.One(0.25, 1, (double?)null) },
        7 => new TierEntry { Span = span, Tier = random.One("trad@A", "%mor", "my tier"), Type = random.One("translation", null), Value = random.One("Good day.", " two  spaces\n", ""), Time = Time(random) },
        8 => new RubyPassage { Span = span, Reading = random.One("みなと", "a <b> & *c*", " two  spaces\n", "") },
        _ => new Highlighting { Span = span, Rendition = Rendition(random), Color = random.One("#a00", "a;b: c%", "", null), Font = random.One("Old Face", null) },
    };

    /// <summary>A time, or none.</summary>
    public static TimeRange? Time(Random random) =>
        random.Chance(2) ? new(TimeSpan.FromMilliseconds(random.Next(-9, 99_999)), random.Chance(2) ? TimeSpan.FromTicks(random.Next()) : null) : null;

    public static TextEncoding Encoding(Random random) => random.Chance(6) ? new("utf-8", true) : TextEncoding.Utf8;

    public static EntityKind Kind(Random random) => random.One(
        EntityKind.Person, EntityKind.Place, EntityKind.Organization, EntityKind.Work, EntityKind.Event, EntityKind.Date, EntityKind.Name, new("ship"));

    public static DateValue DateValue(Random random) => random.Next(3) switch
    {
        0 => new() { When = Date(random) },
        1 => new() { From = Date(random), To = random.Chance(2) ? Date(random) : null },
        _ => new() { NotBefore = Date(random), NotAfter = random.Chance(2) ? Date(random) : null },
    };

    /// <summary>A date; unless wild of our era, since older schemas know no year 0.</summary>
    public static PartialDate Date(Random random, bool wild = false)
    {
        int year = wild && random.Chance(3) ? random.Next(-9999, 2) : random.Next(1, 2100);
        return random.Next(3) switch { 0 => new(year), 1 => new(year, random.Next(1, 13)), _ => new(year, random.Next(1, 13), random.Next(1, 29)) };
    }

    public static Tag Tag(Random random) => new()
    {
        Name = random.One("seg", "tei:u", "div", "x", "p"),
        Namespace = random.One("http://www.tei-c.org/ns/1.0", "", "http://example.org/x"),
        Attributes = [.. Enumerable.Range(0, random.Next(3)).Select(i => new KeyedValue($"a{i}", NastyText.Any(random, 3)))],
    };
}
