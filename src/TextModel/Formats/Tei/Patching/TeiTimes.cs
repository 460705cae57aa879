using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>The points of time that turns of a file can point to: those of its timelines, and new ones in a timeline of this library.</summary>
/// <param name="origin">The file.</param>
/// <param name="ids">Makes identifiers.</param>
internal sealed class TeiTimes(TeiOrigin origin, TeiFreeIds ids)
{
    private readonly List<(TimeSpan Time, string Id)> added = [];
    private readonly bool hasPlace = origin.Outside.Count > 0 && (ids.Find("standOff") ?? ids.Find("teiHeader")?.Parent) is not null;
    private Dictionary<TimeSpan, string>? points;
    private string? beginning;

    /// <summary>What the header says, the new points included.</summary>
    public TeiHeaderReader Header { get; } = HeaderOf(origin);

    private static TeiHeaderReader HeaderOf(TeiOrigin origin)
    {
        var header = new TeiHeaderReader(origin.Outside, isOwn: false);
        header.AddPoints(origin.Interpreter.Speech.Timeline);
        return header;
    }

    /// <summary>A pointer to a point of time; null where the file has no place for one.</summary>
    public string? PointerTo(TimeSpan? time)
    {
        if (time is not { } wanted)
            return null;
        if (points is null)
        {
            points = [];
            foreach ((string point, TimeSpan at) in Header.Points)
                points.TryAdd(at, point);
        }

        if (points.TryGetValue(wanted, out string? known))
            return $"#{known}";
        if (!hasPlace)
            return null;
        beginning ??= ids.New("T");
        string id = ids.New("T");
        added.Add((wanted, id));
        points.Add(wanted, id);
        Header.AddPoint(id, wanted);
        return $"#{id}";
    }

    /// <summary>The timeline of the new points; empty where there are none.</summary>
    public string Timeline(string prefix) => added.Count == 0 ? "" : string.Concat(
    [
        $"<{prefix}timeline unit=\"s\" origin=\"#{beginning}\"><{prefix}when xml:id=\"{beginning}\"/>",
        .. added.Select(a => string.Create(CultureInfo.InvariantCulture, $"<{prefix}when xml:id=\"{a.Id}\" interval=\"{TeiVocabulary.Seconds(a.Time)}\" since=\"#{beginning}\"/>")),
        $"</{prefix}timeline>",
    ]);
}

/// <summary>Finds elements outside the text by name or identifier, and identifiers that nothing has.</summary>
/// <param name="origin">The file.</param>
/// <param name="document">The document after the edit.</param>
internal sealed class TeiFreeIds(TeiOrigin origin, TextDocument document)
{
    private readonly HashSet<string> made = new(StringComparer.Ordinal);
    private Dictionary<string, TeiNode>? byId;
    private int number;

    /// <summary>All elements outside the text.</summary>
    public IEnumerable<TeiNode> All() => origin.Outside.SelectMany(r => r.Descendants().Prepend(r));

    /// <summary>The first of a name.</summary>
    public TeiNode? Find(string local) => All().FirstOrDefault(n => n.Local == local);

    /// <summary>The one that has an identifier; found once, since a list of persons may be long, and each edit of one asks for it.</summary>
    public TeiNode? ById(string id)
    {
        if (byId is null)
        {
            byId = new(StringComparer.Ordinal);
            foreach (TeiNode node in All())
            {
                if (node["xml:id"] is { } known)
                    byId.TryAdd(known, node);
            }
        }

        return byId.GetValueOrDefault(id);
    }

    /// <summary>An identifier that nothing has, in the file or after the edit: letters and a number.</summary>
    public string New(string letters)
    {
        while (true)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"{letters}{++number}");
            if (Take(id))
                return id;
        }
    }

    /// <summary>Takes an identifier if nothing has it.</summary>
    public bool Take(string id) => origin.Document.Find(id) is null && ById(id) is null && document.Find(id) is null
        && document.Speakers[id] is null && document.Entities[id] is null && made.Add(id);
}
