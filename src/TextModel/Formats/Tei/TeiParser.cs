using System.Xml;

namespace TextModel.Formats.Tei;

/// <summary>
/// Walks a TEI file once. What XML means comes from the framework's reader; what was written is the stretch of the source between the
/// places that it names.
/// </summary>
internal sealed class TeiParser
{
    private readonly SourceText source;
    private readonly string text;
    private readonly DiagnosticBag diagnostics;
    private readonly TeiTextBuilder baseText;
    private readonly TeiNesting nesting = new();
    private readonly List<Annotation?> annotations = [];
    private readonly List<TeiPlace> places = [];
    private readonly List<TeiOpenElement> open = [];
    private readonly List<TeiNode> outside = [];
    private readonly Dictionary<string, Tag> bareTags = new(StringComparer.Ordinal);
    private readonly TeiInterpreter interpreter;
    private TeiNode? outsideTop;
    private XmlReader reader = null!;
    private HashSet<string> declared = [];
    private int outsideDepth;
    private int textDepth;
    private int entityDepth;
    private int verbatimFrom;
    private TextSpan rootStart;
    private TextSpan rootEnd;

    // What was read last and waits for its end in the source, which is where the next thing begins.
    private Pending pending;

    public TeiParser(SourceText source, DiagnosticBag diagnostics, bool isOwn)
    {
        this.source = source;
        text = source.Text;
        this.diagnostics = diagnostics;
        IsOwn = isOwn;
        baseText = new(text);
        interpreter = new(isOwn);
    }

    private enum Pending
    {
        None,
        StartTag,
        EmptyElement,
        EndTag,
        Text,
        Whole,
        Comment,
        Instruction,
        Reference,
    }

    /// <summary>Whether the file is read as one that this library wrote, without tags.</summary>
    public bool IsOwn { get; }

    public string? RootName { get; private set; }

    public bool HasText { get; private set; }

    public TeiInterpreter Interpreter => interpreter;

    public IReadOnlyList<TeiNode> Outside => outside;

    public List<Annotation?> Annotations => annotations;

    public TeiTextBuilder BaseText => baseText;

    public SourceText Source => source;

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>Gives an element outside the text a place that an annotation can be told by.</summary>
    public int AddOutside(TeiNode node)
    {
        places.Add(new(new(node.StartTag.Start, Math.Max(node.StartTag.End, node.EndTag.End)), default, -1));
        return places.Count;
    }

    /// <summary>Reads to the end, or to the first thing that is not well-formed.</summary>
    public void Parse()
    {
        bool entities = text.Contains("<!DOCTYPE", StringComparison.Ordinal);
        bool complete = false;
        try
        {
            using (reader = entities ? XmlSource.WithEntities(text) : XmlSource.Fast(text))
            {
                var lines = (IXmlLineInfo)reader;
                while (reader.Read())
                    Step(lines);
                complete = true;
            }
        }
        catch (XmlException e)
        {
            TextPosition? position = e.LineNumber > 0 ? new(e.LineNumber, Math.Max(1, e.LinePosition)) : null;
            string message = e.Message.Split(" Line ")[0];
            diagnostics.Add(DiagnosticCodes.NotWellFormed.At(source.Path, position, null, message));
        }

        Finish(complete ? text.Length : EndOfBroken());
        while (open.Count > 0)
            CloseElement(TextSpan.At(text.Length));
        nesting.Flush(annotations);
        if (!IsOwn && verbatimFrom < text.Length)
            AddVerbatim(text.Length);
        nesting.Flush(annotations);
        placesInText = places.Count;
    }

    public TeiOrigin BuildOrigin() => new()
    {
        Source = source,
        Places = [.. places],
        InText = placesInText,
        Segments = baseText.BuildSegments(),
        Outside = outside,
        RootContent = new(rootStart.End, Math.Max(rootStart.End, rootEnd.Start)),
    };

    private int pendingStart;
    private int placesInText;

    private void Step(IXmlLineInfo lines)
    {
        if (reader.NodeType == XmlNodeType.EndEntity)
        {
            entityDepth--;
            return;
        }

        int start = entityDepth > 0 ? pendingStart : StartOf(reader.NodeType, lines);
        if (entityDepth == 0)
            Finish(start);
        if (entityDepth == 0)
            pendingStart = start;
        switch (reader.NodeType)
        {
            case XmlNodeType.Element: Element(); break;
            case XmlNodeType.EndElement: Begin(Pending.EndTag); break;
            case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA: Text(); break;
            case XmlNodeType.Comment: Begin(Pending.Comment); break;
            case XmlNodeType.ProcessingInstruction:
                Begin(Pending.Instruction);
                value = entityDepth > 0 ? $"{reader.Name} {reader.Value}" : null;
                break;
            case XmlNodeType.EntityReference: Reference(); break;
            case XmlNodeType.DocumentType: declared = XmlSource.DeclaredEntities(reader.Value); break;
            default: break;
        }

        if (entityDepth > 0 && pending is not Pending.Reference)
            Finish(pendingStart);
    }

    private void Begin(Pending what)
    {
        pending = what;
        value = entityDepth > 0 ? reader.Value : null;
    }

    // Where what was read before the error ends: comments and instructions are complete, of the others nothing is certain.
    private int EndOfBroken()
    {
        string? closing = pending switch { Pending.Comment => "-->", Pending.Instruction => "?>", Pending.Whole => "]]>", _ => null };
        int end = closing is null ? -1 : text.IndexOf(closing, pendingStart, StringComparison.Ordinal);
        return end < 0 ? pendingStart : end + closing!.Length;
    }

    // The reader names the place of a node's name or data; the node begins a few characters before.
    private int StartOf(XmlNodeType type, IXmlLineInfo lines)
    {
        int at = source.Lines.GetLine(lines.LineNumber).Start + lines.LinePosition - 1;
        return type switch
        {
            XmlNodeType.Element or XmlNodeType.EntityReference => at - 1,
            XmlNodeType.EndElement or XmlNodeType.ProcessingInstruction or XmlNodeType.XmlDeclaration => at - 2,
            XmlNodeType.Comment => at - 4,
            XmlNodeType.CDATA => at - 9,
            XmlNodeType.DocumentType => text.LastIndexOf("<!DOCTYPE", at, StringComparison.Ordinal),
            _ => at,
        };
    }

    private bool InText => textDepth > 0;

    // ---- what begins

    private List<KeyedValue>? attributes;
    private string? value;

    private void Element()
    {
        attributes = reader.HasAttributes ? ReadAttributes() : null;
        string local = reader.LocalName;
        if (RootName is null)
        {
            RootName = reader.Name;
            interpreter.Namespace = reader.NamespaceURI.Length > 0 ? TeiNames.Namespace : "";
        }

        bool isTei = reader.NamespaceURI == interpreter.Namespace;
        if (!InText && isTei && local == "text" && outsideDepth == 0)
        {
            HasText = true;
            if (!IsOwn && entityDepth == 0)
                AddVerbatim(pendingStart);
            interpreter.Header ??= new(outside, IsOwn);
            textDepth = 1;
            OpenElement(local, isTei);
        }
        else if (InText)
        {
            textDepth++;
            OpenElement(local, isTei);
        }
        else
        {
            OpenOutside(local);
        }

        pending = reader.IsEmptyElement ? Pending.EmptyElement : Pending.StartTag;
        if (entityDepth > 0)
            Finish(pendingStart);
    }

    private List<KeyedValue> ReadAttributes()
    {
        var list = new List<KeyedValue>(reader.AttributeCount);
        for (int i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            string written = reader.Value;
            list.Add(new(reader.Name, reader is XmlTextReader && written.Contains('&', StringComparison.Ordinal) ? Resolved() : written));
        }

        reader.MoveToElement();
        return list;
    }

    // An attribute value with references to general entities comes in pieces.
    private string Resolved()
    {
        var pieces = new System.Text.StringBuilder();
        int depth = 0;
        while (reader.ReadAttributeValue())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Text: pieces.Append(reader.Value); break;
                case XmlNodeType.EndEntity: depth--; break;
                case XmlNodeType.EntityReference when TryResolve(reader.Name, out string? expansion): pieces.Append(expansion); break;
                case XmlNodeType.EntityReference: pieces.Append('&').Append(reader.Name).Append(';'); break;
                default: break;
            }
        }

        return pieces.ToString();

        bool TryResolve(string name, out string? expansion)
        {
            expansion = null;
            if (!declared.Contains(name))
            {
                diagnostics.Add(DiagnosticCodes.UndeclaredEntity.At(source, TextSpan.At(pendingStart), name));
                return false;
            }

            reader.ResolveEntity();
            depth++;
            var inner = new System.Text.StringBuilder();
            int level = depth;
            while (depth >= level && reader.ReadAttributeValue())
            {
                if (reader.NodeType == XmlNodeType.EndEntity)
                    depth--;
                else if (reader.NodeType == XmlNodeType.Text)
                    inner.Append(reader.Value);
                else if (reader.NodeType == XmlNodeType.EntityReference)
                    inner.Append(TryResolve(reader.Name, out string? nested) ? nested : $"&{reader.Name};");
            }

            expansion = inner.ToString();
            return true;
        }
    }

    private void OpenElement(string local, bool isTei)
    {
        if (isTei && IsOwn && TeiInterpreter.IsInvisible(local, attributes))
        {
            if (local == "anchor" && TeiInterpreter.Value(attributes, "xml:id") is { } anchor)
                interpreter.AnchorOffsets[anchor] = baseText.Length;
            if (local == "text" && TeiInterpreter.Value(attributes, "xml:id") is { } id)
                interpreter.Places[id] = (0, -1);
            open.Add(new(-1, local, null, baseText.Length, -1));
            return;
        }

        int slot = annotations.Count;
        annotations.Add(null);
        Tag? tag = IsOwn && !(isTei && interpreter.KeepsTag(local, attributes, open.Count > 0 ? open[^1].Local : "")) ? null : MakeTag();
        int place = -1;
        if (entityDepth == 0)
        {
            place = places.Count;
            places.Add(default);
        }

        if (TeiInterpreter.Value(attributes, "xml:id") is { } own)
            NoteId(own, slot);
        nesting.Open(slot);
        open.Add(new(slot, isTei ? local : "", tag, baseText.Length, place) { Attributes = attributes, Parent = Visible() });
    }

    private void NoteId(string id, int slot)
    {
        if (!interpreter.Places.TryAdd(id, (baseText.Length, slot)) || (!IsOwn && !TextDocument.IsName(id)))
            diagnostics.Add(DiagnosticCodes.UnusableId.At(source, TextSpan.At(pendingStart), id, reader.Name));
    }

    private int Visible()
    {
        for (int i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Place >= 0)
                return open[i].Place;
        }

        return -1;
    }

    private Tag MakeTag()
    {
        if (attributes is null)
        {
            if (!bareTags.TryGetValue(reader.Name, out Tag? known) || known.Namespace != reader.NamespaceURI)
                bareTags[reader.Name] = known = new() { Name = reader.Name, Namespace = reader.NamespaceURI };
            return known;
        }

        return new()
        {
            Name = reader.Name,
            Namespace = reader.NamespaceURI,
            Attributes = KeyedValues.Create(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(attributes)),
        };
    }

    private void OpenOutside(string local)
    {
        outsideTop?.MarkChild();
        var node = new TeiNode(reader.Name, local, attributes ?? [], outsideTop);
        if (outsideTop is null)
            outside.Add(node);
        else
            outsideTop.Children.Add(node);
        outsideTop = node;
        if (local is "teiHeader" or "standOff" || outsideDepth > 0)
            outsideDepth++;
    }

    private void Text()
    {
        if (!InText && outsideTop is null)
        {
            pending = Pending.None;
            return;
        }

        if (!InText)
        {
            // Only header and stand-off are of interest; white space between elements is in their sources.
            if (outsideDepth > 0)
                outsideTop!.Append(reader.Value);
            pending = Pending.None;
            return;
        }

        if (entityDepth > 0)
        {
            Grow();
            baseText.AppendWhole(new(pendingStart, pendingStart), reader.Value);
            return;
        }

        bool isData = reader.NodeType == XmlNodeType.CDATA;
        value = isData ? reader.Value : null;
        pending = isData ? Pending.Whole : Pending.Text;
        if (!isData && NeedsValue())
            value = reader.Value;
    }

    // Where the slice will hold a reference or a carriage return, its value has to be asked for now, before the reader moves on.
    private bool NeedsValue()
    {
        int end = text.AsSpan(pendingStart).IndexOf('<');
        return text.AsSpan(pendingStart, end < 0 ? text.Length - pendingStart : end).IndexOfAny('&', '\r') >= 0;
    }

    private void Reference()
    {
        string name = reader.Name;
        if (declared.Contains(name))
        {
            reader.ResolveEntity();
            entityDepth++;
            pending = Pending.None;
            return;
        }

        diagnostics.Add(DiagnosticCodes.UndeclaredEntity.At(source, new(pendingStart, pendingStart + name.Length + 2), name));
        value = $"&{name};";
        pending = Pending.Reference;
    }

    // ---- what ends

    private void Finish(int end)
    {
        Pending what = pending;
        pending = Pending.None;
        var slice = new TextSpan(pendingStart, Math.Max(pendingStart, end));
        switch (what)
        {
            case Pending.StartTag: StartTag(slice); break;
            case Pending.EmptyElement:
                StartTag(slice);
                EndTag(TextSpan.At(slice.End));
                break;
            case Pending.EndTag: EndTag(slice); break;
            case Pending.Text:
                if (slice.Length > 0)
                {
                    Grow();
                    baseText.Append(slice, value);
                }

                break;
            case Pending.Whole:
                if (value!.Length > 0)
                {
                    Grow();
                    baseText.AppendWhole(slice, value);
                }

                break;
            case Pending.Comment: Carry(MarkupKind.Comment, slice, value ?? text[(slice.Start + 4)..(slice.End - 3)]); break;
            case Pending.Instruction: Instruction(slice); break;
            case Pending.Reference: Carry(MarkupKind.Verbatim, slice, value!); break;
            default: break;
        }
    }

    private void Grow() => nesting.Flush(annotations);

    private void StartTag(TextSpan slice)
    {
        if (!InText)
        {
            outsideTop!.StartTag = slice;
            if (outsideTop.Parent is null && rootStart.Length == 0)
                rootStart = slice;
            return;
        }

        TeiOpenElement top = open[^1];
        if (top.Place >= 0)
            places[top.Place] = new(slice, TextSpan.At(slice.End), top.Parent);
    }

    private void EndTag(TextSpan slice)
    {
        if (InText)
        {
            textDepth--;
            CloseElement(slice);
            if (textDepth == 0)
                verbatimFrom = slice.End;
            return;
        }

        TeiNode node = outsideTop!;
        node.EndTag = slice;
        outsideTop = node.Parent;
        if (outsideDepth > 0)
            outsideDepth--;
        if (outsideTop is null)
            rootEnd = slice;
    }

    private void CloseElement(TextSpan slice)
    {
        TeiOpenElement element = open[^1];
        open.RemoveAt(open.Count - 1);
        var span = new TextSpan(element.Start, baseText.Length);
        if (element.Place >= 0)
            places[element.Place] = places[element.Place] with { End = slice };
        if (element.Slot < 0)
        {
            if (open.Count > 0)
                TeiInterpreter.Invisible(element, span, open[^1]);
            return;
        }

        nesting.Close();
        Annotation made = interpreter.Make(element, span, open);
        made.Origin = element.Place + 1;
        annotations[element.Slot] = made;
        interpreter.Note(made, element.Slot);
    }

    private void Carry(MarkupKind kind, TextSpan slice, string data)
    {
        if (!InText)
            return;
        nesting.Leaf(annotations.Count);
        places.Add(new(slice, TextSpan.At(slice.End), Visible()));
        annotations.Add(new Markup { Kind = kind, Data = data, Span = TextSpan.At(baseText.Length), Origin = places.Count });
    }

    private void Instruction(TextSpan slice)
    {
        string data = value ?? text[(slice.Start + 2)..(slice.End - 2)];
        if (!InText)
        {
            if (IsOwn && outsideTop is not null && data.AsSpan().TrimEnd() is "textmodel empty")
                outsideTop.IsMarkedEmpty = true;
            else if (IsOwn && outsideTop is not null && TeiPointers.ParseSpan(data) is { } span)
                outsideTop.ExactSpan = span;
            else if (IsOwn && outsideDepth > 0 && TeiInterpreter.CharacterOf(data) is { } c)
                outsideTop!.Append(c.ToString());
            else if (data.StartsWith("textmodel encoding ", StringComparison.Ordinal))
                interpreter.ReadEncoding(data);
            return;
        }

        if (TeiInterpreter.CharacterOf(data) is { } character)
        {
            Grow();
            baseText.AppendWhole(slice, character.ToString());
            return;
        }

        Carry(MarkupKind.ProcessingInstruction, slice, data);
    }

    private void AddVerbatim(int to)
    {
        if (to == verbatimFrom)
            return;
        nesting.Leaf(annotations.Count);
        places.Add(new(new(verbatimFrom, to), TextSpan.At(to), -1));
        annotations.Add(new Markup
        {
            Kind = MarkupKind.Verbatim,
            Data = text[verbatimFrom..to],
            Span = TextSpan.At(baseText.Length),
            Origin = places.Count,
        });
        verbatimFrom = to;
    }
}
