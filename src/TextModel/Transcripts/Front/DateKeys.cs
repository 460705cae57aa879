namespace TextModel.Transcripts;

/// <summary>Tells keys that announce the date of a conversation (<c>Recorded on:</c>, <c>**Fecha**:</c>, <c>Meeting Date/Time</c>) from those of other dates.</summary>
internal static class DateKeys
{
    private const int MaxWords = 6;

    private static readonly WordSet English = WordSet.Of(
        "date", "dates", "when", "day", "recorded", "recording", "aired", "airdate", "broadcast", "conducted", "interviewed", "held", "taped", "filmed", "spoken", "interview", "meeting", "session", "hearing",
        "time", "datetime", "timestamp");

    private static readonly WordSet Words = WordSet.Of(
        "datum", "fecha", "data", "дата", "tanggal", "tarih", "tarihi", "päivämäärä", "pvm", "dátum", "dátuma", "dato", "datoen", "datumet", "ημερομηνία", "תאריך", "التاريخ", "تاريخ", "日期", "日付", "日時",
        "開催日", "收录日期", "날짜", "일시", "ngày", "wann", "quand", "cuándo", "quando", "когда", "jour", "aufgenommen", "aufgezeichnet", "aufnahme", "geführt", "gesendet", "sendung", "enregistré", "enregistrée",
        "réalisé", "grabado", "grabada", "realizada", "registrato", "registrata", "opgenomen", "nagrano", "inspelad", "optaget", "записано", "entretien", "entrevista", "intervista");

    private static readonly WordSet Publication = WordSet.Of(
        "published", "posted", "publication", "publié", "publiée", "publicado", "publicada", "veröffentlicht", "veröffentlichung", "pubblicato", "pubblicata", "gepubliceerd", "opublikowano", "publicerad",
        "опубликовано", "released", "release", "uploaded", "issued", "created", "written", "pubdate", "publishdate", "発行日", "发布日期");

    private static readonly WordSet Others = WordSet.Of(
        "birth", "born", "birthday", "dob", "geburt", "geburtsdatum", "geboren", "geboortedatum", "naissance", "né", "née", "nacimiento", "nacido", "nacida", "nascita", "nato", "nata", "nascimento", "рождения",
        "urodzenia", "födelsedatum", "född", "syntymäaika", "death", "died", "gestorben", "décès", "muerte", "updated", "update", "modified", "revised", "edited", "accessed", "access", "retrieved", "viewed",
        "printed", "next", "previous", "last", "due", "deadline", "end", "expires", "effective", "transcribed", "transcription", "transcript", "transkription", "translated", "translation", "reviewed",
        "approved", "checked", "received", "joined", "hired", "start", "embargo", "copyright", "period", "range");

    // Fewer than those: "Transcript" heads a text, and below it may stand the day.
    private static readonly WordSet Heads = WordSet.Of(
        "next", "previous", "birth", "born", "death", "died", "updated", "modified", "revised", "deadline", "due", "accessed", "retrieved", "nächste", "nächster", "nächstes", "geburtsdatum", "geboren", "prochaine",
        "prochain", "naissance", "próxima", "próximo", "nacimiento", "prossima", "prossimo", "nascita", "volgende", "nästa", "neste", "następne", "следующее");

    /// <summary>What a key says of the date after it; null where it is no such key.</summary>
    public static DateKey? Find(ReadOnlySpan<char> key)
    {
        bool date = false, published = false;
        int count = 0;
        foreach (Range range in key.SplitAny(' ', '/', '-', '_', '(', ')', '&', '.', '\'', '’', '\u00A0', '\t', '*', '`'))
        {
            ReadOnlySpan<char> word = key[range];
            if (word.IsEmpty)
                continue;
            if (++count > MaxWords || Others.Contains(word))
                return null;
            date |= English.Contains(word) || Words.Contains(word) || (word.Length > 5 && word.EndsWith("datum", StringComparison.OrdinalIgnoreCase)) || (word.Length > 4 && word.EndsWith("date", StringComparison.OrdinalIgnoreCase));
            published |= Publication.Contains(word);
        }

        return published ? DateKey.Publication : date ? DateKey.Conversation : null;
    }

    /// <summary>Whether a short line heads another date: "Next meeting".</summary>
    public static bool IsOther(ReadOnlySpan<char> key)
    {
        if (key.Length > 40)
            return false;
        foreach (Range range in key.SplitAny(' ', '/', '-', ':', '\u00A0'))
        {
            if (Heads.Contains(key[range]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a key of a date is in another language than English, and the day so comes first in mere numbers.</summary>
    public static bool IsDayFirst(ReadOnlySpan<char> key)
    {
        foreach (Range range in key.SplitAny(' ', '/', '-', '_', '\u00A0'))
        {
            if (Words.Contains(key[range].Trim("*_:")) || key[range].EndsWith("datum", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}

/// <summary>What a date is that a key announces.</summary>
internal enum DateKey
{
    /// <summary>That of the conversation, or just "date".</summary>
    Conversation,

    /// <summary>That of the publication.</summary>
    Publication,
}
