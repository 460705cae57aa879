using TextModel.Scores.Matching;
using TextModel.Transcripts;

namespace TextModel.Scores.Learning;

/// <summary>Makes examples of one text whose turns are known: which systems mark them, and which labels begin them.</summary>
internal sealed class ExampleMaker
{
    private const int MostSystems = 40;
    private const int MostLabels = 120;
    private const int Beginning = 240;

    private readonly Dictionary<string, List<TurnKey>> gold = new(StringComparer.Ordinal);

    /// <summary>Examples of systems.</summary>
    public List<Example> Systems { get; } = [];

    /// <summary>Examples of labels, given the system that marks the turns.</summary>
    public List<Example> Labels { get; } = [];

    /// <summary>Adds the examples of a text.</summary>
    /// <param name="input">The text.</param>
    /// <param name="analysis">What the engine saw in it.</param>
    /// <param name="turns">Its turns.</param>
    /// <param name="group">Where it comes from.</param>
    /// <param name="weight">How much the text counts.</param>
    public void Add(TranscriptInput input, Analysis analysis, IReadOnlyList<GoldTurn> turns, string group, double weight)
    {
        gold.Clear();
        foreach (GoldTurn turn in turns)
        {
            var key = new TurnKey(turn.Starts);
            string head = Head(key.Full);
            if (!gold.TryGetValue(head, out List<TurnKey>? keys))
                gold.Add(head, keys = []);
            keys.Add(key);
        }

        SystemList list = analysis.Verdict.List;
        CandidateList found = list.Found;
        bool[] hits = new bool[found.Items.Count];
        var share = new Dictionary<LabelSystem, (int Hits, int Of)>();
        foreach (LabelSystem system in list.Systems)
        {
            int count = 0;
            for (int k = 0; k < system.First.Count; k++)
            {
                int index = system.First[k];
                Candidate candidate = found.Items[index];
                int to = k + 1 < system.First.Count ? found.Items[system.First[k + 1]].TurnStart : input.Text.Length;
                hits[index] = turns.Count > 0 && IsTurn(input.Text, candidate, to, found);
                count += hits[index] ? 1 : 0;
            }

            share[system] = (count, system.First.Count);
        }

        LabelSystem? best = list.Systems.Where(s => share[s].Hits * 2 > share[s].Of && share[s].Hits > 1).OrderByDescending(s => (2 * share[s].Hits) - share[s].Of).FirstOrDefault();
        // What begins turns and no labels: questions in bold, say. There no system is right, but none of the good ones is wrong.
        foreach (LabelSystem system in list.Systems.OrderByDescending(s => s.Count).Take(MostSystems))
        {
            (int right, int of) = share[system];
            bool good = system == best || (best is not null && right > 2 && right * 10 >= of * 7);
            bool bad = right * 10 < of * 3 || of == 1;
            if (good || bad)
                Systems.Add(new(system.Evidence, (int)system.Family, good, weight * (system == best ? 1.5 : good ? 0.3 : of > 3 ? 0.4 : 0.08), group));
        }

        if (best is not null)
            AddLabels(list, best, hits, analysis.People, group, weight);
    }

    private void AddLabels(SystemList list, LabelSystem chosen, bool[] hits, Rows<NamedFact> people, string group, double weight)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach ((_, string name) in people)
            known.Add(TextScan.LastWord(name));
        int[] right = new int[list.Statistics.Length];
        for (int i = 0; i < hits.Length; i++)
            right[list.Found.Items[i].Label] += hits[i] ? 1 : 0;
        var made = new List<(float[] Evidence, int Family, bool IsTrue, double Weight)>();
        foreach (LabelSystem system in list.Systems)
        {
            int common = 0;
            foreach (int label in system.Labels)
                common += chosen.Persons.Contains(list.Statistics[label].Person) ? list.Statistics[label].Count : 0;
            if (system != chosen && common == 0 && system.Score < -6)
                continue;
            float shared = (float)common / Math.Max(1, system.Count);
            foreach (int label in system.Labels.OrderByDescending(l => list.Statistics[l].Count).Take(MostLabels))
            {
                int count = list.Statistics[label].Count;
                double value = right[label] * 2 == count ? 0 : Math.Sqrt(count);
                made.Add((LabelEvidence.Measure(label, system, chosen, list, known, shared), system == chosen ? 0 : 1, right[label] * 2 > count, value));
            }
        }

        double sum = made.Sum(m => m.Weight);
        foreach ((float[] evidence, int family, bool isTrue, double value) in made)
            Labels.Add(new(evidence, family, isTrue, weight * 6 * value / sum, group));
    }

    private bool IsTurn(string text, in Candidate candidate, int to, CandidateList found)
    {
        int from = found.SpeechOf(in candidate);
        var key = new TurnKey(text[from..Math.Min(Math.Max(from, to), Math.Min(text.Length, from + Beginning))]);
        return gold.TryGetValue(Head(key.Full), out List<TurnKey>? keys) && keys.Exists(k => Begins(k, key));
    }

    // The scorer's rules without its search for what is merely alike, which would be slow for so many places.
    private static bool Begins(TurnKey gold, TurnKey found) =>
        found.Full.StartsWith(gold.Full, StringComparison.Ordinal) || (found.Full.Length >= 12 && gold.Full.StartsWith(found.Full, StringComparison.Ordinal))
        || (gold.Bare.Length >= 6 && found.Bare.StartsWith(gold.Bare, StringComparison.Ordinal));

    private static string Head(string full) => full.Length > 3 ? full[..3] : full;
}
