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
    private readonly TeiOutside outside = new();
    private readonly TeiTextTree tree;
    private XmlReader reader = null!;
    private HashSet<string> declared = [];
    private int textDepth;
    private int entityDepth;

    // What was read last and waits for its end in the source, which is where the next thing begins.
    private Pending pending;

    public TeiParser(SourceText source, DiagnosticBag diagnostics, bool isOwn)
    {
        this.source = source;
        text = source.Text;
        this.diagnostics = diagnostics;
        IsOwn = isOwn;
        tree = new(source, isOwn, diagnostics);
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

    public TeiTextTree Tree => tree;

    public TeiInterpreter Interpreter => tree.Interpreter;

    public IReadOnlyList<TeiNode> Outside => outside.Roots;

    public SourceText Source => source;

    public DiagnosticBag Diagnostics => diagnostics;

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
        tree.Finish();
    }

    private int pendingStart;

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
        attributes = reader.HasAttributes ? XmlAttributeReader.Read(
            reader, declared, name => diagnostics.Add(DiagnosticCodes.UndeclaredEntity.At(source, TextSpan.At(pendingStart), name))) : null;
        string local = reader.LocalName;
        if (RootName is null)
        {
            RootName = reader.Name;
            tree.Interpreter.Namespace = reader.NamespaceURI.Length > 0 ? TeiNames.Namespace : "";
        }

        bool isTei = reader.NamespaceURI == tree.Interpreter.Namespace;
        if (!InText && isTei && local == "text" && !outside.IsInside)
        {
            HasText = true;
            if (!IsOwn && entityDepth == 0)
                tree.CarryOutside(pendingStart);
            tree.Interpreter.Header ??= new(outside.Roots, IsOwn);
            textDepth = 1;
            tree.Open(reader.Name, reader.NamespaceURI, attributes, pendingStart, entityDepth == 0);
        }
        else if (InText)
        {
            textDepth++;
            tree.Open(reader.Name, reader.NamespaceURI, attributes, pendingStart, entityDepth == 0);
        }
        else
        {
            outside.Open(reader.Name, local, attributes);
        }

        pending = reader.IsEmptyElement ? Pending.EmptyElement : Pending.StartTag;
        if (entityDepth > 0)
            Finish(pendingStart);
    }

    private void Text()
    {
        if (!InText)
        {
            if (outside.IsInside)
                outside.Text(reader.Value);
            pending = Pending.None;
            return;
        }

        if (entityDepth > 0)
        {
            tree.Grow();
            tree.BaseText.AppendWhole(new(pendingStart, pendingStart), reader.Value);
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
                    tree.Grow();
                    tree.BaseText.Append(slice, value);
                }

                break;
            case Pending.Whole:
                if (value!.Length > 0)
                {
                    tree.Grow();
                    tree.BaseText.AppendWhole(slice, value);
                }

                break;
            case Pending.Comment: Carry(MarkupKind.Comment, slice, value ?? text[(slice.Start + 4)..(slice.End - 3)]); break;
            case Pending.Instruction: Instruction(slice); break;
            case Pending.Reference: Carry(MarkupKind.Verbatim, slice, value!); break;
            default: break;
        }
    }

    private void StartTag(TextSpan slice)
    {
        if (!InText)
        {
            outside.StartTag(slice);
            return;
        }

        tree.StartTag(slice);
    }

    private void EndTag(TextSpan slice)
    {
        if (InText)
        {
            textDepth--;
            tree.Close(slice);
            if (textDepth == 0)
                tree.VerbatimFrom = slice.End;
            return;
        }

        outside.EndTag(slice);
    }

    private void Carry(MarkupKind kind, TextSpan slice, string data)
    {
        if (InText)
            tree.Carry(kind, slice, data);
    }

    private void Instruction(TextSpan slice)
    {
        string data = value ?? text[(slice.Start + 2)..(slice.End - 2)];
        if (!InText)
        {
            if (data.StartsWith("textmodel encoding ", StringComparison.Ordinal))
                tree.Interpreter.ReadEncoding(data);
            else if (IsOwn)
                outside.Instruction(data);
            return;
        }

        if (TeiInterpreter.CharacterOf(data) is { } character)
        {
            tree.Grow();
            tree.BaseText.AppendWhole(slice, character.ToString());
            return;
        }

        Carry(MarkupKind.ProcessingInstruction, slice, data);
    }
}
