namespace TextModel.Entities;

/// <summary>The words that dates are made of, in English, German, French, Russian and Spanish.</summary>
internal static class DateWords
{
    // Month names in small letters. Those of English and German count only with a capital: "may" and "march" are other words.
    private static readonly string[][] CapitalMonths =
    [
        ["january", "jan", "januar", "jänner"], ["february", "feb", "februar", "feber"], ["march", "mar", "märz"], ["april", "apr"], ["may", "mai"],
        ["june", "jun", "juni"], ["july", "jul", "juli"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct", "oktober", "okt"],
        ["november", "nov"], ["december", "dec", "dezember", "dez"],
    ];

    private static readonly string[][] PlainMonths =
    [
        ["janvier", "января", "январь", "январе", "enero"], ["février", "fevrier", "февраля", "февраль", "феврале", "febrero"],
        ["mars", "марта", "март", "марте", "marzo"], ["avril", "апреля", "апрель", "апреле", "abril"], ["mai", "мая", "май", "мае", "mayo"],
        ["juin", "июня", "июнь", "июне", "junio"], ["juillet", "июля", "июль", "июле", "julio"], ["août", "aout", "августа", "август", "августе", "agosto"],
        ["septembre", "сентября", "сентябрь", "сентябре", "septiembre", "setiembre"], ["octobre", "октября", "октябрь", "октябре", "octubre"],
        ["novembre", "ноября", "ноябрь", "ноябре", "noviembre"], ["décembre", "decembre", "декабря", "декабрь", "декабре", "diciembre"],
    ];

    private static readonly Dictionary<string, (int Month, bool Capital)> Months = BuildMonths();

    // The first month of the season in the northern half of the world.
    private static readonly Dictionary<string, int> Seasons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["spring"] = 3,
        ["Frühling"] = 3,
        ["Frühjahr"] = 3,
        ["printemps"] = 3,
        ["весной"] = 3,
        ["весна"] = 3,
        ["весны"] = 3,
        ["весну"] = 3,
        ["primavera"] = 3,
        ["summer"] = 6,
        ["Sommer"] = 6,
        ["été"] = 6,
        ["летом"] = 6,
        ["лето"] = 6,
        ["лета"] = 6,
        ["verano"] = 6,
        ["autumn"] = 9,
        ["fall"] = 9,
        ["Herbst"] = 9,
        ["automne"] = 9,
        ["осенью"] = 9,
        ["осень"] = 9,
        ["осени"] = 9,
        ["otoño"] = 9,
        ["winter"] = 12,
        ["hiver"] = 12,
        ["зимой"] = 12,
        ["зима"] = 12,
        ["зимы"] = 12,
        ["зиму"] = 12,
        ["invierno"] = 12,
    };

    // Words before a bare number of four digits that make it a year. Words that as often come before a count ("of", "by", "about") do not.
    private static readonly HashSet<string> BeforeYear = new(StringComparer.OrdinalIgnoreCase)
    {
        "in", "since", "until", "till", "during", "year", "circa", "im", "seit", "bis", "Jahr", "Jahre", "Jahres", "en", "depuis", "dès", "avant",
        "après", "année", "fin", "début", "в", "до", "после", "desde", "hasta", "año",
    };

    private static readonly HashSet<string> AfterYear = new(StringComparer.OrdinalIgnoreCase) { "г", "году", "года", "год", "годом" };

    private static readonly HashSet<string> BeforeNumber = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "pp", "page", "pages", "vol", "volume", "no", "nos", "nr", "S", "Seite", "Seiten", "Bd", "tel", "phone", "line", "lines", "fol", "ff", "№", "стр", "с",
    };

    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "from", "von", "vom", "de", "du", "с", "со", "del", "desde",
    };

    private static readonly HashSet<string> Connectors = new(StringComparer.OrdinalIgnoreCase)
    {
        "to", "until", "till", "through", "bis", "bis zum", "à", "au", "jusqu'à", "jusqu'en", "по", "до", "a", "al", "hasta", "hasta el",
    };

    private static readonly Dictionary<string, string> Between = new(StringComparer.OrdinalIgnoreCase)
    {
        ["between"] = "and",
        ["zwischen"] = "und",
        ["entre"] = "et|y",
        ["между"] = "и",
    };

    /// <summary>The month of a name, 1 to 12, or 0.</summary>
    public static int Month(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[12];
        if (word.IsEmpty || word.Length > small.Length || word.ToLowerInvariant(small) != word.Length)
            return 0;
        return Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(small[..word.Length], out (int Month, bool Capital) found)
            && (!found.Capital || char.IsUpper(word[0])) ? found.Month : 0;
    }

    /// <summary>The first month of a season, or 0.</summary>
    public static int Season(ReadOnlySpan<char> word) =>
        Seasons.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int month) ? month : 0;

    public static bool IsBeforeYear(ReadOnlySpan<char> word) => BeforeYear.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsAfterYear(ReadOnlySpan<char> word) => AfterYear.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsBeforeNumber(ReadOnlySpan<char> word) => BeforeNumber.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether "opener DATE connector DATE" is a stretch from one date to the other.</summary>
    public static bool IsFromTo(string opener, string connector) => Openers.Contains(opener) && Connectors.Contains(connector);

    /// <summary>Whether "opener DATE connector DATE" says that something lies between the two.</summary>
    public static bool IsBetween(string opener, string connector) =>
        Between.TryGetValue(opener, out string? and) && and.Split('|').Contains(connector, StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that join the parts of one date: <c>14 de octubre de 1925</c>, <c>autumn of 1925</c>.</summary>
    public static bool IsJoint(ReadOnlySpan<char> word) => word is "of" or "de" or "del" or "des" or "d" or "Jahres";

    private static Dictionary<string, (int Month, bool Capital)> BuildMonths()
    {
        var months = new Dictionary<string, (int, bool)>(StringComparer.Ordinal);
        for (int i = 0; i < 12; i++)
        {
            foreach (string name in PlainMonths[i])
                months[name] = (i + 1, false);
            foreach (string name in CapitalMonths[i])
                months.TryAdd(name, (i + 1, true));
        }

        return months;
    }
}
