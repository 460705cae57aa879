using System.Collections.Immutable;
using System.Globalization;

namespace TextModel.Entities;

/// <summary>Mentions as stand-off annotations, and back.</summary>
/// <remarks>All that a mention says is a feature of its annotation; an entity adds its name and its identifiers by authority.</remarks>
internal static class MentionItems
{
    private const string EntityFeature = "entity";
    private const string LabelFeature = "label";
    private const string KindFeature = "kind";

    // What a mention and its entity hold; identifiers besides.
    private static readonly string[] Held = [KindFeature, "id", EntityFeature, LabelFeature, "when", "from", "to", "notBefore", "notAfter", "certainty", "rule", "layer"];

    // Features that name a type or an address in the tools' own terms.
    private static readonly string[] KindFeatures = ["value", "entity", "NER", "NE"];

    /// <summary>The mentions of a document.</summary>
    public static ValueList<StandOffItem> Of(TextDocument document)
    {
        var items = ImmutableArray.CreateBuilder<StandOffItem>();
        foreach (EntityMention mention in document.Mentions)
        {
            items.Add(new()
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"T{items.Count + 1}"),
                Type = KindWords.Write(mention.Kind),
                Spans = [mention.Span],
                Quote = mention.Text,
                Features = Features(mention, document),
            });
        }

        return items.ToImmutable().ToValueList();
    }

    /// <summary>The mention that an annotation over a text amounts to, and the entity it names, with what other annotations say of it.</summary>
    /// <param name="item">The annotation.</param>
    /// <param name="said">What the set says of it, its own features included.</param>
    /// <param name="span">Where it stands in the document.</param>
    /// <param name="quote">The text there.</param>
    public static (EntityMention Mention, Entity? Entity) Read(StandOffItem item, KeyedValues said, TextSpan span, string quote)
    {
        EntityKind kind = said[KindFeature] is { } exact ? new(exact) : KindWords.Read(Word(item, said));
        // Some layers call the kind of what is named its entity.
        Entity? entity = ReadEntity(said, KindFeatureOf(item, said) == EntityFeature ? null : said[EntityFeature], kind, quote);
        return (new()
        {
            Span = span,
            Kind = kind,
            Id = said["id"] is { } id && TextDocument.IsName(id) ? id : null,
            EntityId = entity?.Id,
            Date = ReadDate(said),
            Certainty = double.TryParse(said["certainty"], NumberStyles.Float, CultureInfo.InvariantCulture, out double sure) && sure is >= 0 and <= 1 ? sure : null,
            Rule = said["rule"],
            Layer = said["layer"],
        }, entity);
    }

    /// <summary>What a mention says besides its place and kind, by the names that <see cref="Read"/> knows.</summary>
    public static KeyedValues Features(EntityMention mention, TextDocument document)
    {
        var features = new List<KeyedValue>();
        if (KindWords.Read(KindWords.Write(mention.Kind)) != mention.Kind || NamedEntities.IsTypeName(mention.Kind.Value ?? ""))
            Add(KindFeature, mention.Kind.Value ?? "");
        Add("id", mention.Id);
        Add(EntityFeature, mention.EntityId);
        if (mention.EntityId is { } id && document.Entities[id] is { } entity)
        {
            Add(LabelFeature, entity.Label);
            foreach (KeyedValue identifier in entity.Identifiers)
                Add("identifier:" + identifier.Key, identifier.Value);
        }

        Add("when", mention.Date?.When?.ToString());
        Add("from", mention.Date?.From?.ToString());
        Add("to", mention.Date?.To?.ToString());
        Add("notBefore", mention.Date?.NotBefore?.ToString());
        Add("notAfter", mention.Date?.NotAfter?.ToString());
        Add("certainty", mention.Certainty?.ToString("R", CultureInfo.InvariantCulture));
        Add("rule", mention.Rule);
        Add("layer", mention.Layer);
        return [.. features];

        void Add(string name, string? value)
        {
            if (value is not null)
                features.Add(new(name, value));
        }
    }

    /// <summary>The feature that says what kind is meant; null where the type itself does.</summary>
    public static string? KindFeatureOf(StandOffItem item, KeyedValues said) => !item.Type.Contains('.', StringComparison.Ordinal) ? null
        : Array.Find(KindFeatures, f => said[f] is { Length: > 0 } && (f != EntityFeature || said[LabelFeature] is null));

    /// <summary>Whether a mention or its entity holds a feature of this name.</summary>
    public static bool IsHeld(string name) => Array.IndexOf(Held, name) >= 0;

    /// <summary>The identifier that a feature gives to what is named, with its authority; null where it gives none.</summary>
    public static KeyedValue? IdentifierOf(KeyedValue feature)
    {
        if (feature.Key.StartsWith("identifier:", StringComparison.Ordinal))
            return new(feature.Key["identifier:".Length..], feature.Value);
        if (AuthorityFields.IsUri(feature.Value) && AuthorityFields.AuthorityOfUri(feature.Value) is { } authority)
            return new(authority, feature.Value);
        // The feature that INCEpTION and DKPro have for it holds an address, or an authority's number without its name.
        if (feature.Key != "identifier" || !feature.Value.Any(char.IsLetterOrDigit) || feature.Value.Any(char.IsControl))
            return null;
        if (AuthorityFields.IsUri(feature.Value))
            return new("URI", feature.Value);
        bool wikidata = feature.Value is ['Q', .. { Length: > 0 } number] && number.All(char.IsAsciiDigit);
        return new(wikidata ? "Wikidata" : "identifier", feature.Value);
    }

    // What kind is meant: the value of a layer for named entities, otherwise the type itself.
    private static string Word(StandOffItem item, KeyedValues said)
    {
        if (!item.Type.Contains('.', StringComparison.Ordinal))
            return item.Type;
        if (KindFeatureOf(item, said) is { } feature)
            return said[feature]!;
        if (!NamedEntities.IsTypeName(item.Type))
            return item.Type;
        string type = item.Type[(item.Type.LastIndexOf('.') + 1)..];
        return type == "NamedEntity" ? "MISC" : type;
    }

    private static Entity? ReadEntity(KeyedValues said, string? id, EntityKind kind, string quote)
    {
        var identifiers = new List<KeyedValue>();
        foreach (KeyedValue pair in said)
        {
            if (IdentifierOf(pair) is { } identifier && (pair.Key.StartsWith("identifier:", StringComparison.Ordinal) || !identifiers.Exists(i => i.Key == identifier.Key)))
                identifiers.Add(identifier);
        }

        if (identifiers.Count == 0 && (id is null || !TextDocument.IsName(id)))
            return null;
        string label = said[LabelFeature] is { Length: > 0 } named ? named : quote;
        return new()
        {
            Id = id is not null && TextDocument.IsName(id) ? id : AuthorityListBuilder.ToId(label),
            Kind = kind,
            Label = label,
            Identifiers = [.. identifiers],
        };
    }

    private static DateValue? ReadDate(KeyedValues said)
    {
        var value = new DateValue
        {
            When = Date("when"),
            From = Date("from"),
            To = Date("to"),
            NotBefore = Date("notBefore"),
            NotAfter = Date("notAfter"),
        };
        return value == new DateValue() ? null : value;

        PartialDate? Date(string name) => said[name] is { } text && PartialDate.TryParse(text, out PartialDate date) ? date : null;
    }
}
