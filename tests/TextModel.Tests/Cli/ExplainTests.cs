namespace TextModel.Tests.Cli;

public class ExplainTests
{
    private const string Crossing = """
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><listAnnotation>
        <annotation xml:id="an1" target="#string-range(t,3,6)"><note><persName xml:id="m1"/></note></annotation>
        </listAnnotation></standOff><text xml:id="t"><body><p xml:id="p1">One <hi>two</hi> three</p></body></text></TEI>
        """;

    [Fact]
    public void What_stands_off_is_shown_with_the_reason()
    {
        using CliFolder folder = new CliFolder().With("a.xml", Crossing);
        CliRun run = folder.Run("explain", "@/a.xml");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("6 of 7 annotations are elements of the text.", run.Output);
        Assert.Contains("EntityMention", run.Output);
        Assert.Contains("string-range", run.Output);
        Assert.DoesNotContain("Paragraph", run.Output);
    }

    [Fact]
    public void One_annotation_is_explained_by_its_identifier()
    {
        using CliFolder folder = new CliFolder().With("a.xml", Crossing);
        Assert.Contains("Paragraph", folder.Run("explain", "@/a.xml", "p1").Output);
    }

    [Fact]
    public void An_identifier_that_is_not_there_is_told()
    {
        using CliFolder folder = new CliFolder().With("a.xml", Crossing);
        Assert.Equal(
            new CliRun(1, "", "textmodel: @/a.xml: no annotation has the identifier 'p9'.\n"), folder.Run("explain", "@/a.xml", "p9"));
    }
}
