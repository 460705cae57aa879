using System.Globalization;

namespace TextModel.Transcripts;

/// <summary>A note while it is being found.</summary>
internal sealed class NoteDraft
{
    public required int Start { get; init; }

    public int End { get; set; }

    /// <summary>After the printed label; the start where none is printed.</summary>
    public required int LabelEnd { get; init; }

    public string? Number { get; init; }

    /// <summary>The number as a number; 0 for signs.</summary>
    public int Ordinal { get; init; }

    /// <summary>The name by which mark-up refers to it.</summary>
    public string? Key { get; init; }

    /// <summary>The block it begins in.</summary>
    public required int Block { get; init; }

    public bool HasAnchor { get; set; }
}

/// <summary>Finds the bodies of notes that stand after the last turn.</summary>
internal static class NoteFinder
{
    private static readonly string[] Headings =
        ["notes", "note", "footnotes", "footnote", "endnotes", "anmerkungen", "fußnoten", "notas", "noter", "voetnoten", "примечания"];

    /// <summary>Finds the notes.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="blocks">All blocks.</param>
    /// <param name="after">Where the last turn's label ends: notes come in later blocks.</param>
    /// <param name="heading">The block with the heading of the notes; -1 where there is none.</param>
    public static List<NoteDraft> Find(string text, ReadOnlySpan<TextBlock> blocks, int after, out int heading)
    {
        heading = -1;
        for (int i = FirstBlockAfter(blocks, after); i < blocks.Length; i++)
        {
            TextSpan span = Trim(text, blocks[i].Span);
            if (IsHeading(text.AsSpan(span.Start, span.Length)) && i + 1 < blocks.Length)
            {
                List<NoteDraft> found = ReadFrom(text, blocks, i + 1);
                if (found.Count == 0)
                    continue;
                heading = i;
                return found;
            }

            if (TryReadLabel(text, span.Start, span.End, out _, out string number) && (number is "1" or "*" or "†"))
            {
                List<NoteDraft> found = ReadFrom(text, blocks, i);
                if (found.Count > 0)
                    return found;
            }
        }

        return [];
    }

    /// <summary>Reads a note's printed label: <c>1.</c>, <c>1)</c>, <c>[1]</c>, <c>(1)</c>, <c>¹</c>, <c>*</c>, <c>†</c>.</summary>
    public static bool TryReadLabel(ReadOnlySpan<char> text, int from, int to, out int end, out string number)
    {
        end = from;
        number = "";
        if (from >= to)
            return false;
        char c = text[from];
        int i = from;
        if (c is '*' or '†' or '‡' or '§')
        {
            while (i < to && text[i] == c)
                i++;
            end = i;
            number = text[from..i].ToString();
            return i - from <= 3 && i < to && (TextScan.IsSpace(text[i]) || char.IsLetter(text[i]));
        }

        if (Superscript(c) >= 0)
        {
            int value = 0;
            for (; i < to && Superscript(text[i]) >= 0 && i - from < 4; i++)
                value = (value * 10) + Superscript(text[i]);
            end = i;
            number = value.ToString(CultureInfo.InvariantCulture);
            return true;
        }

        bool bracket = c is '[' or '(';
        i += bracket ? 1 : 0;
        int digits = i;
        while (i < to && TextScan.IsDigit(text[i]) && i - digits < 4)
            i++;
        if (i == digits || i >= to || text[digits] == '0')
            return false;
        number = text[digits..i].ToString();
        if (bracket ? text[i] != (c == '[' ? ']' : ')') : text[i] is not ('.' or ')' or '/'))
            return false;
        end = i + 1;
        return end < to && !TextScan.IsDigit(text[end]);
    }

    /// <summary>The value of a superscript digit, or -1.</summary>
    public static int Superscript(char c) => c switch { '¹' => 1, '²' => 2, '³' => 3, '⁰' => 0, >= '⁴' and <= '⁹' => c - '⁰', _ => -1 };

    private static int FirstBlockAfter(ReadOnlySpan<TextBlock> blocks, int after)
    {
        int low = 0, high = blocks.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (blocks[middle].Span.Start < after)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        line = line.Trim(" *_#:.-=\t\r\n");
        if (line.Length > 12)
            return false;
        foreach (string word in Headings)
        {
            if (line.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // Notes come one after the other, numbered upwards; lines without a number belong to the note before.
    private static List<NoteDraft> ReadFrom(string text, ReadOnlySpan<TextBlock> blocks, int first)
    {
        var notes = new List<NoteDraft>();
        for (int b = first; b < blocks.Length; b++)
        {
            int end = blocks[b].Span.End;
            for (int at = blocks[b].Span.Start; at < end;)
            {
                int lineEnd = TextScan.LineEnd(text, at, end, out int next);
                int from = TextScan.SkipSpace(text, at, lineEnd);
                at = next;
                if (from == lineEnd)
                    continue;
                if (TryReadLabel(text, from, lineEnd, out int labelEnd, out string number) && Follows(notes, number, out int ordinal))
                    notes.Add(new() { Start = from, LabelEnd = labelEnd, Number = number, Ordinal = ordinal, Block = b });
                else if (notes.Count == 0)
                    return notes;
                notes[^1].End = TextScan.TrimEnd(text, from, lineEnd);
            }
        }

        return notes;
    }

    private static bool Follows(List<NoteDraft> notes, string number, out int ordinal)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out ordinal))
            return notes.Count == 0 || notes[^1].Ordinal == 0 || !IsUsed(notes, number);
        // A number may be missing; one that jumps far is part of a text.
        return notes.Count == 0 ? ordinal == 1 : ordinal > notes[^1].Ordinal && ordinal <= notes[^1].Ordinal + 3;
    }

    // Among the last few: signs come once or twice in a text, and bullets in a note come often.
    private static bool IsUsed(List<NoteDraft> notes, string sign)
    {
        for (int i = notes.Count - 1; i >= 0 && i >= notes.Count - 20; i--)
        {
            if (notes[i].Number == sign)
                return true;
        }

        return false;
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        int start = TextScan.SkipSpace(text, span.Start, span.End);
        return new(start, TextScan.TrimEnd(text, start, span.End));
    }
}
