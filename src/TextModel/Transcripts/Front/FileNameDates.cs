namespace TextModel.Transcripts;

/// <summary>Reads the date in the name of a file: <c>2017-01-25-notes.md</c>, <c>19760622meeting.txt</c>, <c>log_26-Mar-2018.txt</c>, <c>2015/06/10/talk.html</c>.</summary>
internal static class FileNameDates
{
    private static readonly WordSet Numbered =
        WordSet.Of("rfc", "iso", "no", "nr", "num", "number", "id", "page", "p", "pp", "ep", "eps", "episode", "folge", "issue", "item", "tape", "file", "doc", "docid", "hal", "img", "ms", "bug", "pr", "ticket");

    /// <summary>The date; only the year where no more is there; null where there is none, or several.</summary>
    /// <param name="path">The path of the file, with either kind of slash; only its last parts are looked at.</param>
    /// <param name="style">How mere numbers are read.</param>
    public static PartialDate? Find(string? path, DateStyle style = default)
    {
        if (string.IsNullOrEmpty(path))
            return null;
        string[] parts = path.Split('/', '\\');
        string name = parts[^1];
        int dot = name.LastIndexOf('.');
        name = (dot > 0 && name.Length - dot <= 9 && char.IsLetter(name[dot + 1 < name.Length ? dot + 1 : dot]) ? name[..dot] : name).Replace('_', ' ');
        if (Single(Dates.FindAll(Spaced(name), style)) is { } printed)
            return printed;
        // "rossi_1998_05_03"
        if (Single(Dates.FindAll(Spaced(Dashed(name)), style)) is { } dashed)
            return dashed;
        if (Glued(name) is { } glued)
            return glued;
        if (parts.Length > 1)
        {
            // "2017-01/jan-25.md", "2015/06/10/talk.html"
            string folder = parts[^2].Replace('_', ' ');
            if (Day(name, folder) is { } day)
                return day;
            if (parts.Length > 3 && Dates.TryRead($"{parts[^4]}-{parts[^3]}-{parts[^2]}") is { Day: not null } folders)
                return folders;
            if (parts.Length > 2 && name.Length > 2 && Dates.TryRead($"{parts[^3]}-{parts[^2]}-{name[..2]}") is { Day: not null } mixed && !char.IsLetterOrDigit(name[2]))
                return mixed;
        }

        return YearMonth(name) ?? Year(name);
    }

    // Between letters and digits a name has no space: "notes2017-01-25", "meeting25Jan2017".
    private static string Spaced(string name)
    {
        var spaced = new System.Text.StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && (char.IsAsciiDigit(name[i]) != char.IsAsciiDigit(name[i - 1])) && (char.IsLetter(name[i]) || char.IsLetter(name[i - 1])))
                spaced.Append(' ');
            spaced.Append(name[i]);
        }

        return spaced.ToString();
    }

    private static string Dashed(string name)
    {
        char[] signs = name.ToCharArray();
        for (int i = 1; i + 1 < signs.Length; i++)
        {
            if (signs[i] == ' ' && char.IsAsciiDigit(signs[i - 1]) && char.IsAsciiDigit(signs[i + 1]))
                signs[i] = '-';
        }

        return new(signs);
    }

    private static PartialDate? Single(Rows<FoundDate> found)
    {
        for (int i = 1; i < found.Count; i++)
        {
            if (found[i].Date != found[0].Date)
                return null;
        }

        return found.Count == 0 ? null : found[0].Date;
    }

    // 20170125, 01252017, 25012017
    private static PartialDate? Glued(string name)
    {
        PartialDate? result = null;
        foreach (string run in DigitRuns(name))
        {
            if (run.Length is not (8 or 12 or 14))
                continue;
            PartialDate? date = Make(run[..4], run[4..6], run[6..8]) ?? (run.Length == 8 ? Make(run[4..], run[..2], run[2..4]) ?? Make(run[4..], run[2..4], run[..2]) : null);
            if (date is null)
                continue;
            if (result is not null && result != date)
                return null;
            result = date;
        }

        return result;
    }

    private static PartialDate? Make(string year, string month, string day) =>
        string.CompareOrdinal(year, "1800") > 0 && string.CompareOrdinal(year, "2100") < 0 && PartialDate.TryParse($"{year}-{month}-{day}", out PartialDate date) ? date : null;

    // A name with day and month in a folder with the year.
    private static PartialDate? Day(string name, string folder)
    {
        string[] years = [.. DigitRuns(folder).Where(r => r.Length == 4)];
        return years.Length == 1 && IsYear(years[0]) ? Single(Dates.FindAll($"{name} {years[0]}")) : null;
    }

    // "2017-01 notes"
    private static PartialDate? YearMonth(string name)
    {
        for (int i = 0; i + 7 <= name.Length; i++)
        {
            if (name[i + 4] is '-' or '.' or ' ' && IsYear(name[i..(i + 4)]) && (i == 0 || !char.IsLetterOrDigit(name[i - 1])) && (i + 7 == name.Length || !char.IsAsciiDigit(name[i + 7]))
                && PartialDate.TryParse($"{name[i..(i + 4)]}-{name[(i + 5)..(i + 7)]}", out PartialDate date))
                return date;
        }

        return null;
    }

    private static PartialDate? Year(string name)
    {
        // "episode-1904", "rfc 2026": a number.
        foreach (string word in name.Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Numbered.Contains(word.AsSpan().TrimEnd("0123456789")))
                return null;
        }

        string[] years = [.. DigitRuns(name).Where(r => r.Length == 4 && IsYear(r)).Distinct()];
        return years.Length == 1 && PartialDate.TryParse(years[0], out PartialDate year) ? year : null;
    }

    private static bool IsYear(string digits) => digits.All(char.IsAsciiDigit) && string.CompareOrdinal(digits, "1800") >= 0 && string.CompareOrdinal(digits, "2050") <= 0;

    private static IEnumerable<string> DigitRuns(string name)
    {
        for (int at = 0; at < name.Length;)
        {
            int start = at;
            while (at < name.Length && char.IsAsciiDigit(name[at]))
                at++;
            if (at > start)
                yield return name[start..at];
            else
                at++;
        }
    }
}
