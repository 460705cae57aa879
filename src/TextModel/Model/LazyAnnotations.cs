namespace TextModel;

/// <summary>The annotations of a file, each made when somebody asks for it: few ask for all of a million.</summary>
/// <remarks>Whoever calls <see cref="Make"/> sees to it that one thread does at a time.</remarks>
internal abstract class LazyAnnotations
{
    /// <summary>How many there are.</summary>
    public abstract int Count { get; }

    /// <summary>The span that an annotation will have.</summary>
    public abstract TextSpan SpanOf(int index);

    /// <summary>The type that an annotation will have, or one that this is derived from.</summary>
    public abstract Type TypeOf(int index);

    /// <summary>The outline that an annotation will have; it need not be said that one is plain.</summary>
    public virtual AnnotationOutline OutlineOf(int index) => new(SpanOf(index));

    /// <summary>Makes an annotation; each time another, all equal.</summary>
    public abstract Annotation Make(int index);
}
