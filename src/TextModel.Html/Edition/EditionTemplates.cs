using System.Reflection;
using System.Text;

namespace TextModel.Editions;

/// <summary>The frame of all pages, the style sheet and the script: those of the library, or the user's.</summary>
internal sealed class EditionTemplates
{
    private readonly string? own;
    private readonly (string Text, string? Name)[] frame;

    /// <exception cref="IOException">A file of the user's cannot be read.</exception>
    public EditionTemplates(string? own)
    {
        this.own = own;
        frame = Parts(Load("page.html"));
    }

    /// <summary>Writes the style sheet and the script into a folder.</summary>
    public void WriteFiles(string folder)
    {
        foreach (string name in (ReadOnlySpan<string>)["edition.css", "edition.js"])
            File.WriteAllText(Path.Combine(folder, name), Load(name), new UTF8Encoding(false));
    }

    /// <summary>Writes a page.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parts">What stands in the frame, by name.</param>
    public void WritePage(string path, Dictionary<string, HtmlText> parts)
    {
        using var output = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16);
        foreach ((string text, string? name) in frame)
        {
            output.Write(text);
            if (name is not null && parts.TryGetValue(name, out HtmlText? part))
                part.WriteTo(output);
        }
    }

    // "{{name}}" is a place; what has no part stays empty.
    private static (string Text, string? Name)[] Parts(string template)
    {
        var parts = new List<(string, string?)>();
        int at = 0;
        while (template.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and int start && template.IndexOf("}}", start, StringComparison.Ordinal) is >= 0 and int end)
        {
            parts.Add((template[at..start], template[(start + 2)..end].Trim()));
            at = end + 2;
        }

        parts.Add((template[at..], null));
        return [.. parts];
    }

    private string Load(string name)
    {
        if (own is not null && Path.Combine(own, name) is var path && File.Exists(path))
            return File.ReadAllText(path);
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"TextModel.Editions.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
