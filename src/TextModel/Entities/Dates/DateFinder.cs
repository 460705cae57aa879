using System.Globalization;

namespace TextModel.Entities;

/// <summary>Finds the dates of one run: goes from year to year and looks at the words around each.</summary>
internal sealed class DateFinder(string text, TextRun run)
{
    private readonly DateCursor cursor = new(text, run);

    /// <summary>The dates, in order; none overlaps another.</summary>
    public IEnumerable<FoundDate> Find()
    {
        FoundDate? last = null;
        foreach (FoundDate date in Single())
        {
            if (last is not null && Join(last, date) is { } range)
            {
                last = range;
                continue;
            }

            if (last is { Rule.Length: > 0 })
                yield return last;
            last = date;
        }

        if (last is { Rule.Length: > 0 })
            yield return last;
    }

    private IEnumerable<FoundDate> Single()
    {
        int behind = run.Start, floor = run.Start;
        while (true)
        {
            int next = text.AsSpan(behind, run.End - behind).IndexOfAnyInRange('0', '9');
            if (next < 0)
                yield break;
            int start = behind + next, end = start;
            while (end < run.End && char.IsAsciiDigit(text[end]))
                end++;
            FoundDate? found = IsYear(start, end) ? AtYear(start, end, floor) : null;
            if (found is not null)
                yield return found;
            behind = found?.Span.End ?? end;
            floor = found?.Span.End ?? floor;
        }
    }

    private bool IsYear(int start, int end) =>
        end - start == 4 && text[start] is '1' or '2' && !(start > run.Start && char.IsLetterOrDigit(text[start - 1]));

    private FoundDate? AtYear(int start, int end, int floor)
    {
        int year = int.Parse(text.AsSpan(start, 4), CultureInfo.InvariantCulture);
        if (Iso(start, end, year) is { } iso)
            return iso;
        if (Decade(start, end, year) is { } decade)
            return decade;
        // A number goes on before or after: 1,925 or 1925.5 or 1925th.
        if ((end < run.End && char.IsLetterOrDigit(text[end])) || (end + 1 < run.End && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1])))
            return null;
        if (Numeric(start, end, year, floor) is { } numeric)
            return numeric;
        if (start - 1 > run.Start && text[start - 1] is '.' or ',' or '/' or '-' && char.IsAsciiDigit(text[start - 2]))
            return null;
        return Written(start, end, year, floor) ?? Years(start, end, year);
    }

    private FoundDate? Iso(int start, int end, int year)
    {
        ReadOnlySpan<char> rest = text.AsSpan(end, run.End - end);
        return rest is ['-', _, _, '-', _, _, ..] && (rest.Length == 6 || !char.IsLetterOrDigit(rest[6]))
            && PartialDate.TryParse(text.AsSpan(start, 10), out PartialDate date) && date.Year == year
            ? new(new(start, end + 6), new() { When = date }, "day") : null;
    }

    // 1920s, 1920er; the 1920's of older print.
    private FoundDate? Decade(int start, int end, int year)
    {
        ReadOnlySpan<char> rest = text.AsSpan(end, run.End - end);
        int length = rest.StartsWith("er") ? 2 : rest.StartsWith("'s") || rest.StartsWith("’s") ? 2 : rest.StartsWith("s") ? 1 : 0;
        return length == 0 || year % 10 != 0 || (rest.Length > length && char.IsLetterOrDigit(rest[length]))
            ? null
            : new(new(start, end + length), new() { From = new(year), To = new(year + (year % 100 == 0 ? 99 : 9)) }, "decade");
    }

    // 14.10.1925
    private FoundDate? Numeric(int start, int end, int year, int floor)
    {
        int at = start;
        if (!Part(ref at, floor, out int month) || !Part(ref at, floor, out int day) || !Exists(year, month, day))
            return null;
        return at > floor && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '.')
            ? null
            : new(new(at, end), new() { When = new(year, month, day) }, "day");
    }

    private bool Part(ref int at, int floor, out int value)
    {
        value = 0;
        int end = at - 1, start = end;
        if (end <= floor || text[end] != '.')
            return false;
        while (start > floor && end - start < 2 && char.IsAsciiDigit(text[start - 1]))
            start--;
        at = start;
        return start < end && int.TryParse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    // A month's name before the year, with a day before or after it; or a season's.
    private FoundDate? Written(int start, int end, int year, int floor)
    {
        TextSpan word = cursor.Before(start, floor, out string gap);
        if (gap is not ("" or "," or "."))
            return null;
        if (DateWords.IsJoint(cursor.Text(word)))
            word = cursor.Before(word.Start, floor, out gap);
        if (word.IsEmpty || gap is not ("" or "," or "."))
            return null;
        if (DateWords.Season(cursor.Text(word)) is var first && first > 0)
            return new(new(word.Start, end), Season(year, first), "season");
        if (DateWords.Month(cursor.Text(word)) is var month && month > 0)
            return WithDayBefore(word, year, month, end, floor);
        if (DateCursor.Day(cursor.Text(word)) is var day && day == 0)
            return null;
        // October 14, 1925
        TextSpan before = cursor.Before(word.Start, floor, out gap);
        month = gap is "" or "." ? DateWords.Month(cursor.Text(before)) : 0;
        return month > 0 && Exists(year, month, day) ? new(new(before.Start, end), new() { When = new(year, month, day) }, "day") : null;
    }

    private FoundDate WithDayBefore(TextSpan name, int year, int month, int end, int floor)
    {
        TextSpan word = cursor.Before(name.Start, floor, out string gap);
        if (gap.Length == 0 && DateWords.IsJoint(cursor.Text(word)))
            word = cursor.Before(word.Start, floor, out gap);
        int day = gap is "" or "." ? DateCursor.Day(cursor.Text(word)) : 0;
        if (day == 0 || !Exists(year, month, day))
            return new(new(name.Start, end), new() { When = new(year, month) }, "month");
        // 14-16 October 1925
        TextSpan from = cursor.Before(word.Start, floor, out gap);
        int first = gap is "-" or "–" or ".-" or ".–" ? DateCursor.Day(cursor.Text(from)) : 0;
        return first > 0 && first < day
            ? new(new(from.Start, end), new() { From = new(year, month, first), To = new(year, month, day) }, "range")
            : new(new(word.Start, end), new() { When = new(year, month, day) }, "day");
    }

    // A year, or two with a dash between.
    private FoundDate? Years(int start, int end, int year)
    {
        string before = cursor.Text(cursor.Before(start, run.Start, out string gap)).ToString();
        bool number = gap is "" or "." && DateWords.IsBeforeNumber(before);
        int second = cursor.YearBehindDash(end, year, out int secondEnd);
        if (second > 0)
            return number ? null : new(new(start, secondEnd), new() { From = new(year), To = new(second) }, "range");
        string after = cursor.Text(cursor.After(end)).ToString();
        bool known = (gap.Length == 0 && DateWords.IsBeforeYear(before)) || DateWords.IsAfterYear(after);
        return new(new(start, end), new() { When = new(year) }, known ? "year" : "");
    }

    // Two dates that "from … to …", "between … and …" or a dash make one.
    private FoundDate? Join(FoundDate first, FoundDate last)
    {
        if (first.Value.When is not { } from || last.Value.When is not { } to || !(from < to) || last.Span.Start - first.Span.End > 40)
            return null;
        string connector = string.Join(' ', text[first.Span.End..last.Span.Start].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (connector is "-" or "–" or "—")
            return first.Rule.Length > 0 && last.Rule.Length > 0 ? FoundDate.Range(first, last, between: false) : null;
        TextSpan word = cursor.Before(first.Span.Start, run.Start, out string gap);
        string opener = cursor.Text(word).ToString();
        if (gap.Length == 0 && opener is "the" or "dem" or "le" or "el")
            opener = cursor.Text(cursor.Before(word.Start, run.Start, out gap)).ToString();
        if (gap.Length > 0)
            return null;
        return DateWords.IsFromTo(opener, connector) ? FoundDate.Range(first, last, between: false)
            : DateWords.IsBetween(opener, connector) ? FoundDate.Range(first, last, between: true)
            : null;
    }

    // The winter of a year may begin in the one before or in its own December: the stretch holds both.
    private static DateValue Season(int year, int first) => first < 12
        ? new() { NotBefore = new(year, first), NotAfter = new(year, first + 2) }
        : new() { NotBefore = new(year, 1), NotAfter = new(year + 1, 2) };

    private static bool Exists(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
