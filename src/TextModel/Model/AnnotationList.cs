using System.Collections;
using System.Collections.Immutable;

namespace TextModel;

/// <summary>A document's annotations in document order, and the one place for questions of position.</summary>
/// <remarks>
/// Document order is: earlier start first; at one start, outer before inner. Annotations may overlap in any way. A question by
/// position costs O(log n + answers).
/// </remarks>
public sealed class AnnotationList : IReadOnlyList<Annotation>, IEquatable<AnnotationList>
{
    private readonly Annotation[] items;

    // An interval tree laid over the sorted array: for the node at the middle of a range, the largest end within the range. Built on first use.
    private int[]? largestEnd;

    internal AnnotationList(Annotation[] items) => this.items = items;

    /// <summary>The number of annotations.</summary>
    public int Count => items.Length;

    /// <summary>The annotation at an index from 0 to <see cref="Count"/> - 1.</summary>
    public Annotation this[int index] => items[index];

    /// <summary>The annotations that lie wholly inside <paramref name="span"/>, in document order.</summary>
    public ImmutableArray<Annotation> In(TextSpan span) => [.. Starting(span).Where(a => span.Contains(a.Span))];

    /// <summary>The annotations that have a unit in common with <paramref name="span"/>, or lie as a mere place within it, in document order.</summary>
    /// <remarks>For an empty span: those that have units on both sides of it. <see cref="TextSpan.Overlaps"/> is the rule.</remarks>
    public ImmutableArray<Annotation> Overlapping(TextSpan span)
    {
        var found = ImmutableArray.CreateBuilder<Annotation>();
        Visit(0, items.Length, span.Start, span.End, a =>
        {
            if (a.Span.Overlaps(span))
                found.Add(a);
        });
        return found.ToImmutable();
    }

    /// <summary>The annotations that contain the UTF-16 code unit at <paramref name="offset"/>, in document order: outer first.</summary>
    public ImmutableArray<Annotation> At(int offset)
    {
        var found = ImmutableArray.CreateBuilder<Annotation>();
        Visit(0, items.Length, offset, offset, a =>
        {
            if (a.Span.Contains(offset))
                found.Add(a);
        });
        return found.ToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(AnnotationList? other) => other is not null && items.AsSpan().SequenceEqual(other.items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnnotationList);

    /// <inheritdoc/>
    public override int GetHashCode() => items.Length;

    /// <summary>Enumerates in document order.</summary>
    public IEnumerator<Annotation> GetEnumerator() => ((IEnumerable<Annotation>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    internal ReadOnlySpan<Annotation> AsSpan() => items;

    /// <summary>All of a type, in document order.</summary>
    internal ImmutableArray<T> All<T>()
        where T : Annotation => [.. items.OfType<T>()];

    /// <summary>Those of a type that lie inside <paramref name="outer"/>.</summary>
    internal ImmutableArray<T> Inside<T>(Annotation outer)
        where T : Annotation
    {
        var found = ImmutableArray.CreateBuilder<T>();
        for (int i = outer.Index + 1; i < items.Length && items[i].Start <= outer.End; i++)
        {
            if (items[i] is T inner && inner.End <= outer.End && IsNested(outer, inner))
                found.Add(inner);
        }

        return found.DrainToImmutable();
    }

    /// <summary>The nearest one of a type around <paramref name="inner"/>.</summary>
    internal T? Around<T>(Annotation inner)
        where T : Annotation
    {
        T? nearest = null;
        Visit(0, items.Length, inner.Start, inner.Start, a =>
        {
            if (a is T outer && a.Index < inner.Index && a.Span.Contains(inner.Span) && IsNested(outer, inner))
                nearest = outer;
        });
        return nearest;
    }

    // What starts at the very end of another stands behind it, unless Inside says how many that end there still enclose it.
    private bool IsNested(Annotation outer, Annotation inner)
    {
        if (inner.Start < outer.End)
            return true;
        if (inner.Inside == 0)
            return false;
        int around = 0;
        Visit(0, items.Length, inner.Start, inner.Start, a =>
        {
            if (a.Index < outer.Index && a.End == inner.Start && a.Span.Contains(outer.Span))
                around++;
        });
        return around < inner.Inside;
    }

    private IEnumerable<Annotation> Starting(TextSpan within)
    {
        int low = 0, high = items.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (items[middle].Start < within.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < items.Length && items[low].Start <= within.End; low++)
            yield return items[low];
    }

    // Visits, in order, those that start at or before end and end at or after start.
    private void Visit(int from, int to, int start, int end, Action<Annotation> visit)
    {
        if (from >= to)
            return;
        largestEnd ??= BuildTree();
        int middle = (from + to) / 2;
        if (largestEnd[middle] < start)
            return;
        Visit(from, middle, start, end, visit);
        if (items[middle].Start > end)
            return;
        if (items[middle].End >= start)
            visit(items[middle]);
        Visit(middle + 1, to, start, end, visit);
    }

    private int[] BuildTree()
    {
        int[] ends = new int[items.Length];
        Build(0, items.Length);
        return ends;

        int Build(int from, int to)
        {
            if (from >= to)
                return -1;
            int middle = (from + to) / 2;
            return ends[middle] = Math.Max(items[middle].End, Math.Max(Build(from, middle), Build(middle + 1, to)));
        }
    }
}
