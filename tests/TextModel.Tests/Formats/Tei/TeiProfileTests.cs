using TextModel.Formats.Tei;
using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Tei;

/// <summary>The printed vocabulary: a RELAX NG schema of what is composed, and a TEI customisation.</summary>
public class TeiProfileTests
{
    [Fact]
    public void The_schema_is_printed_from_the_table() => Snapshot.VerifyProjectFile(TeiProfilePrinter.RelaxNg(), "docs/textmodel.rng");

    [Fact]
    public void The_customisation_is_printed_from_the_table() => Snapshot.VerifyProjectFile(TeiProfilePrinter.Odd(), "docs/textmodel.odd");

    [Fact]
    public void Every_name_in_the_table_is_a_row_of_it()
    {
        Assert.Equal(TeiProfile.Elements.Length, TeiProfile.Elements.Select(e => e.Name).Distinct().Count());
        string[] named = [.. TeiProfile.Elements.Select(e => e.Content).Append(TeiProfile.Inline).Append(TeiProfile.Block)
            .SelectMany(c => c.Split([' ', ',', '|', '(', ')', '?', '*', '+'], StringSplitOptions.RemoveEmptyEntries))
            .Except(["words", "empty", "mixed", "%inline", "%block"])];
        Assert.Empty(named.Except(TeiProfile.Elements.Select(e => e.Name)));
    }

    [ToolFact("jing")]
    public void P6_whatever_is_composed_is_valid_against_the_printed_schema()
    {
        TextDocument[] documents =
        [
            .. Directory.GetFiles(Repository.PathOf("samples"), "*.txt").Select(f => TextDocument.Read(f).Document),
            .. Generators.WildDocuments.Some(300, size: 12).Select(WithoutMarkup), .. Generators.WildDocuments.Some(60, size: 40).Select(WithoutMarkup),
        ];
        using var folder = new TemporaryFolder();
        TeiOptions[] ways = [new(), new() { Speech = TeiSpeech.Utterance }, new() { Overlap = TeiOverlap.Fragments, Project = "P", License = "L" }, new() { Layout = TeiLayout.Indented }];
        string[] files = [.. documents.SelectMany((d, i) => ways.Select((w, j) => folder.Write($"{i:0000}-{j}.xml", d.ToString(w))))];
        string[] errors = [.. TeiValidity.ErrorsOf(files, Repository.PathOf("docs/textmodel.rng")).Take(20)];
        Assert.True(errors.Length == 0, string.Join('\n', errors.Select(e => $"{e}\n{LineOf(e)}")));
    }

    // What jing complains of: "schema: file:line:column: error".
    private static string LineOf(string error) =>
        error.Split(':') is [_, var file, var line, ..] && File.Exists(file.Trim()) ? File.ReadLines(file.Trim()).ElementAtOrDefault(int.Parse(line, System.Globalization.CultureInfo.InvariantCulture) - 1) ?? "" : "";

    [ToolFact("jing")]
    public void The_printed_schema_refuses_what_is_never_written()
    {
        using var folder = new TemporaryFolder();
        string tei = TextDocument.Create("One.").ToString(new TeiOptions());
        string[] files =
        [
            folder.Write("a.xml", tei.Replace("<body", "<body rend=\"x\"", StringComparison.Ordinal)), folder.Write("b.xml", tei.Replace("<extent>", "<extent><p/>", StringComparison.Ordinal)),
            folder.Write("c.xml", tei.Replace("One.", "<emph>One.</emph>", StringComparison.Ordinal)),
        ];
        Assert.Equal(files.Length, files.Count(f => TeiValidity.ErrorsOf([f], Repository.PathOf("docs/textmodel.rng")).Any()));
    }

    [ToolFact("jing", NeedsShared = true)]
    public void The_customisation_is_valid_TEI() => TeiValidity.AssertFilesValid(Repository.PathOf("docs/textmodel.odd"));

    private static TextDocument WithoutMarkup(TextDocument document) => document.Edit(e =>
    {
        foreach (Annotation annotation in document.Annotations.Where(a => a is Markup { Kind: not (MarkupKind.Comment or MarkupKind.ProcessingInstruction) }))
            e.Remove(annotation);
    });
}
