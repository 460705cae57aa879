using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TextModel.Corpus;

/// <summary>One part of an archive, for one of several machines: the third of eight, say.</summary>
/// <remarks>
/// Which files are in a part depends on the list of files and their sizes alone, so that machines need not talk to each other. Every file is in exactly
/// one part, and the parts are about equally large.
/// </remarks>
public sealed record CorpusShard
{
    /// <summary>Makes one.</summary>
    /// <param name="number">The number of the part, from 1.</param>
    /// <param name="count">How many parts there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not between 1 and the count, or the count is above 100 000.</exception>
    public CorpusShard(int number, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 100_000);
        Number = number;
        Count = count;
    }

    /// <summary>The number of the part, from 1.</summary>
    public int Number { get; }

    /// <summary>How many parts there are.</summary>
    public int Count { get; }

    /// <summary>Reads <c>3/8</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shard">The part; null where the text is none.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CorpusShard? shard)
    {
        shard = null;
        if (text?.Split('/') is not [var first, var second] || !Read(first, out int number) || !Read(second, out int count) || number < 1 || number > count || count > 100_000)
            return false;
        shard = new(number, count);
        return true;
    }

    /// <summary>As it is written on the command line: <c>3/8</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    /// <summary>The files of this part, in the order of the list.</summary>
    /// <remarks>The largest file first, each to the part that has least so far: the largest part is at most a third above the best that is possible.</remarks>
    internal ListedFile[] Select(IReadOnlyList<ListedFile> files)
    {
        // The least part first, of equal ones the one with the lower number. A file costs something even if it is empty.
        var parts = new PriorityQueue<int, (long Size, int Part)>();
        for (int i = 1; i <= Count; i++)
            parts.Enqueue(i, (0, i));
        var mine = new List<ListedFile>();
        foreach (ListedFile file in files.OrderByDescending(f => f.Size).ThenBy(f => f.Path, StringComparer.Ordinal))
        {
            parts.TryDequeue(out int part, out (long Size, int Part) key);
            parts.Enqueue(part, (key.Size + file.Size + 2048, part));
            if (part == Number)
                mine.Add(file);
        }

        mine.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return [.. mine];
    }

    private static bool Read(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
