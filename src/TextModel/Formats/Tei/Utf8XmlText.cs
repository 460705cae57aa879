using System.Buffers;
using System.Globalization;
using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>Character data and attribute values in UTF-8: whether XML allows them, and what they say.</summary>
internal static class Utf8XmlText
{
    // Control characters; and the first byte of U+FFFE and U+FFFF, among others.
    private static readonly byte[] Suspects = [.. Enumerable.Range(0, 32).Where(b => b is not ('\t' or '\n' or '\r')).Select(b => (byte)b), 0xEF];

    /// <summary>Where character data needs a closer look: its end, references, line ends to be normalised, and what may be forbidden.</summary>
    public static SearchValues<byte> TextStops { get; } = SearchValues.Create([.. Suspects, (byte)'<', (byte)'&', (byte)'\r', (byte)']']);

    /// <summary>Where a value in double quotation marks needs a closer look.</summary>
    public static SearchValues<byte> QuotedStops { get; } = SearchValues.Create([.. Suspects, (byte)'<', (byte)'&', (byte)'\r', (byte)'\n', (byte)'\t', (byte)'"']);

    /// <summary>Where a value in single quotation marks needs a closer look.</summary>
    public static SearchValues<byte> ApostropheStops { get; } = SearchValues.Create([.. Suspects, (byte)'<', (byte)'&', (byte)'\r', (byte)'\n', (byte)'\t', (byte)'\'']);

    private static SearchValues<byte> Forbidden { get; } = SearchValues.Create(Suspects);

    /// <summary>Whether the text, good UTF-8, begins with one of the characters U+FFFE and U+FFFF.</summary>
    public static bool IsNoCharacter(ReadOnlySpan<byte> text) => text is [0xEF, 0xBF, 0xBE or 0xBF, ..];

    /// <summary>Whether XML allows all characters of a text that is good UTF-8.</summary>
    public static bool IsAllowed(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            int next = text.IndexOfAny(Forbidden);
            if (next < 0)
                return true;
            if (text[next] != 0xEF || IsNoCharacter(text[next..]))
                return false;
            text = text[(next + 3)..];
        }
    }

    /// <summary>The length of the reference at the start, or 0 where it is none of XML itself.</summary>
    public static int ReferenceLength(ReadOnlySpan<byte> text)
    {
        int end = text[..Math.Min(text.Length, 16)].IndexOf((byte)';');
        return end > 1 && ValueOf(text[1..end]) != 0 ? end + 1 : 0;
    }

    /// <summary>How many UTF-16 code units character data has, and where it is to go, if it is.</summary>
    /// <param name="text">Character data whose references are all known and whose characters are all allowed.</param>
    /// <param name="isValue">Whether it is the value of an attribute, in which white space becomes blanks.</param>
    /// <param name="target">What receives it; too short, and no more than the count comes.</param>
    public static int Decode(ReadOnlySpan<byte> text, bool isValue, Span<char> target)
    {
        int count = 0;
        while (!text.IsEmpty)
        {
            int stop = isValue ? text.IndexOfAny("&\r\n\t"u8) : text.IndexOfAny((byte)'&', (byte)'\r');
            ReadOnlySpan<byte> plain = stop < 0 ? text : text[..stop];
            count += target.IsEmpty ? Encoding.UTF8.GetCharCount(plain) : Encoding.UTF8.GetChars(plain, target[count..]);
            if (stop < 0)
                break;
            text = text[stop..];
            if (text[0] == '&')
            {
                int end = text.IndexOf((byte)';');
                var rune = new Rune(ValueOf(text[1..end]));
                count += target.IsEmpty ? rune.Utf16SequenceLength : rune.EncodeToUtf16(target[count..]);
                text = text[(end + 1)..];
                continue;
            }

            if (!target.IsEmpty)
                target[count] = isValue ? ' ' : '\n';
            count++;
            text = text[(text is [(byte)'\r', (byte)'\n', ..] ? 2 : 1)..];
        }

        return count;
    }

    /// <summary>What character data says.</summary>
    public static string ToText(ReadOnlySpan<byte> text, bool isValue)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(text.Length + 1);
        string value = new(buffer, 0, Decode(text, isValue, buffer));
        ArrayPool<char>.Shared.Return(buffer);
        return value;
    }

    // 0: none that XML itself knows, or a character that it forbids.
    private static int ValueOf(ReadOnlySpan<byte> reference)
    {
        if (reference is [(byte)'#', ..])
        {
            bool isHex = reference is [_, (byte)'x', ..];
            ReadOnlySpan<byte> digits = reference[(isHex ? 2 : 1)..];
            return int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int point)
                && digits.Length <= 8 && Rune.IsValid(point) && point is not (0xFFFE or 0xFFFF) && (point >= 32 || point is '\t' or '\n' or '\r') ? point : 0;
        }

        return reference switch
        {
            [(byte)'l', (byte)'t'] => '<',
            [(byte)'g', (byte)'t'] => '>',
            [(byte)'a', (byte)'m', (byte)'p'] => '&',
            [(byte)'q', (byte)'u', (byte)'o', (byte)'t'] => '"',
            [(byte)'a', (byte)'p', (byte)'o', (byte)'s'] => '\'',
            _ => 0,
        };
    }
}
