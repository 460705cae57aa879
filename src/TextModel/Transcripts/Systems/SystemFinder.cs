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
    /// <param name="marks">What was seen at the beginnings of lines, times too.</param>
    public static SystemList Find(string text, ReadOnlySpan<TextBlock> blocks, CandidateList found, HashSet<string> known, Rows<LineMark> marks)
    {
        Span<Candidate> candidates = found.Items.AsSpan();
        LabelSystem[] ofLabel = Systems(found.Labels, out List<LabelSystem> systems);
        int lines = candidates.IsEmpty ? 0 : candidates[^1].Line;
        LabelStatistics[] statistics = LabelStatisticsTaker.Take(text, found, ofLabel);
        int[] persons = Persons.NumbersOf(found.Labels.All, statistics);
        for (int i = 0; i < statistics.Length; i++)
        {
            statistics[i].Person = persons[i];
            if (statistics[i].Count > 0)
                ofLabel[i].Labels.Add(i);
        }

        var extent = new TextExtent(CountSpeech(blocks), Math.Max(lines, 1), CountTimes(marks));
        systems.RemoveAll(s => s.Count == 0);
        foreach (LabelSystem system in systems)
            SystemEvidence.Weigh(text, system, found, statistics, known, extent);
        return new(found, statistics, [.. systems.OrderByDescending(s => s.Score).ThenBy(s => s.Frame.Index)], extent);
    }

    // The system of each label: one for each frame.
    private static LabelSystem[] Systems(LabelTable labels, out List<LabelSystem> systems)
    {
        systems = [];
        var byFrame = new Dictionary<int, LabelSystem>();
        var result = new LabelSystem[labels.Count];
        for (int i = 0; i < result.Length; i++)
        {
            Frame frame = labels[i].Frame;
            ref LabelSystem? system = ref CollectionsMarshal.GetValueRefOrAddDefault(byFrame, frame.Index, out _);
            if (system is null)
                systems.Add(system = new(frame));
            result[i] = system;
        }

        return result;
    }

    private static int CountTimes(Rows<LineMark> marks)
    {
        int count = 0;
        foreach (ref readonly LineMark mark in marks.AsSpan())
            count += mark.Kind == MarkKind.Time ? 1 : 0;
        return count;
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
/// <param name="Times">The times at the beginnings of lines.</param>
internal readonly record struct TextExtent(int Blocks, int Lines, int Times);

/// <summary>All that the candidates of a text may be, weighed.</summary>
/// <param name="Found">The candidates.</param>
/// <param name="Statistics">The statistics of each label.</param>
/// <param name="Systems">The systems, the most likely first.</param>
/// <param name="Extent">How long the text is.</param>
internal sealed record SystemList(CandidateList Found, LabelStatistics[] Statistics, IReadOnlyList<LabelSystem> Systems, TextExtent Extent);
