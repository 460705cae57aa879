using System.Diagnostics;
using System.Text;
using TextModel.Cli;

namespace TextModel.Tests.Cli;

/// <summary>A folder of its own for one test, and the tool run in it. In arguments and output, @ stands for the folder.</summary>
/// <remarks>The tool runs within the tests, unless <c>TEXTMODEL_TOOL</c> names a program: so the same tests judge the native one.</remarks>
internal sealed class CliFolder : IDisposable
{
    public CliFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"textmodel-{Guid.NewGuid():N}");

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>All files, in order, the hidden ones included.</summary>
    public string[] Files =>
    [
        .. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(Path, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public CliFolder With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    public CliFolder With(string name, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        return this;
    }

    public string Read(string name) => File.ReadAllText(this[name]);

    public CliRun Run(params string[] args) => RunWith("", args);

    public CliRun RunWith(string input, params string[] args)
    {
        string[] given = [.. args.Select(a => a.Replace("@", Path))];
        if (Environment.GetEnvironmentVariable("TEXTMODEL_TOOL") is { Length: > 0 } program)
            return Start(program, given, input);
        using var standardInput = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run(given, standardInput, output, error);
        return new(code, Hide(Encoding.UTF8.GetString(output.ToArray())), Hide(error.ToString()));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private CliRun Start(string program, string[] args, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It had no use for it.
        }

        process.WaitForExit();
        return new(process.ExitCode, Hide(output.Result), Hide(error.Result));
    }

    private string Hide(string text) => text.Replace(Path, "@");
}

/// <summary>What a run gave.</summary>
internal sealed record CliRun(int Code, string Output, string Error);
