using System.Text.RegularExpressions;

namespace TextModel.Formats.Yaml;

/// <summary>Which words without quotes are no strings.</summary>
internal static partial class YamlWords
{
    // What some reader takes for another value, YAML 1.1 with its "yes" and "off" included.
    private static readonly HashSet<string> NoStrings =
        new(["null", "true", "false", "yes", "no", "on", "off", "y", "n"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The JSON of a word that is null, a truth value or a number as JSON writes it; null where it is a string.</summary>
    /// <remarks>YAML 1.2's JSON schema, with the core schema's other spellings of null, true and false. 007, +1, .5 and 0x10 are strings here.</remarks>
    public static string? ToJson(string word) => word switch
    {
        "" or "~" or "null" or "Null" or "NULL" => "null",
        "true" or "True" or "TRUE" => "true",
        "false" or "False" or "FALSE" => "false",
        _ => Number().IsMatch(word) ? word : null,
    };

    /// <summary>Whether a string can stand without quotes anywhere, for every reader.</summary>
    public static bool IsPlain(string text) => text.Length is > 0 and <= 200 && char.IsLetter(text[0]) && Plain().IsMatch(text) && !NoStrings.Contains(text);

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // No colon, comma, bracket or '#': they mean something in some place.
    [GeneratedRegex(@"^[\p{L}\p{Nd}_./()'+;-]+( +[\p{L}\p{Nd}_./()'+;-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
