using System.Text;

namespace TextModel.Cli.Output;

/// <summary>A line of a table in CSV (RFC 4180, with LF).</summary>
internal static class CsvLine
{
    public static string Of(params ReadOnlySpan<string?> cells)
    {
        var line = new StringBuilder();
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                line.Append(',');
            string cell = cells[i] ?? "";
            if (cell.AsSpan().IndexOfAny(",\"\r\n") < 0)
                line.Append(cell);
            else
                line.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        return line.ToString();
    }
}
