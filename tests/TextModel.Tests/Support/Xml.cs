using System.Globalization;
using System.Text;
using System.Xml;
using Xunit.Sdk;

namespace TextModel.Tests.Support;

/// <summary>What XML means, for comparison.</summary>
internal static class Xml
{
    private const string Tei = "http://www.tei-c.org/ns/1.0";

    /// <summary>The canonical form (C14N 1.0 with comments). Needs <c>xmllint</c>.</summary>
    public static string Canonical(string xml)
    {
        using var folder = new TemporaryFolder();
        return CanonicalFile(folder.Write("document.xml", xml));
    }

    /// <summary>The canonical form of a file. Needs <c>xmllint</c>; nothing is fetched from the network.</summary>
    public static string CanonicalFile(string path)
    {
        ToolResult result = Tool.Run("xmllint", "--nonet", "--huge", "--c14n", path);
        return result.ExitCode == 0 ? result.Output : throw new XunitException($"{path} is not well-formed: {result.Error}");
    }

    /// <summary>Fails unless both are the same document.</summary>
    public static void AssertSame(string expected, string actual)
    {
        string left = Canonical(expected), right = Canonical(actual);
        if (left != right)
            throw new XunitException("Not the same document. " + Snapshot.Difference(left, right));
    }

    /// <summary>The characters inside the TEI's <c>text</c>, with the characters that processing instructions stand for (P1: this is the source).</summary>
    public static string TextOf(string tei)
    {
        var text = new StringBuilder();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, CheckCharacters = true };
        using var reader = XmlReader.Create(new StringReader(tei), settings);
        int depth = -1;
        while (reader.Read())
        {
            if (depth < 0)
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "text", NamespaceURI: Tei, IsEmptyElement: false })
                    depth = reader.Depth;
                continue;
            }

            switch (reader.NodeType)
            {
                // What stands beside characters is no running text.
                case XmlNodeType.Element when reader is { LocalName: "rt", NamespaceURI: Tei, IsEmptyElement: false }:
                    for (int rt = reader.Depth; reader.Read() && reader.Depth > rt;)
                    {
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    text.Append(reader.Value);
                    break;
                case XmlNodeType.ProcessingInstruction when reader.Name == "textmodel" && reader.Value.StartsWith("char ", StringComparison.Ordinal):
                    text.Append((char)int.Parse(reader.Value.AsSpan(5), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    break;
                case XmlNodeType.EndElement when reader.Depth == depth:
                    depth = -1;
                    break;
                default:
                    break;
            }
        }

        return text.ToString();
    }
}
