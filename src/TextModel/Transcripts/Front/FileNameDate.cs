using System.Globalization;

namespace TextModel.Transcripts;

/// <summary>The day that a file's name states: <c>2017-01-25-notes.md</c>, <c>2019.07.02_minutes.md</c>, <c>19760622meeting.txt</c>.</summary>
internal static class FileNameDate
{
    /// <summary>The first whole day in the name, year first; null where there is none. Folders say nothing.</summary>
    public static PartialDate? Find(string? path)
    {
        ReadOnlySpan<char> name = path.AsSpan();
        name = name[(name.LastIndexOfAny('/', '\\') + 1)..];
        for (int at = 0; at + 8 <= name.Length; at++)
        {
            // Digits before would make it part of a longer number.
            if (at > 0 && char.IsAsciiDigit(name[at - 1]))
                continue;
            char sign = name[at + 4];
            bool parted = sign is '-' or '.' or '_';
            int length = parted ? 10 : 8;
            if (at + length > name.Length || (at + length < name.Length && char.IsAsciiDigit(name[at + length])) || (parted && name[at + 7] != sign))
                continue;
            int month = parted ? at + 5 : at + 4, day = parted ? at + 8 : at + 6;
            if (Number(name.Slice(at, 4)) is >= 1800 and <= 2100 and int y && Number(name.Slice(month, 2)) is >= 1 and <= 12 and int m
                && Number(name.Slice(day, 2)) is >= 1 and int d && d <= DateTime.DaysInMonth(y, m))
                return new(y, m, d);
        }

        return null;
    }

    private static int? Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
