using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>A TEI file as it was read: bytes in UTF-8, or else text. Places in it count bytes or UTF-16 code units.</summary>
internal sealed class TeiSource
{
    private const int Step = 1024;
    private readonly Lock gate = new();
    private readonly TextEncoding encoding;
    private SourceText? text;
    private int? elements;

    // The UTF-16 code units before each Step bytes.
    private int[]? marks;

    /// <summary>A file in UTF-8.</summary>
    /// <param name="bytes">Its bytes without a byte order mark.</param>
    /// <param name="encoding">UTF-8, with or without the mark.</param>
    /// <param name="path">The file, or null.</param>
    public TeiSource(ReadOnlyMemory<byte> bytes, TextEncoding encoding, string? path)
    {
        Bytes = bytes;
        IsBytes = true;
        IsAscii = Ascii.IsValid(bytes.Span);
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

    /// <summary>Whether all bytes are ASCII, so that they count as UTF-16 code units do.</summary>
    public bool IsAscii { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    public string? Path { get; }

    public TextEncoding Encoding => encoding;

    /// <summary>About how many elements there are, for lists to be made as long as they will be.</summary>
    public int Elements => elements ??= IsBytes ? (Bytes.Span.Count((byte)'<') / 2) + 16 : 16;

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

    /// <summary>What a comment, an instruction or a verbatim stretch says.</summary>
    public string DataOf(MarkupKind kind, TextSpan place) => kind switch
    {
        MarkupKind.Comment => Slice(new(place.Start + 4, place.End - 3)),
        MarkupKind.ProcessingInstruction => Slice(new(place.Start + 2, place.End - 2)),
        _ => Slice(place),
    };

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
        if (IsAscii)
            return place;
        ReadOnlySpan<byte> bytes = Bytes.Span;
        lock (gate)
            marks ??= Measure(bytes);
        int step = place / Step;
        return marks[step] + Utf8Units.Count(bytes[(step * Step)..place]);
    }

    private static int[] Measure(ReadOnlySpan<byte> bytes)
    {
        var found = new int[(bytes.Length / Step) + 1];
        for (int i = 1; i < found.Length; i++)
            found[i] = found[i - 1] + Utf8Units.Count(bytes.Slice((i - 1) * Step, Step));
        return found;
    }
}
