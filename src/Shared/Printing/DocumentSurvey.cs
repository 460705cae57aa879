namespace TextModel.Printing;

/// <summary>What the parts of a writer want to know of the annotations before any is written. They are gone through once for all of them: long documents have more than fit into the processor's caches.</summary>
internal sealed class DocumentSurvey
{
    private readonly List<NoteAnchor> anchors = [];
    private readonly List<Note> notes = [];
    private readonly List<Link> links = [];
    private readonly List<SourceStatement> statements = [];
    private readonly List<Turn> timed = [];
    private readonly List<TurnRun> runs = [];

    public DocumentSurvey(TextDocument document)
    {
        IsNamed = true;
        AnnotationList all = document.Annotations;
        for (int i = 0; i < all.Count; i++)
        {
            Annotation annotation = all[i];
            HasEmpty |= annotation.Span.IsEmpty;
            switch (annotation)
            {
                case Paragraph or EntityMention:
                    break;
                case Turn turn:
                    IsNamed = IsNamed && (WritePlan.IsLabeled(turn) || turn.Speaker is null || WritePlan.NameOf(turn) is not null);
                    if (turn.Time is not null)
                        timed.Add(turn);
                    // Nothing else can be in it.
                    i = Math.Max(i, TurnRun.Add(document.Text, all, i, runs, anchors) - 1);
                    break;
                case NoteAnchor anchor:
                    anchors.Add(anchor);
                    break;
                case Note note:
                    notes.Add(note);
                    break;
                case Link link:
                    links.Add(link);
                    break;
                case SourceStatement statement:
                    statements.Add(statement);
                    break;
            }
        }
    }

    /// <summary>Whether everybody who speaks without a label has a name.</summary>
    public bool IsNamed { get; }

    /// <summary>Whether anything has no characters.</summary>
    public bool HasEmpty { get; }

    /// <summary>The marks of notes, in order.</summary>
    public IReadOnlyList<NoteAnchor> Anchors => anchors;

    /// <summary>The notes, in order.</summary>
    public IReadOnlyList<Note> Notes => notes;

    /// <summary>The links, in order.</summary>
    public IReadOnlyList<Link> Links => links;

    /// <summary>What the text says of its source, in order.</summary>
    public IReadOnlyList<SourceStatement> Statements => statements;

    /// <summary>The turns whose time is known, in order.</summary>
    public IReadOnlyList<Turn> Timed => timed;

    /// <summary>The turns that need no plan, in order.</summary>
    public IReadOnlyList<TurnRun> Runs => runs;
}
