using System.Text;

namespace TextModel;

/// <summary>How a text is stored as bytes: the encoding, and whether a byte order mark comes first.</summary>
/// <param name="Name">The encoding's IANA name in lower case, such as <c>utf-8</c>, <c>utf-16le</c> or <c>windows-1252</c>.</param>
/// <param name="HasByteOrderMark">Whether the file begins with a byte order mark. The mark is never part of the text.</param>
public sealed record TextEncoding(string Name, bool HasByteOrderMark = false)
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    public static TextEncoding Utf8 { get; } = new("utf-8");

    /// <summary>The name, and the mark where there is one.</summary>
    public override string ToString() => HasByteOrderMark ? $"{Name} with byte order mark" : Name;

    /// <summary>Finds an encoding by any name that .NET or the code pages provider knows.</summary>
    /// <param name="name">A name such as <c>latin1</c>, <c>koi8-r</c>, <c>cp1251</c>, <c>UTF-16</c>.</param>
    /// <param name="hasByteOrderMark">Whether a byte order mark comes first.</param>
    /// <returns>The encoding, or null where nobody knows the name.</returns>
    public static TextEncoding? Find(string name, bool hasByteOrderMark = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Lookup(name) is { } found ? new(CanonicalName(found), hasByteOrderMark) : null;
    }

    /// <summary>The .NET encoding; it throws on bytes that are not in the encoding.</summary>
    /// <exception cref="NotSupportedException">This platform does not know the encoding.</exception>
    internal Encoding ToStrictEncoding()
    {
        if (Name == Utf8.Name)
            return new UTF8Encoding(false, throwOnInvalidBytes: true);
        var strict = (Encoding)(Lookup(Name) ?? throw new NotSupportedException($"The encoding '{Name}' is not known.")).Clone();
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    /// <summary>The bytes of the mark, or none.</summary>
    internal ReadOnlySpan<byte> ByteOrderMark => !HasByteOrderMark ? [] : Lookup(Name)?.GetPreamble() ?? [];

    /// <summary>The encoding that a byte order mark at the start of <paramref name="bytes"/> declares, if there is one.</summary>
    internal static TextEncoding? Detect(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new("utf-8", true),
        [0xFF, 0xFE, 0, 0, ..] => new("utf-32", true),
        [0, 0, 0xFE, 0xFF, ..] => new("utf-32be", true),
        [0xFF, 0xFE, ..] => new("utf-16", true),
        [0xFE, 0xFF, ..] => new("utf-16be", true),
        _ => null,
    };

    private static string CanonicalName(Encoding encoding) => encoding.WebName.ToLowerInvariant();

    private static Encoding? Lookup(string name)
    {
        name = name.Trim();
        if (name.StartsWith("cp", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(2), out int page))
            name = $"windows-{page}";
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
