using TextModel.Recordings.Common;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Tables;

/// <summary>Makes entries of rows.</summary>
/// <param name="builder">Takes them.</param>
/// <param name="columns">Which column holds what.</param>
/// <param name="rows">The rows of content.</param>
/// <param name="separator">What separates cells.</param>
internal sealed class TableContent(RecordingBuilder builder, TableColumns columns, List<TableRow> rows, char separator)
{
    /// <summary>Reads all rows.</summary>
    public void Read()
    {
        decimal perSecond = Unit();
        bool inherits = SpeakersAreInherited();
        string? before = null;
        int uneven = 0;
        List<(int Column, string Name)> further = Further();
        bool hasFiles = columns.File >= 0 && rows.Select(r => Cell(r, columns.File)).Distinct(StringComparer.Ordinal).Count() > 1;
        if (columns.File >= 0 && !hasFiles && rows.Count > 0)
            builder.Field(NameOf(columns.File), Cell(rows[0], columns.File));
        foreach (TableRow row in rows)
        {
            if (columns.Names.Count > 0 && row.Cells.Count > columns.Names.Count && row.Cells.Skip(columns.Names.Count).Any(c => c.Trim().Length > 0))
                uneven++;
            string text = TextOf(row);
            (TimeSpan? start, TimeSpan? end) = Times(row, perSecond);
            string cell = columns.Speaker < 0 ? "" : TableParser.Plain(Raw(row, columns.Speaker));
            string? speaker = TableParser.Speaker(cell);
            if (cell.Length == 0 && inherits)
                speaker = before;
            before = speaker;
            builder.Person(speaker, null, columns.Role < 0 ? null : Cell(row, columns.Role));
            Tier tier = builder.Tier(hasFiles && Cell(row, columns.File) is { Length: > 0 } file ? file : "transcript");
            TierItem? item = builder.Item(tier, text, start, end, speaker, row.Place);
            if (item is null)
                continue;
            if (columns.Certainty >= 0 && ClockTime.Parse(Cell(row, columns.Certainty)) is >= 0 and <= 1 and { } certainty)
                item.Certainty = (double)certainty;
            foreach ((int column, string name) in further)
            {
                if (Cell(row, column) is { Length: > 0 } value)
                    builder.Tier(name, TierContent.About, name).Items.Add(new(value) { Start = item.Start, End = item.End, About = item, Place = row.Place });
            }
        }

        if (uneven > 0)
            builder.Diagnostics.Add(SpeechDiagnostics.UnevenRows.At(builder.Path, null, null, uneven));
    }

    // Text at the end of a row may hold the separator without quotes.
    private string TextOf(TableRow row)
    {
        string text = Cell(row, columns.Text);
        if (columns.Names.Count > 0 && columns.Text == columns.Names.Count - 1 && row.Cells.Count > columns.Names.Count)
            text = TableParser.Plain(string.Join(separator, row.Cells.Skip(columns.Text)).TrimEnd(separator));
        return text;
    }

    private (TimeSpan? Start, TimeSpan? End) Times(TableRow row, decimal perSecond)
    {
        string from = Cell(row, columns.Start), to = Cell(row, columns.End);
        if (from.Length > 0 && TableColumns.IsRange(from, out string first, out string last))
            return (builder.Time(first, perSecond), builder.Time(last, perSecond));
        TimeSpan? start = builder.Time(from, Named(columns.Start) ?? perSecond);
        TimeSpan? end = builder.Time(to, Named(columns.End) ?? perSecond);
        if (end is null && start is { } begin && builder.Time(Cell(row, columns.Duration), perSecond) is { } length)
            end = begin + length;
        return (start, end);
    }

    private decimal? Named(int column) => column >= 0 && column < columns.Names.Count && TableColumns.Plain(columns.Names[column]).EndsWith("ms", StringComparison.Ordinal) ? 1000 : null;

    // Whole numbers may be seconds or milliseconds; how much is said in that time tells.
    private decimal Unit()
    {
        decimal first = decimal.MaxValue, last = 0;
        int characters = 0;
        foreach (TableRow row in rows)
        {
            characters += Cell(row, columns.Text).Length;
            foreach (int column in (ReadOnlySpan<int>)[columns.Start, columns.End])
            {
                string cell = Cell(row, column);
                if (cell.Length == 0)
                    continue;
                if (cell.Length > 18 || cell.AsSpan().ContainsAnyExceptInRange('0', '9') || ClockTime.Parse(cell) is not { } time)
                    return 1;
                first = Math.Min(first, time);
                last = Math.Max(last, time);
            }
        }

        if (last <= first || !ClockTime.AreMilliseconds(last - first, characters))
            return 1;
        if (Named(columns.Start) is null)
            builder.Diagnostics.Add(SpeechDiagnostics.TakenForMilliseconds.At(builder.Path, null, null));
        return 1000;
    }

    // An empty cell means the one above where names are written only when they change: then no name stands twice in a row.
    private bool SpeakersAreInherited()
    {
        if (columns.Speaker < 0)
            return false;
        string before = "";
        int named = 0, repeated = 0, empty = 0;
        foreach (TableRow row in rows)
        {
            string name = TableParser.Plain(Raw(row, columns.Speaker));
            if (name.Length == 0)
                empty++;
            else
                (named, repeated) = (named + 1, repeated + (name == before ? 1 : 0));
            before = name;
        }

        return empty > 0 && named > 0 && repeated * 10 <= named;
    }

    // The columns that say something more; what is the same everywhere is said of the source.
    private List<(int Column, string Name)> Further()
    {
        var further = new List<(int, string)>();
        var taken = new HashSet<string>(["transcript"], StringComparer.Ordinal);
        for (int i = 0; i < columns.Names.Count; i++)
        {
            if (i == columns.Text || i == columns.Speaker || i == columns.Start || i == columns.End || i == columns.Duration || i == columns.Certainty || i == columns.Role || i == columns.File)
                continue;
            List<string> values = [.. rows.Select(r => Cell(r, i)).Where(v => v.Length > 0)];
            string plain = TableColumns.Plain(columns.Names[i]);
            if (values.Count == 0)
                continue;
            if (plain is "" or "number" or "index" or "id" or "nr" or "no" or "row" && values.TrueForAll(v => ClockTime.Parse(v) is not null))
                builder.Carry("numbers of rows", values.Count);
            else if (values.Count == rows.Count && rows.Count > 1 && values.TrueForAll(v => v == values[0]))
                builder.Field(NameOf(i), values[0]);
            else
                further.Add((i, Free(NameOf(i))));
        }

        return further;

        string Free(string name)
        {
            string free = name;
            for (int i = 2; !taken.Add(free); i++)
                free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} {i}");
            return free;
        }
    }

    private string NameOf(int column) => column < columns.Names.Count && columns.Names[column].Length > 0 ? columns.Names[column] : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"column {column + 1}");

    private static string Cell(TableRow row, int column) => TableParser.Plain(Raw(row, column));

    private static string Raw(TableRow row, int column) => column >= 0 && column < row.Cells.Count ? row.Cells[column] : "";
}
