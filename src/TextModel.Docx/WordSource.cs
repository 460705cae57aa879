using DocumentFormat.OpenXml.Packaging;

namespace TextModel.Formats.Docx;

/// <summary>What a document's properties say of it.</summary>
internal static class WordSource
{
    /// <summary>Reads the core properties.</summary>
    /// <param name="package">The document.</param>
    /// <param name="title">The title that is printed; null where none is.</param>
    /// <remarks>Who made the file need not be the author of what is said in it: the name is a contributor of the role <c>creator</c>.</remarks>
    public static Source Read(WordprocessingDocument package, string? title)
    {
        var properties = package.PackageProperties;
        KeyedValues fields = KeyedValues.Empty;
        foreach ((string key, string? value) in new[] { ("subject", properties.Subject), ("keywords", properties.Keywords), ("description", properties.Description), ("category", properties.Category) })
        {
            if (Clean(value) is { } known)
                fields = fields.Add(key, known);
        }

        return new()
        {
            Title = title ?? Clean(properties.Title),
            Contributors = Clean(properties.Creator) is { } creator ? [new(creator, new("creator"))] : default,
            Language = Clean(properties.Language),
            Fields = fields,
        };
    }

    private static string? Clean(string? value) => string.IsNullOrWhiteSpace(value) ? null : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
