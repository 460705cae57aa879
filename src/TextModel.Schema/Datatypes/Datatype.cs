using System.Globalization;

namespace TextModel.Schema.Datatypes;

/// <summary>The ground that a type stands on.</summary>
internal enum Basis : byte
{
    String,
    Boolean,
    Decimal,
    Integer,
    Float,
    Double,
    Duration,
    Moment,
    Hex,
    Base64,
    AnyUri,
    QName,
    Language,
    Name,
    NCName,
    NmToken,
    Entity,
}

/// <summary>What a type says about identifiers (DTD compatibility, section 5).</summary>
internal enum IdKind : byte
{
    None,
    Id,
    IdRef,
    IdRefs,
}

/// <summary>A datatype with its facets: of XML Schema part 2, or one of the two that RELAX NG has itself.</summary>
internal sealed record Datatype(string Library, string Name, Basis Basis, WhitespaceRule Space)
{
    /// <summary>The template of a moment, see <see cref="Moment.Parse"/>.</summary>
    public string Template { get; init; } = "";

    /// <summary>Whether it is a list of what the basis says, with one item or more.</summary>
    public bool IsList { get; init; }

    /// <summary>What it says about identifiers.</summary>
    public IdKind Id { get; init; }

    /// <summary>The conditions, in the order in which they were given.</summary>
    public ValueList<Facet> Facets { get; init; } = [];

    /// <summary>Whether its values have an order, so that minimum and maximum mean something.</summary>
    public bool IsOrdered => !IsList && Basis is Basis.Decimal or Basis.Integer or Basis.Float or Basis.Double or Basis.Duration or Basis.Moment;

    /// <summary>Whether its values have a length.</summary>
    public bool HasLength => IsList || Basis is Basis.String or Basis.Hex or Basis.Base64 or Basis.AnyUri or Basis.Language or Basis.Name or Basis.NCName
        or Basis.NmToken or Basis.Entity;

    /// <summary>Whether what a string means depends on where it stands.</summary>
    public bool NeedsContext => Basis is Basis.QName or Basis.Entity;

    /// <summary>Whether a string is of this type.</summary>
    public bool Allows(string text, ValueContext context)
    {
        if (Basis == Basis.String && Facets.Count == 0)
            return true;
        return ValueOf(text, context) is not null;
    }

    /// <summary>Whether a string is of this type and means a given value.</summary>
    public bool IsValue(string text, ValueContext context, object value) => value.Equals(ValueOf(text, context));

    /// <summary>What a string means; null if it is not of this type.</summary>
    public object? ValueOf(string text, ValueContext context)
    {
        string normal = Whitespace.Normalize(text, Space);
        object? value = Parse(normal, context);
        if (value is null)
            return null;
        foreach (Facet facet in Facets)
        {
            if (!facet.Allows(this, normal, value))
                return null;
        }

        return value;
    }

    /// <summary>Why a string is not of this type, as the end of a sentence that begins with it; null where nothing more can be said than its type.</summary>
    public string? Complaint(string text, ValueContext context)
    {
        string normal = Whitespace.Normalize(text, Space);
        if (Parse(normal, context) is not { } value)
            return null;
        return Facets.FirstOrDefault(f => !f.Allows(this, normal, value))?.Description;
    }

    /// <summary>How long a value is: characters, bytes, or items.</summary>
    public int LengthOf(object value)
    {
        string text = (string)value;
        if (IsList)
            return text.AsSpan().Count(' ') + 1;
        return Basis switch
        {
            Basis.Hex => text.Length / 2,
            Basis.Base64 => Lexical.Base64Length(text),
            _ => text.Length - CountPairs(text),
        };
    }

    /// <summary>The order of two values: negative, 0 or positive; null where they cannot be compared.</summary>
    public static int? Compare(object a, object b) => (a, b) switch
    {
        (DecimalValue x, DecimalValue y) => x.CompareTo(y),
        (double x, double y) => double.IsNaN(x) || double.IsNaN(y) ? (double.IsNaN(x) && double.IsNaN(y) ? 0 : null) : x.CompareTo(y),
        (Moment x, Moment y) => x.CompareTo(y),
        (DurationValue x, DurationValue y) => x.CompareTo(y),
        _ => null,
    };

    /// <summary>The type with one condition more.</summary>
    /// <param name="parameter">The name of the facet.</param>
    /// <param name="value">Its value as it is written.</param>
    /// <param name="context">Where it is written.</param>
    /// <param name="problem">Why it cannot be, as a sentence without its end.</param>
    /// <returns>Null where it cannot be.</returns>
    public Datatype? With(string parameter, string value, ValueContext context, out string problem)
    {
        Facet? facet = Facet.Create(this, parameter, value, context, out problem);
        return facet is null ? null : this with { Facets = [.. Facets, facet] };
    }

    private object? Parse(string text, ValueContext context)
    {
        if (!IsList)
            return ParseItem(text, context);
        if (text.Length == 0)
            return null;
        foreach (string item in text.Split(' '))
        {
            if (ParseItem(item, context) is null)
                return null;
        }

        return text;
    }

    private object? ParseItem(string text, ValueContext context)
    {
        switch (Basis)
        {
            case Basis.String:
                return text;
            case Basis.Boolean:
                return text switch { "true" or "1" => "true", "false" or "0" => "false", _ => null };
            case Basis.Decimal:
            case Basis.Integer:
                return DecimalValue.Parse(text, Basis == Basis.Integer);
            case Basis.Float:
            case Basis.Double:
                return FloatingPoint.Parse(text, Basis == Basis.Float);
            case Basis.Duration:
                return DurationValue.Parse(text);
            case Basis.Moment:
                return Moment.Parse(text, Template);
            case Basis.Hex:
                return Lexical.HexValue(text);
            case Basis.Base64:
                return Lexical.Base64Value(text);
            case Basis.QName:
                return Lexical.QNameValue(text, context);
        }

        bool isValid = Basis switch
        {
            Basis.AnyUri => Lexical.IsUri(text),
            Basis.Language => Lexical.IsLanguage(text),
            Basis.Name => Lexical.IsName(text),
            Basis.NCName => Lexical.IsNCName(text),
            Basis.NmToken => Lexical.IsNmToken(text),
            _ => Lexical.IsNCName(text) && context.IsUnparsedEntity(text),
        };
        return isValid ? text : null;
    }

    private static int CountPairs(string text)
    {
        int pairs = 0;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                pairs++;
        }

        return pairs;
    }
}
