namespace TextModel.Entities;

/// <summary>The reading text of a document in place of its base text: annotations on it, and the way back.</summary>
internal sealed class ReadingBasis
{
    private readonly TextReading reading;
    private readonly ILookup<TextSpan, EntityMention> mentions;

    /// <summary>Prepares a document.</summary>
    public ReadingBasis(TextDocument document)
    {
        reading = document.GetReading();
        Document = TextDocument.Create(reading.Text);
        mentions = document.Mentions.ToLookup(m => Of(m.Span));
    }

    /// <summary>A document whose base text is the reading text.</summary>
    public TextDocument Document { get; }

    /// <summary>Whether a set was made on the reading text of a document and not on its base text. Columns of tokens have lost the white space, so that does not count.</summary>
    public static bool Fits(AnnotationSet set, TextDocument document)
    {
        if (set.Text is not { } text || text == document.Text)
            return false;
        string letters = Letters(text);
        return letters != Letters(document.Text) && letters == Letters(document.GetReading().Text);
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

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
