using System.Runtime.InteropServices;

namespace TextModel.Transcripts;

/// <summary>Decides from the whole text which labels begin turns.</summary>
internal static class ConventionChooser
{
    /// <summary>Marks the labels that begin turns.</summary>
    /// <returns>The convention; null where no label does.</returns>
    public static DetectedConvention? Choose(string text, LineScanner scan, bool emphasised, TranscriptOptions options)
    {
        List<Label> labels = scan.Labels.Labels;
        if (options.Convention == TranscriptConventions.None || labels.Count == 0)
            return null;
        Span<LabelCandidate> candidates = scan.Candidates.AsSpan();
        FactGroups.Mark(candidates, scan.Labels);
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
        foreach ((_, string name) in FactGroups.People(text, candidates, scan.Labels))
            known.Add(name[(name.LastIndexOf(' ') + 1)..]);
        foreach (ref readonly LabelCandidate candidate in candidates)
            Count(scan.Labels[candidate.Label], candidate.Traits);

        if (!options.Labels.IsEmpty)
            AcceptGiven(labels, options.Labels);
        else
            AcceptFound(labels, known, emphasised, options.Convention, scan.Blocks);
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

    private static void AcceptFound(List<Label> labels, HashSet<string> known, bool emphasised, string? forced, int blocks)
    {
        bool lenient = forced is not null;
        RoleWords letters = default, words = default;
        int recurrent = 0, firm = 0;
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Label label in labels)
        {
            if (label.Core.Length == 1)
                letters.Count(label);
            else
                words.Count(label);
            if (IsStrong(label) && label.Count > 1)
            {
                recurrent += label.Count;
                firm += label.Firm;
            }

            if (IsStrong(label) && (label.Count > 1 || label.Placed > 0))
                weights[ConventionOf(label)] = weights.GetValueOrDefault(ConventionOf(label)) + label.Count;
        }

        bool roles = letters.Begin(recurrent) || words.Begin(recurrent);
        // Where turns follow each other without blank lines, a line behind another label's is place enough for a name that comes once.
        bool lines = firm * 2 < recurrent;
        string? main = forced ?? (weights.Count == 0 ? null : weights.MaxBy(w => w.Value).Key);
        foreach (Label label in labels)
        {
            string convention = ConventionOf(label);
            if (forced is not null && convention != forced)
                continue;
            label.Accepted = label.Shape switch
            {
                _ when label.Family == LabelFamily.Voice => !label.IsChange,
                LabelShape.Role => lenient || (label.Core.Length == 1 ? letters : words).Begin(recurrent),
                _ when label.Count == 0 || label.IsNoSpeaker => false,
                LabelShape.Phrase or LabelShape.Small => label.Placed >= (label.Shape == LabelShape.Small ? 3 : 2) && label.Placed * 10 >= label.Count * 9,
                _ when known.Count > 0 && known.Contains(label.Core[(label.Core.LastIndexOf(' ') + 1)..]) => true,
                _ when convention == main => label.Count > 1 ? label.Placed * 4 >= label.Count : (lines ? label.Placed : label.Firm) > 0,
                LabelShape.Name => label.Count > 2 && label.Placed * 5 >= label.Count * 4,
                _ => (label.Count > 1 && label.Placed * 2 >= label.Count) || (roles && label.Family == LabelFamily.Colon && label.Firm > 0),
            };
        }

        AcceptFullForms(labels);
        if (emphasised && !lenient)
            AcceptEmphasised(labels);
        else if (!lenient && !roles && !MarksChanges(labels, blocks) && !labels.Exists(l => l.Accepted && (l.Family == LabelFamily.Voice || known.Contains(l.Core))))
            RejectWeakEvidence(labels, main);
        AcceptChanges(labels, blocks);
    }

    // Beside names every change of the speaker counts; without names only where changes are what parts the text.
    private static void AcceptChanges(List<Label> labels, int blocks)
    {
        if (labels.Find(l => l.IsChange) is { } change)
            change.Accepted = labels.Exists(l => l.Accepted) || MarksChanges(labels, blocks);
    }

    private static bool MarksChanges(List<Label> labels, int blocks) => labels.Exists(l => l.IsChange && l.Count > 2 && l.Count * 4 >= blocks);

    // "Ada Rossi (AR):" comes once, "AR:" ever after.
    private static void AcceptFullForms(List<Label> labels)
    {
        HashSet<string>? accepted = null;
        foreach (Label label in labels)
        {
            if (label.Accepted || label.Firm == 0 || label.Core[^1] != ')')
                continue;
            accepted ??= labels.Where(l => l.Accepted).Select(l => l.Core).ToHashSet(StringComparer.Ordinal);
            label.Accepted = accepted.Contains(label.Core[(label.Core.LastIndexOf('(') + 1)..^1]);
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
            label.Accepted &= label.Emphasised > 0 || label.Count > 1;
    }

    private static bool IsStrong(Label label) =>
        label.Count > 0 && label.Shape is LabelShape.Name or LabelShape.Capitals && !label.IsNoSpeaker;

    // People who talk come back; words with a colon in prose do not.
    private static void RejectWeakEvidence(List<Label> labels, string? main)
    {
        int distinct = 0, turns = 0, recurrent = 0, rejected = 0;
        foreach (Label label in labels)
        {
            if (!label.Accepted)
            {
                rejected += IsStrong(label) ? label.Count : 0;
                continue;
            }

            distinct++;
            turns += label.Count;
            recurrent += label.Count > 1 ? label.Count : 0;
        }

        bool enough = distinct >= 2 && (recurrent * 2 >= turns || (turns <= 12 && main == TranscriptConventions.CapitalsColon && recurrent == 0 && rejected * 2 <= turns));
        bool shortDialogue = distinct == 2 && turns == 2 && rejected == 0;
        bool alone = distinct == 1 && turns > 2 && main is TranscriptConventions.CapitalsColon or TranscriptConventions.Brackets;
        if (enough || shortDialogue || alone)
            return;
        foreach (Label label in labels)
            label.Accepted = false;
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
            recurrent += label.Count > 1 ? label.Count : 0;
        }

        if (accepted == 0)
            return null;
        double score = ((double)placed / accepted * 0.3) + ((double)recurrent / accepted * 0.4) + ((double)accepted / (accepted + rejected) * 0.3);
        return new(options.Convention ?? turns.MaxBy(t => t.Value).Key, Math.Round(score, 3));
    }

    // How often the words of one kind, letters or whole words, ask and answer.
    private struct RoleWords
    {
        private int questions;
        private int answers;

        public void Count(Label label)
        {
            questions += label.Role == TurnKind.Question ? label.Count : 0;
            answers += label.Role == TurnKind.Answer ? label.Count : 0;
        }

        // "A." alone may be a list, or an initial; questions alone may be answered by people with names.
        public readonly bool Begin(int recurrentNames) => questions > 0 && (answers > 0 || questions > 2 || (questions > 1 && recurrentNames > 1));
    }
}
