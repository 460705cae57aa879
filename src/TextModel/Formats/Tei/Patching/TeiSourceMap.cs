using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>Where the base text of a TEI file stands in its source, and which elements are around a place.</summary>
internal sealed class TeiSourceMap(TeiOrigin origin)
{
    private readonly string source = origin.Source.Text.Text;

    /// <summary>The source offset of the character at a base offset.</summary>
    public int Before(int offset) => Resolve(offset).Start;

    /// <summary>The source offset after the character at a base offset; of what a reference brings in, after the reference.</summary>
    public int Behind(int offset) => Resolve(offset) is var place && IsReference(place) ? source.IndexOf(';', place.Start) + 1 : place.End;

    /// <summary>Whether a base offset lies in the midst of what one reference brings in, where the source has no place.</summary>
    public bool IsInsideReference(int offset)
    {
        Rows<TeiTextBuilder.Segment> segments = origin.Segments;
        int at = SegmentAt(offset);
        if (offset >= origin.Document.Text.Length || segments[at].Form != TeiTextBuilder.Form.Whole || !IsReference(segments[at].Place))
            return false;
        return offset > segments[at].Base || (at > 0 && segments[at - 1].Form == TeiTextBuilder.Form.Whole && segments[at - 1].Place == segments[at].Place);
    }

    /// <summary>The index of the innermost element whose content holds a source offset; -1 for none.</summary>
    public int ContainerOf(int place)
    {
        int low = 0, high = origin.InText;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (origin.Places[middle].Start.Start <= place)
                low = middle + 1;
            else
                high = middle;
        }

        int found = low - 1;
        while (found >= 0 && !Holds(origin.Places[found], place))
            found = origin.Places[found].Parent;
        return found;
    }

    /// <summary>How many elements are around one.</summary>
    public int DepthOf(int place)
    {
        int depth = 0;
        for (; place >= 0; place = origin.Places[place].Parent)
            depth++;
        return depth;
    }

    private static bool Holds(TeiPlace element, int place) =>
        !element.End.IsEmpty && element.Start.End <= place && place <= element.End.Start;

    // What a reference brings in stands nowhere in the source: it has an empty place before the reference.
    private bool IsReference(TextSpan place) => place.IsEmpty && place.Start < source.Length && source[place.Start] == '&';

    private int SegmentAt(int offset)
    {
        Rows<TeiTextBuilder.Segment> segments = origin.Segments;
        int low = 0, high = segments.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (segments[middle].Base <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    private TextSpan Resolve(int offset)
    {
        TeiTextBuilder.Segment segment = origin.Segments[SegmentAt(offset)];
        int skip = offset - segment.Base;
        return segment.Form switch
        {
            TeiTextBuilder.Form.Plain => TextSpan.OfLength(segment.Place.Start + skip, 1),
            TeiTextBuilder.Form.Whole => segment.Place,
            _ => Decode(segment, skip),
        };
    }

    // References and carriage returns: count the units that each construct stands for.
    private TextSpan Decode(TeiTextBuilder.Segment segment, int skip)
    {
        int at = segment.Place.Start;
        while (true)
        {
            int length = 1, units = 1;
            if (source[at] == '&')
            {
                int end = source.IndexOf(';', at);
                length = end - at + 1;
                units = Units(source.AsSpan(at + 1, end - at - 1));
            }
            else if (source[at] == '\r' && at + 1 < source.Length && source[at + 1] == '\n')
            {
                length = 2;
            }

            if (skip < units)
                return TextSpan.OfLength(at, length);
            skip -= units;
            at += length;
        }
    }

    private static int Units(ReadOnlySpan<char> reference)
    {
        if (reference is not ['#', ..])
            return 1;
        bool isHex = reference.Length > 1 && reference[1] == 'x';
        return int.TryParse(reference[(isHex ? 2 : 1)..], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int point)
            && point > 0xFFFF ? 2 : 1;
    }
}
