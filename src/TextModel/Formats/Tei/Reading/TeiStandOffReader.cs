using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>Reads <c>annotation</c>s with a <c>string-range</c> and <c>span</c>s between <c>anchor</c>s, whose body is the element that would stand in the text.</summary>
internal sealed class TeiStandOffReader
{
    private readonly TeiAssembly assembly;
    private readonly DiagnosticBag diagnostics;
    private readonly TextDocument bare;
    private readonly TeiOffsets offsets;
    private readonly List<(int Index, Annotation Annotation)> found = [];

    public TeiStandOffReader(TeiAssembly assembly, TeiHeaderReader header, DiagnosticBag diagnostics)
    {
        this.assembly = assembly;
        this.diagnostics = diagnostics;
        bare = TextDocument.Own(assembly.Tree.BaseText.Build(), []);
        offsets = new(bare);
        foreach (TeiNode node in header.Find(n => n.Local is "annotation" or "span"))
        {
            TeiNode? body = (node.Local == "span" ? node : node.Child("note"))?.Find(_ => true);
            if (body is null || (node.Local == "annotation" && TeiPointers.ParseStringRange(node["target"]) is null))
                continue;
            if ((node.Local == "span" ? BetweenAnchors(node) : Exact(node) ?? StringRange(node["target"])) is { } span)
                Add(node, assembly.Interpreter.MakeStandOff(body, span));
            else
                diagnostics.Add(assembly.Source.Say(DiagnosticCodes.DanglingTarget, node.StartTag, node.Name, node["target"] ?? $"{node["from"]} {node["to"]}"));
        }
    }

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => found.Count == 0;

    /// <summary>What was found, in the order of the file.</summary>
    public List<Annotation> Annotations => [.. found.Select(f => f.Annotation)];

    /// <summary>What was found in a file of this library, put back to its places in document order.</summary>
    public List<Annotation> Merge(List<Annotation> inline)
    {
        if (found.Count == 0)
            return inline;
        var merged = new List<Annotation>(inline.Count + found.Count);
        int next = 0;
        foreach ((int index, Annotation annotation) in found.OrderBy(f => f.Index))
        {
            while (merged.Count < index && next < inline.Count)
                merged.Add(inline[next++]);
            merged.Add(annotation);
        }

        while (next < inline.Count)
            merged.Add(inline[next++]);
        return merged;
    }

    // A file of this library says the place in document order; in others what is read knows where it stands in the source.
    private void Add(TeiNode node, Annotation annotation)
    {
        int index = 0;
        if (annotation.Id is { } id && !(TextDocument.IsName(id) && assembly.Tree.Ids.TryAdd(id)))
        {
            diagnostics.Add(assembly.Source.Say(DiagnosticCodes.UnusableId, node.StartTag, id, node.Name));
            annotation = annotation with { Id = null };
        }

        if (!assembly.IsOwn)
            annotation.Origin = assembly.Tree.AddOutside(node);
        else if (!TryReadPlace(node["n"], out index, ref annotation))
            return;
        found.Add((index, annotation));
    }

    private static bool TryReadPlace(string? value, out int index, ref Annotation annotation)
    {
        ReadOnlySpan<char> place = value;
        int space = place.IndexOf(' ');
        if (space >= 0 && int.TryParse(place[(space + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int inside))
            annotation = annotation with { EndingAncestors = inside };
        return int.TryParse(space < 0 ? place : place[..space], NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }

    private TextSpan? BetweenAnchors(TeiNode span) =>
        OffsetOf(span["from"]) is { } from && OffsetOf(span["to"]) is { } to && from <= to ? new TextSpan(from, to) : null;

    private int? OffsetOf(string? pointer)
    {
        string id = pointer?.TrimStart('#') ?? "";
        if (assembly.Interpreter.AnchorOffsets.TryGetValue(id, out int anchor))
            return anchor;
        return assembly.Tree.StartOf(id);
    }

    private TextSpan? Exact(TeiNode node) => node.ExactSpan is { } span && span.End <= bare.Text.Length ? span : null;

    private TextSpan? StringRange(string? target)
    {
        if (TeiPointers.ParseStringRange(target) is not { } range || OffsetOf(range.Id) is not { } place)
            return null;
        int? start = offsets.Find(place, range.Start);
        int? end = start is { } at ? offsets.Find(at, range.Length) : null;
        return end is null ? null : new TextSpan(start!.Value, end.Value);
    }
}
