namespace TextModel.Schema.Syntax.Compact;

/// <summary>Annotations of the compact syntax: what stands in brackets, and comments of documentation.</summary>
internal sealed class CompactAnnotations(TokenReader tokens, CompactNames names, Func<string, string, Place, SchemaElement> create)
{
    private const int DepthLimit = 500;
    private int depth;

    /// <summary>Annotations before something.</summary>
    /// <param name="Attributes">Attributes that it gets.</param>
    /// <param name="Elements">Elements that it gets.</param>
    internal sealed record Lead(List<SchemaAttribute> Attributes, List<SchemaElement> Elements)
    {
        /// <summary>Puts them on an element, its other children after.</summary>
        public SchemaElement On(SchemaElement element)
        {
            element.Attributes.AddRange(Attributes);
            element.Children.InsertRange(0, Elements);
            return element;
        }
    }

    /// <summary>Reads what stands before something; empty where there is nothing.</summary>
    public Lead ReadLead()
    {
        var lead = new Lead([], []);
        while (tokens.Current.Kind == TokenKind.Documentation)
        {
            Token token = tokens.Take();
            SchemaElement documentation = create(SchemaElement.Annotations, "documentation", token.Place);
            documentation.Text.Append(token.Text);
            lead.Elements.Add(documentation);
        }

        if (!tokens.TakeIf("["))
            return lead;
        while (IsName(tokens.Current) && tokens.Peek(1).Is("="))
            lead.Attributes.Add(ReadAttribute(lead.Attributes, isForeign: true));
        while (!tokens.TakeIf("]"))
            lead.Elements.Add(ReadElement(isForeign: true));
        return lead;
    }

    /// <summary>Reads what follows something, after '&gt;&gt;'.</summary>
    public List<SchemaElement> ReadFollowing()
    {
        List<SchemaElement> found = [];
        while (tokens.TakeIf(">>"))
            found.Add(ReadElement(isForeign: true));
        return found;
    }

    /// <summary>Whether an annotation that stands for itself comes next, among definitions.</summary>
    public bool IsElement => IsName(tokens.Current) && tokens.Peek(1).Is("[");

    /// <summary>Reads an element.</summary>
    /// <param name="isForeign">Whether it may not be of RELAX NG, since it stands in something that is.</param>
    public SchemaElement ReadElement(bool isForeign)
    {
        Token name = ReadName();
        string ns = name.Kind == TokenKind.Prefixed ? names.Namespace(name.Prefix, name.Place) ?? "" : "";
        if (isForeign && ns == SchemaElement.RelaxNg)
            throw new CompactException(name.Place, "An annotation may not be of the namespace of RELAX NG.");
        if (++depth > DepthLimit)
            throw new CompactException(name.Place, $"Annotations are nested more than {DepthLimit} deep.");
        SchemaElement element = create(ns, name.Text, name.Place);
        tokens.Expect("[");
        while (IsName(tokens.Current) && tokens.Peek(1).Is("="))
            element.Attributes.Add(ReadAttribute(element.Attributes, isForeign: false));
        while (!tokens.TakeIf("]"))
        {
            if (tokens.Current.Kind == TokenKind.Literal)
                element.Text.Append(tokens.ExpectLiteral());
            else
                element.Children.Add(ReadElement(isForeign: false));
        }

        depth--;
        return element;
    }

    private static bool IsName(Token token) => token.Kind is TokenKind.Identifier or TokenKind.Keyword or TokenKind.Prefixed;

    private Token ReadName() => IsName(tokens.Current) ? tokens.Take() : throw tokens.Unexpected("a name of an annotation");

    private SchemaAttribute ReadAttribute(List<SchemaAttribute> others, bool isForeign)
    {
        Token name = ReadName();
        string ns = name.Kind == TokenKind.Prefixed ? names.Namespace(name.Prefix, name.Place) ?? "" : "";
        if (isForeign && ns is ("" or SchemaElement.RelaxNg))
            throw new CompactException(name.Place, "An attribute of an annotation must be of a namespace, and not that of RELAX NG.");
        if (ns.Length == 0 && name.Text == "xmlns")
            throw new CompactException(name.Place, "'xmlns' cannot be an attribute of an annotation.");
        if (others.Exists(o => o.Ns == ns && o.Local == name.Text))
            throw new CompactException(name.Place, $"The attribute '{name.Text}' stands twice.");
        tokens.Expect("=");
        return new(ns, name.Text, tokens.ExpectLiteral(), name.Place);
    }
}
