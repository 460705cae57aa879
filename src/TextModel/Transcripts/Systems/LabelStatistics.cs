namespace TextModel.Transcripts;

/// <summary>What the whole text says about one label: how often it stands where, and what stands around it.</summary>
internal struct LabelStatistics
{
    /// <summary>How often it begins a line, lists of facts left out.</summary>
    public int Count;

    /// <summary>How often it stands at a block's start, with a time, or in the line after another label of its frame.</summary>
    public int Placed;

    /// <summary>How often it stands at a block's start or with a time.</summary>
    public int Firm;

    /// <summary>How often a time stands with it.</summary>
    public int Timed;

    /// <summary>How often a time stands on the line below it, of the places that were looked at.</summary>
    public int Below;

    /// <summary>How often what follows, up to the next label of its frame, ends as speech does.</summary>
    public int Ends;

    /// <summary>How often what follows begins as a sentence does.</summary>
    public int Begins;

    /// <summary>How often what follows is words alone, three at least, that neither a capital nor a mark shows to be a sentence.</summary>
    public int Loose;

    /// <summary>How often what stands before it ends as speech does, or is nothing.</summary>
    public int Behind;

    /// <summary>How often what follows is as short as a value is, and no sentence.</summary>
    public int Short;

    /// <summary>How often nothing follows up to the next label of its frame.</summary>
    public int Empty;

    /// <summary>How often what follows begins with a digit.</summary>
    public int Numeric;

    /// <summary>How often what follows holds a question mark.</summary>
    public int Asks;

    /// <summary>How often what follows ends with a question mark.</summary>
    public int EndsAsking;

    /// <summary>How often it stands in an item of a list.</summary>
    public int Items;

    /// <summary>How often it stands in a cue of subtitles.</summary>
    public int Cues;

    /// <summary>How often nothing follows in its line.</summary>
    public int Alone;

    /// <summary>How often the same place is also read as a longer label that comes back.</summary>
    public int Longer;

    /// <summary>Where it stands first, in UTF-16 code units.</summary>
    public int First;

    /// <summary>The person whose label it may be, by a number.</summary>
    public int Person;

    /// <summary>Takes words without full stops for sentences.</summary>
    public void TakeLoose()
    {
        Ends = Math.Min(Count, Ends + Loose);
        Begins = Math.Max(Begins, Ends);
        Behind = Math.Max(Behind, Ends);
        Short = Math.Max(0, Math.Min(Short, Count - Ends));
    }

    /// <summary>Takes what was seen at some of the places for all of them.</summary>
    /// <param name="looked">The number of places that were looked at.</param>
    public void Scale(int looked)
    {
        double factor = (double)Count / looked;
        Ends = (int)(Ends * factor);
        Loose = (int)(Loose * factor);
        Begins = (int)(Begins * factor);
        Behind = (int)(Behind * factor);
        Short = (int)(Short * factor);
        Below = (int)(Below * factor);
        Numeric = (int)(Numeric * factor);
        Empty = (int)(Empty * factor);
        Asks = (int)(Asks * factor);
        EndsAsking = (int)(EndsAsking * factor);
    }
}

/// <summary>Takes the statistics of all labels, in one pass over the candidates.</summary>
internal static class LabelStatisticsTaker
{
    // Where a question mark is looked for, in UTF-16 code units from the label on.
    private const int MaxAsk = 400;
    private const int MaxValue = 28;
    private const int MostLooked = 128;

    /// <summary>The statistics of each label, and the candidates of each system.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="found">The candidates.</param>
    /// <param name="systems">For each label, its system.</param>
    public static LabelStatistics[] Take(string text, CandidateList found, ReadOnlySpan<LabelSystem> systems)
    {
        var statistics = new LabelStatistics[found.Labels.Count];
        int[] looked = new int[statistics.Length];
        Span<Candidate> candidates = found.Items.AsSpan();
        int[] longer = CountLonger(found, out int[] counts, out bool[] beginnings);
        for (int i = 0; i < candidates.Length; i++)
        {
            ref readonly Candidate candidate = ref candidates[i];
            if ((candidate.Traits & CandidateTraits.Fact) != 0 || beginnings[candidate.Label])
                continue;
            LabelSystem system = systems[candidate.Label];
            int before = system.Last, above = Math.Max(system.Last, system.LastOnce);
            // What a label that comes back is followed by reaches up to the next that does: between them short sentences may look like labels.
            bool once = counts[candidate.Label] == 1;
            if (system.LastOnce >= 0)
                Look(text, found, system.LastOnce, candidate.TurnStart, false, statistics, looked);
            system.LastOnce = once ? i : -1;
            system.Last = once ? before : i;
            if (system.Count++ < LabelSystem.MostFirst)
                system.First.Add(i);
            if (before >= 0 && !once)
                Look(text, found, before, candidate.TurnStart, false, statistics, looked);
            ref LabelStatistics label = ref statistics[candidate.Label];
            bool firm = (candidate.Traits & (CandidateTraits.BlockStart | CandidateTraits.Timed)) != 0;
            if (label.Count++ == 0)
                label.First = candidate.Start;
            label.Firm += firm ? 1 : 0;
            label.Placed += firm || (above >= 0 && candidates[above].Line == candidate.Line - 1) ? 1 : 0;
            label.Timed += (candidate.Traits & CandidateTraits.Timed) != 0 ? 1 : 0;
            label.Items += (candidate.Traits & CandidateTraits.Item) != 0 ? 1 : 0;
            label.Cues += (candidate.Traits & CandidateTraits.Cue) != 0 ? 1 : 0;
            label.Alone += (candidate.Traits & CandidateTraits.Alone) != 0 ? 1 : 0;
        }

        foreach (LabelSystem system in systems)
        {
            if (system.Last >= 0)
                Look(text, found, system.Last, text.Length, true, statistics, looked);
            if (system.LastOnce >= 0)
                Look(text, found, system.LastOnce, text.Length, true, statistics, looked);
            (system.Last, system.LastOnce) = (-1, -1);
        }

        for (int i = 0; i < statistics.Length; i++)
        {
            if (looked[i] < statistics[i].Count)
                statistics[i].Scale(looked[i]);
            statistics[i].Longer = longer[i];
        }

        return statistics;
    }

    // "Dhr." of "Dhr. Wexkamp:", which comes back as a whole; what is nearly always read so is the beginning of a label and none itself.
    private static int[] CountLonger(CandidateList found, out int[] counts, out bool[] beginnings)
    {
        ReadOnlySpan<Candidate> candidates = found.Items.AsSpan();
        counts = new int[found.Labels.Count];
        int[] longer = new int[counts.Length];
        foreach (ref readonly Candidate candidate in candidates)
            counts[candidate.Label] += (candidate.Traits & CandidateTraits.Fact) != 0 ? 0 : 1;
        for (int i = 1; i < candidates.Length; i++)
        {
            for (int k = i - 1; k >= 0 && candidates[k].TurnStart == candidates[i].TurnStart; k--)
            {
                (int shorter, int whole) = candidates[k].End < candidates[i].End ? (candidates[k].Label, candidates[i].Label) : (candidates[i].Label, candidates[k].Label);
                if (candidates[k].End != candidates[i].End && counts[whole] > 1 && !found.Labels[whole].IsChange)
                    longer[shorter]++;
            }
        }

        beginnings = new bool[counts.Length];
        for (int i = 0; i < counts.Length; i++)
            beginnings[i] = counts[i] > 1 && longer[i] * 10 >= counts[i] * 9 && found.Labels[i] is { Role: null, IsChange: false };
        return longer;
    }

    // "Ada", and the time on the next line, with speech after it or below; where there is none, the same place.
    private static int TimeBelow(string text, int from, int to)
    {
        int line = from;
        while (line < to && TextScan.IsSpace(text[line]))
            line++;
        if (line == from || line + 3 >= to || !(TextScan.IsDigit(text[line]) || text[line] is '[' or '(' or '{' or '<' or '\\') || text.AsSpan(from, line - from).IndexOfAny('\n', '\r') < 0)
            return from;
        int end = TextScan.LineEnd(text, line, to, out _);
        return TimeStamps.TryReadWhole(text, line, end, out _) ? end : TimeStamps.TryRead(text, line, end, out int behind, out _) ? behind : from;
    }

    private static void Look(string text, CandidateList found, int index, int to, bool last, LabelStatistics[] statistics, int[] looked)
    {
        ref readonly Candidate candidate = ref found.Items[index];
        ref LabelStatistics label = ref statistics[candidate.Label];
        // Of a label that comes very often, every sixteenth place says as much as all.
        if (label.Count > MostLooked && label.Count % 16 != 0)
            return;
        looked[candidate.Label]++;
        // A time after the label is not what is said.
        int from = found.SpeechOf(in candidate), below = TimeBelow(text, from, to);
        if (below > from)
        {
            from = below;
            label.Below += (candidate.Traits & CandidateTraits.Timed) != 0 ? 0 : 1;
        }

        while (from < to && (TextScan.IsSpace(text[from]) || text[from] is '"' or '“' or '„' or '«' or '¿' or '¡' or '*' or '_' or '(' or '>' or '-' or '–' or '—' or '\'' or '‘' or '…' or '.'))
            from++;
        int end = TextScan.TrimEmphasis(text, from, TextScan.TrimEnd(text, from, Math.Max(from, to)));
        if (end > from)
        {
            char first = text[from];
            label.Begins += char.IsLower(first) ? 0 : 1;
            bool ends = TextScan.EndsSpeech(text.AsSpan(from, end - from));
            label.Ends += ends || (last && end - from > MaxAsk) ? 1 : 0;
            int line = TextScan.LineEnd(text, from, end, out _), value = TextScan.TrimEmphasis(text, from, TextScan.TrimEnd(text, from, line));
            label.Loose += !ends && !char.IsUpper(first) && TextScan.IsWords(text.AsSpan(from, Math.Min(value - from, MaxAsk))) ? 1 : 0;
            label.Short += value - from < MaxValue && !TextScan.EndsSpeech(text.AsSpan(from, value - from)) ? 1 : 0;
            label.Asks += TextScan.Asks(text.AsSpan(from, Math.Min(end - from, MaxAsk))) ? 1 : 0;
            label.Numeric += TextScan.IsDigit(first) ? 1 : 0;
            label.EndsAsking += TextScan.EndsAsking(text.AsSpan(from, end - from)) ? 1 : 0;
        }
        else
        {
            label.Short++;
            label.Empty++;
        }

        int before = candidate.TurnStart;
        while (before > 0 && (TextScan.IsSpace(text[before - 1]) || text[before - 1] is '*' or '_' or '|' or '>'))
            before--;
        label.Behind += before == 0 || TextScan.EndsSpeech(text.AsSpan(0, before)) ? 1 : 0;
    }
}
