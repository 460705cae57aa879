namespace TextModel;

/// <summary>What one speaker says at one go; TEI <c>sp</c> or <c>u</c>.</summary>
public sealed record Turn : Annotation
{
    /// <summary>Whether it asks, answers or neither.</summary>
    public TurnKind Kind { get; init; }

    /// <summary>The <see cref="Speaker.Id"/> of who speaks (TEI <c>@who</c>).</summary>
    public string? SpeakerId { get; init; }

    /// <summary>The printed label inside the turn ("Question.", "MR. CROSS."), in UTF-16 code units of the base text; null where none is printed.</summary>
    public TextSpan? LabelSpan { get; init; }

    /// <summary>The <see cref="Annotation.Id"/> of the question that this turn answers (TEI <c>@corresp</c>).</summary>
    public string? QuestionId { get; init; }

    /// <summary>The <see cref="Speaker.Id"/> of who is addressed, where it is known (TEI <c>@toWhom</c>).</summary>
    public string? AddresseeId { get; init; }

    /// <summary>When it was spoken, counted from the beginning of the recording.</summary>
    public TimeRange? Time { get; init; }

    /// <summary>Who speaks; null where that is not known.</summary>
    public Speaker? Speaker => SpeakerId is null ? null : Document.Speakers[SpeakerId];

    /// <summary>The printed label, with its punctuation; null where none is printed.</summary>
    public string? Label => LabelSpan is { } span ? Document.Slice(span) : null;

    /// <summary>The paragraphs, in order.</summary>
    public ValueList<Paragraph> Paragraphs => Inner<Paragraph>();

    /// <summary>The mentions inside.</summary>
    public ValueList<EntityMention> Mentions => Inner<EntityMention>();

    /// <summary>The note anchors inside.</summary>
    public ValueList<NoteAnchor> NoteAnchors => Inner<NoteAnchor>();

    /// <summary>The question this turn answers, or null.</summary>
    public Turn? Question => QuestionId is null ? null : Document.Find(QuestionId) as Turn;

    /// <summary>The turns that answer this one, in order.</summary>
    public ValueList<Turn> Answers => Document.AnswersTo(this);
}

/// <summary>What a turn does.</summary>
public enum TurnKind
{
    /// <summary>Neither question nor answer, or not known.</summary>
    Statement,

    /// <summary>It asks.</summary>
    Question,

    /// <summary>It answers.</summary>
    Answer,
}

/// <summary>A stretch of a recording.</summary>
/// <param name="Start">From the beginning of the recording; negative before it.</param>
/// <param name="End">The end, where it is known.</param>
public sealed record TimeRange(TimeSpan Start, TimeSpan? End = null);

/// <summary>A question with the answers that respond to it.</summary>
/// <param name="Question">The turn that asks.</param>
/// <param name="Answers">The turns that answer, in order; none where nobody does.</param>
public sealed record Exchange(Turn Question, ValueList<Turn> Answers);
