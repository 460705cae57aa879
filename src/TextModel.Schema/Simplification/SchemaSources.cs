using TextModel.Schema.Datatypes;
using TextModel.Schema.Syntax;
using TextModel.Schema.Syntax.Compact;

namespace TextModel.Schema.Simplification;

/// <summary>The files of a schema: those that it names are found, read, and not entered twice on one way (sections 4.5 to 4.7).</summary>
internal sealed class SchemaSources(Uri rootUri, Func<Uri, Stream?> files, FaultList faults)
{
    /// <summary>So many files are read in all; a schema that names itself in branches would never end else.</summary>
    private const int Limit = 2000;
    private readonly Stack<Uri> open = new([rootUri]);
    private readonly Dictionary<Uri, SchemaElement?> roots = [];
    private int entered;

    /// <summary>Reads the file that the attribute <c>href</c> of an element names.</summary>
    /// <returns>Its root; null where it cannot be read, which was said then. Else <see cref="Leave"/> must be called.</returns>
    public SchemaElement? Enter(SchemaElement element)
    {
        if (SyntaxRules.Required(element, "href", faults) is not { } href)
            return null;
        if (href.Contains('#', StringComparison.Ordinal) || !Lexical.IsUri(href) || !Uri.TryCreate(element.BaseUri, href, out Uri? wanted))
        {
            faults.Add(FaultKind.Syntax, element.Place, $"'{href}' is no reference to a file; a part of a file ('#') cannot be meant.");
            return null;
        }

        if (open.Contains(wanted))
        {
            faults.Add(FaultKind.Reference, element.Place, $"'{href}' includes itself, at last.");
            return null;
        }

        if (++entered > Limit)
        {
            faults.Add(FaultKind.Reference, element.Place, $"The schema brings in more than {Limit} files.");
            return null;
        }

        if (!roots.TryGetValue(wanted, out SchemaElement? root))
            roots.Add(wanted, root = Read(wanted, href, element));
        if (root is null)
            return null;
        open.Push(wanted);
        // By 4.6 the ns of externalRef is the root's, if that has none of its own: inheriting has the same effect.
        return root;
    }

    /// <summary>The file that was entered last is done.</summary>
    public void Leave() => open.Pop();

    /// <summary>Reads a file in either syntax.</summary>
    public static SchemaElement? Read(Stream stream, string? file, Uri uri, FaultList faults)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        return CompactSyntax.IsCompact(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), file)
            ? CompactSyntax.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), file, uri, faults)
            : XmlSyntaxReader.Read(bytes, file, uri, faults);
    }

    private SchemaElement? Read(Uri wanted, string href, SchemaElement element)
    {
        try
        {
            using Stream? stream = files(wanted);
            if (stream is not null)
                return Read(stream, wanted.IsFile ? wanted.LocalPath : wanted.OriginalString, wanted, faults);
            faults.Add(FaultKind.Unreadable, element.Place,
                $"The file '{href}' was not found, or may not be read: files beside the schema and below may (SchemaFiles), nothing from the network.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(FaultKind.Unreadable, element.Place, $"The file '{href}' cannot be read: {e.Message}");
        }

        return null;
    }
}
