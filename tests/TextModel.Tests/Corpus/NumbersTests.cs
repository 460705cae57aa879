using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TextModel.Corpus;
using TextModel.Formats;
using TextModel.Tests.Support;

namespace TextModel.Tests.Corpus;

public class NumbersTests
{
    [Fact]
    public void Turns_words_and_times_are_counted()
    {
        const string text = "A: One two?\nB: Three.\nA: Four five six.\n";
        TextDocument document = TextDocument.Create(
            text,
            [
                Turn(0, 11, "a", TurnKind.Question, 0, 4), Turn(12, 21, "b", TurnKind.Answer, 3, 6), Turn(22, 39, "a", TurnKind.Statement, 8, 10),
                new EntityMention { Span = new(25, 29), Kind = EntityKind.Person }, new EntityMention { Span = new(30, 34), Kind = EntityKind.Place },
            ],
            speakers: [new() { Id = "a", Name = "Ada" }, new() { Id = "b", Name = "Bob" }]);

        DocumentNumbers numbers = DocumentNumbers.Of(document);

        Assert.Equal((1, 3, 1, 1, 6L, 2, 3), (numbers.Files, numbers.Turns, numbers.Questions, numbers.Answers, numbers.Words, numbers.MedianWords, numbers.LongestWords));
        Assert.Equal((1, 2d, 1, 1d, 9d), (numbers.Pauses, numbers.PauseTime.TotalSeconds, numbers.Overlaps, numbers.OverlapTime.TotalSeconds, numbers.Time!.Value.TotalSeconds));
        Assert.Equal(["Ada 2 5", "Bob 1 1"], numbers.Speakers.Select(s => $"{s.Name} {s.Turns} {s.Words}"));
        Assert.Equal([new NamedTogether("Four", "five", 1)], numbers.Together);

        static Turn Turn(int start, int end, string who, TurnKind kind, int from, int to) => new()
        {
            Span = new(start, end),
            SpeakerId = who,
            Kind = kind,
            LabelSpan = new(start, start + 2),
            Time = new(TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(to)),
        };
    }

    [Fact]
    public void The_page_of_numbers_is_sound_and_says_what_the_numbers_say()
    {
        TextDocument document = Read("<b>ADA & CO</b>: One two?\n\nBOB: Three.\n\n<b>ADA & CO</b>: Four five six.\n\nBOB: Seven.\n");
        DocumentNumbers numbers = DocumentNumbers.Of(document);
        Assert.Equal(numbers.Turns, numbers.Lengths.Sum(l => l.Turns));
        Assert.Equal(["0", "1–4", "5–9", "500 and more"], [.. numbers.Lengths.Take(3).Append(numbers.Lengths[^1]).Select(l => l.ToString())]);

        IHtmlDocument page = new HtmlParser(new() { IsStrictMode = true }).ParseDocument(numbers.ToHtml("A & <B>"));

        Assert.Equal("A & <B>", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script, img, link"));
        string[] words = [.. page.QuerySelectorAll("#words svg text").Select(t => t.TextContent)];
        Assert.Equal(numbers.Speakers.SelectMany(s => new[] { s.Name, string.Create(CultureInfo.InvariantCulture, $"{s.Words} · {s.Share * 100:0.0} %") }), words);
        Assert.Equal(numbers.Speakers.Select(s => s.Name), page.QuerySelectorAll("#speakers td:first-child").Select(t => t.TextContent));
        Assert.Empty(new HtmlParser(new() { IsStrictMode = true }).ParseDocument(new DocumentNumbers().ToHtml("")).QuerySelectorAll("svg"));
    }

    [Fact]
    public async Task An_index_has_the_numbers_of_its_files()
    {
        using var folder = new TemporaryFolder();
        new RandomCorpus(21).Write(folder.Path("in"), 12);
        await CorpusIndex.CreateOrUpdateAsync(folder.Path("c.db"), new() { Inputs = [folder.Path("in")] });

        DocumentNumbers numbers = CorpusIndex.Open(folder.Path("c.db")).GetNumbers();

        Assert.Equal(DocumentNumbers.Of((await SearchTests.Read(folder.Path("in"))).Select(d => d.Document)), numbers);
        Assert.Equal(12, numbers.Files);
        Assert.NotEmpty(numbers.Together);
        Assert.Equal(1, numbers.Speakers.Sum(s => s.Share), 6);
    }

    [Fact]
    public void Differences_are_found_where_they_are()
    {
        TextDocument before = Read("ADA: Where is it?\n\nBOB: In the harbour.\n\nADA: When?\n\nBOB: Now.\n");
        TextDocument after = Read("ADA: Where is it?\n\nBOB: In the old harbour.\n\nADA: When?\n\nBOB: Now.\n\nADA: Good.\n");

        Assert.True(DocumentDifference.Between(before, before).IsEmpty);
        DocumentDifference difference = DocumentDifference.Between(before, after);
        Assert.Contains(difference.Items, i => i is { Kind: DifferenceKind.Text, Before: "In the harbour.", After: "In the old harbour.", LineBefore: 3, LineAfter: 3 });
        Assert.Contains(difference.Items, i => i is { Kind: DifferenceKind.Text, Before: null, After: "Good.", LineAfter: 9 });
        Assert.Contains(difference.Items, i => i is { Kind: DifferenceKind.Turn, Before: null, What: "turn 5" });
        Assert.DoesNotContain(difference.Items, i => i.Kind is DifferenceKind.Header or DifferenceKind.Name);
    }

    [Fact]
    public void The_difference_of_two_sequences_leads_from_one_to_the_other()
    {
        var random = new Random(3);
        for (int round = 0; round < 500; round++)
        {
            string[] left = Sequence(), right = Sequence();
            List<(TextSpan Left, TextSpan Right)> found = SequenceDifference.Find(left, right);
            List<string> made = [];
            int at = 0;
            foreach ((TextSpan l, TextSpan r) in found)
            {
                made.AddRange(left[at..l.Start]);
                Assert.Equal(made.Count, r.Start);
                made.AddRange(right[r.ToRange()]);
                at = l.End;
            }

            made.AddRange(left[at..]);
            Assert.Equal(right, made);
        }

        string[] Sequence() => [.. Enumerable.Range(0, random.Next(12)).Select(_ => "abc"[random.Next(3)].ToString())];
    }

    private static TextDocument Read(string text) => TextDocument.Read(TextInput.FromString(text, "talk.txt")).Document;
}
