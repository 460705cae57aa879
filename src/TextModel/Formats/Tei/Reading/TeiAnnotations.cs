namespace TextModel.Formats.Tei;

/// <summary>The annotations of a TEI file in document order, before a document has them.</summary>
/// <param name="items">The annotations; those that are to be made when somebody asks for them are null.</param>
/// <param name="lazy">Makes them; null where all are there.</param>
internal sealed class TeiAnnotations(Annotation?[] items, TeiLazyAnnotations? lazy)
{
    public int Count => items.Length;

    public Annotation?[] Items => items;

    public TeiLazyAnnotations? Lazy => lazy;

    /// <summary>An annotation; where it is not there yet, one that is made for this time only.</summary>
    public Annotation this[int index]
    {
        get => items[index] ?? lazy!.Make(index);
        set => items[index] = value;
    }

    /// <summary>The tag of an annotation; null for none.</summary>
    public Tag? TagOf(int index) => items[index] is { } made ? made.Tag : lazy!.TagOf(index);

    /// <summary>The span of an annotation.</summary>
    public TextSpan SpanOf(int index) => items[index]?.Span ?? lazy!.SpanOf(index);

    /// <summary>All of them.</summary>
    public List<Annotation> ToList()
    {
        var all = new List<Annotation>(items.Length);
        for (int i = 0; i < items.Length; i++)
            all.Add(this[i]);
        return all;
    }
}
