using System.Buffers;

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
        int name = 0;
        while (name < inner.Length && char.IsAsciiLetter(inner[name]))
            name++;
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

    /// <summary>The name in a voice tag; null for any other tag. References such as <c>&amp;amp;</c> are resolved.</summary>
    public static string? VoiceOf(ReadOnlySpan<char> tag)
    {
        if (!tag.StartsWith("<v") || tag.Length < 5 || tag[2] is not (' ' or '\t' or '.'))
            return null;
        int space = tag.IndexOfAny(' ', '\t');
        if (space < 0)
            return null;
        string name = System.Net.WebUtility.HtmlDecode(tag[(space + 1)..^1].ToString()).Trim();
        return name.Length == 0 ? null : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
