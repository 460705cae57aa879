using TextModel.Recordings.Common;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Input;

/// <summary>A recording while a file is read: people as they come, entries, times with what is said about faulty ones.</summary>
/// <param name="path">The file's name, for messages.</param>
/// <param name="diagnostics">Takes the messages.</param>
internal sealed class RecordingBuilder(string? path, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, int> people = new(StringComparer.Ordinal);

    /// <summary>What was read.</summary>
    public Recording Recording { get; } = new();

    /// <summary>Takes the messages.</summary>
    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>The file's name, for messages.</summary>
    public string? Path => path;

    /// <summary>The tier of a name, made where there is none yet.</summary>
    /// <param name="name">The name.</param>
    /// <param name="content">What its entries are.</param>
    /// <param name="kind">What kind of thing it holds, where it is no speech.</param>
    public Tier Tier(string name, TierContent content = TierContent.Speech, string? kind = null)
    {
        foreach (Tier tier in Recording.Tiers)
        {
            if (tier.Name == name)
                return tier;
        }

        var made = new Tier(name, content) { Kind = kind };
        Recording.Tiers.Add(made);
        return made;
    }

    /// <summary>Notes somebody; what is said of them later is added.</summary>
    /// <returns>The identifier; null where it is empty.</returns>
    public string? Person(string? id, string? name = null, string? role = null)
    {
        id = id?.Trim();
        if (string.IsNullOrEmpty(id))
            return null;
        name = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
        role = string.IsNullOrWhiteSpace(role) ? null : role.Trim();
        if (people.TryGetValue(id, out int known))
        {
            Participant old = Recording.Participants[known];
            Recording.Participants[known] = old with { Name = old.Name ?? name, Role = old.Role ?? role };
        }
        else
        {
            people.Add(id, Recording.Participants.Count);
            Recording.Participants.Add(new(id, name, role));
        }

        return id;
    }

    /// <summary>Counts what is not kept.</summary>
    /// <param name="plural">What it is, in the plural.</param>
    /// <param name="count">How many.</param>
    public void Carry(string plural, int count = 1)
    {
        if (count > 0)
            Recording.Carried[plural] = Recording.Carried.GetValueOrDefault(plural) + count;
    }

    /// <summary>Says something about the source.</summary>
    public void Field(string key, string value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            Recording.Source = Recording.Source with { Fields = Recording.Source.Fields.Add(key, value) };
    }

    /// <summary>A time as it stands: with colons, or as a number; faulty ones are mentioned.</summary>
    /// <param name="text">What stands there; null or empty: no time.</param>
    /// <param name="perSecond">How many of the unit of plain numbers a second has.</param>
    public TimeSpan? Time(string? text, decimal perSecond = 1)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        TimeSpan? time = perSecond == 1 || text.Contains(':', StringComparison.Ordinal) ? ClockTime.Any(text) : ClockTime.Number(text, perSecond);
        if (time is null)
            diagnostics.Add(SpeechDiagnostics.UnknownTime.At(path, null, null, Short(text)));
        return NotBefore(time, text);
    }

    /// <summary>A time that is not before the beginning; one that is gives 0, and is mentioned.</summary>
    public TimeSpan? NotBefore(TimeSpan? time, string text)
    {
        if (time is not { Ticks: < 0 })
            return time;
        diagnostics.Add(SpeechDiagnostics.TimeBeforeStart.At(path, null, null, Short(text)));
        return TimeSpan.Zero;
    }

    /// <summary>An entry of a tier; its text is trimmed. One without text is counted, and not added.</summary>
    public TierItem? Item(Tier tier, string text, TimeSpan? start, TimeSpan? end, string? speaker = null, int place = -1)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            Carry("entries without text");
            return null;
        }

        // An end before its beginning says nothing.
        if (end < start)
        {
            Carry("ends of entries that lie before their beginning");
            end = null;
        }

        var item = new TierItem(text) { Start = start, End = end, Speaker = speaker, Place = place };
        tier.Items.Add(item);
        return item;
    }

    /// <summary>A time range; null without a beginning.</summary>
    public static TimeRange? Range(TimeSpan? start, TimeSpan? end) => start is { } from ? new(from, end < from ? null : end) : null;

    /// <summary>Puts the entries of each tier in the order of time; those without one stay behind those before them.</summary>
    public void Sort()
    {
        foreach (Tier tier in Recording.Tiers)
        {
            var keyed = new List<(TimeSpan Key, int Index, TierItem Item)>(tier.Items.Count);
            TimeSpan last = TimeSpan.Zero;
            bool isSorted = true;
            foreach (TierItem item in tier.Items)
            {
                TimeSpan key = item.Start ?? last;
                isSorted &= key >= last;
                last = key;
                keyed.Add((key, keyed.Count, item));
            }

            if (isSorted)
                continue;
            keyed.Sort((a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Index.CompareTo(b.Index));
            tier.Items.Clear();
            tier.Items.AddRange(keyed.Select(k => k.Item));
        }
    }

    private static string Short(string text) => text.Length <= 40 ? text : $"{text.AsSpan(0, 40)}…";
}
