namespace TextModel.Formats.Subtitles;

/// <summary>References in cues, such as <c>&amp;amp;</c>, <c>&amp;nbsp;</c>, <c>&amp;#233;</c>.</summary>
internal static class CueReference
{
    private const int MaxLength = 32;

    /// <summary>Reads the reference at the start of a text.</summary>
    /// <param name="text">The text, which begins with <c>&amp;</c>.</param>
    /// <param name="value">What it stands for; a line end is none in a cue, and becomes a space.</param>
    /// <returns>Its length; 0 where there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, out string value)
    {
        value = "";
        int end = text[..Math.Min(text.Length, MaxLength)].IndexOf(';');
        if (end < 2 || !(text[1] == '#' || char.IsAsciiLetter(text[1])))
            return 0;
        string written = text[..(end + 1)].ToString();
        value = System.Net.WebUtility.HtmlDecode(written);
        if (value == written || value.Length == 0)
            return 0;
        if (value[0] is '\r' or '\n' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029')
            value = " ";
        return end + 1;
    }
}
