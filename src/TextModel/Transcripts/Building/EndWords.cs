using System.Text;

namespace TextModel.Transcripts;

/// <summary>What a line that says "the end" ends.</summary>
internal enum EndSort
{
    None,

    /// <summary>A tape, a side, a session: others may follow.</summary>
    Tape,

    /// <summary>The interview, the recording or the transcript.</summary>
    Speech,
}

/// <summary>The words with which transcripts end, and the headings that follow them.</summary>
internal static class EndWords
{
    /// <summary>No mark of an end is longer.</summary>
    public const int MaxLength = 90;

    /// <summary>No heading is longer.</summary>
    public const int MaxHeading = 48;

    private const int MaxWords = 10;
    private const int MaxClosing = 500;

    private static readonly HashSet<string> Openers =
        ["end", "ende", "fin", "fine", "fim", "einde", "slut", "koniec", "konec", "конец", "окончание", "кінець", "край"];

    // What is taken apart into several: "END OF TAPE 1, SIDE A".
    private static readonly HashSet<string> Tapes =
    [
        "tape", "tapes", "side", "reel", "cassette", "disc", "disk", "part", "track", "session", "file", "segment", "day", "band", "tonband", "kassette", "seite", "teil",
        "sitzung", "bande", "face", "partie", "cinta", "casete", "lado", "parte", "fita", "nastro", "lato", "zijde", "deel", "кассеты", "пленки", "плёнки", "стороны", "части",
    ];

    private static readonly string[] Speeches =
    [
        "interview", "intervju", "intervist", "entrevist", "entretien", "interviu", "wywiad", "rozhovor", "gespräch", "recording", "aufnahme", "aufzeichnung", "enregistrement",
        "grabaci", "gravaç", "registrazion", "nagrani", "nahráv", "opname", "transcri", "trascrizion", "transkri", "audio", "video", "conversation", "conversa", "hearing", "deposition",
        "proceedings", "testimony", "интервью", "интервю", "інтерв", "запис", "беседы", "разговора", "расшифровки", "стенограммы",
    ];

    private static readonly HashSet<string> Verbs =
        ["end", "ends", "ended", "adjourns", "adjourned", "concludes", "concluded", "stops", "stopped", "terminated", "finished", "endet", "beendet", "termina", "terminée", "terminé", "окончено", "окончена", "закончено", "закончена", "завершено", "завершена"];

    private static readonly string[] Sittings =
        ["the hearing", "the committee", "the subcommittee", "the meeting", "the proceedings", "the deposition", "the session", "the commission", "the conference", "the interview", "die sitzung", "die anhörung", "la séance"];

    private static readonly string[] Adjourned =
        [" was adjourned", " were adjourned", " adjourned at", " rose at", " stood adjourned", " was concluded", " were concluded", " concluded at", " was closed at", " was terminated at", " ended at", " geschlossen", " est levée"];

    private static readonly HashSet<string> Indexes =
        ["index", "name index", "subject index", "index of names", "register", "namensregister", "personenregister", "sachregister", "índice", "indice", "указатель", "именной указатель"];

    private static readonly HashSet<string> Headings =
    [
        "notes", "footnotes", "endnotes", "references", "bibliography", "works cited", "further reading", "sources", "appendix", "glossary", "acknowledgments", "acknowledgements", "credits",
        "anmerkungen", "literatur", "literaturverzeichnis", "quellen", "anhang", "bibliographie", "notas", "referencias", "bibliografía", "références", "примечания", "литература", "приложение",
    ];

    /// <summary>What a line ends, if it is the mark of an end: in brackets, in capitals, or a block of its own.</summary>
    /// <param name="line">The line, without spaces around it.</param>
    /// <param name="isBlock">Whether it is all of its block.</param>
    public static EndSort Sort(ReadOnlySpan<char> line, bool isBlock)
    {
        line = line.Trim("*_#~=-–— .\\<>");
        if (line.Length < 3)
            return EndSort.None;
        bool bracketed = (line[0] is '[' or '(' or '{' or '<' && line[^1] is ']' or ')' or '}' or '>' or '\\') || IsCapitals(line);
        if (!bracketed && !isBlock)
            return EndSort.None;
        string[] words = Fold(line).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MaxWords)
            return EndSort.None;
        bool opens = Openers.Contains(words[0]);
        if (opens && words.Length == 1)
            return bracketed && words[0] is "end" or "ende" or "fin" or "конец" ? EndSort.Tape : EndSort.None;
        bool tape = false, speech = false, verb = false;
        foreach (string word in words)
        {
            tape |= Tapes.Contains(word);
            speech |= IsSpeech(word);
            verb |= Verbs.Contains(word);
        }

        // "The interview ended badly" may be said; "Interview ends" is not.
        opens |= verb && (IsSpeech(words[0]) || Tapes.Contains(words[0]) || (bracketed && words.Length > 2 && IsSpeech(words[1])));
        if (!opens || !(bracketed || words.Length <= 5 || words[^1].Any(char.IsAsciiDigit)))
            return EndSort.None;
        return tape ? EndSort.Tape : speech ? EndSort.Speech : EndSort.None;
    }

    /// <summary>Whether a paragraph says that a sitting was closed, or is a reporter's certificate.</summary>
    /// <param name="rest">The text from the start of a line to the end of its block.</param>
    public static bool IsClosing(ReadOnlySpan<char> rest)
    {
        int lineEnd = TextScan.LineEnd(rest, 0, rest.Length, out _);
        ReadOnlySpan<char> line = rest[..lineEnd].Trim();
        ReadOnlySpan<char> start = line.TrimStart("([{*_ ");
        if (start.IsEmpty || !char.IsLetter(start[0]))
            return false;
        if (line.Length <= MaxHeading && IsCapitals(line) && IsCertificate(line))
            return true;
        // What a tool writes below a transcript.
        if (line.Length == rest.Trim().Length && line.Length <= MaxLength && (start.StartsWith("Transcribed by http", StringComparison.OrdinalIgnoreCase) || line.EndsWith(" stopped transcription", StringComparison.Ordinal)))
            return true;
        if (rest.Length > MaxClosing)
            rest = rest[..MaxClosing];
        if (start.StartsWith("I, ", StringComparison.Ordinal) || start.StartsWith("I hereby certify", StringComparison.Ordinal) || start.StartsWith("I certify that", StringComparison.Ordinal))
            return rest.Contains("certify", StringComparison.Ordinal) && (rest.Contains("transcript", StringComparison.OrdinalIgnoreCase) || rest.Contains("reporter", StringComparison.OrdinalIgnoreCase));
        bool whereupon = start.StartsWith("Whereupon", StringComparison.OrdinalIgnoreCase) || start.StartsWith("Thereupon", StringComparison.OrdinalIgnoreCase);
        if (!whereupon && !StartsWithAny(start, Sittings))
            return false;
        // One sentence: who tells of a meeting goes on.
        rest = rest.Trim();
        string folded = rest.ToString().ReplaceLineEndings(" ");
        if (!whereupon && folded.Length > 160)
            return false;
        foreach (string word in Adjourned)
        {
            if (folded.Contains(word, StringComparison.OrdinalIgnoreCase) && (whereupon || folded.AsSpan().ContainsAny(TextScan.Digits) || folded.Length <= 60))
                return true;
        }

        return false;
    }

    /// <summary>Whether a line is the heading of what follows speech.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line, out bool isIndex)
    {
        string words = Fold(line);
        isIndex = Indexes.Contains(words);
        return isIndex || Headings.Contains(words) || words.StartsWith("about the ", StringComparison.Ordinal);
    }

    /// <summary>Whether a line says that another tape begins.</summary>
    public static bool IsBeginning(ReadOnlySpan<char> line)
    {
        string words = Fold(line[..Math.Min(line.Length, MaxLength)]);
        return words.StartsWith("begin", StringComparison.Ordinal) || words.StartsWith("start", StringComparison.Ordinal) || Tapes.Contains(words.Split(' ')[0]);
    }

    /// <summary>Whether a line has a year in it, as works that are cited have.</summary>
    public static bool HasYear(ReadOnlySpan<char> line)
    {
        for (int i = 0, digits = 0; i <= line.Length; i++)
        {
            if (i < line.Length && TextScan.IsDigit(line[i]))
            {
                digits++;
                continue;
            }

            if (digits == 4 && line[i - 4] is '1' or '2')
                return true;
            digits = 0;
        }

        return false;
    }

    /// <summary>Whether words have the name of what a transcript is a transcript of.</summary>
    public static bool NamesInterview(ReadOnlySpan<char> line)
    {
        foreach (string word in Fold(line).Split(' '))
        {
            if (IsSpeech(word))
                return true;
        }

        return false;
    }

    /// <summary>Whether all letters are capitals, and there are some.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> line)
    {
        int letters = 0;
        foreach (char c in line)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 2;
    }

    /// <summary>The words in small letters with one space between them, without signs.</summary>
    public static string Fold(ReadOnlySpan<char> line)
    {
        var folded = new StringBuilder(line.Length);
        foreach (char c in line)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’')
                folded.Append(folded.Length > 0 && folded[^1] is 'l' or 'd' ? ' ' : '\'');
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    // "C E R T I F I C A T E", "REPORTER'S CERTIFICATE"
    private static bool IsCertificate(ReadOnlySpan<char> line)
    {
        string letters = Fold(line).Replace(" ", "", StringComparison.Ordinal);
        return letters is "certificate" or "certification" or "jurat" || letters.StartsWith("certificateof", StringComparison.Ordinal) || letters.EndsWith("'scertificate", StringComparison.Ordinal) || letters.EndsWith("s'certificate", StringComparison.Ordinal);
    }

    private static bool IsSpeech(string word) => StartsWithAny(word, Speeches);

    private static bool StartsWithAny(ReadOnlySpan<char> words, string[] beginnings)
    {
        foreach (string beginning in beginnings)
        {
            if (words.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
