namespace TextModel.Formats.Tei;

/// <summary>Writes the <c>text</c> element: walks base text and annotations once, opening and closing elements as planned.</summary>
internal sealed partial class TeiTextWriter
{
    private readonly Utf8XmlOutput o;
    private readonly string text;
    private readonly AnnotationList all;
    private readonly TeiPlan plan;
    private readonly TeiReferences references;
    private readonly TeiAnchors anchors;
    private readonly TeiIndentation? indentation;
    private readonly TeiComposedAttributes attributes;
    private TeiFrame[] frames = new TeiFrame[16];
    private int depth;
    private int position;
    private int nextAnchor;
    private bool bodyWritten;

    public TeiTextWriter(Utf8XmlOutput output, TextDocument document, TeiPlan plan, TeiReferences references, TeiAnchors anchors, TeiLayout layout)
    {
        o = output;
        text = document.Text;
        all = document.Annotations.ReadyToPeek();
        this.plan = plan;
        this.references = references;
        attributes = new(output, references);
        this.anchors = anchors;
        nextAnchor = anchors.Next;
        indentation = layout == TeiLayout.Indented ? new(output) : null;
    }

    public void Write()
    {
        for (int i = 0; i < all.Count; i++)
        {
            if (!plan.IsInline(i))
                continue;
            Annotation a = all.Peek(i);
            bool block = plan[i].IsBlock;
            CloseBefore(a);
            if (block && plan[i].Kind != TeiKind.Note)
                CloseInlines();
            Advance(a.Start);
            if (plan[i].IsPlainTurn && indentation is null && AfterSpaced(i) is var after and > 0)
                i = WritePlainTurns(i, after) - 1;
            else if (block)
                OpenBlock(a, plan[i].Kind);
            else
                OpenInline(a);
        }

        for (int last = LastWithEnd(); last >= 0; last = LastWithEnd())
        {
            while (depth > last)
                Close();
        }

        Advance(text.Length);
        while (depth > 0)
            CloseTag();
        if (!bodyWritten)
            EmptyBody();
    }

    private ref TeiFrame Top => ref frames[depth - 1];

    private ref TeiFrame Push(byte[] name, int end, TeiContent content)
    {
        if (depth == frames.Length)
            Array.Resize(ref frames, depth * 2);
        ref TeiFrame frame = ref frames[depth++];
        frame = new() { Name = name, End = end, Content = content };
        return ref frame;
    }

    private void CloseBefore(Annotation a)
    {
        int keep = 0;
        if (a.EndingAncestors > 0)
        {
            int ending = 0;
            for (int i = 0; i < depth; i++)
            {
                if (frames[i].IsModel && frames[i].End == a.Start && ending++ < a.EndingAncestors)
                    keep = i + 1;
            }
        }

        for (int last = LastWithEnd(); last >= keep && frames[last].End <= a.Start; last = LastWithEnd())
        {
            while (depth > last)
                Close();
        }
    }

    // A block stands in no element among the words, even where the order of the annotations would have it at such an element's end.
    private void CloseInlines()
    {
        while (depth > 0 && Top is { IsBlock: false, IsImplied: false })
            Close();
    }

    // The innermost element that has an end of its own; implied ones end with what is around them.
    private int LastWithEnd()
    {
        int i = depth - 1;
        while (i >= 0 && frames[i].IsImplied)
            i--;
        return i;
    }

    private void Close()
    {
        int last = LastWithEnd();
        if (last >= 0)
        {
            int before = depth;
            Advance(frames[last].End);
            // Text directly in a division has opened an implied element.
            while (depth > before)
                CloseTag();
        }

        CloseTag();
    }

    private void CloseTag()
    {
        ref TeiFrame frame = ref Top;
        if (!frame.HasBlocks && frame.Content == TeiContent.Speech)
            Implied("p"u8);
        if (!frame.HasBlocks && frame.Content == TeiContent.Section && frame.Name == TeiElements.Body)
            Implied("ab"u8);
        Complete(ref frame);
        depth--;
        indentation?.BeforeEnd(frame.Content != TeiContent.Mixed, depth);
        if (frame.Inner is { } inner)
            o.End(inner);
        if (frame.Reading is { } reading)
            TeiRuby.Write(o, reading);
        o.End(frame.Name);
        indentation?.AfterEnd(frame.IsBlock);
    }

    private void OpenBlock(Annotation a, TeiKind kind)
    {
        CloseImplied(kind);
        if (kind == TeiKind.Note && depth > 0 && Top.Content == TeiContent.Mixed)
        {
            Open(a, TeiElements.Note, TeiContent.Mixed, block: true);
            return;
        }

        MakeRoom(a);
        if (depth > 0)
            Top.Add(kind);
        switch (kind)
        {
            case TeiKind.Division: OpenDivision((Division)a); break;
            case TeiKind.Turn: OpenTurn((Turn)a); break;
            case TeiKind.Heading when depth > 0 && (!Top.MayHaveHead || Top.Content == TeiContent.Mixed): OpenLabelHeading(a); break;
            case TeiKind.Paragraph:
                bool isSegment = depth > 0 && Top.Content == TeiContent.Mixed && !Top.HoldsParagraphs;
                Open(a, isSegment ? TeiElements.Seg : TeiElements.P, TeiContent.Mixed, block: true);
                break;
            default: Open(a, TeiVocabulary.Element(a, block: true, plan.Utterances), ContentOf(kind), block: true); break;
        }
    }

    private void OpenDivision(Division division)
    {
        switch (plan.HasParts && depth == 0 ? division.Type : null)
        {
            case "front": Open(division, TeiElements.Front, TeiContent.Front, block: true, bare: true); break;
            case "body": Open(division, TeiElements.Body, TeiContent.Section, block: true, bare: true); break;
            case "back": Open(division, TeiElements.Back, TeiContent.Back, block: true, bare: true); break;
            default: Open(division, TeiElements.Div, TeiContent.Section, block: true); break;
        }
    }

    private void OpenTurn(Turn turn)
    {
        if (plan.Utterances)
        {
            Open(turn, TeiElements.U, TeiContent.Mixed, block: true);
            return;
        }

        Open(turn, TeiElements.Sp, TeiContent.Speech, block: true);
        if (turn.LabelSpan is not { } label || plan.IsLabelLost(turn.Index))
            return;
        indentation?.BeforeStart(isBlock: true, depth);
        o.Start(TeiElements.Speaker);
        o.StartEnd();
        ref TeiFrame frame = ref Push(TeiElements.Speaker, label.End, TeiContent.Mixed);
        frame.IsBlock = true;
        if (label.Start > turn.Start)
            frame.Await(label, TeiElements.Seg);
    }

    private void OpenLabelHeading(Annotation heading)
    {
        Top.HasBlocks = true;
        o.Start(TeiElements.Label);
        attributes.Write(heading, isBlock: false);
        o.StartEnd();
        ref TeiFrame frame = ref Push(TeiElements.Label, heading.End, TeiContent.Mixed);
        frame.IsModel = true;
        frame.IsBlock = true;
    }

    private void OpenInline(Annotation a)
    {
        if (a is Markup { Kind: not MarkupKind.Element } markup)
        {
            o.Raw(markup.Kind == MarkupKind.Comment ? "<!--"u8 : "<?"u8);
            o.Raw(markup.Data);
            o.Raw(markup.Kind == MarkupKind.Comment ? "-->"u8 : "?>"u8);
            return;
        }

        if (depth == 0 || Top.Content != TeiContent.Mixed)
        {
            bool direct = a is PageBreak or FormeWork or StageDirection or LineBreak or Figure;
            MakeRoom(direct ? a : null);
            if (!direct && Top.Content != TeiContent.Mixed)
                OpenAb();
            else if (a is StageDirection && Top.Content == TeiContent.Section)
                Top.HasBlocks = true;
        }

        byte[] name = TeiVocabulary.Element(a, block: false, plan.Utterances);
        if (!TeiVocabulary.HoldsNothing(a))
        {
            Open(a, name, TeiContent.Mixed, block: false);
            return;
        }

        indentation?.BeforeStart(isBlock: false, depth);
        o.Start(name);
        attributes.Write(a, isBlock: false);
        WriteEnd(a, name);
    }

    private void Open(Annotation a, byte[] name, TeiContent content, bool block, bool bare = false)
    {
        indentation?.BeforeStart(block && a is not Note { Place: "inline" }, depth);
        o.Start(name);
        if (a is Markup { Tag: { } tag })
            TeiVocabulary.Attributes(o, tag, a.Id);
        else if (bare && a.Id is { } id)
            o.Attribute("xml:id"u8, id);
        else if (!bare)
            attributes.Write(a, block);
        o.StartEnd();
        bodyWritten |= name == TeiElements.Body;
        ref TeiFrame frame = ref Push(name, a.End, content);
        frame.IsModel = true;
        frame.IsBlock = block;
        frame.HoldsParagraphs = a is Note or TextListItem or TextTableCell or Quotation { IsBlock: true };
        frame.HasLabels = a is TextList { Kind: ListKind.Description };
        if (a is Figure { Address: { } address })
            TeiComposedAttributes.Graphic(o, address);
        if (a is RubyPassage ruby)
        {
            o.Raw("<rb>"u8);
            (frame.Inner, frame.Reading) = (TeiElements.RubyBase, ruby.Reading);
        }

        if (name == TeiElements.DocTitle)
        {
            o.Raw("<titlePart>"u8);
            frame.Inner = TeiElements.TitlePart;
        }

        if (content == TeiContent.Mixed && block && TeiVocabulary.LabelOf(a) is { } label && !plan.IsLabelLost(a.Index))
            frame.Await(label, TeiElements.Label);
    }

    private void OpenImplied(byte[] name, TeiContent content)
    {
        indentation?.BeforeStart(isBlock: true, depth);
        o.Start(name);
        o.Pointer("ana"u8, references.Implied);
        o.StartEnd();
        bodyWritten |= name == TeiElements.Body;
        ref TeiFrame frame = ref Push(name, int.MaxValue, content);
        frame.IsImplied = true;
        frame.IsBlock = true;
    }

    private void OpenAb()
    {
        Top.HasBlocks = true;
        OpenImplied(TeiElements.Ab, TeiContent.Mixed);
    }

    private void Implied(ReadOnlySpan<byte> name)
    {
        o.Start(name);
        o.Pointer("ana"u8, references.Implied);
        o.Raw("/>"u8);
    }

    private void EmptyBody()
    {
        o.Raw("<body"u8);
        o.Pointer("ana"u8, references.Implied);
        o.StartEnd();
        Implied("ab"u8);
        o.Raw("</body>"u8);
    }

    // Writes the base text up to an offset, with the label that begins in it.
    private void Advance(int to)
    {
        while (depth > 0 && Top.PendingName is { } name && Top.Pending.Start <= to)
        {
            TextSpan label = Top.Pending;
            WriteUpTo(label.Start);
            Top.PendingName = null;
            o.Start(name);
            if (name == TeiElements.Seg)
                o.Attribute("type"u8, "label");
            o.StartEnd();
            Push(name, label.End, TeiContent.Mixed);
            if (label.End > to)
                break;
            WriteUpTo(label.End);
            CloseTag();
        }

        WriteUpTo(to);
    }

    private void WriteUpTo(int to)
    {
        if (to < nextAnchor)
        {
            if (position < to)
                WriteText(position, to);
            position = Math.Max(position, to);
            return;
        }

        WriteAnchors();
        while (position < to)
        {
            int stop = Math.Min(to, nextAnchor);
            WriteText(position, stop);
            position = stop;
            WriteAnchors();
        }
    }

    private void WriteAnchors()
    {
        while (nextAnchor == position && depth > 0)
        {
            if (Top.Content == TeiContent.Row)
                OpenImpliedPart(TeiElements.Cell, TeiContent.Mixed);
            o.Raw("<anchor xml:id=\""u8);
            o.AttributeValue(anchors.Take());
            o.Raw("\"/>"u8);
            nextAnchor = anchors.Next;
        }
    }

    private void WriteText(int from, int to)
    {
        ReadOnlySpan<char> words = text.AsSpan(from, to - from);
        if (depth == 0 || Top.Content != TeiContent.Mixed)
        {
            int content = TeiText.FirstContent(words);
            Put(content < 0 ? words : words[..content], isBetween: true);
            if (content < 0)
                return;
            MakeRoom(null);
            if (Top.Content != TeiContent.Mixed)
                OpenAb();
            words = words[content..];
        }

        Put(words, isBetween: false);
    }

    private void Put(ReadOnlySpan<char> words, bool isBetween)
    {
        if (indentation is null)
            o.Text(words);
        else
            indentation.Text(words, isBetween);
    }
}
