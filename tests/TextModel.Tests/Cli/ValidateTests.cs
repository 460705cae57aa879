namespace TextModel.Tests.Cli;

public class ValidateTests
{
    private const string Schema = "element talk { element line { attribute n { xsd:int }?, text }* }";

    [Fact]
    public void A_valid_file_is_told_to_be_valid_and_by_what()
    {
        using CliFolder folder = new CliFolder().With("talk.rnc", Schema).With("a.xml", "<talk><line n='1'>Good morning.</line></talk>");
        Assert.Equal(new CliRun(0, "@/a.xml: valid, by @/talk.rnc\n", ""), folder.Run("validate", "-s", "@/talk.rnc", "@/a.xml"));
        Assert.Equal(new CliRun(0, "", ""), folder.Run("validate", "-q", "-s", "@/talk.rnc", "@/a.xml"));
    }

    [Fact]
    public void Faults_are_printed_one_on_a_line_and_the_exit_code_tells()
    {
        using CliFolder folder = new CliFolder().With("talk.rnc", Schema).With("a.xml", "<talk>\n<line n='one'/>\n<word/></talk>");
        CliRun run = folder.Run("validate", "--schema", "@/talk.rnc", "@/a.xml");
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Equal(
            [
                "@/a.xml(2,7): error TM1015: `line` of `talk` has n=\"one\", but `n` must be a whole number.",
                "@/a.xml(3,1): error TM1011: In `talk` stands `word`, which the schema does not have. There may stand `line`.", "",
            ],
            run.Output.Split('\n'));
    }

    [Fact]
    public void A_file_may_name_its_schema_itself()
    {
        using CliFolder folder = new CliFolder().With("schemas/talk.rnc", Schema)
            .With("a.xml", "<?xml-model href=\"https://example.org/other.rng\"?><?xml-model href=\"schemas/talk.rnc\" type=\"application/relax-ng-compact-syntax\"?>\n<talk/>");
        CliRun run = folder.Run("validate", "@/a.xml");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("talk.rnc", run.Output);
    }

    [Fact]
    public void Without_a_schema_the_vocabulary_of_TextModel_counts()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "Q: Where were you born?\n\nA: In Trieste.\n");
        string tei = folder.Run("convert", "@/a.txt", "--to", "tei").Output;
        Assert.Equal(new CliRun(0, "(standard input): valid, by the vocabulary of TextModel (textmodel.rng)\n", ""), folder.RunWith(tei, "validate", "-"));
    }

    [Fact]
    public void A_schema_with_faults_is_told_and_nothing_is_checked()
    {
        using CliFolder folder = new CliFolder().With("talk.rnc", "element talk { line }").With("a.xml", "<talk/>");
        CliRun run = folder.Run("validate", "-s", "@/talk.rnc", "@/a.xml");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("@/talk.rnc(1,16): error TM1003: ", run.Error);
    }

    [Fact]
    public void A_file_that_is_not_there_does_not_keep_the_others_from_being_checked()
    {
        using CliFolder folder = new CliFolder().With("talk.rnc", Schema).With("a.xml", "<talk/>");
        CliRun run = folder.Run("validate", "-s", "@/talk.rnc", "@/none.xml", "@/a.xml");
        Assert.Equal((1, "@/a.xml: valid, by @/talk.rnc\n"), (run.Code, run.Output));
        Assert.Contains("There is no file '@/none.xml'.", run.Error);
    }
}
