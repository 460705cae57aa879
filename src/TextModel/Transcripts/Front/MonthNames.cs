namespace TextModel.Transcripts;

/// <summary>The words that dates are made of, in the languages that transcripts mostly have: months, and what stands beside them and says nothing.</summary>
internal static class MonthNames
{
    // Where languages mean different months by one word (listopad), it is left to the one that has more transcripts.
    private static readonly WordTable<int> Months = MonthWords(
        "january jan januar jänner jaenner januari janvier janv enero ene gennaio genn janeiro gener ianuarie ocak tammikuu tammikuuta tammikuun január січня січень януари јануар januára "
            + "январь января янв stycznia styczeń ledna leden ιανουαρίου ιανουάριος ינואר يناير जनवरी",
        "february feb febr februar februari février fevrier févr fév febrero febbraio febb fevereiro fev febrer februarie şubat helmikuu helmikuuta helmikuun február лютого лютий "
            + "февруари фебруар februára февраль февраля фев lutego luty února únor φεβρουαρίου φεβρουάριος פברואר فبراير फ़रवरी फरवरी",
        "march mar mars märz maerz mrz maart mrt marts marzo março marco març martie maret mart maaliskuu maaliskuuta maaliskuun március березня березень март марта мар marca "
            + "marzec března březen μαρτίου μάρτιος מרץ מרס مارس मार्च",
        "april apr avril avr abril abr aprile abril aprilie nisan huhtikuu huhtikuuta huhtikuun április квітня квітень април апрель апреля апр kwietnia kwiecień dubna duben "
            + "apríla απριλίου απρίλιος אפריל أبريل ابريل إبريل अप्रैल",
        "may mai mei maj mayo maggio maio maig mayıs toukokuu toukokuuta toukokuun május травня травень май мај мая maja května květen mája μαΐου μαίου μάιος מאי مايو मई",
        "june jun juni juin junio giugno junho juny iunie haziran kesäkuu kesäkuuta kesäkuun június червня червень юни јун июнь июня июн czerwca czerwiec června červen júna "
            + "ιουνίου ιούνιος יוני يونيو जून",
        "july jul juli juillet juil julio luglio julho juliol iulie temmuz heinäkuu heinäkuuta heinäkuun július липня липень юли јул июль июля июл lipca lipiec července "
            + "červenec júla ιουλίου ιούλιος יולי يوليو जुलाई",
        "august aug augustus augusti août aout agosto ago agost agustus ağustos elokuu elokuuta elokuun augusztus серпня серпень август авг аугуст августа sierpnia sierpień srpna "
            + "srpen augusta αυγούστου αύγουστος אוגוסט أغسطس اغسطس अगस्त",
        "september sept sep septembre septiembre setiembre settembre sett setembro setembre septembrie eylül syyskuu syyskuuta syyskuun szeptember вересня вересень септември "
            + "септембар сентябрь сентября сент сен września wrzesień září septembra σεπτεμβρίου σεπτέμβριος ספטמבר سبتمبر सितंबर सितम्बर",
        "october oct okt oktober octobre octubre ottobre ott outubro out octubre octombrie ekim lokakuu lokakuuta lokakuun október жовтня жовтень октомври октобар октябрь октября "
            + "окт października październik října říjen októbra οκτωβρίου οκτώβριος אוקטובר أكتوبر اكتوبر अक्टूबर",
        "november nov novembre noviembre novembro noiembrie kasım marraskuu marraskuuta marraskuun листопада листопад ноември новембар ноябрь ноября ноя listopada listopad "
            + "listopadu novembra νοεμβρίου νοέμβριος נובמבר نوفمبر नवंबर नवम्बर",
        "december dec dez dezember décembre decembre déc diciembre dic dicembre dezembro desember desembre decembrie aralık joulukuu joulukuuta joulukuun грудня грудень декември "
            + "децембар декабрь декабря дек grudnia grudzień prosince prosinec decembra δεκεμβρίου δεκέμβριος דצמבר ديسمبر दिसंबर दिसम्बर");

    // Words that may stand in a date and say nothing about it; of seasons only the year counts.
    private static readonly WordSet Fillers = WordSet.Of(
        "of", "de", "del", "the", "le", "am", "den", "der", "vom", "im", "on", "in", "el", "il", "du", "di", "d", "em", "op", "г", "р", "г.", "года", "год", "року", "ca", "circa", "day", "en", "els", "al",
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
        "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato",
        "domenica", "segunda", "terça", "quarta", "quinta", "sexta", "feira", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "понедельник",
        "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "måndag", "mandag", "tisdag", "tirsdag", "onsdag", "torsdag", "fredag", "lördag", "lørdag", "søndag", "söndag",
        "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela", "roku", "dnia", "spring", "summer", "autumn", "fall", "winter", "frühling", "frühjahr", "sommer", "herbst",
        "printemps", "été", "automne", "hiver", "primavera", "verano", "otoño", "invierno", "estate", "autunno", "inverno", "весна", "лето", "осень", "зима", "весной", "летом", "осенью", "зимой",
        "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");

    // What stands beside the time of day: "14:00 UTC", "9:30 a.m.".
    private static readonly WordSet Clock = WordSet.Of(
        "at", "a", "p", "m", "am", "pm", "utc", "gmt", "est", "edt", "et", "cst", "cdt", "ct", "pst", "pdt", "pt", "mst", "mdt", "cet", "cest", "bst", "ist", "jst", "t", "z", "h", "hrs", "uhr", "um", "à",
        "from", "to", "until", "bis", "von", "noon");

    private static readonly WordSet Ordinals = WordSet.Of("st", "nd", "rd", "th", "er", "re", "e", "è", "ème", "eme", "º", "ª", "го", "a", "o");

    /// <summary>The month that a word names; null for other words.</summary>
    public static int? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 14)
            return null;
        // In Hebrew "in" is glued to the month.
        return Months.Find(word) ?? (word[0] is 'ב' or 'ל' ? Months.Find(word[1..]) : null);
    }

    /// <summary>Whether a word may stand inside a date and says nothing about it.</summary>
    public static bool IsFiller(ReadOnlySpan<char> word) =>
        Fillers.Contains(word) || (word.Length is >= 6 and <= 9 && word.EndsWith("day", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a word belongs to the time of day.</summary>
    public static bool IsClock(ReadOnlySpan<char> word) => Clock.Contains(word);

    /// <summary>Whether letters glued to a number make it an ordinal: <c>25th</c>, <c>1er</c>.</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> letters) => Ordinals.Contains(letters);

    private static WordTable<int> MonthWords(params ReadOnlySpan<string> months)
    {
        var table = new WordTable<int>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int month = 0; month < months.Length; month++)
        {
            foreach (string word in months[month].Split(' '))
            {
                if (seen.Add(word))
                    table[word] = month + 1;
            }
        }

        return table;
    }
}
