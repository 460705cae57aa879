using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>What header and stand-off say: source, speakers, entities, times, rules and layers.</summary>
internal sealed class TeiHeaderReader
{
    private readonly bool isOwn;
    private readonly TeiNode? header;
    private readonly IReadOnlyList<TeiNode> roots;

    // All elements outside the text, in document order: a timeline may have a hundred thousand, and they are looked through often.
    private readonly TeiNode[] nodes;
    private readonly Dictionary<string, TimeSpan> times = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> layers = new(StringComparer.Ordinal);

    public TeiHeaderReader(IReadOnlyList<TeiNode> roots, bool isOwn)
    {
        this.isOwn = isOwn;
        this.roots = roots;
        nodes = [.. roots.SelectMany(r => r.Descendants().Prepend(r))];
        header = Find(n => n.Local == "teiHeader").FirstOrDefault();
        AddPoints(Timelines());
        if (!isOwn)
            return;
        foreach (TeiNode category in Find(n => n.Local == "category"))
        {
            if (category["xml:id"] is { } id && category.Child("catDesc") is { } description)
                rules.TryAdd(id, Text(description) ?? "");
        }

        foreach (TeiNode statement in Find(n => n.Local == "respStmt" && n["xml:id"] is not null))
            layers.TryAdd(statement["xml:id"]!, statement.Child("name") is { } name ? Text(name) ?? "" : "");
    }

    /// <summary>The first header's title statement, or null.</summary>
    private TeiNode? Titles => header?.Path("fileDesc", "titleStmt");

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

    public Source ReadSource()
    {
        if (header is null)
            return Source.Empty;
        TeiNode? publication = header.Path("fileDesc", "publicationStmt");
        return new()
        {
            Title = ReadTitle(),
            Contributors = ReadContributors().ToValueList(),
            Date = ReadDate(),
            Printed = ReadPrinted(),
            Publisher = TextOf(publication?.Child("publisher") ?? publication?.Child("distributor") ?? publication?.Child("authority")),
            PublicationDate = DateOf(publication?.Child("date")),
            Rights = ReadRights(publication?.Child("availability")),
            Language = ReadLanguage(),
            Fields = ReadFields(),
        };
    }

    public IEnumerable<Speaker> ReadSpeakers() => ReadPersons(Find(n => n.Local is "person" or "personGrp" && IsIn(n, "particDesc")));

    /// <summary>Whether an element outside the text describes an entity; persons of the conversation are speakers.</summary>
    public static bool IsEntity(TeiNode node) => TeiEntityReader.IsEntity(node) && !IsIn(node, "particDesc") && !IsIn(node, "sourceDesc");

    // What a template's header lists is none of the document's.
    public IEnumerable<Entity> ReadEntities() => Find(n => IsEntity(n) && (!isOwn || !IsIn(n, "teiHeader")))
        .Select(n => new TeiEntityReader(n, isOwn).Read()).OfType<Entity>();

    /// <summary>All elements outside the text that pass a test, in document order.</summary>
    public IEnumerable<TeiNode> Find(Func<TeiNode, bool> test) => nodes.Where(test);

    /// <summary>What an element says: exactly for a file of this library, on one line for others; null where it says nothing.</summary>
    private string? Text(TeiNode node)
    {
        string text = isOwn ? node.OwnText : node.PlainText;
        return text.Length == 0 && !node.IsMarkedEmpty ? null : text;
    }

    private string? TextOf(TeiNode? node) => node is null ? null : Text(node);

    private string? ReadTitle()
    {
        TeiNode[] titles = [.. Titles?.Children.Where(c => c.Local == "title" && c["type"] is not TeiNames.File) ?? []];
        return TextOf(Array.Find(titles, t => t["type"] is "main") ?? titles.FirstOrDefault());
    }

    private IEnumerable<Contributor> ReadContributors()
    {
        foreach (TeiNode child in Titles?.Children ?? [])
        {
            if (child.Local == "author" && NameOf(child) is { } author)
                yield return new(author, ContributorRole.Author);
            else if (child.Local == "editor" && NameOf(child) is { } editor)
                yield return new(editor, child["role"] is { Length: > 0 } role && !isOwn ? new(role) : ContributorRole.Editor);
            else if (child.Local == "respStmt" && (!isOwn || child["xml:id"] is null))
                yield return new(NameIn(child), new(TextOf(child.Child("resp")) ?? ""));
        }
    }

    // Beside the name others put identifiers.
    private string? NameOf(TeiNode contributor) =>
        TextOf(contributor.Find(c => c.Local is "persName" or "name" or "orgName")) ?? Text(contributor);

    private string NameIn(TeiNode statement) => TextOf(statement.Find(c => c.Local is "name" or "persName" or "orgName")) ?? "";

    private PartialDate? ReadDate()
    {
        TeiNode? creation = header!.Path("profileDesc", "creation");
        if (isOwn)
            return DateOf(creation?.Child("date"));
        return DateOf(creation?.Descendants().FirstOrDefault(n => n.Local == "date"))
            ?? DateOf(Find(n => n.Local == "date" && IsIn(n, "sourceDesc") && IsIn(n, "recording")).FirstOrDefault())
            ?? DateOf(Find(n => n.Local == "date" && IsIn(n, "settingDesc")).FirstOrDefault())
            ?? DateOf(Find(n => n.Local == "date" && IsIn(n, "sourceDesc")).FirstOrDefault());
    }

    private PrintedSource? ReadPrinted()
    {
        TeiNode? source = header!.Path("fileDesc", "sourceDesc");
        TeiNode? bibl = source?.Descendants().FirstOrDefault(n => n.Local is "biblStruct" or "bibl" or "biblFull" && n["type"] is not TeiNames.File);
        if (bibl is null)
            return null;
        TeiNode[] all = [.. bibl.Descendants()];
        TeiNode? First(string local) => Array.Find(all, n => n.Local == local);
        TeiNode? Scope(params string[] units) => Array.Find(all, n => n.Local == "biblScope" && units.Contains(n["unit"]));
        return new()
        {
            Title = TextOf(Array.Find(all, n => n.Local == "title" && n["level"] is "m" or "j") ?? First("title")),
            Volume = TextOf(Scope("volume", "vol")),
            Pages = TextOf(Scope("page", "pages", "pp")),
            Publisher = TextOf(First("publisher")),
            Place = TextOf(First("pubPlace")),
            Date = DateOf(Array.Find(all, n => n.Local == "date" && n["type"] != "original")),
            OriginalDate = DateOf(Array.Find(all, n => n.Local == "date" && n["type"] == "original")),
        };
    }

    /// <summary>The file that a file of this library was made from; null where it does not say.</summary>
    public SourceFile? ReadSourceFile()
    {
        if (header?.Path("fileDesc")?.Children.Where(c => c.Local == "sourceDesc").Select(c => c.Find(n => n.Local == "bibl" && n["type"] is TeiNames.File)).FirstOrDefault(n => n is not null) is not { } file)
            return null;
        bool isMeasured = long.TryParse(file.Path("extent", "measure")?["quantity"], NumberStyles.None, CultureInfo.InvariantCulture, out long length);
        return SourceFile.Of(
            TextOf(file.Child("title")), TextOf(file.Child("note")) ?? "", isMeasured && TextOf(file.Child("idno")) is { } hash ? (length, hash) : null);
    }

    private Rights? ReadRights(TeiNode? availability)
    {
        if (availability is null)
            return null;
        TeiNode? licence = availability.Descendants().FirstOrDefault(n => n.Local == "licence");
        return new()
        {
            Status = TextOf(licence),
            Statement = TextOf(availability.Child("p")) ?? (isOwn || availability.Child("ab") is not { } block ? null : Text(block)),
            Uri = licence?["target"],
        };
    }

    private string? ReadLanguage()
    {
        TeiNode? language = header!.Path("profileDesc", "langUsage", "language");
        if (isOwn)
            return TextOf(language);
        return language?["ident"] ?? roots.Select(r => r["xml:lang"]).FirstOrDefault(l => l is not null);
    }

    private KeyedValues ReadFields()
    {
        KeyedValues fields = KeyedValues.Empty;
        if (!isOwn)
            return fields;
        TeiNode[] notes = [.. header!.Path("fileDesc", "notesStmt")?.Children.Where(n => n["type"] is "field") ?? []];
        KeyedValue[] project = header.Path("encodingDesc", "projectDesc", "p") is { } p ? [new(TeiNames.Project, Text(p) ?? "")] : [];
        return notes.Length + project.Length == 0 ? fields : KeyedValues.Create([.. notes.Select(n => new KeyedValue(n["n"] ?? "", Text(n) ?? "")), .. project]);
    }

    private IEnumerable<Speaker> ReadPersons(IEnumerable<TeiNode> persons)
    {
        int number = 0;
        foreach (TeiNode person in persons)
        {
            number++;
            string? Named(string type) => TextOf(person.Find(c => c.Local is "persName" or "name" && (c["type"] ?? "") == type));
            yield return new()
            {
                Id = person["xml:id"] ?? $"person{number}",
                Name = isOwn ? Named("") : TextOf(person.Find(c => c.Local is "persName" or "name")),
                Labels = person.Children.Where(c => c.Local == "persName" && c["type"] == "label").Select(c => Text(c) ?? "").ToValueList(),
                Role = person["role"] switch { "interviewer" => SpeakerRole.Interviewer, "interviewee" => SpeakerRole.Interviewee, _ => SpeakerRole.Unknown },
                Description = TextOf(person.Child("note")),
                EntityId = person["sameAs"] is ['#', ..] same ? (isOwn ? TeiNames.FromWord(same[1..]) : same[1..]) : null,
            };
        }
    }

    private static PartialDate? DateOf(TeiNode? node)
    {
        string? when = node?["when"] ?? node?["when-iso"];
        if (when is null)
            return null;
        return PartialDate.TryParse(when, out PartialDate date) || (when.Length > 10 && PartialDate.TryParse(when.AsSpan(0, 10), out date)) ? date : null;
    }

    private static bool IsIn(TeiNode node, string local)
    {
        for (TeiNode? up = node.Parent; up is not null; up = up.Parent)
        {
            if (up.Local == local)
                return true;
        }

        return false;
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
