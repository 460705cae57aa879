using System.Runtime.CompilerServices;

namespace TextModel.Schema.Syntax.Compact;

/// <summary>Reads name classes of the compact syntax.</summary>
internal sealed class CompactNameClasses(
    TokenReader tokens, CompactNames names, CompactAnnotations annotations, Func<string, Place, SchemaElement> create)
{
    /// <summary>Reads the names of an element or attribute into it.</summary>
    public void Read(SchemaElement owner, bool isAttribute) => owner.Children.Add(ReadClass(isAttribute));

    private SchemaElement ReadClass(bool isAttribute)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Place place = tokens.Current.Place;
        SchemaElement first = ReadSimple(isAttribute, out bool isExcept);
        if (!tokens.Current.Is("|"))
            return first;
        if (isExcept)
            throw new CompactException(place, "Names with an exception must stand in parentheses beside other names.");
        SchemaElement choice = create("choice", place);
        choice.Children.Add(first);
        while (tokens.TakeIf("|"))
        {
            Place next = tokens.Current.Place;
            choice.Children.Add(ReadSimple(isAttribute, out isExcept));
            if (isExcept)
                throw new CompactException(next, "Names with an exception must stand in parentheses beside other names.");
        }

        return choice;
    }

    private SchemaElement ReadSimple(bool isAttribute, out bool isExcept)
    {
        isExcept = false;
        CompactAnnotations.Lead lead = annotations.ReadLead();
        Token token = tokens.Current;
        SchemaElement element;
        if (tokens.TakeIf("("))
        {
            element = ReadClass(isAttribute);
            tokens.Expect(")");
        }
        else if (token.Is("*") || token.Kind == TokenKind.NsName)
        {
            tokens.Take();
            element = create(token.Kind == TokenKind.NsName ? "nsName" : "anyName", token.Place);
            if (token.Kind == TokenKind.NsName && names.Namespace(token.Prefix, token.Place) is { } ns)
                element.Attributes.Add(new("", "ns", ns, token.Place));
            if (tokens.Current.Is("-"))
            {
                isExcept = true;
                SchemaElement except = create("except", tokens.Take().Place);
                except.Children.Add(ReadSimple(isAttribute, out bool isNested));
                if (isNested)
                    throw new CompactException(except.Place, "An exception of an exception must stand in parentheses.");
                // It would inherit from nsName, and not from the file that brings this one in: the XML syntax has no way to say it.
                if (element.Attributes.Count > 0 && Inherits(except))
                    throw new CompactException(except.Place, "A name of an inherited namespace cannot be an exception of names of another one.");
                element.Children.Add(except);
            }
        }
        else
        {
            element = ReadName(isAttribute);
            element.Attributes.AddRange(lead.Attributes);
            annotations.ReadFollowing();
            return element;
        }

        lead.On(element);
        annotations.ReadFollowing();
        return element;
    }

    private static bool Inherits(SchemaElement element) =>
        (element.Local is "name" or "nsName" && element.Attribute("ns") is null) || element.Children.Exists(Inherits);

    private SchemaElement ReadName(bool isAttribute)
    {
        Token token = tokens.Current;
        SchemaElement element = create("name", token.Place);
        string? ns;
        if (token.Kind == TokenKind.Prefixed)
            ns = names.Namespace(token.Prefix, token.Place);
        else if (token.Kind is TokenKind.Identifier or TokenKind.Keyword)
            ns = isAttribute ? "" : names.Default;
        else
            throw tokens.Unexpected("a name");
        tokens.Take();
        if (ns is not null)
            element.Attributes.Add(new("", "ns", ns, token.Place));
        element.Text.Append(token.Text);
        return element;
    }
}
