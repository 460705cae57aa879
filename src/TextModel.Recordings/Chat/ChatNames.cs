using System.Globalization;

namespace TextModel.Recordings.Chat;

/// <summary>Names that CHAT gives to headers and to lines about an utterance.</summary>
internal static class ChatNames
{
    /// <summary>The name of the tier of all main lines.</summary>
    public const string Main = "utterances";

    /// <summary>The role of somebody whose role is not known.</summary>
    public const string NoRole = "Unidentified";

    /// <summary>How a comment begins that gives the title, for which there is no header.</summary>
    public const string Title = "Title: ";

    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    private static readonly string[] Inside = ["Bg", "Eg", "G", "New Episode", "Blank", "Page"];

    private static readonly string[] Front = ["PID", "Font", "Window", "Color words"];

    private static readonly string[] Lines =
    [
        "act", "add", "alt", "cod", "coh", "com", "def", "dep", "eng", "err", "exp", "fac", "flo", "gls", "gpx", "gra", "grt", "int", "lan", "mod", "mor", "ort", "par", "pho", "pos", "sin", "sit", "spa", "tim", "trn", "wor",
    ];

    /// <summary>Whether two names of headers are one: old files have small letters.</summary>
    public static bool Is(string name, string header) => name.Equals(header, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a header says something of the utterances that follow, even before the first.</summary>
    public static bool IsInside(string name) => Array.Exists(Inside, i => Is(name, i));

    /// <summary>Whether a header stands before <c>@Begin</c>.</summary>
    public static bool IsFront(string name) => Array.Exists(Front, f => Is(name, f));

    /// <summary>A day as headers have it, such as <c>05-MAR-1998</c>; null where it is none.</summary>
    public static PartialDate? ToDate(string text)
    {
        string[] parts = text.Trim().Split('-');
        if (parts.Length != 3 || parts[0].Length is 0 or > 2 || parts[2].Length != 4)
            return null;
        int month = Array.FindIndex(Months, m => m.Equals(parts[1], StringComparison.OrdinalIgnoreCase)) + 1;
        return month > 0 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int day) && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            && year > 0 && day > 0 && day <= DateTime.DaysInMonth(year, month)
            ? new PartialDate(year, month, day) : null;
    }

    /// <summary>The day as headers have it; null for a date without a day.</summary>
    public static string? OfDate(PartialDate date) =>
        date is { Day: { } day, Month: { } month, Year: > 0 and < 10000 } ? string.Create(CultureInfo.InvariantCulture, $"{day:00}-{Months[month - 1]}-{date.Year:0000}") : null;

    /// <summary>The name of the lines of a tier: one that CHAT knows, or one of a user's, which begins with x.</summary>
    /// <param name="name">What the tier is called; what comes from CHAT has a % before it.</param>
    /// <param name="kind">What it holds, or null.</param>
    public static string LineName(string name, string? kind)
    {
        if (name.StartsWith('%') && name.Length > 1 && !name.AsSpan().ContainsAny(':', '\t', '\n'))
            return name[1..];
        string wish = new([.. (kind ?? name).ToLowerInvariant().Where(char.IsAsciiLetter).Take(8)]);
        if (Array.Exists(Lines, l => l == wish))
            return wish;
        return wish switch
        {
            "" => "xtier",
            "comment" or "comments" or "note" or "notes" => "com",
            "gesture" or "gestures" => "gpx",
            _ => "x" + wish[..Math.Min(wish.Length, 6)],
        };
    }
}
