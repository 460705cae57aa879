using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>In a file of this library: the annotations of <c>standOff</c>, put back to their places in document order.</summary>
internal sealed class TeiStandOffReader
{
    private readonly TeiParser parser;
    private readonly TextDocument bare;
    private readonly TeiOffsets offsets;
    private readonly SortedDictionary<int, Annotation> found = [];

    public TeiStandOffReader(TeiParser parser, TeiHeaderReader header)
    {
        this.parser = parser;
        bare = TextDocument.Own(parser.BaseText.Build(), []);
        offsets = new(bare);
        foreach (TeiNode node in header.Find(n => n.Local is "annotation" or "span"))
        {
            if (int.TryParse(node["n"], NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                && (node.Local == "span" ? BetweenAnchors(node) : Exact(node) ?? StringRange(node["target"])) is { } span
                && (node.Local == "span" ? node.Children : node.Child("note")?.Children)?.FirstOrDefault() is { } body)
                found[index] = parser.Interpreter.MakeStandOff(body, span);
        }
    }

    public List<Annotation?> Merge(List<Annotation?> inline)
    {
        if (found.Count == 0)
            return inline;
        var merged = new List<Annotation?>(inline.Count + found.Count);
        int next = 0;
        foreach ((int index, Annotation annotation) in found)
        {
            while (merged.Count < index && next < inline.Count)
                merged.Add(inline[next++]);
            merged.Add(annotation);
        }

        while (next < inline.Count)
            merged.Add(inline[next++]);
        return merged;
    }

    private TextSpan? BetweenAnchors(TeiNode span) =>
        parser.Interpreter.AnchorOffsets.TryGetValue(span["from"]?.TrimStart('#') ?? "", out int from)
        && parser.Interpreter.AnchorOffsets.TryGetValue(span["to"]?.TrimStart('#') ?? "", out int to) && from <= to
            ? new TextSpan(from, to) : null;

    private TextSpan? Exact(TeiNode node) => node.ExactSpan is { } span && span.End <= bare.Text.Length ? span : null;

    private TextSpan? StringRange(string? target)
    {
        if (TeiPointers.ParseStringRange(target) is not { } range || !parser.Interpreter.Places.TryGetValue(range.Id, out (int Start, int Slot) place))
            return null;
        int? start = offsets.Find(place.Start, range.Start);
        int? end = start is { } at ? offsets.Find(at, range.Length) : null;
        return end is null ? null : new TextSpan(start!.Value, end.Value);
    }
}
