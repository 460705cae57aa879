using System.Buffers;

namespace TextModel;

/// <content>A file that is lent to its reader, and of which only what its base text does not have is kept.</content>
public sealed partial class SourceText
{
    private char[]? lent;
    private ComposedText? composed;

    private SourceText(char[] lent, int length, TextEncoding encoding, string? path, Diagnostic? notice)
    {
        this.lent = lent;
        Length = length;
        Encoding = encoding;
        Path = path;
        Notice = notice;
    }

    /// <summary>The characters, for which no string is made while the file is lent: then they may be looked at until <see cref="Settle"/>, and not after it.</summary>
    public ReadOnlyMemory<char> Characters => text is null && lent is { } chars ? chars.AsMemory(0, Length) : Text.AsMemory();

    /// <summary>Reads a file into memory that is lent until <see cref="Settle"/>, if it is text in the encoding that its beginning tells; otherwise as <see cref="Load(string, TextEncoding?)"/> does.</summary>
    internal static SourceText Lend(string path, TextEncoding? encoding)
    {
        using FileStream file = Open(path);
        return Load(file, path, encoding, isLent: true);
    }

    private static SourceText Lend(IEnumerable<ReadOnlyMemory<byte>> pieces, int most, TextEncoding encoding, string? path, Diagnostic? notice)
    {
        char[] chars = ArrayPool<char>.Shared.Rent(most);
        try
        {
            return new(chars, Decoding.Fill(chars, encoding.ToStrictEncoding(), pieces), encoding, path, notice);
        }
        catch
        {
            ArrayPool<char>.Shared.Return(chars);
            throw;
        }
    }

    /// <summary>
    /// Says that a lent file (<see cref="Formats.TextInput.LendText"/>) has been read: of its characters only those are kept that the base text does not have. For any other it does nothing.
    /// </summary>
    /// <param name="baseText">The base text.</param>
    /// <param name="runs">Its stretches that stand in the file as they are, in any order of the file.</param>
    /// <exception cref="ArgumentException">A run lies outside the file or the base text.</exception>
    public void Settle(string baseText, ValueList<SourceRun> runs)
    {
        ArgumentNullException.ThrowIfNull(baseText);
        if (lent is not { } chars)
            return;
        foreach (SourceRun run in runs)
        {
            if (run.Length < 0 || run.Start < 0 || run.Source < 0 || run.Start > baseText.Length - run.Length || run.Source > Length - run.Length)
                throw new ArgumentException($"The run {run} lies outside the file of {Length} units or the base text of {baseText.Length}.", nameof(runs));
        }

        if (text is null)
            composed = ComposedText.Of(chars.AsSpan(0, Length), baseText, runs);
        lent = null;
        ArrayPool<char>.Shared.Return(chars);
    }
}
