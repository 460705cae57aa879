namespace TextModel.Cli.Arguments;

/// <summary>Writes the help: plain text that fits 100 columns.</summary>
internal static class HelpText
{
    private static readonly OptionSpec HelpOption = new("--help", null, "Show this help.", "-h");

    /// <summary>What the tool is, its commands and exit codes.</summary>
    public static void WriteOverview(TextWriter writer, CommandSpec[] commands)
    {
        writer.WriteLine("textmodel: transcripts of speech to TEI P5 and other formats, without loss");
        writer.WriteLine();
        writer.WriteLine("Usage: textmodel COMMAND [OPTIONS] FILE...");
        writer.WriteLine();
        writer.WriteLine("Commands:");
        foreach (CommandSpec command in commands)
            writer.WriteLine($"  {command.Name,-10} {command.Summary}");
        writer.WriteLine();
        writer.WriteLine("Options:");
        writer.WriteLine("  -h, --help     Show this help; 'textmodel COMMAND --help' shows a command's own.");
        writer.WriteLine("      --version  Show the version.");
        writer.WriteLine();
        writer.WriteLine("Examples:");
        foreach (CommandSpec command in commands)
            writer.WriteLine($"  {command.Examples[0]}");
        writer.WriteLine();
        WriteExitCodes(writer);
    }

    /// <summary>All about one command.</summary>
    public static void Write(TextWriter writer, CommandSpec command)
    {
        writer.WriteLine(command.Summary);
        writer.WriteLine();
        writer.WriteLine($"Usage: textmodel {command.Name} [OPTIONS]{(command.Files is null ? "" : " " + command.Files)}");
        foreach (string line in command.Remarks.Prepend(""))
            writer.WriteLine(line);
        if (command.Remarks.Length > 0)
            writer.WriteLine();
        writer.WriteLine("Options:");
        foreach (OptionSpec option in command.Options.Append(HelpOption))
        {
            string name = $"{(option.Short is null ? "    " : option.Short + ", ")}{option.Name}{(option.ValueName is null ? "" : " " + option.ValueName)}";
            string[] lines = option.Help.Split('\n');
            writer.WriteLine($"  {name,-26} {lines[0]}");
            foreach (string line in lines.Skip(1))
                writer.WriteLine($"  {"",-26} {line}");
        }

        writer.WriteLine();
        writer.WriteLine("Examples:");
        foreach (string example in command.Examples)
            writer.WriteLine($"  {example}");
        writer.WriteLine();
        WriteExitCodes(writer);
    }

    private static void WriteExitCodes(TextWriter writer)
    {
        writer.WriteLine("Exit codes:");
        writer.WriteLine("  0  done");
        writer.WriteLine("  1  an input is missing or has errors, an output cannot be written, or something was lost");
        writer.WriteLine("     under --fail-on-loss; nothing is written for that file, the others are");
        writer.WriteLine("  2  wrong usage: nothing was done");
        writer.WriteLine("  130  stopped by Ctrl-C while converting a folder; --resume goes on");
    }
}
