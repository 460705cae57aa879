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
                "review.csv(2,1): warning TM0409: The review cannot be followed here: 'Frankfurt' does not stand at 3..12 any more, nor in one other place only.",
                "review.csv(3,1): warning TM0409: The review cannot be followed here: 'Frankfurt a. M.' does not stand at 0..9 any more, nor in one other place only.",
                "review.csv(4,1): warning TM0409: The review cannot be followed here: no entity is called 'nobody'.",
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

    [Fact]
    public void Json_is_written_and_followed_too()
    {
        using var output = new StringWriter();
        NameReview.WriteJson(Document.Annotate(Names).Ambiguous, Document, output);
        Snapshot.Verify(output.ToString(), "json");
        NameReview review = NameReview.Read(SourceText.From(ReplaceFirst(output.ToString(), "\"chosen\": \"\"", "\"chosen\": \"oder\"")), Towns);
        Assert.Equal((new TextSpan(11, 20), "oder"), Assert.Single(Document.Annotate(review).Document.Mentions.Select(m => (m.Span, m.EntityId))));
    }

    [Fact]
    public void In_a_changed_text_words_that_stand_often_are_found_by_what_is_around_them()
    {
        string[] lines = Table().Split('\n');
        string filled = string.Join('\n', [lines[0], "main" + lines[1], "oder" + lines[2], ""]);
        TextDocument changed = TextDocument.Create("Then, at last,\nHe came  to Frankfurt, and left\nFrankfurt.");
        AnnotateResult result = changed.Annotate(NameReview.Read(SourceText.From(filled), Towns), Names);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(["main", "oder"], result.Document.Mentions.Select(m => m.EntityId));
        // Where two places have the same around them, nothing is guessed.
        TextDocument twice = TextDocument.Create($"So {Document.Text} {Document.Text} {Document.Text}");
        Assert.Empty(twice.Annotate(NameReview.Read(SourceText.From(filled), Towns)).Document.Mentions);
    }

    [Fact]
    public void A_hyphen_says_that_none_is_meant_and_nobody_is_asked_again()
    {
        string[] lines = Table().Split('\n');
        AnnotateResult result = Document.Annotate(NameReview.Read(SourceText.From($"{lines[0]}\n-{lines[1]}\n{lines[2]}\n"), Towns), Names);
        Assert.Empty(result.Document.Mentions);
        Assert.Equal(new TextSpan(31, 40), Assert.Single(result.Ambiguous).Span);
        Assert.Equal(new TextSpan(31, 40), Assert.Single(result.Diagnostics).Span);
    }

    [Theory]
    [InlineData("main")]
    [InlineData("main: Frankfurt (on the Main; \"big\")")]
    [InlineData(" main ")]
    [InlineData("Berlin")]
    public void What_was_chosen_may_be_copied_from_the_candidates_or_be_a_label_that_one_only_has(string chosen)
    {
        Entity[] all = [.. Towns, new() { Id = "b", Kind = EntityKind.Place, Label = "Berlin" }];
        NameReview review = NameReview.Read(SourceText.From($"chosen,start,end,text\n\"{chosen.Replace("\"", "\"\"", StringComparison.Ordinal)}\",11,20,Frankfurt\n"), all);
        Assert.Equal(chosen == "Berlin" ? "b" : "main", Assert.Single(Document.Annotate(review).Document.Mentions).EntityId);
    }

    [Theory]
    [InlineData("", "r(1,1)", "its first line names no columns 'chosen' and 'text'")]
    [InlineData("hello\nworld\n", "r(1,1)", "its first line names no columns 'chosen' and 'text'")]
    [InlineData("chosen,start,end,text\nFrankfurt,11,20,Frankfurt\n", "r(2,1)", "no entity is called 'Frankfurt'")]
    [InlineData("chosen,start,end,text,candidates\nx,11,20,Frankfurt,main: Frankfurt; oder: Frankfurt\n", "r(2,1)", "no entity is called 'x'; the candidates are main, oder")]
    [InlineData("chosen,start,end,text\nmain,11,20,Frankfurt\noder,11,20,Frankfurt\n", "r(3,1)", "line 2 says 'main' of the same 'Frankfurt', and this one 'oder'")]
    [InlineData("chosen,start,end,text\nmain,11,20,\n", "r(2,1)", "'main' is chosen, and the column 'text' says not for which words")]
    [InlineData("chosen,start,end,text\nmain,-3,99999999999,Frankfurt\n", "r(2,1)", "'Frankfurt' does not stand at 0..0 any more, nor in one other place only")]
    [InlineData("chosen,start,end,text\n\"main,11,20,Frankfurt\n", "r(2,1)", "a quotation mark is opened here and not closed")]
    [InlineData("[{\"chosen\": \"main\",\n", "r(1,2)", "the JSON is broken here or after")]
    [InlineData("[\n3]", "r(2,1)", "an element of the array is no object")]
    [InlineData("[\n{\"chosen\": 3, \"text\": \"Frankfurt\"}]", "r(2,1)", "what is 'chosen' is no string")]
    public void What_cannot_be_followed_is_named(string table, string place, string what)
    {
        AnnotateResult result = Document.Annotate(NameReview.Read(SourceText.From(table, "r"), Towns));
        Diagnostic said = result.Diagnostics[0];
        Assert.Equal($"{place}: warning TM0409: The review cannot be followed here: {what}.", said.ToString());
        Assert.True(result.Document.Mentions.Count < 2);
    }

    [Fact]
    public void The_command_says_what_it_wrote_and_what_is_left()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Document.Text + "\n").With("towns.csv", "id,kind,label\nmain,place,Frankfurt\noder,place,Frankfurt\n");
        string[] Command(string review) => ["annotate", "@/a.txt", "--entities", "@/towns.csv", "--review", review, "-o", "@/a.tei.xml"];
        Assert.EndsWith("textmodel: 2 names that could mean several entities are in '@/r.json': fill in 'chosen', and run the command again.\n", folder.Run(Command("@/r.json")).Error);
        Assert.StartsWith("[\n", folder.Read("r.json"));
        folder.With("r.json", ReplaceFirst(folder.Read("r.json"), "\"chosen\": \"\"", "\"chosen\": \"main\""));
        Assert.EndsWith("textmodel: 1 name could mean several entities still; '@/r.json' is kept as it is.\n", folder.Run(Command("@/r.json")).Error);
        folder.With("a.txt", Document.Text + " Frankfurt it was.\n");
        Assert.EndsWith("textmodel: 2 names could mean several entities still; '@/r.json' is kept as it is, and lacks 1 of them: for a table of these, name a new file.\n", folder.Run(Command("@/r.json")).Error);
        Assert.DoesNotContain("textmodel:", folder.Run([.. Command("@/r.json"), "-q"]).Error);
    }

    [Fact]
    public void A_review_that_cannot_be_is_named_before_anything_is_done()
    {
        using CliFolder folder = new CliFolder().With("a.txt", Document.Text + "\n").With("towns.csv", "id,kind,label\nmain,place,Frankfurt\noder,place,Frankfurt\n");
        CliRun Run(params string[] rest) => folder.Run(["annotate", "@/a.txt", .. rest]);
        Assert.Equal(2, Run("--dates", "--review", "@/r.csv", "-o", "@/a.xml").Code);
        Assert.Equal(2, Run("--entities", "@/towns.csv", "--review", "@/a.xml", "-o", "@/a.xml").Code);
        Assert.Equal(2, Run("--entities", "@/towns.csv", "--review", "@/a.txt", "-o", "@/a.xml").Code);
        Assert.Equal(2, Run("--entities", "@/towns.csv", "--review", "@/towns.csv", "-o", "@/a.xml").Code);
        Assert.Equal(new CliRun(1, "", "textmodel: '@' is a folder, and a review is a file.\n"), Run("--entities", "@/towns.csv", "--review", "@", "-o", "@/a.xml"));
        Assert.Equal(["a.txt", "towns.csv"], folder.Files);
    }

    private static string ReplaceFirst(string text, string what, string with)
    {
        int at = text.IndexOf(what, StringComparison.Ordinal);
        return text[..at] + with + text[(at + what.Length)..];
    }

    private static string Table()
    {
        using var table = new StringWriter();
        NameReview.Write(Document.Annotate(Names).Ambiguous, Document, table);
        return table.ToString();
    }
}
