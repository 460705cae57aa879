using System.Text;
using System.Xml;
using System.Xml.Linq;
using TextModel.Schema;
using TextModel.Tests.Support;

namespace TextModel.Tests.Schema;

/// <summary>James Clark's suites for RELAX NG: every case, and none left out.</summary>
public class SuiteTests
{
    [SharedFact]
    public void Every_case_of_the_specification_is_judged_rightly()
    {
        List<string> wrong = [];
        int cases = 0;
        foreach (XElement test in Load("spectest.xml").Descendants("testCase"))
        {
            SchemaFiles files = FilesOf(test, Inner);
            RelaxNgSchema? schema = null;
            foreach (XElement element in test.Elements())
            {
                bool? isRight = element.Name.LocalName switch
                {
                    "correct" => (schema = RelaxNgSchema.Parse(Inner(element), files).Schema) is not null,
                    "incorrect" => RelaxNgSchema.Parse(Inner(element), files).Diagnostics.HasErrors,
                    "valid" => schema!.IsValid(element.Attribute("dtd")?.Value + Inner(element)),
                    "invalid" => !schema!.IsValid(element.Attribute("dtd")?.Value + Inner(element)),
                    _ => null,
                };
                cases += isRight is null ? 0 : 1;
                if (isRight == false)
                    wrong.Add(At(element));
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(965, cases);
    }

    [SharedFact]
    public void Every_case_of_the_compact_syntax_is_judged_rightly_and_means_what_its_XML_means()
    {
        List<string> wrong = [];
        int cases = 0;
        foreach (XElement compact in Load("compacttest.xml").Descendants("compact"))
        {
            SchemaFiles files = FilesOf(compact, e => e.Value);
            foreach (XElement element in compact.Elements("incorrect"))
            {
                cases++;
                if (RelaxNgSchema.Parse(element.Value, files).Schema is not null)
                    wrong.Add(At(element));
            }

            foreach (XElement element in compact.Elements("correct"))
            {
                cases++;
                XElement? xml = compact.Parent!.Element("xml");
                string here = SchemaDump.Of(element.Value, files);
                string? there = xml is null ? null : SchemaDump.Of(Inner(xml.Element("correct")!), FilesOf(xml, Inner));
                // One case names a file that its XML side does not have.
                if (there is null || here == there || there.Contains("was not found", StringComparison.Ordinal))
                    continue;
                wrong.Add($"{At(element)}:\n{here}\n{there}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(88, cases);
    }

    [SharedFact]
    public void Every_datatype_has_the_values_and_the_order_that_it_should_have()
    {
        List<string> wrong = [];
        int cases = 0;
        foreach (XElement type in Load("xsdtest.xml").Root!.Elements("datatype"))
        {
            foreach ((bool isRight, XElement element) in DatatypeSuite.Run(type))
            {
                cases++;
                if (!isRight)
                    wrong.Add($"{type.Attribute("name")!.Value} {At(element)}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(2780, cases);
    }

    [SharedFact]
    public void Every_file_of_the_corpus_is_read_to_its_end_with_each_schema_of_TEI()
    {
        foreach (string name in (string[])["tei/tei_all.rng", "tei/tei_all-4.7.0.rng", "tei/parla-clarin.rng"])
        {
            RelaxNgSchema schema = RelaxNgSchema.Load(Shared.Path(name)).GetSchemaOrThrow();
            string[] notRead = [.. Shared.Files("tei", "*.xml").Where(f => schema.Validate(f).Any(d => d.Code == SchemaDiagnostics.NotWellFormed.Code))];
            Assert.True(notRead.Length <= 1, string.Join('\n', notRead));
        }
    }

    private static XDocument Load(string name)
    {
        using var reader = XmlReader.Create(
            Shared.Path($"corpus/relaxng/{name}"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
    }

    private static string At(XElement element) => $"{element.Name} in line {((IXmlLineInfo)element).LineNumber}";

    private static string Inner(XElement element) => new XElement(element.Elements().Single()).ToString(SaveOptions.DisableFormatting);

    private static SchemaFiles FilesOf(XElement test, Func<XElement, string> content)
    {
        Dictionary<string, string> all = [];
        Collect(test, "/", content, all);
        return SchemaFiles.From(uri => all.TryGetValue(Uri.UnescapeDataString(uri.AbsolutePath), out string? text)
            ? new MemoryStream(Encoding.UTF8.GetBytes(text))
            : null);
    }

    private static void Collect(XElement parent, string folder, Func<XElement, string> content, Dictionary<string, string> all)
    {
        foreach (XElement element in parent.Elements("resource"))
            all.Add(folder + element.Attribute("name")!.Value, content(element));
        foreach (XElement element in parent.Elements("dir"))
            Collect(element, $"{folder}{element.Attribute("name")!.Value}/", content, all);
    }
}
