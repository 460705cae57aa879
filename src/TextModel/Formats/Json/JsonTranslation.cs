namespace TextModel.Formats.Json;

/// <summary>JSON that was made from a file in another notation of the same shape.</summary>
/// <remarks>
/// For notations that do not tell strings from other values by quotes: where the shape asks for a string, a number, <c>true</c> or <c>false</c>
/// is read as the characters it is written with (<c>date: 1962</c>).
/// </remarks>
public sealed record JsonTranslation
{
    /// <summary>Well-formed JSON in UTF-8, without a byte order mark; half of a surrogate pair is an escape.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Line and column in the file for a byte offset in <see cref="Json"/>.</summary>
    public required Func<int, TextPosition> Locate { get; init; }

    /// <summary>The file, for messages.</summary>
    public string? Path { get; init; }
}
