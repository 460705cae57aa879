using System.Buffers;

namespace TextModel.Transcripts;

/// <summary>The words that labels are made of, and those that look like labels and are none.</summary>
internal static class LabelWords
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" .,;:-");

    private static readonly WordTable<TurnKind> Roles = new()
    {
        ["Q"] = TurnKind.Question,
        ["Question"] = TurnKind.Question,
        ["Ques"] = TurnKind.Question,
        ["Quest"] = TurnKind.Question,
        ["A"] = TurnKind.Answer,
        ["Answer"] = TurnKind.Answer,
        ["Tanya"] = TurnKind.Question,
        ["Pertanyaan"] = TurnKind.Question,
        ["Hỏi"] = TurnKind.Question,
        ["ถาม"] = TurnKind.Question,
        ["Swali"] = TurnKind.Question,
        ["Klausimas"] = TurnKind.Question,
        ["Jautājums"] = TurnKind.Question,
        ["Küsimus"] = TurnKind.Question,
        ["Vprašanje"] = TurnKind.Question,
        ["Pyetje"] = TurnKind.Question,
        ["Հարց"] = TurnKind.Question,
        ["კითხვა"] = TurnKind.Question,
        ["Sual"] = TurnKind.Question,
        ["Сұрақ"] = TurnKind.Question,
        ["प्रश्न"] = TurnKind.Question,
        ["प्र"] = TurnKind.Question,
        ["उ"] = TurnKind.Answer,
        ["প্র"] = TurnKind.Question,
        ["উ"] = TurnKind.Answer,
        ["પ્ર"] = TurnKind.Question,
        ["ઉ"] = TurnKind.Answer,
        ["ਪ੍ਰ"] = TurnKind.Question,
        ["ਉ"] = TurnKind.Answer,
        ["ప్ర"] = TurnKind.Question,
        ["ಪ್ರ"] = TurnKind.Question,
        ["ಉ"] = TurnKind.Answer,
        ["கே"] = TurnKind.Question,
        ["ചോ"] = TurnKind.Question,
        ["ഉ"] = TurnKind.Answer,
        ["প্রশ্ন"] = TurnKind.Question,
        ["கேள்வி"] = TurnKind.Question,
        ["پرسش"] = TurnKind.Question,
        ["Galdera"] = TurnKind.Question,
        ["Cwestiwn"] = TurnKind.Question,
        ["Ceist"] = TurnKind.Question,
        ["Spurning"] = TurnKind.Question,
        ["Tanong"] = TurnKind.Question,
        ["Soalan"] = TurnKind.Question,
        ["Spørsmål"] = TurnKind.Question,
        ["ጥያቄ"] = TurnKind.Question,
        ["መልስ"] = TurnKind.Answer,
        ["سوال"] = TurnKind.Question,
        ["Jawab"] = TurnKind.Answer,
        ["Jawaban"] = TurnKind.Answer,
        ["Đáp"] = TurnKind.Answer,
        ["ตอบ"] = TurnKind.Answer,
        ["Jibu"] = TurnKind.Answer,
        ["Atsakymas"] = TurnKind.Answer,
        ["Atbilde"] = TurnKind.Answer,
        ["Vastus"] = TurnKind.Answer,
        ["Përgjigje"] = TurnKind.Answer,
        ["Պատասխան"] = TurnKind.Answer,
        ["პასუხი"] = TurnKind.Answer,
        ["Cavab"] = TurnKind.Answer,
        ["Жауап"] = TurnKind.Answer,
        ["उत्तर"] = TurnKind.Answer,
        ["উত্তর"] = TurnKind.Answer,
        ["பதில்"] = TurnKind.Answer,
        ["پاسخ"] = TurnKind.Answer,
        ["Erantzuna"] = TurnKind.Answer,
        ["Ateb"] = TurnKind.Answer,
        ["Freagra"] = TurnKind.Answer,
        ["Sagot"] = TurnKind.Answer,
        ["Jawapan"] = TurnKind.Answer,
        ["Ans"] = TurnKind.Answer,
        ["Frage"] = TurnKind.Question,
        ["Antwort"] = TurnKind.Answer,
        ["Réponse"] = TurnKind.Answer,
        ["Domanda"] = TurnKind.Question,
        ["Risposta"] = TurnKind.Answer,
        ["Pregunta"] = TurnKind.Question,
        ["Respuesta"] = TurnKind.Answer,
        ["Pergunta"] = TurnKind.Question,
        ["Resposta"] = TurnKind.Answer,
        ["Вопрос"] = TurnKind.Question,
        ["Ответ"] = TurnKind.Answer,
        ["Vraag"] = TurnKind.Question,
        ["Antwoord"] = TurnKind.Answer,
        ["Fråga"] = TurnKind.Question,
        ["Svar"] = TurnKind.Answer,
        ["Spørgsmål"] = TurnKind.Question,
        ["Kysymys"] = TurnKind.Question,
        ["Vastaus"] = TurnKind.Answer,
        ["Pytanie"] = TurnKind.Question,
        ["Odpowiedź"] = TurnKind.Answer,
        ["Otázka"] = TurnKind.Question,
        ["Odpověď"] = TurnKind.Answer,
        ["Odpoveď"] = TurnKind.Answer,
        ["Pitanje"] = TurnKind.Question,
        ["Odgovor"] = TurnKind.Answer,
        ["Питање"] = TurnKind.Question,
        ["Одговор"] = TurnKind.Answer,
        ["Въпрос"] = TurnKind.Question,
        ["Отговор"] = TurnKind.Answer,
        ["Питання"] = TurnKind.Question,
        ["Відповідь"] = TurnKind.Answer,
        ["Kérdés"] = TurnKind.Question,
        ["Válasz"] = TurnKind.Answer,
        ["Întrebare"] = TurnKind.Question,
        ["Răspuns"] = TurnKind.Answer,
        ["Soru"] = TurnKind.Question,
        ["Cevap"] = TurnKind.Answer,
        ["Ερώτηση"] = TurnKind.Question,
        ["Απάντηση"] = TurnKind.Answer,
        ["שאלה"] = TurnKind.Question,
        ["תשובה"] = TurnKind.Answer,
        ["سؤال"] = TurnKind.Question,
        ["جواب"] = TurnKind.Answer,
        ["س"] = TurnKind.Question,
        ["ج"] = TurnKind.Answer,
        ["问"] = TurnKind.Question,
        ["問"] = TurnKind.Question,
        ["答"] = TurnKind.Answer,
        ["質問"] = TurnKind.Question,
        ["回答"] = TurnKind.Answer,
    };

    private static readonly WordSet Titles = WordSet.Of(
        "Mr", "Mrs", "Ms", "Miss", "Dr", "Messrs", "Prof", "Professor", "Sen", "Senator", "Rep", "Representative", "Gov", "Governor", "Hon", "Sir",
        "Lord", "Lady", "Dame", "Chairman", "Chairwoman", "Chair", "Chairperson", "President", "Vice", "Speaker", "Judge", "Justice", "General", "Gen",
        "Col", "Colonel", "Captain", "Capt", "Lt", "Admiral", "Adm", "Secretary", "Minister", "Prime", "Ambassador", "Rev", "Father", "Sister", "Comrade",
        "Herr", "Frau", "M", "Mme", "Mlle", "Monsieur", "Madame", "Don", "Doña", "Señor", "Señora", "The", "Commissioner", "Director", "Congressman",
        "Congresswoman", "Deputy", "Administrator", "Attorney", "Chancellor", "Major", "Maj", "Sgt", "Sergeant", "Officer",
        "Sr", "Sra", "Srta", "Sres", "Dra", "Sig", "Sigra", "Hr", "Fr", "Fru", "Ing", "Lic", "Mgr");

    private static readonly WordSet Men = WordSet.Of("Mr", "Herr", "M", "Monsieur", "Señor", "Sr", "Sig", "Hr", "Don", "Sir", "Lord");
    private static readonly WordSet Women = WordSet.Of("Mrs", "Ms", "Miss", "Frau", "Mme", "Mlle", "Madame", "Señora", "Sra", "Srta", "Dra", "Sigra", "Fr", "Fru", "Doña", "Lady", "Dame");

    private static readonly WordSet Particles = WordSet.Of(
        "of", "the", "de", "da", "di", "du", "del", "della", "dos", "van", "von", "der", "den", "ter", "la", "le", "al", "el", "bin", "ibn", "zu", "y",
        "e", "and", "und", "et", "en", "&", "/", "-", "d'", "for", "für", "voor", "pour", "para", "per");

    // These name a person's part, and so may begin turns as well as head a fact.
    private static readonly WordSet FactRoles = WordSet.Of(
        "interviewer", "interviewers", "采访者", "採訪者", "聞き手", "面談者", "면담자", "受访者", "受訪者", "話し手", "구술자", "interviewee", "interviewees", "interviewed by", "moderator", "narrator", "participants", "participant", "speakers",
        "speaker", "author", "editor", "translator", "by", "subject", "interviewerin", "interviewpartner", "interviewpartnerin", "gesprächspartner", "gesprächspartnerin",
        "interviewter", "interviewte", "entrevistador", "entrevistadora", "entrevistado", "entrevistada", "intervistatore", "intervistatrice", "intervistato", "intervistata", "enquêteur",
        "enquêtrice", "geïnterviewde", "интервьюер", "респондент", "autor", "autorin", "auteur", "autore", "автор", "übersetzer", "übersetzerin", "traducteur", "traductrice",
        "traduttore", "переводчик", "herausgeber", "herausgeberin", "teilnehmer", "ort",
        "pewawancara", "görüşmeci", "tazatel", "tazatelka", "intervjuare", "intervjuer", "haastattelija", "interjúkészítő", "intervievator", "інтерв'юер", "інтерв’юер", "người phỏng vấn", "narasumber", "responden", "informan", "görüşülen", "görüşülen kişi", "dotazovaný", "dotazovaná", "haastateltava", "interjúalany", "intervievat", "người được phỏng vấn");

    private static readonly WordSet NoSpeakers = WordSet.Of(
        "note", "notes", "nb", "n.b", "p.s", "ps", "example", "examples", "figure", "fig", "table", "chapter", "part", "section", "source", "sources", "warning",
        "tip", "step", "see", "image", "photo", "caption", "total", "from", "to", "cc", "bcc", "date", "time", "re", "email", "phone", "address",
        "price", "name", "age", "city", "pros", "cons", "summary", "abstract", "keywords", "key words", "introduction", "conclusion", "references",
        "bibliography", "contents", "appendix", "volume", "vol", "page", "pages", "title", "author", "authors", "publisher", "location", "however",
        "therefore", "first", "second", "third", "finally", "remember", "update", "edit", "edited", "http", "https", "isbn", "issn", "link", "links", "website",
        "twitter", "tags", "category", "categories", "published", "translated", "transcribed", "transcription", "copyright", "present", "absent", "agenda",
        "item", "items", "article", "act", "scene", "verse", "exhibit", "attachment", "enclosure", "result", "results", "end", "p", "pp", "no", "yes",
        "thus", "here", "this", "that", "these", "but", "and", "so", "i", "we", "he", "she", "they", "it", "transcript", "recorded", "duration", "video",
        "audio", "media", "slides", "chapters", "break", "jingle", "ingredients", "method", "requirements", "usage", "options", "type", "status", "version",
        "serves", "makes", "info", "debug", "error", "warn", "trace", "fatal", "notice", "fixed", "added", "changed", "removed", "deprecated", "improved",
        "updated", "bugfix", "bug", "help", "todo", "feature", "features", "footnotes", "footnote", "endnotes", "endnote", "remarks", "remark",
        "hosts", "guests", "bug fixes", "breaking changes", "security", "documentation", "performance", "parameters", "returns", "return value", "description", "syntax",
        "problem", "solution", "symptom", "symptoms", "cause", "fix", "code", "definition", "term", "ibid", "ibid.", "case", "members present", "panelists", "panellists", "lesson",
        "properties", "methods", "arguments", "input", "output", "see also", "overview", "details", "background", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "anmerkung",
        "beispiel", "abbildung", "tabelle", "quelle", "exemple", "ejemplo", "nota");

    // Words before what is quoted.
    private static readonly WordSet Sayings = WordSet.Of(
        "said", "says", "asked", "asks", "replied", "answered", "added", "wrote", "writes", "sagte", "sagt", "fragte", "schrieb", "dit", "demanda", "répondit", "dijo", "dice", "preguntó", "disse", "chiese",
        "rispose", "zei", "vroeg", "sade", "sa", "sagde", "powiedział", "powiedziała", "spytał", "сказал", "сказала", "спросил", "řekl", "řekla", "mondta", "dedi", "sordu", "είπε", "sanoi", "spuse");

    // Parts of a programme, which may have their time too.
    private static readonly WordSet Breaks = WordSet.Of("break", "jingle", "intro", "outro", "music", "advertisement", "ad", "commercial", "sponsor", "sound", "sounds", "sfx", "fx", "sound effect", "sound effects", "theme music", "the end", "end", "fin", "ende", "finis", "f/x", "atmo", "geräusch", "geräusche", "musik", "musique", "música", "musica", "bruit", "ruido");

    private static readonly WordTable<SpeakerRole> SpeakerRoles = new()
    {
        ["interviewer"] = SpeakerRole.Interviewer,
        ["host"] = SpeakerRole.Interviewer,
        ["moderator"] = SpeakerRole.Interviewer,
        ["facilitator"] = SpeakerRole.Interviewer,
        ["researcher"] = SpeakerRole.Interviewer,
        ["interviewerin"] = SpeakerRole.Interviewer,
        ["moderatorin"] = SpeakerRole.Interviewer,
        ["entrevistador"] = SpeakerRole.Interviewer,
        ["entrevistadora"] = SpeakerRole.Interviewer,
        ["intervistatore"] = SpeakerRole.Interviewer,
        ["intervistatrice"] = SpeakerRole.Interviewer,
        ["enquêteur"] = SpeakerRole.Interviewer,
        ["enquêtrice"] = SpeakerRole.Interviewer,
        ["интервьюер"] = SpeakerRole.Interviewer,
        ["интервюер"] = SpeakerRole.Interviewer,
        ["tazatel"] = SpeakerRole.Interviewer,
        ["tazatelka"] = SpeakerRole.Interviewer,
        ["badacz"] = SpeakerRole.Interviewer,
        ["badaczka"] = SpeakerRole.Interviewer,
        ["haastattelija"] = SpeakerRole.Interviewer,
        ["intervjuare"] = SpeakerRole.Interviewer,
        ["聞き手"] = SpeakerRole.Interviewer,
        ["면담자"] = SpeakerRole.Interviewer,
        ["구술자"] = SpeakerRole.Interviewee,
        ["采访者"] = SpeakerRole.Interviewer,
        ["受访者"] = SpeakerRole.Interviewee,
        ["ведущий"] = SpeakerRole.Interviewer,
        ["ведущая"] = SpeakerRole.Interviewer,
        ["presenter"] = SpeakerRole.Interviewer,
        ["therapist"] = SpeakerRole.Interviewer,
        ["المحاور"] = SpeakerRole.Interviewer,
        ["interviewee"] = SpeakerRole.Interviewee,
        ["narrator"] = SpeakerRole.Interviewee,
        ["respondent"] = SpeakerRole.Interviewee,
        ["guest"] = SpeakerRole.Interviewee,
        ["informant"] = SpeakerRole.Interviewee,
        ["befragte"] = SpeakerRole.Interviewee,
        ["befragter"] = SpeakerRole.Interviewee,
        ["interviewte"] = SpeakerRole.Interviewee,
        ["interviewter"] = SpeakerRole.Interviewee,
        ["entrevistado"] = SpeakerRole.Interviewee,
        ["entrevistada"] = SpeakerRole.Interviewee,
        ["intervistato"] = SpeakerRole.Interviewee,
        ["intervistata"] = SpeakerRole.Interviewee,
        ["enquêté"] = SpeakerRole.Interviewee,
        ["enquêtée"] = SpeakerRole.Interviewee,
        ["респондент"] = SpeakerRole.Interviewee,
        ["haastateltava"] = SpeakerRole.Interviewee,
        ["respondentka"] = SpeakerRole.Interviewee,
        ["話し手"] = SpeakerRole.Interviewee,
        ["الضيف"] = SpeakerRole.Interviewee,
    };

    // What programs write before what they report.
    private static readonly WordSet Levels = WordSet.Of("info", "debug", "warn", "warning", "error", "trace", "fatal", "notice", "critical");

    private static readonly WordSet Offices = WordSet.Of(
        "host", "cohost", "co-host", "anchor", "correspondent", "reporter", "editor", "analyst", "commentator", "moderator", "contributor", "minister", "secretary", "director", "professor", "author", "president", "chairman", "chairwoman",
        "governor", "mayor", "senator", "spokesman", "spokeswoman", "spokesperson", "attorney", "counsel", "lawyer", "economist", "historian", "resident", "student", "teacher", "doctor", "founder", "manager", "coach", "ministre", "rapporteur", "rapporteure", "secrétaire", "président", "présidente", "ministro", "ministra", "sottosegretario", "minister", "ministerin", "staatssekretär", "abgeordneter", "moderadora");

    private static readonly WordSet Witnesses = WordSet.Of("the witness", "witness", "the deponent", "deponent", "der zeuge", "die zeugin", "zeuge", "zeugin", "le témoin", "témoin", "el testigo", "testigo", "свидетель");

    private static readonly WordSet Sounds = WordSet.Of(
        "laughter", "laughs", "laughing", "laugh", "applause", "inaudible", "indiscernible", "unintelligible", "crosstalk", "cross-talk", "pause", "music",
        "singing", "cough", "coughs", "coughing", "sighs", "sigh", "chuckles", "chuckling", "cheers", "silence", "noise", "garble", "garbled", "static",
        "whistles", "whistling", "phone", "overlapping", "interruption", "recess", "break", "end", "tape", "off", "adjourned", "gap", "recorder", "blank",
        "crying", "beep", "knock", "background", "not",
        "unclear", "nods", "pauses", "cries", "weeps", "giggles", "sniffs", "lacht", "lachen", "gelächter", "seufzt", "hustet", "schweigt", "weint", "nickt", "unverständlich", "beifall",
        "applaus", "heiterkeit", "risas", "ríe", "aplausos", "suspira", "silencio", "ininteligible", "rires", "rire", "applaudissements", "soupir", "soupire", "inintelligible", "risate",
        "applausi", "sospira", "incomprensibile", "risos", "palmas", "смех", "смеётся", "смеется", "смеются", "аплодисменты", "вздыхает", "неразборчиво", "пауза", "śmiech",
        "śmieje", "oklaski", "niezrozumiałe", "сміх", "сміється", "оплески", "smích", "potlesk", "nevetés", "naurua", "naurahtaa", "skratt", "skrattar", "gelach",
        "笑", "笑い", "拍手");

    /// <summary>What somebody does whom a label or a legend calls so: "Interviewer", "Interviewer 2", "Befragte".</summary>
    public static SpeakerRole SpeakerRoleOf(ReadOnlySpan<char> words) => SpeakerRoles.Find(words.TrimEnd("0123456789#. ")) ?? SpeakerRole.Unknown;

    /// <summary>Whether a word is what somebody is by trade or office: "host", "correspondent".</summary>
    public static bool IsOffice(ReadOnlySpan<char> word) => Offices.Contains(word.TrimEnd('.'));

    /// <summary>Whether a label is that of who is examined.</summary>
    public static bool IsWitness(string label) => Witnesses.Contains(label.AsSpan().TrimEnd(".: "));

    /// <summary>Whether a title is that of a man.</summary>
    public static bool IsOfMan(ReadOnlySpan<char> title) => Men.Contains(title.TrimEnd('.'));

    /// <summary>Whether a title is that of a woman.</summary>
    public static bool IsOfWoman(ReadOnlySpan<char> title) => Women.Contains(title.TrimEnd('.'));

    /// <summary>Whether a word such as "Question" or "Q3" says what a turn does.</summary>
    public static TurnKind? RoleOf(ReadOnlySpan<char> word)
    {
        // Nearly all words are longer than any of these.
        if (word.Length > 20)
            return null;
        ReadOnlySpan<char> bare = word.TrimEnd("0123456789#.№°() ");
        if (bare.Length == 0 || word.Length - bare.Length > 6)
            return null;
        // "Question No. 3"
        if (bare.Length + 1 < word.Length && bare.Length > 4 && TextScan.IsDigit(word[^1]) && bare.LastIndexOf(' ') is > 0 and int space && IsNumberWord(bare[(space + 1)..]))
            bare = bare[..space];
        // A small q or a is a letter in a list.
        if (bare.Length == 1 && char.IsLower(bare[0]))
            return null;
        return Roles.Find(bare);
    }

    /// <summary>Whether a word is short for "number".</summary>
    public static bool IsNumberWord(ReadOnlySpan<char> word) => word is "No" or "no" or "NO" or "Nr" or "nr" or "NR" or "Nº" or "n" or "N" or "num" or "Number" or "number" or "NUMBER";

    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(word.TrimEnd('.'));

    /// <summary>Whether several words begin with a title: "Mr. Lee".</summary>
    public static bool IsTitled(ReadOnlySpan<char> words) => words.IndexOf(' ') is > 0 and int space && IsTitle(words[..space]);

    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word);

    /// <summary>Whether a key heads a fact about the recording, not a turn.</summary>
    public static bool IsFact(string core) => !FactRoles.Contains(core) && FactKeys.Find(core) is not null;

    /// <summary>Whether a key heads a fact when it stands among other facts, and a turn otherwise.</summary>
    public static bool IsFactRole(string core) => FactRoles.Contains(core);

    /// <summary>Whether the words look like a label but name no speaker ("Note", "Figure 3").</summary>
    public static bool IsNoSpeaker(string core)
    {
        ReadOnlySpan<char> words = core.AsSpan().TrimEnd('.');
        if (NoSpeakers.Contains(words) || IsFact(core))
            return true;
        int space = words.IndexOf(' ');
        // "INFO Backup"
        if (space > 0 && Levels.Contains(words[..space]))
            return true;
        // "He said:", "She wrote:"
        if (space > 0 && Sayings.Contains(words[(words.LastIndexOf(' ') + 1)..]))
            return true;
        return space > 0 && char.IsAsciiDigit(words[^1]) && NoSpeakers.Contains(words[..space].TrimEnd('.'));
    }

    /// <summary>Whether the words name a part of a programme in which nobody speaks.</summary>
    public static bool IsBreak(string core) => Breaks.Contains(core);

    /// <summary>Whether the words in brackets say what was heard, not who spoke.</summary>
    public static bool IsSound(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        int end = words.IndexOfAny(WordEnds);
        return Sounds.Contains(end > 0 && !words.StartsWith("cross-talk", StringComparison.OrdinalIgnoreCase) ? words[..end] : words);
    }
}
