using System.Text;
using System.Text.RegularExpressions;

namespace TextModel.Formats.Html;

/// <summary>Finds the encoding of a page that has no byte order mark.</summary>
/// <remarks>As browsers do (https://html.spec.whatwg.org/#determining-the-character-encoding): what the page declares near its start. Where its bytes
/// are not in that, or it declares nothing, the encoding is recognised as for any other file.</remarks>
internal static partial class HtmlEncoding
{
    // The standard asks for 1024 bytes; archives put long comments first.
    private const int Prescan = 4096;

    /// <summary>The encoding that a page declares; null where it declares none that is known.</summary>
    /// <param name="page">The page; only its start is looked at.</param>
    /// <param name="unknown">The declared name, where nobody knows it.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TextEncoding? Find(TextInput page, out string? unknown)
    {
        unknown = null;
        string head = Encoding.Latin1.GetString(page.GetHead(Prescan).Span);
        Match declared = Declared().Match(head);
        if (!declared.Success)
            declared = XmlDeclared().Match(head);
        string? name = declared.Success ? declared.Groups[1].Value : null;
        if (name is null || Alias(name) is not { } found)
        {
            unknown = name;
            return null;
        }

        return found;
    }

    // https://encoding.spec.whatwg.org/#names-and-labels: Latin-1 and ASCII mean windows-1252; UTF-16 cannot have been read as ASCII.
    private static TextEncoding? Alias(string name) => name.ToLowerInvariant() switch
    {
        "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "latin-1" or "l1" or "us-ascii" or "ascii" or "ansi" or "x-cp1252" or "cp1252" => new("windows-1252"),
        "iso-8859-9" or "latin5" => new("windows-1254"),
        "tis-620" or "iso-8859-11" => new("windows-874"),
        "utf-16" or "utf-16le" or "utf-16be" or "unicode" or "utf8" or "utf-8" => TextEncoding.Utf8,
        "x-sjis" or "shift-jis" or "sjis" => TextEncoding.Find("shift_jis"),
        string other => TextEncoding.Find(other),
    };

    [GeneratedRegex("""<meta[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declared();

    [GeneratedRegex("""^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex XmlDeclared();
}
