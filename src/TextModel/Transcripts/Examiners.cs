namespace TextModel.Transcripts;

/// <summary>In hearings and courts a line says who asks from there on: <c>BY MR. SMITH:</c>, and then <c>Q.</c> and <c>A.</c></summary>
internal static class Examiners
{
    /// <summary>Finds the lines; they are remarks and begin no turn.</summary>
    /// <returns>Where each stands, and the label of the one who asks.</returns>
    public static List<(int Start, int Label)> Find(string text, LineScanner scan)
    {
        var found = new List<(int, int)>();
        if (!scan.Labels.Labels.Exists(l => l is { Accepted: true, Role: TurnKind.Question }))
            return found;
        for (int i = 0; i < scan.Candidates.Count; i++)
        {
            LabelCandidate candidate = scan.Candidates[i];
            Label label = scan.Labels[candidate.Label];
            if (!label.Core.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || label.Family != LabelFamily.Colon || !EndsLine(text, candidate.End)
                || (candidate.Traits & CandidateTraits.Fact) != 0)
                continue;
            label.Accepted = false;
            string name = label.Core[3..].Trim();
            int asks = scan.Labels.Add(name + ":", name, LabelFamily.Colon, LabelShape.Name);
            scan.Labels[asks].Accepted = true;
            found.Add((candidate.Start, asks));
            scan.Marks.Add(new(candidate.Start, candidate.End, MarkKind.Stage));
        }

        if (found.Count > 0)
            scan.Marks.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>Gives the questions to those who ask.</summary>
    public static void Apply(List<(int Start, int Label)> examiners, Span<TurnDraft> turns, LabelTable labels)
    {
        int next = 0, asks = -1;
        foreach (ref TurnDraft turn in turns)
        {
            while (next < examiners.Count && examiners[next].Start < turn.Start)
                asks = examiners[next++].Label;
            if (asks < 0 || labels[turn.Label].Role != TurnKind.Question)
                continue;
            turn.Label = asks;
            turn.Kind = TurnKind.Question;
        }
    }

    private static bool EndsLine(string text, int at) => TextScan.SkipSpace(text, at, TextScan.LineEnd(text, at, text.Length, out int next)) is int end && (end == text.Length || end >= next - 2);
}
