namespace TextModel.Formats.Tei;

/// <summary>Joins the pieces, linked by <c>@next</c> and <c>@prev</c>, of mentions that cross other elements.</summary>
internal static class TeiPieces
{
    /// <summary>Puts joined mentions in the place of pieces that name each other.</summary>
    /// <param name="annotations">All annotations, in document order.</param>
    /// <param name="next">Which identifier follows which.</param>
    public static List<Annotation> Join(List<Annotation> annotations, Dictionary<string, string> next)
    {
        if (next.Count == 0)
            return annotations;
        var byId = new Dictionary<string, Annotation>(StringComparer.Ordinal);
        foreach (Annotation annotation in annotations)
        {
            if (annotation.Id is { } id)
                byId.TryAdd(id, annotation);
        }

        HashSet<string> followers = [.. next.Values];
        var gone = new HashSet<Annotation>(ReferenceEqualityComparer.Instance);
        var joined = new List<Annotation>();
        foreach (Annotation head in annotations)
        {
            if (head.Id is not { } first || !next.ContainsKey(first) || followers.Contains(first))
                continue;
            Annotation last = head;
            gone.Add(head);
            for (string id = first; next.TryGetValue(id, out string? following) && byId.TryGetValue(following, out Annotation? piece) && gone.Add(piece); id = following)
                last = piece;
            joined.Add(head with { Span = new(head.Start, Math.Max(head.Start, last.End)), Id = TeiNames.IsFragment(first) ? null : first });
        }

        return [.. AnnotationOrder.Merge([.. annotations.Where(a => !gone.Contains(a))], joined)];
    }
}
