namespace TextModel.Cli;

/// <summary>What the terminal can do, and how wide it is.</summary>
/// <param name="OutputIsTerminal">Whether a person looks at standard output.</param>
/// <param name="ColorOutput">Whether standard output takes colours.</param>
/// <param name="ColorError">Whether standard error takes colours.</param>
/// <param name="Width">The number of columns for tables.</param>
internal sealed record Traits(bool OutputIsTerminal, bool ColorOutput, bool ColorError, int Width)
{
    /// <summary>Whether a person looks at standard error, and it takes more than plain lines.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>No terminal anywhere: no colours, and a width at which tables can still be read.</summary>
    public static Traits Redirected { get; } = new(false, false, false, 100);

    /// <summary>Asks the console and the environment (<c>NO_COLOR</c>, <c>TERM</c>, <c>COLUMNS</c>).</summary>
    public static Traits OfProcess()
    {
        // https://no-color.org: present and not empty means no colours.
        bool wanted = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb"
            && (!OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WT_SESSION") is not null);
        bool terminal = !Console.IsOutputRedirected;
        return new(terminal, terminal && wanted, !Console.IsErrorRedirected && wanted, Math.Clamp(Columns(terminal), 40, 200))
        {
            ErrorIsTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
    }

    private static int Columns(bool terminal)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out int columns))
            return columns;
        try
        {
            // A terminal that does not know its width says 0.
            return terminal && Console.WindowWidth is > 0 and int width ? width : Redirected.Width;
        }
        catch (IOException)
        {
            return Redirected.Width;
        }
    }
}
