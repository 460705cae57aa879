namespace TextModel.Transcripts;

/// <summary>
/// Labels that look like nothing special: <c>Rossi. Who came?</c>, <c>Rossi – Who came?</c>, and names in a column of their own. They are believed only where nothing else is a
/// label, the same few come back again and again, and most paragraphs have one.
/// </summary>
internal static class ShyLabels
{
    /// <summary>Accepts the shy labels of one family, where they are what parts the text.</summary>
    public static void Accept(string text, ReadOnlySpan<LabelCandidate> candidates, LabelTable labels, int blocks)
    {
        if (AcceptFamily(text, candidates, labels, LabelFamily.Period, blocks) || AcceptFamily(text, candidates, labels, LabelFamily.Dash, blocks))
            return;
        AcceptFamily(text, candidates, labels, LabelFamily.Spaces, blocks);
    }

    private static bool AcceptFamily(string text, ReadOnlySpan<LabelCandidate> candidates, LabelTable labels, LabelFamily family, int blocks)
    {
        List<Label> shy = labels.Labels.FindAll(l => l.IsShy && l.Family == family && l.Count > 0 && !l.IsNoSpeaker);
        int all = shy.Sum(l => l.Count), recurrent = shy.Where(l => l.Person > 1).Sum(l => l.Count);
        if (recurrent < 4 || recurrent * 10 < all * 8)
            return false;
        int firm = shy.Sum(l => l.Firm);
        // In one block for each line, or one for many lines, as columns are.
        if (family == LabelFamily.Period ? firm * 10 < blocks * 6 : firm * 10 < blocks * 6 && all < blocks * 2)
            return false;
        int back = 0, sentences = 0, last = -1;
        var seen = new HashSet<int>();
        for (int i = 0; i < candidates.Length; i++)
        {
            if (!labels[candidates[i].Label].IsShy || labels[candidates[i].Label].Family != family)
                continue;
            back += candidates[i].Label != last && !seen.Add(candidates[i].Label) ? 1 : 0;
            last = candidates[i].Label;
            int end = TextScan.TrimEnd(text, candidates[i].End, i + 1 < candidates.Length ? candidates[i + 1].TurnStart : text.Length);
            sentences += TextScan.EndsSpeech(text[end - 1]) ? 1 : 0;
        }

        if (back < 2 || sentences * 3 < all * 2)
            return false;
        foreach (Label label in shy)
            label.Accepted = true;
        return true;
    }
}
