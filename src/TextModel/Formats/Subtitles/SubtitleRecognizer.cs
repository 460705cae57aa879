namespace TextModel.Formats.Subtitles;

/// <summary>Tells files of subtitles by their first bytes.</summary>
internal static class SubtitleRecognizer
{
    /// <summary>Whether the WebVTT signature stands at the start, with or without a byte order mark.</summary>
    public static bool IsWebVtt(ReadOnlySpan<byte> head)
    {
        head = WithoutMark(head);
        return head.StartsWith("WEBVTT"u8) && (head.Length == 6 || head[6] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n');
    }

    /// <summary>Whether the first line is a number and the second a timing line.</summary>
    public static bool IsSubRip(ReadOnlySpan<byte> head)
    {
        head = WithoutMark(head).TrimStart(" \t\r\n"u8);
        int digits = 0;
        while (digits < head.Length && char.IsAsciiDigit((char)head[digits]))
            digits++;
        if (digits is 0 or > 6)
            return false;
        ReadOnlySpan<byte> rest = head[digits..].TrimStart(" \t"u8);
        if (rest.IsEmpty || rest[0] is not ((byte)'\r' or (byte)'\n'))
            return false;
        rest = rest.TrimStart("\r\n"u8);
        int end = rest.IndexOfAny((byte)'\r', (byte)'\n');
        rest = rest[..(end < 0 ? rest.Length : end)];
        int arrow = rest.IndexOf("-->"u8);
        return arrow is > 4 and < 16 && char.IsAsciiDigit((char)rest[0]) && rest[..arrow].Contains((byte)':');
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> head) => head.StartsWith("\uFEFF"u8) ? head[3..] : head;
}
