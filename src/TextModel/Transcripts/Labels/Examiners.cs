namespace TextModel.Transcripts;

/// <summary>In hearings and courts a line says who asks from there on: <c>BY MR. SMITH:</c>, and then <c>Q.</c> and <c>A.</c></summary>
internal static class Examiners
{
    /// <summary>Finds the lines; they are remarks and begin no turn.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="verdict">Which labels begin turns.</param>
    /// <param name="marks">Receives the lines.</param>
    /// <returns>Where each stands, and the name of the one who asks.</returns>
    public static List<(int Start, string Name)> Find(string text, Verdict verdict, Rows<LineMark> marks)
    {
        var found = new List<(int, string)>();
        CandidateList all = verdict.List.Found;
        bool[] examiners = new bool[all.Labels.Count];
        bool asked = false, any = false;
        for (int i = 0; i < examiners.Length; i++)
        {
            Label label = all.Labels[i];
            asked |= verdict.Labels[i].Accepted && label.Role == TurnKind.Question;
            any |= examiners[i] = label.Core.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && label.Frame.Separator == Separator.Colon;
        }

        if (!asked || !any)
            return found;
        foreach (ref readonly Candidate candidate in all.Items.AsSpan())
        {
            if (!examiners[candidate.Label] || (candidate.Traits & (CandidateTraits.Fact | CandidateTraits.Alone)) != CandidateTraits.Alone)
                continue;
            verdict.Labels[candidate.Label] = default;
            found.Add((candidate.Start, all.LabelOf(candidate).Core[3..].Trim()));
            marks.Add(new(candidate.Start, candidate.End, MarkKind.Stage));
        }

        return found;
    }

    /// <summary>Gives the questions to those who ask.</summary>
    public static void Apply(List<(int Start, string Name)> examiners, Span<TurnDraft> turns, TurnLabels labels)
    {
        int next = 0, asks = -1;
        foreach (ref TurnDraft turn in turns)
        {
            for (; next < examiners.Count && examiners[next].Start < turn.Start; next++)
                asks = labels.AddUnprinted(examiners[next].Name, null);
            if (asks < 0 || labels[turn.Label].Role != TurnKind.Question)
                continue;
            turn.Label = asks;
            turn.Kind = TurnKind.Question;
        }
    }
}
