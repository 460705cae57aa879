using System.Globalization;
using System.Text;

namespace TextModel;

/// <summary>Recognises UTF-16 that lacks its byte order mark.</summary>
internal static class Utf16Shape
{
    /// <summary>The order of bytes in which the first bytes of a file are text in UTF-16; null where they are not.</summary>
    /// <param name="head">The first bytes. Without a zero among them the answer is null: line ends and spaces have one.</param>
    public static TextEncoding? Of(ReadOnlySpan<byte> head)
    {
        if (head.Length < 6 || !head.Contains((byte)0))
            return null;
        head = head[..(head.Length & ~1)];
        int[] zeros = [0, 0];
        int controls = 0;
        for (int i = 0; i < head.Length; i++)
        {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
            controls += IsControl((char)head[i]) ? 1 : 0;
        }

        // In the scripts of Europe and the Near East every other byte is a control character; elsewhere the bytes are no UTF-8.
        bool asText = controls * 10 < head.Length && System.Text.Unicode.Utf8.IsValid(head[..Math.Max(0, head.Length - 3)]);
        if (asText || (zeros[0] > 0 && zeros[1] > 0))
            return null;
        TextEncoding order = zeros[1] > 0 ? new("utf-16le") : new("utf-16be");
        return IsText(order.ToLenientEncoding().GetString(head)) ? order : null;
    }

    private static bool IsText(string text)
    {
        int usual = 0, strange = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            usual += c is < '\u0080' or '\u3000' or '、' or '。' or '，' ? 1 : 0;
            UnicodeCategory category = char.IsSurrogate(c) ? CharUnicodeInfo.GetUnicodeCategory(text, i) : char.GetUnicodeCategory(c);
            bool cutPair = i == text.Length - 1;
            strange += !cutPair && (IsControl(c) || c == '\uFFFD' || category is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse) ? 1 : 0;
        }

        return usual * 50 >= text.Length && strange * 200 <= text.Length;
    }

    private static bool IsControl(char c) => c < ' ' && c is not ('\t' or '\n' or '\v' or '\f' or '\r' or '\u001A' or '\u001B');
}
