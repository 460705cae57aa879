using System.Diagnostics;
using System.Globalization;
using TextModel.Cli.Output;
using TextModel.Corpus;

namespace TextModel.Cli.Folders;

/// <summary>Shows how far a conversion is: one line that changes on a terminal, a plain line now and then elsewhere.</summary>
/// <param name="session">Where to: standard error.</param>
/// <param name="isShown">Whether to show anything.</param>
internal sealed class ProgressLine(Session session, bool isShown) : IProgress<CorpusProgress>
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(100), InLog = TimeSpan.FromSeconds(10);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly bool terminal = session.Traits.ErrorIsTerminal;
    private TimeSpan shown;
    private bool isOpen;

    /// <inheritdoc/>
    public void Report(CorpusProgress value)
    {
        if (!isShown || clock.Elapsed - shown < (terminal ? OnTerminal : InLog))
            return;
        shown = clock.Elapsed;
        string line = Text(value);
        if (terminal)
        {
            session.Error.Write($"\r{(line.Length < session.Traits.Width ? line : line[..(session.Traits.Width - 1)])}\e[K");
            isOpen = true;
        }
        else
        {
            session.Error.WriteLine(line);
        }
    }

    /// <summary>Makes room for a line of something else.</summary>
    public void Clear()
    {
        if (isOpen)
            session.Error.Write("\r\e[K");
        isOpen = false;
    }

    /// <summary>The line: files, bytes, rate, time left, problems so far.</summary>
    public static string Text(CorpusProgress progress)
    {
        string line = string.Create(
            CultureInfo.InvariantCulture, $"{progress.Done:#,0} of {Counted.Of(progress.Total, "file")}, {progress.Bytes / 1e6:#,0.0} of {progress.TotalBytes / 1e6:#,0.0} MB, {progress.BytesPerSecond / 1e6:0.0} MB/s");
        if (progress.TimeLeft is { } left)
            line += $", {Time(left)} left";
        if (progress.Failed > 0)
            line += string.Create(CultureInfo.InvariantCulture, $", {progress.Failed:#,0} failed");
        if (progress.WithWarnings > 0)
            line += string.Create(CultureInfo.InvariantCulture, $", {progress.WithWarnings:#,0} with warnings");
        return line;
    }

    /// <summary>A time as people say it.</summary>
    public static string Time(TimeSpan time) =>
        time.TotalSeconds < 10 ? time.TotalSeconds.ToString("0.0 's'", CultureInfo.InvariantCulture)
        : time.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00} h")
        : time.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:00} min")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s");
}
