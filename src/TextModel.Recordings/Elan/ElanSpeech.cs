using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Elan;

/// <summary>Tells which of ELAN's tiers hold speech: nothing in the format says so.</summary>
/// <remarks>
/// A tier of its own holds speech, unless its name or type says otherwise, it has nothing but numbers or identifiers, or another tier of the same person
/// has the sentences while it has short signs at the same time (gestures, glosses). Where a tier of its own has identifiers, its child with the text speaks.
/// </remarks>
internal static class ElanSpeech
{
    /// <summary>The property of the header by which a file says itself which tier is speech; one for each such tier.</summary>
    public const string Property = "TextModel.Speech";

    // Words in names of tiers and types that are about the speech or the recording.
    private static readonly string[] NoSpeech =
    [
        "comment", "comments", "commentary", "note", "notes", "remark", "remarks", "code", "codes", "coding", "context", "sampling", "gesture", "gestures", "gaze", "gloss", "glosses",
        "pos", "kommentar", "notiz", "notizen", "commentaire", "commentaires", "situation", "noise", "noises", "pause", "pauses",
    ];

    // Names that say what a tier holds and not who speaks.
    private static readonly string[] NoNames =
    [
        "transcription", "transcript", "text", "utterance", "utterances", "speech", "default", "orthography", "words", "tx", "txt", "ref", "sentence", "sentences", "phrase", "phrases", "transkription", "transkript",
    ];

    private static readonly string[] TextNames = ["tx", "txt", "text", "utterance", "utt", "ut", "transcription", "transcript", "orthography", "ortho", "sentence"];

    /// <summary>Marks the tiers that hold speech.</summary>
    /// <param name="tiers">All tiers; annotations with their times.</param>
    /// <param name="named">What the file says itself by <see cref="Property"/>; empty where it does not.</param>
    public static void Decide(List<ElanTier> tiers, HashSet<string> named)
    {
        if (named.Count > 0)
        {
            foreach (ElanTier tier in tiers)
                tier.IsSpeech = named.Contains(tier.Id);
            return;
        }

        foreach (ElanTier root in tiers)
        {
            if (root.Parent is not null || root.ParentId is not null)
                continue;
            if (HoldsIdentifiers(root) && TextOf(tiers, root) is { } text)
                text.IsSpeech = true;
            else
                root.IsSpeech = !Has(root.Id, NoSpeech) && !Has(root.Type ?? "", NoSpeech) && !HoldsNumbers(root);
        }

        foreach (IGrouping<string, ElanTier> person in tiers.Where(t => t is { IsSpeech: true, Participant: not null }).GroupBy(t => t.Participant!, StringComparer.Ordinal))
            KeepSentences([.. person]);
    }

    /// <summary>Who speaks in a tier: the participant of it or of its kin, else its name; null where that only says what it holds.</summary>
    public static string? SpeakerOf(List<ElanTier> tiers, ElanTier tier)
    {
        if (tier.Participant is { } own)
            return own;
        if (tier.ParentId is not null || tiers.Exists(t => t.Parent == tier))
        {
            // Of a family in which only some tiers name the person, all are that person's.
            ElanTier root = tier.Root;
            string? one = null;
            foreach (ElanTier kin in tiers)
            {
                if (kin.Participant is null || kin.Root != root)
                    continue;
                if (one is not null && one != kin.Participant)
                    return tier.Id;
                one = kin.Participant;
            }

            if (one is not null)
                return one;
        }

        return NoNames.Contains(tier.Id.Trim().ToLowerInvariant()) ? null : tier.Id;
    }

    /// <summary>Whether texts are numbers, as lengths of pauses and codes of samples are.</summary>
    private static bool HoldsNumbers(ElanTier tier)
    {
        int seen = 0;
        foreach (ElanAnnotation annotation in tier.Annotations)
        {
            string text = annotation.Item.Text;
            if (text.Length == 0)
                continue;
            seen++;
            if (!text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '_' or '-' or '(' or ')' or ' ' or ':'))
                return false;
        }

        return seen > 0;
    }

    // Identifiers of records: one word each, all different, all ending in a digit.
    private static bool HoldsIdentifiers(ElanTier tier)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ElanAnnotation annotation in tier.Annotations)
        {
            string text = annotation.Item.Text;
            if (text.Length > 0 && (!char.IsAsciiDigit(text[^1]) || text.Contains(' ') || !seen.Add(text)))
                return false;
        }

        return seen.Count > 0 || Has(tier.Id, ["ref"]);
    }

    private static ElanTier? TextOf(List<ElanTier> tiers, ElanTier root)
    {
        var children = tiers.Where(t => t.Parent == root && t.Annotations.Exists(a => a.Item.Text.Length > 0)).ToList();
        return children.Find(c => Has(c.Id, TextNames) || Has(c.Type ?? "", TextNames))
            ?? children.Find(c => c.Constraint == "Symbolic_Association" && tiers.Exists(t => t.Parent == c));
    }

    // Nobody says two things at once: of tiers of one person that share most of their time, the one with the longest texts is speech.
    private static void KeepSentences(List<ElanTier> tiers)
    {
        if (tiers.Count < 2)
            return;
        ElanTier longest = tiers[0];
        foreach (ElanTier tier in tiers)
        {
            if (MeanLength(tier) > MeanLength(longest))
                longest = tier;
        }

        foreach (ElanTier tier in tiers)
        {
            if (tier != longest && (tier.Annotations.Count == 0 || Shared(tier, longest)))
                tier.IsSpeech = false;
        }
    }

    private static double MeanLength(ElanTier tier) => tier.Annotations.Count == 0 ? 0 : tier.Annotations.Average(a => (double)a.Item.Text.Length);

    private static bool Shared(ElanTier tier, ElanTier other)
    {
        int shared = 0, timed = 0, at = 0;
        foreach (ElanAnnotation annotation in tier.Annotations)
        {
            if (annotation.Item.Start is not { } start || annotation.Item.End is not { } end)
                continue;
            timed++;
            while (at < other.Annotations.Count && !(other.Annotations[at].Item.End > start))
                at++;
            if (at < other.Annotations.Count && other.Annotations[at].Item.Start < end)
                shared++;
        }

        return timed > 0 && shared * 2 > timed;
    }

    private static bool Has(string name, string[] words)
    {
        int start = -1;
        for (int i = 0; i <= name.Length; i++)
        {
            bool letter = i < name.Length && char.IsLetter(name[i]);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                string word = name[start..i];
                if (Array.Exists(words, w => w.Equals(word, StringComparison.OrdinalIgnoreCase)))
                    return true;
                start = -1;
            }
        }

        return false;
    }
}
