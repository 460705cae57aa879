using TextModel.Guesses;

namespace TextModel.Cli.Arguments;

/// <summary>Finds what somebody may have meant to type.</summary>
internal static class Spelling
{
    /// <summary><c> Did you mean '--from'?</c>, or nothing where no candidate is near.</summary>
    public static string Hint(string typed, IEnumerable<string> candidates)
    {
        (string Name, int Distance) nearest = candidates.Select(c => (c, EditDistance.Between(typed, c))).Append(("", int.MaxValue)).MinBy(c => c.Item2);
        return nearest.Distance <= Math.Max(1, typed.TrimStart('-').Length / 3) ? $" Did you mean '{nearest.Name}'?" : "";
    }
}
