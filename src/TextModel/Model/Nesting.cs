using System.Runtime.InteropServices;

namespace TextModel;

/// <summary>Which annotations, of those that end at one place, still enclose the empty ones that stand there: <see cref="Annotation.EndingAncestors"/>, read step by step.</summary>
/// <remarks>
/// As a parser of the tags would: go through what begins at the place, in order; each closes all but the outermost
/// <see cref="Annotation.EndingAncestors"/> of what is open and ends here, and is open itself if it is empty.
/// </remarks>
/// <param name="ending">Those that begin before the place and end at it, in document order.</param>
internal sealed class Nesting(List<Annotation> ending)
{
    /// <summary>Those that enclose the one that was entered last, outermost first.</summary>
    public List<Annotation> Open { get; } = ending;

    /// <summary>Goes on to the next that begins at the place; then <see cref="Open"/> is what encloses it.</summary>
    public void Enter(Annotation next)
    {
        int kept = Math.Max(0, next.EndingAncestors);
        if (kept < Open.Count)
            Open.RemoveRange(kept, Open.Count - kept);
    }

    /// <summary>Leaves the entered one open, if it ends here.</summary>
    public void Leave(Annotation entered)
    {
        if (entered.Span.IsEmpty)
            Open.Add(entered);
    }

    /// <summary>Counts <see cref="Annotation.EndingAncestors"/> anew where an edit changed who ends where, so that the same ones enclose the same ones.</summary>
    /// <param name="edited">The new annotations, in order; <see cref="Annotation.Index"/> is 1 + the place in <paramref name="old"/>, or 0 for additions.</param>
    /// <param name="old">The annotations before the edit.</param>
    public static void Restore(Annotation[] edited, AnnotationList old)
    {
        var places = new Dictionary<int, List<Annotation>?>();
        foreach (Annotation annotation in edited)
        {
            if (annotation.Span.IsEmpty)
                places.TryAdd(annotation.Start, null);
        }

        if (places.Count == 0)
            return;
        foreach (Annotation annotation in edited)
        {
            if (annotation.Span.IsEmpty)
                continue;
            ref List<Annotation>? ending = ref CollectionsMarshal.GetValueRefOrNullRef(places, annotation.End);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref ending))
                (ending ??= []).Add(annotation);
        }

        Nesting? nesting = null;
        (int Place, Dictionary<Annotation, Annotation[]> Open) before = (-1, []);
        for (int i = 0; i < edited.Length; i++)
        {
            Annotation annotation = edited[i];
            if (i == 0 || edited[i - 1].Start != annotation.Start)
                nesting = places.TryGetValue(annotation.Start, out List<Annotation>? ending) ? new(ending ?? []) : null;
            if (nesting is null)
                continue;
            if (annotation.Span.IsEmpty && annotation.Index > 0 && nesting.Open.Count > 0)
                edited[i] = annotation = Recount(annotation);
            nesting.Enter(annotation);
            nesting.Leave(annotation);
        }

        Annotation Recount(Annotation annotation)
        {
            Annotation was = old[annotation.Index - 1];
            if (before.Place != was.Start)
                before = (was.Start, old.OpenAt(was.Start));
            int inside = nesting!.Open.FindLastIndex(o => o.Index > 0 && Enclosed(old[o.Index - 1], was)) + 1;
            if (inside == Math.Min(annotation.EndingAncestors, nesting.Open.Count))
                return annotation;
            Annotation copy = annotation with { EndingAncestors = inside };
            (copy.Index, copy.Origin) = (annotation.Index, annotation.Origin);
            return copy;
        }

        bool Enclosed(Annotation outer, Annotation inner) =>
            outer.Index < inner.Index && outer.Span.Contains(inner.Span)
            && (inner.Start < outer.End || Array.Exists(before.Open[inner], o => ReferenceEquals(o, outer)));
    }
}
