using System.Globalization;
using System.Text;

namespace TextModel.Corpus;

/// <summary>A bar of a plot.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Count">How long it is.</param>
/// <param name="Text">What stands after the bar; null for the count.</param>
internal readonly record struct PlotBar(string Name, long Count, string? Text = null);

/// <summary>Draws counts as bars, as SVG that takes its colours from the page.</summary>
internal static class BarPlot
{
    private const int Left = 150, Width = 520, Row = 24, Right = 110;

    /// <summary>The drawing; what it shows stands in it as text too.</summary>
    /// <param name="bars">The rows, from above.</param>
    /// <param name="title">What it shows, for those who do not see it.</param>
    public static string Draw(IReadOnlyList<PlotBar> bars, string title)
    {
        long most = Math.Max(1, bars.Max(b => b.Count));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {bars.Count * Row}\" role=\"img\" aria-label=\"{PageFrame.Escape(title)}\">\n");
        for (int i = 0; i < bars.Count; i++)
        {
            double length = (double)bars[i].Count / most * (Width - Left - Right);
            int y = i * Row;
            string text = bars[i].Text ?? bars[i].Count.ToString("#,0", CultureInfo.InvariantCulture);
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"{Left - 8}\" y=\"{y + 16}\">{PageFrame.Escape(Short(bars[i].Name))}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y + 4}\" width=\"{length:0.#}\" height=\"{Row - 8}\" rx=\"2\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + length + 6:0.#}\" y=\"{y + 16}\">{PageFrame.Escape(text)}</text>\n");
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Short(string name) => name.Length <= 22 ? name : name[..(char.IsHighSurrogate(name[20]) ? 20 : 21)] + "…";
}
