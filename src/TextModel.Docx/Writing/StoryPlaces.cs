namespace TextModel.Formats.Docx;

/// <summary>The blocks that are open around a paragraph (headings, lists, quotations), and what style and number they give it.</summary>
internal sealed class StoryPlaces(TextDocument document, WriterNumbering numbering, WriterLosses losses, bool isNote)
{
    private const int Levels = 9;
    private readonly Stack<Entry> headings = new();
    private readonly Stack<Entry> frames = new();
    private readonly Stack<Entry> titles = new();
    private readonly Stack<ListState> lists = new();
    private readonly Stack<ItemState> items = new();
    private readonly Stack<int> cells = new();
    private WriterCounter loose = new();
    private string? looseNumber;

    // How many items were open where each quotation began.
    private readonly Stack<int> quotes = new();
    private int listLabels;

    /// <summary>Whether the title has been printed.</summary>
    public bool HasTitle { get; private set; }

    public void Open(Entry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.Heading: headings.Push(entry); break;
            case EntryKind.Quote:
                DropItems();
                quotes.Push(items.Count);
                break;
            case EntryKind.ListLabel: listLabels++; break;
            case EntryKind.Figure or EntryKind.Table: frames.Push(entry); break;
            case EntryKind.Statement when IsTitle(entry): titles.Push(entry); break;
            case EntryKind.List:
                _ = TopList();
                lists.Push(new(entry, ((TextList)entry.Annotation).Kind));
                break;
            case EntryKind.Item:
                if (TopList() is null)
                    lists.Push(new(entry, ListKind.Simple));
                items.Push(new(entry, TopList()!, Math.Clamp(lists.Count - 1 - (cells.Count > 0 ? cells.Peek() : 0), 0, Levels - 1)));
                break;
        }
    }

    public void Close(Entry entry)
    {
        if (entry.Kind == EntryKind.Quote)
            quotes.Pop();
        else if (entry.Kind == EntryKind.ListLabel)
            listLabels--;
    }

    /// <summary>A cell begins, in which lists are counted anew, or ends.</summary>
    public void Cell(bool begins)
    {
        _ = TopList();
        if (begins)
            cells.Push(lists.Count);
        else if (cells.Count > 0)
            cells.Pop();
    }

    /// <summary>The number that is printed before the paragraph that follows, outside of lists.</summary>
    public void SetNumber(string number) => looseNumber = number;

    /// <summary>Gives a paragraph its style and number.</summary>
    /// <returns>A number that stands as text; null for none.</returns>
    public string? Style(ParagraphWriter paragraph, bool isCode)
    {
        if (looseNumber is { } number)
        {
            looseNumber = null;
            int list = loose.List > 0 && loose.IsNext(number) ? numbering.Numbered(loose, number, 0) : numbering.Numbered(loose = new(), number, 0);
            paragraph.Number = (list, 0);
        }

        if (Top(headings) is { } heading)
        {
            paragraph.Style = HeadingStyle((Heading)heading.Annotation);
            return null;
        }

        if (Top(titles) is not null && !HasTitle)
        {
            HasTitle = true;
            paragraph.Style = "Title";
            return null;
        }

        DropItems();
        if (listLabels > 0)
        {
            paragraph.Style = "ListTerm";
        }
        else if (items.Count > 0)
        {
            bool isQuote = quotes.Count > 0 && quotes.Peek() == items.Count && (items.Peek().HasBegun || items.Peek().List.Kind != ListKind.Description);
            string? printed = ItemStyle(paragraph, items.Peek());
            if (isQuote)
                Quote(paragraph, items.Peek());
            return printed;
        }
        else
        {
            paragraph.Style = isCode ? "HTMLPreformatted" : quotes.Count > 0 ? "Quote" : isNote ? "FootnoteText" : Top(frames) is { Kind: EntryKind.Figure } ? "Caption" : null;
        }

        return null;
    }

    // In an item, without a number of its own.
    private static void Quote(ParagraphWriter paragraph, ItemState item)
    {
        paragraph.Style = "Quote";
        paragraph.Number ??= (0, 0);
        paragraph.Indent = 720 * (item.Level + 2);
    }

    private void DropItems()
    {
        while (items.Count > 0 && items.Peek().Entry.IsClosed)
            items.Pop();
    }

    private string? ItemStyle(ParagraphWriter paragraph, ItemState item)
    {
        string suffix = item.Level == 0 ? "" : Math.Min(5, item.Level + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (item.List.Kind == ListKind.Description)
        {
            paragraph.Style = item.HasBegun ? "ListContinue" : "ListDescription";
            item.HasBegun = true;
            return null;
        }

        if (item.HasBegun)
        {
            paragraph.Style = $"ListContinue{suffix}";
            return null;
        }

        item.HasBegun = true;
        string? number = ((TextListItem)item.Entry.Annotation).Number?.Trim() is { Length: > 0 } said ? said : null;
        bool isSign = number is not null && !number.Any(char.IsLetterOrDigit);
        if (item.List.Kind == ListKind.Ordered && (number is null || WriterNumbering.CanPrint(number)))
        {
            paragraph.Style = $"ListNumber{suffix}";
            paragraph.Number = (numbering.Numbered(item.List.Counter, number, item.Level), item.Level);
            return null;
        }

        bool bullets = item.List.Kind == ListKind.Bulleted && (number is null || isSign);
        paragraph.Style = bullets ? $"ListBullet{suffix}" : $"List{suffix}";
        paragraph.Number = (bullets ? item.List.Bullets ??= numbering.Bullets(item.Level) : item.List.Bare ??= numbering.Bare(item.Level), item.Level);
        return bullets || number is null || StartsWith(item.Entry.Span, number) ? null : losses.Line(number);
    }

    /// <summary>Where an item's own number stands in the text, if Word prints it instead; null where it does not.</summary>
    public static TextSpan? PrintedNumber(TextDocument document, TextListItem item, ListKind kind)
    {
        string? number = item.Number?.Trim() is { Length: > 0 } said ? said : null;
        bool counts = kind == ListKind.Ordered ? number is not null && WriterNumbering.CanPrint(number) : kind == ListKind.Bulleted && number is not null && !number.Any(char.IsLetterOrDigit);
        int start = item.Start;
        while (start < item.End && char.IsWhiteSpace(document.Text[start]))
            start++;
        if (!counts || !document.Text.AsSpan(start, item.End - start).StartsWith(number, StringComparison.Ordinal))
            return null;
        int end = start + number!.Length;
        return end == item.End || char.IsWhiteSpace(document.Text[end]) ? new(start, end) : null;
    }

    private bool StartsWith(TextSpan span, string number) => document.Text.AsSpan(span.Start, span.Length).TrimStart().StartsWith(number, StringComparison.Ordinal);

    private string HeadingStyle(Heading heading)
    {
        if (heading.Level is { } level)
            return $"Heading{Math.Clamp(level, 1, Levels)}";
        if (Top(frames) is not null)
            return "Caption";
        if (HasTitle || document.Source.Title is not { } title || losses.Line(heading.Text) != losses.Line(title))
            return "Heading1";
        HasTitle = true;
        return "Title";
    }

    // A statement of the title that is a line by itself.
    private bool IsTitle(Entry entry)
    {
        if (HasTitle || isNote || entry.Annotation is not SourceStatement { Fact: SourceFact.Title } statement || document.Source.Title is not { } title || statement.Span.Length > 1000)
            return false;
        string text = document.Text;
        int before = statement.Start - 1, after = statement.End;
        while (before >= 0 && text[before] is ' ' or '\t')
            before--;
        while (after < text.Length && text[after] is ' ' or '\t')
            after++;
        return (before < 0 || text[before] is '\n' or '\r') && (after >= text.Length || text[after] is '\n' or '\r') && losses.Line(statement.Text) == losses.Line(title);
    }

    private ListState? TopList()
    {
        while (lists.Count > 0 && lists.Peek().Entry.IsClosed)
            lists.Pop();
        return lists.Count > 0 ? lists.Peek() : null;
    }

    private static Entry? Top(Stack<Entry> stack)
    {
        while (stack.Count > 0 && stack.Peek().IsClosed)
            stack.Pop();
        return stack.Count > 0 ? stack.Peek() : null;
    }

    private sealed class ListState(Entry entry, ListKind kind)
    {
        public Entry Entry => entry;

        public ListKind Kind => kind;

        public WriterCounter Counter { get; } = new();

        public int? Bullets { get; set; }

        public int? Bare { get; set; }
    }

    private sealed class ItemState(Entry entry, ListState list, int level)
    {
        public Entry Entry => entry;

        public ListState List => list;

        public int Level => level;

        public bool HasBegun { get; set; }
    }
}
