using System.Buffers;
using System.Text;
using System.Text.Json;

namespace TextModel.Formats.Json;

/// <summary>JSON strings with their escapes undone, and JSON values without white space.</summary>
internal static class JsonText
{
    /// <summary>The characters of a string, every escape taken literally: half a surrogate pair stays half a pair.</summary>
    /// <param name="escaped">The UTF-8 between the quotes, already known to be well-formed JSON. Bytes that are no UTF-8 become U+FFFD.</param>
    public static string Decode(ReadOnlySpan<byte> escaped) =>
        escaped.Contains((byte)'\\')
            ? string.Create(Decode(escaped, default), escaped, static (target, bytes) => Decode(bytes, target))
            : Encoding.UTF8.GetString(escaped);

    /// <summary>A value as JSON text without white space between its tokens.</summary>
    /// <param name="reader">It stands on the value's first token, and afterwards on its last.</param>
    public static string Compact(ref Utf8JsonReader reader)
    {
        var output = new ArrayBufferWriter<byte>();
        int depth = 0;
        bool afterValue = false;
        do
        {
            bool ends = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (afterValue && !ends)
                output.Write(","u8);
            afterValue = true;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    output.Write(reader.ValueSpan);
                    depth++;
                    afterValue = false;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    output.Write(reader.ValueSpan);
                    depth--;
                    break;
                case JsonTokenType.PropertyName:
                    Quote(output, reader.ValueSpan);
                    output.Write(":"u8);
                    afterValue = false;
                    break;
                case JsonTokenType.String:
                    Quote(output, reader.ValueSpan);
                    break;
                default:
                    output.Write(reader.ValueSpan);
                    break;
            }
        }
        while (depth > 0 && reader.Read());
        return Encoding.UTF8.GetString(output.WrittenSpan);

        static void Quote(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> escaped)
        {
            output.Write("\""u8);
            output.Write(escaped);
            output.Write("\""u8);
        }
    }

    /// <summary>Whether a text is one JSON value; gives it without white space.</summary>
    public static bool TryCompact(string json, out string compact)
    {
        try
        {
            var reader = new Utf8JsonReader(new UTF8Encoding(false, true).GetBytes(json), new JsonReaderOptions { MaxDepth = JsonInput.MaxDepth });
            compact = reader.Read() ? Compact(ref reader) : "";
            return compact.Length > 0 && !reader.Read();
        }
        catch (Exception e) when (e is JsonException or EncoderFallbackException)
        {
            compact = "";
            return false;
        }
    }

    // Counts where no target is given, so that the string is made once and in its right length.
    private static int Decode(ReadOnlySpan<byte> escaped, Span<char> target)
    {
        bool counts = target.IsEmpty;
        int length = 0;
        while (true)
        {
            int stop = escaped.IndexOf((byte)'\\');
            ReadOnlySpan<byte> plain = stop < 0 ? escaped : escaped[..stop];
            length += counts ? Encoding.UTF8.GetCharCount(plain) : Encoding.UTF8.GetChars(plain, target[length..]);
            if (stop < 0)
                return length;
            bool isCode = escaped[stop + 1] == 'u';
            if (!counts)
                target[length] = isCode ? CodeUnit(escaped.Slice(stop + 2, 4)) : Unescape(escaped[stop + 1]);
            length++;
            escaped = escaped[(stop + (isCode ? 6 : 2))..];
        }
    }

    private static char CodeUnit(ReadOnlySpan<byte> digits)
    {
        int unit = 0;
        foreach (byte digit in digits)
            unit = (unit << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        return (char)unit;
    }

    private static char Unescape(byte letter) => (char)letter switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'f' => '\f',
        'b' => '\b',
        char itself => itself,
    };
}
