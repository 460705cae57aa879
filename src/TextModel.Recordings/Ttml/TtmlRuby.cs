using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Ttml;

/// <summary>The characters of a paragraph beside which something stands (<c>tts:ruby</c>), and what, as they are found.</summary>
internal sealed class TtmlRuby
{
    private readonly List<(int Start, int End, string Reading)> found = [];

    // Of the container that is open.
    private readonly List<(int Start, int End)> bases = [];
    private readonly List<string> readings = [];

    /// <summary>How many things stand beside nothing, or beside what has a reading already.</summary>
    public int Lost { get; private set; }

    /// <summary>Adds characters.</summary>
    public void AddBase(int start, int end)
    {
        // Without a container a new base begins another one.
        if (readings.Count > 0)
            Close();
        bases.Add((start, end));
    }

    /// <summary>Adds what stands beside characters; white space in it is one blank.</summary>
    public void AddReading(XmlPart part) => readings.Add(string.Join(' ', part.InnerText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>A container ends: each of its characters has what stands in the same place among the readings, and a single one stands beside all.</summary>
    public void Close()
    {
        int pairs = readings.Count == 1 && bases.Count > 1 ? 0 : Math.Min(bases.Count, readings.Count);
        for (int i = 0; i < pairs; i++)
            found.Add((bases[i].Start, bases[i].End, readings[i]));
        if (readings.Count == 1 && bases.Count > 1)
            found.Add((bases[0].Start, bases[^1].End, readings[0]));
        else
            Lost += readings.Skip(pairs).Count(r => r.Length > 0);
        bases.Clear();
        readings.Clear();
    }

    /// <summary>Gives an entry what was found.</summary>
    /// <param name="item">The entry.</param>
    /// <param name="text">Its text while it was read.</param>
    /// <param name="shift">How many characters before the entry's own text were left out.</param>
    public void Give(TierItem item, TtmlText text, int shift)
    {
        foreach ((int start, int end, string reading) in found)
        {
            if (reading.Length > 0 && text.Trimmed(start, end) is { IsEmpty: false } span)
                item.Readings.Add(new(span.Shift(-shift), reading));
            else
                Lost += reading.Length > 0 ? 1 : 0;
        }
    }

    /// <summary>How many there are that can be given.</summary>
    public int Count => found.Count(f => f.Reading.Length > 0);
}

/// <summary>The styles of a file, as far as they say what stands beside characters.</summary>
internal sealed class TtmlRubyStyles
{
    private const int Deepest = 8;
    private readonly Dictionary<string, XmlPart> styles = new(StringComparer.Ordinal);

    /// <summary>Notes a style of the head.</summary>
    public void Add(XmlPart style)
    {
        if (style["id"] is { Length: > 0 } id)
            styles.TryAdd(id, style);
    }

    /// <summary>What part of a ruby an element is (<c>container</c>, <c>base</c>, <c>text</c> …), by itself or by its styles; null for none.</summary>
    public string? Of(XmlPart part) => Of(part, 0) is { } found && found != "none" ? found : null;

    private string? Of(XmlPart part, int depth)
    {
        foreach ((string name, string space, string value) in part.Attributes)
        {
            if (name == "ruby" && (space.EndsWith("#styling", StringComparison.Ordinal) || space.EndsWith("#style", StringComparison.Ordinal)))
                return value;
        }

        // Of several styles the last one counts. Styles may refer to each other in a circle.
        string[] ids = depth < Deepest && part["style"] is { } named ? named.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [];
        for (int i = ids.Length - 1; i >= 0; i--)
        {
            if (styles.TryGetValue(ids[i], out XmlPart? style) && Of(style, depth + 1) is { } found)
                return found;
        }

        return null;
    }
}
