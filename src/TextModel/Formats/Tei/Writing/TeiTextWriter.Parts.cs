namespace TextModel.Formats.Tei;

/// <summary>What the schema wants around blocks, and in lists, tables and pictures.</summary>
internal sealed partial class TeiTextWriter
{
    private static TeiContent ContentOf(TeiKind kind) => kind switch
    {
        TeiKind.List => TeiContent.List,
        TeiKind.Table => TeiContent.Table,
        TeiKind.Row => TeiContent.Row,
        TeiKind.BlockFigure => TeiContent.Figure,
        _ => TeiContent.Mixed,
    };

    // Whether an implied element ends where a block of this kind begins.
    private bool IsClosedBy(TeiKind kind) => kind switch
    {
        TeiKind.Item or TeiKind.ItemLabel => Top.Content != TeiContent.List,
        TeiKind.Row => Top.Content != TeiContent.Table,
        TeiKind.Cell => Top.Content != TeiContent.Row,
        _ => Top.Name == TeiElements.Ab || (kind == TeiKind.Division && Top.Name == TeiElements.Div) || (kind == TeiKind.Paragraph && Top.Name == TeiElements.Seg),
    };

    private void CloseImplied(TeiKind kind)
    {
        while (depth > 0 && Top.IsImplied && IsClosedBy(kind))
            CloseTag();
    }

    // Opens what the schema wants around a block.
    private void MakeRoom(Annotation? a)
    {
        if (depth == 0 && !plan.HasParts)
            OpenImplied(TeiElements.Body, TeiContent.Section);
        if (depth == 0 || a is Division || MakeRoomInParts(a))
            return;
        ref TeiFrame parent = ref Top;
        bool fits = parent.Content switch
        {
            TeiContent.Front => !parent.HasDivisions && a is null or SourceStatement or Paragraph or Note or Heading or PageBreak or FormeWork or LineBreak or Figure,
            TeiContent.Back => !parent.HasDivisions && a is null or Paragraph or Note or PageBreak or FormeWork or LineBreak or Figure or TextList or TextTable,
            TeiContent.Section => !parent.HasDivisions,
            _ => true,
        };
        if (fits)
            return;
        parent.HasDivisions = true;
        parent.HasBlocks = true;
        OpenImplied(TeiElements.Div, TeiContent.Section);
    }

    // Opens what stands between a list or table and what is not its part, and between an utterance and a block. Whether the rest needs no looking at.
    private bool MakeRoomInParts(Annotation? a)
    {
        bool isHead = a is Heading && Top.MayHaveHead;
        bool isAnywhere = a is Note or PageBreak or FormeWork or LineBreak || (a is Figure && a.Span.IsEmpty);
        switch (Top.Content)
        {
            case TeiContent.List when isHead || isAnywhere:
            case TeiContent.Table when isHead || isAnywhere || a is TextTableRow:
            case TeiContent.Row when a is TextTableCell:
                return true;
            case TeiContent.List:
                MakeRoomInList(a);
                return true;
            case TeiContent.Table:
                OpenImpliedPart(TeiElements.Row, TeiContent.Row);
                OpenImpliedPart(TeiElements.Cell, TeiContent.Mixed);
                return true;
            case TeiContent.Row:
                OpenImpliedPart(TeiElements.Cell, TeiContent.Mixed);
                return true;
            case TeiContent.Mixed when Top.Name == TeiElements.U && a is TextList or TextTable or Quotation or Figure:
                OpenImplied(TeiElements.Seg, TeiContent.Mixed);
                return true;
            default:
                return false;
        }
    }

    // Where items have labels, each item has one and each label has an item.
    private void MakeRoomInList(Annotation? a)
    {
        ref TeiFrame list = ref Top;
        if (a is TextListLabel ? list.AwaitsItem : list.HasLabels && !list.AwaitsItem)
            Implied(a is TextListLabel ? "item"u8 : "label"u8);
        list.AwaitsItem = a is TextListLabel;
        list.HasBlocks = true;
        if (a is not (TextListItem or TextListLabel))
            OpenImpliedPart(TeiElements.Item, TeiContent.Mixed);
    }

    private void OpenImpliedPart(byte[] name, TeiContent content)
    {
        Top.HasBlocks = true;
        OpenImplied(name, content);
        Top.HoldsParagraphs = content == TeiContent.Mixed;
    }

    // The end of an element in which nothing stands but the address of a picture.
    private void WriteEnd(Annotation a, byte[] name)
    {
        if (a is not Figure { Address: { } address })
        {
            o.Raw("/>"u8);
            return;
        }

        o.StartEnd();
        TeiComposedAttributes.Graphic(o, address);
        o.End(name);
    }

    // What an element that ends must have had in it.
    private void Complete(ref TeiFrame frame)
    {
        switch (frame.Content)
        {
            case TeiContent.List when frame.AwaitsItem || !frame.HasBlocks:
                if (frame.HasLabels && !frame.AwaitsItem)
                    Implied("label"u8);
                Implied("item"u8);
                break;
            case TeiContent.Table when !frame.HasBlocks:
                o.Start(TeiElements.Row);
                o.Pointer("ana"u8, references.Implied);
                o.StartEnd();
                Implied("cell"u8);
                o.End(TeiElements.Row);
                break;
            case TeiContent.Row when !frame.HasBlocks:
                Implied("cell"u8);
                break;
            default:
                break;
        }
    }
}
