using System.Globalization;
using System.Text;

namespace TextModel.Corpus;

/// <summary>What differs between two versions of a document: text, turns, speakers, names and what is said of the source.</summary>
public sealed record DocumentDifference
{
    /// <summary>What differs, in the order header, speakers, turns, text, names; within text and turns in the order of the text.</summary>
    public ValueList<DifferenceItem> Items { get; init; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Items.IsEmpty;

    /// <summary>Compares two versions of a document.</summary>
    /// <param name="before">The older one.</param>
    /// <param name="after">The newer one.</param>
    public static DocumentDifference Between(TextDocument before, TextDocument after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        List<DifferenceItem> items = [];
        Pairs(DifferenceKind.Header, Header(before), Header(after), items);
        Pairs(DifferenceKind.Speaker, Speakers(before), Speakers(after), items);
        Turns(before, after, items);
        Texts(before, after, items);
        Pairs(DifferenceKind.Name, Names(before), Names(after), items);
        return new() { Items = [.. items] };
    }

    // Who speaks how, turn by turn; what they say is compared as text.
    private static void Turns(TextDocument before, TextDocument after, List<DifferenceItem> items)
    {
        string[] old = [.. before.Turns.Select(Turn)], now = [.. after.Turns.Select(Turn)];
        foreach ((TextSpan left, TextSpan right) in SequenceDifference.Find(old, now))
            Changes(DifferenceKind.Turn, "turn", old, now, left, right, (i, isNew) => Line(isNew ? after : before, (isNew ? after : before).Turns[i].Start), items);
    }

    private static void Texts(TextDocument before, TextDocument after, List<DifferenceItem> items)
    {
        List<TextRow> oldRows = RowReader.Read(before), newRows = RowReader.Read(after);
        string[] old = [.. oldRows.Select(r => r.Text)], now = [.. newRows.Select(r => r.Text)];
        foreach ((TextSpan left, TextSpan right) in SequenceDifference.Find(old, now))
            Changes(DifferenceKind.Text, "paragraph", old, now, left, right, (i, isNew) => (isNew ? newRows : oldRows)[i].Places.Runs[0].Line, items);
    }

    private static void Changes(
        DifferenceKind kind, string what, string[] old, string[] now, TextSpan left, TextSpan right, Func<int, bool, int> lineOf, List<DifferenceItem> items)
    {
        for (int i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            int? from = i < left.Length ? left.Start + i : null, to = i < right.Length ? right.Start + i : null;
            items.Add(new(kind, string.Create(CultureInfo.InvariantCulture, $"{what} {(to ?? from) + 1}"), from is { } f ? old[f] : null, to is { } t ? now[t] : null)
            {
                LineBefore = from is { } a ? lineOf(a, false) : null,
                LineAfter = to is { } b ? lineOf(b, true) : null,
            });
        }
    }

    private static void Pairs(DifferenceKind kind, SortedDictionary<string, string> old, SortedDictionary<string, string> now, List<DifferenceItem> items)
    {
        foreach (string key in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            (string? before, string? after) = (old.GetValueOrDefault(key), now.GetValueOrDefault(key));
            if (before != after)
                items.Add(new(kind, key, before, after));
        }
    }

    private static int Line(TextDocument document, int offset) => document.Lines.GetPosition(offset).Line;

    private static string Turn(Turn turn) => $"{turn.Kind.ToString().ToLowerInvariant()} of {turn.Speaker?.ToString() ?? turn.SpeakerId ?? turn.Label ?? "nobody known"}{Time(turn.Time)}";

    private static string Time(TimeRange? time) => time is null ? "" : string.Create(CultureInfo.InvariantCulture, $", {time.Start:c}–{time.End:c}");

    private static SortedDictionary<string, string> Header(TextDocument document)
    {
        Source source = document.Source;
        var header = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Put("title", source.Title);
        Put("date", source.Date?.ToString());
        Put("language", source.Language);
        Put("publisher", source.Publisher);
        Put("published", source.PublicationDate?.ToString());
        Put("rights", source.Rights?.ToString());
        Put("printed", source.Printed?.ToString());
        foreach (IGrouping<string, Contributor> role in source.Contributors.GroupBy(c => c.Role.ToString()))
            Put(role.Key, string.Join("; ", role.Select(c => c.Name)));
        foreach (KeyedValue field in source.Fields)
            Put($"field {field.Key}", field.Value);
        return header;

        void Put(string key, string? value)
        {
            if (value is not null)
                header[key] = value;
        }
    }

    private static SortedDictionary<string, string> Speakers(TextDocument document)
    {
        var speakers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (Speaker speaker in document.Speakers)
        {
            var text = new StringBuilder(speaker.ToString());
            if (speaker.Role != SpeakerRole.Unknown)
                text.Append(", ").Append(speaker.Role.ToString().ToLowerInvariant());
            if (speaker.Labels.Count > 0)
                text.Append(" (").AppendJoin("; ", speaker.Labels).Append(')');
            if (speaker.Description is { } description)
                text.Append(": ").Append(description);
            speakers[speaker.Id] = text.ToString();
        }

        return speakers;
    }

    // Who is named how often.
    private static SortedDictionary<string, string> Names(TextDocument document)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (IGrouping<(string, string), EntityMention> group in document.Mentions.GroupBy(m => (m.Kind.ToString(), m.Entity.Label)))
            names[$"{group.Key.Item1} {group.Key.Item2}"] = string.Create(CultureInfo.InvariantCulture, $"{group.Count()} mentions");
        return names;
    }
}

/// <summary>One thing that differs.</summary>
/// <param name="Kind">What it is a part of.</param>
/// <param name="What">Which: a field of the header, a speaker's identifier, <c>paragraph 12</c>, <c>turn 3</c>, a name.</param>
/// <param name="Before">What it was; null where it is new.</param>
/// <param name="After">What it is; null where it is gone.</param>
public sealed record DifferenceItem(DifferenceKind Kind, string What, string? Before, string? After)
{
    /// <summary>The line of the base text where it was; null where it has none.</summary>
    public int? LineBefore { get; init; }

    /// <summary>The line of the base text where it is; null where it has none.</summary>
    public int? LineAfter { get; init; }
}

/// <summary>What a difference is about.</summary>
public enum DifferenceKind
{
    /// <summary>What is said of the source.</summary>
    Header,

    /// <summary>Somebody who speaks.</summary>
    Speaker,

    /// <summary>Who speaks when, asking or answering.</summary>
    Turn,

    /// <summary>The reading text of a paragraph.</summary>
    Text,

    /// <summary>Who and what is named.</summary>
    Name,
}
