using System.Text;

namespace TextModel.Formats.Tei;

/// <summary>Prints <see cref="TeiProfile"/> as a RELAX NG schema and as a TEI customisation (ODD).</summary>
internal static class TeiProfilePrinter
{
    private static readonly HashSet<string> Pointers = ["who", "toWhom", "source", "url", "corresp", "synch", "start", "end", "ref", "target", "sameAs", "since", "origin", "from", "to", "prev", "next", "ana", "resp"];

    /// <summary>RELAX NG in XML syntax.</summary>
    public static string RelaxNg()
    {
        var xml = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- The TEI files that TextModel makes from its model. Printed from the table by which they are written (TeiProfile). -->
            <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
              <start><ref name="TEI"/></start>

            """.ReplaceLineEndings("\n"));
        Define(xml, "inline", TeiProfile.Inline);
        Define(xml, "block", TeiProfile.Block);
        foreach (TeiProfileElement element in TeiProfile.Elements)
        {
            xml.Append("  <define name=\"").Append(element.Name).Append("\">\n    <element name=\"").Append(element.Name).Append("\">\n");
            foreach (string attribute in element.Attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string name = attribute.TrimEnd('?'), declared = $"<attribute name=\"{name}\"{(name.StartsWith("xml:", StringComparison.Ordinal) ? "" : " ns=\"\"")}>{Type(element, name)}</attribute>";
                xml.Append("      ").Append(attribute == name ? declared : $"<optional>{declared}</optional>").Append('\n');
            }

            xml.Append("      ").Append(new ContentParser(element.Content).Parse()).Append("\n    </element>\n  </define>\n");
        }

        return xml.Append("</grammar>\n").ToString();
    }

    /// <summary>A TEI file with a <c>schemaSpec</c> (TEI P5 Guidelines, chapter 22).</summary>
    public static string Odd()
    {
        var xml = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <TEI xmlns="http://www.tei-c.org/ns/1.0">
              <teiHeader>
                <fileDesc>
                  <titleStmt><title>The TEI that TextModel writes</title></titleStmt>
                  <publicationStmt><p>Part of TextModel, under the MIT licence.</p></publicationStmt>
                  <sourceDesc><p>Printed from the table by which TEI is written (TeiProfile).</p></sourceDesc>
                </fileDesc>
              </teiHeader>
              <text>
                <body>
                  <p>The elements and attributes in which texts are written in which people speak, and what each of them stands for in the model.</p>
                  <schemaSpec ident="textmodel" start="TEI">
                    <moduleRef key="tei"/>

            """.ReplaceLineEndings("\n"));
        foreach (IGrouping<string, TeiProfileElement> module in TeiProfile.Elements.GroupBy(e => e.Module).OrderBy(g => g.Key, StringComparer.Ordinal))
            xml.Append($"        <moduleRef key=\"{module.Key}\" include=\"{string.Join(' ', module.Select(e => e.Name).Order(StringComparer.Ordinal))}\"/>\n");
        foreach (TeiProfileElement element in TeiProfile.Elements)
        {
            string attributes = element.Attributes.Length == 0 ? "no attribute" : $"the attributes {element.Attributes.Replace("?", "", StringComparison.Ordinal)}";
            xml.Append($"        <elementSpec ident=\"{element.Name}\" module=\"{element.Module}\" mode=\"change\">\n")
                .Append($"          <desc>{XmlStartTag.EscapeText(element.Meaning)}</desc>\n")
                .Append($"          <remarks><p>Written with {attributes} and the content {XmlStartTag.EscapeText(element.Content)}.</p></remarks>\n        </elementSpec>\n");
        }

        return xml.Append("      </schemaSpec>\n    </body>\n  </text>\n</TEI>\n").ToString();
    }

    private static void Define(StringBuilder xml, string name, string content) =>
        xml.Append($"  <define name=\"class.{name}\">\n    {new ContentParser(content).Parse()}\n  </define>\n");

    private static string Type(TeiProfileElement element, string attribute) => attribute switch
    {
        "xml:id" => "<data type=\"NCName\"/>",
        "xml:space" => "<value>preserve</value>",
        _ when Pointers.Contains(attribute) && !(attribute is "from" or "to" && element.Name != "span") => "<list><oneOrMore><data type=\"anyURI\"/></oneOrMore></list>",
        "quantity" or "cert" or "interval" => "<data type=\"double\"/>",
        _ => "<text/>",
    };

    /// <summary>Reads the content of an element and writes it as patterns.</summary>
    private sealed class ContentParser(string content)
    {
        private int at;

        public string Parse()
        {
            string parsed = Choice();
            return at == content.Length ? parsed : throw new FormatException($"'{content}' is no content: it ends at {at}.");
        }

        private string Choice()
        {
            List<string> parts = [Sequence()];
            while (Take('|'))
                parts.Add(Sequence());
            return parts.Count == 1 ? parts[0] : $"<choice>{string.Concat(parts)}</choice>";
        }

        private string Sequence()
        {
            List<string> parts = [Counted()];
            while (Take(','))
                parts.Add(Counted());
            return parts.Count == 1 ? parts[0] : $"<group>{string.Concat(parts)}</group>";
        }

        private string Counted()
        {
            string one = One();
            return Take('?') ? $"<optional>{one}</optional>" : Take('*') ? $"<zeroOrMore>{one}</zeroOrMore>" : Take('+') ? $"<oneOrMore>{one}</oneOrMore>" : one;
        }

        private string One()
        {
            if (Take('('))
                return Closed(Choice());
            int start = at;
            while (at < content.Length && (char.IsAsciiLetter(content[at]) || content[at] == '%'))
                at++;
            string word = content[start..at];
            return word switch
            {
                "words" => "<text/>",
                "empty" => "<empty/>",
                "mixed" when Take('(') => $"<mixed><zeroOrMore>{Closed(Choice())}</zeroOrMore></mixed>",
                ['%', ..] => $"<ref name=\"class.{word[1..]}\"/>",
                _ => $"<ref name=\"{word}\"/>",
            };
        }

        private string Closed(string inner) => Take(')') ? inner : throw new FormatException($"'{content}' is no content: a bracket is open at {at}.");

        private bool Take(char c)
        {
            while (at < content.Length && content[at] == ' ')
                at++;
            if (at >= content.Length || content[at] != c)
                return false;
            at++;
            while (at < content.Length && content[at] == ' ')
                at++;
            return true;
        }
    }
}
