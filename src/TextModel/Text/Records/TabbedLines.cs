namespace TextModel.Records;

/// <summary>Cuts a text into lines, and those into columns between tabs.</summary>
internal static class TabbedLines
{
    /// <summary>The lines, each with its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">What a line is about; it is given the line without its end and its columns.</param>
    /// <param name="separator">What separates the items of a column, by its number from 0; NUL where it is no list.</param>
    public static List<FileRecord> Cut(string text, Func<string, RecordField[], string> key, Func<int, char>? separator = null)
    {
        var records = new List<FileRecord>();
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at), stop = end < 0 ? text.Length : end + 1;
            int content = end < 0 ? text.Length : end > at && text[end - 1] == '\r' ? end - 1 : end;
            RecordField[] fields = Columns(text, at, content, separator);
            records.Add(new(key(text[at..content], fields), new(at, stop), fields));
            at = stop;
        }

        return records;
    }

    private static RecordField[] Columns(string text, int start, int end, Func<int, char>? separator)
    {
        var fields = new List<RecordField>();
        for (int at = start, number = 0; at <= end; number++)
        {
            int tab = text.IndexOf('\t', at, end - at), stop = tab < 0 ? end : tab;
            // A tab belongs to the column after it.
            int from = number == 0 ? at : at - 1;
            fields.Add(new(number.ToString(System.Globalization.CultureInfo.InvariantCulture), new(from, stop), new(at, stop), separator?.Invoke(number) ?? '\0'));
            at = stop + 1;
        }

        return [.. fields];
    }
}
