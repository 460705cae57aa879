using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>A TEI file as it was read: bytes in UTF-8, or else text. Places in it count bytes or UTF-16 code units.</summary>
internal sealed class TeiSource
{
    private const int Step = 1024;
    private readonly Lock gate = new();
    private readonly TextEncoding encoding;
    private SourceText? text;

    // The UTF-16 code units before each Step bytes.
    private int[]? marks;

    /// <summary>A file in UTF-8.</summary>
    /// <param name="bytes">Its bytes without a byte order mark; good UTF-8.</param>
    /// <param name="encoding">UTF-8, with or without the mark.</param>
    /// <param name="path">The file, or null.</param>
    public TeiSource(ReadOnlyMemory<byte> bytes, TextEncoding encoding, string? path)
    {
        Bytes = bytes;
        IsBytes = true;
        this.encoding = encoding;
        Path = path;
    }

    /// <summary>A file that was decoded.</summary>
    public TeiSource(SourceText text)
    {
        this.text = text;
        encoding = text.Encoding;
        Path = text.Path;
    }

    /// <summary>Whether places count bytes.</summary>
    public bool IsBytes { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    public string? Path { get; }

    public TextEncoding Encoding => encoding;

    /// <summary>The length in the unit of its places.</summary>
    public int Length => IsBytes ? Bytes.Length : Text.Text.Length;

    /// <summary>The file as text; made on first use.</summary>
    public SourceText Text
    {
        get
        {
            lock (gate)
                return text ??= SourceText.From(System.Text.Encoding.UTF8.GetString(Bytes.Span), Path, encoding);
        }
    }

    /// <summary>What stands at a place.</summary>
    public string Slice(TextSpan place) =>
        IsBytes ? System.Text.Encoding.UTF8.GetString(Bytes.Span.Slice(place.Start, place.Length)) : Text.Text.Substring(place.Start, place.Length);

    /// <summary>A place, in UTF-16 code units of <see cref="Text"/>.</summary>
    public TextSpan ToUnits(TextSpan place) => IsBytes ? new(ToUnits(place.Start), ToUnits(place.End)) : place;

    /// <summary>A diagnostic with the line and column of a place.</summary>
    public Diagnostic Say(DiagnosticCode code, TextSpan place, params object?[] arguments) => code.At(Text, ToUnits(place), arguments);

    /// <summary>Writes the file as it was.</summary>
    public void Write(Stream output)
    {
        if (!IsBytes)
        {
            Text.Write(output);
            return;
        }

        output.Write(encoding.ByteOrderMark);
        output.Write(Bytes.Span);
    }

    private int ToUnits(int place)
    {
        ReadOnlySpan<byte> bytes = Bytes.Span;
        lock (gate)
            marks ??= Measure(bytes);
        if (marks.Length == 0)
            return place;
        int step = place / Step;
        return marks[step] + Count(bytes[(step * Step)..place]);
    }

    // No marks where all is ASCII.
    private static int[] Measure(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes))
            return [];
        var found = new int[(bytes.Length / Step) + 1];
        for (int i = 1; i < found.Length; i++)
            found[i] = found[i - 1] + Count(bytes.Slice((i - 1) * Step, Step));
        return found;
    }

    // A character counts where it begins, so that a stretch may begin and end within one.
    private static int Count(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        foreach (byte b in bytes)
            count += b >= 0xF0 ? 2 : b is < 0x80 or >= 0xC0 ? 1 : 0;
        return count;
    }
}
