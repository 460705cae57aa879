using System.Buffers;

namespace TextModel.Schema.Datatypes;

/// <summary>What a type does with white space before it looks at a string.</summary>
internal enum WhitespaceRule : byte
{
    Preserve,
    Replace,
    Collapse,
}

/// <summary>White space as XML has it: space, tab, line feed, carriage return.</summary>
internal static class Whitespace
{
    private static readonly SearchValues<char> Set = SearchValues.Create(" \t\n\r");

    /// <summary>The four characters.</summary>
    public static char[] Characters => [' ', '\t', '\n', '\r'];

    /// <summary>Whether nothing else is in a text; true for an empty one.</summary>
    public static bool IsAll(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Set);

    /// <summary>A text by the rule of its type.</summary>
    public static string Normalize(string text, WhitespaceRule rule) => rule switch
    {
        WhitespaceRule.Preserve => text,
        WhitespaceRule.Replace => text.AsSpan().ContainsAny('\t', '\n', '\r') ? text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ') : text,
        _ => Collapse(text),
    };

    private static string Collapse(string text)
    {
        if (!NeedsCollapse(text))
            return text;
        return string.Join(' ', text.Split(Characters, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool NeedsCollapse(string text)
    {
        if (text.Length == 0)
            return false;
        if (text[0] <= ' ' || text[^1] <= ' ' || text.AsSpan().ContainsAny('\t', '\n', '\r'))
            return true;
        return text.Contains("  ", StringComparison.Ordinal);
    }
}
