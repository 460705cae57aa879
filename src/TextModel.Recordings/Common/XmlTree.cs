using System.Text;
using System.Xml;
using TextModel.Formats;

namespace TextModel.Recordings.Common;

/// <summary>Reads small XML files into elements; what is broken ends the reading, and what came before stays.</summary>
internal static class XmlTree
{
    // The deepest of the formats has 6 levels; more than this many is an attack or a mistake.
    private const int MaximalDepth = 64;

    /// <summary>Reads a file.</summary>
    /// <param name="input">The file; its encoding is the one that its declaration names.</param>
    /// <param name="format">What the format is called, for messages.</param>
    /// <param name="root">The name that the outermost element must have.</param>
    /// <param name="diagnostics">What is wrong with it.</param>
    /// <returns>The outermost element; null where the file is something else.</returns>
    public static Element? Read(TextInput input, string format, string root, DiagnosticBag diagnostics)
    {
        SourceText source = input.Decode(DeclaredEncoding(input.GetHead(1024).Span));
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        string text = source.Text;
        // The declaration has to be the very first of the file for the framework's reader.
        int skipped = 0;
        while (skipped < text.Length && (char.IsWhiteSpace(text[skipped]) || text[skipped] is '\0' or '\uFEFF'))
            skipped++;
        Element? found = null;
        try
        {
            using var characters = new StringReader(skipped == 0 ? text : text[skipped..]);
            using var reader = XmlReader.Create(characters, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                CheckCharacters = false,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
            var lines = new LineStarts(text, skipped);
            Fill(reader, lines, ref found);
        }
        catch (XmlException e)
        {
            if (found is not null)
                diagnostics.Add(RecordingDiagnostics.BrokenXml.At(input.Path, null, null, e.LineNumber, FirstSentence(e.Message)));
            else
                diagnostics.Add(RecordingDiagnostics.NotTheFormat.At(input.Path, null, null, format, FirstSentence(e.Message)));
        }

        if (found is not null && found.Name != root)
        {
            diagnostics.Add(RecordingDiagnostics.NotTheFormat.At(input.Path, null, null, format, $"its outermost element is '{found.Name}', not '{root}'."));
            return null;
        }

        return found;
    }

    /// <summary>Whether XML whose outermost element has a certain name begins here, in UTF-8, an encoding like it, or UTF-16.</summary>
    /// <param name="head">The first bytes of a file.</param>
    /// <param name="root">The name.</param>
    public static bool BeginsWith(ReadOnlyMemory<byte> head, string root)
    {
        string text = HeadText.Of(head);
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('<', at);
            if (open < 0 || !string.IsNullOrWhiteSpace(text[at..open].Trim('\uFEFF', '\0', '>', ']')))
                return false;
            ReadOnlySpan<char> rest = text.AsSpan(open + 1);
            if (rest.StartsWith("!--"))
            {
                int close = text.IndexOf("-->", open, StringComparison.Ordinal);
                at = close < 0 ? text.Length : close + 3;
            }
            else if (rest is ['?' or '!', ..])
            {
                int close = text.IndexOf('>', open);
                at = close < 0 ? text.Length : close + 1;
            }
            else
            {
                return rest.StartsWith(root) && (rest.Length == root.Length || !IsNameCharacter(rest[root.Length]));
            }
        }

        return false;
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':';

    private static string FirstSentence(string message)
    {
        int end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message[..(end + 1)];
    }

    private static void Fill(XmlReader reader, LineStarts lines, ref Element? root)
    {
        var open = new Stack<Element>();
        var info = (IXmlLineInfo)reader;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new Element(reader.LocalName, lines.OffsetOf(info.LineNumber, info.LinePosition - 2));
                    bool isEmpty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                        element.Attributes.Add(new(reader.LocalName, reader.Value));
                    if (open.TryPeek(out Element? parent))
                        parent.Children.Add(element);
                    else
                        root ??= element;
                    if (!isEmpty)
                        open.Push(element);
                    if (open.Count > MaximalDepth)
                        throw new XmlException("Elements are nested too deeply.", null, info.LineNumber, info.LinePosition);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when open.TryPeek(out Element? around):
                    around.Children.Add(new("", lines.OffsetOf(info.LineNumber, info.LinePosition - 1)) { Text = reader.Value });
                    break;
            }
        }
    }

    // The encoding that the declaration names, read as ASCII; with a byte order mark it does not count.
    private static TextEncoding? DeclaredEncoding(ReadOnlySpan<byte> head)
    {
        if (!head.TrimStart(" \t\r\n"u8).StartsWith("<?xml"u8))
            return null;
        int end = head.IndexOf("?>"u8), at = head.IndexOf("encoding"u8);
        if (end < 0 || at < 0 || at > end)
            return null;
        ReadOnlySpan<byte> rest = head[(at + 8)..end].TrimStart(" \t\r\n="u8);
        if (rest.IsEmpty || rest[0] is not ((byte)'"' or (byte)'\''))
            return null;
        int close = rest[1..].IndexOf(rest[0]);
        if (close <= 0)
            return null;
        string name = Encoding.Latin1.GetString(rest.Slice(1, close)).Trim();
        // Bytes that could be read as ASCII so far are no UTF-16, whatever they say.
        return name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || name.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase) ? null : TextEncoding.Find(name);
    }
}

/// <summary>Where lines begin, as XML counts them: after LF, CR LF or CR.</summary>
internal sealed class LineStarts
{
    private readonly List<int> starts = [];
    private readonly int length;

    /// <summary>Finds them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where line 1 begins.</param>
    public LineStarts(string text, int from)
    {
        length = text.Length;
        starts.Add(from);
        for (int i = from; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
    }

    /// <summary>The offset of a place.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">UTF-16 code units before it in the line.</param>
    public int OffsetOf(int line, int column) => line < 1 || line > starts.Count ? -1 : Math.Clamp(starts[line - 1] + column, 0, length);

    /// <summary>The line of an offset, from 1.</summary>
    public int LineOf(int offset)
    {
        int found = starts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }
}
