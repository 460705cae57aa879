using System.Text;

namespace TextModel.Tests.Support;

/// <summary>Strings that break what can be broken.</summary>
internal static class NastyText
{
    private static readonly string[] Plain = ["harbour", "Ada", "the", "1951", "Question.", "a", ".", ", ", " ", "  ", "\n", "\n\n", ": ", "(", "Rossi1"];

    // Allowed in XML 1.0, yet easily lost, split, escaped twice or normalised.
    private static readonly string[] InXml =
    [
        "\r", "\r\n", "\r\r\n", "\n\r", "\t", "&", "<", ">", "]]>", "&amp;", "&#13;", "<p>", "</p>", "<!--", "-->", "--", "<?x", "?>", "\"", "'",
        "e\u0301", "\u0301", "\u00E9", "\u00A0", "\u0085", "\u2028", "\uFEFF", "\u200B", "\u200D", "\uFFFD", "\u00AD", "\u007F", "\u009F",
        "\U0001F600", "\U0001D49C", "\U0010FFFD", "\U0001F468\u200D\U0001F469", "\u05E9\u05DC\u05D5\u05DD", "\u0645\u0631\u062D\u0628\u0627", "\u202E",
    ];

    private static readonly string[] Forbidden = ["\f", "\0", "\v", "\u0001", "\u001B", "\uFFFE", "\uFFFF", "\uD800", "\uDBFF", "\uDC00", "\uDFFF"];

    /// <summary>Any UTF-16 code units at all.</summary>
    public static string Any(Random random, int size) => Make(random, size, forbidden: true);

    /// <summary>Only characters that XML 1.0 allows.</summary>
    public static string Xml(Random random, int size) => Make(random, size, forbidden: false);

    /// <summary>A word or two, with something odd in it now and then; never empty, never white space alone.</summary>
    public static string Name(Random random, bool forbidden = false)
    {
        string name = random.One("Lee", "Ada Lovelace", "Trieste", "M\u00FCller", "O'Brien & Sons", "\"Q\" <x>", "\u05E9\u05DC\u05D5\u05DD", "\U0001F600");
        return random.Chance(4) ? name + Make(random, 3, forbidden) + "x" : name;
    }

    private static string Make(Random random, int size, bool forbidden)
    {
        var text = new StringBuilder();
        for (int pieces = random.Next(size + 1); pieces > 0; pieces--)
        {
            text.Append(random.Next(8) switch
            {
                0 or 1 => random.One(InXml),
                2 when forbidden => random.One(Forbidden),
                _ => random.One(Plain),
            });
        }

        return text.ToString();
    }
}
