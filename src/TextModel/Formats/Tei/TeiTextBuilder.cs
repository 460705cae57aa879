using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>Collects the base text of a TEI file, and where in the source each stretch of it stands.</summary>
internal sealed class TeiTextBuilder(string source)
{
    private readonly StringBuilder text = new();
    private readonly List<Segment> segments = [];

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

    public int Length => text.Length;

    /// <summary>Appends what a text node says.</summary>
    /// <param name="slice">Where it stands in the source.</param>
    /// <param name="value">Its value; needed only where the source does not say it plainly.</param>
    public void Append(TextSpan slice, string? value)
    {
        ReadOnlySpan<char> written = source.AsSpan(slice.Start, slice.Length);
        if (written.IndexOfAny('&', '\r') < 0)
        {
            segments.Add(new(text.Length, slice.Start, slice.Length, Form.Plain));
            text.Append(written);
            return;
        }

        segments.Add(new(text.Length, slice.Start, slice.Length, Form.Coded));
        text.Append(value);
    }

    /// <summary>Appends text that one construct of the source stands for.</summary>
    public void AppendWhole(TextSpan slice, string value)
    {
        segments.Add(new(text.Length, slice.Start, slice.Length, Form.Whole));
        text.Append(value);
    }

    public string Build() => text.ToString();

    public Segment[] BuildSegments() => [.. segments];

    /// <summary>A stretch of base text.</summary>
    /// <param name="Base">Its offset in the base text.</param>
    /// <param name="Source">Its offset in the source.</param>
    /// <param name="SourceLength">Its length in the source.</param>
    /// <param name="Form">How the one stands for the other.</param>
    public readonly record struct Segment(int Base, int Source, int SourceLength, Form Form);
}
