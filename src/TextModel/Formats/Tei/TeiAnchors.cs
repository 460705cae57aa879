namespace TextModel.Formats.Tei;

/// <summary>The anchors that mark both ends of annotations which cross blocks, in the order of the text.</summary>
internal sealed class TeiAnchors
{
    private readonly List<(int Offset, string Id)> points = [];
    private int next;

    public TeiAnchors(TextDocument document, TeiPlan plan, TeiReferences references)
    {
        foreach ((int index, _) in plan.StandOff)
        {
            if (plan.Encoding(index) != TeiEncoding.Anchors)
                continue;
            Annotation a = document.Annotations[index];
            (string From, string To) ids = (references.New($"a{Ids.Count + 1}"), references.New($"a{Ids.Count + 1}e"));
            Ids.Add(index, ids);
            points.Add((a.Start, ids.From));
            points.Add((a.End, ids.To));
        }

        points.Sort((a, b) => a.Offset != b.Offset ? a.Offset - b.Offset : string.CompareOrdinal(a.Id, b.Id));
    }

    /// <summary>The identifiers of both anchors, by the annotation's place in the document.</summary>
    public Dictionary<int, (string From, string To)> Ids { get; } = [];

    /// <summary>The offset of the next anchor; <see cref="int.MaxValue"/> behind the last.</summary>
    public int Next => next < points.Count ? points[next].Offset : int.MaxValue;

    /// <summary>The identifier of the next anchor, which is then done.</summary>
    public string Take() => points[next++].Id;
}
