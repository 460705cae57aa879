namespace TextModel;

/// <summary>Annotations that stand beside their text, as annotation tools exchange them: spans with what is said of them, and links between those.</summary>
/// <remarks>
/// It holds what a file of such a tool says, in that tool's own terms. <c>document.Merge(set)</c> takes what a document can hold,
/// the mentions of entities, into a document.
/// </remarks>
public sealed record AnnotationSet
{
    /// <summary>The text the spans point into; null where the file does not carry it and none lies beside it.</summary>
    public string? Text { get; init; }

    /// <summary>What the spans count: UTF-16 code units where <see cref="Text"/> is known, otherwise the unit of the tool.</summary>
    public OffsetUnit OffsetUnit { get; init; }

    /// <summary>The annotations, in the order of the file.</summary>
    public ValueList<StandOffItem> Items { get; init; }

    /// <summary>What the file says of itself: comments, declarations of layers, namespaces; the names are the format's own.</summary>
    public KeyedValues Properties { get; init; } = KeyedValues.Empty;

    /// <summary>The file that the set was read from, or what is known of the document.</summary>
    internal Entities.SetOrigin Origin { get; init; }

    /// <summary>The mentions of a document as annotations over one of its texts.</summary>
    /// <param name="document">The document. What it holds besides mentions is not part of the result.</param>
    /// <param name="text">Which text. Mentions of which nothing is read, such as those in notes, are not in a set over the reading text.</param>
    public static AnnotationSet Of(TextDocument document, AnnotatedText text)
    {
        ArgumentNullException.ThrowIfNull(document);
        return text == AnnotatedText.Reading ? new Entities.ReadingBasis(document).Make(document, _ => { }) : Of(document);
    }

    /// <summary>The mentions of a document as annotations over its base text.</summary>
    /// <param name="document">The document. What it holds besides mentions is not part of the result.</param>
    public static AnnotationSet Of(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new() { Text = document.Text, Items = Entities.MentionItems.Of(document), Origin = new() { WordEnds = [.. document.GetReading().WordEnds(document.Text).Distinct()] } };
    }
}

/// <summary>One annotation of an <see cref="AnnotationSet"/>.</summary>
public sealed record StandOffItem
{
    /// <summary>The identifier by which links name it, unique in its set.</summary>
    public required string Id { get; init; }

    /// <summary>What part it plays.</summary>
    public StandOffKind Kind { get; init; }

    /// <summary>Its type in the tool's terms: <c>PER</c>, <c>webanno.custom.Span</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The stretches of text, in the set's unit: one, several where it is not contiguous, none for what only links others.</summary>
    public ValueList<TextSpan> Spans { get; init; }

    /// <summary>The text that was marked, as the file quotes it; null where the file quotes none.</summary>
    public string? Quote { get; init; }

    /// <summary>The text before, as the file quotes it.</summary>
    public string? Prefix { get; init; }

    /// <summary>The text after, as the file quotes it.</summary>
    public string? Suffix { get; init; }

    /// <summary>What is said of it, by name.</summary>
    public KeyedValues Features { get; init; } = KeyedValues.Empty;

    /// <summary>The other annotations that it refers to.</summary>
    public ValueList<StandOffLink> Links { get; init; }

    /// <summary>The number by which a file with columns tells its cells from others; null where it has none.</summary>
    internal int? Number { get; init; }

    /// <summary>The type and place, for debugging.</summary>
    public override string ToString() => $"{Id} {Kind} {Type} {string.Join(';', Spans)}";
}

/// <summary>A reference from one annotation to another.</summary>
/// <param name="Role">What the other is to the one: <c>Arg1</c>, <c>Governor</c>.</param>
/// <param name="Target">The other's <see cref="StandOffItem.Id"/>.</param>
public readonly record struct StandOffLink(string Role, string Target);

/// <summary>What part a <see cref="StandOffItem"/> plays.</summary>
public enum StandOffKind
{
    /// <summary>It marks a stretch of text.</summary>
    Span,

    /// <summary>It links two others.</summary>
    Relation,

    /// <summary>It links a trigger with its arguments.</summary>
    Event,

    /// <summary>It says something of another: its type is what, its feature <c>value</c> the value, if there is one.</summary>
    Attribute,

    /// <summary>It says which entry of an authority another is: features <c>resource</c>, <c>entry</c>, <c>label</c>.</summary>
    Normalization,

    /// <summary>A remark on another: feature <c>text</c>.</summary>
    Note,

    /// <summary>It says that several others are the same.</summary>
    Group,

    /// <summary>A word or punctuation mark.</summary>
    Token,

    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>What the format needs besides.</summary>
    Structure,
}
