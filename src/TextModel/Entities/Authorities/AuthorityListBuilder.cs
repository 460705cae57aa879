using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace TextModel.Entities;

/// <summary>Makes an <see cref="AuthorityList"/> of entries with named fields, whatever file format they come from.</summary>
/// <remarks>A reader of a format calls <see cref="Set"/> for each field of an entry, then <see cref="EndEntry"/>, and at last <see cref="Build"/>.</remarks>
/// <param name="path">The file, for messages and for a hint at the kind of entities that do not name theirs; null for none.</param>
public sealed class AuthorityListBuilder(string? path = null)
{
    private readonly ImmutableArray<Entity>.Builder entities = ImmutableArray.CreateBuilder<Entity>();
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);
    private readonly DiagnosticBag diagnostics = new();
    private AuthorityEntry entry = new();

    /// <summary>Adds a diagnostic about the file.</summary>
    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>Sets a field of the entry that is being made. A field of several values is set several times.</summary>
    /// <param name="field">
    /// The field by its usual names, in any case: <c>id</c>, <c>kind</c>, <c>label</c> or <c>name</c>, <c>forename</c>, <c>surname</c>, <c>variants</c>, <c>description</c>, <c>from</c>
    /// or <c>birth</c>, <c>to</c> or <c>death</c>, <c>latitude</c>, <c>longitude</c>, <c>coordinates</c>, <c>ids</c> or <c>sameAs</c> (URIs), or the name of
    /// an authority, such as <c>VIAF</c>.
    /// </param>
    /// <param name="value">The value as it is written; blank ones are passed over.</param>
    /// <param name="position">Where the value stands in the file.</param>
    public void Set(string field, string value, TextPosition? position = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(value);
        value = value.Trim();
        if (value.Length == 0)
            return;
        AuthorityField kind = AuthorityFields.Find(field);
        if (kind == AuthorityField.Unknown && AuthorityFields.IsUri(value))
            kind = AuthorityField.Uri;
        switch (kind)
        {
            case AuthorityField.Unknown:
                Ignore(field, position);
                break;
            case AuthorityField.Authority:
                SetIdentifier(AuthorityFields.Authority(field), value);
                break;
            case AuthorityField.Uri:
                SetIdentifier(AuthorityFields.AuthorityOfUri(value) ?? field, value);
                break;
            default:
                if (entry.Set(kind, value) is { } reason)
                    Report(DiagnosticCodes.BadAuthorityValue.At(path, position, null, value, field, reason));
                break;
        }
    }

    /// <summary>Says of a field that it is not understood and left out, once for each field of the file.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="position">Where it stands in the file.</param>
    public void Ignore(string field, TextPosition? position = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (unknown.Add(field))
            Report(DiagnosticCodes.UnknownAuthorityField.At(path, position, null, field));
    }

    /// <summary>Whether several values with names of their own under a field are identifiers by authority: <c>identifiers: {VIAF: …}</c>.</summary>
    /// <param name="field">The field's name.</param>
    public static bool HoldsIdentifiers(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return AuthorityFields.Find(field) is AuthorityField.Uris or AuthorityField.Id;
    }

    /// <summary>Adds an identifier to the entry that is being made.</summary>
    /// <param name="authority">The authority, such as <c>VIAF</c>; the known ones are brought to one spelling.</param>
    /// <param name="value">The identifier as it is written: a number, code or URI.</param>
    public void SetIdentifier(string authority, string value) => entry.AddIdentifier(AuthorityFields.Authority(authority), value);

    /// <summary>Ends the entry. One without any field is passed over; one without a name is reported.</summary>
    /// <param name="position">Where the entry begins.</param>
    public void EndEntry(TextPosition? position = null)
    {
        AuthorityEntry done = entry;
        entry = new();
        if (done.IsEmpty)
            return;
        if (done.Label is not { } label)
        {
            Report(DiagnosticCodes.NamelessEntity.At(path, position, null));
            return;
        }

        string wanted = ToId(done.Id ?? label), id = wanted;
        for (int n = 2; !ids.Add(id); n++)
            id = $"{wanted}-{n}";
        if (done.Id is not null && id != wanted)
            Report(DiagnosticCodes.RepeatedEntityId.At(path, position, null, wanted, id));
        entities.Add(done.ToEntity(id, AuthorityFields.KindOfFile(path)));
    }

    /// <summary>The list of all entries that were ended.</summary>
    public AuthorityList Build() => new() { Entities = entities.ToImmutable(), Diagnostics = diagnostics.ToImmutable() };

    /// <summary>An XML name that resembles a text: itself if it is one, otherwise in lower case, with hyphens for what a name cannot hold.</summary>
    internal static string ToId(string text)
    {
        bool name = text.Length > 0 && XmlConvert.IsStartNCNameChar(text[0]);
        foreach (char unit in text)
            name &= XmlConvert.IsNCNameChar(unit);
        if (name)
            return text;
        var id = new StringBuilder(text.Length);
        foreach (char unit in text)
        {
            if (XmlConvert.IsNCNameChar(unit))
                id.Append(char.ToLowerInvariant(unit));
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        while (id.Length > 0 && id[^1] is '-' or '.')
            id.Length--;
        if (id.Length == 0 || !XmlConvert.IsStartNCNameChar(id[0]))
            id.Insert(0, "e-");
        return id.ToString();
    }
}
