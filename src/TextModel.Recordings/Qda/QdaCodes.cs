using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using TextModel.Recordings.Input;

namespace TextModel.Recordings.Qda;

/// <summary>The codes of a project as entities of the kind <c>code</c>.</summary>
/// <param name="path">The file's name, for messages.</param>
/// <param name="diagnostics">Takes the messages.</param>
internal sealed class QdaCodes(string? path, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, string> ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> coders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind of a code.</summary>
    public static EntityKind Kind => new("code");

    /// <summary>The element of each code and the identifier of the one above, by its own identifier.</summary>
    public Dictionary<string, (XmlPart Part, string? Parent)> Parts { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The identifier of a person who coded, by name; null where nobody is called so.</summary>
    public string? GuidOf(string coder) => coders.FirstOrDefault(c => c.Value == coder).Key;

    /// <summary>The codes, each after the one that it stands under.</summary>
    public List<Entity> Entities { get; } = [];

    /// <summary>Reads the people who coded.</summary>
    public List<Contributor> ReadUsers(XmlPart? users)
    {
        var people = new List<Contributor>();
        foreach (XmlPart user in users?.All("User") ?? [])
        {
            if (user["guid"] is { } guid && user["name"]?.Trim() is { Length: > 0 } name && coders.TryAdd(guid, name))
                people.Add(new(name, new("coder")));
        }

        return people;
    }

    /// <summary>The name of a user; null where nobody is known by that identifier.</summary>
    public string? Coder(string? guid) => guid is not null && coders.TryGetValue(guid, out string? name) ? name : null;

    /// <summary>Reads the code book.</summary>
    public void Read(XmlPart? book)
    {
        foreach (XmlPart code in book?.Child("Codes")?.All("Code") ?? [])
            Read(code, null, "", null);
    }

    /// <summary>The entity of a code; one that the book lacks is made.</summary>
    public string? Find(string? guid)
    {
        if (string.IsNullOrWhiteSpace(guid))
            return null;
        if (ids.TryGetValue(guid, out string? id))
            return id;
        diagnostics.Add(SpeechDiagnostics.CodeMissing.At(path, null, null, guid.Length <= 40 ? guid : guid[..40]));
        return Add(guid, guid, null, KeyedValues.Empty, []);
    }

    // Nested codes become a row; each says what it stands under, and its whole way as a further name.
    private void Read(XmlPart code, string? parent, string way, string? above)
    {
        string name = code["name"]?.Trim() is { Length: > 0 } said ? said : code["guid"] ?? "code";
        string whole = way.Length == 0 ? name : $"{way} > {name}";
        KeyedValues extra = KeyedValues.Empty;
        if (parent is not null)
            extra = extra.Add("parent", Quoted(parent));
        foreach (string attribute in (ReadOnlySpan<string>)["color", "isCodable"])
        {
            if (code[attribute] is { Length: > 0 } value && !(attribute == "isCodable" && value == "true"))
                extra = extra.Add(attribute, Quoted(value));
        }

        string guid = code["guid"] ?? whole;
        Parts.TryAdd(guid, (code, above));
        string? id = Add(guid, name, code.TextOf("Description"), extra, way.Length == 0 ? [] : [whole]);
        foreach (XmlPart inner in code.All("Code"))
            Read(inner, id ?? parent, whole, guid);
    }

    /// <summary>A value as JSON text, which is how a document keeps properties that it does not know.</summary>
    public static string Quoted(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private string? Add(string guid, string name, string? description, KeyedValues extra, ValueList<string> variants)
    {
        if (ids.ContainsKey(guid))
            return null;
        // An identifier must be an XML name, which no GUID need be.
        string id = Guid.TryParse(guid, out Guid known) ? $"code-{known:D}" : string.Create(CultureInfo.InvariantCulture, $"code-{Entities.Count + 1}");
        if (Entities.Exists(e => e.Id == id))
            id = string.Create(CultureInfo.InvariantCulture, $"{id}-{Entities.Count + 1}");
        ids.Add(guid, id);
        Entities.Add(new()
        {
            Id = id,
            Kind = Kind,
            Label = name,
            Variants = variants,
            Description = description,
            Identifiers = KeyedValues.Empty.Add("refi-qda", guid),
            Extra = extra,
        });
        return id;
    }
}
