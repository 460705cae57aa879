using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>What header and stand-off say: source, speakers, entities, times, rules and layers.</summary>
internal sealed class TeiHeaderReader
{
    private readonly TeiScope scope;
    private readonly TeiNode? header;
    private readonly Dictionary<string, TimeSpan> times = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> layers = new(StringComparer.Ordinal);

    public TeiHeaderReader(IReadOnlyList<TeiNode> roots, bool isOwn)
    {
        scope = new(roots, isOwn);
        header = Find(n => n.Local == "teiHeader").FirstOrDefault();
        AddPoints(Timelines());
        if (!isOwn)
            return;
        foreach (TeiNode category in Find(n => n.Local == "category"))
        {
            if (category["xml:id"] is { } id && category.Child("catDesc") is { } description)
                rules.TryAdd(id, scope.Text(description) ?? "");
        }

        foreach (TeiNode statement in Find(n => n.Local == "respStmt" && n["xml:id"] is not null))
            layers.TryAdd(statement["xml:id"]!, scope.Text(statement.Child("name")) ?? "");
    }

    /// <summary>Where the header stands in the source.</summary>
    public TextSpan? Place => header is null ? null : new(header.StartTag.Start, Math.Max(header.StartTag.End, header.EndTag.End));

    /// <summary>Whether the file says that it was written by the rules that this library writes by now.</summary>
    public bool IsOfThisMapping => Find(n => n.Local == "application" && n["ident"] == "TextModel" && n["version"] == TeiMapping.Version).Any();

    /// <summary>The rule that a pointer to a category names.</summary>
    public string? RuleOf(string? pointer) => pointer is null ? null : rules.GetValueOrDefault(pointer.TrimStart('#'));

    /// <summary>The layer that a pointer to a statement of responsibility names.</summary>
    public string? LayerOf(string? pointer) => pointer is null ? null : layers.GetValueOrDefault(pointer.TrimStart('#'));

    /// <summary>The stretch between two points of the timeline, or from one that is followed by another.</summary>
    public TimeRange? TimeOf(string? start, string? end = null)
    {
        if (start is null || times.Count == 0)
            return null;
        string[] points = [.. (start ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), .. (end ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (points.Length == 0 || !times.TryGetValue(points[0].TrimStart('#'), out TimeSpan from))
            return null;
        return new(from, points.Length > 1 && times.TryGetValue(points[1].TrimStart('#'), out TimeSpan to) ? to : null);
    }

    /// <summary>The points of all timelines, by identifier.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Points => times;

    /// <summary>Adds the points of timelines that stand elsewhere.</summary>
    public void AddPoints(TeiTimeline timeline)
    {
        foreach ((string id, TimeSpan time) in timeline.Resolve())
            times.TryAdd(id, time);
    }

    /// <summary>Adds a point of time.</summary>
    public void AddPoint(string id, TimeSpan time) => times.TryAdd(id, time);

    public Source ReadSource() => header is null ? Source.Empty : TeiMapping.Source.Read(scope, header, Source.Empty);

    public IEnumerable<Speaker> ReadSpeakers() => Find(n => n.Local is "person" or "personGrp" && TeiScope.IsIn(n, "particDesc"))
        .Select((person, i) => TeiMapping.Speaker.Read(scope, person, new Speaker { Id = person["xml:id"] ?? $"person{i + 1}" }));

    // What a template's header lists is none of the document's.
    public IEnumerable<Entity> ReadEntities() => Find(n => TeiEntities.IsEntityOutside(n) && (!scope.IsOwn || !TeiScope.IsIn(n, "teiHeader")))
        .Select(n => TeiEntities.Read(scope, n));

    /// <summary>All elements outside the text that pass a test, in document order.</summary>
    public IEnumerable<TeiNode> Find(Func<TeiNode, bool> test) => scope.Find(test);

    /// <summary>The file that a file of this library was made from; null where it does not say.</summary>
    public SourceFile? ReadSourceFile()
    {
        if (header?.Path("fileDesc")?.Children.Where(c => c.Local == "sourceDesc").Select(c => c.Find(n => n.Local == "bibl" && n["type"] is TeiNames.File)).FirstOrDefault(n => n is not null) is not { } file)
            return null;
        bool isMeasured = long.TryParse(file.Path("extent", "measure")?["quantity"], NumberStyles.None, CultureInfo.InvariantCulture, out long length);
        return SourceFile.Of(
            scope.Text(file.Child("title")), scope.Text(file.Child("note")) ?? "", isMeasured && scope.Text(file.Child("idno")) is { } hash ? (length, hash) : null);
    }

    private TeiTimeline Timelines()
    {
        var found = new TeiTimeline();
        TeiNode? timeline = null;
        foreach (TeiNode when in Find(n => n.Local == "when"))
        {
            if (timeline != when.Parent)
                found.Begin((timeline = when.Parent)?["origin"]);
            if (when["xml:id"] is { } id)
                found.Add(id, when["absolute"], when["interval"], when["since"], when["unit"] ?? timeline?["unit"]);
        }

        return found;
    }
}
