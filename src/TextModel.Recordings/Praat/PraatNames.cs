namespace TextModel.Recordings.Praat;

/// <summary>What names of tiers say by habit: Praat itself gives them no meaning.</summary>
internal static class PraatNames
{
    /// <summary>The field of the source that says at how many seconds the time begins, where that is not 0.</summary>
    public const string Begins = "Begins at (s)";

    /// <summary>The field of the source that says at how many seconds the recording ends, where that is after all entries.</summary>
    public const string Ends = "Ends at (s)";

    /// <summary>The kind of tiers whose entries are points.</summary>
    public const string Points = "points";

    private static readonly string[] Utterances =
    [
        "utterance", "utterances", "utt", "utts", "ortho", "orthography", "orthographic", "transcription", "transcript", "sentence", "sentences", "phrase", "phrases", "ipu", "ipus", "ort", "text", "speech",
    ];

    private static readonly string[] Words = ["word", "words", "mot", "mots", "token", "tokens", "wort", "wörter", "wrd"];

    private static readonly string[] Speakers = ["spk", "spkr", "speaker", "speakers", "locuteur", "locuteurs", "sprecher"];

    private static readonly string[] Others =
    [
        "phone", "phones", "phon", "phoneme", "phonemes", "phono", "segment", "segments", "syll", "sylls", "syllable", "syllables", "pitch", "tone", "tones", "tobi", "break", "breaks", "pos", "lemma", "lemmas", "gloss",
        "translation", "comment", "comments", "note", "notes", "misc", "noise", "noises", "turn", "turns", "mau", "kan", "formants", "intensity", "silences", "gesture", "gestures",
    ];

    // What MAUS, the MFA and others write for a pause.
    private static readonly string[] Pauses = ["_", "sp", "sil", "<sil>", "<p:>", "<eps>", "#", "<p>", "<pause>"];

    /// <summary>Whether the name says that a tier has utterances, and nothing smaller.</summary>
    public static bool HasUtterances(string name) => Has(name, Utterances) && !HasWords(name) && !IsOther(name);

    /// <summary>Whether the name says that a tier has words.</summary>
    public static bool HasWords(string name) => Has(name, Words);

    /// <summary>Whether the labels of a tier are the names of those who speak.</summary>
    public static bool NamesSpeakers(string name) => name.Trim() is { } trimmed && Array.Exists(Speakers, s => s.Equals(trimmed, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the name says that a tier holds neither utterances nor words.</summary>
    public static bool IsOther(string name) => Has(name, Others);

    /// <summary>Whether a label stands for silence.</summary>
    public static bool IsPause(string label) => Array.Exists(Pauses, p => p.Equals(label, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is left of a name when the words about what the tier has are gone: whose it is. Null where nothing is left.</summary>
    public static string? Owner(string name)
    {
        string left = name;
        foreach (string word in Utterances.Concat(Words))
        {
            if (StartsWithWord(left, word))
                left = left[word.Length..].TrimStart(' ', '-', '_', ':', '/', '@', '.');
            else if (EndsWithWord(left, word))
                left = left[..^word.Length].TrimEnd(' ', '-', '_', ':', '/', '@', '.');
        }

        return left.Trim().Length == 0 ? null : left.Trim();
    }

    /// <summary>The name under which readers take a tier for what it is: for speech, or for something else.</summary>
    /// <param name="name">The tier's name.</param>
    /// <param name="speaks">Whether it is speech.</param>
    /// <param name="kind">What it holds, where it is no speech, or null.</param>
    /// <param name="named">Whether tiers of speech are named after utterances.</param>
    public static string Telling(string name, bool speaks, string? kind, bool named)
    {
        if (speaks)
            return named && !HasUtterances(name) && !IsOther(name) ? $"{Utterances[1]} - {name}" : name;
        bool isTakenForSpeech = named ? HasUtterances(name) : IsPlain(name);
        return isTakenForSpeech ? $"{name} ({(kind is not null && IsOther(kind) ? kind : "notes")})" : name;
    }

    /// <summary>Whether the name of a tier says nothing of what it has.</summary>
    public static bool IsPlain(string name) => !HasWords(name) && !IsOther(name) && !NamesSpeakers(name);

    private static bool StartsWithWord(string name, string word) =>
        name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (name.Length == word.Length || !char.IsLetterOrDigit(name[word.Length]));

    private static bool EndsWithWord(string name, string word) =>
        name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && name.Length > word.Length && !char.IsLetterOrDigit(name[^(word.Length + 1)]);

    private static bool Has(string name, string[] words)
    {
        for (int i = 0; i < name.Length;)
        {
            int from = i;
            while (i < name.Length && char.IsLetter(name[i]))
                i++;
            if (i > from && Array.Exists(words, w => w.AsSpan().Equals(name.AsSpan(from, i - from), StringComparison.OrdinalIgnoreCase)))
                return true;
            i = Math.Max(i, from + 1);
        }

        return false;
    }
}
