using TextModel.Entities;
using TextModel.Tests.Cli;
using TextModel.Tests.Support;

namespace TextModel.Tests.Entities;

public class NameReviewTests
{
    private static readonly Entity[] Towns =
    [
        new() { Id = "main", Kind = EntityKind.Place, Label = "Frankfurt", Description = "on the Main; \"big\"" },
        new() { Id = "oder", Kind = EntityKind.Place, Label = "Frankfurt" },
    ];

    private static readonly TextDocument Document = TextDocument.Create("He came\nto Frankfurt, and left Frankfurt.");
    private static readonly Gazetteer Names = new(Towns);

    [Fact]
    public void A_name_that_can_mean_several_is_given_with_its_candidates()
    {
        AnnotateResult result = Document.Annotate(Names);
        Assert.Equal(["Frankfurt", "Frankfurt"], result.Ambiguous.Select(a => a.Text));
        Assert.Equal((new TextSpan(11, 20), 0.95), (result.Ambiguous[0].Span, result.Ambiguous[0].Candidates[1].Score));
        Assert.Equal(Towns, result.Ambiguous[0].Candidates.Select(c => c.Entity));
    }

    [Fact]
    public void A_table_that_was_filled_in_marks_what_was_chosen_and_the_rest_stays_unclear()
    {
        string[] lines = Table().Split('\n');
        Assert.Equal("chosen,start,end,text,candidates,context", lines[0]);
        Assert.Equal(
            ",11,20,Frankfurt,\"main: Frankfurt (on the Main; \"\"big\"\"); oder: Frankfurt\",\"He came to [Frankfurt], and left Frankfurt.\"", lines[1]);
        lines[1] = "oder" + lines[1];

        AnnotateResult result = Document.Annotate(NameReview.Read(SourceText.From(string.Join('\n', lines)), Towns), Names);
        EntityMention mention = Assert.Single(result.Document.Mentions);
        Assert.Equal((new TextSpan(11, 20), "oder", "review", 1.0), (mention.Span, mention.EntityId, mention.Rule, mention.Certainty));
        Assert.Equal(new TextSpan(31, 40), Assert.Single(result.Ambiguous).Span);
        Assert.Equal(new TextSpan(31, 40), Assert.Single(result.Diagnostics).Span);
        Assert.Equal(result.Document, result.Document.Annotate(NameReview.Read(SourceText.From(string.Join('\n', lines)), Towns), Names).Document);
    }

    [Fact]
    public void What_a_spreadsheet_makes_of_the_table_is_read_too()
    {
        const string Semicolons = "Text;chosen;end;start\r\n\"Frankfurt\";main;20;11\r\n\r\nFrankfurt;;40;31\r\n";
        Assert.Equal("main", Assert.Single(Document.Annotate(NameReview.Read(SourceText.From(Semicolons), Towns)).Document.Mentions).EntityId);
    }

    [Fact]
    public void Words_that_have_moved_are_found_where_they_stand_once_and_the_rest_is_named()
    {
        NameReview review = NameReview.Read(SourceText.From("chosen,start,end,text\nmain,3,12,Frankfurt\nmain,0,9,Frankfurt a. M.\nnobody,11,20,Frankfurt\n", "review.csv"), Towns);
        Assert.Equal(new TextSpan(5, 14), Assert.Single(TextDocument.Create("Near Frankfurt").Annotate(review).Document.Mentions).Span);
        Assert.Equal(
            [
                "review.csv(2,1): warning TM0409: This row of the review was left out: 'Frankfurt' does not stand at 3..12 any more, nor in one other place only.",
                "review.csv(3,1): warning TM0409: This row of the review was left out: 'Frankfurt a. M.' does not stand at 0..9 any more, nor in one other place only.",
                "review.csv(4,1): warning TM0409: This row of the review was left out: no entity is called 'nobody'.",
            ],
            Document.Annotate(review).Diagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public void The_command_writes_the_table_once_and_follows_it_then()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Document.Text + "\n").With("towns.csv", "id,kind,label\nmain,place,Frankfurt\noder,place,Frankfurt\n");
        string[] command = ["annotate", "@/a.txt", "--entities", "@/towns.csv", "--review", "@/unclear.csv", "-o", "@/a.tei.xml"];
        Assert.Equal(0, folder.Run(command).Code);
        string table = folder.Read("unclear.csv");
        Assert.Equal(3, table.Count(c => c == '\n'));

        folder.With("unclear.csv", table.Replace("\n,11,", "\nmain,11,", StringComparison.Ordinal));
        Assert.Equal(0, folder.Run(command).Code);
        Assert.Contains("<placeName ref=\"#main\"", folder.Read("a.tei.xml"));
        Assert.Contains("\nmain,11,", folder.Read("unclear.csv"));
    }

    private static string Table()
    {
        using var table = new StringWriter();
        NameReview.Write(Document.Annotate(Names).Ambiguous, Document, table);
        return table.ToString();
    }
}
