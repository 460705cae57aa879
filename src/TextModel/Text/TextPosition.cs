namespace TextModel;

/// <summary>A place as people name it: line and column, both counted from 1.</summary>
/// <param name="Line">The line, from 1. Lines end with CR LF, LF or CR.</param>
/// <param name="Column">The column in UTF-16 code units, from 1.</param>
public readonly record struct TextPosition(int Line, int Column) : IComparable<TextPosition>
{
    /// <summary>Earlier places first.</summary>
    public int CompareTo(TextPosition other) => Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    /// <summary>Whether the left place is the earlier.</summary>
    public static bool operator <(TextPosition left, TextPosition right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left place is the later.</summary>
    public static bool operator >(TextPosition left, TextPosition right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left place is not the later.</summary>
    public static bool operator <=(TextPosition left, TextPosition right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left place is not the earlier.</summary>
    public static bool operator >=(TextPosition left, TextPosition right) => left.CompareTo(right) >= 0;

    /// <summary>As compilers write it: <c>12:5</c>.</summary>
    public override string ToString() => $"{Line}:{Column}";
}
