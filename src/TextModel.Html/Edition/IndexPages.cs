using System.Globalization;

namespace TextModel.Editions;

/// <summary>A conversation in the list of all.</summary>
internal sealed record IndexRow(string Address, string Title, PartialDate? Date, string[] Speakers, int Turns);

/// <summary>The list of conversations, by date, in pages that load at once; and the page of the search.</summary>
internal sealed class IndexPages
{
    private const int RowsOnPage = 250, SpeakersInRow = 6;

    private readonly IndexRow[] rows;
    private readonly string title;

    public IndexPages(List<IndexRow> rows, string title)
    {
        this.rows = [.. rows.OrderBy(r => r.Date is null).ThenBy(r => r.Date).ThenBy(r => SearchWords.Fold(r.Title), StringComparer.Ordinal)];
        this.title = title;
    }

    /// <summary>How many pages there are.</summary>
    public int Count => (rows.Length + RowsOnPage - 1) / RowsOnPage;

    /// <summary>The name of a page, from 0.</summary>
    public static string Address(int page) => page == 0 ? "index.html" : string.Create(CultureInfo.InvariantCulture, $"index-{page + 1}.html");

    /// <summary>Prints a page of the list.</summary>
    public HtmlText Print(int page)
    {
        var output = new HtmlText();
        IndexRow[] here = [.. rows.Skip(page * RowsOnPage).Take(RowsOnPage)];
        output.Raw("<h1>").Text(title).Raw("</h1>\n<p class=\"count\">").Number(rows.Length).Raw(" conversations</p>\n");
        PrintPages(output, page);
        string[] years = [.. here.Select(YearOf).Distinct()];
        if (years.Length > 1)
        {
            output.Raw("<nav aria-label=\"Years\"><ul class=\"tabs\">");
            foreach (string year in years)
                output.Raw("<li><a").Attribute("href", $"#y{year}").Raw(">").Text(year.Length > 0 ? year : "without a date").Raw("</a></li>");
            output.Raw("</ul></nav>\n");
        }

        foreach (IGrouping<string, IndexRow> year in here.GroupBy(YearOf))
        {
            output.Raw("<section><h2").Attribute("id", $"y{year.Key}").Raw(">").Text(year.Key.Length > 0 ? year.Key : "Without a date").Raw("</h2>\n<ul class=\"list\">");
            foreach (IndexRow row in year)
                Print(output, row);
            output.Raw("</ul></section>\n");
        }

        PrintPages(output, page);
        return output;
    }

    /// <summary>Prints the page of the search.</summary>
    public static HtmlText PrintSearch() => new HtmlText().Raw(
        """
        <h1>Search</h1>
        <form id="search" role="search"><label for="q">Words in all conversations</label>
        <p class="ask"><input type="search" id="q" name="q" autocomplete="off" spellcheck="false"> <button>Search</button></p>
        <p class="hint">All words must be there. A star stands for any ending: <kbd>harbo*</kbd></p></form>
        <noscript><p>The search needs a script; all else on these pages does not.</p></noscript>
        <div id="found" aria-live="polite"></div>

        """);

    private static void Print(HtmlText output, IndexRow row)
    {
        output.Raw("<li><a").Attribute("href", row.Address).Raw(">").Text(row.Title).Raw("</a><span>");
        if (row.Date is { } date)
            output.Text(SourceList.Readable(date)).Raw(" · ");
        output.Text(string.Join(", ", row.Speakers.Take(SpeakersInRow))).Raw(row.Speakers.Length > SpeakersInRow ? " …" : "");
        output.Raw(row.Speakers.Length > 0 ? " · " : "").Number(row.Turns).Raw(row.Turns == 1 ? " turn</span></li>\n" : " turns</span></li>\n");
    }

    private static string YearOf(IndexRow row) => row.Date?.Year.ToString(CultureInfo.InvariantCulture) ?? "";

    private void PrintPages(HtmlText output, int page)
    {
        if (Count == 1)
            return;
        output.Raw("<nav aria-label=\"Pages\"><ul class=\"tabs\">");
        for (int i = 0; i < Count; i++)
            output.Raw("<li><a").Attribute("href", Address(i)).Attribute("aria-current", i == page ? "page" : null).Raw(">").Number(i + 1).Raw("</a></li>");
        output.Raw("</ul></nav>\n");
    }
}
