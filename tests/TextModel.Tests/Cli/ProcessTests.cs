using System.Diagnostics;
using TextModel.Cli;

namespace TextModel.Tests.Cli;

public class ProcessTests
{
    private static readonly string Tool = typeof(CommandLine).Assembly.Location;

    [Fact]
    public void The_program_converts_a_file_and_says_nothing()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "One.\r\nTwo.");
        (int code, string output, string error) = Start("dotnet", [Tool, "convert", folder["a.txt"], "-o", folder["b.txt"], "--quiet"]);
        Assert.Equal((0, "", ""), (code, output, error));
        Assert.Equal("One.\r\nTwo.", folder.Read("b.txt"));
    }

    [Fact]
    public void Errors_go_to_standard_error_with_the_right_code_and_no_colors()
    {
        using var folder = new CliFolder();
        Assert.Equal((1, "", $"textmodel: There is no file '{folder["ä.txt"]}'."), Trimmed(Start("dotnet", [Tool, "convert", folder["ä.txt"], "--to", "text"])));
        Assert.Equal((2, "", "textmodel: 'formats' has no option '--x'. See 'textmodel formats --help'."), Trimmed(Start("dotnet", [Tool, "formats", "--x"])));
    }

    [Fact]
    public void A_reader_that_stops_early_ends_the_run_quietly()
    {
        if (OperatingSystem.IsWindows())
            return;
        using CliFolder folder = new CliFolder().With("a.txt", string.Concat(Enumerable.Repeat("One line of many.\n", 100_000)));
        (int code, string output, string error) = Start("sh", ["-c", $"dotnet '{Tool}' convert '{folder["a.txt"]}' --to text -q | head -1"]);
        Assert.Equal((0, "One line of many.\n", ""), (code, output, error));
    }

    [Fact]
    public void Standard_input_and_output_pass_bytes()
    {
        (int code, string output, string error) = Start("dotnet", [Tool, "convert", "-", "--to", "text", "-q"], "Grüße 😀\r\n");
        Assert.Equal((0, "Grüße 😀\r\n", ""), (code, output, error));
    }

    private static (int Code, string Output, string Error) Trimmed((int Code, string Output, string Error) run) => (run.Code, run.Output, run.Error.TrimEnd());

    private static (int Code, string Output, string Error) Start(string program, string[] args, string input = "")
    {
        using var process = new Process
        {
            StartInfo = new(program, args)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new System.Text.UTF8Encoding(false),
                StandardOutputEncoding = new System.Text.UTF8Encoding(false),
                StandardErrorEncoding = new System.Text.UTF8Encoding(false),
            },
        };
        process.Start();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
