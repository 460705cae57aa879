namespace TextModel.Invented;

/// <summary>A text that was made up and printed at a random point of the space of conventions, with what is right for it.</summary>
/// <remarks>The same seed gives the same characters everywhere.</remarks>
public sealed record InventedText
{
    /// <summary>The seed it was made from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The ending of its file name, with the period: <c>.txt</c>, <c>.md</c>, <c>.html</c>, <c>.vtt</c>, <c>.srt</c>.</summary>
    public required string Extension { get; init; }

    /// <summary>The text of the file.</summary>
    public required string Content { get; init; }

    /// <summary>Where in the space it lies: the value of each dimension, as it was printed.</summary>
    public required IReadOnlyDictionary<string, string> Point { get; init; }

    /// <summary>The turns, in order; none in a text without speakers.</summary>
    public IReadOnlyList<InventedTurn> Turns { get; init; } = [];

    /// <summary>A name for its file.</summary>
    public string Name => $"invented-{Seed}{Extension}";

    /// <summary>A conversation.</summary>
    public static InventedText Create(ulong seed) => new Conversations.ConversationPrinter(seed).Print();

    /// <summary>A text in which nobody takes turns, though much in it may look so.</summary>
    public static InventedText WithoutTurns(ulong seed) => Plain.PlainText.Print(seed);
}

/// <summary>A turn as it should be found.</summary>
/// <param name="Starts">The first 40 letters and digits of what is said, lower case, nothing between them.</param>
/// <param name="Label">The label as it was printed; null where there is none.</param>
/// <param name="Speaker">A name that is the same for all turns of the person; null where nobody could tell.</param>
/// <param name="Kind">What it does, where the label or the print says so.</param>
public sealed record InventedTurn(string Starts, string? Label, string? Speaker, TurnKind? Kind);
