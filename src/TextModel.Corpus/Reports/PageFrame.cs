using System.Globalization;
using System.Net;
using System.Text;

namespace TextModel.Corpus;

/// <summary>What all pages of this package look like: no script, nothing from elsewhere, light or dark as the reader has it.</summary>
internal static class PageFrame
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{title}}</title>
        <style>
        :root { color-scheme: light dark; --back: #fff; --text: #1c1e21; --dim: #5b616a; --line: #d9dce1; --bar: #2f6690; --bad: #a4262c; }
        @media (prefers-color-scheme: dark) { :root { --back: #16181b; --text: #e6e7e9; --dim: #a0a6af; --line: #3a3f46; --bar: #7fb2d9; --bad: #ff8f8a; } }
        body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 72rem; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
        h1 { font-size: 1.6rem; margin: 0 0 .3rem; overflow-wrap: anywhere; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
        p { margin: .3rem 0; } .dim { color: var(--dim); } .bad { color: var(--bad); }
        dl.sums { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .8rem; margin: 1.2rem 0; }
        dl.sums div { border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; }
        dl.sums dt { color: var(--dim); font-size: .85rem; } dl.sums dd { margin: 0; font-size: 1.4rem; font-variant-numeric: tabular-nums; }
        .plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 0 2.5rem; }
        svg { width: 100%; height: auto; max-width: 40rem; font-size: 13px; } svg text { fill: var(--text); } svg .name { text-anchor: end; } svg rect { fill: var(--bar); }
        .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        th { color: var(--dim); font-weight: 600; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; } td:first-child { min-width: 9rem; }
        </style>
        </head>
        <body>
        <main>
        <h1>{{title}}</h1>

        """;

    /// <summary>The beginning of a page, up to its heading.</summary>
    public static StringBuilder Begin(string title) => new(Head.Replace("{{title}}", Escape(title), StringComparison.Ordinal));

    /// <summary>The whole page.</summary>
    public static string End(StringBuilder page) => page.Append("</main>\n</body>\n</html>\n").ToString();

    /// <summary>Text for a page.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A number in a frame.</summary>
    public static void Sum(StringBuilder page, string name, long value, bool isBad = false) => Sum(page, name, value.ToString("#,0", CultureInfo.InvariantCulture), isBad);

    /// <summary>A short text in a frame.</summary>
    public static void Sum(StringBuilder page, string name, string value, bool isBad = false) =>
        page.Append(CultureInfo.InvariantCulture, $"<div><dt>{name}</dt><dd{(isBad ? " class=\"bad\"" : "")}>{Escape(value)}</dd></div>\n");

    /// <summary>A plot under its heading; nothing where there is nothing to draw.</summary>
    public static void Plot(StringBuilder page, string id, string title, IReadOnlyList<PlotBar> bars)
    {
        if (bars.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"<section id=\"{id}\">\n<h2>{title}</h2>\n{BarPlot.Draw(bars, title)}\n</section>\n");
    }
}
