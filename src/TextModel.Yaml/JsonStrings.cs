using System.Buffers;
using System.Globalization;
using System.Text;

namespace TextModel.Formats.Yaml;

/// <summary>JSON strings, in which half of a surrogate pair is an escape; the framework's reader and writer refuse those.</summary>
internal static class JsonStrings
{
    private static readonly SearchValues<char> Special =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(i => (char)i), '"', '\\', '\u007F', .. Enumerable.Range(0xD800, 0x800).Select(i => (char)i)]);

    /// <summary>Writes a string with its quotes.</summary>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        output.Write("\""u8);
        while (!text.IsEmpty)
        {
            int stop = text.IndexOfAny(Special);
            int plain = stop < 0 ? text.Length : stop;
            Encoding.UTF8.GetBytes(text[..plain], output);
            text = text[plain..];
            if (text.IsEmpty)
                break;
            int units = text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;
            if (units == 2)
                Encoding.UTF8.GetBytes(text[..2], output);
            else
                Encoding.UTF8.GetBytes(Escape(text[0]), output);
            text = text[units..];
        }

        output.Write("\""u8);
    }

    /// <summary>The characters of a string.</summary>
    /// <param name="escaped">The UTF-8 between the quotes of well-formed JSON.</param>
    public static string Read(ReadOnlySpan<byte> escaped)
    {
        string text = Encoding.UTF8.GetString(escaped);
        return text.Contains('\\') ? Unescape(text) : text;
    }

    /// <summary>Undoes escapes as JSON has them; a backslash that begins none stays.</summary>
    public static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            char letter = text[++i];
            if (letter == 'u' && i + 4 < text.Length
                && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            {
                result.Append((char)unit);
                i += 4;
                continue;
            }

            int at = "\\\"/nrtbf".IndexOf(letter, StringComparison.Ordinal);
            if (at < 0)
                result.Append('\\').Append(letter);
            else
                result.Append("\\\"/\n\r\t\b\f"[at]);
        }

        return result.ToString();
    }

    /// <summary>Whether half of a surrogate pair stands in a text.</summary>
    public static bool HasLoneSurrogate(string text)
    {
        for (int i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }

        return false;
    }

    /// <summary>Backslashes and halves of pairs as escapes, for what <see cref="Unescape"/> undoes.</summary>
    public static string EscapeSurrogates(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                result.Append(text[i]).Append(text[++i]);
            else
                result.Append(char.IsSurrogate(text[i]) ? Escape(text[i]) : text[i] == '\\' ? "\\\\" : text[i].ToString());
        }

        return result.ToString();
    }

    /// <summary>Whether a string stands in JSON as <see cref="Write"/> writes it.</summary>
    /// <param name="escaped">The UTF-8 between the quotes of well-formed JSON.</param>
    public static bool IsCanonical(ReadOnlySpan<byte> escaped)
    {
        if (!escaped.ContainsAny((byte)'\\', (byte)'\u007F'))
            return true;
        var written = new ArrayBufferWriter<byte>(escaped.Length + 2);
        Write(written, Read(escaped));
        return written.WrittenSpan[1..^1].SequenceEqual(escaped);
    }

    /// <summary>Writes a string with escapes as JSON has them: as it stands where it is JSON, else without its escapes.</summary>
    public static void WriteEscaped(IBufferWriter<byte> output, string escaped)
    {
        int at = escaped.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0 ? 0 : escaped.Length;
        for (int i = 0; i < at; i++)
        {
            if (escaped[i] == '"')
                at = 0;
            else if (escaped[i] == '\\' && (i = EscapeEnd(escaped, i)) < 0)
                at = 0;
        }

        if (at == 0 || HasLoneSurrogate(escaped))
        {
            Write(output, Unescape(escaped));
            return;
        }

        output.Write("\""u8);
        Encoding.UTF8.GetBytes(escaped, output);
        output.Write("\""u8);
    }

    // The last character of the escape that begins at an offset; negative where none does.
    private static int EscapeEnd(string text, int at)
    {
        if (at + 1 == text.Length)
            return -1;
        if (text[at + 1] != 'u')
            return "\\\"/nrtbf".Contains(text[at + 1], StringComparison.Ordinal) ? at + 1 : -1;
        return at + 5 < text.Length && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _) ? at + 5 : -1;
    }

    private static string Escape(char unit) => unit switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\f' => "\\f",
        '\b' => "\\b",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
    };
}
