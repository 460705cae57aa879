using System.Diagnostics;
using TextModel.Tests.Support;

namespace TextModel.Tests.Cli;

/// <summary>How a shell completes a command line.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("conv", "convert")]
    [InlineData("s", "slurm search stats")]
    [InlineData("--v", "--version")]
    [InlineData("help in", "inspect index")]
    [InlineData("convert --fail", "--fail-on-loss")]
    [InlineData("convert --to", "--to")]
    [InlineData("convert --jobs 2 --quie", "--quiet")]
    [InlineData("convert a.txt --to te", "tei text textgrid")]
    [InlineData("convert a.txt --from we", "webvtt web-annotation webanno")]
    [InlineData("convert --layout ", "faithful indented")]
    [InlineData("convert --changes k", "kept")]
    [InlineData("convert --convention q", "question-answer")]
    [InlineData("search --to ", "csv json")]
    [InlineData("lint --fail-on w", "warning")]
    [InlineData("completion ", "bash zsh fish powershell")]
    [InlineData("convert a", "")]
    [InlineData("convert -o ", "")]
    [InlineData("convert -- --t", "")]
    [InlineData("translate --t", "")]
    public void What_may_come_next_is_known(string line, string expected)
    {
        using var folder = new CliFolder();
        CliRun run = folder.Run(["[complete]", .. line.Split(' ')]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("bash", "complete -o bashdefault -o default -F _textmodel textmodel")]
    [InlineData("zsh", "compdef _textmodel textmodel")]
    [InlineData("fish", "complete -c textmodel")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName textmodel")]
    public void Each_shell_has_its_script(string shell, string part)
    {
        using var folder = new CliFolder();
        Assert.Contains(part, folder.Run("completion", shell).Output);
    }

    [Fact]
    public void Another_shell_is_refused()
    {
        using var folder = new CliFolder();
        Assert.Equal(new CliRun(2, "", "textmodel: 'csh' is no shell that is known here: bash, zsh, fish, powershell. See 'textmodel completion --help'.\n"), folder.Run("completion", "csh"));
        Assert.Equal(new CliRun(2, "", "textmodel: 'completion' needs the name of a shell. See 'textmodel completion --help'.\n"), folder.Run("completion"));
    }

    [Fact]
    public void Bash_asks_with_the_words_up_to_the_cursor()
    {
        if (!File.Exists("/bin/bash"))
            return;
        using var folder = new CliFolder();
        string script = folder.Run("completion", "bash").Output;
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-s");
        using Process bash = Process.Start(start)!;
        // In place of the tool, one that says what it was asked.
        bash.StandardInput.Write("textmodel() { local word; for word in \"$@\"; do echo \"<$word>\"; done; }\n" + script
            + "COMP_WORDS=(textmodel convert 'a b.txt' --t rest); COMP_CWORD=3; _textmodel; printf '%s;' \"${COMPREPLY[@]}\"\n");
        bash.StandardInput.Close();
        Assert.Equal("<[complete]>;<convert>;<a b.txt>;<--t>;", bash.StandardOutput.ReadToEnd());
    }
}
