namespace TextModel.Entities;

/// <summary>Mentions in the terms of DKPro Core, which INCEpTION, WebAnno and other UIMA tools share.</summary>
internal static class NamedEntities
{
    /// <summary>The type of a named entity.</summary>
    public const string Type = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";

    /// <summary>The type of a word or punctuation mark.</summary>
    public const string Token = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token";

    /// <summary>The type of a sentence.</summary>
    public const string Sentence = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";

    /// <summary>Whether a type says something of the language or the layout: it marks text, and yet no entity.</summary>
    public static bool IsLinguistic(string type) => type != Type
        && (type.StartsWith("de.tudarmstadt.ukp.dkpro.core.api.", StringComparison.Ordinal) || type.StartsWith("org.dkpro.core.api.", StringComparison.Ordinal));

    /// <summary>Whether a word is the name of a type of UIMA, such as <c>webanno.custom.Referent</c>, and not a kind with a full stop in it, such as <c>loc.adm.town</c> or <c>.nice</c>.</summary>
    public static bool IsTypeName(string word)
    {
        string[] parts = word.Split('.');
        return parts.Length > 1 && parts[^1] is [>= 'A' and <= 'Z', ..] && parts.All(p => p.Length > 0 && !char.IsAsciiDigit(p[0]) && p.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'));
    }

    /// <summary>The annotations of a set in UIMA's types.</summary>
    public static IEnumerable<StandOffItem> Of(AnnotationSet set)
    {
        // A file of WebAnno's declares its layers, which are such types, however they are spelled.
        bool known = set.Properties.Any(p => p.Key is "T_SP" or "T_CH");
        return set.Items.Select(i => Of(i, known));
    }

    // The annotation as it is, if its type is one of UIMA's; otherwise a named entity of that value. Its first identifier, if
    // the authority can be told from it, becomes the feature "identifier", which the tools know.
    private static StandOffItem Of(StandOffItem item, bool known)
    {
        if (item.Kind != StandOffKind.Span || (known ? item.Type.Contains('.', StringComparison.Ordinal) : IsTypeName(item.Type)))
            return item;
        var features = new List<KeyedValue> { new("value", item.Type) };
        bool first = true;
        foreach (KeyedValue feature in item.Features)
        {
            if (feature.Key.StartsWith("identifier:", StringComparison.Ordinal))
            {
                bool tells = first && MentionItems.IdentifierOf(new("identifier", feature.Value)) is { } read && read.Key == feature.Key["identifier:".Length..];
                first = false;
                if (tells)
                {
                    features.Insert(0, new("identifier", feature.Value));
                    continue;
                }
            }

            // A layer's own value would hide the type.
            features.Add(feature.Key == "value" ? new("note", feature.Value) : feature);
        }

        return item with { Type = Type, Features = [.. features] };
    }
}
