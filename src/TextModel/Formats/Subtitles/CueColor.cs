using System.Buffers;

namespace TextModel.Formats.Subtitles;

/// <summary>Colors of words in subtitles.</summary>
internal static class CueColor
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Whether WebVTT has a class for a color.</summary>
    public static bool IsClass(ReadOnlySpan<char> name) => name is "white" or "lime" or "cyan" or "red" or "yellow" or "magenta" or "blue" or "black";

    /// <summary>The color that the classes of a tag name; null for none. The last one counts.</summary>
    public static string? OfClasses(ReadOnlySpan<char> classes)
    {
        string? color = null;
        foreach (Range range in classes.Split('.'))
        {
            if (IsClass(classes[range]))
                color = classes[range].ToString();
        }

        return color;
    }

    /// <summary>A color as an attribute has it: a word, or six figures with or without their sign; null for anything else.</summary>
    public static string? Of(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || value.Length > 30)
            return null;
        ReadOnlySpan<char> figures = value.TrimStart('#');
        if (value[0] == '#' || figures.Length == 6)
        {
            if (figures.Length is 3 or 6 && !figures.ContainsAnyExcept(Figures))
                return "#" + figures.ToString().ToLowerInvariant();
        }

        foreach (char c in value)
        {
            if (!char.IsAsciiLetter(c))
                return null;
        }

        return value.ToString().ToLowerInvariant();
    }
}
