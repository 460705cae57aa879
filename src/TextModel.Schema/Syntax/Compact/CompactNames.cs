namespace TextModel.Schema.Syntax.Compact;

/// <summary>The declarations of a file in the compact syntax: what prefixes mean.</summary>
internal sealed class CompactNames
{
    private const string XmlNs = "http://www.w3.org/XML/1998/namespace";
    private const string XsdTypes = "http://www.w3.org/2001/XMLSchema-datatypes";

    // Null: inherited from the file that brings this one in.
    private readonly Dictionary<string, string?> namespaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> libraries = new(StringComparer.Ordinal);
    private bool hasDefault;

    /// <summary>The default namespace; null where it is inherited.</summary>
    public string? Default { get; private set; }

    /// <summary>The prefixes as values of type QName see them.</summary>
    public Scope Scope => namespaces.Where(n => n.Value is not null).Aggregate(Scope.Root, (scope, n) => new Scope(scope, n.Key, n.Value!));

    /// <summary>Reads the declarations at the head of a file.</summary>
    public void Read(TokenReader tokens)
    {
        while (true)
        {
            Token word = tokens.Current;
            if (word.IsKeyword("namespace"))
            {
                tokens.Take();
                Place place = tokens.Current.Place;
                string prefix = tokens.ExpectName();
                tokens.Expect("=");
                Declare(prefix, Uri(tokens), place);
            }
            else if (word.IsKeyword("default"))
            {
                ReadDefault(tokens, word.Place);
            }
            else if (word.IsKeyword("datatypes"))
            {
                tokens.Take();
                string prefix = tokens.ExpectName();
                tokens.Expect("=");
                string uri = tokens.ExpectLiteral();
                if ((prefix == "xsd" && uri != XsdTypes) || !libraries.TryAdd(prefix, uri))
                    throw new CompactException(word.Place, $"The prefix '{prefix}' of datatypes is declared already.");
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The namespace of a prefix; null where it is inherited.</summary>
    public string? Namespace(string prefix, Place place)
    {
        if (namespaces.TryGetValue(prefix, out string? found))
            return found;
        return prefix == "xml" ? XmlNs : throw new CompactException(place, $"The prefix '{prefix}' is not declared: add namespace {prefix} = \"…\".");
    }

    /// <summary>The library of a prefix.</summary>
    public string Library(string prefix, Place place)
    {
        if (libraries.TryGetValue(prefix, out string? found))
            return found;
        return prefix == "xsd" ? XsdTypes : throw new CompactException(place, $"The prefix '{prefix}' of datatypes is not declared: add datatypes {prefix} = \"…\".");
    }

    private void ReadDefault(TokenReader tokens, Place place)
    {
        tokens.Take();
        if (!tokens.Current.IsKeyword("namespace"))
            throw tokens.Unexpected("'namespace'");
        tokens.Take();
        string? prefix = tokens.Current.Is("=") ? null : tokens.ExpectName();
        tokens.Expect("=");
        string? uri = Uri(tokens);
        if (hasDefault)
            throw new CompactException(place, "The default namespace is declared twice.");
        hasDefault = true;
        Default = uri;
        if (prefix is not null)
            Declare(prefix, uri, place);
    }

    private static string? Uri(TokenReader tokens)
    {
        if (!tokens.Current.IsKeyword("inherit"))
            return tokens.ExpectLiteral();
        tokens.Take();
        return null;
    }

    private void Declare(string prefix, string? uri, Place place)
    {
        if (prefix == "xmlns" || uri is "http://www.w3.org/2000/xmlns" or "http://www.w3.org/2000/xmlns/")
            throw new CompactException(place, "The prefix 'xmlns' and its namespace cannot be declared.");
        if ((prefix == "xml") != (uri == XmlNs))
            throw new CompactException(place, $"The prefix 'xml' and the namespace {XmlNs} belong together.");
        if (!namespaces.TryAdd(prefix, uri))
            throw new CompactException(place, $"The prefix '{prefix}' is declared twice.");
    }
}
