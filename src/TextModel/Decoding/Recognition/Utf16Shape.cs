using System.Globalization;
using System.Text.Unicode;

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
        // From Europe to India every other byte is a control character; elsewhere the bytes are no UTF-8.
        int controls = 0;
        foreach (byte b in head)
            controls += b < 0x20 && b is not ((byte)'\n' or (byte)'\r') ? 1 : 0;
        if (controls * 4 < head.Length && Utf8.IsValid(head[..^3]))
            return null;
        TextEncoding little = new("utf-16le"), big = new("utf-16be");
        head = head[..(head.Length & ~1)];
        (int Usual, bool IsText) asLittle = Judge(little.ToLenientEncoding().GetString(head)), asBig = Judge(big.ToLenientEncoding().GetString(head));
        // Chinese has characters whose second byte is zero, too, but not as many as it has line ends and full stops.
        return asLittle.IsText && asLittle.Usual >= 2 * asBig.Usual ? little : asBig.IsText && asBig.Usual >= 2 * asLittle.Usual ? big : null;
    }

    // How many line ends, spaces and other characters there are that every text has, and whether they are enough, and there is little that no text has.
    private static (int Usual, bool IsText) Judge(string text)
    {
        int usual = 0, strange = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            usual += c is < '\u0080' or '\u3000' or '、' or '。' or '，' ? 1 : 0;
            UnicodeCategory category = char.IsSurrogate(c) ? CharUnicodeInfo.GetUnicodeCategory(text, i) : char.GetUnicodeCategory(c);
            bool isCutPair = i == text.Length - 1;
            strange += !isCutPair && (IsControl(c) || c == '\uFFFD' || category is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse) ? 1 : 0;
        }

        return (usual, usual >= 2 && usual * 50 >= text.Length && strange * 50 <= text.Length);
    }

    private static bool IsControl(char c) => c < ' ' && c is not ('\t' or '\n' or '\v' or '\f' or '\r' or '\u001A' or '\u001B');
}
