namespace TextModel;

/// <summary>Options for writing; each format with choices of its own derives its options from this.</summary>
public record WriteOptions
{
    /// <summary>The defaults.</summary>
    public static WriteOptions Default { get; } = new();

    /// <summary>The format's identifier (<c>tei</c>, <c>json</c>, <c>text</c> …); null: found from the file's name.</summary>
    public string? Format { get; init; }
}
