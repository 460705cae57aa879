using System.Globalization;

namespace TextModel.Transcripts;

/// <summary>Tells sentences that say when a conversation took place from those that say when anything else did.</summary>
internal static class DateWords
{
    // So far before a date a word still speaks of it.
    private const int Near = 40;

    // Beginnings of words; each by itself shows that the sentence is about an interview.
    private static readonly string[] Interviews =
    [
        "interview", "entretien", "entrevue", "entrevist", "intervist", "wawancara", "intervju", "wywiad", "rozhovor", "interjú", "haastattel", "röportaj", "söyleşi", "συνέντευξη", "интервью", "інтерв",
        "ראיון", "ראיונות", "مقابلة", "采访", "访谈", "採訪", "訪談", "インタビュー", "対談", "座談会", "인터뷰", "oral history", "propos recueillis", "sat down with", "spoke with", "spoke to", "talked with",
        "talked to", "podcast",
    ];

    // These need a word that says which, or that it took place.
    private static readonly string[] Talks =
    [
        "conversation", "conversación", "conversazione", "conversa", "gespräch", "gesprek", "samtal", "rozmow", "бесед", "разговор", "beszélgetés", "dialogue", "discussion", "transcri", "transkri", "trascri",
        "episode", "roundtable", "round table", "panel", "briefing", "hearing", "meeting", "session", "sitting", "broadcast", "recording", "tape", "talk", "call", "chat", "lecture", "debate", "sitzung",
        "séance", "sesión", "reunión", "reunião", "riunione", "seduta", "vergadering", "möte", "møde", "заседани", "встреч", "posiedzeni", "ישיבה", "committee", "subcommittee", "council", "commission", "会议", "會議", "会議", "aufnahme", "sendung", "émission",
    ];

    private static readonly string[] Events =
    [
        "this", "these", "the following", "our", "held", "took place", "met ", "met,", "assembled", "taken", "conducted", "recorded", "convened", "called to order", "was called", "aired", "taped", "made", "dies", "folgende", "statt", "geführt",
        "aufgenommen", "aufgezeichnet", "gesendet", "cette", "cet ", "ce ", "eu lieu", "enregistr", "réalis", "tenu", "este", "esta", "tuvo lugar", "grabad", "realizad", "celebr", "quest", "svolt", "registrat", "gravad",
        "aconteceu", "deze", "dit ", "vond", "opgenomen", "gehouden", "denna", "inspela", "optage", "эт", "состоя", "записан", "проходи", "przeprowadz", "odby", "nagran", "举行", "行われ",
    ];

    // With these a sentence begins that leaves out what was recorded.
    private static readonly string[] Openings =
    [
        "recorded", "conducted", "taped", "filmed", "held", "aired", "broadcast", "spoken", "aufgenommen", "aufgezeichnet", "geführt", "gesendet", "enregistré", "réalisé", "grabad", "realizad", "registrat",
        "opgenomen", "inspelad", "optaget", "nagran", "записан",
    ];

    private static readonly string[] Others =
    [
        "born", "birth", "died", "death", "updated", "modified", "revised", "accessed", "retrieved", "next", "deadline", "due ", "married", "elected", "founded", "geboren", "geboorte", "gestorben", "naissance",
        "geburt", "né le", "née le", "né à", "née à", "nacid", "nació", "nacimiento", "fallec", "nato ", "nata ", "nascit", "nascid", "nasceu", "родил", "рожд", "умер", "urodz", "född", "født", "narozen", "született", "生まれ", "出生",
    ];

    // After these a year by itself is that of the conversation.
    private static readonly string[] Done =
    [
        "conducted", "recorded", "held", "taped", "filmed", "interviewed", "took place", "geführt", "aufgenommen", "aufgezeichnet", "enregistré", "réalisé", "eu lieu", "grabad", "realizad", "registrat", "svolt",
        "gravad", "opgenomen", "gehouden", "inspelad", "optaget", "nagran", "przeprowadz", "записан", "проведен",
    ];

    private static readonly string[] Today =
        ["today", "heute", "hoy", "aujourd", "oggi", "hoje", "vandaag", "сегодня", "idag", "i dag", "dzisiaj", "dziś", "dnes", "tänään", "bugün", "avui", "今日", "今天", "本日", "오늘", "the date is", "this is tape"];

    /// <summary>Whether a sentence speaks of when an interview was.</summary>
    public static bool IsInterview(ReadOnlySpan<char> sentence) => Any(sentence, Interviews) || Begins(sentence, Openings);

    /// <summary>Whether a sentence speaks of when a conversation of some kind took place.</summary>
    public static bool IsTalk(ReadOnlySpan<char> sentence) => Any(sentence, Talks) && Any(sentence, Events);

    /// <summary>Whether a sentence says which day it is.</summary>
    public static bool IsToday(ReadOnlySpan<char> before) => Any(before, Today);

    /// <summary>Whether what stands right before a date makes it another one, that of a birth or a revision.</summary>
    public static bool IsOther(ReadOnlySpan<char> before) => Any(before.Length > Near ? before[^Near..] : before, Others);

    /// <summary>Whether a short line with a date is a sentence that tells of something else: "The storm of 3 May 1961 took the pier."</summary>
    /// <param name="line">The line.</param>
    /// <param name="date">The date in it.</param>
    public static bool IsTold(ReadOnlySpan<char> line, FoundDate date)
    {
        ReadOnlySpan<char> words = line.TrimEnd(" \"”»)*_");
        if (words is not [.., '.' or '!' or '…' or ';'] || Dates.EndsInYear(words) || IsInterview(words) || IsTalk(words))
            return false;
        // "Nyborg, 3 May 1998." says no more than place and day.
        if (words.Length - date.End > 3)
            return true;
        foreach (Range range in words[..date.Start].Split(' '))
        {
            if (words[range] is { Length: > 3 } word && char.IsLower(word[0]))
                return true;
        }

        return false;
    }

    /// <summary>The year that a sentence about a conversation names by itself.</summary>
    /// <param name="text">The block.</param>
    public static FoundDate? YearOfEvent(ReadOnlySpan<char> text)
    {
        foreach (string word in Done)
        {
            for (int from = 0; from < text.Length && text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and int next;)
            {
                from += next + word.Length;
                int digit = text[from..].IndexOfAnyInRange('0', '9');
                if (digit < 0)
                    break;
                int start = from + digit, end = start;
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                    end++;
                bool single = end - start == 4 && (end + 1 >= text.Length || text[end] is not ('-' or '–' or '/') || !char.IsDigit(text[end + 1]));
                if (digit is 0 or > Near || text[start - 1] != ' ' || !single || !int.TryParse(text[start..end], NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 1850 or > 2100)
                    continue;
                var found = new FoundDate(start, end, new(year));
                ReadOnlySpan<char> sentence = FrontLines.Sentence(text, found, out int first);
                if (first <= from - word.Length && !IsOther(text[first..start]) && (IsInterview(sentence) || Any(sentence, Talks)))
                    return found;
            }
        }

        return null;
    }

    private static bool Begins(ReadOnlySpan<char> sentence, string[] words)
    {
        sentence = sentence.TrimStart(" \t\r\n([*_\"“«–—-");
        foreach (string word in words)
        {
            if (sentence.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // Whether one of them begins a word.
    private static bool Any(ReadOnlySpan<char> sentence, string[] words)
    {
        foreach (string word in words)
        {
            for (int from = 0; from < sentence.Length;)
            {
                int at = sentence[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
                if (at < 0)
                    break;
                at += from;
                if (at == 0 || !char.IsLetter(sentence[at - 1]) || word[0] >= '\u2E80')
                    return true;
                from = at + word.Length;
            }
        }

        return false;
    }
}
