namespace TextModel;

/// <summary>How large a growing list becomes next.</summary>
internal static class RowGrowth
{
    // So many tell how close together the rest will be.
    private const int Sample = 1 << 12;

    /// <summary>Room for a list of which nothing else is known: for twice as many.</summary>
    /// <param name="count">How many there are.</param>
    public static int For(int count) => Math.Max(count * 2, 4);

    /// <summary>Room for a list of what comes evenly spread over an input.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="done">How much of the input lies before the next one.</param>
    /// <param name="of">How long the input is.</param>
    public static int For(int count, int done, int of) =>
        // A quarter more: what is not filled is never touched, but growing again would leave all behind.
        count < Sample ? For(count) : (int)Math.Clamp(count * 1.25 * of / Math.Max(done, 1), count * 1.1, count * 1000.0);
}
