using System.Buffers;
using System.Globalization;

namespace TextModel.Corpus;

/// <summary>A stretch of a row's text that stands in one piece, on one line, in the base text.</summary>
/// <param name="Reading">Its offset in the row's text.</param>
/// <param name="Base">Its offset in the base text, in UTF-16 code units.</param>
/// <param name="Point">The same in code points.</param>
/// <param name="Line">The line of the base text, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal readonly record struct RowRun(int Reading, int Base, int Point, int Line, int Column);

/// <summary>Where the characters of a row stand in the base text.</summary>
internal sealed class RowPlaces(RowRun[] runs)
{
    public ReadOnlySpan<RowRun> Runs => runs;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static RowPlaces Parse(ReadOnlySpan<char> text)
    {
        List<RowRun> runs = [];
        RowRun last = default;
        foreach (Range part in text.Split(';'))
        {
            ReadOnlySpan<char> run = text[part];
            if (run.IsEmpty)
                continue;
            int at = 0;
            last = new(last.Reading + Number(run, ref at), last.Base + Number(run, ref at), last.Point + Number(run, ref at), last.Line + Number(run, ref at), Number(run, ref at));
            runs.Add(last);
        }

        return new([.. runs]);
    }

    /// <summary>Where a character stands.</summary>
    /// <param name="text">The row's text.</param>
    /// <param name="offset">The offset in it, up to its length.</param>
    public RowRun Find(string text, int offset)
    {
        int low = 0, high = runs.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (runs[middle].Reading <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        RowRun run = runs[low];
        int further = offset - run.Reading;
        return new(offset, run.Base + further, run.Point + CodePoints(text.AsSpan(run.Reading, further)), run.Line, run.Column + further);
    }

    /// <summary>The number of code points; half a pair counts as one.</summary>
    public static int CodePoints(ReadOnlySpan<char> text)
    {
        int count = text.Length;
        // Nearly no text has any.
        for (int at = text.IndexOfAnyInRange('\uD800', '\uDBFF'); at >= 0 && at + 1 < text.Length;)
        {
            count -= char.IsLowSurrogate(text[at + 1]) ? 1 : 0;
            text = text[(at + 1)..];
            at = text.IndexOfAnyInRange('\uD800', '\uDBFF');
        }

        return count;
    }

    /// <summary>The runs, each as five numbers, the first four as what they are more than before: reading text, base text, code points, line, column.</summary>
    public override string ToString()
    {
        // Numbers with signs and blanks: no run is longer.
        const int Longest = 5 * 12;
        char[]? rented = runs.Length <= 8 ? null : ArrayPool<char>.Shared.Rent(runs.Length * Longest);
        Span<char> text = rented ?? stackalloc char[8 * Longest];
        int length = 0;
        RowRun last = default;
        foreach (RowRun run in runs)
        {
            if (length > 0)
                text[length++] = ';';
            Append(text, ref length, run.Reading - last.Reading, ' ');
            Append(text, ref length, run.Base - last.Base, ' ');
            Append(text, ref length, run.Point - last.Point, ' ');
            Append(text, ref length, run.Line - last.Line, ' ');
            Append(text, ref length, run.Column, null);
            last = run;
        }

        string made = new(text[..length]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return made;
    }

    private static void Append(Span<char> text, ref int length, int number, char? after)
    {
        number.TryFormat(text[length..], out int written, default, CultureInfo.InvariantCulture);
        length += written;
        if (after is { } separator)
            text[length++] = separator;
    }

    private static int Number(ReadOnlySpan<char> text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] != ' ')
            at++;
        int value = int.Parse(text[start..at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        at++;
        return value;
    }
}
