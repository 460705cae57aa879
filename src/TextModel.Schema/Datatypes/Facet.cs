using System.Globalization;
using TextModel.Schema.Datatypes.Expressions;

namespace TextModel.Schema.Datatypes;

/// <summary>The conditions that a type may be given (XML Schema part 2, section 4.3; enumeration and whiteSpace are not for RELAX NG).</summary>
internal enum FacetKind : byte
{
    Length,
    MinLength,
    MaxLength,
    Pattern,
    MinInclusive,
    MinExclusive,
    MaxInclusive,
    MaxExclusive,
    TotalDigits,
    FractionDigits,
}

/// <summary>A condition on the values of a type.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Limit">A number, a value of the type, or an <see cref="XsdExpression"/>.</param>
/// <param name="Written">The limit as it is written.</param>
internal sealed record Facet(FacetKind Kind, object Limit, string Written)
{
    /// <summary>What is wrong with a value that does not fulfil it, as the end of a sentence that begins with the value.</summary>
    public string Description => Kind switch
    {
        FacetKind.Length => $"must be {Written} long",
        FacetKind.MinLength => $"must be at least {Written} long",
        FacetKind.MaxLength => $"must be at most {Written} long",
        FacetKind.Pattern => $"must match the pattern {Written}",
        FacetKind.MinInclusive => $"must be at least {Written}",
        FacetKind.MinExclusive => $"must be more than {Written}",
        FacetKind.MaxInclusive => $"must be at most {Written}",
        FacetKind.MaxExclusive => $"must be less than {Written}",
        FacetKind.TotalDigits => $"must have at most {Written} digits",
        _ => $"must have at most {Written} digits after the point",
    };

    /// <summary>Makes one; null where the type cannot have it, or the value is none.</summary>
    public static Facet? Create(Datatype type, string name, string written, ValueContext context, out string problem)
    {
        problem = "";
        FacetKind? known = name switch
        {
            "length" => FacetKind.Length,
            "minLength" => FacetKind.MinLength,
            "maxLength" => FacetKind.MaxLength,
            "pattern" => FacetKind.Pattern,
            "minInclusive" => FacetKind.MinInclusive,
            "minExclusive" => FacetKind.MinExclusive,
            "maxInclusive" => FacetKind.MaxInclusive,
            "maxExclusive" => FacetKind.MaxExclusive,
            "totalDigits" => FacetKind.TotalDigits,
            "fractionDigits" => FacetKind.FractionDigits,
            _ => null,
        };
        if (known is not { } kind)
        {
            problem = name is "enumeration" or "whiteSpace"
                ? $"RELAX NG does not use the facet '{name}': write {(name == "enumeration" ? "values in a choice" : "another type")} instead"
                : $"there is no facet '{name}'";
            return null;
        }

        object? limit;
        switch (kind)
        {
            case FacetKind.Pattern:
                limit = XsdExpression.Parse(written, out string error);
                problem = $"the pattern '{written}' is none: {error}";
                break;
            case FacetKind.Length or FacetKind.MinLength or FacetKind.MaxLength:
                limit = Fits(type.HasLength, type, name, ref problem) ? Number(written, 0, ref problem) : null;
                break;
            case FacetKind.TotalDigits or FacetKind.FractionDigits:
                limit = Fits(type.Basis is Basis.Decimal or Basis.Integer, type, name, ref problem)
                    ? Number(written, kind == FacetKind.TotalDigits ? 1 : 0, ref problem)
                    : null;
                break;
            default:
                limit = Fits(type.IsOrdered, type, name, ref problem) ? type.ValueOf(written, context) : null;
                if (problem.Length == 0)
                    problem = $"'{written}' is no {type.Name}";
                break;
        }

        return limit is null ? null : new(kind, limit, kind == FacetKind.Pattern ? written : written.Trim());
    }

    /// <summary>The name of one, as schemas have it.</summary>
    public static string NameOf(FacetKind kind) => kind switch
    {
        FacetKind.Length => "length",
        FacetKind.MinLength => "minLength",
        FacetKind.MaxLength => "maxLength",
        FacetKind.Pattern => "pattern",
        FacetKind.MinInclusive => "minInclusive",
        FacetKind.MinExclusive => "minExclusive",
        FacetKind.MaxInclusive => "maxInclusive",
        FacetKind.MaxExclusive => "maxExclusive",
        FacetKind.TotalDigits => "totalDigits",
        _ => "fractionDigits",
    };

    /// <summary>Whether a value fulfils it.</summary>
    public bool Allows(Datatype type, string text, object value) => Kind switch
    {
        FacetKind.Pattern => ((XsdExpression)Limit).IsMatch(text),
        FacetKind.Length => type.LengthOf(value) == (int)Limit,
        FacetKind.MinLength => type.LengthOf(value) >= (int)Limit,
        FacetKind.MaxLength => type.LengthOf(value) <= (int)Limit,
        FacetKind.TotalDigits => ((DecimalValue)value).TotalDigits <= (int)Limit,
        FacetKind.FractionDigits => ((DecimalValue)value).Fraction.Length <= (int)Limit,
        FacetKind.MinInclusive => Datatype.Compare(value, Limit) >= 0,
        FacetKind.MinExclusive => Datatype.Compare(value, Limit) > 0,
        FacetKind.MaxInclusive => Datatype.Compare(value, Limit) <= 0,
        _ => Datatype.Compare(value, Limit) < 0,
    };

    private static bool Fits(bool fits, Datatype type, string name, ref string problem)
    {
        if (!fits)
            problem = $"the type {type.Name} has no facet '{name}'";
        return fits;
    }

    private static int? Number(string written, int least, ref string problem)
    {
        DecimalValue? value = DecimalValue.Parse(written.Trim(), isInteger: true);
        if (value is { IsNegative: false } && (least == 0 || value.Whole.Length > 0))
            return value.Whole.Length > 9 ? int.MaxValue : value.Whole.Length == 0 ? 0 : int.Parse(value.Whole, CultureInfo.InvariantCulture);
        problem = $"'{written}' is no number from {least} on";
        return null;
    }
}
