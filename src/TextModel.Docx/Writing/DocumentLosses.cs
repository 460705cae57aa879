namespace TextModel.Formats.Docx;

/// <summary>What a whole document says that Word has no place for.</summary>
internal static class DocumentLosses
{
    /// <summary>Who made the file.</summary>
    public static ContributorRole Creator { get; } = new("creator");

    /// <summary>Counts it.</summary>
    public static void Count(TextDocument document, WriterLosses losses)
    {
        bool hasTimes = false;
        foreach (Annotation annotation in document.Annotations)
        {
            hasTimes |= annotation is TimeStamp;
            if (NameOf(annotation) is { } what)
                losses.Add(what, annotation.Span);
        }

        foreach (Turn turn in document.Turns)
        {
            if (turn.Time is not null && !hasTimes)
                losses.Add("times of turns that are not printed", turn.Span);
            if (turn.AddresseeId is not null)
                losses.Add("persons that turns are addressed to", turn.Span);
        }

        if (document.Entities.Count > 0)
            losses.Add("entities", null, document.Entities.Count);
        CountSource(document, losses);
    }

    private static string? NameOf(Annotation annotation) => annotation switch
    {
        EntityMention => "mentions of entities",
        Insertion { Span.IsEmpty: true } or Deletion { Span.IsEmpty: true } => "insertions and deletions without words",
        Insertion or Deletion or Quotation { IsBlock: false } when annotation.Inner<Paragraph>().Skip(1).Any() => "changes and quotations over several paragraphs, of which each has its own",
        Quotation { IsBlock: false } when annotation.Outer<Quotation>() is { IsBlock: false } => "quotations within others in one line",
        Quotation { Source: not null } => "sources of quotations",
        Figure { Address: null, Description: null } => null,
        Figure figure when figure.Address is not { } address || !WriterLinks.CanShow(address) => "pictures, of which the description and address stand as text",
        RubyPassage { Span.IsEmpty: true } => "readings without characters",
        RubyPassage { Reading: var reading } when reading.Length == 0 || string.Join(' ', reading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) != reading => "white space in readings",
        Markup { Tag.LocalName: "rb" } when annotation.Outer<RubyPassage>() is not null => null,
        CodePassage { Language: not null } => "languages of code",
        Highlighting highlighting when (highlighting.Rendition & (Rendition.Larger | Rendition.Smaller)) != 0 => "larger and smaller letters, which are not read again",
        Paragraph { Time: not null } => "times of paragraphs",
        TextTableCell { IsHeader: true } cell when cell.Outer<TextTableRow>() is not { IsHeader: true } => "cells that are headers, but not in a row of headers",
        TextTableCell { IsHeader: false } cell when cell.Outer<TextTableRow>() is { IsHeader: true } => "cells in a row of headers that are none",
        TextList list when list.Outer<TextList>() is { Kind: ListKind.Description } => "lists within descriptions, which end them",
        TextList or TextTable when annotation.Outer<Quotation>() is { IsBlock: true } => "quotations around lists and tables",
        Quotation { IsBlock: true } when annotation.Outer<TextListItem>() is { } item && item.Outer<TextList>() is { Kind: ListKind.Description } && string.IsNullOrWhiteSpace(annotation.Document.Text[item.Start..annotation.Start]) => "quotations with which descriptions begin",
        Division { Type: not (null or "front" or "body" or "back") } => "divisions",
        Markup { Kind: MarkupKind.Element } => "elements that the model does not know",
        Markup { Kind: MarkupKind.ProcessingInstruction } => "processing instructions",
        _ => null,
    };

    // What is printed in the text is read there again.
    private static void CountSource(TextDocument document, WriterLosses losses)
    {
        Source source = document.Source;
        HashSet<SourceFact> printed = [.. document.Annotations.OfType<SourceStatement>().Select(s => s.Fact)];
        bool hasCreator = source.Contributors.Any(c => c.Role == Creator);
        int lost = 0;
        if (!printed.Contains(SourceFact.Author))
            lost += source.Contributors.Count(c => c.Role != Creator && (hasCreator || c.Role != ContributorRole.Author));
        lost += source.Date is not null && !printed.Contains(SourceFact.Date) ? 1 : 0;
        lost += source.Printed is not null && !printed.Contains(SourceFact.Printed) ? 1 : 0;
        lost += source.Publisher is not null && !printed.Contains(SourceFact.Publisher) ? 1 : 0;
        lost += source.PublicationDate is not null && !printed.Contains(SourceFact.Publisher) ? 1 : 0;
        lost += source.Rights is not null && !printed.Contains(SourceFact.Rights) ? 1 : 0;
        if (!printed.Contains(SourceFact.Other))
            lost += source.Fields.Count(f => f.Key is not ("subject" or "keywords" or "description" or "category"));
        if (lost > 0)
            losses.Add("facts of the source that are not printed", null, lost);
    }
}
