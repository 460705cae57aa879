using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TextModel.Recordings.Qda;

/// <summary>A code as a project has it.</summary>
/// <param name="Key">What refers to it: the identifier of the file that it was read from, or one that was made.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What is said about it, or null.</param>
/// <param name="Color">Its color as <c>#RRGGBB</c>, or null.</param>
/// <param name="IsCodable">Whether passages may have it.</param>
/// <param name="Parent">The key of the code that it stands under, or null.</param>
internal sealed record QdaCode(string Key, string Name, string? Description, string? Color, bool IsCodable, string? Parent)
{
    /// <summary>The identifier that the schema allows: a GUID.</summary>
    public string Guid => QdaGuids.From(Key);
}

/// <summary>A passage with one code, or with none.</summary>
/// <param name="Span">Where it stands in the text of its source, in UTF-16 code units.</param>
/// <param name="Code">The key of the code; null where somebody marked the passage only.</param>
/// <param name="Coder">Who coded it, by name, or null.</param>
/// <param name="Description">What is said about the passage, or null.</param>
internal readonly record struct QdaMark(TextSpan Span, string? Code, string? Coder, string? Description);

/// <summary>Something that is said about a passage.</summary>
/// <param name="Span">Where the passage stands in the text of its source, in UTF-16 code units.</param>
/// <param name="Name">What it is called, or null.</param>
/// <param name="Content">What it says.</param>
internal readonly record struct QdaNote(TextSpan Span, string? Name, string Content);

/// <summary>A text of a project.</summary>
/// <param name="Guid">Its identifier, or null where none is known.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Place">Where it stands in the document.</param>
internal sealed record QdaSource(string? Guid, string Name, TextSpan Place)
{
    /// <summary>What is coded in it.</summary>
    public List<QdaMark> Marks { get; } = [];

    /// <summary>What is said about its passages.</summary>
    public List<QdaNote> Notes { get; } = [];
}

/// <summary>Identifiers that follow from what they identify, so that the same document gives the same file.</summary>
internal static class QdaGuids
{
    /// <summary>A GUID for some texts.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts)), hash);
        // Version 8 of RFC 9562: made in a way of one's own.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString("D");
    }

    /// <summary>That of a passage.</summary>
    /// <param name="source">The identifier of its source.</param>
    /// <param name="start">Where it begins, as the file counts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="description">What is said about it, or null.</param>
    /// <param name="isCoded">Whether it has codes.</param>
    public static string OfSelection(string source, string start, string end, string? description, bool isCoded) => Of("selection", source, start, end, description ?? "", isCoded ? "coded" : "");

    /// <summary>That of a code that a passage has.</summary>
    public static string OfCoding(string selection, QdaMark mark) => Of("coding", selection, mark.Code!, mark.Coder ?? "");

    /// <summary>One that is not taken, and now is: the schema wants each once.</summary>
    public static string Free(string guid, HashSet<string> taken)
    {
        string free = guid;
        for (int n = 2; !taken.Add(free); n++)
            free = Of(guid, n.ToString(CultureInfo.InvariantCulture));
        return free;
    }

    /// <summary>An identifier that a file had, if it is a GUID; else one that follows from it.</summary>
    public static string From(string known) => known.Length == 36 && Guid.TryParseExact(known, "D", out _) ? known : Of("key", known);
}

/// <summary>The properties that a document keeps as JSON.</summary>
internal static class QdaValues
{
    /// <summary>The text of a property; null where there is none, or it is no text.</summary>
    public static string? TextOf(KeyedValues extra, string key)
    {
        if (extra[key] is not { } json)
            return null;
        try
        {
            using JsonDocument value = JsonDocument.Parse(json);
            return value.RootElement.ValueKind == JsonValueKind.String ? value.RootElement.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>A document as a project: its sources, its codes, what is coded.</summary>
internal sealed class QdaProject
{
    /// <summary>What the project is called.</summary>
    public required string Name { get; init; }

    /// <summary>The people who coded, by name.</summary>
    public List<string> Users { get; } = [];

    /// <summary>The codes; each after the one that it stands under.</summary>
    public List<QdaCode> Codes { get; } = [];

    /// <summary>The texts, in the order of the document.</summary>
    public List<QdaSource> Sources { get; } = [];

    /// <summary>What has no place in a project, with how many.</summary>
    public SortedDictionary<string, int> Lost { get; } = new(StringComparer.Ordinal);
}
