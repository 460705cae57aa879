using System.Text;

namespace TextModel.Recordings.Tables;

/// <summary>A row of a table.</summary>
/// <param name="Cells">What its cells hold, without quotes.</param>
/// <param name="Place">Where it stands in the file, in UTF-16 code units.</param>
internal readonly record struct TableRow(List<string> Cells, int Place);

/// <summary>Cuts a table into rows and cells, as RFC 4180 has it and as others do with semicolons and tabs.</summary>
internal static class TableRows
{
    /// <summary>Reads rows; those without anything in them are left out.</summary>
    /// <param name="text">The file.</param>
    /// <param name="separator">What separates cells.</param>
    /// <param name="most">How many rows at most.</param>
    /// <param name="openQuote">Where a quote begins that does not end; -1: nowhere.</param>
    public static List<TableRow> Read(string text, char separator, int most, out int openQuote)
    {
        openQuote = -1;
        var rows = new List<TableRow>();
        var cell = new StringBuilder();
        int at = text is ['\uFEFF', ..] ? 1 : 0;
        // Looking for the end of a quote that has none would take the whole file each time.
        bool noQuotesBehind = false;
        while (at < text.Length && rows.Count < most)
        {
            int start = at;
            var cells = new List<string>();
            while (true)
            {
                cell.Clear();
                if (at < text.Length && text[at] == '"' && !noQuotesBehind)
                {
                    int close = Close(text, at, separator);
                    if (close >= 0)
                    {
                        cell.Append(text, at + 1, close - at - 1).Replace("\"\"", "\"");
                        at = close + 1;
                    }
                    else if (separator != '\t')
                    {
                        openQuote = openQuote < 0 ? at : openQuote;
                        noQuotesBehind = true;
                    }
                }

                int end = at;
                while (end < text.Length && text[end] != separator && text[end] is not ('\r' or '\n'))
                    end++;
                cell.Append(text, at, end - at);
                cells.Add(cell.ToString());
                at = end;
                if (at >= text.Length || text[at] != separator)
                    break;
                at++;
            }

            if (at < text.Length && text[at] == '\r')
                at++;
            if (at < text.Length && text[at] == '\n')
                at++;
            if (cells.Exists(c => !string.IsNullOrWhiteSpace(c)))
                rows.Add(new(cells, start));
        }

        return rows;
    }

    // The quote that ends a cell; -1 where there is none. Between tabs a quote that is not closed on its line belongs to the text.
    private static int Close(string text, int open, char separator)
    {
        for (int i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                if (i + 1 < text.Length && text[i + 1] == '"')
                    i++;
                else if (separator != '\t' || i + 1 >= text.Length || text[i + 1] == separator || text[i + 1] is '\r' or '\n')
                    return i;
            }
            else if (separator == '\t' && text[i] is '\r' or '\n' or '\t' && !EndsLater(text, i, separator))
            {
                return -1;
            }
        }

        return -1;
    }

    // Whether a quote stands at the end of a cell before the next cell begins with one.
    private static bool EndsLater(string text, int from, char separator)
    {
        int quote = text.IndexOf('"', from, Math.Min(text.Length - from, 2000));
        return quote >= 0 && (quote + 1 >= text.Length || text[quote + 1] == separator || text[quote + 1] is '\r' or '\n') && text[quote - 1] != separator && text[quote - 1] is not ('\r' or '\n');
    }
}
