namespace TextModel.Transcripts;

/// <summary>Tells lists of facts about the recording (<c>INTERVIEWEE: …</c>, <c>DATE: …</c>) from turns.</summary>
internal static class FactGroups
{
    // Facts stand on neighbouring lines; a second name under "INTERVIEWERS:" may come between.
    private const int MaxGap = 3;

    /// <summary>Sets <see cref="CandidateTraits.Fact"/> where a candidate heads a fact.</summary>
    public static void Mark(string text, Span<Candidate> candidates, LabelTable labels)
    {
        MarkBetween(candidates, labels);
        // There are few labels, and many candidates.
        bool[] keys = new bool[labels.Count];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = IsKey(labels[i]);
        for (int i = 0; i < candidates.Length;)
        {
            int end = i;
            bool fact = false;
            while (end < candidates.Length && keys[candidates[end].Label] && (end == i || (candidates[end].Line - candidates[end - 1].Line <= MaxGap && !Begins(text, candidates[i..(end + 1)], labels))))
                fact |= LabelWords.IsFact(labels[candidates[end++].Label].Core);
            if (end == i)
            {
                i++;
                continue;
            }

            for (; i < end; i++)
            {
                if (fact)
                    candidates[i].Traits |= CandidateTraits.Fact;
            }
        }

        MarkBeside(candidates, labels);
    }

    // Below the list of who takes part, the same words are labels: one that comes for the second time, or asks where a paragraph begins.
    private static bool Begins(string text, ReadOnlySpan<Candidate> group, LabelTable labels)
    {
        Candidate last = group[^1];
        string core = labels[last.Label].Core;
        if (!LabelWords.IsFactRole(core))
            return false;
        foreach (ref readonly Candidate before in group[..^1])
        {
            if (core.Equals(labels[before.Label].Core, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        if ((last.Traits & CandidateTraits.BlockStart) == 0)
            return false;
        int end = TextScan.TrimEnd(text, last.End, TextScan.LineEnd(text, last.End, text.Length, out _));
        return end > last.End && TextScan.EndsAsking(text.AsSpan(last.End, end - last.End));
    }

    // Records with the same keys over and over: a key that nobody knows is a fact where it mostly stands in one block with as many that are known.
    private static void MarkBeside(Span<Candidate> candidates, LabelTable labels)
    {
        int[] beside = new int[labels.Count], all = new int[labels.Count], last = new int[labels.Count];
        int block = 0;
        bool any = false;
        for (int start = 0; start < candidates.Length;)
        {
            int end = start, facts = 0;
            do
                facts += (candidates[end].Traits & CandidateTraits.Fact) != 0 ? 1 : 0;
            while (++end < candidates.Length && (candidates[end].Traits & CandidateTraits.BlockStart) == 0);
            bool record = facts * 2 >= end - start;
            any |= facts > 0;
            block++;
            for (; start < end; start++)
            {
                int label = candidates[start].Label;
                if (last[label] == block)
                    continue;
                last[label] = block;
                all[label]++;
                beside[label] += record && (candidates[start].Traits & CandidateTraits.Fact) == 0 ? 1 : 0;
            }
        }

        if (!any)
            return;
        foreach (ref Candidate candidate in candidates)
        {
            // Two records at least: a single list of facts may have the first turn right below it.
            if (beside[candidate.Label] > 1 && beside[candidate.Label] * 2 > all[candidate.Label] && labels[candidate.Label] is { Frame.Separator: Separator.Colon, Shape: not LabelShape.Role })
                candidate.Traits |= CandidateTraits.Fact;
        }
    }

    // On the lines of one block a key that nobody knows is a fact too where the next line is one.
    private static void MarkBetween(Span<Candidate> candidates, LabelTable labels)
    {
        int[] count = new int[labels.Count];
        foreach (ref readonly Candidate candidate in candidates)
            count[candidate.Label]++;
        for (int i = candidates.Length - 2; i >= 0; i--)
        {
            Candidate next = candidates[i + 1];
            if ((next.Traits & CandidateTraits.BlockStart) == 0 && next.Line == candidates[i].Line + 1 && labels[candidates[i].Label] is { Frame.Separator: Separator.Colon, Shape: not LabelShape.Role }
                && (LabelWords.IsFact(labels[next.Label].Core) || (next.Traits & CandidateTraits.Fact) != 0)
                && count[candidates[i].Label] == 1)
                candidates[i].Traits |= CandidateTraits.Fact;
        }
    }

    /// <summary>The people whom facts name as taking part (<c>INTERVIEWEE: David Lee</c>), with what they are.</summary>
    public static Rows<NamedFact> People(string text, ReadOnlySpan<Candidate> candidates, LabelTable labels)
    {
        var people = new Rows<NamedFact>();
        foreach (ref readonly Candidate candidate in candidates)
        {
            if ((candidate.Traits & CandidateTraits.Fact) == 0 || FactKeys.Find(labels[candidate.Label].Core) is not (FactKey.Interviewer or FactKey.Interviewee) || people.Count > 100)
                continue;
            FactKey fact = FactKeys.Find(labels[candidate.Label].Core)!.Value;
            // The value, and names on the lines below it.
            for (int at = candidate.End, lines = 0; at < text.Length && lines < 4; lines++)
            {
                int end = TextScan.LineEnd(text, at, text.Length, out int next);
                int from = TextScan.SkipSpace(text, at, end);
                string name = text[from..TextScan.TrimEnd(text, from, end)];
                if (name.Length is 0 or > 60 || (lines > 0 && LabelShapes.Of(name) is not (LabelShape.Name or LabelShape.Capitals)))
                    break;
                people.Add(new(fact, name));
                at = next;
            }
        }

        return people;
    }

    private static bool IsKey(Label label) => label.Frame.Separator == Separator.Colon && (LabelWords.IsFact(label.Core) || LabelWords.IsFactRole(label.Core));
}

/// <summary>A person whom a fact names.</summary>
/// <param name="Fact">What the person is.</param>
/// <param name="Name">The name, as printed.</param>
internal readonly record struct NamedFact(FactKey Fact, string Name);
