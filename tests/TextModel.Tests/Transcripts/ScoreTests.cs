using TextModel.Scores.Matching;

namespace TextModel.Tests.Transcripts;

/// <summary>How turns that were found are compared with those that there are.</summary>
public sealed class ScoreTests
{
    private static readonly GoldTurn[] Gold =
    [
        new("When did you come to the harbor?", null, TurnKind.Question),
        new("In winter, with my aunt; it was hard.", "Lee", TurnKind.Answer),
        new("Yes.", "Lee", null, Optional: true),
        new("And then?", "Ross", TurnKind.Question),
        new("Yes.", "Lee", TurnKind.Answer),
    ];

    private static List<FoundTurn> Perfect =>
    [
        new("When did you come to the harbor? I ask because nobody else did.", "a", TurnKind.Question),
        new("In winter, with my aunt; it was hard.", "b", TurnKind.Answer),
        new("And then?", "a", TurnKind.Question),
        new("Yes.", "b", TurnKind.Answer),
    ];

    [Fact]
    public void All_right_is_one()
    {
        Score score = Score.Of(Gold, Perfect);
        Assert.Equal((1.0, 1.0, 1.0), (score.F1, score.Speaker, score.Kind));
        Assert.Equal((4, 4, 4), (score.Gold, score.Predicted, score.Matched));
    }

    [Fact]
    public void A_missing_turn_costs_recall()
    {
        List<FoundTurn> found = Perfect;
        found.RemoveAt(1);
        Score score = Score.Of(Gold, found);
        Assert.Equal((1.0, 0.75), (score.Precision, score.Recall));
        Assert.Equal(["In winter, with my aunt; it was hard."], score.Missed);
    }

    [Fact]
    public void A_turn_too_many_costs_precision()
    {
        Score score = Score.Of(Gold, [.. Perfect, new("Index of names", null, TurnKind.Statement)]);
        Assert.Equal((0.8, 1.0), (score.Precision, score.Recall));
        Assert.Equal(["Indexofnames"], score.Extra);
    }

    [Fact]
    public void An_optional_turn_is_neither_missed_nor_wrong()
    {
        List<FoundTurn> found = Perfect;
        found.Insert(2, new("Yes.", "b", TurnKind.Statement));
        Assert.Equal(1, Score.Of(Gold, found).F1);
    }

    [Fact]
    public void A_text_without_turns_is_right_when_none_is_found()
    {
        Assert.Equal(1, Score.Of([], []).F1);
        Assert.Equal(0, Score.Of([], Perfect).F1);
        Assert.Equal(0, Score.Of(Gold, []).F1);
    }

    [Fact]
    public void Order_counts()
    {
        List<FoundTurn> found = Perfect;
        found.Reverse();
        Assert.True(Score.Of(Gold, found).F1 < 0.6);
    }

    [Fact]
    public void Persons_need_not_have_the_same_name_but_must_be_told_apart()
    {
        GoldTurn[] gold = [new("one of the first", "A", null), new("two of the next", "B", null), new("three of the rest", "A", null), new("four of them all", "B", null)];
        Assert.Equal(1, Speakers("x", "y", "x", "y"));
        Assert.Equal(0.5, Speakers("x", "x", "x", "x"));
        Assert.Equal(0.5, Speakers("p", "q", "r", "s"));
        Assert.Equal(0.75, Speakers("x", "y", "x", null));

        double? Speakers(params string?[] names) => Score.Of(gold, [.. gold.Select((t, i) => new FoundTurn(t.Starts, names[i], TurnKind.Statement))]).Speaker;
    }

    [Theory]
    [InlineData("Well, we went there by boat.", "“Well – we went there, by boat.”", 3)]
    [InlineData("Well, we went there by boat.", "[00:12:34] Well, we went there by boat.", 3)]
    [InlineData("Well, we went there by boat.", "WELL, WE WENT", 1)]
    [InlineData("Wellwewentthere1byboat", "Well, we went there by boat and on foot.", 2)]
    [InlineData("Well, we went there by boat.", "Well, we want there by boat.", 2)]
    [InlineData("Yes.", "Yes, I think so.", 2)]
    [InlineData("Well, we went there by boat.", "Nobody knows.", 0)]
    [InlineData("…", "...", 2)]
    [InlineData("Ｗｅ　ｗｅｎｔ ﬁrst, all of us", "We went first, all of us", 3)]
    [InlineData("Straße und Weg", "STRASSE UND WEG", 3)]
    public void Beginnings_are_compared_by_letters(string gold, string found, int expected) =>
        Assert.Equal(expected, TurnKey.Compare(new(gold), new(found)));

    [Fact]
    public void The_assignment_with_the_largest_total_is_found()
    {
        var counts = new Dictionary<(string, string), int> { [("A", "x")] = 5, [("A", "y")] = 6, [("B", "y")] = 7, [("C", "y")] = 1 };
        Assert.Equal(12, Assignment.Best(counts).Sum(p => counts.GetValueOrDefault((p.Key, p.Value))));
        Assert.Empty(Assignment.Best(new Dictionary<(string, string), int>()));
    }

    [Fact]
    public void Long_texts_are_aligned_as_short_ones_are()
    {
        GoldTurn[] gold = [.. Enumerable.Range(0, 300).Select(i => new GoldTurn(i % 7 == 0 ? "Yes." : $"Number {Spelled(i)} of all that was said there.", $"{i % 3}", null))];
        List<FoundTurn> found = [.. gold.Where((_, i) => i % 10 != 9).Select(t => new FoundTurn(t.Starts, t.Name, TurnKind.Statement))];
        Score score = Score.Of(gold, found);
        Assert.Equal((270, 1.0, 0.9), (score.Matched, score.Precision, score.Recall));
        Assert.Equal(1, score.Speaker);

        static string Spelled(int i) => string.Concat($"{i:000}".Select(c => (char)('a' + (c - '0')))) + "th";
    }

    [Fact]
    public void Labels_notes_and_running_heads_are_no_speech()
    {
        TextDocument document = TextDocument.Parse("Q. Where was it?\n\nA. On the hill.\n\nQ. And when?\n\nA. In the spring.\n").Document;
        Assert.Equal(["Where was it?", "On the hill.", "And when?", "In the spring."], FoundTurn.Of(document).Select(t => t.Text.Trim()));
        Assert.Equal(1, Score.Of(new GoldAnswers([new("Whereisit", null, null), new("Where was it?", null, null), new("On the hill.", null, TurnKind.Answer)]), document).Kind);
    }
}
