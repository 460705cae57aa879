using TextModel.Cli.Arguments;
using TextModel.Formats;
using TextModel.Formats.Json;

namespace TextModel.Cli.Commands;

/// <summary>One file to convert.</summary>
/// <param name="Input">The input file; <c>-</c> for standard input.</param>
/// <param name="Output">The output file; <c>-</c> for standard output.</param>
internal sealed record ConvertJob(string Input, string Output);

/// <summary>Which inputs go where, decided and checked before anything is read.</summary>
/// <param name="Format">The format to write.</param>
/// <param name="Jobs">The files, in the order given.</param>
/// <param name="Folder">The folder the outputs go to, to be made where it is missing; null where each has its own.</param>
/// <param name="Joint">The one output of several inputs, in a format of which a file holds many documents; null for others.</param>
internal sealed record ConvertPlan(TextFormat Format, IReadOnlyList<ConvertJob> Jobs, string? Folder, string? Joint = null)
{
    /// <summary>The name that stands for standard input or output.</summary>
    public const string Standard = "-";

    /// <summary>The option that says where to.</summary>
    public static OptionSpec Target { get; } = new(
        "--output", "PATH", "The file to write; '-' or nothing is standard output. For several inputs, or\nending with '/', a folder: the names stay, the endings change.", "-o");

    /// <summary>The option that names the format.</summary>
    public static OptionSpec To { get; } = new("--to", "FORMAT", "The format to write; otherwise found from the name of the output, and TEI on\nstandard output and in a folder.") { Values = () => KnownFormats.Ids(f => f.Writer is not null) };

    private static StringComparer Names { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Makes the plan.</summary>
    /// <param name="arguments">The inputs, one or more, and the values of <see cref="Target"/> and <see cref="To"/>.</param>
    /// <param name="inPlace">Whether a single file may be written over by what is made of it, if the command line says so.</param>
    /// <param name="problem">What is wrong with the command line, where the result is null.</param>
    public static ConvertPlan? Make(ParsedArguments arguments, bool inPlace, out string? problem)
    {
        IReadOnlyList<string> inputs = arguments.Files;
        string? output = arguments[Target], to = arguments[To];
        if (inputs.Count > 1 && (output is null || !Path.EndsInDirectorySeparator(output)) && IsJoint(output, to))
            return Check(new(KnownFormats.All[JsonLinesFormat.Id]!, [.. inputs.Select(i => new ConvertJob(i, Standard))], null, output ?? Standard), inPlace, out problem);
        string? folder = output is not null and not Standard && (inputs.Count > 1 || Path.EndsInDirectorySeparator(output)) ? output : null;
        if (inputs.Count(i => i == Standard) > 1)
            problem = "Standard input ('-') can be read only once.";
        else if (inputs.Count > 1 && folder is null)
            problem = "Several files need a folder to go to: -o FOLDER.";
        else if (to is null && folder is not null && !Path.EndsInDirectorySeparator(folder) && !Directory.Exists(folder) && KnownFormats.All.FindWriter(folder, WriteOptions.Default) is not null)
            problem = $"Several files need a folder to go to, and '{folder}' is the name of a file; for a folder of that name, end it with '{Path.DirectorySeparatorChar}'.";
        else if (folder is not null && inputs.Contains(Standard))
            problem = "What comes from standard input has no name to be given in a folder: take it alone, with -o FILE.";
        else if (folder is not null && File.Exists(folder))
            problem = $"Several files need a folder to go to, and '{folder}' is a file.";
        else if (FindFormat(folder is null ? output : null, to, out problem) is { } format)
            return Check(new(format, [.. inputs.Select(i => new ConvertJob(i, OutputOf(i, output, folder, format)))], folder), inPlace, out problem);
        return null;
    }

    /// <summary>A folder that stands where the output of a single file is named; null where none does.</summary>
    public static string? FolderForFile(ParsedArguments arguments) =>
        arguments is { Files.Count: 1 } && arguments[Target] is { } target && !Path.EndsInDirectorySeparator(target) && Directory.Exists(target) ? target : null;

    // JSON Lines holds one document a line, so that a corpus of any size passes through a pipe.
    private static bool IsJoint(string? output, string? to) =>
        to is not null ? to.Equals(JsonLinesFormat.Id, StringComparison.OrdinalIgnoreCase)
        : output is not null && JsonLinesFormat.Format.MatchName(output) > 0;

    private static TextFormat? FindFormat(string? output, string? to, out string? problem)
    {
        FormatRegistry formats = KnownFormats.All;
        string writable = string.Join(", ", formats.Formats.Where(f => f.Writer is not null).Select(f => f.Id));
        problem = null;
        if (to is not null)
        {
            if (formats[to] is { Writer: not null } asked)
                return asked;
            problem = (formats[to] is null ? $"There is no format '{to}'." : $"The format '{to}' cannot be written.") + $" Formats that can: {writable}.";
        }
        else if (output is null or Standard)
        {
            return formats[Formats.Tei.TeiFormat.Id];
        }
        else if (formats.FindWriter(output, WriteOptions.Default) is { } found)
        {
            return found;
        }
        else
        {
            problem = $"No format is written by the name '{output}'. Say which one with --to ({writable}).";
        }

        return null;
    }

    private static string OutputOf(string input, string? output, string? folder, TextFormat format)
    {
        if (folder is null)
            return output ?? Standard;
        string name = Path.GetFileName(input);
        int ending = KnownFormats.All.Formats.Max(f => f.MatchName(name));
        // A name that is all ending (".txt") keeps it.
        if (ending == 0 || ending >= name.Length)
            ending = Path.GetExtension(name) is { } other && other.Length < name.Length ? other.Length : 0;
        return Path.Combine(folder, name[..^ending] + format.Extensions[0]);
    }

    private static ConvertPlan? Check(ConvertPlan plan, bool inPlace, out string? problem)
    {
        problem = null;
        var inputs = new HashSet<string>(plan.Jobs.Where(j => j.Input != Standard).Select(j => RealPath(j.Input)), Names);
        var outputs = new Dictionary<string, string>(Names);
        if (plan.Joint is { } joint && joint != Standard && inputs.Contains(RealPath(joint)))
            problem = $"'{joint}' is an input too, and would be overwritten: name another output.";
        foreach (ConvertJob job in plan.Jobs.Where(j => j.Output != Standard))
        {
            string target = RealPath(job.Output);
            if (inputs.Contains(target) && !(inPlace && plan is { Jobs.Count: 1, Folder: null }))
                problem ??= $"'{job.Output}' is an input too, and would be overwritten: name another output.";
            else if (!outputs.TryAdd(target, job.Input))
                problem ??= $"'{outputs[target]}' and '{job.Input}' would both be written to '{job.Output}': take them one by one.";
        }

        return problem is null ? plan : null;
    }

    private static string RealPath(string path)
    {
        string full = Path.GetFullPath(path);
        try
        {
            return File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file that is not there, or a ring of links: reading or writing will say so.
            return full;
        }
    }
}
