using System.Runtime.CompilerServices;

namespace TextModel.Schema.Syntax.Compact;

/// <summary>Reads tokens of the compact syntax into elements of the XML syntax.</summary>
internal sealed class CompactParser
{
    private readonly TokenReader tokens;
    private readonly CompactNames names = new();
    private readonly CompactAnnotations annotations;
    private readonly Uri baseUri;
    private Scope scope = Scope.Root;

    public CompactParser(List<Token> all, Uri baseUri)
    {
        tokens = new TokenReader(all);
        this.baseUri = baseUri;
        annotations = new CompactAnnotations(tokens, names, (ns, local, place) => new SchemaElement(ns, local, place, this.baseUri, scope));
    }

    /// <summary>Reads a whole file.</summary>
    public SchemaElement ReadFile()
    {
        names.Read(tokens);
        scope = names.Scope;
        Place place = tokens.Current.Place;
        CompactAnnotations.Lead lead = annotations.ReadLead();
        if (IsGrammarContent() || tokens.Current.Kind == TokenKind.End)
        {
            SchemaElement grammar = Create("grammar", place);
            ReadGrammarContent(grammar, lead, isInclude: false);
            if (tokens.Current.Kind != TokenKind.End)
                throw tokens.Unexpected("a definition");
            return grammar;
        }

        SchemaElement pattern = ReadPattern(lead, new List<SchemaElement>(), isTop: true);
        if (tokens.Current.Kind != TokenKind.End)
            throw tokens.Unexpected("the end of the file");
        return pattern;
    }

    private SchemaElement Create(string local, Place place) => new(SchemaElement.RelaxNg, local, place, baseUri, scope);

    private static void Set(SchemaElement element, string name, string value) => element.Attributes.Add(new("", name, value, element.Place));

    private bool IsGrammarContent() => tokens.Current.IsKeyword("include") || (tokens.Current.IsKeyword("div") && tokens.Peek(1).Is("{"))
        || annotations.IsElement || (IsDefinable(tokens.Current) && IsAssignment(tokens.Peek(1)));

    private static bool IsDefinable(Token token) => token.Kind == TokenKind.Identifier || token.IsKeyword("start");

    private static bool IsAssignment(Token token) => token.Is("=") || token.Is("|=") || token.Is("&=");

    private void ReadGrammarContent(SchemaElement parent, CompactAnnotations.Lead? lead, bool isInclude)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        while (tokens.Current.Kind != TokenKind.End && !tokens.Current.Is("}"))
        {
            if (lead is null && annotations.IsElement)
            {
                parent.Children.Add(annotations.ReadElement(isForeign: true));
                continue;
            }

            lead ??= annotations.ReadLead();
            if (tokens.Current.Kind == TokenKind.End || tokens.Current.Is("}"))
                break;
            Place place = tokens.Current.Place;
            if (tokens.Current.IsKeyword("div"))
            {
                tokens.Take();
                tokens.Expect("{");
                SchemaElement div = lead.On(Create("div", place));
                ReadGrammarContent(div, null, isInclude);
                tokens.Expect("}");
                parent.Children.Add(div);
            }
            else if (tokens.Current.IsKeyword("include") && !isInclude)
            {
                parent.Children.Add(ReadInclude(lead, place));
            }
            else if (annotations.IsElement)
            {
                parent.Children.AddRange(lead.Elements);
                parent.Children.Add(annotations.ReadElement(isForeign: true));
            }
            else
            {
                parent.Children.Add(ReadDefinition(lead, place));
            }

            lead = null;
        }

        if (lead is { Elements.Count: > 0 } or { Attributes.Count: > 0 })
            throw tokens.Unexpected("a definition after the annotation");
    }

    private SchemaElement ReadDefinition(CompactAnnotations.Lead lead, Place place)
    {
        if (!IsDefinable(tokens.Current))
            throw tokens.Unexpected("a definition");
        Token name = tokens.Take();
        SchemaElement element = Create(name.Kind == TokenKind.Keyword ? "start" : "define", place);
        if (element.Local == "define")
            Set(element, "name", name.Text);
        if (!IsAssignment(tokens.Current))
            throw tokens.Unexpected("'=', '|=' or '&='");
        string sign = tokens.Take().Text;
        if (sign != "=")
            Set(element, "combine", sign == "|=" ? "choice" : "interleave");
        AddPattern(element);
        return lead.On(element);
    }

    private SchemaElement ReadInclude(CompactAnnotations.Lead lead, Place place)
    {
        tokens.Take();
        SchemaElement element = Create("include", place);
        Set(element, "href", tokens.ExpectLiteral());
        ReadInherit(element);
        lead.On(element);
        if (tokens.TakeIf("{"))
        {
            ReadGrammarContent(element, null, isInclude: true);
            tokens.Expect("}");
        }

        return element;
    }

    private void ReadInherit(SchemaElement element)
    {
        string? ns = names.Default;
        if (tokens.Current.IsKeyword("inherit"))
        {
            tokens.Take();
            tokens.Expect("=");
            Place place = tokens.Current.Place;
            ns = names.Namespace(tokens.ExpectName(), place);
        }

        if (ns is not null)
            Set(element, "ns", ns);
    }

    private void AddPattern(SchemaElement parent)
    {
        List<SchemaElement> following = [];
        parent.Children.Add(ReadPattern(annotations.ReadLead(), following, isTop: false));
        parent.Children.AddRange(following);
    }

    /// <summary>Reads a pattern: one part, or several with the same sign between.</summary>
    private SchemaElement ReadPattern(CompactAnnotations.Lead lead, List<SchemaElement> following, bool isTop)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Place place = tokens.Current.Place;
        SchemaElement first = ReadParticle(lead, following, out bool isExcept);
        if (isTop && following.Count > 0 && !IsConnector(tokens.Current))
            throw new CompactException(following[0].Place, "Nothing can follow the pattern of the whole file.");
        if (!IsConnector(tokens.Current))
            return first;
        if (isExcept)
            throw new CompactException(place, "Data with an exception must stand in parentheses beside other patterns.");
        string sign = tokens.Current.Text;
        SchemaElement all = Create(sign switch { "|" => "choice", "," => "group", _ => "interleave" }, place);
        all.Children.Add(first);
        all.Children.AddRange(following);
        following.Clear();
        while (tokens.TakeIf(sign))
        {
            Place next = tokens.Current.Place;
            all.Children.Add(ReadParticle(annotations.ReadLead(), all.Children, out isExcept));
            if (isExcept)
                throw new CompactException(next, "Data with an exception must stand in parentheses beside other patterns.");
        }

        if (IsConnector(tokens.Current))
            throw tokens.Unexpected($"'{sign}' as before, or parentheses,");
        return all;
    }

    private static bool IsConnector(Token token) => token.Is("|") || token.Is(",") || token.Is("&");

    private SchemaElement ReadParticle(CompactAnnotations.Lead lead, List<SchemaElement> following, out bool isExcept)
    {
        Place place = tokens.Current.Place;
        SchemaElement element = ReadPrimary(lead, out isExcept);
        List<SchemaElement> after = annotations.ReadFollowing();
        if (tokens.Current is { Kind: TokenKind.Sign, Text: "*" or "+" or "?" })
        {
            if (isExcept)
                throw new CompactException(place, "Data with an exception must stand in parentheses before it is repeated.");
            SchemaElement repeated = Create(tokens.Take().Text switch { "*" => "zeroOrMore", "+" => "oneOrMore", _ => "optional" }, place);
            repeated.Children.Add(element);
            repeated.Children.AddRange(after);
            following.AddRange(annotations.ReadFollowing());
            return repeated;
        }

        following.AddRange(after);
        return element;
    }

    private SchemaElement ReadPrimary(CompactAnnotations.Lead lead, out bool isExcept)
    {
        isExcept = false;
        Token token = tokens.Current;
        if (token.Kind == TokenKind.Literal)
            return Value(lead, null, null, token.Place);
        if (token.Is("("))
            return ReadParentheses(lead);
        if (token.Kind == TokenKind.Prefixed)
        {
            tokens.Take();
            return ReadData(lead, names.Library(token.Prefix, token.Place), token.Text, token.Place, out isExcept);
        }

        if (token.Kind == TokenKind.Identifier)
        {
            tokens.Take();
            SchemaElement reference = Create("ref", token.Place);
            Set(reference, "name", token.Text);
            return lead.On(reference);
        }

        if (token.Kind != TokenKind.Keyword)
            throw tokens.Unexpected("a pattern");
        tokens.Take();
        switch (token.Text)
        {
            case "element" or "attribute":
                SchemaElement named = Create(token.Text, token.Place);
                new CompactNameClasses(tokens, names, annotations, Create).Read(named, isAttribute: token.Text == "attribute");
                return ReadBraces(lead, named);
            case "list" or "mixed":
                return ReadBraces(lead, Create(token.Text, token.Place));
            case "empty" or "notAllowed" or "text":
                return lead.On(Create(token.Text, token.Place));
            case "string" or "token":
                return ReadData(lead, "", token.Text, token.Place, out isExcept);
            case "parent":
                SchemaElement parent = Create("parentRef", token.Place);
                Set(parent, "name", tokens.ExpectIdentifier());
                return lead.On(parent);
            case "grammar":
                SchemaElement grammar = lead.On(Create("grammar", token.Place));
                tokens.Expect("{");
                ReadGrammarContent(grammar, null, isInclude: false);
                tokens.Expect("}");
                return grammar;
            case "external":
                SchemaElement external = Create("externalRef", token.Place);
                Set(external, "href", tokens.ExpectLiteral());
                ReadInherit(external);
                return lead.On(external);
            default:
                throw new CompactException(token.Place, $"Here stands '{token.Text}', but a pattern is expected.");
        }
    }

    private SchemaElement ReadBraces(CompactAnnotations.Lead lead, SchemaElement element)
    {
        tokens.Expect("{");
        AddPattern(element);
        tokens.Expect("}");
        return lead.On(element);
    }

    private SchemaElement ReadParentheses(CompactAnnotations.Lead lead)
    {
        Place place = tokens.Take().Place;
        List<SchemaElement> following = [];
        SchemaElement inner = ReadPattern(annotations.ReadLead(), following, isTop: false);
        tokens.Expect(")");
        if (following.Count == 0 && lead is { Attributes.Count: 0, Elements.Count: 0 })
            return inner;
        SchemaElement group = Create("group", place);
        group.Children.Add(inner);
        group.Children.AddRange(following);
        return lead.On(group);
    }

    private SchemaElement ReadData(CompactAnnotations.Lead lead, string library, string type, Place place, out bool isExcept)
    {
        isExcept = false;
        if (tokens.Current.Kind == TokenKind.Literal)
            return Value(lead, library, type, place);
        SchemaElement data = Create("data", place);
        Set(data, "datatypeLibrary", library);
        Set(data, "type", type);
        if (tokens.TakeIf("{"))
        {
            while (!tokens.TakeIf("}"))
            {
                CompactAnnotations.Lead own = annotations.ReadLead();
                SchemaElement parameter = Create("param", tokens.Current.Place);
                parameter.Attributes.AddRange(own.Attributes);
                Set(parameter, "name", tokens.ExpectName());
                tokens.Expect("=");
                parameter.Text.Append(tokens.ExpectLiteral());
                data.Children.Add(parameter);
            }
        }

        lead.On(data);
        if (!tokens.Current.Is("-"))
            return data;
        isExcept = true;
        SchemaElement except = Create("except", tokens.Take().Place);
        except.Children.Add(ReadPrimary(annotations.ReadLead(), out bool isNested));
        if (isNested)
            throw new CompactException(except.Place, "An exception of an exception must stand in parentheses.");
        data.Children.Add(except);
        return data;
    }

    private SchemaElement Value(CompactAnnotations.Lead lead, string? library, string? type, Place place)
    {
        if (lead.Elements.Exists(e => e.Ns != SchemaElement.Annotations))
            throw new CompactException(place, "A value may have no elements as annotations.");
        SchemaElement value = Create("value", place);
        value.Attributes.AddRange(lead.Attributes);
        if (type is not null)
        {
            Set(value, "datatypeLibrary", library!);
            Set(value, "type", type);
        }

        if (names.Default is { } ns)
            Set(value, "ns", ns);
        value.Text.Append(tokens.ExpectLiteral());
        return value;
    }
}
