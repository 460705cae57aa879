using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>The identifiers that a TEI file needs beyond those of the document: categories, times, rules, layers, anchors.</summary>
internal sealed class TeiReferences
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly string[] categories;
    private readonly Dictionary<TimeSpan, string> times = [];

    public TeiReferences(TextDocument document, bool utterances)
    {
        Utterances = utterances;
        foreach (Speaker speaker in document.Speakers)
            used.Add(speaker.Id);
        foreach (Entity entity in document.Entities)
            used.Add(entity.Id);
        var spoken = new SortedSet<TimeSpan>();
        var rules = new SortedSet<string>(StringComparer.Ordinal);
        var layers = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Annotation annotation in document.Annotations.AsSpan())
        {
            if (annotation.Id is { } id)
                used.Add(id);
            if (annotation is Turn { Time: { } time })
            {
                spoken.Add(time.Start);
                if (time.End is { } end)
                    spoken.Add(end);
            }
            else if (annotation is EntityMention mention)
            {
                if (mention.Rule is { } rule)
                    rules.Add(rule);
                if (mention.Layer is { } layer)
                    layers.Add(layer);
            }
        }

        categories = [New("statement"), New("question"), New("answer"), New("implied")];
        TextId = New("text");
        RecordingId = New("T0");
        foreach (TimeSpan time in spoken)
            times.Add(time, New(string.Create(CultureInfo.InvariantCulture, $"T{times.Count + 1}")));
        foreach (string rule in rules)
            Rules.Add(rule, New(string.Create(CultureInfo.InvariantCulture, $"rule{Rules.Count + 1}")));
        foreach (string layer in layers)
            Layers.Add(layer, New(string.Create(CultureInfo.InvariantCulture, $"layer{Layers.Count + 1}")));
    }

    /// <summary>Whether turns are <c>u</c>.</summary>
    public bool Utterances { get; }

    /// <summary>The identifier of the <c>text</c> element, for string-ranges that no smaller element holds.</summary>
    public string TextId { get; }

    /// <summary>The identifier of the beginning of the recording.</summary>
    public string RecordingId { get; }

    /// <summary>The category that marks elements which only the schema needs.</summary>
    public string Implied => categories[3];

    /// <summary>The rules by which mentions were found, with their categories' identifiers.</summary>
    public Dictionary<string, string> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>The layers of mentions, with their identifiers.</summary>
    public Dictionary<string, string> Layers { get; } = new(StringComparer.Ordinal);

    /// <summary>The points of the timeline, in order.</summary>
    public IEnumerable<KeyValuePair<TimeSpan, string>> Times => times;

    /// <summary>The category of a kind of turn.</summary>
    public string Category(TurnKind kind) => categories[(int)kind];

    /// <summary>An identifier that nothing in the document has: the name, else the name with a prefix that ends in a hyphen.</summary>
    public string New(string name)
    {
        string id = name;
        for (int i = 1; !used.Add(id); i++)
            id = string.Create(CultureInfo.InvariantCulture, $"tm{i}-{name}");
        return id;
    }

    /// <summary>Writes a pointer to a point of the timeline.</summary>
    public void Time(Utf8XmlOutput o, TimeSpan time)
    {
        o.Raw("#"u8);
        o.Raw(times[time]);
    }

    /// <summary>An identifier in a pointer: XML names as they are, anything else as a word that a URI can hold.</summary>
    public static ReadOnlySpan<char> Escape(string id)
    {
        foreach (char c in id)
        {
            if (!System.Xml.XmlConvert.IsNCNameChar(c))
                return TeiNames.ToWord(id);
        }

        return id.Length == 0 ? "%" : id;
    }
}
