namespace TextModel.Editions;

/// <summary>The pictures of one conversation: those that lie beside its file are taken along, others are linked.</summary>
internal sealed class EditionPictures(TextDocument document, string slug, string folder)
{
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase) { ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg" };

    // Null for what cannot be taken along.
    private readonly Dictionary<string, string?> taken = new(StringComparer.Ordinal);

    /// <summary>Prints a picture. It has no text: what is said of it stands in attributes.</summary>
    public void Print(HtmlText output, Figure figure)
    {
        string? said = string.IsNullOrWhiteSpace(figure.Description) ? null : figure.Description.Trim();
        if (figure.Address is { } address && Take(address) is { } file)
            output.Raw("<img loading=\"lazy\"").Attribute("src", file).Attribute("alt", said ?? "").Raw(">");
        // A page that loads what lies elsewhere tells others who reads it.
        else if (SafeAddress.Is(figure.Address) && figure.Address!.Contains("://", StringComparison.Ordinal))
            output.Raw("<a class=\"picture\"").Attribute("href", figure.Address).Attribute("data-n", said ?? "Picture").Attribute("aria-label", said ?? "Picture").Raw("></a>");
        else if (said is not null)
            output.Raw("<span class=\"picture\"").Attribute("data-n", said).Raw("></span>");
    }

    private string? Take(string address)
    {
        if (!taken.TryGetValue(address, out string? name))
            taken.Add(address, name = Copy(address));
        return name;
    }

    private string? Copy(string address)
    {
        if (document.Path is not { } path || address.Contains(':', StringComparison.Ordinal) || !Kinds.Contains(Path.GetExtension(address)))
            return null;
        try
        {
            string home = Path.GetFullPath(Path.GetDirectoryName(Path.GetFullPath(path))!);
            string file = Path.GetFullPath(Path.Combine(home, Uri.UnescapeDataString(address)));
            // Nothing from elsewhere on the machine gets into what is published.
            if (!file.StartsWith(home + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(file))
                return null;
            string name = $"{slug}-{taken.Count + 1}{Path.GetExtension(file).ToLowerInvariant()}";
            Directory.CreateDirectory(Path.Combine(folder, "media"));
            File.Copy(file, Path.Combine(folder, "media", name), overwrite: true);
            return $"media/{name}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
