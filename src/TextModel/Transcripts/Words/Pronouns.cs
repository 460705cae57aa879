namespace TextModel.Transcripts;

/// <summary>Whom a paragraph speaks of, as its pronouns say.</summary>
[Flags]
internal enum Spoken
{
    Nobody = 0,

    /// <summary>The one who speaks.</summary>
    I = 1,

    /// <summary>The one who speaks, and others.</summary>
    We = 2,

    /// <summary>The one who is spoken to.</summary>
    You = 4,
}

/// <summary>Words by which people speak of themselves and to each other. Those that mean something else in another language are left out, unless they are as frequent as "I".</summary>
internal static class Pronouns
{
    private const string Singular =
        "me my mine myself ich mir mich mein meine meinen meinem meiner j je m moi mon mes yo mis mía mío eu meu minha meus minhas meu io mio mia miei mie ik mij mijn jag mig mitt mina jeg meg mitt "
        + "mit я мне меня мной мой моя моё мое мои моего моей мої моїй мені мене мною мій ja mnie mną mój moja moje moi moim mojej mojego já mě mně mnou můj moje mého mojí én engem nekem tőlem nálam rám "
        + "minä minun minua minulle minulla minusta bana beni benim bende εγώ μου εμένα أنا لي معي عندي אני לי שלי אותי مرا برایم मैं मैंने मुझे मेरा मेरी मेरे mie mea meu mele mă mi";

    private const string Plural =
        "we us our ours ourselves wir uns unser unsere unseren unserem unserer nous notre nos nosotros nosotras nuestro nuestra nuestros nuestras nós nosso nossa nossos nossas noi nostro nostra nostri nostre ci wij we ons "
        + "onze vi oss vår våra vårt vårt vores os мы нам нас нами наш наша наше наши ми нам нас наш my nas nam nami nasz nasza nasze nás nám námi náš naše mi minket nekünk "
        + "me meitä meille meillä biz bizi bize bizim εμείς μας نحن لنا אנחנו לנו שלנו ما हम हमें हमने हमारा हमारी हमारे noi ne noastră nostru";

    private const string Second =
        "you your yours yourself du dir dich dein deine ihnen ihr ihre ihren ihrem ihrer vous votre vos tu te toi ton ta tes usted ustedes le les su sus tú ti você vocês senhor senhora seu sua lei le suo sua voi vi "
        + "u uw jij je jou jouw ni er du dig din ditt dina deg ditt вы вас вам вами ваш ваша ваше ваши ты тебя тебе твой ви вас вам ваш pan pani pana panu panią państwo ty ciebie tobie vy vás vám váš ty tebe "
        + "ön önök önt önnek maga magának te téged sinä te teitä teille teillä siz sizi size sizin sen seni sana εσείς σας εσύ أنت أنتم لك لديك אתה את אתם לך שלך שלכם شما تو आप आपने आपको आपका आपकी आपके dumneavoastră tu ți";

    // Scripts in which no space parts the words.
    private static readonly (string Word, Spoken Spoken)[] Unspaced =
    [
        ("我们", Spoken.We), ("我們", Spoken.We), ("我", Spoken.I), ("您", Spoken.You), ("你", Spoken.You),
        ("私", Spoken.I), ("僕", Spoken.I), ("俺", Spoken.I), ("わたし", Spoken.I), ("自分", Spoken.I), ("あなた", Spoken.You), ("さん", Spoken.You),
        ("저는", Spoken.I), ("제가", Spoken.I), ("나는", Spoken.I), ("내가", Spoken.I), ("우리", Spoken.We), ("당신", Spoken.You), ("님", Spoken.You),
    ];

    // Frequent words of languages whose verbs do not say who does it: there a person who speaks says "I".
    private static readonly WordSet Needing = WordSet.Of(
        "the", "and", "of", "is", "was", "der", "und", "ist", "das", "nicht", "le", "et", "est", "les", "het", "een", "niet", "och", "är", "det", "att", "og", "ikke", "er", "var");

    // So many words are looked at, and so many of a hundred must be of those.
    private const int MostWords = 1000;
    private const int LeastShare = 4;

    private static readonly WordTable<Spoken> Words = Table();

    /// <summary>Whether the text is in a language in which who speaks of himself needs a pronoun for it: English, German, Dutch, French, those of Scandinavia.</summary>
    public static bool AreNeeded(ReadOnlySpan<char> text)
    {
        int words = 0, found = 0;
        foreach (Range range in text.Split(' '))
        {
            if (++words > MostWords)
                break;
            found += Needing.Contains(text[range]) ? 1 : 0;
        }

        return found * 100 >= words * LeastShare;
    }

    /// <summary>Whom the words speak of.</summary>
    public static Spoken Of(ReadOnlySpan<char> words)
    {
        Spoken found = Spoken.Nobody;
        bool unspaced = false;
        for (int at = 0; at < words.Length;)
        {
            int end = at;
            while (end < words.Length && (char.IsLetter(words[end]) || char.GetUnicodeCategory(words[end]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
                unspaced |= words[end++] >= '\u2E80';
            // The small letter is "and" in many languages.
            if (end > at)
                found |= end - at == 1 && words[at] == 'I' ? Spoken.I : Words.Find(words[at..end]) ?? Spoken.Nobody;
            at = end + 1;
        }

        if (unspaced)
        {
            foreach ((string word, Spoken spoken) in Unspaced)
                found |= words.Contains(word, StringComparison.Ordinal) ? spoken : Spoken.Nobody;
        }

        return found;
    }

    private static WordTable<Spoken> Table()
    {
        var meanings = new Dictionary<string, Spoken>(StringComparer.OrdinalIgnoreCase);
        Add(Singular, Spoken.I);
        Add(Plural, Spoken.We);
        Add(Second, Spoken.You);
        var table = new WordTable<Spoken>();
        foreach ((string word, Spoken spoken) in meanings)
            table[word] = spoken;
        return table;

        // What is two in two languages is either.
        void Add(string words, Spoken spoken)
        {
            foreach (string word in words.Split(' '))
                meanings[word] = meanings.GetValueOrDefault(word) | spoken;
        }
    }
}
