using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace TextModel.Formats.Tei;

/// <summary>Writes XML as UTF-8 through one buffer; knows escaping, not structure.</summary>
internal sealed class Utf8XmlOutput(Stream stream) : IDisposable
{
    private const int BufferSize = 1 << 16;
    private const string Controls = "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f";
    private static readonly SearchValues<char> InText = SearchValues.Create("&<>\r" + Controls);
    private static readonly SearchValues<char> InAttribute = SearchValues.Create("&<>\"\r\n\t\uFFFE\uFFFF" + Controls);

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int used;
    private Crc32C checksum = new();

    /// <summary>Receives each character of an attribute value that XML forbids; it is written as U+FFFD.</summary>
    public Action<char>? Forbidden { get; init; }

    /// <summary>Bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > buffer.Length - used)
        {
            Flush();
            if (bytes.Length > buffer.Length)
            {
                checksum.Add(bytes);
                stream.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    /// <summary>The start of a start tag.</summary>
    public void Start(ReadOnlySpan<byte> name)
    {
        Span<byte> room = Room(name.Length + 1);
        room[0] = (byte)'<';
        name.CopyTo(room[1..]);
        used += name.Length + 1;
    }

    /// <summary>The end of a start tag.</summary>
    public void StartEnd()
    {
        Room(1)[0] = (byte)'>';
        used++;
    }

    /// <summary>An end tag.</summary>
    public void End(ReadOnlySpan<byte> name)
    {
        Span<byte> room = Room(name.Length + 3);
        room[0] = (byte)'<';
        room[1] = (byte)'/';
        name.CopyTo(room[2..]);
        room[name.Length + 2] = (byte)'>';
        used += name.Length + 3;
    }

    /// <summary>Characters as they are; a lone surrogate becomes U+FFFD.</summary>
    public void Raw(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (buffer.Length - used < 16)
                Flush();
            Utf8.FromUtf16(text, buffer.AsSpan(used), out int read, out int written, replaceInvalidSequences: true, isFinalBlock: true);
            used += written;
            text = text[read..];
            if (!text.IsEmpty)
                Flush();
        }
    }

    /// <summary>Character data. What XML forbids becomes a processing instruction that the reader turns back.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (used == buffer.Length)
                Flush();
            int copied = PlainAscii.Copy(text, buffer.AsSpan(used));
            used += copied;
            if (copied == text.Length)
                return;
            text = text[copied..];
            if (used == buffer.Length)
                continue;
            int special = 0;
            if (text[0] >= 0x80)
            {
                special = text.IndexOfAny(InText);
                Plain(special < 0 ? text : text[..special]);
                if (special < 0)
                    return;
            }

            Special(text[special]);
            text = text[(special + 1)..];
        }
    }

    /// <summary>An attribute with its leading space.</summary>
    public void Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value) => Attribute(name, ""u8, value);

    /// <summary>An attribute that points into the file: <c>#id</c>.</summary>
    public void Pointer(ReadOnlySpan<byte> name, ReadOnlySpan<char> id) => Attribute(name, "#"u8, id);

    /// <summary>An attribute up to its opening quotation mark.</summary>
    public void AttributeStart(ReadOnlySpan<byte> name)
    {
        Span<byte> room = Room(name.Length + 3);
        room[0] = (byte)' ';
        name.CopyTo(room[1..]);
        room[name.Length + 1] = (byte)'=';
        room[name.Length + 2] = (byte)'"';
        used += name.Length + 3;
    }

    /// <summary>The value of an attribute, mostly a short and plain one.</summary>
    public void Value(ReadOnlySpan<char> value)
    {
        if (value.Length <= buffer.Length - used && PlainAscii.CopyValue(value, buffer.AsSpan(used)))
            used += value.Length;
        else
            AttributeValue(value);
    }

    /// <summary>Escaped characters of an attribute value.</summary>
    public void AttributeValue(ReadOnlySpan<char> value)
    {
        if (value.IndexOfAnyInRange('\uD800', '\uDFFF') >= 0)
        {
            for (int i = 0; i < value.Length; i++)
            {
                if (char.IsSurrogate(value[i]) && XmlCharacters.IsInstruction(value, i))
                    Forbidden?.Invoke(value[i]);
            }
        }

        while (!value.IsEmpty)
        {
            int next = value.IndexOfAny(InAttribute);
            Raw(next < 0 ? value : value[..next]);
            if (next < 0)
                return;
            switch (value[next])
            {
                case '&': Raw("&amp;"u8); break;
                case '<': Raw("&lt;"u8); break;
                case '>': Raw("&gt;"u8); break;
                case '"': Raw("&quot;"u8); break;
                case '\r': Raw("&#13;"u8); break;
                case '\n': Raw("&#10;"u8); break;
                case '\t': Raw("&#9;"u8); break;
                default:
                    Forbidden?.Invoke(value[next]);
                    Raw("\uFFFD"u8);
                    break;
            }

            value = value[(next + 1)..];
        }
    }

    public void Flush()
    {
        checksum.Add(buffer.AsSpan(0, used));
        stream.Write(buffer, 0, used);
        used = 0;
    }

    /// <summary>The checksum of all that was written.</summary>
    public uint Checksum()
    {
        Flush();
        return checksum.Value;
    }

    public void Dispose()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<byte> prefix, ReadOnlySpan<char> value)
    {
        int start = name.Length + prefix.Length + 3, all = start + value.Length + 1;
        if (all > 256)
        {
            AttributeStart(name);
            Raw(prefix);
            AttributeValue(value);
            Raw("\""u8);
            return;
        }

        Span<byte> room = Room(all);
        room[0] = (byte)' ';
        name.CopyTo(room[1..]);
        room[name.Length + 1] = (byte)'=';
        room[name.Length + 2] = (byte)'"';
        prefix.CopyTo(room[(name.Length + 3)..]);
        if (PlainAscii.CopyValue(value, room[start..]))
        {
            room[all - 1] = (byte)'"';
            used += all;
            return;
        }

        used += start;
        AttributeValue(value);
        Raw("\""u8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int length)
    {
        if (buffer.Length - used < length)
            MakeRoom(length);
        return buffer.AsSpan(used);
    }

    private void MakeRoom(int length)
    {
        Flush();
        // Only a foreign element's name could be as long as that.
        if (buffer.Length >= length)
            return;
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = ArrayPool<byte>.Shared.Rent(length);
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (buffer.Length - used < 16)
                Flush();
            OperationStatus status = Utf8.FromUtf16(text, buffer.AsSpan(used), out int read, out int written, replaceInvalidSequences: false, isFinalBlock: true);
            ReadOnlySpan<byte> bytes = buffer.AsSpan(used, written);
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF; they are rare enough to look for among the bytes written.
            int noncharacter = bytes.IndexOf("\uFFFE"u8[..2]) < 0 ? -1 : text[..read].IndexOfAnyInRange('\uFFFE', '\uFFFF');
            if (noncharacter >= 0)
            {
                Plain(text[..noncharacter]);
                Instruction(text[noncharacter]);
                text = text[(noncharacter + 1)..];
                continue;
            }

            used += written;
            text = text[read..];
            if (status == OperationStatus.InvalidData)
            {
                Instruction(text[0]);
                text = text[1..];
            }
            else if (!text.IsEmpty)
            {
                Flush();
            }
        }
    }

    private void Special(char c)
    {
        switch (c)
        {
            case '&': Raw("&amp;"u8); break;
            case '<': Raw("&lt;"u8); break;
            case '>': Raw("&gt;"u8); break;
            case '\r': Raw("&#13;"u8); break;
            default: Instruction(c); break;
        }
    }

    private void Instruction(char c)
    {
        Raw("<?textmodel char "u8);
        Raw(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        Raw("?>"u8);
    }
}
