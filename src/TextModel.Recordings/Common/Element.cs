namespace TextModel.Recordings.Common;

/// <summary>An element of a small XML file, or (with an empty name) text inside one.</summary>
/// <param name="name">The local name; empty for text.</param>
/// <param name="place">Where it begins in the file's text, in UTF-16 code units; -1 where that cannot be said.</param>
internal sealed class Element(string name, int place)
{
    /// <summary>The local name; empty for text.</summary>
    public string Name { get; } = name;

    /// <summary>Where it begins in the file's text, in UTF-16 code units.</summary>
    public int Place { get; } = place;

    /// <summary>The characters, if this is text.</summary>
    public string Text { get; init; } = "";

    /// <summary>The attributes by local name, in the order of the file.</summary>
    public List<KeyedValue> Attributes { get; } = [];

    /// <summary>Elements and texts inside, in the order of the file.</summary>
    public List<Element> Children { get; } = [];

    /// <summary>The value of an attribute; null where it is missing.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (KeyedValue pair in Attributes)
            {
                if (pair.Key == attribute)
                    return pair.Value;
            }

            return null;
        }
    }

    /// <summary>The value of an attribute that says something; null where it is missing or blank.</summary>
    public string? Filled(string attribute) => this[attribute]?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The elements of a name directly inside.</summary>
    public IEnumerable<Element> All(string element) => Children.Where(c => c.Name == element);

    /// <summary>The first element of a name directly inside, or null.</summary>
    public Element? First(string element) => Children.Find(c => c.Name == element);

    /// <summary>All text inside, joined.</summary>
    public string InnerText()
    {
        if (Name.Length == 0)
            return Text;
        return Children.Count switch
        {
            0 => "",
            1 => Children[0].InnerText(),
            _ => string.Concat(Children.Select(c => c.InnerText())),
        };
    }
}
