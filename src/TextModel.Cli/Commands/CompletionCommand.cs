using TextModel.Cli.Arguments;

namespace TextModel.Cli.Commands;

/// <summary><c>textmodel completion</c>: what makes a shell ask the tool how a command line may go on.</summary>
internal static class CompletionCommand
{
    /// <summary>The first word of the question that the scripts ask.</summary>
    public const string Question = "[complete]";

    private static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];

    /// <summary>The command.</summary>
    public static CommandSpec Spec { get; } = new()
    {
        Name = "completion",
        Summary = "Print what makes a shell complete commands, options and formats.",
        Files = "SHELL",
        Need = "the name of a shell",
        Remarks = ["SHELL is bash, zsh, fish or powershell. What is printed belongs into the file that the shell reads", "when it starts."],
        Words = Shells,
        Options = [],
        Examples =
        [
            "textmodel completion bash >> ~/.bashrc",
            "textmodel completion zsh >> ~/.zshrc",
            "textmodel completion fish > ~/.config/fish/completions/textmodel.fish",
            "textmodel completion powershell >> $PROFILE",
        ],
        Run = (arguments, session) => arguments.Files is [var shell] && Script(shell) is { } script
            ? session.Print(writer => writer.Write(script))
            : session.WrongUsage($"'{arguments.Files[0]}' is no shell that is known here: {string.Join(", ", Shells)}."),
    };

    /// <summary>The words that may stand in the place of the last one; none where it is the name of a file, which the shell completes itself.</summary>
    /// <param name="words">The command line up to the cursor without the name of the tool; the last word may be empty.</param>
    public static IEnumerable<string> Candidates(ReadOnlySpan<string> words)
    {
        string begun = words.IsEmpty ? "" : words[^1];
        IEnumerable<string> all = words switch
        {
            [] or [_] => [.. CommandLine.Commands.Select(c => c.Name), "help", "--help", "--version"],
            ["help", _] => CommandLine.Commands.Select(c => c.Name),
            [var name, ..] when !words.Contains("--") && CommandLine.Find(name) is { } command =>
                // After a whole option the parser goes on to its values.
                new CommandSyntax(command).Completions(words[1..].ToArray()).Append("--help").Union(command.Options.Select(o => o.Name).Where(n => n == begun)),
            _ => [],
        };
        // Options are offered to who begins one.
        return all.Where(c => c.StartsWith(begun, StringComparison.Ordinal) && (c[0] != '-' || begun.Length > 0));
    }

    private static string? Script(string shell) => shell switch
    {
        "bash" => $$"""
            _textmodel() {
                local IFS=$'\n'
                COMPREPLY=($(textmodel '{{Question}}' "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
            }
            complete -o bashdefault -o default -F _textmodel textmodel

            """,
        "zsh" => $$"""
            _textmodel() {
                local -a found
                found=("${(@f)$(textmodel '{{Question}}' "${(@)words[2,CURRENT]}" 2>/dev/null)}")
                found=(${found:#})
                if (( ${#found} )); then compadd -- $found; else _files; fi
            }
            (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
            compdef _textmodel textmodel

            """,
        "fish" => $"""
            complete -c textmodel -a "(set -l words (commandline -opc) (commandline -ct); textmodel '{Question}' \$words[2..] 2>/dev/null)"

            """,
        "powershell" => $$"""
            Register-ArgumentCompleter -Native -CommandName textmodel -ScriptBlock {
                param($word, $line, $cursor)
                $words = @($line.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" }) + "$word"
                textmodel '{{Question}}' @words 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """,
        _ => null,
    };
}
