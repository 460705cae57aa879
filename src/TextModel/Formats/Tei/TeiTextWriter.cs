namespace TextModel.Formats.Tei;

/// <summary>Writes the <c>text</c> element: walks base text and annotations once, opening and closing elements as planned.</summary>
internal sealed class TeiTextWriter
{
    private readonly Utf8XmlOutput o;
    private readonly TextDocument document;
    private readonly TeiPlan plan;
    private readonly TeiReferences references;
    private readonly TeiAnchors anchors;
    private readonly TeiIndentation? indentation;
    private readonly List<Frame> stack = [];
    private int position;
    private bool bodyWritten;

    public TeiTextWriter(
        Utf8XmlOutput output, TextDocument document, TeiPlan plan, TeiReferences references, TeiAnchors anchors, TeiLayout layout)
    {
        o = output;
        this.document = document;
        this.plan = plan;
        this.references = references;
        this.anchors = anchors;
        indentation = layout == TeiLayout.Indented ? new(output) : null;
    }

    // What may stand in an element, as far as the writer has to see to it.
    private enum Content
    {
        Root,
        Front,
        Back,
        Section,
        Speech,
        Mixed,
    }

    public void Write()
    {
        foreach (Annotation a in document.Annotations.AsSpan())
        {
            if (!plan.IsInline(a.Index))
                continue;
            CloseBefore(a);
            if (plan.IsBlock(a.Index) && a is not Note)
                CloseInlines();
            Advance(a.Start);
            if (plan.IsBlock(a.Index))
                OpenBlock(a);
            else
                OpenInline(a);
        }

        for (int last = LastWithEnd(); last >= 0; last = LastWithEnd())
        {
            while (stack.Count > last)
                Close();
        }

        Advance(document.Text.Length);
        while (stack.Count > 0)
            CloseTag();
        if (!bodyWritten)
            EmptyBody();
    }

    // ---- closing

    private void CloseBefore(Annotation a)
    {
        int keep = 0;
        if (a.Inside > 0)
        {
            int ending = 0;
            for (int i = 0; i < stack.Count; i++)
            {
                if (stack[i].IsModel && stack[i].End == a.Start && ending++ < a.Inside)
                    keep = i + 1;
            }
        }

        for (int last = LastWithEnd(); last >= keep && stack[last].End <= a.Start; last = LastWithEnd())
        {
            while (stack.Count > last)
                Close();
        }
    }

    // A block stands in no element among the words, even where the order of the annotations would have it at such an element's end.
    private void CloseInlines()
    {
        while (stack.Count > 0 && stack[^1] is { IsBlock: false, IsImplied: false })
            Close();
    }

    // The innermost element that has an end of its own; implied ones end with what is around them.
    private int LastWithEnd()
    {
        int i = stack.Count - 1;
        while (i >= 0 && stack[i].IsImplied)
            i--;
        return i;
    }

    private void Close()
    {
        int last = LastWithEnd();
        if (last >= 0)
        {
            int depth = stack.Count;
            Advance(stack[last].End);
            // Text directly in a division has opened an implied element.
            while (stack.Count > depth)
                CloseTag();
        }

        CloseTag();
    }

    private void CloseTag()
    {
        Frame frame = stack[^1];
        if (frame.Content == Content.Speech && !frame.HasBlocks)
            Implied("p"u8);
        if (frame.Content == Content.Section && frame.Name == TeiElements.Body && !frame.HasBlocks)
            Implied("ab"u8);
        stack.RemoveAt(stack.Count - 1);
        indentation?.BeforeEnd(frame.Content != Content.Mixed, stack.Count);
        if (frame.Inner is { } inner)
            EndTag(inner);
        EndTag(frame.Name);
        indentation?.AfterEnd(frame.IsBlock);
    }

    // ---- opening

    private void OpenBlock(Annotation a)
    {
        bool isDivision = a is Division;
        while (stack.Count > 0 && stack[^1] is { IsImplied: true } implied && (implied.Name == TeiElements.Ab || (isDivision && implied.Name == TeiElements.Div)))
            CloseTag();
        if (a is Note && stack.Count > 0 && stack[^1].Content == Content.Mixed)
        {
            Open(a, TeiElements.Note, Content.Mixed, block: true);
            return;
        }

        MakeRoom(a);
        Parent().Add(a);
        switch (a)
        {
            case Division { Type: "front" } when plan.HasParts && stack.Count == 0: Open(a, TeiElements.Front, Content.Front, block: true, bare: true); break;
            case Division { Type: "body" } when plan.HasParts && stack.Count == 0: Open(a, TeiElements.Body, Content.Section, block: true, bare: true); break;
            case Division { Type: "back" } when plan.HasParts && stack.Count == 0: Open(a, TeiElements.Back, Content.Back, block: true, bare: true); break;
            case Division: Open(a, TeiElements.Div, Content.Section, block: true); break;
            case Turn turn: OpenTurn(turn); break;
            case Heading when !Parent().MayHaveHead: OpenLabelHeading(a); break;
            default:
                bool isSegment = a is Paragraph && stack.Count > 0 && stack[^1].Content == Content.Mixed && !stack[^1].IsNote;
                Open(a, isSegment ? TeiElements.Seg : TeiVocabulary.Element(a, block: true, plan.Utterances), Content.Mixed, block: true);
                break;
        }
    }

    // Opens what the schema wants around a block.
    private void MakeRoom(Annotation? a)
    {
        if (stack.Count == 0 && !plan.HasParts)
            OpenImplied(TeiElements.Body, Content.Section);
        if (stack.Count == 0 || a is Division)
            return;
        Frame parent = stack[^1];
        bool fits = parent.Content switch
        {
            Content.Front => !parent.HasDivisions && a is null or SourceStatement or Paragraph or Note or Heading or PageBreak or FormeWork,
            Content.Back => !parent.HasDivisions && a is null or Paragraph or Note or PageBreak or FormeWork,
            Content.Section => !parent.HasDivisions,
            _ => true,
        };
        if (fits)
            return;
        parent.HasDivisions = parent.HasBlocks = true;
        OpenImplied(TeiElements.Div, Content.Section);
    }

    private Frame Parent() => stack.Count > 0 ? stack[^1] : new(TeiElements.Body, 0, Content.Root);

    private void OpenTurn(Turn turn)
    {
        if (plan.Utterances)
        {
            Open(turn, TeiElements.U, Content.Mixed, block: true);
            return;
        }

        Open(turn, TeiElements.Sp, Content.Speech, block: true);
        if (turn.LabelSpan is not { } label || plan.LostLabels.Contains(turn.Index))
            return;
        indentation?.BeforeStart(isBlock: true, stack.Count);
        StartTag(TeiElements.Speaker);
        o.Raw(">"u8);
        stack.Add(new(TeiElements.Speaker, label.End, Content.Mixed) { IsBlock = true, Pending = label.Start > turn.Start ? (label, TeiElements.Seg) : null });
    }

    private void OpenLabelHeading(Annotation heading)
    {
        stack[^1].HasBlocks = true;
        StartTag(TeiElements.Label);
        TeiVocabulary.Attributes(o, heading, block: false, references);
        o.Raw(">"u8);
        stack.Add(new(TeiElements.Label, heading.End, Content.Mixed) { IsModel = true, IsBlock = true });
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

        if (stack.Count == 0 || stack[^1].Content != Content.Mixed)
        {
            bool direct = a is PageBreak or FormeWork or StageDirection;
            MakeRoom(direct ? a : null);
            if (!direct)
                OpenAb();
            else if (a is StageDirection && stack[^1].Content == Content.Section)
                stack[^1].HasBlocks = true;
        }

        byte[] name = TeiVocabulary.Element(a, block: false, plan.Utterances);
        if (!TeiVocabulary.IsEmptyElement(a))
        {
            Open(a, name, Content.Mixed, block: false);
            return;
        }

        indentation?.BeforeStart(isBlock: false, stack.Count);
        StartTag(name);
        TeiVocabulary.Attributes(o, a, block: false, references);
        o.Raw("/>"u8);
    }

    private void Open(Annotation a, byte[] name, Content content, bool block, bool bare = false)
    {
        indentation?.BeforeStart(block && a is not Note { Place: "inline" }, stack.Count);
        StartTag(name);
        if (a is Markup { Tag: { } tag })
            TeiVocabulary.Attributes(o, tag);
        else if (bare && a.Id is { } id)
            o.Attribute("xml:id"u8, id);
        else if (!bare)
            TeiVocabulary.Attributes(o, a, block, references);
        o.Raw(">"u8);
        bodyWritten |= name == TeiElements.Body;
        var frame = new Frame(name, a.End, content) { IsModel = true, IsBlock = block, IsNote = a is Note };
        if (name == TeiElements.DocTitle)
        {
            o.Raw("<titlePart>"u8);
            frame.Inner = TeiElements.TitlePart;
        }

        if (TeiVocabulary.LabelOf(a) is { } label && content == Content.Mixed && !plan.LostLabels.Contains(a.Index))
            frame.Pending = (label, TeiElements.Label);
        stack.Add(frame);
    }

    private void OpenImplied(byte[] name, Content content)
    {
        indentation?.BeforeStart(isBlock: true, stack.Count);
        StartTag(name);
        o.Pointer("ana"u8, references.Implied);
        o.Raw(">"u8);
        bodyWritten |= name == TeiElements.Body;
        stack.Add(new(name, int.MaxValue, content) { IsImplied = true, IsBlock = true });
    }

    private void OpenAb()
    {
        stack[^1].HasBlocks = true;
        OpenImplied(TeiElements.Ab, Content.Mixed);
    }

    private void Implied(ReadOnlySpan<byte> name)
    {
        StartTag(name);
        o.Pointer("ana"u8, references.Implied);
        o.Raw("/>"u8);
    }

    private void EmptyBody()
    {
        o.Raw("<body"u8);
        o.Pointer("ana"u8, references.Implied);
        o.Raw(">"u8);
        Implied("ab"u8);
        o.Raw("</body>"u8);
    }

    // ---- text

    // Writes the base text up to an offset, with the label that begins in it.
    private void Advance(int to)
    {
        while (stack.Count > 0 && stack[^1].Pending is { } pending && pending.Span.Start <= to)
        {
            Frame around = stack[^1];
            WriteUpTo(pending.Span.Start);
            around.Pending = null;
            StartTag(pending.Name);
            if (pending.Name == TeiElements.Seg)
                o.Attribute("type"u8, "label");
            o.Raw(">"u8);
            stack.Add(new(pending.Name, pending.Span.End, Content.Mixed));
            if (pending.Span.End > to)
                break;
            WriteUpTo(pending.Span.End);
            CloseTag();
        }

        WriteUpTo(to);
    }

    private void WriteUpTo(int to)
    {
        WriteAnchors();
        while (position < to)
        {
            int stop = Math.Min(to, anchors.Next);
            WriteText(position, stop);
            position = stop;
            WriteAnchors();
        }
    }

    private void WriteAnchors()
    {
        while (anchors.Next == position && stack.Count > 0)
        {
            o.Raw("<anchor xml:id=\""u8);
            o.AttributeValue(anchors.Take());
            o.Raw("\"/>"u8);
        }
    }

    private void WriteText(int from, int to)
    {
        ReadOnlySpan<char> text = document.Text.AsSpan(from, to - from);
        if (stack.Count == 0 || stack[^1].Content != Content.Mixed)
        {
            int content = TeiText.FirstContent(text);
            Put(content < 0 ? text : text[..content], isBetween: true);
            if (content < 0)
                return;
            MakeRoom(null);
            OpenAb();
            text = text[content..];
        }

        Put(text, isBetween: false);
    }

    private void Put(ReadOnlySpan<char> text, bool isBetween)
    {
        if (indentation is null)
            o.Text(text);
        else
            indentation.Text(text, isBetween);
    }

    private void StartTag(ReadOnlySpan<byte> name)
    {
        o.Raw("<"u8);
        o.Raw(name);
    }

    private void EndTag(ReadOnlySpan<byte> name)
    {
        o.Raw("</"u8);
        o.Raw(name);
        o.Raw(">"u8);
    }

    private sealed class Frame(byte[] name, int end, Content content)
    {
        public byte[] Name { get; } = name;

        public int End { get; } = end;

        public Content Content { get; } = content;

        /// <summary>Whether an annotation stands for the element; else it is a label or implied.</summary>
        public bool IsModel { get; init; }

        public bool IsImplied { get; init; }

        public bool IsBlock { get; init; }

        public bool IsNote { get; init; }

        /// <summary>A second element inside that ends together with this one.</summary>
        public byte[]? Inner { get; set; }

        /// <summary>A label that begins later inside this element.</summary>
        public (TextSpan Span, byte[] Name)? Pending { get; set; }

        public bool HasBlocks { get; set; }

        public bool HasDivisions { get; set; }

        /// <summary>A <c>head</c> comes before all that is not one.</summary>
        public bool MayHaveHead => !HasBlocks && !HasDivisions;

        public void Add(Annotation a)
        {
            HasDivisions |= a is Division;
            HasBlocks |= a is not (Heading or Note);
        }
    }
}
