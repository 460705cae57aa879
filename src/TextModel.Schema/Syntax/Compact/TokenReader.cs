namespace TextModel.Schema.Syntax.Compact;

/// <summary>Goes through tokens.</summary>
internal sealed class TokenReader(List<Token> tokens)
{
    private int at;

    /// <summary>The token that comes next.</summary>
    public Token Current => tokens[at];

    /// <summary>A token further on.</summary>
    public Token Peek(int ahead) => tokens[Math.Min(at + ahead, tokens.Count - 1)];

    /// <summary>Takes the next token.</summary>
    public Token Take()
    {
        Token token = Current;
        if (token.Kind != TokenKind.End)
            at++;
        return token;
    }

    /// <summary>Takes the next token if it is a sign.</summary>
    public bool TakeIf(string sign)
    {
        if (!Current.Is(sign))
            return false;
        at++;
        return true;
    }

    /// <summary>Takes a sign that must be there.</summary>
    public void Expect(string sign)
    {
        if (!TakeIf(sign))
            throw Unexpected($"'{sign}'");
    }

    /// <summary>Takes a name that may be a keyword.</summary>
    public string ExpectName()
    {
        if (Current.Kind is TokenKind.Identifier or TokenKind.Keyword)
            return Take().Text;
        throw Unexpected("a name");
    }

    /// <summary>Takes a name that must not be a keyword.</summary>
    public string ExpectIdentifier()
    {
        if (Current.Kind == TokenKind.Identifier)
            return Take().Text;
        throw Unexpected(Current.Kind == TokenKind.Keyword ? $"a name; write \\{Current.Text} if '{Current.Text}' is meant as one" : "a name");
    }

    /// <summary>Takes a literal, whose parts may be joined by '~'.</summary>
    public string ExpectLiteral()
    {
        if (Current.Kind != TokenKind.Literal)
            throw Unexpected("a literal");
        string text = Take().Text;
        while (TakeIf("~"))
        {
            if (Current.Kind != TokenKind.Literal)
                throw Unexpected("a literal after '~'");
            text += Take().Text;
        }

        return text;
    }

    /// <summary>What to throw where something else is expected.</summary>
    public CompactException Unexpected(string expected) => new(Current.Place, $"Here stands {Current}, but {expected} is expected.");
}
