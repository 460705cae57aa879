namespace TextModel.Recordings.Exmaralda;

/// <summary>A point of the timeline.</summary>
/// <param name="time">Its time, or null.</param>
/// <param name="key">The time that it stands at or, if its own is not known, after.</param>
/// <param name="rank">0 for the point that all of one time share, else in which order it was made.</param>
internal sealed class ExmaraldaPoint(TimeSpan? time, TimeSpan key, int rank)
{
    /// <summary>Its time, or null.</summary>
    public TimeSpan? Time { get; } = time;

    /// <summary>The time that it stands at or after.</summary>
    public TimeSpan Key { get; } = key;

    /// <summary>Its order among those of one time.</summary>
    public int Rank { get; } = rank;

    /// <summary>Where it stands in the timeline, from 0; known when all are made.</summary>
    public int Index { get; set; }

    /// <summary>Its name in the file.</summary>
    public string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"T{Index}");
}

/// <summary>The timeline that all tiers share: points with times in their order, and between them those whose times are not known.</summary>
internal sealed class ExmaraldaTimeline
{
    private readonly Dictionary<TimeSpan, ExmaraldaPoint> shared = [];
    private readonly List<ExmaraldaPoint> all = [];

    /// <summary>The point of a time.</summary>
    public ExmaraldaPoint At(TimeSpan time)
    {
        if (!shared.TryGetValue(time, out ExmaraldaPoint? point))
        {
            shared[time] = point = new(time, time, 0);
            all.Add(point);
        }

        return point;
    }

    /// <summary>A point of its own after what stands at a time.</summary>
    /// <param name="key">The time that it stands after.</param>
    /// <param name="time">Its own time: the same, or null where it is not known.</param>
    public ExmaraldaPoint After(TimeSpan key, TimeSpan? time)
    {
        var point = new ExmaraldaPoint(time, key, all.Count + 1);
        all.Add(point);
        return point;
    }

    /// <summary>The points in order, numbered.</summary>
    public List<ExmaraldaPoint> Number()
    {
        all.Sort((a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Rank.CompareTo(b.Rank));
        for (int i = 0; i < all.Count; i++)
            all[i].Index = i;
        return all;
    }
}
