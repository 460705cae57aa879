namespace TextModel.Transcripts;

/// <summary>Decides which labels begin turns: the most likely system first, then each label by itself.</summary>
internal static class LabelChooser
{
    // Less likely systems that share nobody with the chosen one are not looked at label by label.
    private const float Hopeless = -4;

    /// <summary>Decides.</summary>
    /// <param name="list">The systems, weighed.</param>
    /// <param name="known">Surnames of people who take part, as lists of facts say.</param>
    /// <param name="options">What the user said of labels: evidence that nothing outweighs.</param>
    public static Verdict Choose(SystemList list, HashSet<string> known, TranscriptOptions options)
    {
        var verdicts = new LabelVerdict[list.Found.Labels.Count];
        if (options.Convention == TranscriptConventions.None)
            return new(list, null, verdicts);
        LabelSystem? chosen = options.Labels.IsEmpty ? Best(list, options.Convention) : null;
        if (chosen is not null)
            JudgeLabels(list, chosen, known, options.Convention, verdicts);
        AcceptGiven(list, options, verdicts);
        return new(list, chosen, verdicts);
    }

    private static LabelSystem? Best(SystemList list, string? convention)
    {
        foreach (LabelSystem system in list.Systems)
        {
            if (convention is null)
                return system.Score > 0 && !(system.Frame.Separator == Separator.Change && system.Count < 3) ? system : null;
            // What the user says outweighs all but that nobody comes back.
            if (system.Labels.Exists(l => Conventions.Of(list.Found.Labels[l]) == convention))
                return system;
        }

        return null;
    }

    private static void JudgeLabels(SystemList list, LabelSystem chosen, HashSet<string> known, string? convention, LabelVerdict[] verdicts)
    {
        foreach (LabelSystem system in list.Systems)
        {
            int common = 0;
            foreach (int label in system.Labels)
                common += chosen.Persons.Contains(list.Statistics[label].Person) ? list.Statistics[label].Count : 0;
            if (system != chosen && common == 0 && system.Score < Hopeless)
                continue;
            float shared = (float)common / Math.Max(1, system.Count);
            foreach (int label in system.Labels)
            {
                if (convention is not null && Conventions.Of(list.Found.Labels[label]) != convention)
                    continue;
                float[] evidence = LabelEvidence.Measure(label, system, chosen, list, known, shared);
                float score = LabelEvidence.Sum(evidence, system == chosen);
                verdicts[label] = new(Accepts(list, label, chosen, known, score), score, evidence);
            }
        }
    }

    private static bool Accepts(SystemList list, int index, LabelSystem chosen, HashSet<string> known, float score)
    {
        Label label = list.Found.Labels[index];
        // What the mark-up says needs no evidence.
        if (label.IsVoice || label.Text == LabelTable.Change)
            return true;
        // Parts of a programme say nothing, and a letter that comes once is an initial.
        if (LabelWords.IsBreak(label.Core) || (label.Core.Length == 1 && label.Role is null && list.Statistics[index].Count == 1))
            return false;
        // Beside questions and answers, words that come once and have no title are a sentence: "Nobody."
        if (chosen.Traits.Roles > 0.9f && label.Role is null && list.Statistics[index].Count == 1 && SystemEvidence.FamilyOf(label.Frame) == FrameFamily.Weak
            && !LabelWords.IsTitled(label.Core) && !known.Contains(TextScan.LastWord(label.Core)))
            return false;
        // Letters and words are not mixed: above "Question." and "Answer." stands "A. Lee", the author.
        if (label.Role is not null && label.Core.Length == 1 && list.Statistics[index].Count == 1
            && chosen.Labels.Exists(l => list.Found.Labels[l] is { Role: not null, Core.Length: > 1 } && list.Statistics[l].Count > 1))
            return false;
        return score > 0;
    }

    private static void AcceptGiven(SystemList list, TranscriptOptions options, LabelVerdict[] verdicts)
    {
        if (options.Labels.IsEmpty && options.Metadata.Speakers.IsEmpty)
            return;
        for (int i = 0; i < verdicts.Length; i++)
        {
            Label label = list.Found.Labels[i];
            if (options.Labels.Any(rule => Conventions.Matches(rule, label)) || options.Metadata.Speakers.Any(s => s.Claims(label)))
                verdicts[i] = new(true, float.PositiveInfinity, null);
        }
    }
}
