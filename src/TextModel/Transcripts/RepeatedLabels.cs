namespace TextModel.Transcripts;

/// <summary>In subtitles a name may stand again in each cue while the same one speaks; that is one turn.</summary>
internal static class RepeatedLabels
{
    /// <summary>Marks the labels that begin no turn of their own; they are no speech.</summary>
    public static void Mark(ReadOnlySpan<TextBlock> blocks, LineScanner scan)
    {
        int block = 0, last = -1, before = scan.Marks.Count;
        Span<LabelCandidate> candidates = scan.Candidates.AsSpan();
        for (int i = 0; i < candidates.Length; i++)
        {
            ref LabelCandidate candidate = ref candidates[i];
            Label label = scan.Labels[candidate.Label];
            if (!label.Accepted || (candidate.Traits & CandidateTraits.Fact) != 0)
                continue;
            while (blocks[block].Span.End < candidate.End)
                block++;
            // A sign of change with a name behind it says no more than the name.
            if (label.IsChange && i + 1 < candidates.Length && candidates[i + 1].Start == candidate.Start && scan.Labels[candidates[i + 1].Label].Accepted)
                continue;
            if (blocks[block].Kind == BlockKind.Cue && candidate.Label == last && candidate.End > candidate.Start)
            {
                candidate.Traits |= CandidateTraits.Repeated;
                scan.Marks.Add(new(candidate.Start, candidate.End, MarkKind.Format));
            }

            last = label.IsChange ? -1 : candidate.Label;
        }

        if (scan.Marks.Count > before)
            scan.Marks.Sort((a, b) => a.Start.CompareTo(b.Start));
    }
}
