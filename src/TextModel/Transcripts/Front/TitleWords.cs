namespace TextModel.Transcripts;

/// <summary>What the words of titles look like.</summary>
internal static class TitleWords
{
    private static readonly WordSet Genres = WordSet.Of(
        "interview", "interviews", "conversation", "conversations", "dialogue", "dialogues", "dialog", "roundtable", "round table", "round-table", "discussion",
        "debate", "symposium", "podcast", "episode", "broadcast", "lecture", "hearing", "inquiry", "oral history", "panel discussion",
        "gespräch", "gespräche", "diskussion", "folge", "sendung", "anhörung", "vortrag", "streitgespräch",
        "entretien", "entretiens", "entrevue", "débat", "table ronde", "épisode", "émission", "audition", "entrevista", "entrevistas", "conversación", "diálogo",
        "coloquio", "mesa redonda", "episodio", "intervista", "conversazione", "dialogo", "dibattito", "tavola rotonda", "colloquio", "puntata", "conversa",
        "episódio", "gesprek", "aflevering", "intervju", "samtal", "samtale", "avsnitt", "wywiad", "rozmowa", "rozhovor", "интервью", "беседа", "разговор",
        "interjú", "beszélgetés", "haastattelu", "keskustelu", "röportaj", "söyleşi", "συνέντευξη", "インタビュー", "座談会", "对谈", "访谈", "對談");

    // "Interview with Ada Rossi", but "Hearing Officer".
    private static readonly WordSet Links = WordSet.Of(
        "with", "of", "on", "about", "at", "in", "from", "part", "no", "nr", "mit", "zu", "zum", "zur", "über", "am", "im", "vom", "avec", "de", "sur", "du", "con", "del", "di", "com", "met",
        "med", "om", "z", "s", "с", "о", "над");

    /// <summary>Whether the words name a genre of what is printed, and so no speaker: "Interview", "Episode 3", "Rundgespräch".</summary>
    public static bool IsGenre(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd("0123456789#.№ ");
        if (words.IsEmpty)
            return false;
        int space = words.LastIndexOf(' ');
        ReadOnlySpan<char> last = words[(space + 1)..];
        return Genres.Contains(words) || Genres.Contains(last) || (words.IndexOf(' ') is > 0 and int end && Genres.Contains(words[..end]) && Links.Contains(Word(words[(end + 1)..])))
            || last.EndsWith("gespräch", StringComparison.OrdinalIgnoreCase) || last.EndsWith("interview", StringComparison.OrdinalIgnoreCase)
            || last.EndsWith("diskussion", StringComparison.OrdinalIgnoreCase) || last.EndsWith("gesprek", StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> words) => words.IndexOf(' ') is > 0 and int end ? words[..end] : words;

    /// <summary>Whether the words have several letters, all of them capitals.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> words)
    {
        int capitals = 0;
        foreach (char c in words)
        {
            if (char.IsLower(c))
                return false;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals > 2;
    }

    /// <summary>Whether three words or more are written as in an English title, and are no person's name: "The Work of a Pilot".</summary>
    public static bool IsTitleCase(ReadOnlySpan<char> words)
    {
        int count = 0, capitals = 0;
        bool small = false;
        foreach (Range range in words.Split(' '))
        {
            ReadOnlySpan<char> word = words[range];
            if (word.IsEmpty)
                continue;
            count++;
            if (char.IsUpper(word[0]))
                capitals++;
            else if (word.Length > 4 && char.IsLetter(word[0]))
                return false;
            else
                small = true;
        }

        // Three or four capitalised words in a row may be somebody's name.
        return capitals > 1 && count > 2 && (count > 4 || small || words.StartsWith("The ", StringComparison.Ordinal)) && capitals * 2 >= count;
    }
}
