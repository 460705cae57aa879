using System.Runtime.InteropServices;

namespace TextModel.Transcripts;

/// <summary>Sorts candidates into systems, and weighs each of them.</summary>
internal static class SystemFinder
{
    /// <summary>The systems of a text, the most likely first.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="blocks">All blocks.</param>
    /// <param name="found">The candidates; those of facts and titles are marked.</param>
    /// <param name="known">Surnames of people who take part, as lists of facts say.</param>
    public static SystemList Find(string text, ReadOnlySpan<TextBlock> blocks, CandidateList found, HashSet<string> known)
    {
        Span<Candidate> candidates = found.Items.AsSpan();
        int[] next = new int[candidates.Length];
        var systems = new Dictionary<int, LabelSystem>();
        var ofLabel = new LabelSystem?[found.Labels.Count];
        int lines = candidates.IsEmpty ? 0 : candidates[^1].Line;
        for (int i = 0; i < candidates.Length; i++)
        {
            next[i] = -1;
            if ((candidates[i].Traits & CandidateTraits.Fact) != 0)
                continue;
            ref LabelSystem? system = ref ofLabel[candidates[i].Label];
            if (system is null)
            {
                Frame frame = found.LabelOf(candidates[i]).Frame;
                ref LabelSystem? made = ref CollectionsMarshal.GetValueRefOrAddDefault(systems, frame.Index, out _);
                system = made ??= new(frame);
            }

            if (system.Candidates.Count > 0)
                next[system.Candidates[^1]] = i;
            system.Candidates.Add(i, candidates[i].Start, text.Length);
        }

        LabelStatistics[] statistics = LabelStatisticsTaker.Take(text, found, next, ofLabel);
        int[] persons = Persons.NumbersOf(found.Labels.All);
        for (int i = 0; i < statistics.Length; i++)
        {
            statistics[i].Person = persons[i];
            if (statistics[i].Count > 0)
                ofLabel[i]!.Labels.Add(i);
        }

        var extent = new TextExtent(CountSpeech(blocks), Math.Max(lines, 1));
        foreach (LabelSystem system in systems.Values)
            SystemEvidence.Weigh(text, system, found, statistics, known, extent);
        return new(found, statistics, [.. systems.Values.OrderByDescending(s => s.Score).ThenBy(s => s.Frame.Index)]);
    }

    private static int CountSpeech(ReadOnlySpan<TextBlock> blocks)
    {
        int count = 0;
        foreach (ref readonly TextBlock block in blocks)
            count += block.Kind is BlockKind.Note or BlockKind.Other or BlockKind.Heading ? 0 : 1;
        return Math.Max(count, 1);
    }
}

/// <summary>How long a text is.</summary>
/// <param name="Blocks">The blocks that may hold speech.</param>
/// <param name="Lines">The lines that are not blank.</param>
internal readonly record struct TextExtent(int Blocks, int Lines);

/// <summary>All that the candidates of a text may be, weighed.</summary>
/// <param name="Found">The candidates.</param>
/// <param name="Statistics">The statistics of each label.</param>
/// <param name="Systems">The systems, the most likely first.</param>
internal sealed record SystemList(CandidateList Found, LabelStatistics[] Statistics, IReadOnlyList<LabelSystem> Systems);
