namespace TextModel;

/// <summary>A stretch of a base text that stands in its file unit for unit.</summary>
/// <param name="Start">Where it starts in the base text, in UTF-16 code units.</param>
/// <param name="Source">Where it starts in the decoded file, in UTF-16 code units.</param>
/// <param name="Length">Its length in both, in UTF-16 code units.</param>
public readonly record struct SourceRun(int Start, int Source, int Length);

/// <summary>Ties each place of a base text to its place in the file, for formats whose text is not their file.</summary>
/// <remarks>What a format adds (line ends between blocks) or spells otherwise (<c>&amp;amp;</c>) lies between the runs.</remarks>
public sealed class SourceMap
{
    private readonly ValueList<SourceRun> runs;
    private readonly SourceText source;

    /// <summary>A map of some runs.</summary>
    /// <param name="source">The decoded file.</param>
    /// <param name="runs">The runs, by their starts in the base text, without overlap there; in the file they may stand in any order.</param>
    /// <exception cref="ArgumentException">The runs are not in order, or one lies outside the file.</exception>
    public SourceMap(SourceText source, ValueList<SourceRun> runs)
    {
        ArgumentNullException.ThrowIfNull(source);
        this.source = source;
        this.runs = runs;
        int end = 0;
        foreach (SourceRun run in this.runs)
        {
            if (run.Start < end || run.Length < 0 || run.Source < 0 || run.Source + run.Length > source.Length)
                throw new ArgumentException($"The run {run} overlaps the one before it or lies outside the file of {source.Length} units.", nameof(runs));
            end = run.Start + run.Length;
        }
    }

    /// <summary>The runs, by their starts in the base text.</summary>
    public ValueList<SourceRun> Runs => runs;

    /// <summary>Where a place of the base text stands in the decoded file, in UTF-16 code units; a place between two runs stands at the end of the first.</summary>
    /// <param name="offset">The place in the base text, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative.</exception>
    public int GetSourceOffset(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        int low = 0, high = runs.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (runs[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0)
            return runs.IsEmpty ? 0 : runs[0].Source;
        SourceRun run = runs[low - 1];
        return run.Source + Math.Min(offset - run.Start, run.Length);
    }

    /// <summary>The stretch of the decoded file from the first to the last unit of a stretch of the base text, with what stands between.</summary>
    /// <param name="span">The stretch of the base text.</param>
    public TextSpan GetSourceSpan(TextSpan span)
    {
        int start = GetSourceOffset(span.Start);
        return span.IsEmpty ? TextSpan.At(start) : new(start, Math.Max(start, GetSourceOffset(span.End - 1) + 1));
    }

    /// <summary>Line and column in the file of a place of the base text.</summary>
    /// <param name="offset">The place in the base text, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative.</exception>
    public TextPosition GetPosition(int offset) => source.Lines.GetPosition(GetSourceOffset(offset));
}
