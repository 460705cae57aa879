using System.Text.Json;
using TextModel.Entities;

namespace TextModel.Formats.WebAnnotation;

/// <summary>One annotation, taken apart as far as it is about text.</summary>
internal static class WebItem
{
    /// <summary>The feature that holds the annotation as it stands in its file.</summary>
    public const string Raw = "json";

    /// <summary>The property, in our own namespace, that holds the features of an annotation.</summary>
    public const string Features = "tm:features";

    /// <summary>Reads an annotation: an item for each place in the text that it is about, or one for an annotation that is about none.</summary>
    /// <param name="annotation">The object.</param>
    /// <param name="report">Receives what is not understood.</param>
    public static IReadOnlyList<StandOffItem> Read(JsonElement annotation, Action<string> report)
    {
        List<WebTarget> targets = WebTarget.Of(annotation, report);
        var features = new List<KeyedValue>();
        string? type = ReadBodies(annotation, features);
        if (annotation.TryGetProperty(Features, out JsonElement own) && own.ValueKind == JsonValueKind.Array)
        {
            // What identifies an entity may have been added by a tool that left our own property alone.
            List<KeyedValue> identifying = features.FindAll(f => f.Key.StartsWith("identifier:", StringComparison.Ordinal));
            features.Clear();
            foreach (JsonElement feature in own.EnumerateArray())
            {
                if (String(feature, "tm:name") is { } name && String(feature, "tm:value") is { } value)
                    features.Add(new(name, value));
            }

            features.AddRange(identifying.FindAll(i => !features.Exists(f => f.Value == i.Value)));
        }
        else if (annotation.TryGetProperty("creator", out JsonElement creator) && (String(creator, "name") ?? Text(creator)) is { } who)
        {
            features.Add(new("layer", who.Trim()));
        }

        // A body that is only a string has no purpose: it is a tag where tools have such a word, and else a comment.
        if (String(annotation, "bodyValue") is { } bare)
        {
            if (type is null && AuthorityFields.IsUsual(KindWords.Read(bare)))
                type = bare;
            else
                features.Add(new("comment", bare));
        }

        string id = String(annotation, "id") ?? String(annotation, "@id") ?? "";
        features.Add(new(Raw, annotation.GetRawText()));
        var item = new StandOffItem
        {
            Id = id.StartsWith('#') ? id[1..] : id,
            Kind = StandOffKind.Structure,
            Type = type ?? String(annotation, "motivation") ?? "annotation",
            Features = [.. features],
        };
        StandOffItem[] places =
        [
            .. targets.Where(t => t.Marks).Select(t => item with { Kind = StandOffKind.Span, Spans = t.Spans.ToValueList(), Quote = t.Exact, Prefix = t.Prefix, Suffix = t.Suffix }),
        ];
        return places.Length == 0 ? [item] : places;
    }

    /// <summary>The types of an object.</summary>
    public static IEnumerable<string> Types(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && (value.TryGetProperty("type", out JsonElement type) || value.TryGetProperty("@type", out type)) ? Strings(type) : [];

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(Text).OfType<string>(),
        _ => Text(value) is { } text ? [text] : [],
    };

    private static string? ReadBodies(JsonElement annotation, List<KeyedValue> features)
    {
        string? type = null;
        foreach (JsonElement body in Bodies(annotation))
        {
            string? purpose = String(body, "purpose") ?? String(body, "type"), value = String(body, "value");
            string? source = String(body, "source") ?? String(body, "id") ?? Text(body);
            if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty("source", out JsonElement nested) && nested.ValueKind == JsonValueKind.Object)
                source = String(nested, "id");
            if (value is not null && purpose is "tagging" or "classifying")
                type ??= value;
            else if (value is not null)
                features.Add(new(purpose is "TextualBody" or null ? "comment" : purpose, value));
            else if (source is not null && AuthorityFields.IsUri(source))
                features.Add(new(AuthorityFields.AuthorityOfUri(source) is { } authority ? "identifier:" + authority : purpose is "identifying" ? "identifier:URI" : "body", source));
        }

        return type;
    }

    private static IEnumerable<JsonElement> Bodies(JsonElement annotation)
    {
        foreach (string name in (string[])["body", "bodies"])
        {
            if (!annotation.TryGetProperty(name, out JsonElement body))
                continue;
            if (body.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement one in body.EnumerateArray())
                    yield return one;
            }
            else
            {
                yield return body;
            }
        }
    }

    /// <summary>A string that a property holds; null where it holds none.</summary>
    public static string? String(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement found) ? Text(found) : null;

    /// <summary>A string; null for another value.</summary>
    public static string? Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair as an escape.
            return null;
        }
    }
}
