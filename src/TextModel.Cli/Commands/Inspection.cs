namespace TextModel.Cli.Commands;

/// <summary>What there is to tell of a file, gathered once for tables and JSON.</summary>
internal sealed class Inspection(string name, ReadResult read)
{
    /// <summary>The file, as it was named.</summary>
    public string Name => name;

    /// <summary>What reading gave.</summary>
    public ReadResult Read => read;

    /// <summary>The document.</summary>
    public TextDocument Document => read.Document;

    /// <summary>The lines of the base text.</summary>
    public LineMap Lines => field ??= new(Document.Text);

    /// <summary>How many turns each speaker has, by identifier.</summary>
    public IReadOnlyDictionary<string, int> TurnsBySpeaker => field ??= Document.Turns
        .Where(t => t.SpeakerId is not null).CountBy(t => t.SpeakerId!).ToDictionary(c => c.Key, c => c.Value);

    /// <summary>The mentions of each entity, by the entity's identifier.</summary>
    public ILookup<string, EntityMention> MentionsByEntity => field ??= Document.Mentions
        .Where(m => m.IsIdentified).ToLookup(m => m.EntityId!);

    /// <summary>The mentions that name no entity of the document, by their kind.</summary>
    public ILookup<string, EntityMention> Unidentified => field ??= Document.Mentions.Where(m => !m.IsIdentified).ToLookup(m => m.Kind.ToString());

    /// <summary>What was understood: the name of each kind of annotation in the plural, and how many there are; none that is absent.</summary>
    public IEnumerable<(string Name, int Count)> Understood => Document.Annotations
        .Where(a => a is not Markup).CountBy(PluralOf).OrderBy(c => Order.IndexOf(c.Key)).Select(c => (c.Key, c.Value));

    /// <summary>What is carried only: elements by name, then comments and the like; the most frequent first.</summary>
    public IEnumerable<(MarkupKind Kind, string Name, int Count)> Carried => Document.Annotations
        .OfType<Markup>().CountBy(m => (m.Kind, Name: NameOf(m)))
        .OrderBy(c => c.Key.Kind).ThenByDescending(c => c.Value).ThenBy(c => c.Key.Name, StringComparer.Ordinal)
        .Select(c => (c.Key.Kind, c.Key.Name, c.Value));

    private static List<string> Order { get; } =
    [
        "divisions", "headings", "source statements", "questions", "answers", "statements", "paragraphs", "notes", "note anchors", "mentions",
        "page breaks", "running heads", "stage directions", "time stamps",
        "lists", "list items", "list labels", "tables", "table rows", "table cells", "quotations", "figures", "links", "highlightings", "passages of code",
        "passages in another language", "insertions", "deletions", "line breaks",
    ];

    private static string PluralOf(Annotation annotation) => annotation switch
    {
        Division => "divisions",
        Heading => "headings",
        SourceStatement => "source statements",
        Turn { Kind: TurnKind.Question } => "questions",
        Turn { Kind: TurnKind.Answer } => "answers",
        Turn => "statements",
        Paragraph => "paragraphs",
        Note => "notes",
        NoteAnchor => "note anchors",
        EntityMention => "mentions",
        PageBreak => "page breaks",
        FormeWork => "running heads",
        StageDirection => "stage directions",
        TimeStamp => "time stamps",
        TextList => "lists",
        TextListItem => "list items",
        TextListLabel => "list labels",
        TextTable => "tables",
        TextTableRow => "table rows",
        TextTableCell => "table cells",
        Quotation => "quotations",
        Figure => "figures",
        Link => "links",
        Highlighting => "highlightings",
        CodePassage => "passages of code",
        ForeignPassage => "passages in another language",
        RubyPassage => "characters with readings (ruby)",
        TimedWord => "words with times",
        TierEntry => "entries of tiers",
        Insertion => "insertions",
        Deletion => "deletions",
        LineBreak => "line breaks",
        _ => annotation.GetType().Name,
    };

    private static string NameOf(Markup markup) => markup.Kind switch
    {
        MarkupKind.Element => markup.Tag?.Name ?? "(without a name)",
        MarkupKind.Comment => "comment",
        // The target is the first word.
        MarkupKind.ProcessingInstruction => (markup.Data ?? "").Split([' ', '\t', '\r', '\n'], 2)[0],
        _ => "source outside the text",
    };
}
