namespace TextModel.Lint;

/// <summary>A time that is out of order among times that are in order.</summary>
internal sealed class TimeBackwards : ILintCheck
{
    public LintRule Rule { get; } = new("time-backwards", LintDiagnostics.TimeBackwards, CanFix: false);

    public IEnumerable<Finding> Find(LintContext context)
    {
        (TextSpan, TimeSpan)[] stamps = [.. context.Document.Annotations.OfType<TimeStamp>().Select(s => (s.Span, s.Time))];
        // A turn's time is that of its stamp, and a cue's paragraph has that of the cue.
        (TextSpan, TimeSpan)[] times = stamps.Length > 0 ? stamps : [.. context.Document.Paragraphs.Where(p => p.Time is not null).Select(p => (p.Span, p.Time!.Start))];
        if (times.Length == 0)
            times = [.. context.Document.Turns.Where(t => t.Time is not null).Select(t => (t.Span, t.Time!.Start))];
        // A second part, or the same in another spelling, has times of its own.
        return times.GroupBy(t => context.Document.Annotations.At(t.Item1.Start).OfType<Division>().LastOrDefault()?.Start ?? -1).SelectMany(g => InOrder([.. g]));
    }

    private static IEnumerable<Finding> InOrder((TextSpan Span, TimeSpan Time)[] times)
    {
        int[] back = [.. Enumerable.Range(1, Math.Max(0, times.Length - 1)).Where(i => times[i].Time < times[i - 1].Time - TimeSpan.FromMilliseconds(999))];
        // Where times go back and forth they are no times of one recording.
        if (back.Length * 20 > times.Length && back.Length > 1)
            yield break;
        foreach (int i in back)
        {
            // Another tape begins near zero again, and goes on from there.
            bool staysBack = i + 1 < times.Length && times[i + 1].Time < times[i - 1].Time;
            bool isSpike = i >= 2 && times[i].Time >= times[i - 2].Time;
            if (staysBack && !isSpike && times[i].Time.TotalSeconds < Math.Max(60, times[i - 1].Time.TotalSeconds / 10))
                continue;
            yield return new(times[i].Span, Clock(times[i].Time), Clock(times[i - 1].Time));
        }
    }

    /// <summary>Hours, minutes and seconds, and milliseconds where there are any.</summary>
    public static string Clock(TimeSpan time) =>
        $"{(time < TimeSpan.Zero ? "-" : "")}{(int)Math.Abs(time.TotalHours):00}:{Math.Abs(time.Minutes):00}:{Math.Abs(time.Seconds):00}{(time.Milliseconds == 0 ? "" : $".{Math.Abs(time.Milliseconds):000}")}";
}
