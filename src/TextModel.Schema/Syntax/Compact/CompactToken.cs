namespace TextModel.Schema.Syntax.Compact;

/// <summary>The kinds of tokens of the compact syntax.</summary>
internal enum TokenKind : byte
{
    End,

    /// <summary>A name without a colon that is no keyword, or a keyword with a backslash.</summary>
    Identifier,
    Keyword,

    /// <summary>A prefix, a colon, a name.</summary>
    Prefixed,

    /// <summary>A prefix, a colon, a star.</summary>
    NsName,
    Literal,
    Documentation,

    /// <summary>An operator or bracket.</summary>
    Sign,
}

/// <summary>A token.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Text">The name after the colon, the literal's text, the sign.</param>
/// <param name="Prefix">The prefix, for those that have one.</param>
/// <param name="Place">Where it begins.</param>
internal readonly record struct Token(TokenKind Kind, string Text, string Prefix, Place Place)
{
    /// <summary>Whether it is a sign.</summary>
    public bool Is(string sign) => Kind == TokenKind.Sign && Text == sign;

    /// <summary>Whether it is a keyword.</summary>
    public bool IsKeyword(string word) => Kind == TokenKind.Keyword && Text == word;

    /// <summary>As a message shows it.</summary>
    public override string ToString() => Kind switch
    {
        TokenKind.End => "the end of the file",
        TokenKind.Prefixed => $"'{Prefix}:{Text}'",
        TokenKind.NsName => $"'{Prefix}:*'",
        TokenKind.Literal => $"the literal \"{Text}\"",
        TokenKind.Documentation => "a comment of documentation",
        _ => $"'{Text}'",
    };
}

/// <summary>The compact syntax is not kept to; caught where the file is read.</summary>
internal sealed class CompactException(Place place, string sentence) : Exception(sentence)
{
    /// <summary>Where.</summary>
    public Place Place { get; } = place;
}
