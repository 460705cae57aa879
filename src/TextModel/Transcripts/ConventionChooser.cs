using System.Runtime.InteropServices;

namespace TextModel.Transcripts;

/// <summary>Decides from the whole text which labels begin turns.</summary>
internal static class ConventionChooser
{
    // The most paragraphs of a text in which two labels in plain type, each of which comes once, are a conversation.
    private const int MaxShort = 6;

    /// <summary>Marks the labels that begin turns.</summary>
    /// <returns>The convention; null where no label does.</returns>
    public static DetectedConvention? Choose(string text, ReadOnlySpan<TextBlock> blocks, LineScanner scan, bool emphasised, TranscriptOptions options)
    {
        List<Label> labels = scan.Labels.Labels;
        if (options.Convention == TranscriptConventions.None || labels.Count == 0)
            return null;
        Span<LabelCandidate> candidates = scan.Candidates.AsSpan();
        FactGroups.Mark(candidates, scan.Labels);
        TitleLines.Mark(text, blocks, candidates, scan.Labels, options);
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
        foreach ((_, string name) in FactGroups.People(text, candidates, scan.Labels))
            known.Add(TextScan.LastWord(name));
        foreach (ref readonly LabelCandidate candidate in candidates)
            Count(scan.Labels[candidate.Label], candidate.Traits);
        LetterLabels.Resolve(text, candidates, scan.Labels);
        string[] persons = Persons.Of(labels);
        CountPersons(labels, persons);

        if (!options.Labels.IsEmpty)
            AcceptGiven(labels, options.Labels);
        else
            AcceptFound(text, scan, persons, known, emphasised, options.Convention);
        foreach (Label label in labels)
            label.Accepted |= options.Metadata.Speakers.Any(s => s.Claims(label));
        return Describe(labels, options);
    }

    /// <summary>The convention a label belongs to.</summary>
    public static string ConventionOf(Label label) => label switch
    {
        { Family: LabelFamily.Voice } => TranscriptConventions.Voices,
        { Shape: LabelShape.Role } => TranscriptConventions.QuestionAnswer,
        { Family: LabelFamily.Brackets } => TranscriptConventions.Brackets,
        { Family: LabelFamily.Period } => TranscriptConventions.CapitalsPeriod,
        { Shape: LabelShape.Capitals } => TranscriptConventions.CapitalsColon,
        _ => TranscriptConventions.NameColon,
    };

    private static void Count(Label label, CandidateTraits traits)
    {
        if ((traits & CandidateTraits.Fact) != 0)
            return;
        label.Count++;
        if ((traits & (CandidateTraits.BlockStart | CandidateTraits.Timed | CandidateTraits.AfterLabel)) != 0)
            label.Placed++;
        if ((traits & (CandidateTraits.BlockStart | CandidateTraits.Timed)) != 0)
            label.Firm++;
        if ((traits & CandidateTraits.Timed) != 0)
            label.Timed++;
        if ((traits & CandidateTraits.Emphasised) != 0)
            label.Emphasised++;
    }

    private static void AcceptGiven(List<Label> labels, ValueList<LabelRule> rules)
    {
        foreach (Label label in labels)
        {
            foreach (LabelRule rule in rules)
                label.Accepted |= Matches(rule, label);
        }
    }

    /// <summary>Whether a rule means this label.</summary>
    public static bool Matches(LabelRule rule, Label label) =>
        rule.Label.Equals(label.Text, StringComparison.OrdinalIgnoreCase) || rule.Label.Equals(label.Core, StringComparison.OrdinalIgnoreCase);

    private static void CountPersons(List<Label> labels, string[] persons)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < persons.Length; i++)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, persons[i], out _) += labels[i].Count;
        for (int i = 0; i < persons.Length; i++)
            labels[i].Person = counts[persons[i]];
    }

    private static void AcceptFound(string text, LineScanner scan, string[] persons, HashSet<string> known, bool emphasised, string? forced)
    {
        List<Label> labels = scan.Labels.Labels;
        ReadOnlySpan<LabelCandidate> candidates = scan.Candidates.AsSpan();
        int blocks = scan.Blocks;
        bool lenient = forced is not null, followed = AnswersFollow(candidates, scan.Labels);
        RoleWords letters = new(followed), words = new(followed);
        int recurrent = 0, firm = 0;
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Label label in labels)
        {
            if (IsLetter(label.Core))
                letters.Count(label);
            else
                words.Count(label);
            if (IsStrong(label) && label.Person > 1)
            {
                recurrent += label.Count;
                firm += label.Firm;
            }

            if (IsStrong(label) && !label.IsChange && (label.Count > 1 || label.Placed > 0))
                weights[ConventionOf(label)] = weights.GetValueOrDefault(ConventionOf(label)) + label.Count;
        }

        bool roles = letters.Begin(recurrent) || words.Begin(recurrent);
        // Where turns follow each other without blank lines, a line behind another label's is place enough for a name that comes once.
        bool lines = firm * 2 < recurrent;
        string? main = forced ?? (weights.Count == 0 ? null : weights.MaxBy(w => w.Value).Key);
        int leastSmall = labels.Count(l => l.Shape == LabelShape.Small && l.Placed > 1 && !l.IsNoSpeaker) > 1 ? 2 : 3;
        foreach (Label label in labels)
        {
            string convention = ConventionOf(label);
            if (forced is not null && convention != forced)
                continue;
            label.Accepted = label.Shape switch
            {
                _ when label.Family == LabelFamily.Voice => !label.IsChange,
                LabelShape.Role => lenient || (IsLetter(label.Core) ? letters : words).Begin(recurrent),
                LabelShape.Letter => false,
                _ when label.Count == 0 || label.IsNoSpeaker => false,
                LabelShape.Phrase or LabelShape.Small => label.Placed >= (label.Shape == LabelShape.Small ? leastSmall : 2) && label.Placed * 10 >= label.Count * 9,
                _ when known.Count > 0 && known.Contains(TextScan.LastWord(label.Core)) => true,
                _ when label.IsShy => lenient,
                // Beside questions and answers, a word in capitals that is a sentence by itself comes once.
                _ when convention == main && roles && label is { Family: LabelFamily.Period, Count: 1 } => false,
                _ when convention == main => label.Person > 1 ? label.Placed * 4 >= label.Count : (lines ? label.Placed : label.Firm) > 0,
                LabelShape.Name => label.Count > 2 && label.Placed * 5 >= label.Count * 4,
                _ => (label.Count > 1 && label.Placed * 2 >= label.Count) || (roles && label.Family == LabelFamily.Colon && label.Firm > 0),
            };
        }

        AcceptFullForms(labels);
        if (emphasised && !lenient)
            AcceptEmphasised(labels);
        else if (!lenient && !roles && !MarksChanges(labels, blocks) && !labels.Exists(l => l.Accepted && (l.Family == LabelFamily.Voice || known.Contains(l.Core))))
            RejectWeakEvidence(text, candidates, labels, persons, main, blocks);
        AcceptChanges(labels, blocks);
        AcceptBehindChanges(candidates, labels);
        TitledLabels.Accept(text, candidates, labels, roles, forced);
        if (!labels.Exists(l => l.Accepted))
            ShyLabels.Accept(text, candidates, scan.Labels, blocks);
    }

    // "Q", "В.", "Q.12", "A(3)": letters and whole words are not mixed in one text.
    private static bool IsLetter(string core) => core.Length == 1 || !char.IsLetter(core[1]);

    // Whether a question is answered right behind it; what is lettered like a list has "A." before "Q.".
    private static bool AnswersFollow(ReadOnlySpan<LabelCandidate> candidates, LabelTable labels)
    {
        TurnKind? before = null;
        foreach (ref readonly LabelCandidate candidate in candidates)
        {
            TurnKind? role = labels[candidate.Label].Role;
            if (role == TurnKind.Answer && before == TurnKind.Question)
                return true;
            before = role ?? before;
        }

        return false;
    }

    // Beside names every change of the speaker counts; without names only where changes are what parts the text.
    private static void AcceptChanges(List<Label> labels, int blocks)
    {
        foreach (Label change in labels.FindAll(l => l.IsChange))
            change.Accepted = labels.Exists(l => l.Accepted) || MarksChanges(labels, blocks);
    }

    // Where signs of change count, a name behind one is a label though it comes once.
    private static void AcceptBehindChanges(ReadOnlySpan<LabelCandidate> candidates, List<Label> labels)
    {
        for (int i = 1; i < candidates.Length; i++)
        {
            Label label = labels[candidates[i].Label];
            if (!label.Accepted && candidates[i].Start == candidates[i - 1].Start && labels[candidates[i - 1].Label] is { IsChange: true, Accepted: true })
                label.Accepted = IsStrong(label) && label.Family == LabelFamily.Colon;
        }
    }

    private static bool MarksChanges(List<Label> labels, int blocks) => labels.Exists(l => l.IsChange && l.Text == LabelTable.Change && l.Count > 2 && l.Count * 4 >= blocks);

    // "Ada Rossi (AR):" or "Ada Rossi:" comes once, "AR:" ever after.
    private static void AcceptFullForms(List<Label> labels)
    {
        HashSet<string>? accepted = null;
        foreach (Label label in labels)
        {
            if (label.Accepted || label.Firm == 0 || label.Shape == LabelShape.Letter)
                continue;
            string? initials = label.Core[^1] == ')' ? label.Core[(label.Core.LastIndexOf('(') + 1)..^1]
                : label is { Shape: LabelShape.Name, Family: LabelFamily.Colon } ? Persons.InitialsOf(label.Core) : null;
            if (initials is null)
                continue;
            accepted ??= labels.Where(l => l.Accepted).Select(l => l.Core).ToHashSet(StringComparer.Ordinal);
            label.Accepted = accepted.Contains(initials);
        }
    }

    // Where labels are set off by type, what is not, and comes once, is none.
    private static void AcceptEmphasised(List<Label> labels)
    {
        int set = 0, plain = 0;
        foreach (Label label in labels)
        {
            label.Accepted |= label is { IsNoSpeaker: false, Shape: not LabelShape.Role } && label.Emphasised * 2 > label.Count;
            set += label.Accepted ? label.Emphasised : 0;
            plain += label.Accepted ? label.Count - label.Emphasised : 0;
        }

        if (plain * 9 > set)
            return;
        foreach (Label label in labels)
            label.Accepted &= label.Emphasised > 0 || label.Person > 1;
    }

    private static bool IsStrong(Label label) =>
        label.Count > 0 && label.Shape is LabelShape.Name or LabelShape.Capitals && !label.IsShy && !label.IsNoSpeaker;

    // People who talk come back; words with a colon in prose do not.
    private static void RejectWeakEvidence(string text, ReadOnlySpan<LabelCandidate> candidates, List<Label> labels, string[] persons, string? main, int blocks)
    {
        bool talk = Conversation.IsOne(text, candidates, labels, persons, out int back);
        int distinct = 0, turns = 0, recurrent = 0, rejected = 0, others = 0;
        foreach (Label label in labels)
        {
            if (!label.Accepted)
            {
                rejected += IsStrong(label) ? label.Count : 0;
                others += label.Family == LabelFamily.Colon && label.Shape != LabelShape.Role ? label.Placed : 0;
                continue;
            }

            distinct++;
            turns += label.Count;
            recurrent += label.Person > 1 ? label.Count : 0;
        }

        bool enough = distinct >= 2 && talk && others <= turns && ((recurrent * 2 >= turns && back > 0) || (turns is > 2 and <= 12 && main == TranscriptConventions.CapitalsColon && recurrent == 0 && rejected * 2 <= turns));
        bool shortDialogue = distinct == 2 && turns == 2 && rejected == 0 && (blocks <= MaxShort || (labels.Exists(l => l is { Accepted: true, Emphasised: > 0 }) && Asks(text, candidates, labels)));
        bool alone = distinct == 1 && turns > 2 && turns * 3 >= blocks && main is TranscriptConventions.CapitalsColon or TranscriptConventions.Brackets;
        if (enough || shortDialogue || alone)
            return;
        foreach (Label label in labels)
            label.Accepted = false;
    }

    // Whether the first of two asks.
    private static bool Asks(string text, ReadOnlySpan<LabelCandidate> candidates, List<Label> labels)
    {
        int start = -1;
        foreach (ref readonly LabelCandidate candidate in candidates)
        {
            if (!labels[candidate.Label].Accepted)
                continue;
            if (start >= 0)
                return text.AsSpan(start, candidate.Start - start).ContainsAny('?', '？', '؟');
            start = candidate.End;
        }

        return false;
    }

    private static DetectedConvention? Describe(List<Label> labels, TranscriptOptions options)
    {
        var turns = new Dictionary<string, int>(StringComparer.Ordinal);
        int accepted = 0, placed = 0, recurrent = 0, rejected = 0;
        foreach (Label label in labels)
        {
            if (!label.Accepted)
            {
                rejected += IsStrong(label) ? label.Count : 0;
                continue;
            }

            string name = ConventionOf(label);
            turns[name] = turns.GetValueOrDefault(name) + label.Count;
            accepted += label.Count;
            placed += label.Placed;
            recurrent += label.Person > 1 ? label.Count : 0;
        }

        if (accepted == 0)
            return null;
        double score = ((double)placed / accepted * 0.3) + ((double)recurrent / accepted * 0.4) + ((double)accepted / (accepted + rejected) * 0.3);
        return new(options.Convention ?? turns.MaxBy(t => t.Value).Key, Math.Round(score, 3));
    }

    // How often the words of one kind, letters or whole words, ask and answer.
    private struct RoleWords(bool followed)
    {
        private int questions;
        private int answers;

        public void Count(Label label)
        {
            questions += label.Role == TurnKind.Question ? label.Count : 0;
            answers += label.Role == TurnKind.Answer ? label.Count : 0;
        }

        // "A." alone may be a list, or an initial; questions alone may be answered by people with names.
        public readonly bool Begin(int recurrentNames) => questions > 0 && ((answers > 0 && (followed || questions + answers > 4)) || questions > 2 || (questions > 1 && recurrentNames > 1));
    }
}
