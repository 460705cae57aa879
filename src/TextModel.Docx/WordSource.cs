using System.Xml;

namespace TextModel.Formats.Docx;

/// <summary>What a document's properties say of it.</summary>
internal static class WordSource
{
    /// <summary>Reads the core properties.</summary>
    /// <param name="package">The document.</param>
    /// <param name="title">The title that is printed; null where none is.</param>
    /// <remarks>Who made the file need not be the author of what is said in it: the name is a contributor of the role <c>creator</c>.</remarks>
    public static Source Read(WordPackage package, string? title)
    {
        Dictionary<string, string> properties = Properties(package);
        KeyedValues fields = KeyedValues.Empty;
        foreach (string key in (ReadOnlySpan<string>)["subject", "keywords", "description", "category"])
        {
            if (Clean(properties.GetValueOrDefault(key)) is { } known)
                fields = fields.Add(key, known);
        }

        return new()
        {
            Title = title ?? Clean(properties.GetValueOrDefault("title")),
            Contributors = Clean(properties.GetValueOrDefault("creator")) is { } creator ? [new(creator, new("creator"))] : default,
            Language = Clean(properties.GetValueOrDefault("language")),
            Fields = fields,
        };
    }

    // By the names of their elements, of which each may stand once.
    private static Dictionary<string, string> Properties(WordPackage package)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        if (package.Find("", "core-properties") is not { } part)
            return properties;
        try
        {
            using var xml = XmlReader.Create(package.Read(part), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
            string? name = null;
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, Depth: 1 })
                    name = xml.LocalName;
                else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && name is not null)
                    properties[name] = properties.GetValueOrDefault(name) + xml.Value;
            }
        }
        catch (XmlException)
        {
            // What was said up to there.
        }

        return properties;
    }

    private static string? Clean(string? value) => string.IsNullOrWhiteSpace(value) ? null : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
