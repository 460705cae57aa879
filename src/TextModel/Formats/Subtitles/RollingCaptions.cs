namespace TextModel.Formats.Subtitles;

/// <summary>Finds lines that captions show again because they roll up: a cue begins with the last lines of the cue before.</summary>
/// <param name="text">The base text.</param>
/// <param name="cues">All cues that have lines, as they are shown.</param>
internal sealed class RollingCaptions(string text, List<ShownCue> cues)
{
    // No caption has more lines; a file with cues of a million lines is not to be compared with itself.
    private const int MostLines = 8;

    // What rolls up comes again at once; where something else follows it, a little later.
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(50), Soon = TimeSpan.FromSeconds(2);

    /// <summary>How many cues repeat lines; after <see cref="Find"/>.</summary>
    public int Count { get; private set; }

    /// <summary>Whether one of them shows something new as well, which nobody does who only says the same words twice.</summary>
    public bool Rolls { get; private set; }

    /// <summary>Where the first of them begins in the file.</summary>
    public int Place { get; private set; } = -1;

    /// <summary>For each cue, how many of its first lines are repeated.</summary>
    public int[] Find()
    {
        var repeated = new int[cues.Count];
        for (int i = 1; i < cues.Count; i++)
        {
            int lines = Repeated(cues[i - 1], cues[i]);
            if (lines == 0)
                continue;
            repeated[i] = lines;
            Count++;
            Rolls |= lines < cues[i].Lines.Length;
            Place = Place < 0 ? cues[i].Cue.Place : Place;
        }

        return repeated;
    }

    /// <summary>The cues of the file without the lines that are repeated.</summary>
    /// <param name="repeated">How many lines of each cue that has lines are.</param>
    /// <param name="left">How many lines of the file were left out.</param>
    public List<SubtitleCue> Fold(int[] repeated, out int left)
    {
        var folded = new List<SubtitleCue>(cues.Count);
        left = 0;
        for (int i = 0; i < cues.Count; i++)
        {
            // Lines of the file are left out whole; two voices may share one.
            CueLine[] lines = cues[i].Lines;
            int from = repeated[i] == 0 ? 0 : repeated[i] < lines.Length ? lines[repeated[i]].Source : cues[i].Cue.Lines.Count;
            left += from == 0 ? 0 : repeated[i];
            if (from < cues[i].Cue.Lines.Count)
                folded.Add(cues[i].Cue with { Lines = cues[i].Cue.Lines[from..] });
        }

        return folded;
    }

    private int Repeated(in ShownCue before, in ShownCue cue)
    {
        if (before.Cue.Time is not { End: { } end } last || cue.Cue.Time is not { } time || time.Start < last.Start || time.Start > end + Soon)
            return 0;
        int most = Math.Min(Math.Min(before.Lines.Length, cue.Lines.Length - (time.Start > end + AtOnce ? 1 : 0)), MostLines);
        for (int lines = most; lines > 0; lines--)
        {
            bool same = true;
            for (int i = 0; i < lines && same; i++)
                same = Words(before.Lines[before.Lines.Length - lines + i]).SequenceEqual(Words(cue.Lines[i]));
            if (same)
                return lines;
        }

        return 0;
    }

    private ReadOnlySpan<char> Words(CueLine line) => text.AsSpan(line.Span.Start, line.Span.Length);
}

/// <summary>A cue as a viewer sees it.</summary>
/// <param name="Cue">The cue in the file.</param>
/// <param name="Lines">Its lines in the base text.</param>
internal readonly record struct ShownCue(SubtitleCue Cue, CueLine[] Lines);
