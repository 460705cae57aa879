using System.Buffers;
using System.Globalization;
using System.Text;
using TextModel.Entities;

namespace TextModel.Formats.Tei;

/// <summary>The words of TEI for how letters are set and what kinds of lists there are, and values as its attributes take them.</summary>
internal static class TeiRendition
{
    private static readonly SearchValues<char> Scheme = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private const string Unwise = "\"<>\\^`{|}[]";

    // The first word of each is the one that is written.
    private static readonly (Rendition Rendition, string[] Words)[] Renditions =
    [
        (Rendition.Bold, ["bold", "b", "strong", "bf", "fett"]),
        (Rendition.Italic, ["italic", "i", "ital", "it", "italics", "kursiv", "oblique"]),
        (Rendition.Underline, ["underline", "u", "underlined", "under"]),
        (Rendition.Strikethrough, ["strikethrough", "strike", "strikeout", "line-through", "linethrough"]),
        (Rendition.SmallCaps, ["smallcaps", "sc", "small-caps", "smcap", "smallcap"]),
        (Rendition.Superscript, ["superscript", "sup", "super"]),
        (Rendition.Subscript, ["subscript", "sub"]),
        (Rendition.Typewriter, ["typewriter", "tt", "monospace", "code"]),
        (Rendition.Larger, ["larger", "large", "big"]),
        (Rendition.Smaller, ["smaller", "small"]),
        (Rendition.Letterspaced, ["letterspace", "letterspaced", "spaced", "gesperrt", "spacing"]),
        (Rendition.AllCaps, ["allcaps", "caps", "uppercase"]),
    ];

    private static readonly (ListKind Kind, string[] Words)[] Lists =
    [
        (ListKind.Bulleted, ["bulleted", "bullet", "bullets", "unordered"]),
        (ListKind.Ordered, ["numbered", "ordered", "number", "lettered"]),
        (ListKind.Description, ["gloss", "definition", "description", "glossary"]),
    ];

    /// <summary>What a word of <c>@rend</c> says, or a pointer of <c>@rendition</c>; nothing where it says something else.</summary>
    public static Rendition Of(ReadOnlySpan<char> word)
    {
        // "simple:bold" of TEI Simple, "#bold" of a rendition in the header.
        word = word[(word.LastIndexOfAny(':', '#') + 1)..];
        foreach ((Rendition rendition, string[] words) in Renditions)
        {
            foreach (string known in words)
            {
                if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
                    return rendition;
            }
        }

        return Rendition.None;
    }

    /// <summary>What all words of an attribute say.</summary>
    public static Rendition OfAll(string? words)
    {
        Rendition all = Rendition.None;
        foreach (Range word in words.AsSpan().SplitAny(" \t\r\n,;"))
            all |= Of(words.AsSpan()[word]);
        return all;
    }

    /// <summary>The words for a rendition; null for none.</summary>
    public static string? WordsFor(Rendition rendition)
    {
        string? all = null;
        foreach ((Rendition one, string[] words) in Renditions)
        {
            if ((rendition & one) != 0)
                all = all is null ? words[0] : $"{all} {words[0]}";
        }

        return all ?? (rendition == Rendition.None ? null : "");
    }

    /// <summary>The kind of list that a word says, or null.</summary>
    public static ListKind? ListOf(string? word)
    {
        foreach ((ListKind kind, string[] words) in Lists)
        {
            if (word is not null && words.Contains(word, StringComparer.OrdinalIgnoreCase))
                return kind;
        }

        return null;
    }

    /// <summary>The word for a kind of list; null for a simple one.</summary>
    public static string? WordFor(ListKind kind)
    {
        foreach ((ListKind known, string[] words) in Lists)
        {
            if (known == kind)
                return words[0];
        }

        return null;
    }

    /// <summary>The value of a property of CSS in an attribute; null where it has none.</summary>
    public static string? StyleOf(string? css, string property)
    {
        foreach (string rule in (css ?? "").Split(';'))
        {
            int colon = rule.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && rule.AsSpan(0, colon).Trim().Equals(property, StringComparison.OrdinalIgnoreCase) && rule.AsSpan(colon + 1).Trim() is { Length: > 0 } value)
                return value.ToString();
        }

        return null;
    }

    /// <summary>The CSS for a colour and a font; null for neither.</summary>
    public static string? StyleFor(string? color, string? font)
    {
        string[] rules = [.. color is null ? Array.Empty<string>() : [$"color: {Safe(color)}"], .. font is null ? Array.Empty<string>() : [$"font-family: {Safe(font)}"]];
        return rules.Length == 0 ? null : string.Join("; ", rules);
    }

    /// <summary>Whether a value of CSS can stand as it is.</summary>
    public static bool IsPlainStyle(string value) =>
        value.Length > 0 && value.AsSpan().Trim().Length == value.Length && !value.AsSpan().ContainsAny(";:%") && !value.AsSpan().ContainsAnyExceptInRange(' ', '~');

    /// <summary>A number over how many rows or columns something reaches; null for one.</summary>
    public static string? Count(int count) => count == 1 ? null : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>An address as a pointer that schemas accept: what a URI cannot hold is percent-encoded.</summary>
    public static string ToPointer(string address)
    {
        if (address.Length == 0)
            return "#";
        var pointer = new StringBuilder(address.Length);
        int colon = address.IndexOf(':', StringComparison.Ordinal), end = address.AsSpan().IndexOfAny('/', '?', '#');
        if (colon >= 0 && (end < 0 || colon < end) && (!char.IsAsciiLetter(address[0]) || address.AsSpan(0, colon).ContainsAnyExcept(Scheme)))
            pointer.Append("./");
        bool isFragment = false;
        Span<byte> bytes = stackalloc byte[4];
        for (int i = 0; i < address.Length;)
        {
            Rune.DecodeFromUtf16(address.AsSpan(i), out Rune rune, out int length);
            bool isGood = rune.Value switch
            {
                '%' => i + 2 < address.Length && char.IsAsciiHexDigit(address[i + 1]) && char.IsAsciiHexDigit(address[i + 2]),
                '#' => !isFragment,
                < 128 => rune.Value is > ' ' and < 127 && !Unwise.Contains((char)rune.Value, StringComparison.Ordinal),
                _ => Rune.IsLetterOrDigit(rune),
            };
            isFragment |= rune.Value == '#';
            if (isGood)
            {
                pointer.Append(address, i, length);
            }
            else
            {
                foreach (byte b in bytes[..rune.EncodeToUtf8(bytes)])
                    pointer.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
            }

            i += length;
        }

        return pointer.ToString();
    }

    private static string Safe(string value) => IsPlainStyle(value) ? value : TeiWord.Of(value);
}
