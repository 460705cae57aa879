using TextModel.Formats;
using TextModel.Tests.Support;

namespace TextModel.Tests.Cli;

/// <summary>A document goes out to a tool in each format, somebody annotates there, and the result comes back.</summary>
public class MergeEndToEndTests
{
    private const string People = """[{ "id": "venn", "kind": "person", "label": "Klara Venn", "description": "A puppeteer" }, { "id": "lindau", "kind": "place", "label": "Lindau" }]""";
    private const string Talk = "Q: Who came? \U0001F600\n\nA: Klara Venn came to Lindau in May 1902. Jana Ve\u0301ga met Klara Venn there.\n";

    public static TheoryData<string> Files => [.. FormatRegistry.Default.Formats.Where(f => f.Annotations is not null).Select(f => "a" + f.Extensions[0])];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_nobody_changed_comes_back_to_the_same_file(string name)
    {
        using CliFolder folder = Sent(name);
        CliRun run = folder.Run("merge", "@/doc.xml", "@/" + name, "-o", "@/back.xml");
        Assert.Equal(0, run.Code);
        Assert.Contains($"@/{name}: 4 {(name.EndsWith(".conll", StringComparison.Ordinal) ? "moved" : "exact")}\n", run.Error);
        Assert.Equal(folder.Read("doc.xml"), folder.Read("back.xml"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_was_added_and_taken_away_in_the_tool_is_in_the_document_and_nothing_else_changed(string name)
    {
        using CliFolder folder = Sent(name);
        AnnotationSet set = AnnotationSet.Read(folder[name]).Annotations;
        int lindau = set.Items.ToList().FindIndex(i => i.Kind == StandOffKind.Span && Quote(set, i) == "Lindau");
        Add(folder, name, set with { Items = [.. set.Items.Where((_, i) => i != lindau)] }, "Jana Ve\u0301ga");
        CliRun run = folder.Run("merge", "@/doc.xml", "@/" + name, "--replace", "-q", "-o", "@/back.xml");
        Assert.Equal((0, ""), (run.Code, run.Error));
        TextDocument before = TextDocument.Read(folder["doc.xml"]).Document, after = TextDocument.Read(folder["back.xml"]).Document;
        Assert.Equal(["Klara Venn venn", "May 1902 ", "Jana Ve\u0301ga ", "Klara Venn venn"], after.Mentions.Select(m => $"{m.Text} {m.EntityId}"));
        Assert.Equal(EntityKind.Person, after.Mentions[2].Kind);
        Assert.Equal(before.Annotations.Where(a => a is not EntityMention), after.Annotations.Where(a => a is not EntityMention));
        Assert.Equal(before.Mentions.Where(m => m.Text != "Lindau"), after.Mentions.Where(m => m.Text.StartsWith("Jana", StringComparison.Ordinal) is false));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Where_the_text_has_changed_each_annotation_is_moved_or_reported(string name)
    {
        // Something was put before, Lindau is gone, and of the two Klaras each stands where the same words surround her.
        using CliFolder folder = Sent(name).With("later.txt", "Q: Well, who came? \U0001F600\n\nA: Klara Venn came to Bregenz in May 1902. Jana Ve\u0301ga met Klara Venn there.\n");
        CliRun run = folder.Run("merge", "@/later.txt", "@/" + name, "-o", "@/back.json");
        Assert.Equal(0, run.Code);
        Assert.Contains($"@/{name}: 3 moved, 1 lost\n", run.Error);
        Assert.Contains("TM0410", run.Error);
        Assert.Contains("TM0412", run.Error);
        Assert.Equal(["Klara Venn", "May 1902", "Klara Venn"], TextDocument.Read(folder["back.json"]).Document.Mentions.Select(m => m.Text));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Where_several_places_fit_nothing_is_guessed(string name)
    {
        using CliFolder folder = Sent(name).With("later.txt", "Klara Venn? Klara Venn! Klara Venn. Lindau;\n");
        CliRun run = folder.Run("merge", "@/later.txt", "@/" + name, "-o", "@/back.json");
        Assert.Contains($"@/{name}: 1 moved, 2 ambiguous, 1 lost\n", run.Error);
        Assert.Contains("TM0411", run.Error);
        Assert.Equal(["Lindau"], TextDocument.Read(folder["back.json"]).Document.Mentions.Select(m => m.Text));
    }

    [ToolTheory("jing", NeedsShared = true)]
    [MemberData(nameof(Files))]
    public void Annotators_who_overlap_stand_side_by_side_in_valid_TEI(string name)
    {
        using CliFolder folder = Sent(name);
        folder.Run("convert", "@/a.txt", "-q", "-o", "@/bare.xml");
        AnnotationSet set = AnnotationSet.Read(folder[name]).Annotations;
        AnnotationSet empty = set with { Items = [.. set.Items.Where(i => i.Kind is StandOffKind.Token or StandOffKind.Sentence or StandOffKind.Structure)] };
        Add(folder, "anna-" + name, empty, "Venn came to Lindau");
        Add(folder, "ben-" + name, empty, "Klara Venn came");
        Assert.Equal(0, folder.Run("merge", "@/bare.xml", "@/anna-" + name, "--layer", "anna", "-q", "-o", "@/1.xml").Code);
        Assert.Equal(0, folder.Run("merge", "@/1.xml", "@/ben-" + name, "--layer", "ben", "-q", "-o", "@/2.xml").Code);
        TextDocument both = TextDocument.Read(folder["2.xml"]).Document;
        Assert.Equal(["ben Klara Venn came", "anna Venn came to Lindau"], both.Mentions.Select(m => $"{m.Layer} {m.Text}"));
        TeiValidity.AssertFilesValid(folder["2.xml"]);
        // The second round of one of them replaces her own marks alone.
        Add(folder, "anna-" + name, empty, "Lindau");
        Assert.Equal(0, folder.Run("merge", "@/2.xml", "@/anna-" + name, "--layer", "anna", "--replace", "-q", "-o", "@/3.xml").Code);
        Assert.Equal(["ben Klara Venn came", "anna Lindau"], TextDocument.Read(folder["3.xml"]).Document.Mentions.Select(m => $"{m.Layer} {m.Text}"));
    }

    private static CliFolder Sent(string name)
    {
        CliFolder folder = new CliFolder().With("a.txt", Talk).With("people.json", People);
        folder.Run("annotate", "@/a.txt", "--entities", "@/people.json", "--dates", "-q", "-o", "@/doc.xml");
        folder.Run("convert", "@/doc.xml", "-q", "-o", "@/" + name);
        return folder;
    }

    // What a tool would write: one more person, as its layers and columns have it.
    private static void Add(CliFolder folder, string name, AnnotationSet set, string quote)
    {
        string text = set.Text ?? Talk, wanted = set.Text is null || set.Text.Contains(quote, StringComparison.Ordinal) ? quote : string.Join(' ', quote.Split(' '));
        int start = text.IndexOf(wanted, StringComparison.Ordinal), end = start + wanted.Length;
        var points = new OffsetMap(text);
        TextSpan span = set.OffsetUnit == OffsetUnit.CodePoint ? new((int)points.To(OffsetUnit.CodePoint, start), (int)points.To(OffsetUnit.CodePoint, end)) : new(start, end);
        bool typed = set.Items.Any(i => i.Type == "uima.cas.Sofa") || name.EndsWith(".tsv", StringComparison.Ordinal);
        StandOffItem added = new()
        {
            Id = "new",
            Type = typed ? "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity" : "PER",
            Spans = [span],
            Quote = wanted,
            Features = typed ? [new("value", "PER")] : KeyedValues.Empty,
        };
        (set with { Items = [.. set.Items, added] }).Save(folder[name]);
    }

    private static string Quote(AnnotationSet set, StandOffItem item) =>
        item.Quote ?? (set.Text is { } text ? text.Substring(item.Spans[0].Start, item.Spans[0].Length) : "");
}
