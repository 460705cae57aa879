using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace TextModel.Formats.Json;

/// <summary>Writes JSON as UTF-8 through one buffer of fixed size.</summary>
/// <remarks>
/// Not <see cref="System.Text.Json.Utf8JsonWriter"/>, which takes no string above 166 million units, buffers each string whole, and
/// cannot write a lone surrogate. Here a lone surrogate becomes its <c>\uD83D</c> escape, which is valid JSON and reads back exactly.
/// </remarks>
internal sealed class JsonOutput : IDisposable
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(i => (char)i), '"', '\\', '\u007F']);

    private readonly Stream stream;
    private readonly bool indented;
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int used;
    private int depth;
    private bool afterName;
    private bool afterValue;

    public JsonOutput(Stream stream, bool indented, OffsetUnit unit, OffsetMap? offsets, DiagnosticBag diagnostics)
    {
        this.stream = stream;
        this.indented = indented;
        Unit = unit;
        Offsets = offsets;
        Diagnostics = diagnostics;
    }

    public OffsetUnit Unit { get; }

    /// <summary>Null where offsets are written in UTF-16.</summary>
    public OffsetMap? Offsets { get; }

    public DiagnosticBag Diagnostics { get; }

    public void BeginObject() => Begin((byte)'{');

    public void EndObject() => End((byte)'}');

    public void BeginArray() => Begin((byte)'[');

    public void EndArray() => End((byte)']');

    /// <summary>Writes a property's name.</summary>
    /// <param name="quoted">The name as JSON with quotes and colon: <c>"start":</c>.</param>
    public void Name(ReadOnlySpan<byte> quoted)
    {
        Separate();
        Put(quoted);
        afterName = true;
        if (indented)
            Put(" "u8);
    }

    public void Name(string name)
    {
        Separate();
        Quote(name);
        Put(indented ? ": "u8 : ":"u8);
        afterName = true;
    }

    public void Number(long value)
    {
        Separate();
        Room(20);
        value.TryFormat(buffer.AsSpan(used), out int written, default, CultureInfo.InvariantCulture);
        used += written;
        afterValue = true;
    }

    public void Number(double value) => Formatted(value);

    public void Number(decimal value) => Formatted(value);

    public void Flag(bool value)
    {
        Separate();
        Put(value ? "true"u8 : "false"u8);
        afterValue = true;
    }

    public void Text(ReadOnlySpan<char> text)
    {
        Separate();
        Quote(text);
        afterValue = true;
    }

    /// <summary>A value that is JSON already.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        Separate();
        Put(json);
        afterValue = true;
    }

    public void NewLine() => Put("\n"u8);

    public void Flush()
    {
        stream.Write(buffer, 0, used);
        used = 0;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private void Formatted<T>(T value)
        where T : IUtf8SpanFormattable
    {
        Separate();
        Room(64);
        value.TryFormat(buffer.AsSpan(used), out int written, default, CultureInfo.InvariantCulture);
        used += written;
        afterValue = true;
    }

    private void Begin(byte bracket)
    {
        Separate();
        Put([bracket]);
        depth++;
        afterValue = false;
    }

    private void End(byte bracket)
    {
        depth--;
        if (indented && afterValue)
            Break();
        Put([bracket]);
        afterValue = true;
    }

    // What comes between two items, and before the first.
    private void Separate()
    {
        if (afterName)
        {
            afterName = false;
            return;
        }

        if (afterValue)
            Put(","u8);
        if (indented && depth > 0)
            Break();
    }

    private void Break()
    {
        Put("\n"u8);
        for (int i = 0; i < depth; i++)
            Put("  "u8);
    }

    private void Quote(ReadOnlySpan<char> text)
    {
        Put("\""u8);
        while (true)
        {
            int stop = text.IndexOfAny(Escaped);
            Plain(stop < 0 ? text : text[..stop]);
            if (stop < 0)
                break;
            Escape(text[stop]);
            text = text[(stop + 1)..];
        }

        Put("\""u8);
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            OperationStatus status = Utf8.FromUtf16(
                text, buffer.AsSpan(used), out int read, out int written, replaceInvalidSequences: false, isFinalBlock: true);
            used += written;
            text = text[read..];
            if (status == OperationStatus.DestinationTooSmall)
            {
                Flush();
            }
            else if (status != OperationStatus.Done)
            {
                Escape(text[0]);
                text = text[1..];
            }
        }
    }

    private void Escape(char c)
    {
        ReadOnlySpan<byte> brief = c switch
        {
            '\n' => "\\n"u8,
            '"' => "\\\""u8,
            '\\' => "\\\\"u8,
            '\r' => "\\r"u8,
            '\t' => "\\t"u8,
            '\f' => "\\f"u8,
            '\b' => "\\b"u8,
            _ => default,
        };
        Put(brief.IsEmpty ? "\\u"u8 : brief);
        if (!brief.IsEmpty)
            return;
        Room(4);
        ((int)c).TryFormat(buffer.AsSpan(used), out int written, "x4", CultureInfo.InvariantCulture);
        used += written;
    }

    private void Put(scoped ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > buffer.Length - used)
            Flush();
        if (bytes.Length > buffer.Length)
        {
            stream.Write(bytes);
            return;
        }

        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    private void Room(int count)
    {
        if (count > buffer.Length - used)
            Flush();
    }
}
