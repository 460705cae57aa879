using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using TextModel.Entities;
using TextModel.Formats;
using TextModel.Formats.Cas;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Exchange;

/// <summary>What programs by others read in our files: a JSON-LD processor, Apache UIMA, a CoNLL-U library.</summary>
public sealed partial class ReadersByOthersTests : IDisposable
{
    private static readonly AnnotationSet Nasty = Set(
        "\U0001F600 Klara\u0301 Venn\r\ncame\tto \U0001D49Cachen & <Lindau>.\r\n\r\n\u05E9\u05DC\u05D5\u05DD \"Jana\" \\ Milo|x.",
        ("Klara\u0301 Venn", "PER"), ("Venn", "MISC"), ("\U0001D49Cachen", "LOC"), ("<Lindau>", "LOC"), ("\u05E9\u05DC\u05D5\u05DD", "ORG"), ("\"Jana\" \\ Milo", "PER"));

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ToolFact("node npm:jsonld")]
    public void A_JSON_LD_processor_finds_each_Web_Annotation_with_its_place_and_quotation()
    {
        AnnotationSet[] sets = [.. Cases()];
        JsonElement[] read = Node("read-web-annotation.cjs", sets.Select((s, i) => Save(s, $"{i}.jsonld")));
        Assert.Equal(sets.Length, read.Length);
        Assert.True(sets.Length > 20);
        for (int i = 0; i < sets.Length; i++)
        {
            var points = new OffsetMap(sets[i].Text!);
            string[] expected =
            [
                .. sets[i].Items.Select(item => $"{item.Type} {points.To(OffsetUnit.CodePoint, item.Spans[0].Start)} {points.To(OffsetUnit.CodePoint, item.Spans[0].End)} {item.Quote} "
                    + string.Join(' ', item.Features.Where(f => f.Key.StartsWith("identifier", StringComparison.Ordinal) && f.Value.StartsWith("http", StringComparison.Ordinal)).Select(f => f.Value))),
            ];
            JsonElement[] annotations = [.. read[i].GetProperty("annotations").EnumerateArray()];
            Assert.All(annotations, a => Assert.Equal((true, "http://www.w3.org/ns/oa#tagging"), (a.GetProperty("isAnnotation").GetBoolean(), a.GetProperty("motivation").GetString())));
            Assert.Equal(expected, annotations.Select(a =>
            {
                JsonElement[] selectors = [.. a.GetProperty("targets")[0].GetProperty("selectors").EnumerateArray()];
                Assert.Equal(["TextPositionSelector", "TextQuoteSelector"], selectors.Select(s => s.GetProperty("type").GetString()));
                string text = sets[i].Text!, exact = selectors[1].GetProperty("exact").GetString()!;
                Assert.Contains(selectors[1].GetProperty("prefix").GetString() + exact + selectors[1].GetProperty("suffix").GetString(), text, StringComparison.Ordinal);
                return $"{a.GetProperty("tags")[0].GetString()} {selectors[0].GetProperty("start")} {selectors[0].GetProperty("end")} {exact} "
                    + string.Join(' ', a.GetProperty("identifies").EnumerateArray().Select(s => s.GetString()));
            }));
        }
    }

    [ToolFact("node npm:notatrix")]
    public void A_CoNLLU_library_reads_the_same_tokens_and_tags()
    {
        // White space that has no escape stands as it is in the last column; that library takes it for the end of a value.
        AnnotationSet[] sets = [.. Cases().Where(s => !s.Text!.Any(c => char.IsWhiteSpace(c) && c is not (' ' or '\t' or '\r' or '\n')))];
        Assert.True(sets.Length > 20);
        JsonElement[] read = Node("read-conllu.cjs", sets.Select((s, i) => Save(s, $"{i}.conllu")));
        for (int i = 0; i < sets.Length; i++)
        {
            AnnotationSet own = AnnotationSet.Read(folder.Path($"{i}.conllu")).Annotations;
            Assert.Equal(own.Items.Count(o => o.Kind == StandOffKind.Sentence), read[i].GetArrayLength());
            string[] forms = [.. own.Items.Where(o => o.Kind == StandOffKind.Token).Select(t => $"{own.Text!.Substring(t.Spans[0].Start, t.Spans[0].Length)} {t.Features["MISC"] ?? ""}".TrimEnd())];
            // That library trims white space of Unicode at the end of the last column.
            Assert.Equal(forms, read[i].EnumerateArray().SelectMany(s => s.GetProperty("tokens").EnumerateArray())
                .Select(t => $"{t.GetProperty("form").GetString()} {string.Join('|', t.GetProperty("misc").EnumerateArray().Select(m => m.GetString()))}".TrimEnd()));
        }
    }

    [ToolFact("java jar:uimaj-core")]
    public void Apache_UIMA_reads_each_annotation_of_a_CAS_with_its_type_system()
    {
        AnnotationSet[] sets = [.. Cases()];
        string[] files = [.. sets.SelectMany((s, i) => (string[])[Save(s, $"{i}.TypeSystem.xml"), Save(s, $"{i}.xmi")])];
        string[][] read = Uima(files);
        Assert.Equal(sets.Length, read.Length);
        for (int i = 0; i < sets.Length; i++)
        {
            Assert.Equal("text\t" + sets[i].Text, Undo(read[i][1]));
            Assert.Equal(
                sets[i].Items.Select(item => $"{item.Spans[0].Start}\t{item.Spans[0].End}\t{item.Quote}\t{item.Type}").Order(StringComparer.Ordinal),
                read[i].Where(l => l.StartsWith(NamedEntities.Type + "\t", StringComparison.Ordinal)).Select(l => l.Split('\t').Select(Undo).ToArray())
                    .Select(f => $"{f[1]}\t{f[2]}\t{f[3]}\t{Array.Find(f, v => v.StartsWith("value=", StringComparison.Ordinal))?["value=".Length..]}").Order(StringComparer.Ordinal));
        }
    }

    [ToolFact("java jar:uimaj-core", NeedsShared = true)]
    public void Apache_UIMA_reads_the_mentions_of_the_model_case_with_all_that_is_said_of_them()
    {
        TextDocument marked = TextDocument.Read(Shared.Path("seed/interview.txt")).Document.Annotate(Gazetteer.Load(Repository.PathOf("samples/people.json")), new DateRecognizer()).Document;
        string types = folder.Path("TypeSystem.xml"), xmi = folder.Path("a.xmi");
        marked.Save(types);
        marked.Save(xmi);
        string[] mentions = [.. Uima([types, xmi])[0].Where(l => l.StartsWith(NamedEntities.Type + "\t", StringComparison.Ordinal))];
        Assert.Equal(marked.Mentions.Count, mentions.Length);
        Assert.Contains(mentions, m => m.Contains("\tC.P.G.\t", StringComparison.Ordinal) && m.Contains("\tentity=kpd\t", StringComparison.Ordinal) && m.Contains("\trule=gazetteer/name", StringComparison.Ordinal));
        Assert.Contains(mentions, m => m.Contains("\tapril 1924\t", StringComparison.OrdinalIgnoreCase) && m.Contains("\twhen=1924-04", StringComparison.Ordinal));
    }

    [ToolFact("java jar:uimaj-core", NeedsShared = true)]
    public void Apache_UIMA_reads_every_CAS_of_the_corpus_as_it_is_written_back()
    {
        var files = new List<string>();
        var sets = new List<AnnotationSet>();
        foreach (string path in Shared.Files("cas-xmi", "*.xmi"))
        {
            AnnotationSet set = CasFormat.Format.Annotations!.Read(TextInput.FromFile(path), ReadOptions.Default).Annotations;
            files.AddRange([Save(set, $"{sets.Count}.TypeSystem.xml"), Save(set, $"{sets.Count}.xmi")]);
            sets.Add(set);
        }

        string[][] read = Uima(files);
        Assert.Equal((true, sets.Count), (sets.Count >= 20, read.Length));
        for (int i = 0; i < sets.Count; i++)
        {
            Assert.Equal("text\t" + sets[i].Text, Undo(read[i][1]));
            // UIMA lists what the view has as its members; and it gives each view a document annotation.
            HashSet<string> members = [.. sets[i].Items.Where(o => o.Type == "uima.cas.View").SelectMany(o => (o.Features["members"] ?? "").Split(' '))];
            Assert.Equal(
                sets[i].Items.Where(o => members.Contains(o.Id) && o.Type != "uima.tcas.DocumentAnnotation" && (o.Spans.Count > 0 || (sets[i].Text is null && o.Features["begin"] is not null)))
                    .Select(o => $"{o.Type} {(o.Spans.IsEmpty ? $"{o.Features["begin"]}..{o.Features["end"]}" : o.Spans[0])}").Order(StringComparer.Ordinal),
                read[i].Skip(2).Select(l => l.Split('\t')).Where(f => f[0] != "uima.tcas.DocumentAnnotation").Select(f => $"{f[0]} {f[1]}..{f[2]}").Order(StringComparer.Ordinal));
        }
    }

    // What the tests name, and some of what the generator makes.
    private static IEnumerable<AnnotationSet> Cases()
    {
        yield return Nasty;
        // Characters that XML forbids have tests of their own: the writers report them.
        foreach (TextDocument document in Generators.Documents.Some(400, size: 15).Where(d => d.Text.Length > 0 && IsXml(d.Text)))
        {
            AnnotationSet set = AnnotationSet.Of(document);
            yield return set with { Items = [.. set.Items.Select(i => i with { Features = [.. i.Features.Where(f => f.Value.Length > 0)] })] };
        }
    }

    private static bool IsXml(string text)
    {
        try
        {
            XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static AnnotationSet Set(string text, params (string Quote, string Type)[] marks) => new()
    {
        Text = text,
        Items =
        [
            .. marks.Select((m, i) => new StandOffItem
            {
                Id = $"T{i + 1}", Type = m.Type, Spans = [TextSpan.OfLength(text.IndexOf(m.Quote, StringComparison.Ordinal), m.Quote.Length)], Quote = m.Quote,
                Features = [new("identifier:VIAF", $"https://viaf.org/viaf/{i}")],
            }),
        ],
    };

    private string Save(AnnotationSet set, string name)
    {
        string path = folder.Path(name);
        using FileStream file = File.Create(path);
        if (name.EndsWith(".xml", StringComparison.Ordinal))
            CasFormat.WriteTypeSystem(set, file);
        else
            set.Write(file, new WriteOptions { Format = FormatRegistry.Default.Formats.First(f => f.MatchName(name) > 0 && f.Annotations is not null).Id });
        return path;
    }

    private static JsonElement[] Node(string script, IEnumerable<string> files)
    {
        ToolResult result = Tool.Run("node", [Repository.PathOf("tests/readers/" + script), .. files]);
        Assert.True(result.ExitCode == 0, result.Error);
        return [.. JsonDocument.Parse(result.Output).RootElement.EnumerateArray()];
    }

    // The lines of each file, with their escapes.
    private static string[][] Uima(IEnumerable<string> files)
    {
        ToolResult result = Tool.Run("java", ["-cp", Tool.Find("jar:uimaj-core")!, Repository.PathOf("tests/readers/ReadCas.java"), .. files]);
        Assert.True(result.ExitCode == 0, result.Error);
        return [.. result.Output.Split("file\t", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
    }

    private static string Undo(string line) => Escape().Replace(line, m => m.Value.Length == 2 ? "\\" : ((char)ushort.Parse(m.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\\(\\|u[0-9A-F]{4})")]
    private static partial Regex Escape();
}
