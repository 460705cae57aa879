using System.Globalization;
using System.Text;

namespace TextModel.Corpus;

/// <summary>Numbers as one page with plots.</summary>
internal static class NumbersPage
{
    private const int MostBars = 20, MostRows = 1000;

    public static string Make(DocumentNumbers numbers, string title)
    {
        StringBuilder page = PageFrame.Begin(title);
        Sums(page, numbers);
        page.Append("<div class=\"plots\">\n");
        PageFrame.Plot(page, "words", "Words by speaker", [.. numbers.Speakers.Take(MostBars).Where(s => s.Words > 0).Select(s => new PlotBar(Name(s.Name), s.Words, $"{Number(s.Words)} · {Share(s.Share)}"))]);
        PageFrame.Plot(page, "lengths", "Turns by length, in words", [.. (numbers.Turns == 0 ? [] : numbers.Lengths).Select(l => new PlotBar(l.ToString(), l.Turns))]);
        PageFrame.Plot(page, "questions", "Questions by speaker", [.. Most(numbers, s => s.Questions)]);
        PageFrame.Plot(page, "answers", "Answers by speaker", [.. Most(numbers, s => s.Answers)]);
        PageFrame.Plot(page, "times", "Time by speaker", [.. numbers.Speakers.Where(s => s.Time is not null).OrderByDescending(s => s.Time).Take(MostBars).Select(s => new PlotBar(Name(s.Name), (long)s.Time!.Value.TotalSeconds, Time(s.Time.Value)))]);
        PageFrame.Plot(page, "together", "Named in one paragraph", [.. numbers.Together.Take(MostBars).Select(t => new PlotBar($"{t.First}, {t.Second}", t.Paragraphs))]);
        page.Append("</div>\n");
        Speakers(page, numbers);
        Together(page, numbers);
        return PageFrame.End(page);
    }

    private static IEnumerable<PlotBar> Most(DocumentNumbers numbers, Func<SpeakerNumbers, int> count) =>
        numbers.Speakers.Where(s => count(s) > 0).OrderByDescending(count).Take(MostBars).Select(s => new PlotBar(Name(s.Name), count(s)));

    private static void Sums(StringBuilder page, DocumentNumbers numbers)
    {
        page.Append("<dl class=\"sums\">\n");
        PageFrame.Sum(page, "Files", numbers.Files);
        PageFrame.Sum(page, "Words", numbers.Words);
        PageFrame.Sum(page, "Turns", numbers.Turns);
        PageFrame.Sum(page, "Questions", numbers.Questions);
        PageFrame.Sum(page, "Answers", numbers.Answers);
        PageFrame.Sum(page, "Words, middle turn", numbers.MedianWords);
        PageFrame.Sum(page, "Words, longest turn", numbers.LongestWords);
        if (numbers.Time is { } time)
        {
            PageFrame.Sum(page, "Time spoken", Time(time));
            PageFrame.Sum(page, "Pauses", $"{Number(numbers.Pauses)}, {Time(numbers.PauseTime)}");
            PageFrame.Sum(page, "Overlaps", $"{Number(numbers.Overlaps)}, {Time(numbers.OverlapTime)}");
        }

        page.Append("</dl>\n");
    }

    private static void Speakers(StringBuilder page, DocumentNumbers numbers)
    {
        if (numbers.Speakers.IsEmpty)
            return;
        string[] columns = ["Turns", "Questions", "Answers", "Words", "Share", "Middle turn", "Longest", "Time"];
        page.Append("<section id=\"speakers\">\n<h2>Speakers</h2>\n<div class=\"wide\"><table>\n<tr><th>Speaker</th>");
        foreach (string column in columns)
            page.Append(CultureInfo.InvariantCulture, $"<th class=\"number\">{column}</th>");
        page.Append("</tr>\n");
        foreach (SpeakerNumbers s in numbers.Speakers.Take(MostRows))
        {
            string[] cells =
            [
                Number(s.Turns), Number(s.Questions), Number(s.Answers), Number(s.Words), Share(s.Share), Number(s.MedianWords), Number(s.LongestWords), s.Time is { } time ? Time(time) : "–",
            ];
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{PageFrame.Escape(Name(s.Name))}</td>");
            foreach (string cell in cells)
                page.Append(CultureInfo.InvariantCulture, $"<td class=\"number\">{cell}</td>");
            page.Append("</tr>\n");
        }

        End(page, numbers.Speakers.Count);
    }

    private static void Together(StringBuilder page, DocumentNumbers numbers)
    {
        if (numbers.Together.IsEmpty)
            return;
        page.Append("<section id=\"named\">\n<h2>Named in the same paragraphs</h2>\n<div class=\"wide\"><table>\n<tr><th>One</th><th>Other</th><th class=\"number\">Paragraphs</th></tr>\n");
        foreach (NamedTogether pair in numbers.Together.Take(MostRows))
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{PageFrame.Escape(pair.First)}</td><td>{PageFrame.Escape(pair.Second)}</td><td class=\"number\">{Number(pair.Paragraphs)}</td></tr>\n");
        End(page, numbers.Together.Count);
    }

    private static void End(StringBuilder page, int rows)
    {
        page.Append("</table></div>\n");
        if (rows > MostRows)
            page.Append(CultureInfo.InvariantCulture, $"<p>And {rows - MostRows:#,0} more: 'textmodel stats --to json' has them all.</p>\n");
        page.Append("</section>\n");
    }

    private static string Name(string name) => name.Length == 0 ? "(not known)" : name;

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Share(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);

    private static string Time(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");
}
