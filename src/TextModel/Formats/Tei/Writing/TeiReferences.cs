using System.Globalization;

namespace TextModel.Formats.Tei;

/// <summary>The identifiers that a TEI file needs beyond those of the document: categories, times, rules, layers, anchors.</summary>
internal sealed class TeiReferences
{
    private readonly TextDocument document;
    private readonly IReadOnlyCollection<string> ofTemplate;
    private readonly string[] categories;

    // The points of the timeline in order, in ticks, and their identifiers.
    private readonly long[] times = [];
    private readonly string[] timeIds = [];

    // All identifiers. Only made where one of the document's may be the same as one made here; what was made before then waits in the list.
    private HashSet<string>? used;
    private readonly List<string> made = [];

    /// <summary>Finds the identifiers.</summary>
    /// <param name="document">The document.</param>
    /// <param name="plan">What is written how.</param>
    /// <param name="ofTemplate">The identifiers that a template for the header has.</param>
    public TeiReferences(TextDocument document, TeiPlan plan, IReadOnlyCollection<string> ofTemplate)
    {
        this.document = document;
        this.ofTemplate = ofTemplate;
        Utterances = plan.Utterances;
        if (ofTemplate.Count > 0 || MayCollide(plan.Needs))
            FillUsed();
        categories = [New("statement"), New("question"), New("answer"), New("implied")];
        TextId = New("text");
        RecordingId = New("T0");
        if ((plan.Needs & TeiNeeds.Times) != 0)
        {
            times = Times();
            timeIds = new string[times.Length];
            for (int i = 0; i < times.Length; i++)
                timeIds[i] = New(Numbered("T", i + 1));
        }

        if ((plan.Needs & TeiNeeds.Rules) != 0)
            AddRulesAndLayers();
    }

    /// <summary>Whether turns are <c>u</c>.</summary>
    public bool Utterances { get; }

    /// <summary>The date that a printed date line states.</summary>
    public PartialDate? SourceDate => document.Source.Date;

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

    /// <summary>The pieces of mentions that were cut; null where none were.</summary>
    public TeiFragments? Fragments { get; init; }

    /// <summary>The number of points on the timeline.</summary>
    public int TimeCount => times.Length;

    /// <summary>A point of the timeline, by its place in time.</summary>
    public (TimeSpan Time, string Id) TimeAt(int index) => (new(times[index]), timeIds[index]);

    /// <summary>The category of a kind of turn.</summary>
    public string Category(TurnKind kind) => categories[(int)kind];

    /// <summary>An identifier for what stands in <c>standOff</c>, which may be like any in the document.</summary>
    public string NewAmongAll(string name)
    {
        if (used is null)
            FillUsed();
        return New(name);
    }

    /// <summary>Writes a pointer to a point of the timeline.</summary>
    public void Time(Utf8XmlOutput o, TimeSpan time)
    {
        o.Raw("#"u8);
        o.Raw(timeIds[Array.BinarySearch(times, time.Ticks)]);
    }

    // An identifier that nothing in the document has: the name, else the name with a prefix that ends in a hyphen.
    private string New(string name)
    {
        if (used is null)
        {
            made.Add(name);
            return name;
        }

        string id = name;
        for (int i = 1; !used.Add(id); i++)
            id = string.Create(CultureInfo.InvariantCulture, $"tm{i}-{name}");
        return id;
    }

    private static string Numbered(string name, int number) => name + number.ToString(CultureInfo.InvariantCulture);

    private bool MayCollide(TeiNeeds needs)
    {
        if ((needs & TeiNeeds.Names) != 0)
            return true;
        foreach (Speaker speaker in document.Speakers)
        {
            if (MayCollide(speaker.Id))
                return true;
        }

        foreach (Entity entity in document.Entities)
        {
            if (MayCollide(entity.Id))
                return true;
        }

        return false;
    }

    /// <summary>Whether an identifier may be one that is made for the header: nearly all are a small letter and digits, which none of those is.</summary>
    public static bool MayCollide(string id) =>
        id.Length >= 2 && (id[0] == 'T' || !char.IsAsciiDigit(id[1])) && IsLikeOneMade(id);

    private static bool IsLikeOneMade(string id) =>
        id is "text" or "question" or "answer" or "statement" or "implied" || id[0] == 'T'
        || id.StartsWith("rule", StringComparison.Ordinal) || id.StartsWith("layer", StringComparison.Ordinal);

    private void FillUsed()
    {
        used = new(StringComparer.Ordinal);
        used.UnionWith(made);
        used.UnionWith(ofTemplate);
        foreach (Speaker speaker in document.Speakers)
            used.Add(speaker.Id);
        foreach (Entity entity in document.Entities)
            used.Add(entity.Id);
        foreach (Annotation annotation in document.Annotations.PeekAll())
        {
            if (annotation.Id is { } id)
                used.Add(id);
        }
    }

    private long[] Times()
    {
        var spoken = new List<long>();
        foreach (Annotation annotation in document.Annotations.PeekAll())
        {
            if (TeiPlan.TimeOf(annotation) is not { } time)
                continue;
            spoken.Add(time.Start.Ticks);
            if (time.End is { } end)
                spoken.Add(end.Ticks);
        }

        spoken.Sort();
        int count = 0;
        for (int i = 0; i < spoken.Count; i++)
        {
            if (count == 0 || spoken[i] != spoken[count - 1])
                spoken[count++] = spoken[i];
        }

        spoken.RemoveRange(count, spoken.Count - count);
        return [.. spoken];
    }

    private void AddRulesAndLayers()
    {
        var rules = new SortedSet<string>(StringComparer.Ordinal);
        var layers = new SortedSet<string>(StringComparer.Ordinal);
        foreach (EntityMention mention in document.Annotations.PeekAll<EntityMention>())
        {
            if (mention.Rule is { } rule)
                rules.Add(rule);
            if (mention.Layer is { } layer)
                layers.Add(layer);
        }

        foreach (string rule in rules)
            Rules.Add(rule, New(Numbered("rule", Rules.Count + 1)));
        foreach (string layer in layers)
            Layers.Add(layer, New(Numbered("layer", Layers.Count + 1)));
    }
}
