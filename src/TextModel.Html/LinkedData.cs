using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace TextModel.Formats.Html;

/// <summary>Reads what pages say of themselves in JSON-LD, in the terms of schema.org.</summary>
internal static class LinkedData
{
    // An article inside a graph inside an array.
    private const int MaxDepth = 4;

    /// <summary>Fills what <paramref name="head"/> does not know yet.</summary>
    public static void Read(IHtmlDocument document, PageHead head)
    {
        foreach (IElement script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using JsonDocument data = JsonDocument.Parse(script.TextContent, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                Read(data.RootElement, head, 0);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // It is written for others, and often broken.
            }
        }
    }

    private static void Read(JsonElement element, PageHead head, int depth)
    {
        if (depth > MaxDepth)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
                Read(item, head, depth + 1);
            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (Text(element, "datePublished") is { } published)
            head.Published ??= head.DateOf("published", published);
        else if (Text(element, "uploadDate") is { } uploaded)
            head.Published ??= head.DateOf("published", uploaded);
        if (Text(element, "headline") is { } headline)
            head.Title ??= PageSource.Clean(headline);
        if (IsSite(element) && Text(element, "name") is { } site)
            head.Site ??= PageSource.Clean(site);
        if (head.Contributors.Count == 0 && element.TryGetProperty("headline", out _) && element.TryGetProperty("author", out JsonElement author))
            AddNames(author, head);
        if (head.Publisher is null && element.TryGetProperty("publisher", out JsonElement publisher) && publisher.ValueKind == JsonValueKind.Object && Text(publisher, "name") is { } name)
            head.Publisher = PageSource.Clean(name);
        foreach (string inner in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
        {
            if (element.TryGetProperty(inner, out JsonElement part))
                Read(part, head, depth + 1);
        }
    }

    private static bool IsSite(JsonElement element) => Text(element, "@type") is "WebSite" or "Organization" or "NewsMediaOrganization";

    private static void AddNames(JsonElement author, PageHead head)
    {
        if (author.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement one in author.EnumerateArray().Where(o => o.ValueKind != JsonValueKind.Array))
                AddNames(one, head);
        }
        else if ((author.ValueKind == JsonValueKind.String ? author.GetString() : author.ValueKind == JsonValueKind.Object ? Text(author, "name") : null) is { Length: > 0 } name
            && !name.Contains("://", StringComparison.Ordinal))
        {
            head.AddAuthors(PageSource.Clean(name));
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
