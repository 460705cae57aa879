using System.Globalization;
using TextModel.Cli.Arguments;

namespace TextModel.Cli.Folders;

/// <summary>The options of <c>textmodel convert</c> for folders and archives.</summary>
internal static class FolderOptions
{
    public static OptionSpec Include { get; } = new(
        "--include", "GLOB", "Convert only files whose names fit: '*.txt', '1931/**'. May be given several times.", IsRepeatable: true);

    public static OptionSpec Exclude { get; } = new("--exclude", "GLOB", "Leave out files whose names fit. May be given several times.", IsRepeatable: true);

    public static OptionSpec Jobs { get; } = new("--jobs", "N", "Work at so many files at once; otherwise at as many as there are processors.", "-j");

    public static OptionSpec Resume { get; } = new(
        "--resume", null, "Go on where an earlier run stopped: what is recorded as converted, and has not\nchanged since, is not done again.");

    public static OptionSpec Shard { get; } = new("--shard", "K/N", "Convert only the part K of N, for one of several machines; 'textmodel report' joins\nthem.");

    /// <summary>Those that only make sense for folders.</summary>
    public static OptionSpec[] All { get; } = [Include, Exclude, Jobs, Resume, Shard];

    private static readonly string[] ArchiveEndings = [".zip", ".tar", ".tar.gz", ".tgz"];

    /// <summary>Whether the command line is about a folder or an archive, and not about single files.</summary>
    public static bool AreMeant(ParsedArguments arguments) =>
        All.Any(arguments.Has) || arguments.Files.Any(f => Directory.Exists(f) || IsArchive(f));

    /// <summary>The number of jobs; 0 where none is given, null where the value is no number.</summary>
    public static int? ReadJobs(ParsedArguments arguments) =>
        arguments[Jobs] is not { } text ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int jobs) && jobs is >= 1 and <= 256 ? jobs : null;

    /// <summary>The patterns of an option.</summary>
    public static ValueList<string> Globs(ParsedArguments arguments, OptionSpec option) =>
        [.. (arguments[option] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    // A format may be packed as an archive is (a CAS); that is one file.
    private static bool IsArchive(string file) =>
        ArchiveEndings.Any(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase)) && File.Exists(file)
        && !KnownFormats.All.Formats.Any(f => f.Reader is not null && f.MatchName(file) > 0 && IsOf(f, file));

    private static bool IsOf(Formats.TextFormat format, string file)
    {
        try
        {
            return format.Recognize?.Invoke(Formats.TextInput.FromFile(file).GetHead(4096)) > 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
