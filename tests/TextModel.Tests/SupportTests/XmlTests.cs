using TextModel.Tests.Support;
using Xunit.Sdk;

namespace TextModel.Tests.SupportTests;

public class XmlTests
{
    [ToolFact("xmllint")]
    public void Attribute_order_and_quotes_make_no_other_document() => Xml.AssertSame("<a b='1' c='2'/>", "<a c=\"2\"  b=\"1\"></a>");

    [ToolFact("xmllint")]
    public void A_space_makes_another_document() => Assert.Throws<XunitException>(() => Xml.AssertSame("<a>b</a>", "<a>b </a>"));

    [Fact]
    public void The_text_is_what_stands_inside_the_text_element_with_the_characters_of_processing_instructions() =>
        Assert.Equal("a\r\n\fb&c", Xml.TextOf(
            "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader>no</teiHeader>\n<text><p>a&#13;\n<?textmodel char 000C?>b&amp;</p><p>c</p></text>\n</TEI>"));
}
