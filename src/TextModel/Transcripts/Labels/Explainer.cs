namespace TextModel.Transcripts;

/// <summary>Puts into words what was decided, and from what.</summary>
internal sealed class Explainer(Verdict verdict)
{
    private const int MostSystems = 12;
    private const int MostLabels = 100;
    private const int MostEvidence = 8;
    private const float Hopeless = -6;

    /// <summary>The whole explanation.</summary>
    /// <param name="isTaken">Whether a turn begins at a place.</param>
    public TranscriptExplanation Explain(Func<int, bool> isTaken) => new()
    {
        Systems = [.. verdict.List.Systems.Where(s => s.Score > Hopeless || s == verdict.Chosen).Take(MostSystems).Select(Explain)],
        NotTaken = [.. NotTaken(isTaken)],
    };

    /// <summary>The labels that were nearly taken, or nearly not: what they are, where the first stands, and how likely they are.</summary>
    /// <param name="range">How far from the border, as the logarithm of odds.</param>
    public IEnumerable<(Label Label, Candidate First, int Count, bool IsTaken, double Probability)> Near(float range)
    {
        var seen = new HashSet<int>();
        ByteRows<Candidate> candidates = verdict.List.Found.Items;
        for (int i = 0; i < candidates.Count; i++)
        {
            LabelVerdict label = verdict.Labels[candidates[i].Label];
            if (label.Evidence is not null && MathF.Abs(label.Score) < range && (candidates[i].Traits & CandidateTraits.Fact) == 0 && LooksLikeLabel(candidates[i]) && seen.Add(candidates[i].Label))
                yield return (verdict.List.Found.LabelOf(candidates[i]), candidates[i], verdict.List.Statistics[candidates[i].Label].Count, label.Accepted, Probability(label.Score));
        }
    }

    /// <summary>The probability for the logarithm of odds.</summary>
    public static double Probability(float score) => Math.Round(1 / (1 + Math.Exp(-score)), 3);

    private SystemExplanation Explain(LabelSystem system) => new(system.Frame.ToString(), Probability(system.Score), system == verdict.Chosen, system.Count, system.Recurrent)
    {
        Evidence = Weigh(system.Evidence, SystemEvidence.Weights[((int)system.Family * system.Evidence.Length)..], SystemEvidence.Names),
        Labels = [.. system.Labels.OrderByDescending(l => verdict.List.Statistics[l].Count).ThenBy(l => l).Take(MostLabels).Select(l => Explain(l, system))],
    };

    private LabelExplanation Explain(int index, LabelSystem system)
    {
        LabelVerdict label = verdict.Labels[index];
        bool judged = label.Evidence is not null;
        return new(Words(verdict.List.Found.Labels[index]), verdict.List.Statistics[index].Count, label.Accepted, label.Accepted && !judged ? 1 : judged ? Probability(label.Score) : 0)
        {
            Evidence = judged ? Weigh(label.Evidence!, Weights(label.Evidence!, system), LabelEvidence.Names) : [],
        };
    }

    private ReadOnlySpan<float> Weights(float[] evidence, LabelSystem system) => LabelEvidence.Weights[(system == verdict.Chosen ? 0 : evidence.Length)..];

    private static string Words(Label label) => label.IsChange ? label.Core[LabelTable.Change.Length..] is { Length: > 0 } sign ? sign : "(another speaks)" : label.Text;

    private static ValueList<Evidence> Weigh(float[] evidence, ReadOnlySpan<float> weights, IReadOnlyList<string> names)
    {
        var weighed = new List<Evidence>();
        // What holds for every text says nothing about this one.
        for (int i = 1; i < evidence.Length; i++)
        {
            double weight = Math.Round(evidence[i] * weights[i], 2);
            if (Math.Abs(weight) >= 0.1)
                weighed.Add(new(names[i], weight));
        }

        return [.. weighed.OrderByDescending(e => Math.Abs(e.Weight)).Take(MostEvidence)];
    }

    private IEnumerable<UntakenLabel> NotTaken(Func<int, bool> isTaken)
    {
        CandidateList found = verdict.List.Found;
        for (int i = 0; i < found.Items.Count; i++)
        {
            Candidate candidate = found.Items[i];
            bool last = i + 1 == found.Items.Count || found.Items[i + 1].TurnStart != candidate.TurnStart || !LooksLikeLabel(found.Items[i + 1]);
            if (last && LooksLikeLabel(candidate) && !isTaken(candidate.TurnStart))
                yield return new(new(candidate.Start, candidate.End), found.LabelOf(candidate).Text, Reason(candidate));
        }
    }

    // What a reader might take for a label: words before a colon, in brackets, set in type of their own, or in the shape that the chosen labels have.
    private bool LooksLikeLabel(in Candidate candidate)
    {
        Label label = verdict.List.Found.LabelOf(candidate);
        return !label.IsChange && (label.Frame == verdict.Chosen?.Frame || SystemEvidence.FamilyOf(label.Frame) is FrameFamily.Punctuated or FrameFamily.SetOff || IsName(candidate.Label, label));
    }

    // With weak punctuation every short sentence would look like one; not so what comes back, has a title or is set in capitals.
    private bool IsName(int index, Label label) =>
        label.Core.Length > 1 && (verdict.List.Statistics[index].Count > 1 || label.Shape is LabelShape.Capitals or LabelShape.Role || LabelWords.IsTitled(label.Core) || label.Core.AsSpan().Count(' ') is 1 or 2);

    private string Reason(in Candidate candidate)
    {
        if ((candidate.Traits & CandidateTraits.Fact) != 0)
            return "it belongs to a list of facts or to the title";
        Label label = verdict.List.Found.LabelOf(candidate);
        LabelVerdict judged = verdict.Labels[candidate.Label];
        LabelSystem system = verdict.List.Systems.First(s => s.Frame == label.Frame);
        if (verdict.Chosen is null)
            return $"no labels were taken; those of the shape {system.Frame} are {Probability(system.Score):P0} likely: {Against(Weigh(system.Evidence, SystemEvidence.Weights[((int)system.Family * system.Evidence.Length)..], SystemEvidence.Names))}";
        if (judged.Evidence is null)
            return $"labels of the shape {system.Frame} have no chance beside {verdict.Chosen.Frame}";
        return judged.Accepted ? "another reading of the line was taken" : $"{Probability(judged.Score):P0} likely: {Against(Weigh(judged.Evidence, Weights(judged.Evidence, system), LabelEvidence.Names))}";
    }

    private static string Against(ValueList<Evidence> evidence)
    {
        Evidence[] against = [.. evidence.Where(e => e.Weight < 0).Take(2)];
        return against.Length == 0 ? "too little speaks for it" : string.Join("; ", against.Select(e => e.What));
    }
}
