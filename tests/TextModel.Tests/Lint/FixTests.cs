using FsCheck;
using FsCheck.Fluent;
using TextModel.Lint;
using TextModel.Tests.Cli;
using TextModel.Tests.Support;
using Property = TextModel.Tests.Support.Property;

namespace TextModel.Tests.Lint;

public class FixTests
{
    [Fact]
    public void Text_that_was_spoiled_twice_is_mended_in_one_go()
    {
        LintResult result = Linter.Fix(TextDocument.Parse("We went fÃƒÂ¼r it.").Document, new() { Only = ["wrong-encoding"] });
        Assert.Equal("We went für it.", result.Document.Text);
        Assert.Empty(result.Left);
        Assert.NotEmpty(result.Fixed);
    }

    [Fact]
    public void A_pointer_of_another_case_and_a_name_that_is_not_marked_are_mended_and_all_else_stays()
    {
        string name = "<persName ref='#ada'>Ada Bell</persName>";
        string tei = Talk.Tei($"<u who='#ada'>One.</u><u who='#Ben'  n = \"2\">Two.</u><u who='#ben'>Ten.</u><p>{name}, {name} and {name}.</p><p>So <!-- kept --> Ada Bell left.</p>");
        TextDocument document = Talk.Read(tei).Document;
        LintResult result = Linter.Fix(document);
        using var written = new MemoryStream();
        result.Document.Write(written, new() { Format = "tei" });
        string now = System.Text.Encoding.UTF8.GetString(written.ToArray());
        Assert.Contains("<u who='#ben'  n = \"2\">Two.</u>", now.Replace("who=\"#ben\"", "who='#ben'", StringComparison.Ordinal));
        Assert.Contains("So <!-- kept --> <persName ref=\"#ada\">Ada Bell</persName> left.", now);
        Assert.Empty(Linter.Check(Talk.Read(now).Document));
    }

    [Fact]
    public void Mending_twice_is_mending_once() => Property.Holds(Gen.ArrayOf(Gen.Elements(Pieces)), pieces =>
    {
        TextDocument document = TextDocument.Parse(string.Concat(pieces)).Document;
        LintResult once = Linter.Fix(document);
        LintResult twice = Linter.Fix(once.Document);
        Assert.Empty(twice.Fixed);
        Assert.Equal(once.Document, twice.Document);
    });

    [Fact]
    public void Mending_any_document_twice_is_mending_it_once() => Property.Holds(Generators.Documents, document =>
    {
        LintResult once = Linter.Fix(document);
        Assert.Equal(once.Document, Linter.Fix(once.Document).Document);
        Assert.Empty(Linter.Fix(once.Document).Fixed);
    });

    [ToolFact("jing", NeedsShared = true)]
    public void P6_what_is_mended_stays_valid_and_is_mended_once()
    {
        using var folder = new CliFolder();
        List<string> mended = [];
        int number = 0;
        foreach (string file in Shared.Files("tei", "*.xml").Where(f => new FileInfo(f).Length < 400_000))
        {
            string name = $"{number++:000}.xml";
            File.Copy(file, folder[name]);
            CliRun first = folder.Run("lint", "--fix", "--in-place", "-q", "--fail-on", "error", $"@/{name}");
            byte[] once = File.ReadAllBytes(folder[name]);
            if (once.AsSpan().SequenceEqual(File.ReadAllBytes(file)))
                continue;
            folder.Run("lint", "--fix", "--in-place", "-q", $"@/{name}");
            Assert.True(once.AsSpan().SequenceEqual(File.ReadAllBytes(folder[name])), $"{file} was mended twice: {first.Error}");
            int before = TeiValidity.ErrorsOf([file]).Count();
            if (before == 0)
                mended.Add(folder[name]);
            else
                Assert.True(TeiValidity.ErrorsOf([folder[name]]).Count() <= before, file);
        }

        // With faults put in, so that every repair is seen; the file was valid but for them, and is valid then.
        string marked = "<persName ref='#ada'>Ada Bell</persName>";
        string tei = Talk.Tei($"<u xml:id='u1' who='#ada'>fÃ¼r, {marked}, {marked}, {marked}</u><u who='#Ben'>Two.</u><u who='#ben'>Two.</u><div><p>So Ada Bell left.</p></div>", "<person xml:id='ada'><p/></person><person xml:id='ben'><p/></person>")
            .Replace("<body>", "<body><div>", StringComparison.Ordinal).Replace("<div><p>So", "<p>So", StringComparison.Ordinal);
        folder.With("talk.xml", tei);
        folder.Run("lint", "--fix", "-o", "@/talk2.xml", "@/talk.xml");
        Assert.Contains("für", folder.Read("talk2.xml"));
        Assert.Contains("So <persName", folder.Read("talk2.xml"));
        TeiValidity.AssertFilesValid([.. mended, folder["talk2.xml"]]);
    }

    private static readonly string[] Pieces =
    [
        "\n\nAda Bell: ", "\n\nBen Moss: ", "\n\nBen Mosss: ", "What was it?", "It was a mill.", "fÃ¼r", "donâ€™t", "Ãƒ", "Â¼", "â€", "œ", "“yes” ", "\"no\" ", " -- ", "—", "isn't ", "isn’t ", "[00:01:00]", "\uFFFD",
        string.Concat(Enumerable.Repeat("“so” ", 25)), string.Concat(Enumerable.Repeat("it’s ", 45)), Talk.Text(Talk.Lines(8)), "\n\nQ: ", "\n\nA: ", "\n",
    ];
}
