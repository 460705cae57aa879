using System.Net;
using TextModel.Formats;
using TextModel.Recordings.Common;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Tables;

/// <summary>Reads tables of utterances (CSV, TSV): columns are found by their names, or else by what they hold.</summary>
/// <remarks>
/// Further columns say something about the utterance and become tiers of that kind, unless they are the same in every row: then they say something about the source.
/// </remarks>
internal sealed class TableParser : IRecordingParser
{
    // What stands for nobody.
    private const string Nobody = "?";

    /// <inheritdoc/>
    public Recording Read(TextInput input, ReadOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(diagnostics);
        SourceText source = input.Text;
        if (source.Problem is { } problem)
            diagnostics.Add(problem);
        var builder = new RecordingBuilder(input.Path, diagnostics);
        char separator = Separator(source.Text);
        List<TableRow> rows = TableRows.Read(source.Text, separator, int.MaxValue, out int openQuote);
        if (openQuote >= 0)
            diagnostics.Add(SpeechDiagnostics.OpenQuote.At(input.Path, source.Lines.GetPosition(openQuote), null));
        TableColumns columns = TableColumns.Find(rows);
        if (columns.Text < 0)
        {
            diagnostics.Add(SpeechDiagnostics.NoTextColumn.At(input.Path, null, null, rows.Count == 0 ? "none" : string.Join(", ", rows[0].Cells.Take(8).Select(c => $"'{(c.Length <= 30 ? c : c[..30])}'"))));
            return builder.Recording;
        }

        for (int i = 0; i < columns.FirstRow - 1; i++)
            builder.Field("remark", string.Join(' ', rows[i].Cells).Trim());
        new TableContent(builder, columns, rows.GetRange(columns.FirstRow, rows.Count - columns.FirstRow), separator).Read();
        return builder.Recording;
    }

    /// <summary>How sure it is that bytes begin a file of this kind, from 0 to 1.</summary>
    /// <param name="head">The first bytes of the file.</param>
    /// <remarks>Only names of columns tell: a table of anything else must not be taken for speech.</remarks>
    public static double Recognize(ReadOnlyMemory<byte> head)
    {
        string text = HeadText.Of(head).TrimStart('\uFEFF');
        if (text.Length == 0 || text.TrimStart() is ['{' or '[' or '<', ..] || text.AsSpan().IndexOfAnyInRange('\0', '\b') >= 0)
            return 0;
        char separator = Separator(text);
        foreach (TableRow row in TableRows.Read(text, separator, 2, out _))
        {
            // A sentence with commas has no names of columns only.
            if (row.Cells.Count is >= 2 and <= 50 && row.Cells.TrueForAll(c => c.Length <= 40) && TableColumns.AreNames(row.Cells))
                return 0.8;
        }

        return 0;
    }

    /// <summary>Who a cell names; null where it names nobody.</summary>
    public static string? Speaker(string cell)
    {
        string name = Plain(cell).TrimEnd(':', ' ');
        return name.Length == 0 || name == Nobody ? null : name;
    }

    /// <summary>What a cell says: without white space around it, and with its entities undone; empty where it says that there is nothing.</summary>
    public static string Plain(string cell)
    {
        string text = cell.Trim();
        if (text.Contains('&', StringComparison.Ordinal))
            text = WebUtility.HtmlDecode(text).Trim();
        return text is "<NA>" or "NaN" ? "" : text;
    }

    // What makes rows of the most equal width, of more than one cell; names of columns are the best sign.
    private static char Separator(string text)
    {
        char best = ',';
        int most = -1;
        foreach (char separator in (ReadOnlySpan<char>)['\t', ';', ','])
        {
            List<TableRow> rows = TableRows.Read(text, separator, 40, out _);
            if (rows.Count == 0)
                continue;
            int named = rows.Take(3).Any(r => TableColumns.AreNames(r.Cells)) ? 1000 : 0;
            int usual = rows.GroupBy(r => r.Cells.Count).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First() is var group && group.Key > 1 ? 100 * group.Count() / rows.Count : 0;
            if (named + usual > most)
                (best, most) = (separator, named + usual);
        }

        return best;
    }
}
