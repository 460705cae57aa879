namespace TextModel;

/// <summary>Options for writing; each format with choices of its own derives its options from this.</summary>
public record WriteOptions
{
    /// <summary>The defaults.</summary>
    public static WriteOptions Default { get; } = new();

    /// <summary>The format's identifier (<c>tei</c>, <c>json</c>, <c>text</c> …); null: found from the file's name.</summary>
    public string? Format { get; init; }

    /// <summary>
    /// Stops the writing, which then throws <see cref="OperationCanceledException"/>. It is asked each time a piece of the file is handed on, and before the first; what a stream has got by then
    /// stays there, and no file is left. The asynchronous members ask the token that they are given as well.
    /// </summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Is told how many bytes were written so far, after each piece of the file; null for nobody. Called on the thread that writes.</summary>
    public IProgress<long>? Progress { get; init; }
}
