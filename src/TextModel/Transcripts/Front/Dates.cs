using System.Globalization;

namespace TextModel.Transcripts;

/// <summary>Dates as they are printed: <c>October 14, 1925</c>, <c>7 February 1994</c>, <c>November 1904</c>, <c>1925-10-14</c>, <c>8-18-89</c>, <c>12.3.1994</c>, <c>le 3 mai 1968</c>, <c>Summer 1992</c>.</summary>
internal static class Dates
{
    private static readonly WordTable<int> Months = MonthWords(
        "january jan januar jänner januari janvier enero gennaio janeiro январь января stycznia ledna",
        "february feb februar februari février fevrier febrero febbraio fevereiro февраль февраля lutego února",
        "march mar mars märz maerz maart marts marzo março март марта marca března",
        "april apr avril abril aprile апрель апреля kwietnia dubna",
        "may mai mei maj mayo maggio maio май мая maja května",
        "june jun juni juin junio giugno junho июнь июня czerwca června",
        "july jul juli juillet julio luglio julho июль июля lipca července",
        "august aug augustus augusti août aout agosto август августа sierpnia srpna",
        "september sept sep septembre septiembre setiembre settembre setembro сентябрь сентября września září",
        "october oct okt oktober octobre octubre ottobre outubro октябрь октября października října",
        "november nov novembre noviembre novembro ноябрь ноября listopada listopadu",
        "december dec dez dezember décembre decembre diciembre dicembre dezembro декабрь декабря grudnia prosince");

    // Words that may stand in a date and say nothing about it; of seasons only the year counts.
    private static readonly WordSet Fillers = WordSet.Of(
        "of", "de", "del", "the", "le", "am", "den", "der", "vom", "im", "on", "in", "el", "il", "du", "di", "d", "em", "op", "г", "года", "год", "ca", "circa",
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
        "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato",
        "domenica", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота",
        "воскресенье", "roku", "spring", "summer", "autumn", "fall", "winter", "frühling", "frühjahr", "sommer", "herbst", "printemps", "été", "automne", "hiver",
        "primavera", "verano", "otoño", "invierno", "estate", "autunno", "inverno", "весна", "лето", "осень", "зима", "весной", "летом", "осенью", "зимой");

    /// <summary>Reads a stretch that is a date and nothing else.</summary>
    public static PartialDate? TryRead(ReadOnlySpan<char> text)
    {
        text = text.Trim(" \t\r\n.,;()[]");
        if (text.Length is < 4 or > 40 || !text.ContainsAny(TextScan.Digits))
            return null;
        if (PartialDate.TryParse(text, out PartialDate exact))
            return exact;
        return Numbers(text) ?? Words(text) ?? Characters(text);
    }

    /// <summary>Whether the period at a line's end is that of "year", as in <c>3 мая 1968 г.</c>, and ends no sentence.</summary>
    public static bool EndsInYear(ReadOnlySpan<char> line) => line is [.., >= '0' and <= '9', ' ' or '\u00A0', 'г', '.'] or [.., >= '0' and <= '9', 'г', '.'];

    /// <summary>Reads the first date with a month that stands among other words: <c>Interview of 4 May 1983 in Nyborg</c>.</summary>
    public static PartialDate? Find(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAny(TextScan.Digits))
            return null;
        var words = new Rows<(int Start, int End)>();
        foreach (Range range in line.SplitAny(' ', '\t', '\u00A0'))
        {
            (int start, int length) = range.GetOffsetAndLength(line.Length);
            if (length > 0)
                words.Add((start, start + length));
        }

        for (int first = 0; first < words.Count; first++)
        {
            // "31 February 1925" is not February 1925.
            if (first > 0 && line[words[first - 1].Start..words[first - 1].End].TrimEnd(".,stndrh") is { Length: > 0 and < 3 } day && day.IndexOfAnyExceptInRange('0', '9') < 0)
                continue;
            for (int last = Math.Min(words.Count, first + 5) - 1; last >= first; last--)
            {
                if (TryRead(line[words[first].Start..words[last].End]) is { Month: not null } date)
                    return date;
            }
        }

        return null;
    }

    /// <summary>Reads a date at the end of a stretch, behind a comma: <c>M. Rossi, 8-18-89</c>.</summary>
    public static PartialDate? TryReadLast(ReadOnlySpan<char> text, out int start)
    {
        for (start = text.IndexOf(','); start >= 0 && start < text.Length;)
        {
            start++;
            if (TryRead(text[start..]) is { } date)
                return date;
            int next = text[start..].IndexOf(',');
            start = next < 0 ? text.Length : start + next;
        }

        return null;
    }

    /// <summary>The last year from 1400 to 2100 that stands in a stretch.</summary>
    public static PartialDate? LastYear(ReadOnlySpan<char> text)
    {
        for (int end = text.Length; end >= 4; end--)
        {
            ReadOnlySpan<char> year = text[(end - 4)..end];
            if (year.IndexOfAnyExceptInRange('0', '9') < 0 && (end == text.Length || !char.IsLetterOrDigit(text[end])) && (end == 4 || !char.IsLetterOrDigit(text[end - 5]))
                && int.Parse(year, CultureInfo.InvariantCulture) is >= 1400 and <= 2100 and int value)
                return new(value);
        }

        return null;
    }

    // With slashes and hyphens month, day, year as Americans write it, unless the first number must be the day; with periods the day first.
    private static PartialDate? Numbers(ReadOnlySpan<char> text)
    {
        Span<int> parts = stackalloc int[3];
        int count = 0, first = 0;
        char sign = '\0';
        foreach (Range range in text.SplitAny('-', '/', '.'))
        {
            ReadOnlySpan<char> part = text[range].Trim();
            if (count == 3 || part.Length is 0 or > 4 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out parts[count]))
                return null;
            int end = range.End.GetOffset(text.Length);
            char next = end < text.Length ? text[end] : sign;
            if (count > 0 && next != sign)
                return null;
            sign = next;
            first = count == 0 ? part.Length : first;
            count++;
        }

        if (count == 2)
            return parts[1] > 999 && first < 3 ? Make(parts[1], parts[0], null) : null;
        if (count != 3)
            return null;
        if (first == 4)
            return Make(parts[0], parts[1], parts[2]);
        int year = parts[2] < 100 ? 1900 + parts[2] : parts[2];
        return parts[0] > 12 || (sign == '.' && parts[1] <= 12) ? Make(year, parts[1], parts[0]) : Make(year, parts[0], parts[1]);
    }

    // 1968年5月3日, perhaps with the weekday in brackets.
    private static PartialDate? Characters(ReadOnlySpan<char> text)
    {
        int y = text.IndexOf('年'), m = text.IndexOf('月'), d = text.IndexOf('日');
        if (y != 4 || !TryNumber(text[..y], out int year))
            return null;
        if (m < 0)
            return y == text.Length - 1 ? Make(year, null, null) : null;
        if (m < y || !TryNumber(text[(y + 1)..m], out int month))
            return null;
        if (d < m)
            return m == text.Length - 1 ? Make(year, month, null) : null;
        return (d == text.Length - 1 || text[d + 1] is '（' or '(') && TryNumber(text[(m + 1)..d], out int day) ? Make(year, month, day) : null;

        static bool TryNumber(ReadOnlySpan<char> digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static PartialDate? Words(ReadOnlySpan<char> text)
    {
        int? day = null, month = null, year = null;
        foreach (Range range in text.SplitAny(' ', ',', '.', '\n', '\r', '\t', '\u00A0'))
        {
            ReadOnlySpan<char> word = text[range].Trim();
            if (word.IsEmpty || Fillers.Contains(word) || (month is null && year is null && IsWeekday(word)))
                continue;
            ReadOnlySpan<char> digits = word.TrimEnd("stndrhèmeº°ª");
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                if (number is >= 1 and <= 31 && day is null && digits.Length < 3)
                    day = number;
                else if (digits.Length == 4 && digits.Length == word.Length && year is null)
                    year = number;
                else
                    return null;
            }
            else if (month is null && MonthOf(word) is { } found)
            {
                month = found;
            }
            else
            {
                return null;
            }
        }

        return year is { } y && (day is null || month is not null) ? Make(y, month, day) : null;
    }

    private static bool IsWeekday(ReadOnlySpan<char> word) =>
        word.EndsWith("day", StringComparison.OrdinalIgnoreCase) && word.Length is >= 6 and <= 9;

    private static int? MonthOf(ReadOnlySpan<char> word) => Months.Find(word);

    private static WordTable<int> MonthWords(params ReadOnlySpan<string> months)
    {
        var table = new WordTable<int>();
        for (int month = 0; month < months.Length; month++)
        {
            foreach (string word in months[month].Split(' '))
                table[word] = month + 1;
        }

        return table;
    }

    private static PartialDate? Make(int year, int? month, int? day)
    {
        if (month is < 1 or > 12 || day is < 1 || year is < 1 or > 9999)
            return null;
        return day is { } d && month is { } m && d > DateTime.DaysInMonth(year, m) ? null : new PartialDate(year, month, day);
    }
}
