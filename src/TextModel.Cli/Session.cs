using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TextModel.Cli.Output;

namespace TextModel.Cli;

/// <summary>What surrounds one run: the three streams, opened when they are first used, and what the terminal can do.</summary>
internal sealed class Session(Func<Stream> input, Func<Stream> output, Func<TextWriter> error, Func<Traits> traits)
{
    /// <summary>The command that runs, for hints at its help.</summary>
    public string? Command { get; set; }

    /// <summary>Standard input.</summary>
    public Stream Input => field ??= input();

    /// <summary>Standard output.</summary>
    public Stream Output => field ??= output();

    /// <summary>Standard error.</summary>
    public TextWriter Error => field ??= error();

    /// <summary>Colours and widths.</summary>
    public Traits Traits => field ??= traits();

    /// <summary>The streams of this process.</summary>
    public static Session OfProcess() => new(
        // Lambdas, so that the console is only loaded when something is written to it.
        static () => Console.OpenStandardInput(), static () => Console.OpenStandardOutput(),
        // Console.Error costs more to set up, but knows the code page of a Windows console.
        static () => OperatingSystem.IsWindows() ? Console.Error : new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
        static () => Traits.OfProcess());

    /// <summary>Prints a line to standard output.</summary>
    public int Print(string line) => Print(writer => writer.WriteLine(line));

    /// <summary>Prints text to standard output, as UTF-8 with LF.</summary>
    public int Print(Action<TextWriter> print)
    {
        using var writer = new StreamWriter(Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        print(writer);
        return ExitCode.Done;
    }

    /// <summary>Prints one line of JSON to standard output.</summary>
    public int PrintJson(Action<Utf8JsonWriter> print)
    {
        // Letters of all scripts stay readable; control characters are escaped all the same.
        using (var json = new Utf8JsonWriter(Output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            print(json);
        Output.Write("\n"u8);
        return ExitCode.Done;
    }

    /// <summary>Says in one line what could not be done.</summary>
    public int Fail(string message)
    {
        Say(message);
        return ExitCode.Errors;
    }

    /// <summary>Says in one line what is wrong with the command line, and where the help is.</summary>
    public int WrongUsage(string message)
    {
        Say($"{message} See 'textmodel {(Command is null ? "" : Command + " ")}--help'.");
        return ExitCode.Usage;
    }

    private void Say(string message) => Error.WriteLine($"textmodel: {Clean.Line(message)}");
}
