using System.Globalization;
using System.Net;
using System.Text;

namespace TextModel.Corpus;

/// <summary>Draws counts as bars, as SVG that takes its colours from the page.</summary>
internal static class BarPlot
{
    private const int Left = 150, Width = 520, Row = 24;

    /// <summary>The drawing; what it shows stands in it as text too.</summary>
    /// <param name="counts">The rows, from above.</param>
    /// <param name="title">What it shows, for those who do not see it.</param>
    public static string Draw(ValueList<ReportCount> counts, string title)
    {
        int most = Math.Max(1, counts.Max(c => c.Files));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {counts.Count * Row}\" role=\"img\" aria-label=\"{Escape(title)}\">\n");
        for (int i = 0; i < counts.Count; i++)
        {
            double length = (double)counts[i].Files / most * (Width - Left - 70);
            int y = i * Row;
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"{Left - 8}\" y=\"{y + 16}\">{Escape(Short(counts[i].Name))}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y + 4}\" width=\"{length:0.#}\" height=\"{Row - 8}\" rx=\"2\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + length + 6:0.#}\" y=\"{y + 16}\">{counts[i].Files:#,0}</text>\n");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>Text for a page.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static string Short(string name) => name.Length <= 22 ? name : name[..21] + "…";
}
