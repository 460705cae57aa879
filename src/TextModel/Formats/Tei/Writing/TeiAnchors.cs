namespace TextModel.Formats.Tei;

/// <summary>The anchors that mark both ends of annotations which cross blocks, in the order of the text.</summary>
internal sealed class TeiAnchors
{
    private readonly Rows<Point> points = new();
    private int next;

    public TeiAnchors(TextDocument document, TeiPlan plan, TeiReferences references)
    {
        foreach ((int index, _) in plan.StandOff)
        {
            if (plan.Encoding(index) != TeiEncoding.Anchors)
                continue;
            Annotation a = document.Annotations[index];
            var ids = new TeiAnchorPair(index, references.NewAmongAll($"a{Ids.Count + 1}"), references.NewAmongAll($"a{Ids.Count + 1}e"));
            Ids.Add(ids);
            points.Add(new(a.Start, ids.From));
            points.Add(new(a.End, ids.To));
        }

        points.Sort(static (a, b) => a.Offset != b.Offset ? a.Offset - b.Offset : string.CompareOrdinal(a.Id, b.Id));
    }

    /// <summary>The identifiers of both anchors, with the annotation's place in the document.</summary>
    public Rows<TeiAnchorPair> Ids { get; } = new();

    /// <summary>The offset of the next anchor; <see cref="int.MaxValue"/> after the last.</summary>
    public int Next => next < points.Count ? points[next].Offset : int.MaxValue;

    /// <summary>The identifier of the next anchor, which is then done.</summary>
    public string Take() => points[next++].Id;

    private readonly record struct Point(int Offset, string Id);
}

/// <summary>The anchors of one annotation.</summary>
/// <param name="Index">Its place in the document.</param>
/// <param name="From">The identifier of the anchor at its start.</param>
/// <param name="To">The identifier of the anchor at its end.</param>
internal readonly record struct TeiAnchorPair(int Index, string From, string To);
