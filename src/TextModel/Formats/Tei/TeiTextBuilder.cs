namespace TextModel.Formats.Tei;

/// <summary>Collects the base text of a TEI file, and where in the source each stretch of it stands.</summary>
internal sealed class TeiTextBuilder(string source, bool keepsPlaces)
{
    private char[] text = new char[Math.Max(16, source.Length)];
    private readonly List<Segment> segments = [];
    private string? built;

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
    /// <param name="slice">Where it stands in the source.</param>
    /// <param name="value">Its value; needed only where the source does not say it plainly.</param>
    public void Append(TextSpan slice, string? value)
    {
        ReadOnlySpan<char> written = source.AsSpan(slice.Start, slice.Length);
        if (written.IndexOfAny('&', '\r') < 0)
        {
            Note(slice, Form.Plain);
            Put(written);
            return;
        }

        Note(slice, Form.Coded);
        Put(value);
    }

    /// <summary>Appends text that one construct of the source stands for.</summary>
    public void AppendWhole(TextSpan slice, string value)
    {
        Note(slice, Form.Whole);
        Put(value);
    }

    public string Build() => built is not null && built.Length == Length ? built : built = new(text, 0, Length);

    public Segment[] BuildSegments() => [.. segments];

    private void Note(TextSpan slice, Form form)
    {
        if (keepsPlaces)
            segments.Add(new(Length, slice.Start, slice.Length, form));
    }

    private void Put(ReadOnlySpan<char> part)
    {
        // Entities can make the text longer than the source.
        if (part.Length > text.Length - Length)
            Array.Resize(ref text, checked(Math.Max(text.Length * 2, Length + part.Length)));
        part.CopyTo(text.AsSpan(Length));
        Length += part.Length;
    }

    /// <summary>A stretch of base text.</summary>
    /// <param name="Base">Its offset in the base text.</param>
    /// <param name="Source">Its offset in the source.</param>
    /// <param name="SourceLength">Its length in the source.</param>
    /// <param name="Form">How the one stands for the other.</param>
    public readonly record struct Segment(int Base, int Source, int SourceLength, Form Form);
}
