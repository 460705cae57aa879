using System.Collections;

namespace TextModel.Transcripts;

/// <summary>The annotations of a transcript as a list of nodes: those of a document, as soon as one was made of them.</summary>
/// <param name="annotations">Makes the nodes.</param>
internal sealed class BuiltList(BuiltAnnotations annotations) : IReadOnlyList<Annotation>
{
    // Null until somebody asks for a node before there is a document.
    private Annotation?[]? nodes;
    private TextDocument? document;

    /// <inheritdoc/>
    public int Count => annotations.Count;

    /// <summary>Whether nobody has a node yet, so that a document may make its own.</summary>
    public bool IsUntouched => nodes is null && document is null;

    /// <inheritdoc/>
    public Annotation this[int index]
    {
        get
        {
            lock (annotations)
            {
                if (document is not null)
                    return document.Annotations[index];
                nodes ??= new Annotation?[Count];
                return nodes[index] ??= annotations.Make(index);
            }
        }
    }

    /// <summary>Whether all lie within a text of a length, and so that nothing is left to be sorted.</summary>
    public bool AreInOrder(int length) => annotations.AreInOrder(length);

    /// <summary>Makes a document whose nodes these are from now on.</summary>
    public TextDocument Become(Func<LazyAnnotations, TextDocument> make)
    {
        lock (annotations)
            return document = make(annotations);
    }

    /// <inheritdoc/>
    public IEnumerator<Annotation> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
