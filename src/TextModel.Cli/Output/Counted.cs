using System.Globalization;

namespace TextModel.Cli.Output;

/// <summary>A number with what is counted: <c>1 hit</c>, <c>2 hits</c>.</summary>
internal static class Counted
{
    /// <summary>The number, and the word in the form that goes with it.</summary>
    /// <param name="count">The number.</param>
    /// <param name="one">The word for one.</param>
    public static string Of(long count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {one}{(count == 1 ? "" : "s")}");
}
