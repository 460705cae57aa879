using System.Xml;

namespace TextModel.Formats.Tei;

/// <summary>
/// Walks a TEI file once with the framework's reader, which knows document types and says what is wrong with a file; what was written is
/// the stretch of the source between the places that it names.
/// </summary>
internal sealed class TeiParser(TeiAssembly assembly)
{
    private readonly SourceText source = assembly.Source.Text;
    private readonly string text = assembly.Source.Text.Text;
    private readonly DiagnosticBag diagnostics = assembly.Diagnostics;
    private readonly Dictionary<string, TeiName> names = new(StringComparer.Ordinal);
    private XmlReader reader = null!;
    private HashSet<string> declared = [];
    private string subset = "";
    private int entityDepth;

    // What was read last and waits for its end in the source, which is where the next thing begins.
    private Pending pending;

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

    /// <summary>Reads to the end, or to the first thing that is not well-formed.</summary>
    public void Parse()
    {
        bool entities = text.Contains("<!DOCTYPE", StringComparison.Ordinal);
        int version = Xml11.PlaceOfVersion(text);
        // The framework knows XML 1.0 only. Nearly all files of 1.1 differ from it in nothing but their declaration.
        string known = Xml11.AsXml10(text);
        bool complete = false;
        try
        {
            using (reader = entities ? XmlSource.WithEntities(known) : XmlSource.Fast(known, Xml11.AllowsControls(text)))
            {
                var lines = (IXmlLineInfo)reader;
                for (int pieces = 0; reader.Read(); pieces++)
                {
                    assembly.Watch?.Pass(pieces, 0.7 * pendingStart / text.Length);
                    Step(lines);
                }

                complete = true;
            }
        }
        catch (XmlException e)
        {
            TextPosition? position = e.LineNumber > 0 ? new(e.LineNumber, Math.Max(1, e.LinePosition)) : null;
            string message = e.Message.Split(" Line ")[0];
            diagnostics.Add(DiagnosticCodes.NotWellFormed.At(source.Path, position, null, message));
            if (version >= 0)
                diagnostics.Add(DiagnosticCodes.Xml11.At(source, TextSpan.OfLength(version, 3), "a name or a control character that only XML 1.1 allows may be what is said not to be well-formed"));
        }

        if (version >= 0 && text.AsSpan().IndexOfAny('\u0085', '\u2028') is >= 0 and var lineEnd)
            diagnostics.Add(DiagnosticCodes.Xml11.At(source, TextSpan.OfLength(lineEnd, 1), $"U+{(int)text[lineEnd]:X4} is a line end there, and is read as the character that it is"));

        Finish(complete ? text.Length : EndOfBroken());
        assembly.Tree.Finish();
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
            case XmlNodeType.DocumentType: declared = XmlSource.DeclaredEntities(subset = reader.Value); break;
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

    // ---- what begins

    private string? value;

    private void Element()
    {
        if (!names.TryGetValue(reader.Name, out TeiName? name))
            names[reader.Name] = name = new(reader.Name);
        XmlAttributeReader.Read(
            reader, assembly.Given, declared,
            undeclared => diagnostics.Add(DiagnosticCodes.UndeclaredEntity.At(source, TextSpan.At(pendingStart), undeclared)));
        assembly.Open(name, reader.NamespaceURI, pendingStart, entityDepth == 0);
        pending = reader.IsEmptyElement ? Pending.EmptyElement : Pending.StartTag;
        if (entityDepth > 0)
            Finish(pendingStart);
    }

    private void Text()
    {
        if (!assembly.InText)
        {
            if (assembly.TakesText)
                assembly.TextOutside(reader.Value);
            pending = Pending.None;
            return;
        }

        if (entityDepth > 0)
        {
            assembly.Tree.Grow();
            assembly.Tree.BaseText.AppendWhole(new(pendingStart, pendingStart), reader.Value);
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
            if (XmlSource.IsExternal(subset, name))
                assembly.SayNotFollowed(TextSpan.At(pendingStart), $"the entity '{name}'");
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
            case Pending.StartTag: assembly.StartTag(slice); break;
            case Pending.EmptyElement:
                assembly.StartTag(slice);
                assembly.EndTag(TextSpan.At(slice.End));
                break;
            case Pending.EndTag: assembly.EndTag(slice); break;
            case Pending.Text:
                if (slice.Length > 0)
                {
                    assembly.Tree.Grow();
                    assembly.Tree.BaseText.Append(slice, value);
                }

                break;
            case Pending.Whole:
                if (value!.Length > 0)
                {
                    assembly.Tree.Grow();
                    assembly.Tree.BaseText.AppendWhole(slice, value);
                }

                break;
            case Pending.Comment: assembly.Carry(MarkupKind.Comment, slice, value); break;
            case Pending.Instruction: assembly.Instruction(slice, value ?? assembly.Source.DataOf(MarkupKind.ProcessingInstruction, slice)); break;
            case Pending.Reference: assembly.Carry(MarkupKind.Verbatim, slice, value!); break;
            default: break;
        }
    }
}
