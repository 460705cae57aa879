namespace TextModel;

/// <summary>Options for writing YAML.</summary>
public sealed record YamlOptions : WriteOptions
{
    /// <summary>What offsets count; <c>offsetUnit</c> in the file says which it is, and every unit is read.</summary>
    /// <remarks>As for JSON: see <see cref="JsonOptions.OffsetUnit"/>.</remarks>
    public OffsetUnit OffsetUnit { get; init; }
}
