using System.Text;

namespace TextModel.Schema.Syntax;

/// <summary>An element of a schema in its XML syntax; the compact syntax is read into the same, so that all later steps are one.</summary>
internal sealed class SchemaElement(string ns, string local, Place place, Uri baseUri, Scope scope)
{
    /// <summary>The namespace of RELAX NG.</summary>
    public const string RelaxNg = "http://relaxng.org/ns/structure/1.0";

    /// <summary>The namespace of annotations of the DTD compatibility specification.</summary>
    public const string Annotations = "http://relaxng.org/ns/compatibility/annotations/1.0";

    public string Ns { get; } = ns;

    public string Local { get; } = local;

    public Place Place { get; } = place;

    /// <summary>What references in it are relative to.</summary>
    public Uri BaseUri { get; } = baseUri;

    /// <summary>The prefixes that are known in it.</summary>
    public Scope Scope { get; } = scope;

    /// <summary>The attributes; declarations of namespaces are not among them.</summary>
    public List<SchemaAttribute> Attributes { get; } = [];

    /// <summary>The elements in it.</summary>
    public List<SchemaElement> Children { get; } = [];

    /// <summary>All character data directly in it.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Whether it is of RELAX NG, not an annotation.</summary>
    public bool IsRelaxNg => Ns == RelaxNg;

    /// <summary>The value of an attribute without a namespace; null where it has none.</summary>
    public string? Attribute(string name)
    {
        foreach (SchemaAttribute attribute in Attributes)
        {
            if (attribute.Ns.Length == 0 && attribute.Local == name)
                return attribute.Value;
        }

        return null;
    }
}

/// <summary>An attribute of a schema.</summary>
internal readonly record struct SchemaAttribute(string Ns, string Local, string Value, Place Place);

/// <summary>Prefixes that are known at a place.</summary>
internal sealed record Scope(Scope? Outer, string Prefix, string Ns)
{
    /// <summary>What is known everywhere.</summary>
    public static Scope Root { get; } = new(null, "xml", "http://www.w3.org/XML/1998/namespace");

    /// <summary>The namespace of a prefix, "" for the default; null if it is not declared.</summary>
    public string? Find(string prefix)
    {
        for (Scope? scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Prefix == prefix)
                return scope.Ns;
        }

        return prefix.Length == 0 ? "" : null;
    }
}
