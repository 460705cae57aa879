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

    /// <summary>Reads an annotation.</summary>
    /// <param name="annotation">The object.</param>
    /// <param name="report">Receives what is not understood.</param>
    public static StandOffItem Read(JsonElement annotation, Action<string> report)
    {
        var selection = new Selection();
        if (annotation.TryGetProperty("target", out JsonElement target))
            ReadTarget(target, selection, report);
        else
            report("an annotation without a target");
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

        string id = String(annotation, "id") ?? String(annotation, "@id") ?? "";
        bool marks = selection.Spans.Count > 0 || selection.Exact is not null;
        features.Add(new(Raw, annotation.GetRawText()));
        return new()
        {
            Id = id.StartsWith('#') ? id[1..] : id,
            Kind = marks ? StandOffKind.Span : StandOffKind.Structure,
            Type = type ?? String(annotation, "motivation") ?? "annotation",
            Spans = selection.Spans.ToValueList(),
            Quote = selection.Exact,
            Prefix = selection.Prefix,
            Suffix = selection.Suffix,
            Features = [.. features],
        };
    }

    /// <summary>The types of an object.</summary>
    public static IEnumerable<string> Types(JsonElement value) => value.TryGetProperty("type", out JsonElement type) || value.TryGetProperty("@type", out type) ? Strings(type) : [];

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

    private static void ReadTarget(JsonElement target, Selection selection, Action<string> report)
    {
        if (target.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement one in target.EnumerateArray())
                ReadTarget(one, selection, report);
        }
        else if (target.ValueKind == JsonValueKind.Object && target.TryGetProperty("selector", out JsonElement selector))
        {
            ReadSelector(selector, selection, report);
        }
        else if (target.ValueKind is not (JsonValueKind.Object or JsonValueKind.String))
        {
            report($"a target that is a {target.ValueKind.ToString().ToLowerInvariant()}");
        }
    }

    private static void ReadSelector(JsonElement selector, Selection selection, Action<string> report)
    {
        if (selector.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement one in selector.EnumerateArray())
                ReadSelector(one, selection, report);
            return;
        }

        if (selector.ValueKind != JsonValueKind.Object)
            return;
        string type = String(selector, "type") ?? "?";
        if (selector.TryGetProperty("refinedBy", out _))
        {
            report($"a {type} that another refines; it is kept as it stands");
            return;
        }

        switch (type)
        {
            case "TextPositionSelector" when Number(selector, "start") is { } start && Number(selector, "end") is { } end && start <= end:
                selection.Spans.Add(new(start, end));
                break;
            case "TextPositionSelector":
                report("a TextPositionSelector whose start and end are no positions in a text");
                break;
            case "TextQuoteSelector" when String(selector, "exact") is { } exact:
                // Of several parts each has its own quotation; together they are one.
                selection.Exact = selection.Exact is null ? exact : $"{selection.Exact} {exact}";
                selection.Prefix ??= String(selector, "prefix");
                selection.Suffix = String(selector, "suffix");
                break;
            case "FragmentSelector" when String(selector, "value") is ['c', 'h', 'a', 'r', '=', .. var range] && range.Split(',') is [var from, var to]
                && int.TryParse(from, out int first) && int.TryParse(to.Split(';')[0], out int last) && first >= 0 && first <= last:
                selection.Spans.Add(new(first, last));
                break;
            default:
                report($"a selector of the type '{type}'; it is kept as it stands");
                break;
        }
    }

    private static int? Number(JsonElement value, string name) =>
        value.TryGetProperty(name, out JsonElement number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out int found) && found >= 0 ? found : null;

    private static string? String(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement found) ? Text(found) : null;

    private static string? Text(JsonElement value)
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

    private sealed class Selection
    {
        public List<TextSpan> Spans { get; } = [];

        public string? Exact { get; set; }

        public string? Prefix { get; set; }

        public string? Suffix { get; set; }
    }
}
