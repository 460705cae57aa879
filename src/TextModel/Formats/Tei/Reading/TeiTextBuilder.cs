using System.Buffers;
using System.Text.Unicode;

namespace TextModel.Formats.Tei;

/// <summary>Collects where in the source the base text of a TEI file stands, stretch by stretch, and makes it in one piece.</summary>
internal sealed class TeiTextBuilder(TeiSource source)
{
    private readonly Rows<Segment> segments = new(source.Elements * 2);
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
            values.Add(segments.Count, value);
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
        values.Add(segments.Count, value);
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

    /// <summary>The stretches, in order.</summary>
    public Rows<Segment> Segments => segments;

    private void Add(TextSpan place, Form form, int length)
    {
        segments.Add(new(Length, place, form));
        Length = checked(Length + length);
    }

    private void Fill(Span<char> text)
    {
        ReadOnlySpan<byte> bytes = source.Bytes.Span;
        ReadOnlySpan<char> units = source.IsBytes ? [] : source.Text.Text;
        for (int i = 0; i < segments.Count; i++)
        {
            Segment segment = segments[i];
            Span<char> target = text[segment.Base..(i + 1 < segments.Count ? segments[i + 1].Base : Length)];
            if (segment.Form != Form.Plain && values.TryGetValue(i, out string? value))
                value.CopyTo(target);
            else if (!source.IsBytes)
                units.Slice(segment.Place.Start, segment.Place.Length).CopyTo(target);
            else
                isBroken |= !TryDecode(bytes.Slice(segment.Place.Start, segment.Place.Length), segment.Form, target);
        }
    }

    private static bool TryDecode(ReadOnlySpan<byte> written, Form form, Span<char> target)
    {
        int count;
        bool isGood = form == Form.Plain
            ? Utf8.ToUtf16(written, target, out _, out count, replaceInvalidSequences: false) == OperationStatus.Done
            : Utf8XmlText.TryDecode(written, isValue: false, target, out count);
        return isGood && count == target.Length;
    }

    /// <summary>A stretch of base text. There are more of them than of elements, so they are kept small.</summary>
    public readonly struct Segment
    {
        // Plain: both as they are. Coded: the first is complemented. Whole: the second too.
        private readonly int source;
        private readonly int length;

        /// <summary>A stretch.</summary>
        /// <param name="start">Its offset in the base text.</param>
        /// <param name="place">Where it stands in the source.</param>
        /// <param name="form">How the one stands for the other.</param>
        public Segment(int start, TextSpan place, Form form)
        {
            Base = start;
            source = form == Form.Plain ? place.Start : ~place.Start;
            length = form == Form.Whole ? ~place.Length : place.Length;
        }

        /// <summary>Its offset in the base text.</summary>
        public int Base { get; }

        /// <summary>Where it stands in the source.</summary>
        public TextSpan Place => TextSpan.OfLength(source < 0 ? ~source : source, length < 0 ? ~length : length);

        /// <summary>How the one stands for the other.</summary>
        public Form Form => source >= 0 ? Form.Plain : length >= 0 ? Form.Coded : Form.Whole;
    }
}
