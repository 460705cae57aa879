using System.Text.Json;

namespace TextModel.Scores.Matching;

/// <summary>What is right for one text.</summary>
/// <param name="Turns">The turns, in order.</param>
internal sealed record GoldAnswers(IReadOnlyList<GoldTurn> Turns)
{
    /// <summary>The titles of which each is right; empty where it is not scored.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>The dates of which each is right; empty where it is not scored.</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <summary>Reads a file of <c>corpus/gold</c>.</summary>
    public static GoldAnswers Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        JsonElement root = json.RootElement;
        return new([.. root.GetProperty("turns").EnumerateArray().Select(Turn)])
        {
            Titles = OneOrMore(root, "title"),
            Dates = OneOrMore(root, "date"),
        };
    }

    private static GoldTurn Turn(JsonElement turn) => new(
        turn.GetProperty("starts").GetString()!,
        turn.GetProperty("name").GetString(),
        turn.GetProperty("kind").GetString() is { } kind ? Enum.Parse<TurnKind>(kind, ignoreCase: true) : null,
        turn.TryGetProperty("optional", out JsonElement optional) && optional.ValueKind == JsonValueKind.True);

    private static string[] OneOrMore(JsonElement root, string name) =>
        !root.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.GetString()!)]
        : [value.GetString()!];
}

/// <summary>A turn as it should be found.</summary>
/// <param name="Starts">How what is said begins.</param>
/// <param name="Name">Who speaks: any name that is the same for all turns of the person; null where it is not scored.</param>
/// <param name="Kind">What it does; null where it is not scored.</param>
/// <param name="Optional">Whether it is right with and without this turn.</param>
internal sealed record GoldTurn(string Starts, string? Name, TurnKind? Kind, bool Optional = false);
