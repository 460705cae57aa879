namespace TextModel.Schema.Datatypes;

/// <summary>What a string may depend on besides itself.</summary>
/// <param name="ResolvePrefix">The namespace of a prefix where the string stands ("" for the default one); null for an unknown prefix.</param>
/// <param name="IsUnparsedEntity">Whether the document declares an unparsed entity of a name.</param>
internal sealed record ValueContext(Func<string, string?> ResolvePrefix, Func<string, bool> IsUnparsedEntity)
{
    /// <summary>Knows no prefix and no entity.</summary>
    public static ValueContext None { get; } = new(prefix => prefix.Length == 0 ? "" : null, _ => false);
}
