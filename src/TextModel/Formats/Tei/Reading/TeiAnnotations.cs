namespace TextModel.Formats.Tei;

/// <summary>The annotations of a TEI file in document order, before a document has them.</summary>
/// <param name="items">The annotations; null for none yet.</param>
/// <param name="lazy">Makes those that are not there when somebody asks; null where all are there.</param>
internal sealed class TeiAnnotations(Annotation?[]? items, TeiLazyAnnotations? lazy)
{
    private Annotation?[]? items = items;

    public int Count => items?.Length ?? lazy!.Count;

    public Annotation?[]? Items => items;

    public TeiLazyAnnotations? Lazy => lazy;

    /// <summary>An annotation; where it is not there yet, one that is made for this time only.</summary>
    public Annotation this[int index]
    {
        get => items?[index] ?? lazy!.Make(index);
        set => (items ??= new Annotation?[Count])[index] = value;
    }

    /// <summary>The tag of an annotation; null for none.</summary>
    public Tag? TagOf(int index) => items?[index] is { } made ? made.Tag : lazy!.TagOf(index);

    /// <summary>The span of an annotation.</summary>
    public TextSpan SpanOf(int index) => items?[index]?.Span ?? lazy!.SpanOf(index);

    /// <summary>All of them.</summary>
    public List<Annotation> ToList()
    {
        var all = new List<Annotation>(Count);
        for (int i = 0; i < Count; i++)
            all.Add(this[i]);
        return all;
    }
}
