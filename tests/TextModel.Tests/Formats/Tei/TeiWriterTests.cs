using System.Text;
using System.Xml;
using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Tei;

public class TeiWriterTests
{
    [Fact]
    public void P1_tags_are_only_added() => Property.Holds(Generators.Documents, d => Assert.Equal(d.Text, TextOf(d.ToString(new TeiOptions()))), 500);

    [Fact]
    public void P1_tags_are_only_added_to_whatever_the_document_holds() =>
        Property.Holds(Generators.WildDocuments, d => Assert.Equal(d.Text, TextOf(d.ToString(new TeiOptions()))), 500);

    [Fact]
    public void P1_holds_for_utterances() => Property.Holds(
        Generators.WildDocuments, d => Assert.Equal(d.Text, TextOf(d.ToString(new TeiOptions { Speech = TeiSpeech.Utterance }))), 300);

    [ToolFact("jing", NeedsShared = true)]
    public void P6_what_is_written_is_valid() => TeiValidity.AssertValid([
        .. Generators.Documents.Some(80).SelectMany(Variants),
        .. Generators.WildDocuments.Some(200, size: 12).SelectMany(Variants)]);

    private static IEnumerable<(string Name, string Xml)> Variants(TextDocument document, int number) =>
    [
        ($"{number}-sp", document.ToString(new TeiOptions { Speech = TeiSpeech.Speech })),
        ($"{number}-u", document.ToString(new TeiOptions { Speech = TeiSpeech.Utterance })),
        ($"{number}-indented", document.ToString(new TeiOptions { Layout = TeiLayout.Indented })),
    ];

    /// <summary>The character data inside <c>text</c>, with the processing instructions that stand for characters resolved.</summary>
    private static string TextOf(string xml)
    {
        var text = new StringBuilder();
        using var reader = XmlReader.Create(new StringReader(xml), new() { CheckCharacters = true });
        int depth = -1;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rt", IsEmptyElement: false })
                SkipContent(reader);
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "text" && depth < 0)
                depth = reader.IsEmptyElement ? -1 : reader.Depth;
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
                depth = -1;
            else if (depth >= 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                text.Append(reader.Value);
            else if (depth >= 0 && reader is { NodeType: XmlNodeType.ProcessingInstruction, Name: "textmodel" } && reader.Value.StartsWith("char ", StringComparison.Ordinal))
                text.Append((char)Convert.ToInt32(reader.Value[5..], 16));
        }

        return text.ToString();
    }

    // What stands beside characters is no running text.
    private static void SkipContent(XmlReader reader)
    {
        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
        }
    }
}
