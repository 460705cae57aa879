using System.Runtime.InteropServices;

namespace TextModel;

/// <summary>Document order: earlier start first; at one start outer before inner.</summary>
/// <remarks>
/// At one start the rule is: those with text by length, longer first, those of equal length as given; an empty one stays behind all
/// with text that were given before it, and before the others as far as that allows. So what comes in the order of a tree
/// keeps it, an empty element before a longer one at its start too, and one that is out of order changes nothing at other places.
/// </remarks>
internal static class AnnotationOrder
{
    /// <summary>Sorts annotations that were given in any order.</summary>
    public static void Sort(Annotation[] annotations)
    {
        for (int i = 1; i < annotations.Length; i++)
        {
            if (annotations[i - 1].Start > annotations[i].Start)
            {
                SortByStart(annotations);
                break;
            }
        }

        SortAtEachStart(annotations);
    }

    /// <summary>Merges additions into annotations that are in order, as if they had been given after them.</summary>
    public static Annotation[] Merge(List<Annotation> ordered, List<Annotation> added)
    {
        Annotation[] additions = [.. added];
        SortByStart(additions);
        var result = new Annotation[ordered.Count + additions.Length];
        ReadOnlySpan<Annotation> old = CollectionsMarshal.AsSpan(ordered);
        int next = 0, at = 0;
        foreach (Annotation addition in additions)
        {
            while (next < old.Length && old[next].Start <= addition.Start)
                result[at++] = old[next++];
            result[at++] = addition;
        }

        old[next..].CopyTo(result.AsSpan(at));
        SortAtEachStart(result);
        return result;
    }

    private static void SortByStart(Annotation[] annotations) => StableSort(annotations, static a => a.Start);

    private static void SortAtEachStart(Annotation[] annotations)
    {
        for (int from = 0, to; from < annotations.Length; from = to)
        {
            // The shortest with text so far: a longer one after it is out of order.
            int shortest = int.MaxValue;
            bool sorted = true;
            for (to = from; to < annotations.Length && annotations[to].Start == annotations[from].Start; to++)
            {
                int length = annotations[to].Span.Length;
                sorted &= length <= shortest;
                if (length > 0)
                    shortest = Math.Min(shortest, length);
            }

            if (!sorted)
                SortAtOneStart(annotations.AsSpan(from, to - from));
        }
    }

    private static void SortAtOneStart(Span<Annotation> given)
    {
        Annotation[] longerFirst = [.. given.ToArray().Where(a => !a.Span.IsEmpty)];
        StableSort(longerFirst, static a => -a.Span.Length);
        var rank = new Dictionary<Annotation, int>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < longerFirst.Length; i++)
            rank[longerFirst[i]] = i;

        // Each empty one stands after the last, in the new order, of those that were given before it.
        var empty = new List<(int Behind, Annotation Node)>();
        int behind = -1;
        foreach (Annotation node in given)
        {
            if (node.Span.IsEmpty)
                empty.Add((behind, node));
            else
                behind = Math.Max(behind, rank[node]);
        }

        int at = 0, next = 0;
        for (int i = -1; i < longerFirst.Length; i++)
        {
            if (i >= 0)
                given[at++] = longerFirst[i];
            for (; next < empty.Count && empty[next].Behind == i; next++)
                given[at++] = empty[next].Node;
        }
    }

    // Array.Sort is not stable; the place in which each was given makes it so.
    private static void StableSort(Annotation[] annotations, Func<Annotation, int> key)
    {
        var keys = new (int Key, int Given)[annotations.Length];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = (key(annotations[i]), i);
        Array.Sort(keys, annotations);
    }
}
