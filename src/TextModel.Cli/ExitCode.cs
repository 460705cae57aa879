namespace TextModel.Cli;

/// <summary>What the tool tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Something could not be read, has errors, could not be written, or was lost under <c>--fail-on-loss</c>.</summary>
    public const int Errors = 1;

    /// <summary>The command line itself is wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>The run was stopped (Ctrl-C); what was begun was finished. As shells say it: 128 and the number of the signal.</summary>
    public const int Stopped = 130;
}
