using System.Text;

namespace TextModel;

/// <summary>The characters of a file of which a base text holds the most: what else there is, and where all of it goes.</summary>
internal sealed class ComposedText
{
    private readonly string text;
    private readonly SourceRun[] runs;
    private readonly string rest;

    private ComposedText(string text, SourceRun[] runs, string rest, int length) => (this.text, this.runs, this.rest, Length) = (text, runs, rest, length);

    /// <summary>The number of the characters of the file.</summary>
    public int Length { get; }

    /// <summary>Sets the rest apart. A run that does not stand in the file as it is said to is not believed.</summary>
    /// <param name="file">The characters of the file.</param>
    /// <param name="text">The base text.</param>
    /// <param name="stretches">Stretches that stand in both, in any order of the file.</param>
    public static ComposedText Of(ReadOnlySpan<char> file, string text, ValueList<SourceRun> stretches)
    {
        var runs = new SourceRun[stretches.Count];
        var rest = new StringBuilder();
        int at = 0, count = 0;
        foreach (ref readonly SourceRun run in InFile(stretches.AsSpan()))
        {
            // What another run has already is left to it.
            int past = Math.Max(0, at - run.Source), source = run.Source + past, start = run.Start + past, length = run.Length - past;
            if (length <= 0 || !file.Slice(source, length).SequenceEqual(text.AsSpan(start, length)))
                continue;
            rest.Append(file[at..source]);
            runs[count++] = new(start, source, length);
            at = source + length;
        }

        rest.Append(file[at..]);
        return new(text, count == runs.Length ? runs : runs[..count], rest.ToString(), file.Length);
    }

    /// <summary>The characters of the file in pieces, in order.</summary>
    public IEnumerable<ReadOnlyMemory<char>> Pieces()
    {
        int at = 0, taken = 0;
        foreach (SourceRun run in runs)
        {
            if (run.Source > at)
            {
                yield return rest.AsMemory(taken, run.Source - at);
                taken += run.Source - at;
            }

            yield return text.AsMemory(run.Start, run.Length);
            at = run.Source + run.Length;
        }

        if (taken < rest.Length)
            yield return rest.AsMemory(taken);
    }

    /// <summary>The characters of the file.</summary>
    public override string ToString() => string.Create(Length, this, static (target, composed) =>
    {
        foreach (ReadOnlyMemory<char> piece in composed.Pieces())
        {
            piece.Span.CopyTo(target);
            target = target[piece.Length..];
        }
    });

    private static ReadOnlySpan<SourceRun> InFile(ReadOnlySpan<SourceRun> runs)
    {
        for (int i = 1; i < runs.Length; i++)
        {
            if (runs[i].Source < runs[i - 1].Source)
                return runs.ToArray().OrderBy(r => r.Source).ToArray();
        }

        return runs;
    }
}
