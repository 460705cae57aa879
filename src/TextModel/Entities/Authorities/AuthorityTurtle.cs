namespace TextModel.Entities;

/// <summary>Reads authority lists in Turtle, as gazetteers of linked data are published: SKOS, Linked Ancient World Data, GND, schema.org.</summary>
/// <remarks>RDF 1.1 Turtle. What a property says is told by its local name; what hangs on a blank node belongs to the subject that leads to it.</remarks>
internal sealed class AuthorityTurtle
{
    // No list needs more; and no file may exhaust the stack.
    private const int MaxDepth = 100;
    private readonly AuthorityListBuilder builder;
    private readonly TurtleTokens tokens;
    private int depth;

    private AuthorityTurtle(SourceText source, AuthorityListBuilder builder)
    {
        this.builder = builder;
        tokens = new(source);
    }

    public static void Read(SourceText source, AuthorityListBuilder builder)
    {
        var reader = new AuthorityTurtle(source, builder);
        try
        {
            while (reader.tokens.Next())
                reader.Statement();
        }
        catch (FormatException e)
        {
            builder.Report(DiagnosticCodes.BadAuthorityFile.At(source.Path, reader.tokens.Place, null, e.Message));
        }
    }

    private void Statement()
    {
        TextPosition start = tokens.Place;
        switch (tokens.Kind)
        {
            case TurtleToken.Word when tokens.Value.ToUpperInvariant() is "@PREFIX" or "PREFIX" or "@BASE" or "BASE":
                bool dot = tokens.Value[0] == '@';
                // Prefixes are not resolved: local names say enough.
                while (tokens.Kind != TurtleToken.Address)
                    tokens.Need();
                if (dot)
                    tokens.Need(".");
                return;
            case TurtleToken.Address:
                builder.Set("uri", tokens.Value, start);
                break;
            case TurtleToken.Word:
                builder.Set("id", Local(tokens.Value), start);
                break;
            case TurtleToken.Mark when tokens.Value == "[":
                Properties("]");
                break;
            default:
                throw new FormatException($"'{tokens.Value}' stands where a subject should");
        }

        Properties(".");
        builder.EndEntry(start);
    }

    // Predicates with their objects, up to the mark that ends them.
    private void Properties(string end)
    {
        while (true)
        {
            tokens.Need();
            if (tokens.Is(end))
                return;
            if (tokens.Is(";"))
                continue;
            if (tokens.Kind is not (TurtleToken.Word or TurtleToken.Address))
                throw new FormatException($"'{tokens.Value}' stands where a property should");
            string property = Local(tokens.Value);
            do
            {
                tokens.Need();
                Object(property);
                tokens.Need();
            }
            while (tokens.Is(","));
            if (tokens.Is(end))
                return;
            if (!tokens.Is(";"))
                throw new FormatException($"'{tokens.Value}' stands where ';', ',' or '{end}' should");
        }
    }

    private void Object(string property)
    {
        switch (tokens.Kind)
        {
            case TurtleToken.Mark when tokens.Value == "[":
                Enter();
                Properties("]");
                depth--;
                break;
            case TurtleToken.Mark when tokens.Value == "(":
                Enter();
                while (tokens.Need() && !tokens.Is(")"))
                    Object(property);
                depth--;
                break;
            case TurtleToken.Mark:
                throw new FormatException($"'{tokens.Value}' stands where a value should");
            default:
                Value(property, tokens.Kind == TurtleToken.Text ? tokens.Value : property is "a" or "type" ? Local(tokens.Value) : tokens.Value);
                break;
        }
    }

    private void Enter()
    {
        if (++depth > MaxDepth)
            throw new FormatException($"more than {MaxDepth} nodes stand inside one another");
    }

    private void Value(string property, string value)
    {
        string? field = property switch
        {
            "a" => "kind",
            "primaryForm" or "variantForm" or "hiddenLabel" or "officialName" or "alternateName" => "variants",
            "prefLabel" => "label",
            "exactMatch" or "closeMatch" or "sameAs" or "seeAlso" => "uri",
            "dateOfBirth" => "birth",
            "dateOfDeath" => "death",
            "asWKT" => null,
            // What the class is says a GND name again: preferredNameForThePerson.
            _ when property.StartsWith("preferredName", StringComparison.Ordinal) && !property.StartsWith("preferredNameEntity", StringComparison.Ordinal) => "label",
            _ when property.StartsWith("variantName", StringComparison.Ordinal) && !property.StartsWith("variantNameEntity", StringComparison.Ordinal) => "variants",
            "type" when AuthorityFields.IsUsual(AuthorityFields.Kind(value)) => "kind",
            // The kind is what it is, not what sort of place.
            "type" or "partOf" or "broader" or "narrower" or "inScheme" or "primaryTopicOf" => "",
            _ => property,
        };
        if (field is "label" or "variants" && property.IndexOf("ForThe", StringComparison.Ordinal) is > 0 and var of && AuthorityFields.Kind(property[(of + "ForThe".Length)..]) is var named && AuthorityFields.IsUsual(named))
            builder.Set("kind", named.Value!, tokens.Place);
        if (property == "temporal")
            Stretch(value);
        else if (field is null)
            Point(value);
        else if (field.Length > 0)
            builder.Set(field, field == "variants" ? value.Replace('|', ' ') : value, tokens.Place);
    }

    // Years with a bar between: -20/630.
    private void Stretch(string value)
    {
        string[] ends = value.Split('/');
        for (int i = 0; i < Math.Min(2, ends.Length); i++)
        {
            bool negative = ends[i].StartsWith('-');
            string year = ends[i].TrimStart('-').Trim();
            if (year.Length is > 0 and <= 4 && year.All(char.IsAsciiDigit))
                builder.Set(i == 0 ? "from" : "to", (negative ? "-" : "") + year.PadLeft(4, '0'), tokens.Place);
        }
    }

    // Well-known text has the longitude first: POINT (16.37 48.21).
    private void Point(string value)
    {
        int open = value.IndexOf('(', StringComparison.Ordinal), close = value.IndexOf(')', StringComparison.Ordinal);
        string[] parts = open < 0 || close < open || !value[..open].Contains("POINT", StringComparison.OrdinalIgnoreCase)
            ? [] : value[(open + 1)..close].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length >= 2)
            builder.Set("coordinates", $"{parts[1]};{parts[0]}", tokens.Place);
    }

    private static string Local(string name) => name[(name.TrimEnd('/', '#').LastIndexOfAny(['#', '/', ':']) + 1)..].TrimEnd('/', '#');
}
