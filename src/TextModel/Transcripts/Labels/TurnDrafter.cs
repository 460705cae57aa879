namespace TextModel.Transcripts;

/// <summary>Makes turns of the candidates whose labels were accepted: one for each place, the most likely reading of it.</summary>
internal sealed class TurnDrafter(string text, ReadOnlyMemory<TextBlock> blocks, Verdict verdict, TurnLabels labels, Rows<LineMark> marks, bool notesLines)
{
    private readonly Rows<TurnDraft> turns = new(Most(verdict));
    private readonly Rows<TurnDraft> repeats = new();
    private int block;
    private readonly int[] places = new int[verdict.Labels.Length];
    private int lastLabel = -1;
    private bool asked;

    /// <summary>Where lists of facts begin.</summary>
    public HashSet<int> FactStarts { get; } = [];

    /// <summary>The numbers of the lines with a label that was accepted, in order, if they are to be noted.</summary>
    public Rows<int> Lines { get; } = new();

    /// <summary>Makes the turns; what stands beside their labels and is no speech is added to the marks.</summary>
    public Rows<TurnDraft> Draft()
    {
        ByteRows<Candidate> candidates = verdict.List.Found.Items;
        for (int i = 0; i < candidates.Count;)
        {
            int best = -1, start = candidates[i].TurnStart;
            for (; i < candidates.Count && candidates[i].TurnStart == start; i++)
            {
                if ((candidates[i].Traits & CandidateTraits.Fact) != 0)
                    FactStarts.Add(start);
                else if (verdict.Labels[candidates[i].Label].Accepted && (best < 0 || IsBetter(in candidates[i], in candidates[best])))
                    best = i;
            }

            if (best >= 0)
                Add(in candidates[best]);
        }

        return turns;
    }

    /// <summary>All turns, after labels were looked for in the middle of lines: a name that stands again begins a turn where one of these comes before it, and none where it is the name in one of these.</summary>
    /// <param name="before">How many turns there were before.</param>
    public TurnDraft[] Settle(int before)
    {
        int turn = 0, speaking = -1, found = turns.Count;
        foreach (ref readonly TurnDraft repeat in repeats.AsSpan())
        {
            for (; turn < found && turns[turn].Start < repeat.Start; turn++)
                speaking = turns[turn].Label;
            if (found == before || speaking < 0 || speaking == repeat.Label)
            {
                marks.Add(new(repeat.Start, repeat.LabelEnd, MarkKind.Format));
                continue;
            }

            turns.Add(repeat);
            speaking = repeat.Label;
        }

        if (turns.Count > found)
            turns.Sort((a, b) => a.Start.CompareTo(b.Start));
        TurnDraft[] all = turns.TakeArray();
        return found > before && blocks.Span[0].Kind == BlockKind.Cue ? Joined(all) : all;
    }

    private TurnDraft[] Joined(TurnDraft[] all)
    {
        int kept = 0;
        for (int i = 0; i < all.Length; i++)
        {
            if (kept > 0 && all[kept - 1].Label == all[i].Label && all[i].LabelSpan is not null)
                marks.Add(new(all[i].Start, all[i].LabelEnd, MarkKind.Format));
            else
                all[kept++] = all[i];
        }

        return all[..kept];
    }

    private int BlockStart(int at)
    {
        ReadOnlySpan<TextBlock> all = blocks.Span;
        while (all[block].Span.End < at)
            block++;
        return all[block].Span.Start;
    }

    // No more turns than places.
    private static int Most(Verdict verdict)
    {
        int count = 0;
        foreach (ref readonly Candidate candidate in verdict.List.Found.Items.AsSpan())
            count += verdict.Labels[candidate.Label].Accepted ? 1 : 0;
        return count;
    }

    // "A. Lee" above the first question: an initial and a name.
    private bool IsName(int at)
    {
        int end = TextScan.LineEnd(text, at, text.Length, out _), from = TextScan.SkipSpace(text, at, end);
        end = TextScan.TrimEnd(text, from, end);
        return end > from && LabelShapes.Of(text.AsSpan(from, end - from)) == LabelShape.Name && !TextScan.EndsSpeech(text[end - 1]);
    }

    private int PlaceOf(int index, Label label) => places[index] > 0 ? places[index] - 1 : (places[index] = labels.Add(label) + 1) - 1;

    // A name says more than the sign before it.
    private bool IsBetter(in Candidate one, in Candidate other)
    {
        bool change = verdict.List.Found.LabelOf(one).IsChange, otherChange = verdict.List.Found.LabelOf(other).IsChange;
        return change != otherChange ? otherChange : verdict.Labels[one.Label].Score > verdict.Labels[other.Label].Score;
    }

    private void Add(in Candidate candidate)
    {
        Label label = verdict.List.Found.LabelOf(candidate);
        asked |= label.Role != TurnKind.Answer;
        if (!asked && IsName(candidate.End))
            return;
        bool again = candidate.Label == lastLabel && (candidate.Traits & CandidateTraits.Cue) != 0 && !label.IsChange;
        lastLabel = candidate.Label;
        if (candidate.Aside >= 0)
        {
            Aside aside = verdict.List.Found.Asides[candidate.Aside];
            marks.Add(aside.Mark);
            if (aside.Other.End > 0)
                marks.Add(aside.Other);
        }

        // In subtitles a name may stand again in each cue while the same one speaks; that is one turn, if nobody begins to speak in between.
        if (again && candidate.End == candidate.Start)
            return;
        if (!again && notesLines)
            Lines.Add(candidate.Line);
        (again ? repeats : turns).Add(new()
        {
            Start = candidate.Start,
            // A stamp in a block of its own stays there.
            Announced = Math.Min(candidate.Start, Math.Max(candidate.TurnStart, BlockStart(candidate.Start))),
            // Marks of direction right after a label close what stands before it: nobody says them.
            LabelEnd = candidate.End > candidate.Start ? TextScan.SkipShapeless(text, candidate.End, text.Length) : candidate.End,
            Label = PlaceOf(candidate.Label, label),
            Speaker = -1,
            Question = -1,
        });
    }
}
