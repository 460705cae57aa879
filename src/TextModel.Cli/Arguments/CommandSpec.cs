namespace TextModel.Cli.Arguments;

/// <summary>A command: what it is called, what it takes, what it does.</summary>
internal sealed record CommandSpec
{
    /// <summary>The name, as it is typed.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>What the files are called in the help (<c>FILE...</c>); null where it takes none. Where it takes them, one is needed.</summary>
    public string? Files { get; init; }

    /// <summary>What is missing where no file is given, for people.</summary>
    public string Need { get; init; } = "a file, or '-' for standard input";

    /// <summary>The words that may stand in the place of files, for who completes a command line; none where these are files.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>What one has to know beyond the options, as lines.</summary>
    public string[] Remarks { get; init; } = [];

    /// <summary>The options.</summary>
    public required OptionSpec[] Options { get; init; }

    /// <summary>Command lines that work.</summary>
    public required string[] Examples { get; init; }

    /// <summary>Does it; gives an exit code.</summary>
    public required Func<ParsedArguments, Session, int> Run { get; init; }
}
