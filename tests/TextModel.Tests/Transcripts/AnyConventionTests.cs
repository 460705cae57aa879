using System.Globalization;
using TextModel.Invented;
using TextModel.Invented.Conversations;
using TextModel.Invented.Plain;
using TextModel.Scores;
using TextModel.Scores.Matching;
using TextModel.Tests.Support;

namespace TextModel.Tests.Transcripts;

/// <summary>Property: conversations are understood whatever convention they are printed in, and texts that are none are not taken for them.</summary>
/// <remarks>
/// <c>AnyConvention.least.txt</c> has the least mean of F1 for each value of each dimension. When the engine has become better, renew it
/// with <c>UPDATE_SNAPSHOTS=1</c> and review what <c>git diff</c> shows: no line should fall without a reason.
/// </remarks>
public sealed class AnyConventionTests
{
    private const string Table = "tests/TextModel.Tests/Transcripts/AnyConvention.least.txt";

    // Room for a change that is good on the whole and costs a turn somewhere.
    private const double Slack = 0.02;

    private static readonly Lazy<GridPoint[]> Points = new(() => GridPoint.Conversations(1, 900));

    private static readonly Lazy<GridPoint[]> Without = new(() => GridPoint.WithoutTurns(1, 300));

    [Fact]
    public void No_value_of_a_dimension_is_read_worse_than_it_was()
    {
        string path = Repository.PathOf(Table);
        Dictionary<string, double> means = Means();
        if (Repository.UpdatesSnapshots)
            File.WriteAllText(path, string.Concat(means.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Key} {Math.Max(0, m.Value - Slack):0.000}\n"))));
        Dictionary<string, double> least = File.ReadAllLines(path).Select(l => l.Split(' '))
            .ToDictionary(l => l[0], l => double.Parse(l[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        Assert.Equal(least.Keys.Order(StringComparer.Ordinal), means.Keys.Order(StringComparer.Ordinal));
        string[] low = [.. means.Where(m => m.Value < least[m.Key]).Select(m =>
            string.Create(CultureInfo.InvariantCulture, $"{m.Key} is {m.Value:0.000}, was at least {least[m.Key]:0.000}"))];
        Assert.True(low.Length == 0, string.Join('\n', low));
    }

    [Fact]
    public void No_text_makes_the_reader_fail() => Assert.Empty(Points.Value.Concat(Without.Value).Where(p => p.Score.Error is not null).Select(p => p.Text.Name));

    [Fact]
    public void Every_value_of_every_dimension_is_among_the_points()
    {
        Assert.Equal(Frame.All.Select(f => f.Id).Order(StringComparer.Ordinal), Values("frame"));
        Assert.Equal(Language.All.Select(l => l.Code), Values("language"));
        Assert.Equal(PlainText.Kinds.Select(k => k.Kind).Order(StringComparer.Ordinal), Without.Value.Select(p => p.Text.Point["kind"]).Distinct().Order(StringComparer.Ordinal));
        foreach ((string dimension, string all) in new[]
        {
            ("carrier", Convention.AllCarriers), ("time", Convention.AllTimes), ("clock", Convention.AllClocks), ("brackets", Convention.AllBrackets),
            ("names", Convention.AllNames), ("gap", Convention.AllGaps), ("wrap", Convention.AllWraps), ("indent", Convention.AllIndents),
            ("furniture", Convention.AllFurniture), ("front", Convention.AllFronts), ("stage", Convention.AllStages), ("end", Convention.AllEnds),
            ("paragraphs", Convention.AllParagraphs), ("parts", Convention.AllParts), ("invisible", Convention.AllInvisibles),
            ("pattern", Convention.AllPatterns), ("length", Convention.AllLengths), ("people", Convention.AllGroups),
        })
        {
            Assert.Equal(all.Split(' ').Distinct().Order(StringComparer.Ordinal), Values(dimension).Where(v => v != "-"));
        }

        static IEnumerable<string> Values(string dimension) => Points.Value.Select(p => p.Text.Point[dimension]).Distinct().Order(StringComparer.Ordinal);
    }

    // The mean of F1 for each value, and for all together; one of texts without turns is right when it got none.
    private static Dictionary<string, double> Means()
    {
        var means = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["mean"] = Points.Value.Average(p => p.Score.F1),
            ["speaker"] = new Totals([.. Points.Value.Select(p => p.Score)]).MacroSpeaker ?? 0,
            ["without-turns"] = Without.Value.Average(p => p.Score.F1),
        };
        foreach (IGrouping<string, double> value in Points.Value.SelectMany(p => p.Text.Point.Select(v => (Key: $"{v.Key}={v.Value}", p.Score.F1)))
            .Concat(Without.Value.Select(p => (Key: $"without={p.Text.Point["kind"]}", p.Score.F1)))
            .GroupBy(v => v.Key, v => v.F1).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            means[value.Key] = value.Average();
        }

        return means;
    }
}
