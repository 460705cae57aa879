using System.Text;
using System.Text.RegularExpressions;
using TextModel.Cli;
using TextModel.Cli.Arguments;
using TextModel.Tests.Support;

namespace TextModel.Tests.Cli;

public partial class UsageTests
{
    [Theory]
    [InlineData("convert", "'convert' needs a file, or '-' for standard input. See 'textmodel convert --help'.")]
    [InlineData("convrt a.txt", "There is no command 'convrt'. Did you mean 'convert'? See 'textmodel --help'.")]
    [InlineData("translate a.txt", "There is no command 'translate'. See 'textmodel --help'.")]
    [InlineData("--quiet", "The option '--quiet' must stand after a command, if it exists. See 'textmodel --help'.")]
    [InlineData("convert @/a.txt --form text", "'convert' has no option '--form'. Did you mean '--from'? See 'textmodel convert --help'.")]
    [InlineData("convert @/a.txt -x", "'convert' has no option '-x'. See 'textmodel convert --help'.")]
    [InlineData("convert @/a.txt -o", "The option -o needs a value: -o PATH. See 'textmodel convert --help'.")]
    [InlineData("convert @/a.txt --to --quiet", "The option --to needs a value: --to FORMAT. See 'textmodel convert --help'.")]
    [InlineData("convert @/a.txt --to=", "The value of --to is empty. See 'textmodel convert --help'.")]
    [InlineData("convert @/a.txt -o --nope", "The option -o needs a value: -o PATH. See 'textmodel convert --help'.")]
    [InlineData("convert @/a.txt -qx", "'convert' has no option '-qx'. See 'textmodel convert --help'.")]
    [InlineData("convert @/a.txt -q:yes", "The option -q takes no value. See 'textmodel convert --help'.")]
    [InlineData("convert @/a.txt --quiet=yes", "The option --quiet takes no value. See 'textmodel convert --help'.")]
    [InlineData("convert @/a.txt -o @/b.txt --output @/c.txt", "The option --output is given twice. See 'textmodel convert --help'.")]
    [InlineData("convert @/a.txt --encoding klingon --to text",
        "There is no encoding 'klingon'. Known are the IANA names, such as utf-8, utf-16le, windows-1252, iso-8859-1, koi8-r, shift_jis. "
        + "See 'textmodel convert --help'.")]
    [InlineData("convert - - --to text", "Standard input ('-') can be read only once. See 'textmodel convert --help'.")]
    [InlineData("inspect - -", "Standard input ('-') can be read only once. See 'textmodel inspect --help'.")]
    [InlineData("convert @/a.txt @/b.txt --to text", "Several files need a folder to go to: -o FOLDER. See 'textmodel convert --help'.")]
    [InlineData("convert @/b.txt - --to text -o @/out",
        "What comes from standard input has no name to be given in a folder: take it alone, with -o FILE. See 'textmodel convert --help'.")]
    [InlineData("convert @/a.txt -o @/a.txt", "'@/a.txt' is an input too, and would be overwritten: name another output. See 'textmodel convert --help'.")]
    [InlineData("convert @/a.txt --to text -o @/sub/../a.txt",
        "'@/sub/../a.txt' is an input too, and would be overwritten: name another output. See 'textmodel convert --help'.")]
    [InlineData("convert @/a.txt @/b.txt --to text -o @/", "'@/a.txt' is an input too, and would be overwritten: name another output. See 'textmodel convert --help'.")]
    [InlineData("convert @/a.txt @/sub/a.text --to text -o @/out",
        "'@/a.txt' and '@/sub/a.text' would both be written to '@/out/a.txt': take them one by one. See 'textmodel convert --help'.")]
    [InlineData("convert @/a.txt @/sub/a.text --to text -o @/b.txt",
        "Several files need a folder to go to, and '@/b.txt' is a file. See 'textmodel convert --help'.")]
    [InlineData("formats a.txt", "'formats' takes no files; 'a.txt' is too much. See 'textmodel formats --help'.")]
    [InlineData("help sing", "There is no command 'sing'. See 'textmodel --help'.")]
    public void Wrong_usage_is_said_in_one_line_and_does_nothing(string commandLine, string message)
    {
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n").With("b.txt", "Two.\n").With("sub/a.text", "Three.\n");

        CliRun run = folder.Run(commandLine.Split(' '));

        Assert.Equal(new CliRun(2, "", $"textmodel: {message}\n"), run);
        Assert.Equal(["a.txt", "b.txt", "sub/a.text"], folder.Files);
    }

    [Theory]
    [InlineData("convert @/a.txt --to pdf", "There is no format 'pdf'. Formats that can: ")]
    [InlineData("convert @/a.txt --from pdf --to text", "There is no format 'pdf'. Formats that can: ")]
    [InlineData("convert @/a.txt -o @/a.pdf", "No format is written by the name '@/a.pdf'. Say which one with --to (")]
    public void A_format_that_is_not_known_is_answered_with_those_that_are(string commandLine, string beginning)
    {
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n");

        CliRun run = folder.Run(commandLine.Split(' '));

        Assert.Equal(2, run.Code);
        Assert.StartsWith($"textmodel: {beginning}text", run.Error);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
        Assert.Equal(["a.txt"], folder.Files);
    }

    [Fact]
    public void Convert_alone_writes_TEI_and_says_first_what_is_wrong_first()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n").With("b.txt", "Two.\n");
        Assert.Equal(folder.Run("convert", "@/a.txt", "--to", "tei"), folder.Run("convert", "@/a.txt"));
        Assert.Equal(new CliRun(1, "", "textmodel: There is no file '@/none.txt'.\n"), folder.Run("convert", "@/none.txt"));
        CliRun several = folder.Run("convert", "@/a.txt", "@/b.txt", "-o", "@/x.tei.xml");
        Assert.Equal((2, "textmodel: Several files need a folder to go to, and '@/x.tei.xml' is the name of a file; for a folder of that name, end it with '/'. See 'textmodel convert --help'.\n"), (several.Code, several.Error));
        Assert.Equal(0, folder.Run("convert", "@/a.txt", "@/b.txt", "-o", "@/out", "-q").Code);
        Assert.Equal(["a.txt", "b.txt", "out/a.tei.xml", "out/b.tei.xml"], folder.Files);
    }

    [Fact]
    public void Entities_of_several_files_are_listed_file_by_file()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n").With("b.txt", "Two.\n");
        CliRun run = folder.Run("entities", "@/a.txt", "@/none.txt", "@/b.txt", "--json");
        Assert.Equal(new CliRun(1, "{\"file\":\"@/a.txt\",\"entities\":[]}\n{\"file\":\"@/b.txt\",\"entities\":[]}\n", "textmodel: There is no file '@/none.txt'.\n"), run);
    }

    [Fact]
    public void Without_arguments_the_overview_is_shown_as_an_error()
    {
        using var folder = new CliFolder();

        CliRun run = folder.Run();

        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Equal(folder.Run("--help").Output, run.Error);
    }

    [Fact]
    public void The_overview_names_every_command_and_every_exit_code()
    {
        using var folder = new CliFolder();

        CliRun run = folder.Run("--help");

        Assert.Equal(0, run.Code);
        Assert.All(CommandLine.Commands, c => Assert.Contains($"  {c.Name,-10} {c.Summary}\n", run.Output));
        Assert.All(["  0  ", "  1  ", "  2  "], code => Assert.Contains("\n" + code, run.Output));
    }

    [Fact]
    public void A_commands_help_shows_every_option_and_example_and_fits_the_width()
    {
        using var folder = new CliFolder();
        Assert.All(CommandLine.Commands, command =>
        {
            CliRun run = folder.Run(command.Name, "--help");

            Assert.Equal(0, run.Code);
            Assert.Equal(run, folder.Run("help", command.Name));
            Assert.Equal(run.Output, folder.Run(command.Name, "a", "--no-such-option", "-h").Output);
            Assert.All(command.Options, o => Assert.Contains($"{o.Name}{(o.ValueName is null ? "" : " " + o.ValueName)} ", run.Output));
            Assert.All(command.Examples, e => Assert.Contains($"  {e}\n", run.Output));
            Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 112));
        });
    }

    [Fact]
    public void The_examples_in_the_help_are_correct_command_lines()
    {
        Assert.All(CommandLine.Commands.SelectMany(c => c.Examples), example =>
        {
            string[] words = [.. Words().Matches(example[(example.IndexOf("textmodel ", StringComparison.Ordinal) + 10)..].Split(" > ")[0].Split(" | ")[0]).Select(m => m.Value.Replace("'", "", StringComparison.Ordinal))];
            CommandSpec command = Assert.Single(CommandLine.Commands, c => c.Name == words[0]);
            Assert.NotNull(ParsedArguments.Parse(command, words.AsSpan(1), out string? problem));
            Assert.Null(problem);
        });
    }

    [Fact]
    public void The_version_is_that_of_the_library()
    {
        using var folder = new CliFolder();
        Assert.Equal(new CliRun(0, $"textmodel {typeof(TextDocument).Assembly.GetName().Version!.ToString(3)}\n", ""), folder.Run("--version"));
    }

    [Fact]
    public void What_stands_behind_two_dashes_is_a_file()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n");

        CliRun run = folder.Run("convert", "--to", "text", "--", "--help");

        Assert.Equal(new CliRun(1, "", "textmodel: There is no file '--help'.\n"), run);
    }

    [Fact]
    public void Documentation_describes_every_command_option_and_example()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "command-line.md"), Encoding.UTF8);
        Assert.All(CommandLine.Commands, command =>
        {
            Assert.Contains($"## textmodel {command.Name}\n", page);
            Assert.All(command.Options, o => Assert.Contains($"`{o.Name}{(o.ValueName is null ? "" : " " + o.ValueName)}`", page));
            Assert.All(command.Examples, e => Assert.Contains(e, page));
        });
    }

    // As a shell parts them: what is quoted is one word with what it stands beside.
    [GeneratedRegex("(?:[^\\s']|'[^']*')+")]
    private static partial Regex Words();
}
