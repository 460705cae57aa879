using System.Buffers;
using System.Text.Unicode;

namespace TextModel.Formats.Tei;

/// <summary>Collects where in the source the base text of a TEI file stands, stretch by stretch, and makes it in one piece.</summary>
internal sealed class TeiTextBuilder(TeiSource source)
{
    private readonly Rows<Piece> pieces = new(source.Elements * 2);
    private readonly Dictionary<int, string> values = [];
    private string? built;
    private bool isBroken;

    /// <summary>How a stretch of base text stands in the source.</summary>
    public enum Form : byte
    {
        /// <summary>Character for character.</summary>
        Plain,

        /// <summary>With references or normalised line ends: to be decoded from its start.</summary>
        Coded,

        /// <summary>As one reference or processing instruction that stands for all of it.</summary>
        Whole,
    }

    public int Length { get; private set; }

    /// <summary>Appends what a text node says.</summary>
    /// <param name="place">Where it stands in the source, in text.</param>
    /// <param name="value">Its value; null where that is what the source has there.</param>
    public void Append(TextSpan place, string? value)
    {
        if (value is not null)
            values.Add(pieces.Count, value);
        Add(place, value is null ? Form.Plain : Form.Coded, value?.Length ?? place.Length);
    }

    /// <summary>Appends character data of a source in bytes.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="isPlain">Whether it is just what is written.</param>
    /// <param name="excess">How many UTF-16 code units shorter it is than what is written.</param>
    public void AppendBytes(TextSpan place, bool isPlain, int excess)
    {
        int length = source.IsAscii ? place.Length : Utf8Units.Count(source.Bytes.Span.Slice(place.Start, place.Length));
        Add(place, isPlain ? Form.Plain : Form.Coded, length - excess);
    }

    /// <summary>Appends text that one construct of the source stands for.</summary>
    public void AppendWhole(TextSpan place, string value)
    {
        values.Add(pieces.Count, value);
        Add(place, Form.Whole, value.Length);
    }

    /// <summary>Makes the base text.</summary>
    /// <returns>False where a source in bytes is not good UTF-8.</returns>
    public bool TryBuild()
    {
        built = string.Create(Length, this, static (text, builder) => builder.Fill(text));
        return !isBroken;
    }

    /// <summary>The base text.</summary>
    public string Build()
    {
        if (built?.Length != Length)
            TryBuild();
        return built!;
    }

    /// <summary>The stretches, in order, with their places in UTF-16 code units of the source's text.</summary>
    public Rows<Segment> FindSegments()
    {
        var found = new Rows<Segment>(pieces.Count);
        int start = 0;
        for (int i = 0; i < pieces.Count; i++)
        {
            TextSpan written = pieces[i].Place, place = source.ToUnits(written);
            found.Add(new(start, place, pieces[i].Form));
            if (values.TryGetValue(i, out string? value))
                start += value.Length;
            else
                start += pieces[i].Form == Form.Plain ? place.Length : Utf8XmlText.ToText(source.Bytes.Span.Slice(written.Start, written.Length), isValue: false).Length;
        }

        return found;
    }

    private void Add(TextSpan place, Form form, int length)
    {
        pieces.Add(new(place, form));
        Length = checked(Length + length);
    }

    private void Fill(Span<char> text)
    {
        ReadOnlySpan<byte> bytes = source.Bytes.Span;
        ReadOnlySpan<char> units = source.IsBytes ? [] : source.Text.Text;
        for (int i = 0; i < pieces.Count; i++)
        {
            Piece piece = pieces[i];
            TextSpan place = piece.Place;
            int count;
            if (piece.Form != Form.Plain && values.TryGetValue(i, out string? value))
            {
                value.CopyTo(text);
                count = value.Length;
            }
            else if (!source.IsBytes)
            {
                units.Slice(place.Start, place.Length).CopyTo(text);
                count = place.Length;
            }
            else if (!TryDecode(bytes.Slice(place.Start, place.Length), piece.Form, text, out count))
            {
                isBroken = true;
                return;
            }

            text = text[count..];
        }

        isBroken |= !text.IsEmpty;
    }

    private static bool TryDecode(ReadOnlySpan<byte> written, Form form, Span<char> target, out int count) =>
        form == Form.Plain
            ? Utf8.ToUtf16(written, target, out _, out count, replaceInvalidSequences: false) == OperationStatus.Done
            : Utf8XmlText.TryDecode(written, isValue: false, target, out count);

    /// <summary>A stretch of base text.</summary>
    /// <param name="Base">Its offset in the base text.</param>
    /// <param name="Place">Where it stands in the source.</param>
    /// <param name="Form">How the one stands for the other.</param>
    public readonly record struct Segment(int Base, TextSpan Place, Form Form);

    // There are more of them than of elements, so they are kept small. Plain: both as they are. Coded: the first is complemented. Whole: the second too.
    private readonly struct Piece(TextSpan place, Form form)
    {
        private readonly int start = form == Form.Plain ? place.Start : ~place.Start;
        private readonly int length = form == Form.Whole ? ~place.Length : place.Length;

        public TextSpan Place => TextSpan.OfLength(start < 0 ? ~start : start, length < 0 ? ~length : length);

        public Form Form => start >= 0 ? Form.Plain : length >= 0 ? Form.Coded : Form.Whole;
    }
}
