using System.Globalization;
using System.Text;

namespace TextModel;

/// <summary>How a text is stored as bytes: the encoding, and whether a byte order mark comes first.</summary>
/// <remarks>Equality is that of the encoding, not of the spelling: <c>UTF8</c> and <c>utf-8</c> are one.</remarks>
public sealed record TextEncoding
{
    /// <summary>An encoding by any name that .NET or the code pages provider knows.</summary>
    /// <param name="name">A name such as <c>utf-8</c>, <c>latin1</c>, <c>koi8-r</c>, <c>cp1251</c>, <c>UTF-16</c>.</param>
    /// <param name="hasByteOrderMark">Whether a byte order mark comes first.</param>
    /// <exception cref="ArgumentException">Nobody knows the name; <see cref="Find"/> tells that without an exception.</exception>
    public TextEncoding(string name, bool hasByteOrderMark = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = CanonicalName(Lookup(name) ?? throw new ArgumentException($"The encoding '{name}' is not known.", nameof(name)));
        HasByteOrderMark = hasByteOrderMark;
    }

    private TextEncoding(Encoding known, bool hasByteOrderMark)
    {
        Name = CanonicalName(known);
        HasByteOrderMark = hasByteOrderMark;
    }

    /// <summary>UTF-8 without a byte order mark.</summary>
    public static TextEncoding Utf8 { get; } = new(Encoding.UTF8, false);

    /// <summary>The encoding's IANA name in lower case, such as <c>utf-8</c>, <c>utf-16le</c> or <c>windows-1252</c>.</summary>
    public string Name { get; }

    /// <summary>Whether the file begins with a byte order mark. The mark is never part of the text.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>The name, and the mark where there is one.</summary>
    public override string ToString() => HasByteOrderMark ? $"{Name} with byte order mark" : Name;

    /// <summary>Finds an encoding by any name that .NET or the code pages provider knows.</summary>
    /// <param name="name">A name such as <c>latin1</c>, <c>koi8-r</c>, <c>cp1251</c>, <c>UTF-16</c>.</param>
    /// <param name="hasByteOrderMark">Whether a byte order mark comes first.</param>
    /// <returns>The encoding, or null where nobody knows the name.</returns>
    public static TextEncoding? Find(string name, bool hasByteOrderMark = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Lookup(name) is { } found ? new(found, hasByteOrderMark) : null;
    }

    /// <summary>The way in which a .NET encoding stores text.</summary>
    /// <param name="encoding">The encoding; what it does with bad bytes does not count.</param>
    /// <param name="hasByteOrderMark">Whether a byte order mark comes first, whatever the encoding's own preamble is.</param>
    public static TextEncoding From(Encoding encoding, bool hasByteOrderMark = false)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        return new(encoding, hasByteOrderMark);
    }

    /// <summary>The .NET encoding; it throws on bytes that are not in the encoding, and on characters that it has no bytes for. It writes no byte order mark by itself.</summary>
    public Encoding ToEncoding() => ToStrictEncoding();

    /// <summary>The .NET encoding; it throws on bytes that are not in the encoding, and on characters that it has no bytes for.</summary>
    internal Encoding ToStrictEncoding() => WithFallback(DecoderFallback.ExceptionFallback);

    /// <summary>The .NET encoding; it decodes bytes that are not in the encoding as U+FFFD.</summary>
    internal Encoding ToLenientEncoding() => WithFallback(new DecoderReplacementFallback("\uFFFD"));

    /// <summary>The bytes of the mark, or none.</summary>
    internal ReadOnlySpan<byte> ByteOrderMark => HasByteOrderMark ? Lookup(Name)!.GetPreamble() : [];

    /// <summary>The encoding that a byte order mark at the start of <paramref name="head"/> declares, if there is one.</summary>
    /// <param name="head">The first four bytes, or all if there are fewer.</param>
    /// <param name="expected">
    /// What the user named. It decides where a mark can be read in two ways: FF FE 00 00 is that of UTF-32, and that of UTF-16 before U+0000.
    /// </param>
    internal static TextEncoding? Detect(ReadOnlySpan<byte> head, TextEncoding? expected = null) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new(Encoding.UTF8, true),
        [0xFF, 0xFE, 0, 0, ..] when expected is not { Name: "utf-16le" } => new(Encoding.UTF32, true),
        [0, 0, 0xFE, 0xFF, ..] => new("utf-32be", true),
        [0xFF, 0xFE, ..] => new(Encoding.Unicode, true),
        [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode, true),
        _ => null,
    };

    private Encoding WithFallback(DecoderFallback decoding)
    {
        // The framework has this one itself; to ask the provider would load its tables.
        if (Name == "utf-8")
            return Encoding.GetEncoding(Encoding.UTF8.CodePage, EncoderFallback.ExceptionFallback, decoding);
        int page = Lookup(Name)!.CodePage;
        return CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ExceptionFallback, decoding)
            ?? Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, decoding);
    }

    // .NET calls the little-endian forms by the names that in IANA's register leave the order of the bytes open.
    private static string CanonicalName(Encoding encoding) => encoding.WebName.ToLowerInvariant() switch
    {
        "utf-16" => "utf-16le",
        "utf-32" => "utf-32le",
        string name => name,
    };

    private static Encoding? Lookup(string name)
    {
        name = name.Trim();
        if (name.Equals("utf8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8;
        try
        {
            if (name.StartsWith("cp", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(name.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page > 0)
                return CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);
            return name.Length == 0 ? null : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
