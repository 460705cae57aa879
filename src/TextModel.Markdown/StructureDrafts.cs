namespace TextModel.Formats.Markdown;

/// <summary>What a <see cref="StructureDraft"/> becomes.</summary>
internal enum Piece : byte
{
    None,
    Highlighting,
    Link,
    BlockQuotation,
    Quotation,
    Code,
    Ruby,
    Insertion,
    Deletion,
    LineBreak,
    List,
    Item,
    Label,
    Table,
    Row,
    Cell,
    Figure,
}

/// <summary>What an annotation will be, without its place.</summary>
/// <param name="Piece">Of which type.</param>
/// <param name="Flags">The rendition, the kind of list, or 1 for a header.</param>
/// <param name="Text">The target, number, language or address.</param>
/// <param name="More">The description of a figure.</param>
/// <param name="Beyond">Over how many rows and columns a cell reaches beyond its own.</param>
internal readonly record struct StructureDraft(Piece Piece, int Flags = 0, string? Text = null, string? More = null, (short Rows, short Columns) Beyond = default);

/// <summary>Collects the structures while the text is being written.</summary>
internal sealed class StructureDrafts(MarkdownText text)
{
    private readonly List<StructureDraft> drafts = [];
    private readonly List<(int Start, int End, int Parent)> places = [];
    private readonly List<int> emptyFirst = [];
    private int current = -1;
    private Rendition set;

    /// <summary>Begins one here, inside of those that are open. What a stretch is set in already is not said again.</summary>
    /// <returns>Its number, for <see cref="Close"/>; -1 where there is nothing new to say.</returns>
    public int Open(StructureDraft draft)
    {
        if (draft.Piece == Piece.Highlighting && draft.Flags != 0)
        {
            if (((Rendition)draft.Flags & ~set) == 0)
                return -1;
            set |= (Rendition)draft.Flags;
        }

        drafts.Add(draft);
        places.Add((text.Position, -1, current));
        return current = drafts.Count - 1;
    }

    /// <summary>Ends one. It reaches from the first to the last sign that is seen; of nothing nothing is left.</summary>
    public void Close(int number)
    {
        if (number < 0)
            return;
        (int start, _, int parent) = places[number];
        places[number] = (text.SkipSpace(start, text.Position), text.Position, parent);
        current = parent;
        if (drafts[number].Piece == Piece.Highlighting)
            set &= ~(Rendition)drafts[number].Flags;
    }

    /// <summary>Ends a cell, which is kept where it is empty. Its row, table and what is around begin no later.</summary>
    public void CloseCell(int number, bool isFirst)
    {
        (int start, _, int parent) = places[number];
        Close(number);
        if (text.Position > start)
            return;
        places[number] = (start, start, parent);
        if (isFirst && start == 0)
            drafts[number] = default;
        else if (isFirst)
            emptyFirst.Add(number);
    }

    /// <summary>Adds one that is empty.</summary>
    public void AddEmpty(StructureDraft draft)
    {
        drafts.Add(draft);
        places.Add((text.Position, text.Position, current));
    }

    /// <summary>Says what stands beside the characters of one; of one without a reading nothing is left.</summary>
    public void Read(int number, string reading) => drafts[number] = reading.Length == 0 ? default : drafts[number] with { Text = reading };

    /// <summary>Whether one that has ended has text.</summary>
    public bool HasText(int number) => places[number].End > places[number].Start;

    /// <summary>Leaves one out, which must be the last.</summary>
    public void Drop(int number)
    {
        current = places[number].Parent;
        drafts[number] = default;
    }

    /// <summary>The annotations, in document order.</summary>
    public Annotation[] Finish()
    {
        foreach (int cell in emptyFirst)
        {
            for (int around = places[cell].Parent; around >= 0 && places[around].Start > places[cell].Start && places[around].End > places[cell].Start; around = places[around].Parent)
                places[around] = (places[cell].Start, places[around].End, places[around].Parent);
        }

        JoinHighlighting();
        var result = new List<Annotation>(drafts.Count);
        bool isOutOfOrder = false;
        for (int i = 0; i < drafts.Count; i++)
        {
            if (IsKept(i))
            {
                Annotation made = Make(drafts[i], new(places[i].Start, places[i].End));
                isOutOfOrder |= result.Count > 0 && made.Start < result[^1].Start;
                result.Add(made);
            }
        }

        return isOutOfOrder ? [.. result.OrderBy(a => a.Start)] : [.. result];
    }

    private bool IsKept(int i) => drafts[i].Piece switch
    {
        Piece.None => false,
        Piece.LineBreak or Piece.Figure => true,
        Piece.Cell when places[i].Start == places[i].End => places[i].Parent is >= 0 and int row && places[row].End > places[row].Start && places[i].Start >= places[row].Start,
        _ => places[i].End > places[i].Start,
    };

    // Two ways of setting one stretch are one, and so are two stretches without anything between.
    private void JoinHighlighting()
    {
        int last = -1, joined = -1;
        for (int i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Piece != Piece.Highlighting || places[i].End <= places[i].Start)
                continue;
            if (last >= 0 && (places[i].Parent == last || places[i].Parent == joined) && places[i].Start == places[last].Start && places[i].End == places[last].End)
            {
                drafts[last] = drafts[last] with { Flags = drafts[last].Flags | drafts[i].Flags };
                drafts[i] = default;
                joined = i;
                continue;
            }

            if (last >= 0 && places[i].Parent == places[last].Parent && places[i].Start == places[last].End && drafts[i].Flags == drafts[last].Flags)
            {
                places[last] = (places[last].Start, places[i].End, places[last].Parent);
                drafts[i] = default;
                continue;
            }

            last = i;
        }
    }

    private static Annotation Make(StructureDraft draft, TextSpan span) => draft.Piece switch
    {
        Piece.Highlighting => new Highlighting { Span = span, Rendition = (Rendition)draft.Flags },
        Piece.Link => new Link { Span = span, Target = draft.Text },
        Piece.BlockQuotation => new Quotation { Span = span, IsBlock = true, Source = draft.Text },
        Piece.Quotation => new Quotation { Span = span, Source = draft.Text },
        Piece.Code => new CodePassage { Span = span, Language = draft.Text },
        Piece.Ruby => new RubyPassage { Span = span, Reading = draft.Text ?? "" },
        Piece.Insertion => new Insertion { Span = span },
        Piece.Deletion => new Deletion { Span = span },
        Piece.LineBreak => new LineBreak { Span = span },
        Piece.List => new TextList { Span = span, Kind = (ListKind)draft.Flags },
        Piece.Item => new TextListItem { Span = span, Number = draft.Text },
        Piece.Label => new TextListLabel { Span = span },
        Piece.Table => new TextTable { Span = span },
        Piece.Row => new TextTableRow { Span = span, IsHeader = draft.Flags != 0 },
        Piece.Cell => new TextTableCell { Span = span, IsHeader = draft.Flags != 0, Rows = 1 + draft.Beyond.Rows, Columns = 1 + draft.Beyond.Columns },
        _ => new Figure { Span = span, Address = draft.Text, Description = draft.More },
    };
}
