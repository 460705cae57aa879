using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace TextModel.Cli.Output;

/// <summary>Draws headings and tables; the only place that knows Spectre.Console, so that a conversion never loads it.</summary>
internal sealed class Tables
{
    private readonly TextWriter writer;
    private readonly StringBuilder drawn = new();
    private readonly IAnsiConsole console;

    public Tables(TextWriter writer, Traits traits)
    {
        this.writer = writer;
        console = AnsiConsole.Create(new()
        {
            Ansi = traits.ColorOutput ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = traits.ColorOutput ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new StringWriter(drawn)),
        });
        console.Profile.Width = traits.Width;
        // UTF-8 is written, so lines need no substitutes, whatever the environment says.
        console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>The number of columns of the terminal.</summary>
    public int Width => console.Profile.Width;

    /// <summary>A heading with an empty line before it.</summary>
    public void Heading(string text)
    {
        writer.WriteLine();
        Draw(new Text(Clean.Line(text), new Style(decoration: Decoration.Bold)));
    }

    /// <summary>A line of text.</summary>
    public void Line(string text) => writer.WriteLine(Clean.Line(text));

    /// <summary>A table with column titles; nothing where there are no rows.</summary>
    /// <param name="heading">What stands above it.</param>
    /// <param name="columns">The titles.</param>
    /// <param name="rows">The cells of each row.</param>
    /// <param name="cutsLast">Whether the last column is cut to what the others leave of the line; else it is wrapped.</param>
    /// <param name="numeric">Which columns are numbers.</param>
    public void Write(string? heading, string[] columns, IEnumerable<string[]> rows, bool cutsLast = false, params int[] numeric)
    {
        Table table = New();
        for (int i = 0; i < columns.Length; i++)
        {
            var column = new TableColumn(new Text(columns[i], new Style(decoration: Decoration.Dim)));
            table.AddColumn(numeric.Contains(i) ? column.RightAligned() : column);
        }

        Fill(table, heading, cutsLast ? Cut(columns, [.. rows]) : rows);
    }

    /// <summary>A table of names and values, without column titles.</summary>
    public void Pairs(string? heading, IEnumerable<(string Name, string Value)> pairs) =>
        Fill(New().HideHeaders().AddColumn("").AddColumn(""), heading, pairs.Select(p => new[] { p.Name, p.Value }));

    private string[][] Cut(string[] columns, string[][] rows)
    {
        const int between = 3, atEdges = 4, least = 16;
        int last = columns.Length - 1, left = Width - atEdges - (between * last);
        for (int i = 0; i < last; i++)
            left -= rows.Select(r => Clean.Line(r[i]).Length).Append(columns[i].Length).Max();
        foreach (string[] row in rows)
            row[last] = Clean.Excerpt(row[last], Math.Max(left, least));
        return rows;
    }

    private static Table New() => new() { Border = TableBorder.Simple, ShowRowSeparators = false, Expand = false };

    private void Fill(Table table, string? heading, IEnumerable<string[]> rows)
    {
        foreach (string[] row in rows)
            table.AddRow(row.Select(cell => new Text(Clean.Line(cell))));
        if (table.Rows.Count == 0)
            return;
        if (heading is not null)
            Heading(heading);
        Draw(table);
    }

    // The lines that are drawn, without the padding at their ends and the empty ones above and below.
    private void Draw(IRenderable what)
    {
        console.Write(what);
        string[] lines = [.. drawn.ToString().Split('\n').Select(l => l.TrimEnd())];
        drawn.Clear();
        foreach (string line in lines.SkipWhile(l => l.Length == 0).Reverse().SkipWhile(l => l.Length == 0).Reverse())
            writer.WriteLine(line);
    }
}
