using TextModel.Recordings.Common;

namespace TextModel.Recordings.Elan;

/// <summary>The slots of time, also those that the file leaves open.</summary>
internal sealed class ElanTimes
{
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly List<TimeSpan?> times = [];

    /// <summary>Reads TIME_ORDER.</summary>
    /// <param name="order">The element; null: no times.</param>
    /// <param name="units">TIME_UNITS of the header; null: milliseconds.</param>
    public ElanTimes(Element? order, string? units)
    {
        // The schema allows frames of PAL and NTSC too; ELAN itself writes milliseconds only.
        decimal frame = units switch { "PAL-frames" => 0.04m, "NTSC-frames" => 1.001m / 30m, _ => 0 };
        foreach (Element slot in order?.All("TIME_SLOT") ?? [])
        {
            if (!index.TryAdd(slot["TIME_SLOT_ID"] ?? "", times.Count))
                continue;
            string? value = slot["TIME_VALUE"];
            TimeSpan? time = frame == 0 ? Clock.Milliseconds(value) : Clock.Seconds(value) is { } count && Math.Abs(count.Ticks) < long.MaxValue / 2 ? new((long)(count.Ticks * frame)) : null;
            if (value is not null && time is null)
                Wrong.Add(value);
            times.Add(time);
        }
    }

    /// <summary>Values that are no times.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>How many open times were put between others.</summary>
    public int Estimated { get; private set; }

    /// <summary>The time of a slot; null where it is open, or not there.</summary>
    public TimeSpan? this[string slot] => index.TryGetValue(slot, out int at) ? times[at] : null;

    /// <summary>Whether there is such a slot.</summary>
    public bool Has(string slot) => index.ContainsKey(slot);

    /// <summary>Puts the open times inside a row of annotations that touch evenly between those that are known.</summary>
    public void Estimate(ElanTier tier)
    {
        var chain = new List<int>();
        foreach (ElanAnnotation annotation in tier.Annotations)
        {
            if (annotation.Slots is not { } slots || !index.TryGetValue(slots.First, out int first) || !index.TryGetValue(slots.Last, out int last))
                continue;
            if (chain.Count == 0 || chain[^1] != first)
            {
                Spread(chain);
                chain.Clear();
                chain.Add(first);
            }

            chain.Add(last);
        }

        Spread(chain);
    }

    /// <summary>Puts what is still open evenly between its neighbours in the order of the slots.</summary>
    public void EstimateRest()
    {
        var all = new List<int>(times.Count);
        for (int i = 0; i < times.Count; i++)
            all.Add(i);
        Spread(all);
    }

    private void Spread(List<int> row)
    {
        int known = -1;
        for (int i = 0; i < row.Count; i++)
        {
            if (times[row[i]] is not { } end)
                continue;
            if (known >= 0 && i - known > 1 && times[row[known]] is { } start && end >= start)
            {
                for (int k = known + 1; k < i; k++)
                {
                    // Whole milliseconds, as all times of the format.
                    decimal part = (end.Ticks - start.Ticks) * (decimal)(k - known) / (i - known);
                    times[row[k]] = new TimeSpan(start.Ticks + ((long)(part / 10_000m) * 10_000));
                    Estimated++;
                }
            }

            known = i;
        }
    }
}
