using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace TextModel;

/// <summary>A document's annotations in document order, and the one place for questions of position.</summary>
/// <remarks>
/// Document order is: earlier start first; at one start, outer before inner. Annotations may overlap in any way. A question by
/// position costs O(log n + answers), but <see cref="In"/> also looks at what begins in the span and ends after it.
/// </remarks>
public sealed class AnnotationList : IReadOnlyList<Annotation>, IEquatable<AnnotationList>
{
    // From here on, making all of them to look at each once would take half of the memory of a conversion.
    private const int Many = 1 << 18;

    // Those that were made and kept; null until there is one.
    private Annotation?[]? items;
    private readonly int length;

    private readonly TextDocument document;

    // Of all, where all are made.
    private AnnotationOutline[]? outlines;

    // Makes what is null among the items; gone as soon as nothing is, with all that it holds.
    private volatile LazyAnnotations? lazy;

    // Counted at once, while all are looked at; -1 where not all were.
    private readonly int turns;

    // An interval tree laid over the sorted array: for the node at the middle of a range, the largest end within the range. Built on first use.
    private int[]? largestEnd;

    /// <summary>The list of a document.</summary>
    /// <param name="document">The document that its nodes are in.</param>
    /// <param name="items">The nodes, which nobody else holds, in document order; null where <paramref name="lazy"/> makes all.</param>
    /// <param name="lazy">Makes those that are null when they are asked for; null where none is.</param>
    internal AnnotationList(TextDocument document, Annotation?[]? items, LazyAnnotations? lazy)
    {
        (this.document, this.items, this.lazy) = (document, items, lazy);
        length = items?.Length ?? lazy!.Count;
        MayHoldMarkup = lazy is not null;
        if (lazy is null)
            outlines = new AnnotationOutline[length];
        for (int i = 0; i < items?.Length; i++)
        {
            if (items[i] is not { } item)
                continue;
            item.Attach(document, i);
            MayHoldMarkup |= item is Markup;
            if (item is Turn)
                turns++;
            if (outlines is not null)
                outlines[i] = AnnotationOutline.Of(item);
        }

        if (lazy is not null)
            turns = -1;
    }

    /// <summary>Whether there may be any <see cref="Markup"/>.</summary>
    internal bool MayHoldMarkup { get; }

    /// <summary>The number of annotations.</summary>
    public int Count => length;

    /// <summary>The annotation at an index from 0 to <see cref="Count"/> - 1.</summary>
    public Annotation this[int index] => Kept(index) ?? Make(index);

    /// <summary>The annotations that lie wholly inside <paramref name="span"/>, in document order.</summary>
    public ValueList<Annotation> In(TextSpan span) => [.. Starting(span).Where(a => span.Contains(a.Span))];

    /// <summary>The annotations that have a unit in common with <paramref name="span"/>, or lie as a mere place within it, in document order.</summary>
    /// <remarks>For an empty span: those that have units on both sides of it. <see cref="TextSpan.Overlaps"/> is the rule.</remarks>
    public ValueList<Annotation> Overlapping(TextSpan span)
    {
        var found = ImmutableArray.CreateBuilder<Annotation>();
        Visit(0, length, span.Start, span.End, a =>
        {
            if (a.Span.Overlaps(span))
                found.Add(a);
        });
        return new(found.ToImmutable());
    }

    /// <summary>The annotations that contain the UTF-16 code unit at <paramref name="offset"/>, in document order: outer first.</summary>
    public ValueList<Annotation> At(int offset)
    {
        var found = ImmutableArray.CreateBuilder<Annotation>();
        Visit(0, length, offset, offset, a =>
        {
            if (a.Span.Contains(offset))
                found.Add(a);
        });
        return new(found.ToImmutable());
    }

    /// <inheritdoc/>
    public bool Equals(AnnotationList? other) => other is not null && AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnnotationList);

    /// <inheritdoc/>
    public override int GetHashCode() => length;

    /// <summary>Enumerates in document order.</summary>
    public IEnumerator<Annotation> GetEnumerator()
    {
        for (int i = 0; i < length; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal ReadOnlySpan<Annotation> AsSpan()
    {
        if (lazy is not null)
            MakeAll();
        return items!;
    }

    /// <summary>The annotations for who looks at all, a few times each and one after another, by <see cref="Peek"/>.</summary>
    internal AnnotationList ReadyToPeek()
    {
        if (lazy is not null && length < Many)
            MakeAll();
        return this;
    }

    /// <summary>The annotation at an index; one that nobody has asked for yet is made for this time, and not kept.</summary>
    internal Annotation Peek(int index) => Kept(index) ?? Make(index, isKept: false);

    /// <summary>All in document order, for who looks at each once: one that nobody has asked for yet is made for this time, and not kept.</summary>
    internal IEnumerable<Annotation> PeekAll()
    {
        for (int i = 0; i < length; i++)
            yield return Peek(i);
    }

    /// <summary>All of a type in document order, likewise; those of other types need not be made.</summary>
    internal IEnumerable<T> PeekAll<T>()
        where T : Annotation
    {
        (Type? type, bool fits) last = default;
        for (int i = 0; i < length; i++)
        {
            if (MayBe<T>(i, ref last) && Peek(i) is T one)
                yield return one;
        }
    }

    /// <summary>How many turns there are.</summary>
    internal int CountTurns()
    {
        if (turns >= 0)
            return turns;
        int count = 0;
        for (int i = 0; i < length; i++)
        {
            if (Kept(i) is { } made ? made is Turn : lazy is { } unmade && unmade.TypeOf(i) is var type && (type == typeof(Turn) || (type.IsAssignableFrom(typeof(Turn)) && Peek(i) is Turn)))
                count++;
        }

        return count;
    }

    /// <summary>All of a type, in document order.</summary>
    internal ValueList<T> All<T>()
        where T : Annotation
    {
        var found = ImmutableArray.CreateBuilder<T>();
        (Type? type, bool fits) last = default;
        for (int i = 0; i < length; i++)
        {
            if (MayBe<T>(i, ref last) && this[i] is T one)
                found.Add(one);
        }

        return new(found.DrainToImmutable());
    }

    /// <summary>Those of a type that lie inside <paramref name="outer"/>.</summary>
    internal ValueList<T> Inside<T>(Annotation outer)
        where T : Annotation
    {
        var found = ImmutableArray.CreateBuilder<T>();
        int at = outer.Index + 1;
        for (; at < length && SpanOf(at).Start < outer.End; at++)
        {
            if (this[at] is T inner && inner.End <= outer.End)
                found.Add(inner);
        }

        // What starts at the very end of another stands after it, unless it says that it is inside.
        int further = at;
        while (further < length && SpanOf(further).Start == outer.End && this[further].EndingAncestors == 0)
            further++;
        if (further < length && SpanOf(further).Start == outer.End)
            InsideAtEnd(outer, found);
        return new(found.DrainToImmutable());
    }

    /// <summary>The nearest one of a type around <paramref name="inner"/>.</summary>
    internal T? Around<T>(Annotation inner)
        where T : Annotation
    {
        List<Annotation>? open = inner.EndingAncestors > 0 && inner.Span.IsEmpty ? OpenFor(inner) : null;
        T? nearest = null;
        Visit(0, length, inner.Start, inner.Start, a =>
        {
            if (a is T outer && a.Index < inner.Index && a.Span.Contains(inner.Span)
                && (inner.Start < a.End || open?.Exists(o => ReferenceEquals(o, a)) == true))
                nearest = outer;
        });
        return nearest;
    }

    /// <summary>For each one that begins at a place: those that end there and enclose it, outermost first.</summary>
    internal Dictionary<Annotation, Annotation[]> OpenAt(int place)
    {
        var open = new Dictionary<Annotation, Annotation[]>(ReferenceEqualityComparer.Instance);
        Walk(place, (annotation, nesting) =>
        {
            open[annotation] = [.. nesting.Open];
            return true;
        });
        return open;
    }

    private List<Annotation> OpenFor(Annotation inner)
    {
        List<Annotation> open = [];
        Walk(inner.Start, (annotation, nesting) =>
        {
            open = nesting.Open;
            return !ReferenceEquals(annotation, inner);
        });
        return open;
    }

    private void InsideAtEnd<T>(Annotation outer, ImmutableArray<T>.Builder found)
        where T : Annotation
    {
        int depth = -1;
        Walk(outer.End, (annotation, nesting) =>
        {
            if (annotation.Index <= outer.Index)
                return true;
            if (depth < 0)
                depth = Math.Max(0, nesting.Open.FindIndex(o => ReferenceEquals(o, outer)));
            if (nesting.Open.Count <= depth || !ReferenceEquals(nesting.Open[depth], outer))
                return false;
            if (annotation is T inner && annotation.Span.IsEmpty)
                found.Add(inner);
            return true;
        });
    }

    // Goes through what begins at a place, in order, as long as visit wants more.
    private void Walk(int place, Func<Annotation, Nesting, bool> visit)
    {
        var ending = new List<Annotation>();
        Visit(0, length, place, place, a =>
        {
            if (a.End == place && a.Start < place)
                ending.Add(a);
        });
        var nesting = new Nesting(ending);
        foreach (Annotation annotation in Starting(TextSpan.At(place)))
        {
            nesting.Enter(annotation);
            if (!visit(annotation, nesting))
                return;
            nesting.Leave(annotation);
        }
    }

    private IEnumerable<Annotation> Starting(TextSpan within)
    {
        int low = 0, high = length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (SpanOf(middle).Start < within.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < length && SpanOf(low).Start <= within.End; low++)
            yield return this[low];
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
        TextSpan span = SpanOf(middle);
        if (span.Start > end)
            return;
        if (span.End >= start)
            visit(this[middle]);
        Visit(middle + 1, to, start, end, visit);
    }

    /// <summary>The span of the annotation at an index, which need not be made for that.</summary>
    internal TextSpan SpanOf(int index) => outlines is { } known ? new(known[index].Start, known[index].End) : Kept(index) is { } kept ? kept.Span : lazy is { } unmade ? unmade.SpanOf(index) : Kept(index)!.Span;

    /// <summary>The outline of the annotation at an index, which need not be made for that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal AnnotationOutline OutlineOf(int index) => outlines is { } known ? known[index] : MakeOutline(index);

    private AnnotationOutline MakeOutline(int index) => Kept(index) is null && lazy is { } unmade ? unmade.OutlineOf(index) : AnnotationOutline.Of(this[index]);

    private bool MayBe<T>(int index, ref (Type? Type, bool Fits) last)
    {
        if (Kept(index) is not null || lazy is not { } unmade)
            return true;
        Type type = unmade.TypeOf(index);
        if (type != last.Type)
            last = (type, type.IsAssignableTo(typeof(T)) || typeof(T).IsAssignableTo(type));
        return last.Fits;
    }

    // Threads may come here at once; all must get the same node.
    private Annotation Make(int index, bool isKept = true)
    {
        if (lazy is not { } unmade)
            return Kept(index)!;
        lock (unmade)
        {
            if (Kept(index) is { } there)
                return there;
            Annotation made = unmade.Make(index);
            made.Attach(document, index);
            if (isKept)
                Volatile.Write(ref (items ??= new Annotation?[length])[index], made);
            return made;
        }
    }

    private Annotation? Kept(int index)
    {
        if (items is { } kept)
            return kept[index];
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)length, nameof(index));
        return null;
    }

    private void MakeAll()
    {
        var known = new AnnotationOutline[length];
        for (int i = 0; i < length; i++)
            known[i] = AnnotationOutline.Of(this[i]);
        outlines = known;
        lazy = null;
    }

    private int[] BuildTree()
    {
        int[] ends = new int[length];
        Build(0, length);
        return ends;

        int Build(int from, int to)
        {
            if (from >= to)
                return -1;
            int middle = (from + to) / 2;
            return ends[middle] = Math.Max(SpanOf(middle).End, Math.Max(Build(from, middle), Build(middle + 1, to)));
        }
    }
}
