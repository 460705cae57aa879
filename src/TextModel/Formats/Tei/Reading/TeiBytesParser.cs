using System.Text.Unicode;

namespace TextModel.Formats.Tei;

/// <summary>Walks a TEI file in UTF-8 once.</summary>
internal static class TeiBytesParser
{
    /// <summary>Reads to the end.</summary>
    /// <param name="assembly">Takes what is found; of no use if the file could not be read.</param>
    /// <returns>False where the file is not plainly well-formed, so that the framework's reader has to judge.</returns>
    public static bool TryParse(TeiAssembly assembly)
    {
        TeiSource source = assembly.Source;
        var reader = new Utf8XmlReader(source.Bytes, source.IsAscii, assembly.Given);
        WorkWatch? watch = assembly.Watch;
        int pieces = 0;
        while (reader.Read())
        {
            watch?.Pass(pieces++, 0.7 * reader.Span.Start / source.Length);
            switch (reader.Piece)
            {
                case XmlPiece.StartTag or XmlPiece.EmptyElement:
                    assembly.Open(reader.Name, reader.Namespace, reader.Span.Start, inSource: true);
                    assembly.StartTag(reader.Span);
                    if (reader.Piece == XmlPiece.EmptyElement)
                        assembly.EndTag(TextSpan.At(reader.Span.End));
                    break;
                case XmlPiece.EndTag: assembly.EndTag(reader.Span); break;
                case XmlPiece.Text or XmlPiece.Data:
                    if (!Text(assembly, reader))
                        return false;
                    break;
                case XmlPiece.Comment: assembly.Carry(MarkupKind.Comment, reader.Span, null); break;
                case XmlPiece.Instruction: assembly.Instruction(reader.Span, source.DataOf(MarkupKind.ProcessingInstruction, reader.Span)); break;
                default: break;
            }
        }

        if (reader.GaveUp)
            return false;
        assembly.Tree.Finish();
        return assembly.Tree.BaseText.TryBuild();
    }

    // False where it is not good UTF-8; that of the base text shows when it is built.
    private static bool Text(TeiAssembly assembly, Utf8XmlReader reader)
    {
        bool isData = reader.Piece == XmlPiece.Data;
        if (assembly.InText && !isData)
        {
            assembly.Tree.Grow();
            assembly.Tree.BaseText.AppendBytes(reader.Span, reader.IsPlain, reader.Excess);
            return true;
        }

        TextSpan content = isData ? new(reader.Span.Start + 9, reader.Span.End - 3) : reader.Span;
        ReadOnlySpan<byte> written = assembly.Source.Bytes.Span.Slice(content.Start, content.Length);
        if (!Utf8.IsValid(written))
            return false;
        if (!assembly.TakesText)
            return true;
        string value = isData ? Data(written) : Utf8XmlText.ToText(written, isValue: false);
        if (!assembly.InText)
        {
            assembly.TextOutside(value);
        }
        else if (value.Length > 0)
        {
            assembly.Tree.Grow();
            assembly.Tree.BaseText.AppendWhole(reader.Span, value);
        }

        return true;
    }

    // In CDATA only line ends are normalised.
    private static string Data(ReadOnlySpan<byte> written) =>
        System.Text.Encoding.UTF8.GetString(written).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
