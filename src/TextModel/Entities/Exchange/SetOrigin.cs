namespace TextModel.Entities;

/// <summary>Where an annotation set comes from. It is no part of a set's value, so all origins are equal.</summary>
/// <param name="File">The file it was read from.</param>
/// <param name="Read">The set as it was read.</param>
/// <param name="Reader">What read it, and can write it again.</param>
internal readonly record struct SetOrigin(OriginalFile? File, AnnotationSet? Read, object? Reader)
{
    /// <summary>Where words end though no white space follows, because of markup of the document that it was made of.</summary>
    public ValueList<int> WordEnds { get; init; }

    /// <inheritdoc/>
    public bool Equals(SetOrigin other) => true;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
