namespace TextModel.Entities;

/// <summary>A date in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">Which it is.</param>
/// <param name="Rule">Its form: <c>day</c>, <c>month</c>, <c>season</c>, <c>decade</c>, <c>year</c>, <c>range</c>; empty for a number that is a year only as an end of a range.</param>
internal sealed record FoundDate(TextSpan Span, DateValue Value, string Rule)
{
    /// <summary>Two dates that a range begins and ends with.</summary>
    public static FoundDate Range(FoundDate first, FoundDate last, bool between)
    {
        (PartialDate? from, PartialDate? to) = (first.Value.When, last.Value.When);
        DateValue value = between ? new() { NotBefore = from, NotAfter = to } : new() { From = from, To = to };
        return new(new(first.Span.Start, last.Span.End), value, "range");
    }
}
