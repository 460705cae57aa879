using System.Globalization;
using TextModel.Printing;

namespace TextModel.Formats.Docx;

/// <summary>The marks of notes and comments that a document has, in the order in which they come: Word counts as they do where it can.</summary>
internal sealed class WriterMarks(WriterLosses losses)
{
    /// <summary>The most characters that a mark has.</summary>
    public const int LongestMark = 16;

    private int counted;
    private int countedEnds;
    private int changes;

    /// <summary>The footnotes, and the marks of those that Word does not count.</summary>
    public List<(PlannedNote Note, string? Mark)> Footnotes { get; } = [];

    /// <summary>The endnotes.</summary>
    public List<(PlannedNote Note, string? Mark)> Endnotes { get; } = [];

    /// <summary>The comments.</summary>
    public List<string> Comments { get; } = [];

    /// <summary>The number of the tracked change that comes next, in all of the document.</summary>
    public int NextChange() => ++changes;

    /// <summary>Adds a comment.</summary>
    public int AddComment(string words)
    {
        Comments.Add(words);
        return Comments.Count - 1;
    }

    /// <summary>Adds a note at the place that points at it.</summary>
    /// <param name="note">The note.</param>
    /// <param name="printed">The mark that is printed; null for none.</param>
    /// <returns>Which kind it is, its identifier, and its own mark where Word does not count it so.</returns>
    public (PieceKind Kind, int Id, string? Custom) Refer(PlannedNote note, string? printed)
    {
        string? number = note.Anchor?.Number ?? (printed is null ? note.Note.Number : printed.Trim('[', ']', '(', ')'));
        string? mark = losses.Line(printed ?? number);
        string next = (counted + 1).ToString(CultureInfo.InvariantCulture), nextEnd = RomanNumbers.Of(countedEnds + 1);
        if (number == nextEnd && number != next)
        {
            countedEnds++;
            Endnotes.Add((note, null));
            return (PieceKind.Endnote, Endnotes.Count, null);
        }

        bool isCounted = mark is null || mark.Length > LongestMark || number == next;
        counted += isCounted ? 1 : 0;
        Footnotes.Add((note, isCounted ? null : mark));
        return (PieceKind.Footnote, Footnotes.Count, isCounted ? null : mark);
    }
}
