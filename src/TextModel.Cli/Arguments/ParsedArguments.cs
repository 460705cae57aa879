namespace TextModel.Cli.Arguments;

/// <summary>The arguments of one command, taken apart.</summary>
/// <remarks>
/// A parser of our own: with System.CommandLine 3.0 the start of an empty program takes 1.5 times as long, which is more than
/// the whole conversion of a small file may cost.
/// </remarks>
internal sealed class ParsedArguments
{
    private readonly Dictionary<OptionSpec, string> values = [];
    private readonly List<string> files = [];

    private ParsedArguments()
    {
    }

    /// <summary>What is no option, in order; <c>-</c> is standard input.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>The value of an option, or null where it is not given.</summary>
    public string? this[OptionSpec option] => values.GetValueOrDefault(option);

    /// <summary>Whether an option is given.</summary>
    public bool Has(OptionSpec option) => values.ContainsKey(option);

    /// <summary>Whether help is asked for, whatever else is said.</summary>
    public static bool AsksForHelp(ReadOnlySpan<string> args)
    {
        foreach (string arg in args)
        {
            if (arg is "--")
                return false;
            if (arg is "--help" or "-h" or "-?")
                return true;
        }

        return false;
    }

    /// <summary>Takes the arguments apart.</summary>
    /// <returns>The result, or null where <paramref name="problem"/> says what is wrong.</returns>
    public static ParsedArguments? Parse(CommandSpec command, ReadOnlySpan<string> args, out string? problem)
    {
        var parsed = new ParsedArguments();
        problem = null;
        bool options = true;
        for (int i = 0; i < args.Length && problem is null; i++)
        {
            string arg = args[i];
            if (!options || arg is "-" || !arg.StartsWith('-'))
                parsed.files.Add(arg);
            else if (arg is "--")
                options = false;
            else
                problem = parsed.Take(command, arg, args, ref i);
        }

        problem ??= (command.Files, parsed.files) switch
        {
            (null, [var extra, ..]) => $"'{command.Name}' takes no files; '{extra}' is too much.",
            (not null, []) => $"'{command.Name}' needs {command.Need}.",
            (_, var files) when files.Contains("") => "A file name is empty.",
            _ => null,
        };
        return problem is null ? parsed : null;
    }

    private string? Take(CommandSpec command, string arg, ReadOnlySpan<string> args, ref int i)
    {
        int equals = arg.StartsWith("--", StringComparison.Ordinal) ? arg.IndexOf('=', StringComparison.Ordinal) : -1;
        string name = equals < 0 ? arg : arg[..equals];
        OptionSpec? option = null;
        foreach (OptionSpec candidate in command.Options)
        {
            if (candidate.Name == name || candidate.Short == name)
                option = candidate;
        }

        if (option is null)
            return $"'{command.Name}' has no option '{name}'.{Spelling.Hint(name, command.Options.Select(o => o.Name))}";
        string? value = equals < 0 ? null : arg[(equals + 1)..];
        if (option.ValueName is null && value is not null)
            return $"The option {name} takes no value.";
        if (option.ValueName is not null && value is null)
        {
            // A dash alone is a value (standard output); what looks like an option is more likely one whose value was forgotten.
            if (i + 1 >= args.Length || (args[i + 1].StartsWith('-') && args[i + 1] != "-"))
                return $"The option {name} needs a value: {name} {option.ValueName}.";
            value = args[++i];
        }

        if (value is "")
            return $"The value of {name} is empty.";
        if (option.IsRepeatable && values.TryGetValue(option, out string? before))
        {
            values[option] = $"{before},{value}";
            return null;
        }

        return values.TryAdd(option, value ?? "") ? null : $"The option {option.Name} is given twice.";
    }
}
