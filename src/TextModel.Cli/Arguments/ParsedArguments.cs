using System.CommandLine;
using System.CommandLine.Parsing;

namespace TextModel.Cli.Arguments;

/// <summary>The arguments of one command, taken apart by System.CommandLine. What is wrong with them is said in the words of all other errors.</summary>
internal sealed class ParsedArguments
{
    private readonly CommandSyntax syntax;
    private readonly string[] words;
    private readonly ParseResult result;

    private ParsedArguments(CommandSyntax syntax, string[] words)
    {
        (this.syntax, this.words, result) = (syntax, words, syntax.Parse(words));
        Files = [.. result.GetResult(syntax.Files)?.Tokens.Select(t => t.Value) ?? []];
    }

    /// <summary>What is no option, in order; <c>-</c> is standard input.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The value of an option, the values joined by commas where there are several, or null where it is not given.</summary>
    public string? this[OptionSpec option] => Given(option) is { } given ? string.Join(',', given.Tokens.Select(t => t.Value)) : null;

    /// <summary>Whether an option is given.</summary>
    public bool Has(OptionSpec option) => Given(option) is not null;

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
        var parsed = new ParsedArguments(new(command), args.ToArray());
        problem = parsed.Unknown(command) ?? SwitchWithValue(command, parsed.words) ?? command.Options.Select(parsed.Problem).FirstOrDefault(p => p is not null) ?? ProblemOfFiles(command, parsed.Files)
            ?? (parsed.result.Errors is [var other, ..] ? other.Message : null);
        return problem is null ? parsed : null;
    }

    private OptionResult? Given(OptionSpec option) => syntax[option] is { } known && result.GetResult(known) is { Implicit: false } given ? given : null;

    // The parser takes an option that it does not know for a file.
    private string? Unknown(CommandSpec command)
    {
        HashSet<Token> files = [.. result.GetResult(syntax.Files)?.Tokens ?? []];
        foreach (Token token in result.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
                return null;
            if (token.Value is not ['-', _, ..] || !files.Contains(token))
                continue;
            string name = token.Value.StartsWith("--", StringComparison.Ordinal) ? token.Value.Split('=')[0] : token.Value;
            return $"'{command.Name}' has no option '{name}'.{Spelling.Hint(name, command.Options.Select(o => o.Name))}";
        }

        return null;
    }

    // For the parser the value would be a file.
    private static string? SwitchWithValue(CommandSpec command, string[] words)
    {
        foreach (string word in words.TakeWhile(w => w != "--"))
        {
            string name = word.Split('=', ':')[0];
            if (name.Length < word.Length && Array.Exists(command.Options, o => o.ValueName is null && (o.Name == name || o.Short == name)))
                return $"The option {name} takes no value.";
        }

        return null;
    }

    private string? Problem(OptionSpec option) => Given(option) switch
    {
        null => null,
        { IdentifierTokenCount: > 1 } when !option.IsRepeatable => $"The option {option.Name} is given twice.",
        { Tokens: var values, IdentifierToken.Value: var typed } when option.ValueName is not null && (values.Any(v => v.Value.Length == 0) || (values.Count == 0 && IsAttached(typed))) => $"The value of {typed} is empty.",
        // A dash alone is a value (standard output), and so is what stands after "="; what looks like an option else is more likely one whose value was forgotten.
        { Tokens: var values, IdentifierToken.Value: var typed } when option.ValueName is not null && (values.Count == 0 || (!IsAttached(typed) && values.Any(v => v.Value is ['-', _, ..]))) => $"The option {typed} needs a value: {typed} {option.ValueName}.",
        _ => null,
    };

    // Whether a value stands, or should, after "=".
    private bool IsAttached(string typed) => Array.Exists(words, w => w.StartsWith(typed + "=", StringComparison.Ordinal));

    private static string? ProblemOfFiles(CommandSpec command, IReadOnlyList<string> files) => (command.Files, files) switch
    {
        (null, [var extra, ..]) => $"'{command.Name}' takes no files; '{extra}' is too much.",
        (not null, []) => $"'{command.Name}' needs {command.Need}.",
        _ when files.Contains("") => "A file name is empty.",
        _ => null,
    };
}
