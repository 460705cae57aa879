using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Documents;

/// <summary>What a tier is, so that a document can say it in a field of its source: the model has entries of tiers, and no tiers.</summary>
/// <param name="Name">What the tool calls it.</param>
/// <param name="Content">What its entries are.</param>
/// <param name="IsBeside">Whether its entries are about no entry of another tier, and only have their times.</param>
/// <param name="SpeakerId">The <see cref="Speaker.Id"/> of whom it is, or null.</param>
/// <param name="Type">What a tier without entries holds, or null: otherwise its entries say it.</param>
/// <param name="Above">The tier whose entries it is about, where these are no speech; or null.</param>
internal sealed record TierFields(string Name, TierContent Content, bool IsBeside = false, string? SpeakerId = null, string? Type = null, string? Above = null)
{
    /// <summary>The type of an entry that marks speech with which a turn goes on although another one speaks.</summary>
    public const string SameTurn = "same turn";

    /// <summary>The type of an entry that marks speech with which a turn begins although nothing else shows it.</summary>
    public const string NewTurn = "new turn";

    /// <summary>The type of an entry that marks speech whose end is known and whose beginning is not: its time is that end.</summary>
    public const string EndsAt = "ends at";

    private const string TierKey = "Tier", TypeKey = "Tier type", AboveKey = "Tier above";
    private const string Speech = "speech", About = "about", Beside = "beside", Of = " of ";

    /// <summary>All fields but these.</summary>
    public static KeyedValues Without(KeyedValues fields)
    {
        KeyedValues rest = KeyedValues.Empty;
        foreach (KeyedValue field in fields)
        {
            if (field.Key is not (TypeKey or AboveKey) && !(field.Key == TierKey && Parse(field.Value) is not null))
                rest = rest.Add(field.Key, field.Value);
        }

        return rest;
    }

    /// <summary>The fields of all tiers that a source tells.</summary>
    public static List<TierFields> Read(Source source)
    {
        var found = new List<TierFields>();
        foreach (KeyedValue field in source.Fields)
        {
            if (field.Key == TierKey && Parse(field.Value) is { } tier && !found.Exists(t => t.Name == tier.Name))
                found.Add(tier);
            else if (field.Key == TypeKey && found.Count > 0)
                found[^1] = found[^1] with { Type = field.Value };
            else if (field.Key == AboveKey && found.Count > 0)
                found[^1] = found[^1] with { Above = field.Value };
        }

        return found;
    }

    /// <summary>The fields with those of a tier after them: <c>speech of ada: ADA-tx</c>, <c>about: gloss</c>.</summary>
    public KeyedValues AddTo(KeyedValues fields)
    {
        string content = Content == TierContent.Speech ? Speech : IsBeside ? Beside : About;
        fields = fields.Add(TierKey, SpeakerId is null ? $"{content}: {Name}" : $"{content}{Of}{SpeakerId}: {Name}");
        if (Type is not null)
            fields = fields.Add(TypeKey, Type);
        return Above is null ? fields : fields.Add(AboveKey, Above);
    }

    // Identifiers have neither blanks nor colons, so the first colon ends what is not the name.
    private static TierFields? Parse(string value)
    {
        int colon = value.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 || colon + 2 == value.Length)
            return null;
        string head = value[..colon], name = value[(colon + 2)..];
        int of = head.IndexOf(Of, StringComparison.Ordinal);
        string content = of < 0 ? head : head[..of];
        return content is Speech or About or Beside
            ? new(name, content == Speech ? TierContent.Speech : TierContent.About, content == Beside, of < 0 ? null : head[(of + Of.Length)..])
            : null;
    }
}
