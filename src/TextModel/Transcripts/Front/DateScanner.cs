using System.Buffers;
using System.Globalization;

namespace TextModel.Transcripts;

/// <summary>A date that stands in a stretch of text.</summary>
/// <param name="Start">Where it starts in the stretch.</param>
/// <param name="End">Where it ends; of a range of days, after the last.</param>
/// <param name="Date">The date; of a range of days, the first.</param>
internal readonly record struct FoundDate(int Start, int End, PartialDate Date);

/// <summary>How a date in mere numbers is read.</summary>
/// <param name="DayFirst">Whether 3/4/1998 is the third of April, as nearly everywhere but in America.</param>
/// <param name="ShortYears">Whether two digits may be a year, as they are where a date is expected.</param>
internal readonly record struct DateStyle(bool DayFirst = false, bool ShortYears = false);

/// <summary>Finds the dates with a month and a year in a stretch of text, whatever words stand around them.</summary>
internal ref struct DateScanner
{
    // So much may lie between two parts of a date: ", ", " - ".
    private const int MaxGap = 4;

    // No stretch that says when something was has more words.
    private const int MaxTokens = 4000;
    private static readonly SearchValues<char> GapSigns = SearchValues.Create(" \t\r\n\u00A0\u202F\u3000.,/-–—’'‘°*_،、·&");
    private readonly ReadOnlySpan<char> text;
    private readonly DateStyle style;
    private readonly Rows<Token> tokens = new(32);

    public DateScanner(ReadOnlySpan<char> text, DateStyle style)
    {
        this.text = text;
        this.style = style;
        Tokenize();
    }

    private enum Part
    {
        Number,
        Month,
        Filler,
        Word,
    }

    /// <summary>All dates, in order.</summary>
    public readonly Rows<FoundDate> All()
    {
        var found = new Rows<FoundDate>();
        for (int i = 0; i < tokens.Count;)
        {
            if (TryRead(i, out int last, out PartialDate? date))
            {
                if (date is { } value)
                    found.Add(new(tokens[i].Start, tokens[last].End, value));
                i = last + 1;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>Whether nothing but fillers and the time of day stands before and after a date that was found.</summary>
    public readonly bool IsAll(FoundDate date)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            Token token = tokens[i];
            if ((token.Start >= date.Start && token.End <= date.End) || token.Part == Part.Filler)
                continue;
            bool clock = token.Part == Part.Number ? token.Digits <= 3 && IsClock(i) : token.Part == Part.Word && MonthNames.IsClock(Text(token));
            if (!clock)
                return false;
        }

        return true;
    }

    /// <summary>The only year of a stretch that holds nothing else but fillers: "Summer 1992".</summary>
    public readonly PartialDate? YearAlone()
    {
        PartialDate? year = null;
        for (int i = 0; i < tokens.Count; i++)
        {
            Token token = tokens[i];
            if (token.Part == Part.Filler)
                continue;
            if (year is not null || token is not { Part: Part.Number, Digits: 4, Unit: '\0' or 'y', Ordinal: false })
                return null;
            year = Make(token.Value, null, null);
        }

        return year;
    }

    // Reads what begins at a token. True without a date: it looks like one and is none, as 31 February.
    private readonly bool TryRead(int i, out int last, out PartialDate? date)
    {
        (last, date) = (i, null);
        return tokens[i].Part switch
        {
            Part.Number => TryUnits(i, ref last, ref date) || TryNumbers(i, ref last, ref date) || TryYearFirst(i, ref last, ref date) || TryDayFirst(i, ref last, ref date),
            Part.Month => TryMonthFirst(i, ref last, ref date),
            _ => false,
        };
    }

    // 1968年5月3日, 2016년 5월 3일
    private readonly bool TryUnits(int i, ref int last, ref PartialDate? date)
    {
        if (tokens[i] is not { Unit: 'y', Digits: 4 } || i + 1 >= tokens.Count || tokens[i + 1].Unit != 'm' || !IsGap(i))
            return false;
        bool day = i + 2 < tokens.Count && tokens[i + 2].Unit == 'd' && IsGap(i + 1);
        last = day ? i + 2 : i + 1;
        date = Make(tokens[i].Value, tokens[i + 1].Value, day ? tokens[i + 2].Value : null);
        return true;
    }

    // 2015-06-10, 8/18/1989, 12. 3. 1994
    private readonly bool TryNumbers(int i, ref int last, ref PartialDate? date)
    {
        if (i + 2 >= tokens.Count || tokens[i + 1].Part != Part.Number || tokens[i + 2].Part != Part.Number || Sign(i) is not ('-' or '/' or '.') || Sign(i + 1) != Sign(i))
            return false;
        Token first = tokens[i], second = tokens[i + 1], third = tokens[i + 2];
        // A telephone number, a version, an address.
        if (IsNumberGoingOn(i, i + 2) || second.Digits > 2)
            return false;
        last = i + 2;
        if (first.Digits == 4)
        {
            if (third.Digits > 2)
                return false;
            date = Make(first.Value, second.Value, third.Value);
            return true;
        }

        if (first.Digits > 2 || !(third.Digits == 4 || (third.Digits == 2 && style.ShortYears)))
            return false;
        int year = third.Digits == 4 ? third.Value : third.Value + (third.Value < 40 ? 2000 : 1900);
        bool dayFirst = first.Value > 12 || (second.Value <= 12 && (Sign(i) == '.' || style.DayFirst));
        date = dayFirst ? Make(year, second.Value, first.Value) : Make(year, first.Value, second.Value);
        return true;
    }

    // 2017 January 25, 2020. május 3.
    private readonly bool TryYearFirst(int i, ref int last, ref PartialDate? date)
    {
        if (!IsYear(i) || !IsMonth(i + 1) || !IsGap(i) || !IsDay(i + 2) || !IsGap(i + 1) || (IsYear(i + 3) && IsGap(i + 2)))
            return false;
        last = i + 2;
        date = Make(tokens[i].Value, tokens[i + 1].Value, tokens[i + 2].Value);
        return date is not null;
    }

    // 26th of July, 1959; 12.–14. März 1994; 31 March to 2 April 1968
    private readonly bool TryDayFirst(int i, ref int last, ref PartialDate? date)
    {
        if (!IsDay(i) || IsIssue(i))
            return false;
        int at = i + 1;
        for (; at < tokens.Count && at - i < 5 && IsGap(at - 1) && (IsDay(at) || tokens[at].Part == Part.Filler || IsRange(at)); at++)
        {
        }

        // "No. 4, March 1985" is no day.
        if (!IsMonth(at) || !IsGap(at - 1) || text[tokens[at - 1].End..tokens[at].Start].Contains(','))
            return false;
        int month = tokens[at].Value;
        int year = SkipFillers(at + 1);
        if (IsRangeEnd(at, out int behind))
            year = SkipFillers(behind);
        if (!IsYear(year) || !IsGap(year - 1))
        {
            if (!style.ShortYears || year >= tokens.Count || tokens[year] is not { Part: Part.Number, Digits: 2 } || Sign(year - 1) is not ('-' or '/' or '.'))
                return false;
            last = year;
            date = Make(tokens[year].Value + (tokens[year].Value < 40 ? 2000 : 1900), month, tokens[i].Value);
            return true;
        }

        last = year;
        date = Make(tokens[year].Value, month, tokens[i].Value);
        return true;
    }

    // January 25th, 2017; January 12-14, 2016; January 30 – February 2, 2016; March 1919; mayo de 1968
    private readonly bool TryMonthFirst(int i, ref int last, ref PartialDate? date)
    {
        int at = SkipFillers(i + 1);
        if (at >= tokens.Count || !IsGap(at - 1))
            return false;
        if (IsYear(at))
        {
            last = at;
            date = Make(tokens[at].Value, tokens[i].Value, null);
            return true;
        }

        if (!IsDay(at))
            return false;
        int day = at;
        int year = SkipFillers(at + 1);
        if (IsRangeEnd(at, out int behind))
            year = SkipFillers(behind);
        if (!IsYear(year) || !IsGap(year - 1))
            return false;
        last = year;
        date = Make(tokens[year].Value, tokens[i].Value, tokens[day].Value);
        return true;
    }

    // "–14", "to 14", "– February 2": the end of a range of days, and what is behind it.
    private readonly bool IsRangeEnd(int at, out int behind)
    {
        behind = at + 1;
        if (behind >= tokens.Count || !IsGap(at))
            return false;
        bool word = IsRange(behind);
        if (!word && text[tokens[at].End..tokens[behind].Start].IndexOfAny('-', '–', '—') < 0 && text[tokens[at].End..tokens[behind].Start].IndexOfAny('&', '/') < 0)
            return false;
        behind += word ? 1 : 0;
        if (IsMonth(behind) && IsDay(behind + 1))
            behind += 2;
        else if (IsDay(behind) && IsMonth(behind + 1))
            behind += 2;
        else if (IsDay(behind))
            behind++;
        else
            return false;
        return true;
    }

    private readonly bool IsRange(int at) => at < tokens.Count && tokens[at].Part == Part.Word && Text(tokens[at]) is "and" or "to" or "through" or "thru" or "until" or "und" or "bis" or "et" or "au" or "y" or "e" or "al" or "и";

    private readonly int SkipFillers(int at)
    {
        for (int most = at + 2; at < most && at < tokens.Count && tokens[at].Part == Part.Filler && IsGap(at - 1); at++)
        {
        }

        return at;
    }

    private readonly bool IsDay(int at) => at < tokens.Count && tokens[at] is { Part: Part.Number, Digits: <= 2, Value: >= 1 and <= 31 };

    // The number of an issue or a volume.
    private readonly bool IsIssue(int at) => at > 0 && IsGap(at - 1) && Text(tokens[at - 1]) is "No" or "no" or "Nr" or "nr" or "Nº" or "nº" or "Vol" or "vol" or "Bd" or "Heft" or "Jg" or "p" or "pp" or "S";

    private readonly bool IsMonth(int at) => at < tokens.Count && tokens[at].Part == Part.Month;

    private readonly bool IsYear(int at) => at < tokens.Count && tokens[at] is { Part: Part.Number, Digits: 4, Ordinal: false, Value: >= 1400 and <= 2100 };

    private readonly bool IsClock(int at) =>
        (at + 1 < tokens.Count && Sign(at) == ':') || (at > 0 && Sign(at - 1) is ':' or '.') || (at + 1 < tokens.Count && MonthNames.IsClock(Text(tokens[at + 1]))) || (at > 0 && Sign(at - 1) is '-' or '–');

    // Whether what lies behind a token and before the next may lie inside a date.
    private readonly bool IsGap(int at)
    {
        if (at + 1 >= tokens.Count)
            return false;
        ReadOnlySpan<char> gap = text[tokens[at].End..tokens[at + 1].Start];
        return gap.Length <= MaxGap && gap.IndexOfAnyExcept(GapSigns) < 0 && gap.Count('\n') < 2;
    }

    // The sign between a token and the next, spaces left out; NUL where there is none or more than one.
    private readonly char Sign(int at)
    {
        if (at < 0 || at + 1 >= tokens.Count)
            return '\0';
        ReadOnlySpan<char> gap = text[tokens[at].End..tokens[at + 1].Start].Trim();
        return gap.Length == 1 ? gap[0] is '‑' or '–' ? '-' : gap[0] : '\0';
    }

    private readonly bool IsNumberGoingOn(int first, int last)
    {
        int start = tokens[first].Start, end = tokens[last].End;
        // After a word in a file's name stands a hyphen: "notes-2013-01-08".
        return (start > 1 && text[start - 1] is '.' or '-' or '/' && (char.IsDigit(text[start - 2]) || (char.IsLetter(text[start - 2]) && text[start - 1] != '-')))
            || (end + 1 < text.Length && text[end] is '.' or '-' or '/' && char.IsAsciiDigit(text[end + 1]))
            || (end + 1 < text.Length && char.IsLetter(text[end]) && !(text[end] == 'T' && char.IsAsciiDigit(text[end + 1])) && text[end] < '\u2E80');
    }

    private readonly ReadOnlySpan<char> Text(Token token) => text[token.Start..token.End];

    private readonly void Tokenize()
    {
        for (int at = 0; at < text.Length && tokens.Count < MaxTokens;)
        {
            char c = text[at];
            int start = at;
            if (char.IsDigit(c))
            {
                int value = 0;
                for (; at < text.Length && char.IsDigit(text[at]); at++)
                    value = at - start < 6 ? (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(text[at]) : value;
                int digits = at - start, letters = at;
                while (at < text.Length && char.IsLetter(text[at]) && at - letters < 4)
                    at++;
                char unit = letters < text.Length ? text[letters] switch { '年' or '년' => 'y', '月' or '월' => 'm', '日' or '일' => 'd', _ => '\0' } : '\0';
                bool ordinal = unit == '\0' && at > letters && MonthNames.IsOrdinal(text[letters..at]);
                at = unit != '\0' ? letters + 1 : ordinal ? at : letters;
                tokens.Add(new(start, at, Part.Number, value, digits, unit, ordinal));
            }
            else if (char.IsLetter(c))
            {
                // Where a line break was lost, a capital begins a word: "CommitteeNovember".
                while (at < text.Length && IsLetter(text[at]) && !(at > start + 2 && char.IsUpper(text[at]) && char.IsLower(text[at - 1])))
                    at++;
                ReadOnlySpan<char> word = text[start..at];
                int? month = MonthNames.Find(word);
                tokens.Add(month is { } m ? new(start, at, Part.Month, m, 0, '\0', false) : new(start, at, MonthNames.IsFiller(word) ? Part.Filler : Part.Word, 0, 0, '\0', false));
            }
            else
            {
                at++;
            }
        }
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static PartialDate? Make(int year, int? month, int? day)
    {
        if (month is < 1 or > 12 || day is < 1 || year is < 1 or > 9999)
            return null;
        return day is { } d && month is { } m && d > DateTime.DaysInMonth(year, m) ? null : new PartialDate(year, month, day);
    }

    private readonly record struct Token(int Start, int End, Part Part, int Value, int Digits, char Unit, bool Ordinal);
}
