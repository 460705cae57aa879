namespace TextModel.Editions;

/// <summary>A block of a reading text that holds paragraphs.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the reading text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Open">Its start tag.</param>
/// <param name="Close">Its end tag.</param>
internal sealed record ReadingBlock(ReadingBlockKind Kind, int Start, int End, string Open, string Close)
{
    /// <summary>The picture that stands before what is said of it.</summary>
    public Figure? Picture { get; init; }

    /// <summary>Whether it can stand directly in another one; in what has no place for text only its own parts can.</summary>
    public bool Fits(ReadingBlockKind around) => Kind switch
    {
        ReadingBlockKind.Item => around == ReadingBlockKind.List,
        ReadingBlockKind.Row => around == ReadingBlockKind.Table,
        ReadingBlockKind.Cell => around == ReadingBlockKind.Row,
        _ => HoldsText(around),
    };

    /// <summary>The same in what is around it: an item of a list that has labels stands beside them.</summary>
    public ReadingBlock In(ReadingBlock around) => around.Close == "</dl>" && Close == "</li>" ? this with { Open = "<dd>", Close = "</dd>" } : this;

    /// <summary>Whether text can stand directly in it.</summary>
    public static bool HoldsText(ReadingBlockKind kind) => kind is not (ReadingBlockKind.List or ReadingBlockKind.Table or ReadingBlockKind.Row);

    /// <summary>The block of an annotation; null where it is none.</summary>
    public static ReadingBlock? Of(Annotation annotation, int start, int end)
    {
        switch (annotation)
        {
            case TextList list:
                (string open, string tag) = HasLabels(list) ? (list.Kind == ListKind.Description ? "<dl>" : "<dl class=\"labels\">", "dl")
                    : list.Kind == ListKind.Ordered ? ("<ol>", "ol") : (list.Kind == ListKind.Bulleted ? "<ul>" : "<ul class=\"plain\">", "ul");
                return new(ReadingBlockKind.List, start, end, open, $"</{tag}>");
            case TextListItem item:
                return new(ReadingBlockKind.Item, start, end, $"<li{NumberOf(item)}>", "</li>");
            case TextListLabel:
                return new(ReadingBlockKind.Item, start, end, "<dt>", "</dt>");
            case TextTable:
                return new(ReadingBlockKind.Table, start, end, "<div class=\"table\"><table>", "</table></div>");
            case TextTableRow:
                return new(ReadingBlockKind.Row, start, end, "<tr>", "</tr>");
            case TextTableCell cell:
                string name = cell.IsHeader || cell.Outer<TextTableRow>() is { IsHeader: true } ? "th" : "td";
                return new(ReadingBlockKind.Cell, start, end, new HtmlText().Raw($"<{name}").Span("rowspan", cell.Rows).Span("colspan", cell.Columns).Raw(">").ToString(), $"</{name}>");
            case Quotation { IsBlock: true }:
                return new(ReadingBlockKind.Quote, start, end, "<blockquote>", "</blockquote>");
            case Figure figure:
                return new(ReadingBlockKind.Figure, start, end, "<div class=\"figure\">", "</div>") { Picture = figure };
            case Turn turn:
                return new(ReadingBlockKind.Quote, start, end, new HtmlText().Raw("<div class=\"inner\"").Attribute("data-who", turn.Speaker?.ToString()).Raw(">").ToString(), "</div>");
            default:
                return null;
        }
    }

    // Labels of its own, not of a list in it.
    private static bool HasLabels(TextList list) => list.Kind == ListKind.Description || list.Inner<TextListLabel>().Any(l => ReferenceEquals(l.Outer<TextList>(), list));

    // What is printed before an item is shown as it is printed, unless the text has it.
    private static string NumberOf(TextListItem item)
    {
        if (item.Number is not { } number || string.IsNullOrWhiteSpace(number) || item.Document.Text.AsSpan(item.Start, item.Span.Length).TrimStart().StartsWith(number, StringComparison.Ordinal))
            return item.Number is null ? "" : " class=\"numbered\"";
        return new HtmlText().Attribute("data-n", number).ToString();
    }
}

/// <summary>What a block is.</summary>
internal enum ReadingBlockKind
{
    List,
    Item,
    Table,
    Row,
    Cell,
    Quote,
    Figure,
}

/// <summary>Attributes of cells.</summary>
file static class CellAttributes
{
    // As many as browsers take.
    private const int Most = 1000;

    extension(HtmlText output)
    {
        public HtmlText Span(string name, int cells) => cells is > 1 and <= Most ? output.Raw($" {name}=\"").Number(cells).Raw("\"") : output;
    }
}
