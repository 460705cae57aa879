namespace TextModel;

/// <summary>Lines and columns of places in UTF-8. Many may be asked for, in any order, also in one long line.</summary>
internal sealed class Utf8Places
{
    private const int Step = 1024;
    private readonly List<int> starts = [0];

    // UTF-16 code units before each step.
    private readonly int[] units;

    /// <summary>Looks through a file.</summary>
    public Utf8Places(ReadOnlySpan<byte> file)
    {
        units = new int[(file.Length / Step) + 1];
        for (int i = 1; i < units.Length; i++)
            units[i] = units[i - 1] + Utf8Units.Count(file.Slice((i - 1) * Step, Step));
        int at = 0;
        while (file[at..].IndexOfAny((byte)'\r', (byte)'\n') is var next and >= 0)
        {
            at += next + 1;
            if (file[at - 1] == '\r' && at < file.Length && file[at] == '\n')
                at++;
            starts.Add(at);
        }
    }

    /// <summary>Where a byte stands; the column counts UTF-16 code units.</summary>
    /// <param name="file">The same file.</param>
    /// <param name="place">The first byte of a character.</param>
    /// <param name="firstLine">The number of the first line.</param>
    public TextPosition GetPosition(ReadOnlySpan<byte> file, int place, int firstLine)
    {
        int line = starts.BinarySearch(place);
        line = line < 0 ? ~line - 1 : line;
        return new(firstLine + line, UnitsBefore(file, place) - UnitsBefore(file, starts[line]) + 1);
    }

    private int UnitsBefore(ReadOnlySpan<byte> file, int place) => units[place / Step] + Utf8Units.Count(file[(place / Step * Step)..place]);
}
