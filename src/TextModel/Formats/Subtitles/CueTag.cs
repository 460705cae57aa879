using System.Buffers;
using TextModel.Transcripts;

namespace TextModel.Formats.Subtitles;

/// <summary>Tags in cues: <c>&lt;v Name></c>, <c>&lt;i></c>, <c>&lt;00:01.000></c>, <c>&lt;font color="red"></c>, <c>{\an8}</c>.</summary>
internal static class CueTag
{
    private const int MaxLength = 512;
    private static readonly SearchValues<char> TimeCharacters = SearchValues.Create("0123456789:.");

    /// <summary>The length of a tag at the start of a line; 0 where there is none.</summary>
    public static int Length(ReadOnlySpan<char> line, SubtitleDialect dialect)
    {
        line = line[..Math.Min(line.Length, MaxLength)];
        if (line.StartsWith("{\\") && dialect == SubtitleDialect.SubRip)
            return line.IndexOf('}') + 1;
        if (line.Length < 3 || line[0] != '<')
            return 0;
        int end = line.IndexOf('>');
        if (end < 2)
            return 0;
        ReadOnlySpan<char> inner = line[1..end];
        if (inner[0] == '/')
            inner = inner[1..];
        int name = NameLength(inner);
        bool known = inner[..name] switch
        {
            "b" or "i" or "u" or "font" or "s" or "B" or "I" or "U" or "FONT" or "S" => true,
            "c" or "v" or "lang" or "ruby" or "rt" or "" => dialect == SubtitleDialect.WebVtt,
            _ => false,
        };
        // "<3" is no tag, a time in the middle of a cue is one.
        if (name == 0)
            known &= inner.Length >= 9 && char.IsAsciiDigit(inner[0]) && !inner.ContainsAnyExcept(TimeCharacters);
        return known && (name == inner.Length || inner[name] is ' ' or '\t' or '.' or '=' or '/' || name == 0) ? end + 1 : 0;
    }

    /// <summary>The name of a tag, in small letters; empty for a time or code.</summary>
    /// <param name="tag">The tag, with its brackets.</param>
    /// <param name="closes">Whether it is one that closes.</param>
    public static string NameOf(ReadOnlySpan<char> tag, out bool closes)
    {
        closes = tag[1] == '/';
        ReadOnlySpan<char> inner = tag[(closes ? 2 : 1)..];
        return inner[..NameLength(inner)].ToString().ToLowerInvariant();
    }

    /// <summary>The classes of a tag (<c>&lt;c.yellow.loud></c>), each with the period before it.</summary>
    public static ReadOnlySpan<char> ClassesOf(ReadOnlySpan<char> tag)
    {
        ReadOnlySpan<char> inner = tag[1..^1];
        inner = inner[NameLength(inner)..];
        int end = inner.IndexOfAny(' ', '\t');
        return end < 0 ? inner : inner[..end];
    }

    /// <summary>What stands after the name and the classes, with references resolved, one space between words, and no marks of direction around them; empty where there is nothing.</summary>
    public static string AnnotationOf(ReadOnlySpan<char> tag)
    {
        int space = tag.IndexOfAny(' ', '\t');
        if (space < 0)
            return "";
        string words = System.Net.WebUtility.HtmlDecode(tag[(space + 1)..^1].ToString());
        int start = TextScan.SkipSpace(words, 0, words.Length);
        return string.Join(' ', words[start..TextScan.TrimEnd(words, start, words.Length)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The value of an attribute, as <c>&lt;font color="red"></c> has it; empty where there is none.</summary>
    public static ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> tag, string attribute)
    {
        int at = tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> rest = at < 1 || tag[at - 1] is not (' ' or '\t' or '"' or '\'') ? default : tag[(at + attribute.Length)..^1].TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
            return default;
        rest = rest[1..].TrimStart();
        if (rest.IsEmpty)
            return default;
        int end = rest[0] is '"' or '\'' ? rest[1..].IndexOf(rest[0]) + 1 : rest.IndexOfAny(' ', '\t');
        return rest[0] is '"' or '\'' ? end == 0 ? default : rest[1..end].Trim() : end < 0 ? rest : rest[..end];
    }

    private static int NameLength(ReadOnlySpan<char> inner)
    {
        int name = 0;
        while (name < inner.Length && char.IsAsciiLetter(inner[name]))
            name++;
        return name;
    }
}
