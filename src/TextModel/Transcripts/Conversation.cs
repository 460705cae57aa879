namespace TextModel.Transcripts;

/// <summary>Whether the labels of a text follow each other as those of people who talk do, and not as the keys of records or the headings of lists.</summary>
internal static class Conversation
{
    /// <summary>Looks at the order of the accepted labels, and at what begins behind them.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="candidates">The candidates, in order.</param>
    /// <param name="labels">The labels, some of them accepted.</param>
    /// <param name="persons">Whose labels they are.</param>
    /// <param name="back">How often one who has spoken speaks again after another.</param>
    /// <returns>Whether it may be a conversation.</returns>
    public static bool IsOne(string text, ReadOnlySpan<LabelCandidate> candidates, List<Label> labels, string[] persons, out int back)
    {
        int[] ids = Numbered(persons);
        var seen = new HashSet<int>();
        var followers = new Dictionary<(int, int), int>();
        int turns = 0, lists = 0, last = -1;
        back = 0;
        foreach (ref readonly LabelCandidate candidate in candidates)
        {
            if (!labels[candidate.Label].Accepted || (candidate.Traits & CandidateTraits.Fact) != 0 || candidate.Label >= persons.Length)
                continue;
            int person = ids[candidate.Label];
            turns++;
            lists += BeginsList(text, candidate.End) ? 1 : 0;
            back += person != last && !seen.Add(person) ? 1 : 0;
            if (last >= 0)
                followers[(last, person)] = followers.GetValueOrDefault((last, person)) + 1;
            last = person;
        }

        return !(seen.Count > 2 && turns > 8 && AreKeys(followers, turns)) && lists * 2 <= turns && (turns < 9 || back * 5 >= turns - seen.Count);
    }

    // Where nearly each has another one that always follows it, round a circle of three or more, they are the keys of records. Two who talk only go back and forth.
    private static bool AreKeys(Dictionary<(int, int), int> followers, int turns)
    {
        Dictionary<int, (int Next, int Count)> usual = followers.GroupBy(f => f.Key.Item1)
            .ToDictionary(g => g.Key, g => g.MaxBy(f => f.Value) is var most ? (most.Key.Item2, most.Value) : default);
        int all = 0, round = 0;
        foreach ((int person, (int next, int count)) in usual)
        {
            all += count;
            bool back = next == person || (usual.TryGetValue(next, out (int Next, int Count) then) && then.Next == person);
            round += back ? 0 : count;
        }

        return all * 100 >= (turns - 1) * 85 && round * 2 >= turns;
    }

    // One number for each person.
    private static int[] Numbered(string[] persons)
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        int[] ids = new int[persons.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            if (!numbers.TryGetValue(persons[i], out ids[i]))
                numbers.Add(persons[i], ids[i] = numbers.Count);
        }

        return ids;
    }

    // "Fixes:" and below it "- the oar".
    private static bool BeginsList(string text, int at)
    {
        int start = TextScan.SkipSpace(text, at, Math.Min(text.Length, at + 80));
        return start > at && start + 1 < text.Length && text[start] is '-' or '*' or '•' or '·' && TextScan.IsSpace(text[start + 1]) && text.AsSpan(at, start - at).ContainsAny('\n', '\r');
    }
}
