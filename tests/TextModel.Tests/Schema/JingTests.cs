using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using TextModel.Schema;
using TextModel.Tests.Support;

namespace TextModel.Tests.Schema;

/// <summary>Verdicts on TEI files and on mutants of them, held against those of jing.</summary>
public sealed class JingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    // More by TEXTMODEL_MUTANTS: the figures in docs/validation.md are of 5,000. Then each schema sees all.
    private static readonly string? Wanted = Environment.GetEnvironmentVariable("TEXTMODEL_MUTANTS");

    private static int Mutants => int.Parse(Wanted ?? "240", CultureInfo.InvariantCulture);

    public void Dispose() => folder.Dispose();

    [ToolFact("jing", NeedsShared = true)]
    public void Mutants_of_TEI_files_are_judged_as_by_jing_and_at_the_same_line()
    {
        string[] files = [.. Directory.EnumerateFiles(Shared.Path("corpus/tei"), "*.xml", SearchOption.AllDirectories)
            .Where(f => new FileInfo(f).Length < 120_000 && IsSelfContained(f)).Order(StringComparer.Ordinal)];
        var random = new Random(4);
        string[] mutants = [.. Enumerable.Range(0, Mutants).Select(i => Mutate(files[random.Next(files.Length)], i, random)).OfType<string>()];
        Compare("tei/tei_all.rng", mutants, 0.95);
        Compare("tei/tei_all-4.7.0.rng", [.. mutants.Where((_, i) => Wanted is not null || i % 4 == 0)], 0.95);
        Compare("tei/parla-clarin.rng", [.. mutants.Where((_, i) => Wanted is not null || i % 4 == 1)], 0.95);
    }

    [ToolFact("jing", NeedsShared = true)]
    public void Files_of_the_corpus_are_judged_as_by_jing()
    {
        string[] files = [.. Directory.EnumerateFiles(Shared.Path("corpus/tei"), "*.xml", SearchOption.AllDirectories).Where(IsSelfContained).Order(StringComparer.Ordinal)];
        foreach (string schema in (string[])["tei/tei_all.rng", "tei/tei_all-4.7.0.rng", "tei/parla-clarin.rng"])
            Compare(schema, files, 0.95);
    }

    private static void Compare(string schema, string[] files, double least)
    {
        Assert.NotEmpty(files);
        RelaxNgSchema own = RelaxNgSchema.Load(Shared.Path(schema)).GetSchemaOrThrow();
        Dictionary<string, int> theirs = FirstLines(Shared.Path(schema), files);
        var differing = new List<string>();
        int invalid = 0, same = 0;
        foreach (string file in files)
        {
            Diagnostic? ours = own.Validate(file).FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
            bool isInvalid = theirs.TryGetValue(file, out int line);
            if (isInvalid != ours is not null)
                differing.Add($"{Path.GetFileName(file)}: jing {(isInvalid ? $"has an error in line {line}" : "has no error")}; here: {ours?.ToString() ?? "none"}");
            if (!isInvalid || ours is null)
                continue;
            invalid++;
            same += ours.Position?.Line == line ? 1 : 0;
        }

        Assert.Empty(differing);
        Assert.True(invalid == 0 || same >= least * invalid, $"The first error stands in the same line in {same} of {invalid} files.");
    }

    // By the file, the line of the first error.
    private static Dictionary<string, int> FirstLines(string schema, string[] files)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (JingFault fault in TeiValidity.Faults(files, schema))
        {
            Assert.True(fault.Line > 0, fault.Said);
            first.TryAdd(fault.File, fault.Line);
        }

        return first;
    }

    // jing stops at a DTD that is not there.
    private static bool IsSelfContained(string file)
    {
        string text = File.ReadAllText(file);
        int at = text.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
        return at < 0 || text.AsSpan(at, text.AsSpan(at).IndexOfAny('[', '>')).IndexOfAny("\"'") < 0;
    }

    private string? Mutate(string file, int number, Random random)
    {
        XDocument document;
        try
        {
            document = XDocument.Load(file, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }

        XElement[] all = [.. document.Root!.Descendants()];
        if (all.Length < 4)
            return null;
        XElement one = all[random.Next(all.Length)], other = all[random.Next(all.Length)];
        switch (random.Next(7))
        {
            case 0:
                one.Name = one.Name.Namespace + (random.Next(2) == 0 ? other.Name.LocalName : one.Name.LocalName + "e");
                break;
            case 1:
                one.Remove();
                break;
            case 2 when !one.AncestorsAndSelf().Contains(other):
                other.Remove();
                one.Add(other);
                break;
            case 3 when one.Attributes().Any(a => !a.IsNamespaceDeclaration):
                XAttribute changed = one.Attributes().First(a => !a.IsNamespaceDeclaration);
                changed.Value = random.Next(2) == 0 ? "" : changed.Value + " x";
                break;
            case 4:
                one.SetAttributeValue(random.Next(2) == 0 ? "rendd" : "when", "1.x");
                break;
            case 5:
                one.ReplaceNodes(one.Nodes().Reverse().ToArray());
                break;
            default:
                one.AddBeforeSelf(new XText("loose"));
                break;
        }

        string path = folder.Write($"{number:00000}.xml", "");
        using var writer = XmlWriter.Create(path, new() { Encoding = new UTF8Encoding(false) });
        document.Save(writer);
        return path;
    }
}
