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
        "séance", "sesión", "reunión", "reunião", "riunione", "seduta", "vergadering", "möte", "møde", "заседани", "встреч", "posiedzeni", "ישיבה", "会议", "會議", "会議", "aufnahme", "sendung", "émission",
    ];

    private static readonly string[] Events =
    [
        "this", "these", "the following", "our", "held", "took place", "taken", "conducted", "recorded", "convened", "called to order", "was called", "aired", "taped", "made", "dies", "folgende", "statt", "geführt",
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
        "né le", "née le", "né à", "née à", "nacid", "nació", "nacimiento", "fallec", "nato ", "nata ", "nascit", "nascid", "nasceu", "родил", "рожд", "умер", "urodz", "född", "født", "narozen", "született", "生まれ", "出生",
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
