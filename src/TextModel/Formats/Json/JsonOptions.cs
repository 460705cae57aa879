namespace TextModel;

/// <summary>Options for writing JSON and JSON Lines.</summary>
public sealed record JsonOptions : WriteOptions
{
    /// <summary>What offsets count. <c>"offsetUnit"</c> in the file says which it is, and every unit is read.</summary>
    /// <remarks>
    /// JavaScript, Java and .NET count UTF-16 code units, Python counts code points. An end of a span between the two halves of a
    /// surrogate pair exists in UTF-16 alone: in other units it moves before the character, which is reported.
    /// </remarks>
    public OffsetUnit OffsetUnit { get; init; }

    /// <summary>Whether every property stands on a line of its own, for people; JSON Lines never does that.</summary>
    public bool Indented { get; init; }
}
