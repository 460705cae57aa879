using System.Globalization;
using System.Runtime.InteropServices;

namespace TextModel.Printing;

/// <summary>Counts what a format cannot show, and says it in one line for each kind. Compiled into each project that writes a format of its own.</summary>
/// <param name="format">The name of the format.</param>
internal sealed class WriteLosses(string format)
{
    private readonly Dictionary<string, (string One, int Count, TextSpan? First)> kinds = new(StringComparer.Ordinal);

    /// <summary>Counts one, or more.</summary>
    /// <param name="one">How it is said where it is the only one.</param>
    /// <param name="many">What stands after the number of several.</param>
    /// <param name="span">Where the first of them stands.</param>
    /// <param name="count">How many; more than none.</param>
    public void Add(string one, string many, TextSpan? span, int count = 1)
    {
        ref (string One, int Count, TextSpan? First) kind = ref CollectionsMarshal.GetValueRefOrAddDefault(kinds, many, out bool isKnown);
        if (!isKnown)
            kind = (one, 0, span);
        kind.Count += count;
    }

    /// <summary>Says what was counted, in the order in which the kinds came.</summary>
    public void Report(string text, DiagnosticBag diagnostics)
    {
        foreach ((string many, (string one, int count, TextSpan? first)) in kinds)
        {
            string example = first is { } span && FirstWords.Of(text.AsSpan(span.Start, span.Length)) is { Length: > 0 } words ? $"'{words}'" : "";
            string what = count == 1 ? (example.Length > 0 ? $"{one} {example}" : one)
                : string.Create(CultureInfo.InvariantCulture, $"{count} {many}{(example.Length > 0 ? $", such as {example}" : "")}");
            diagnostics.Add(DiagnosticCodes.Loss.At(null, null, first, format, what));
        }
    }
}
