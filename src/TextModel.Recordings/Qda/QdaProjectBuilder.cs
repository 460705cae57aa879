namespace TextModel.Recordings.Qda;

/// <summary>Makes a project of a document: entities and speakers are its codes, mentions and turns what is coded.</summary>
/// <remarks>Codes stay what they were; entities of other kinds stand under a code that is called as their kind is.</remarks>
internal sealed class QdaProjectBuilder
{
    private readonly TextDocument document;
    private readonly QdaProject project;
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> speakers = new(StringComparer.Ordinal);

    private QdaProjectBuilder(TextDocument document)
    {
        this.document = document;
        project = new() { Name = NameOf(document) };
    }

    /// <summary>Makes it.</summary>
    public static QdaProject Build(TextDocument document)
    {
        var builder = new QdaProjectBuilder(document);
        builder.AddSources();
        builder.AddCodes();
        foreach (Contributor contributor in document.Source.Contributors)
        {
            if (contributor.Role == new ContributorRole("coder"))
                builder.AddUser(contributor.Name);
        }

        foreach (Annotation annotation in document.Annotations)
            builder.Add(annotation);
        return builder.project;
    }

    /// <summary>Where the texts of a project stand in a document that was read from one: divisions with a heading, and nothing else; null where it has others.</summary>
    public static List<QdaSource>? SourcesOf(TextDocument document)
    {
        var sources = new List<QdaSource>();
        int end = 0;
        foreach (Division division in document.Divisions)
        {
            if (division.Type != "source")
                continue;
            if (division.Start < end || !document.Text.AsSpan(end, division.Start - end).IsWhiteSpace() || division.Headings is not [{ } heading, ..] || heading.Start != division.Start)
                return null;
            end = division.End;
            int start = heading.End;
            if (start < end)
            {
                if (start + 2 > end || document.Text.AsSpan(start, 2) is not "\n\n")
                    return null;
                start += 2;
            }

            sources.Add(new(QdaValues.TextOf(division.Extra, "guid"), heading.Text, new(start, end)));
        }

        return sources.Count > 0 && document.Text.AsSpan(end).IsWhiteSpace() ? sources : null;
    }

    private static string NameOf(TextDocument document) =>
        document.Source.Title ?? (document.Path is { } path && Path.GetFileName(path) is { Length: > 0 } name ? name[..(name.IndexOf('.') is > 0 and var dot ? dot : name.Length)] : "Text");

    private void AddSources()
    {
        if (SourcesOf(document) is { } known)
            project.Sources.AddRange(known);
        else if (document.Text.Length > 0)
            project.Sources.Add(new(null, project.Name, new(0, document.Text.Length)));
    }

    private void AddUser(string name)
    {
        if (!project.Users.Contains(name))
            project.Users.Add(name);
    }

    private void AddCodes()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Entity entity in document.Entities)
            keys[entity.Id] = entity.Identifiers["refi-qda"] is { } known && taken.Add(known) ? known : QdaGuids.Of("code", entity.Id, entity.Kind.ToString());

        foreach (Entity entity in document.Entities)
        {
            bool isCode = entity.Kind == QdaCodes.Kind;
            string? color = QdaValues.TextOf(entity.Extra, "color");
            project.Codes.Add(new(
                keys[entity.Id], entity.Label, entity.Description, IsColor(color) ? color : null, QdaValues.TextOf(entity.Extra, "isCodable") is not ("false" or "0"), isCode ? ParentOf(entity) : GroupOf(entity.Kind.ToString())));
            Lose("dates and coordinates of entities", (entity.From ?? entity.To) is not null || entity.Coordinates is not null ? 1 : 0);
            // What a nested code is called with all above it follows from these.
            Lose("further names of entities", entity.Variants.Count(v => !isCode || !v.EndsWith($" > {entity.Label}", StringComparison.Ordinal)));
        }

        foreach (Speaker speaker in document.Speakers)
        {
            string key = QdaGuids.Of("speaker", speaker.Id);
            speakers[speaker.Id] = key;
            project.Codes.Add(new(key, speaker.ToString(), speaker.Description, null, true, GroupOf("speaker")));
        }
    }

    // A code under itself stands under none.
    private string? ParentOf(Entity entity)
    {
        string? parent = QdaValues.TextOf(entity.Extra, "parent");
        if (parent is null || !keys.TryGetValue(parent, out string? key))
            return null;
        string? above = parent;
        for (int steps = 0; above is not null; steps++)
        {
            if (above == entity.Id || steps > 100 || document.Entities[above] is not { } next)
                return null;
            above = next.Kind == QdaCodes.Kind && QdaValues.TextOf(next.Extra, "parent") is { } further && keys.ContainsKey(further) ? further : null;
        }

        return key;
    }

    private string GroupOf(string kind)
    {
        string key = QdaGuids.Of("kind", kind);
        if (groups.Add(key))
            project.Codes.Add(new(key, kind, null, null, true, null));
        return key;
    }

    /// <summary>Whether a text is a color as the schema has it.</summary>
    public static bool IsColor(string? color) => color is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit);

    private void Add(Annotation annotation)
    {
        switch (annotation)
        {
            case EntityMention mention:
                string? coder = QdaValues.TextOf(mention.Extra, "coder");
                if (coder is not null)
                    AddUser(coder);
                Lose("dates of mentions", mention.Date is null ? 0 : 1);
                Lose("certainties of mentions", mention.Certainty is null ? 0 : 1);
                Mark(mention.Span, CodeOf(mention), coder, QdaValues.TextOf(mention.Extra, "description"));
                break;
            case Turn turn:
                Lose("times", turn.Time is null ? 0 : 1);
                if (turn.SpeakerId is { } id && speakers.TryGetValue(id, out string? speaker))
                    Mark(turn.Span, speaker, null, null);
                break;
            case TierEntry entry:
                Lose("times", entry.Time is null ? 0 : 1);
                Note(entry.Span, QdaValues.TextOf(entry.Extra, "name") ?? (entry.Tier == QdaText.Notes ? null : entry.Tier), entry.Value);
                break;
            case NoteAnchor { Note: { } note } anchor:
                Note(anchor.Span, note.Number is { } number ? $"Note {number}" : "Note", note.Text);
                break;
            case Paragraph paragraph:
                Lose("times", paragraph.Time is null ? 0 : 1);
                break;
            case Division { Type: "source" } or Heading or TextModel.Note or LineBreak or Markup { Kind: not MarkupKind.Element }:
                break;
            default:
                Lose($"annotations {annotation.GetType().Name}", 1);
                break;
        }
    }

    private string? CodeOf(EntityMention mention)
    {
        if (mention.EntityId is { } id && keys.TryGetValue(id, out string? key))
            return key;
        string kind = mention.Kind.ToString();
        return kind is "quotation" or "code" or "" ? null : GroupOf(kind);
    }

    private void Mark(TextSpan span, string? code, string? coder, string? description)
    {
        if (Find(span) is { } source)
            source.Marks.Add(new(new(span.Start - source.Place.Start, span.End - source.Place.Start), code, coder, description));
        else
            Lose("passages that no source holds whole", 1);
    }

    private void Note(TextSpan span, string? name, string content)
    {
        if (content.Length == 0 || Find(span) is not { } source)
            Lose("notes that no source holds", 1);
        else
            source.Notes.Add(new(new(span.Start - source.Place.Start, span.End - source.Place.Start), name, content));
    }

    private QdaSource? Find(TextSpan span) => project.Sources.Find(s => s.Place.Start <= span.Start && span.End <= s.Place.End);

    private void Lose(string what, int count)
    {
        if (count > 0)
            project.Lost[what] = project.Lost.GetValueOrDefault(what) + count;
    }
}
