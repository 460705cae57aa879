using System.Text.Json;

namespace TextModel.Formats.WebAnnotation;

/// <summary>What an annotation is about: the stretches of text that its targets select.</summary>
internal sealed class WebTarget
{
    private WebTarget()
    {
    }

    public List<TextSpan> Spans { get; } = [];

    public string? Exact { get; private set; }

    public string? Prefix { get; private set; }

    public string? Suffix { get; private set; }

    /// <summary>Whether it selects text.</summary>
    public bool Marks => Spans.Count > 0 || Exact is not null;

    /// <summary>What each target of an annotation selects.</summary>
    /// <remarks>Several targets are several places of which the same is said; the parts of one place are a target of the type <c>Composite</c> or <c>List</c>.</remarks>
    /// <param name="annotation">The annotation.</param>
    /// <param name="report">Receives what is not understood.</param>
    public static List<WebTarget> Of(JsonElement annotation, Action<string> report)
    {
        if (!annotation.TryGetProperty("target", out JsonElement target))
        {
            report("an annotation without a target");
            return [];
        }

        // Our own files once held parts in that way.
        bool parts = annotation.TryGetProperty(WebItem.Features, out _);
        return [.. (parts ? [target] : Several(target)).Select(t => Read(t, report))];
    }

    private static JsonElement[] Several(JsonElement target) =>
        target.ValueKind == JsonValueKind.Array ? [.. target.EnumerateArray()]
        : WebItem.Types(target).Contains("Independents") && Items(target) is { } items ? [.. items.EnumerateArray()]
        : [target];

    private static JsonElement? Items(JsonElement set) =>
        set.ValueKind == JsonValueKind.Object && set.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Array ? items : null;

    private static WebTarget Read(JsonElement target, Action<string> report)
    {
        var selection = new WebTarget();
        selection.ReadTarget(target, report);
        return selection;
    }

    private void ReadTarget(JsonElement target, Action<string> report)
    {
        if (target.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement one in target.EnumerateArray())
                ReadTarget(one, report);
        }
        else if (target.ValueKind == JsonValueKind.Object && target.TryGetProperty("selector", out JsonElement selector))
        {
            ReadSelector(selector, report);
        }
        else if (Items(target) is { } items)
        {
            ReadTarget(items, report);
        }
        else if ((WebItem.Text(target) ?? WebItem.String(target, "id") ?? WebItem.String(target, "source")) is { } address)
        {
            // RFC 5147: the address of a stretch of a plain text. Any other is no part of a text.
            int fragment = address.IndexOf('#', StringComparison.Ordinal);
            if (fragment >= 0)
                _ = TryRange(address[(fragment + 1)..]);
        }
        else if (target.ValueKind != JsonValueKind.Object)
        {
            report($"a target that is a {target.ValueKind.ToString().ToLowerInvariant()}");
        }
    }

    private void ReadSelector(JsonElement selector, Action<string> report)
    {
        if (selector.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement one in selector.EnumerateArray())
                ReadSelector(one, report);
            return;
        }

        if (selector.ValueKind != JsonValueKind.Object)
            return;
        string type = WebItem.String(selector, "type") ?? "?";
        if (selector.TryGetProperty("refinedBy", out JsonElement finer))
        {
            if (!Refine(selector, finer))
                report($"a {type} that another refines; it is kept as it stands");
            return;
        }

        switch (type)
        {
            case "TextPositionSelector" when Range(selector) is { } span:
                Spans.Add(span);
                break;
            case "TextPositionSelector":
                report("a TextPositionSelector whose start and end are no positions in a text");
                break;
            case "TextQuoteSelector" when WebItem.String(selector, "exact") is { } exact:
                // Of several parts each has its own quotation; together they are one.
                Exact = Exact is null ? exact : $"{Exact} {exact}";
                Prefix ??= WebItem.String(selector, "prefix");
                Suffix = WebItem.String(selector, "suffix");
                break;
            case "FragmentSelector" when WebItem.String(selector, "value") is { } value && TryRange(value):
                break;
            default:
                report($"a selector of the type '{type}'; it is kept as it stands");
                break;
        }
    }

    // Within what one selector found, another finds the words that are meant; what stands around them there is their context.
    private bool Refine(JsonElement selector, JsonElement finer)
    {
        if (finer.ValueKind != JsonValueKind.Object || finer.TryGetProperty("refinedBy", out _))
            return false;
        string? outer = WebItem.String(selector, "type"), inner = WebItem.String(finer, "type");
        if (outer == "TextPositionSelector" && inner == "TextPositionSelector" && Range(selector) is { } whole && Range(finer) is { } part && part.End <= whole.Length)
        {
            Spans.Add(part.Shift(whole.Start));
            return true;
        }

        if (outer != "TextQuoteSelector" || WebItem.String(selector, "exact") is not { } quote)
            return false;
        int start, end;
        if (inner == "TextPositionSelector" && Range(finer) is { } range)
        {
            var offsets = new OffsetMap(quote);
            if (range.End > offsets.Length(OffsetUnit.CodePoint))
                return false;
            (start, end) = (offsets.From(OffsetUnit.CodePoint, range.Start), offsets.From(OffsetUnit.CodePoint, range.End));
        }
        else if (inner == "TextQuoteSelector" && WebItem.String(finer, "exact") is { Length: > 0 } exact)
        {
            string before = WebItem.String(finer, "prefix") ?? "", wanted = before + exact + WebItem.String(finer, "suffix");
            start = quote.IndexOf(wanted, StringComparison.Ordinal);
            if (start < 0 || quote.IndexOf(wanted, start + 1, StringComparison.Ordinal) >= 0)
                return false;
            start += before.Length;
            end = start + exact.Length;
        }
        else
        {
            return false;
        }

        Exact = quote[start..end];
        Prefix = WebItem.String(selector, "prefix") + quote[..start];
        Suffix = quote[end..] + WebItem.String(selector, "suffix");
        return true;
    }

    private bool TryRange(string fragment)
    {
        if (fragment is not ['c', 'h', 'a', 'r', '=', .. var range] || range.Split(',') is not [var from, var to]
            || !int.TryParse(from, out int first) || !int.TryParse(to.Split(';')[0], out int last) || first < 0 || first > last)
            return false;
        Spans.Add(new(first, last));
        return true;
    }

    private static TextSpan? Range(JsonElement selector) =>
        Number(selector, "start") is { } start && Number(selector, "end") is { } end && start <= end ? new(start, end) : null;

    private static int? Number(JsonElement value, string name) =>
        value.TryGetProperty(name, out JsonElement number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out int found) && found >= 0 ? found : null;
}
