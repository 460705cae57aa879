using System.Globalization;

namespace TextModel.Schema.Datatypes;

/// <summary>A decimal number of any length: its sign, and its digits without zeros that say nothing.</summary>
internal sealed record DecimalValue(bool IsNegative, string Whole, string Fraction) : IComparable<DecimalValue>
{
    /// <summary>How many digits it has, as the facet totalDigits counts them.</summary>
    public int TotalDigits => Math.Max(1, Whole.Length + Fraction.Length);

    /// <summary>Reads the lexical form of xsd:decimal; null if it is none.</summary>
    public static DecimalValue? Parse(ReadOnlySpan<char> text, bool isInteger)
    {
        bool isNegative = text is ['-', ..];
        if (text is ['-' or '+', ..])
            text = text[1..];
        int dot = text.IndexOf('.');
        if (dot >= 0 && isInteger)
            return null;
        ReadOnlySpan<char> whole = dot < 0 ? text : text[..dot], fraction = dot < 0 ? [] : text[(dot + 1)..];
        if (whole.Length + fraction.Length == 0 || !AreDigits(whole) || !AreDigits(fraction))
            return null;
        string left = whole.TrimStart('0').ToString(), right = fraction.TrimEnd('0').ToString();
        return new(isNegative && left.Length + right.Length > 0, left, right);
    }

    /// <summary>Whether all characters are digits of ASCII.</summary>
    public static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    public int CompareTo(DecimalValue? other)
    {
        if (other is null)
            return 1;
        if (IsNegative != other.IsNegative)
            return IsNegative ? -1 : 1;
        int size = Whole.Length != other.Whole.Length ? Whole.Length.CompareTo(other.Whole.Length) : string.CompareOrdinal(Whole, other.Whole);
        if (size == 0)
            size = string.CompareOrdinal(Fraction, other.Fraction);
        return IsNegative ? -Math.Sign(size) : Math.Sign(size);
    }
}

/// <summary>Numbers of a fixed size.</summary>
internal static class FloatingPoint
{
    /// <summary>Reads the lexical form of xsd:double or xsd:float as a double; null if it is none.</summary>
    /// <remarks>A float is rounded to single precision, so that equal floats give equal doubles.</remarks>
    public static double? Parse(string text, bool isSingle)
    {
        switch (text)
        {
            case "INF":
                return double.PositiveInfinity;
            case "-INF":
                return double.NegativeInfinity;
            case "NaN":
                return double.NaN;
        }

        int exponent = text.AsSpan().IndexOfAny('e', 'E');
        if (DecimalValue.Parse(exponent < 0 ? text : text.AsSpan(0, exponent), isInteger: false) is null)
            return null;
        if (exponent >= 0 && DecimalValue.Parse(text.AsSpan(exponent + 1), isInteger: true) is null)
            return null;
        return isSingle
            ? float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) + 0f
            : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) + 0d;
    }
}
