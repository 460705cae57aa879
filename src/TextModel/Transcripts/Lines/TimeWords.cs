namespace TextModel.Transcripts;

/// <summary>Times in words: <c>1 hour 4 minutes 30 seconds</c>, <c>0 minutes 3 seconds</c>, <c>4 min 12 s</c>.</summary>
internal static class TimeWords
{
    private const int MaxLength = 48;

    private static readonly WordTable<int> Units = new()
    {
        ["h"] = 3600,
        ["hr"] = 3600,
        ["hrs"] = 3600,
        ["hour"] = 3600,
        ["hours"] = 3600,
        ["stunde"] = 3600,
        ["stunden"] = 3600,
        ["std"] = 3600,
        ["heure"] = 3600,
        ["heures"] = 3600,
        ["hora"] = 3600,
        ["horas"] = 3600,
        ["ora"] = 3600,
        ["ore"] = 3600,
        ["uur"] = 3600,
        ["godzina"] = 3600,
        ["godziny"] = 3600,
        ["час"] = 3600,
        ["часа"] = 3600,
        ["часов"] = 3600,
        ["m"] = 60,
        ["min"] = 60,
        ["mins"] = 60,
        ["minute"] = 60,
        ["minutes"] = 60,
        ["minuten"] = 60,
        ["minuto"] = 60,
        ["minutos"] = 60,
        ["minuti"] = 60,
        ["minuut"] = 60,
        ["minuta"] = 60,
        ["minuty"] = 60,
        ["minut"] = 60,
        ["минута"] = 60,
        ["минуты"] = 60,
        ["минут"] = 60,
        ["s"] = 1,
        ["sec"] = 1,
        ["secs"] = 1,
        ["second"] = 1,
        ["seconds"] = 1,
        ["sekunde"] = 1,
        ["sekunden"] = 1,
        ["seconde"] = 1,
        ["secondes"] = 1,
        ["segundo"] = 1,
        ["segundos"] = 1,
        ["secondo"] = 1,
        ["secondi"] = 1,
        ["seconden"] = 1,
        ["sekunda"] = 1,
        ["sekundy"] = 1,
        ["sekund"] = 1,
        ["секунда"] = 1,
        ["секунды"] = 1,
        ["секунд"] = 1,
    };

    /// <summary>Reads such a time at <paramref name="at"/>: two units at least, from the larger to the smaller; or seconds alone.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="at">Where it would start: at a digit.</param>
    /// <param name="to">Where the line ends.</param>
    /// <param name="end">After it.</param>
    /// <param name="time">The time.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, int to, out int end, out TimeSpan time)
    {
        end = at;
        time = default;
        long seconds = 0;
        int last = int.MaxValue, parts = 0;
        to = Math.Min(to, at + MaxLength);
        for (int i = at; i < to && TextScan.IsDigit(text[i]);)
        {
            int value = 0, start = i;
            while (i < to && TextScan.IsDigit(text[i]) && i - start < 4)
                value = (value * 10) + (text[i++] - '0');
            i = TextScan.SkipSpace(text, i, to);
            int word = i;
            while (i < to && char.IsLetter(text[i]))
                i++;
            if (word == i || Units.Find(text[word..i]) is not { } unit || unit >= last)
                break;
            seconds += (long)value * unit;
            (last, end) = (unit, i);
            parts++;
            if (i < to && text[i] is '.' or ',')
                i++;
            i = TextScan.SkipSpace(text, i, to);
        }

        time = TimeSpan.FromSeconds(seconds);
        return parts > 1 || (parts == 1 && last == 1);
    }
}
