namespace TextModel.Entities;

/// <summary>The reading text of a document in place of its base text: annotations on it, and the way back.</summary>
internal sealed class ReadingBasis
{
    private readonly TextReading reading;
    private readonly ILookup<TextSpan, EntityMention> mentions;

    /// <summary>Prepares a document.</summary>
    public ReadingBasis(TextDocument document)
        : this(document, document.GetReading())
    {
    }

    private ReadingBasis(TextDocument document, TextReading reading)
    {
        this.reading = reading;
        Document = TextDocument.Create(reading.Text);
        mentions = document.Mentions.ToLookup(m => Of(m.Span));
    }

    /// <summary>A document whose base text is the reading text.</summary>
    public TextDocument Document { get; }

    /// <summary>The reading text that a set was made on; null where that was the base text. Columns of tokens have lost the white space, so that does not count.</summary>
    /// <param name="set">The set.</param>
    /// <param name="document">The document.</param>
    /// <param name="said">What is said of that; null: the set's own text tells.</param>
    public static ReadingBasis? Of(AnnotationSet set, TextDocument document, AnnotatedText? said)
    {
        if (said is { } known)
            return known == AnnotatedText.Reading ? new(document) : null;
        if (set.Text is not { } text || text == document.Text)
            return null;
        TextReading reading = document.GetReading();
        // The two texts may differ in white space alone themselves.
        bool isReading = text == reading.Text || (SpacingMap.Make(text, document.Text) is null && SpacingMap.Make(text, reading.Text) is not null);
        return isReading ? new(document, reading) : null;
    }

    /// <summary>The stretch of the reading text that a stretch of the base text is read as; empty where nothing of it is read.</summary>
    public TextSpan Of(TextSpan span)
    {
        int start = reading.FromBase(span.Start);
        return new(start, Math.Max(start, reading.FromBase(span.End)));
    }

    /// <summary>The stretch of the base text.</summary>
    public TextSpan ToBase(TextSpan span) => reading.ToBase(span);

    /// <summary>The document's mentions that are read as a stretch; they may hold more of the base text, such as the anchor of a note.</summary>
    public IEnumerable<EntityMention> MentionsAt(TextSpan span) => mentions[span];

    /// <summary>The mentions of a document as annotations over its reading text.</summary>
    /// <param name="document">The document, which was prepared.</param>
    /// <param name="unread">Receives those of which nothing is read.</param>
    public AnnotationSet Make(TextDocument document, Action<EntityMention> unread)
    {
        var items = new List<StandOffItem>();
        foreach ((StandOffItem item, EntityMention mention) in MentionItems.Of(document).Zip(document.Mentions))
        {
            TextSpan span = Of(mention.Span);
            if (span.IsEmpty && !mention.Span.IsEmpty)
                unread(mention);
            else
                items.Add(item with { Spans = [span], Quote = Document.Slice(span) });
        }

        return new() { Text = Document.Text, Items = items.ToValueList() };
    }
}
