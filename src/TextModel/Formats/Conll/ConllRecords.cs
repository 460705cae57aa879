using System.Globalization;
using TextModel.Records;

namespace TextModel.Formats.Conll;

/// <summary>Cuts files with a token in each line into lines, which are told apart by sentence.</summary>
internal static class ConllRecords
{
    /// <summary>Cuts a file.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="separator">What separates the items of a column, by its number from 0; NUL where it is no list.</param>
    /// <param name="commentsPart">Whether a comment behind words begins a sentence, as an empty line does.</param>
    public static List<FileRecord> Cut(string text, Func<int, char> separator, bool commentsPart = false)
    {
        int sentence = 0, row = 0;
        bool between = true;
        return TabbedLines.Cut(text, Key, separator);

        // A sentence begins with its first word, or with the comments before it.
        string Key(string line, RecordField[] columns)
        {
            if (line.AsSpan().Trim().IsEmpty)
            {
                between = true;
                return string.Create(CultureInfo.InvariantCulture, $"{sentence} end");
            }

            if (line.StartsWith("-DOCSTART-", StringComparison.Ordinal) || (line[0] == '#' && columns.Length == 1))
            {
                between |= commentsPart;
                int equals = line.IndexOf('=', StringComparison.Ordinal);
                return string.Create(CultureInfo.InvariantCulture, $"{sentence + (between ? 1 : 0)} {line.AsSpan(0, equals > 0 ? equals : line.Length)}");
            }

            (sentence, row) = between ? (sentence + 1, 0) : (sentence, row);
            between = false;
            return string.Create(CultureInfo.InvariantCulture, $"{sentence} row {++row}");
        }
    }
}
