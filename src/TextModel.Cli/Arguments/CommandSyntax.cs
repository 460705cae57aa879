using System.CommandLine;

namespace TextModel.Cli.Arguments;

/// <summary>A command as System.CommandLine knows it. It is made for the command that is asked for only: to make all of them costs more than a small file's conversion.</summary>
internal sealed class CommandSyntax
{
    // A file may be called "@a"; and of "-qx" the parser would take "x" for a file.
    private static readonly ParserConfiguration Settings = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
    private readonly Dictionary<OptionSpec, Option> options = [];
    private readonly Argument<string[]> files = new("FILE") { Arity = ArgumentArity.ZeroOrMore };

    public CommandSyntax(CommandSpec spec)
    {
        Command = new(spec.Name, spec.Summary);
        foreach (OptionSpec option in spec.Options)
        {
            Option known = OptionOf(option);
            if (option.Short is not null)
                known.Aliases.Add(option.Short);
            if (option.Values is { } values)
                known.CompletionSources.Add(_ => values().Select(v => new System.CommandLine.Completions.CompletionItem(v)));
            options.Add(option, known);
            Command.Options.Add(known);
        }

        if (spec.Words.Length > 0)
            files.CompletionSources.Add(spec.Words);
        Command.Arguments.Add(files);
    }

    /// <summary>The command.</summary>
    public Command Command { get; }

    /// <summary>What takes the files.</summary>
    public Argument Files => files;

    /// <summary>An option of the command; null where it has none such.</summary>
    public Option? this[OptionSpec option] => options.GetValueOrDefault(option);

    /// <summary>Takes words apart.</summary>
    public ParseResult Parse(IReadOnlyList<string> words) => Command.Parse(words, Settings);

    /// <summary>The words that may stand in the place of the last one, as the parser knows them for a line of text up to the cursor.</summary>
    public IEnumerable<string> Completions(IEnumerable<string> words)
    {
        string line = string.Join(' ', words.Select(w => w.AsSpan().IndexOfAny(' ', '\t', '"') >= 0 ? $"\"{w.Replace("\"", "", StringComparison.Ordinal)}\"" : w));
        return Command.Parse(line, Settings).GetCompletions(line.Length).Select(c => c.Label);
    }

    // A switch is an option without values; of one that may be given several times the values are joined.
    private static Option OptionOf(OptionSpec option) =>
        option.ValueName is null ? new Option<bool>(option.Name) { Arity = ArgumentArity.Zero }
        : option.IsRepeatable ? new Option<string[]>(option.Name)
        : new Option<string>(option.Name);
}
