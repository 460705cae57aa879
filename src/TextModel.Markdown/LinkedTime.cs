using System.Buffers;
using System.Globalization;
using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>Knows links that lead into a recording: <c>[00:12](https://…?t=12)</c>. Their brackets are no text, so nothing else shows what they are.</summary>
internal static class LinkedTime
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789:.");

    /// <summary>Reads the words of a link; null where they are more or less than a time.</summary>
    /// <param name="words">The words.</param>
    /// <param name="start">Where they start in the text.</param>
    public static FormatMark? Read(ReadOnlySpan<char> words, int start)
    {
        if (words.Length is < 4 or > 12 || !char.IsAsciiDigit(words[0]) || words.ContainsAnyExcept(Signs))
            return null;
        int parts = words.Count(':');
        ReadOnlySpan<char> clock = parts == 1 ? string.Concat("0:", words) : words;
        return parts is 1 or 2 && TimeSpan.TryParse(clock, CultureInfo.InvariantCulture, out TimeSpan time) ? new(new(start, start + words.Length), time) : null;
    }
}
