using System.Globalization;
using TextModel.Cli.Arguments;
using TextModel.Formats;
using TextModel.Transcripts;

namespace TextModel.Cli.Commands;

/// <summary>The options that say how to read, the same for every command that reads.</summary>
internal static class InputOptions
{
    private const int MostSeconds = 1_000_000;

    public static OptionSpec From { get; } = new("--from", "FORMAT", "The format of the input; otherwise found from content and name.") { Values = () => KnownFormats.Ids(f => f.Reader is not null) };

    public static OptionSpec Encoding { get; } = new(
        "--encoding", "NAME", "The encoding of inputs without a byte order mark, such as windows-1252,\nkoi8-r or utf-16le; otherwise UTF-8, or what is recognised (a warning says it).");

    public static OptionSpec Convention { get; } = new(
        "--convention", "NAME", "How a transcript labels its turns; otherwise found from the whole text.\n'textmodel inspect' shows which one was found.")
    { Values = () => Transcripts.TranscriptConventions.All };

    public static OptionSpec Labels { get; } = new(
        "--labels", "LIST", "The labels that begin turns, separated by semicolons, each with the\nspeaker's name if you like: \"Q.;A.=Maria Rossi\".");

    public static OptionSpec Metadata { get; } = new(
        "--metadata", "FILE", "A YAML file that says who speaks, what the source is, and who is meant; otherwise\nthe one beside the input (interview.yaml for interview.txt), or none with 'none'.");

    public static OptionSpec FoldRepeats { get; } = new("--fold-repeats", null, "Captions that roll up: have each line once; otherwise as often as it is shown.");

    public static OptionSpec TurnPause { get; } = new("--turn-pause", "SECONDS", "Recordings: the longest pause within a turn, such as 1.5; otherwise only another\nspeaker begins a turn.");

    public static OptionSpec Changes { get; } = new("--changes", "HOW", "Tracked changes of Word documents: accepted (as they are otherwise), rejected, or\nkept, both, as insertions and deletions.") { Values = () => ["accepted", "rejected", "kept"] };

    /// <summary>How a file of any format is read, for a command that takes all of it.</summary>
    public static OptionSpec[] Reading => [From, Encoding, Convention, Labels, FoldRepeats, TurnPause, Changes];

    public static OptionSpec Quiet { get; } = new("--quiet", null, "Show errors only, no warnings and notices.", "-q");

    /// <summary>The options for reading; null where a value is not known, with <paramref name="problem"/>.</summary>
    public static ReadOptions? Build(ParsedArguments arguments, out string? problem)
    {
        problem = null;
        FormatRegistry formats = KnownFormats.All;
        string? from = arguments[From], name = arguments[Encoding];
        if (from is not null && formats[from] is not { Reader: not null })
        {
            problem = (formats[from] is null ? $"There is no format '{from}'." : $"The format '{from}' cannot be read.")
                + $" Formats that can: {string.Join(", ", formats.Formats.Where(f => f.Reader is not null).Select(f => f.Id))}.";
            return null;
        }

        TextEncoding? encoding = name is null ? null : TextEncoding.Find(name);
        if (name is not null && encoding is null)
        {
            problem = $"There is no encoding '{name}'. Known are the IANA names, such as utf-8, utf-16le, windows-1252, iso-8859-1, koi8-r, shift_jis.";
            return null;
        }

        string? convention = arguments[Convention];
        if (convention is not null && !TranscriptConventions.All.Contains(convention))
        {
            problem = $"There is no convention '{convention}'.{Spelling.Hint(convention, TranscriptConventions.All)}"
                + $" Known: {string.Join(", ", TranscriptConventions.All)}.";
            return null;
        }

        if (arguments[Metadata] is { } metadata and not InputFile.NoMetadata && !File.Exists(metadata))
        {
            problem = $"There is no file '{metadata}' with metadata.";
            return null;
        }

        TimeSpan? pause = null;
        if (arguments[TurnPause] is { } seconds)
        {
            if (!decimal.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) || value > MostSeconds)
            {
                problem = $"'{seconds}' is no number of seconds, such as 2 or 1.5.";
                return null;
            }

            pause = TimeSpan.FromTicks((long)(value * TimeSpan.TicksPerSecond));
        }

        TrackedChanges changes = TrackedChanges.Accepted;
        if (arguments[Changes] is { } how && (!Enum.TryParse(how, ignoreCase: true, out changes) || !how.All(char.IsAsciiLetter)))
        {
            problem = $"'{how}' is no way to read changes. Known: accepted, rejected, kept.";
            return null;
        }

        // A lambda, so that nothing of YAML is loaded before a file has front matter.
        return new()
        {
            Format = from,
            Encoding = encoding,
            FoldRepeatedLines = arguments.Has(FoldRepeats),
            TurnPause = pause,
            TrackedChanges = changes,
            Transcript = new() { Convention = convention, Labels = LabelRules(arguments[Labels]) },
            FrontMatter = static (source, block) => YamlMetadata.ReadFrontMatter(source, block),
        };
    }

    private static ValueList<LabelRule> LabelRules(string? list) =>
    [
        .. (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(entry =>
            entry.Split('=', 2, StringSplitOptions.TrimEntries) is [var label, var speaker] ? new LabelRule(label, speaker) : new LabelRule(entry)),
    ];
}
