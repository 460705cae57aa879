using System.Text;
using System.Text.Json;
using TextModel.Cli;
using TextModel.Cli.Commands;
using TextModel.Transcripts;

namespace TextModel.Tests.Cli;

public class InspectTests
{
    [Fact]
    public void A_file_without_turns_is_shown_by_its_measures()
    {
        using CliFolder folder = new CliFolder().With("a.text", "\uFEFFNobody speaks here.\r\n");
        CliRun run = folder.Run("inspect", "@/a.text");
        Assert.StartsWith("@/a.text: Plain text, utf-8 with byte order mark, 2 lines, 21 UTF-16 units\n", run.Output);
        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\u0007")]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    [InlineData("\uFDD0")]
    [InlineData("\U0001FFFF")]
    [InlineData("\U0010FFFF")]
    public void What_is_no_character_is_shown_as_such(string odd)
    {
        using CliFolder folder = new CliFolder().With("a.srt", $"1\n00:00:01,000 --> 00:00:02,000\nANNA: The{odd} sea.\n\n2\n00:00:02,000 --> 00:00:03,000\nBO{odd}RIS: {odd} Always{odd}?\n\n3\n00:00:03,000 --> 00:00:04,000\nANNA: Yes.\n");
        foreach (string[] options in new string[][] { [], ["--all"], ["--why"], ["--json"] })
        {
            CliRun run = folder.Run(["inspect", "@/a.srt", .. options]);
            Assert.Equal(0, run.Code);
            Assert.Contains("ANNA", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_with_errors_is_shown_and_counts_as_an_error()
    {
        using CliFolder folder = new CliFolder().With("a.txt", [0x63, 0xC3, 0xA9, 0xE9]);
        CliRun run = folder.Run("inspect", "@/a.txt", "@/b.txt");
        Assert.Equal(1, run.Code);
        Assert.Contains("error      TM0001   1:3 ", run.Output);
        Assert.StartsWith("@/a.txt(1,3): error TM0001: The bytes E9 at byte offset 3 are not utf-8.", run.Error);
        Assert.EndsWith("\ntextmodel: There is no file '@/b.txt'.\n", run.Error);
    }

    [Fact]
    public void Tables_show_what_the_model_holds() => Assert.Equal(
        """
        talk.txt: Plain text, utf-8, 9 lines, 151 UTF-16 units
        Turns are labelled by the convention question-answer (98 % likely)

        Source
          title        A talk at the harbour
          author       A. Lee
          date         1961-05
          printed in   The Harbour Review, vol. 4 (1961), pp. 3-5; Mole Press, Trieste, 1962
          rights       Public Domain: Free for all.
          Shelfmark    H 12

        Understood
          questions      1
          answers        1
          paragraphs     2
          notes          1
          note anchors   1
          mentions       2

        Speakers (2)
          Speaker   Id    Role          Labels          Turns
        ───────────────────────────────────────────────────────
          Q.        q     interviewer   Q., Question.       1
          A. Lee    lee   interviewee   A.                  1

        Turns (2)
          Line   Kind       Speaker   Paragraphs   Begins
        ────────────────────────────────────────────────────────────────────────────────────────────────────
             3   question   Q.                 1   When did you come?
             5   answer     A. Lee             1   In 1951, with Rossi, when the crane had only just been…

        Notes
          Line   Number   Anchors at   Text
        ───────────────────────────────────────────────────────────────────
             8   1        5:23         Maria Rossi, founder of the union.

        Entities
          Entity        Kind     Id      Identifiers       Mentions
        ─────────────────────────────────────────────────────────────
          Maria Rossi   person   rossi   VIAF 12, GND 34          1

        Mentions without an entity
          Kind   Mentions   Such as
        ─────────────────────────────
          date          1   1951

        Carried without being understood (3)
          Kind                     Name      Count
        ────────────────────────────────────────────
          element                  tei:seg       2
          comment                  comment       1
          processing instruction   xml-x         1

        Diagnostics
          Severity   Code     Place   Message
        ────────────────────────────────────────────────────────
          info       TM0004   5:1     3 further [bold] things.

        """.ReplaceLineEndings("\n"),
        Tables(int.MaxValue));

    [Fact]
    public void A_long_table_says_how_much_it_leaves_out()
    {
        string tables = Tables(1);
        Assert.Contains(
            """
              Line   Kind       Speaker   Paragraphs   Begins
            ───────────────────────────────────────────────────────────────
                 3   question   Q.                 1   When did you come?
              … and 1 more: --all shows them.

            Notes
            """.ReplaceLineEndings("\n"),
            tables);
    }

    [Fact]
    public void Json_holds_all_rows_on_one_line()
    {
        using var output = new MemoryStream();
        var session = new Session(() => Stream.Null, () => output, () => TextWriter.Null, () => Traits.Redirected);
        session.PrintJson(json => InspectionJson.Write(json, Talk()));
        string line = Encoding.UTF8.GetString(output.ToArray());

        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        Assert.Equal("talk.txt", root.GetProperty("file").GetString());
        Assert.Equal(["file", "format", "encoding", "byteOrderMark", "lines", "units", "convention", "source", "understood", "speakers", "turns",
            "notes", "entities", "mentions", "carried", "diagnostics"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            """{"id":"t2","kind":"answer","speaker":"lee","label":"A.","question":"t1","start":38,"end":112,"line":5,"column":1,"paragraphs":1,"text":"In 1951, with Rossi, when the crane had only just been built, you see."}""",
            root.GetProperty("turns")[1].GetRawText());
        Assert.Equal(
            """{"id":"n1","number":"1","start":114,"end":150,"line":8,"column":1,"anchors":[{"start":60,"end":61,"line":5,"column":23}],"text":"Maria Rossi, founder of the union."}""",
            root.GetProperty("notes")[0].GetRawText());
        Assert.Equal("""{"kind":"element","name":"tei:seg","count":2}""", root.GetProperty("carried")[0].GetRawText());
        Assert.Equal("""{"questions":1,"answers":1,"paragraphs":2,"notes":1,"noteAnchors":1,"mentions":2}""", root.GetProperty("understood").GetRawText());
    }

    [Fact]
    public void Json_of_several_files_is_one_object_a_line()
    {
        using CliFolder folder = new CliFolder().With("a.txt", "One.\n").With("b.txt", "Two.\n");
        CliRun run = folder.Run("inspect", "@/a.txt", "@/b.txt", "--json");
        Assert.Equal(0, run.Code);
        Assert.Equal(["@/a.txt", "@/b.txt"], run.Output.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement.GetProperty("file").GetString()));
    }

    [Fact]
    public void Colors_appear_only_where_they_are_wanted()
    {
        Assert.Contains("\e[", Tables(5, Traits.Redirected with { OutputIsTerminal = true, ColorOutput = true }));
        Assert.DoesNotContain("\e", Tables(5, Traits.Redirected with { OutputIsTerminal = true }));
    }

    private static string Tables(int limit, Traits? traits = null)
    {
        var writer = new StringWriter { NewLine = "\n" };
        new InspectionTables(new(writer, traits ?? Traits.Redirected), limit).Write(Talk());
        return writer.ToString();
    }

    private static Inspection Talk()
    {
        const string Text =
            "A talk\n\nQuestion. When did you come?\n\nA. In 1951, with Rossi1, when the crane had only just been built,\nyou see.\n\n1.Maria Rossi, founder of the union.\n";
        TextSpan Of(string part) => TextSpan.OfLength(Text.IndexOf(part, StringComparison.Ordinal), part.Length);
        TextSpan From(string first, string last) => new(Of(first).Start, Of(last).End);
        var document = TextDocument.Create(
            Text,
            [
                new Turn { Id = "t1", Span = From("Question.", "come?"), Kind = TurnKind.Question, SpeakerId = "q", LabelSpan = Of("Question.") },
                new Paragraph { Span = Of("When did you come?") },
                new Turn { Id = "t2", Span = From("A. In", "see."), Kind = TurnKind.Answer, SpeakerId = "lee", LabelSpan = Of("A."), QuestionId = "t1" },
                new Paragraph { Span = From("In 1951", "see.") },
                new EntityMention { Span = Of("1951"), Kind = EntityKind.Date },
                new EntityMention { Span = Of("Rossi"), Kind = EntityKind.Person, EntityId = "rossi" },
                new NoteAnchor { Span = TextSpan.OfLength(Of("Rossi1").End - 1, 1), NoteId = "n1" },
                new Note { Id = "n1", Span = From("1.Maria", "union."), Number = "1", LabelSpan = TextSpan.OfLength(Of("1.Maria").Start, 2) },
                new Markup { Span = Of("crane"), Kind = MarkupKind.Element, Tag = new() { Name = "tei:seg" } },
                new Markup { Span = Of("only"), Kind = MarkupKind.Element, Tag = new() { Name = "tei:seg" } },
                new Markup { Span = TextSpan.At(0), Kind = MarkupKind.Comment, Data = " seen " },
                new Markup { Span = TextSpan.At(0), Kind = MarkupKind.ProcessingInstruction, Data = "xml-x a=\"b\"" },
            ],
            new Source
            {
                Title = "A talk at the harbour",
                Contributors = [new("A. Lee", ContributorRole.Author)],
                Date = new(1961, 5),
                Printed = new()
                {
                    Title = "The Harbour Review",
                    Volume = "4",
                    Pages = "3-5",
                    Publisher = "Mole Press",
                    Place = "Trieste",
                    Date = new(1962),
                    OriginalDate = new(1961),
                },
                Rights = new() { Status = "Public Domain", Statement = "Free for all." },
                Fields = [new("Shelfmark", "H\t12")],
            },
            [
                new() { Id = "q", Labels = ["Q.", "Question."], Role = SpeakerRole.Interviewer },
                new() { Id = "lee", Name = "A. Lee", Labels = ["A."], Role = SpeakerRole.Interviewee },
            ],
            [new() { Id = "rossi", Kind = EntityKind.Person, Label = "Maria Rossi", Identifiers = [new("VIAF", "12"), new("GND", "34")] }]);
        return new("talk.txt", new()
        {
            Document = document,
            Format = "text",
            Convention = new DetectedConvention("question-answer", 0.98),
            Diagnostics =
            [
                new() { Code = "TM0004", Severity = DiagnosticSeverity.Info, Message = "3 further [bold]\nthings.", Position = new(5, 1), Path = "talk.txt" },
            ],
        });
    }
}
