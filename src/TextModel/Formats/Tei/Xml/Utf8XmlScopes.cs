namespace TextModel.Formats.Tei;

/// <summary>Which namespaces are declared at a place of a file.</summary>
internal sealed class Utf8XmlScopes
{
    private const string Xml = "http://www.w3.org/XML/1998/namespace";
    private const int Most = 256;
    private readonly List<(string Prefix, string Uri, int Depth)> declared = [];

    /// <summary>The namespace of names without a prefix; empty for none.</summary>
    public string Default { get; private set; } = "";

    /// <summary>Declares a namespace for an element and all in it.</summary>
    /// <param name="prefix">The prefix; empty for the default namespace.</param>
    /// <param name="uri">The namespace; empty only for the default one.</param>
    /// <param name="depth">The depth of the element.</param>
    /// <returns>False for what is reserved or not allowed, and for one too many.</returns>
    public bool Declare(string prefix, string uri, int depth)
    {
        // So many are looked up one after the other in no time; more are for others.
        if (declared.Count == Most || prefix is "xml" or "xmlns" || uri is Xml or "http://www.w3.org/2000/xmlns/" || (uri.Length == 0 && prefix.Length > 0))
            return false;
        declared.Add((prefix, uri == TeiNames.Namespace ? TeiNames.Namespace : uri, depth));
        if (prefix.Length == 0)
            Default = declared[^1].Uri;
        return true;
    }

    /// <summary>Forgets what was declared at a depth.</summary>
    public void Leave(int depth)
    {
        if (declared.Count == 0 || declared[^1].Depth < depth)
            return;
        bool isDefault = false;
        while (declared.Count > 0 && declared[^1].Depth >= depth)
        {
            isDefault |= declared[^1].Prefix.Length == 0;
            declared.RemoveAt(declared.Count - 1);
        }

        if (isDefault)
            Default = Find("")!;
    }

    /// <summary>The namespace of a prefix; null where it is not declared.</summary>
    public string? Find(ReadOnlySpan<char> prefix)
    {
        for (int i = declared.Count - 1; i >= 0; i--)
        {
            if (prefix.SequenceEqual(declared[i].Prefix))
                return declared[i].Uri;
        }

        return prefix switch { "" => "", "xml" => Xml, _ => null };
    }
}
