namespace TextModel.Entities;

/// <summary>Where an annotation set comes from. It is no part of a set's value, so all origins are equal.</summary>
/// <param name="File">The file it was read from.</param>
/// <param name="Read">The set as it was read.</param>
/// <param name="Reader">What read it, and can write it again.</param>
internal readonly record struct SetOrigin(OriginalFile? File, AnnotationSet? Read, object? Reader)
{
    /// <inheritdoc/>
    public bool Equals(SetOrigin other) => true;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
