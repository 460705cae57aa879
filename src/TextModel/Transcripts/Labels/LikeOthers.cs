namespace TextModel.Transcripts;

/// <summary>Labels that come once and are printed so exactly as those that come back that no reader would doubt them.</summary>
internal static class LikeOthers
{
    /// <summary>Whether a label is one.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="list">The systems, weighed.</param>
    /// <param name="index">The label.</param>
    /// <param name="chosen">The system that marks the turns.</param>
    public static bool IsOne(string text, SystemList list, int index, LabelSystem chosen)
    {
        Label label = list.Found.Labels[index];
        ref readonly LabelStatistics statistics = ref list.Statistics[index];
        if (statistics is not { Count: 1, Begins: 1 } || label.Frame != chosen.Frame || label.Role is not null || LabelWords.IsNoSpeaker(label.Core) || LabelWords.IsFactRole(label.Core))
            return false;
        return IsFormal(text, list, label, chosen, in statistics) || IsInCue(label, chosen, in statistics);
    }

    // "Mr. OXLEE of Stonebridge." beside "Mr. HOLLOWAY." and "The CHAIRMAN.", where a sentence ends or a paragraph begins.
    private static bool IsFormal(string text, SystemList list, Label label, LabelSystem chosen, in LabelStatistics statistics)
    {
        if (!IsTitledCapitals(label) || label.Frame.Separator != Separator.Period || statistics.First < chosen.FirstRecurrent)
            return false;
        int others = 0;
        foreach (int other in chosen.Labels)
            others += list.Statistics[other].Count > 1 && IsTitledCapitals(list.Found.Labels[other]) ? 1 : 0;
        return others > 1 && statistics.Ends > 0 && (statistics.Firm > 0 || statistics.Behind > 0 || IsIntroduced(text, statistics.First));
    }

    private static bool IsTitledCapitals(Label label) => label.Shape == LabelShape.Capitals && LabelWords.IsTitled(label.Core);

    // A line of a cue is broken on purpose: a label there is none by chance.
    private static bool IsInCue(Label label, LabelSystem chosen, in LabelStatistics statistics) =>
        statistics.Cues == 1 && statistics.Firm + statistics.Behind > 0 && SystemEvidence.FamilyOf(label.Frame) == FrameFamily.Punctuated
        && (label.Shape == chosen.Traits.Shape || (label.Shape == LabelShape.Name && chosen.Traits.Shape == LabelShape.Uncased))
        && label.Shape is LabelShape.Capitals or LabelShape.Name or LabelShape.Uncased && label.Core.AsSpan().Count(' ') < 3;

    // After a colon, or indented below a line that is not: a paragraph begins.
    private static bool IsIntroduced(string text, int at)
    {
        int before = TextScan.TrimEnd(text, 0, at);
        if (before == 0 || text[before - 1] == ':')
            return true;
        int line = text.AsSpan(0, at).LastIndexOfAny(TextScan.LineEnds) + 1, above = text.AsSpan(0, before).LastIndexOfAny(TextScan.LineEnds) + 1;
        return line < at && line > above && !TextScan.IsSpace(text[above]);
    }
}
