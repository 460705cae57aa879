namespace TextModel.Corpus;

/// <summary>A value of a column, without an object around a number.</summary>
internal readonly record struct SqlValue
{
    private SqlValue(string? text, long number, bool isNumber) => (Text, Number, IsNumber) = (text, number, isNumber);

    /// <summary>The text; null where it is a number, or nothing.</summary>
    public string? Text { get; }

    /// <summary>The number.</summary>
    public long Number { get; }

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber { get; }

    /// <summary>Whether two are known to be the same without a look at their characters.</summary>
    public bool IsSame(in SqlValue other) => IsNumber == other.IsNumber && Number == other.Number && ReferenceEquals(Text, other.Text);

    public static implicit operator SqlValue(string? text) => new(text, 0, false);

    public static implicit operator SqlValue(int number) => new(null, number, true);

    public static implicit operator SqlValue(long number) => new(null, number, true);

    public static implicit operator SqlValue(long? number) => new(null, number.GetValueOrDefault(), number is not null);

    public static implicit operator SqlValue(int? number) => new(null, number.GetValueOrDefault(), number is not null);
}
