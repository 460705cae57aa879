namespace TextModel.Cli.Arguments;

/// <summary>An option of a command.</summary>
/// <param name="Name">The long name with its dashes: <c>--from</c>.</param>
/// <param name="ValueName">What the value is called in the help (<c>FORMAT</c>); null for a switch without a value.</param>
/// <param name="Help">What it does, for the help.</param>
/// <param name="Short">The short name with its dash, or null.</param>
/// <param name="IsRepeatable">Whether it may be given several times; its values are then joined by commas.</param>
internal sealed record OptionSpec(string Name, string? ValueName, string Help, string? Short = null, bool IsRepeatable = false)
{
    /// <summary>The words that the value may be, for who completes a command line; null where it may be anything.</summary>
    public Func<IEnumerable<string>>? Values { get; init; }
}
