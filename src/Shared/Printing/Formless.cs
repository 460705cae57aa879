namespace TextModel.Printing;

/// <summary>Knows what is printed without a form of its own, and counts what is lost by that.</summary>
internal static class Formless
{
    /// <summary>Whether an annotation stands around no words in print: its words say it, or it is lost.</summary>
    public static bool Count(Annotation annotation, WriteLosses losses)
    {
        TextSpan span = annotation.Span;
        switch (annotation)
        {
            case EntityMention:
                CountMentions(span, 1, losses);
                return true;
            // What a ruby of TEI is made of: its form has it.
            case Markup { Tag.LocalName: "rb" } or Markup { Kind: MarkupKind.Verbatim, Data: ['<', 'r', 't', ..] } when annotation.Outer<RubyPassage>() is not null:
                return true;
            case RubyPassage { Reading: var reading } when string.IsNullOrWhiteSpace(reading):
                losses.Add("a place for a reading where none is", "places for readings where none is", span);
                return true;
            case RubyPassage { Reading: var reading } when !IsLine(reading):
                losses.Add("white space in a reading", "white space in readings", span);
                break;
            case Markup markup:
                (string one, string many) = NameOf(markup);
                losses.Add(one, many, span);
                return true;
            case PageBreak when span.IsEmpty:
                losses.Add("a page break that is not printed", "page breaks that are not printed", span);
                return true;
            case SourceStatement or StageDirection or TimeStamp or FormeWork or PageBreak or Division or Turn or Heading or Paragraph or Note:
            case NoteAnchor when !span.IsEmpty:
                return true;
        }

        if (span.IsEmpty)
            losses.Add("an annotation without words", "annotations without words", span);
        return span.IsEmpty;
    }

    /// <summary>Counts mentions of entities, of which a page or file of words says nothing.</summary>
    public static void CountMentions(TextSpan first, int count, WriteLosses losses)
    {
        if (count > 0)
            losses.Add("a mention", "mentions", first, count);
    }

    /// <summary>Counts what would have a form, were it whole or elsewhere.</summary>
    public static void CountOdd(Annotation annotation, WriteLosses losses)
    {
        (string one, string many) = annotation switch
        {
            Link => ("a link that leads nowhere", "links that lead nowhere"),
            ForeignPassage { Language: null } => ("a passage in a language that is not named", "passages in languages that are not named"),
            ForeignPassage => ("the language of a passage", "languages of passages"),
            TextListItem or TextListLabel => ("a list item outside of lists", "list items outside of lists"),
            _ => ("a row or cell outside of tables", "rows and cells outside of tables"),
        };
        losses.Add(one, many, annotation.Span);
    }

    /// <summary>Counts what is said of a document beside its text, and no file of words shows.</summary>
    public static void CountUnsaid(TextDocument document, DocumentSurvey survey, WriteLosses losses)
    {
        if (document.Source.Printed is not null)
            losses.Add("the printed publication, but for what the text says of it", "printed publications", null);
        foreach (Entity _ in document.Entities)
            losses.Add("an entity", "entities", null);
        foreach (Turn turn in survey.Timed)
            losses.Add("the time of a turn", "times of turns", turn.Span);
    }

    private static bool IsLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) == words;

    private static (string One, string Many) NameOf(Markup markup) => markup.Kind switch
    {
        MarkupKind.Comment => ("a comment", "comments"),
        MarkupKind.ProcessingInstruction => ("a processing instruction", "processing instructions"),
        MarkupKind.Verbatim => ("a piece of the source outside of the text", "pieces of the source outside of the text"),
        _ => ($"an element {markup.Tag?.Name}", $"elements {markup.Tag?.Name}"),
    };
}
