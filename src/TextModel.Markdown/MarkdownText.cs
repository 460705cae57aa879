using System.Buffers;
using System.Runtime.InteropServices;

namespace TextModel.Formats.Markdown;

/// <summary>The base text while it is being written, and where its stretches stand in the file.</summary>
/// <remarks>
/// White space is written when it comes, but only what is seen counts: at the end of a line it is taken back, and positions are those
/// after the last sign that is seen. Line ends and gaps wait until something follows.
/// Blocks that are finished are not kept: most of them is in the file, and the rest beside it (<see cref="Settle"/>).
/// </remarks>
/// <param name="file">The file.</param>
/// <param name="window">From how many characters of finished blocks on they are not kept.</param>
internal sealed class MarkdownText(ReadOnlyMemory<char> file, int window = MarkdownText.Window) : IDisposable
{
    /// <summary>So much is kept without growing, and fits into a cache.</summary>
    public const int Window = 1 << 15;

    private static readonly SearchValues<char> Unseen = SearchValues.Create(" \t\u00A0\u200B\uFEFF");
    private readonly List<SourceRun> runs = [];

    // What has been written since the last settling, which was here.
    private char[] items = ArrayPool<char>.Shared.Rent(Math.Min(file.Length + 64, 2 * Window));
    private int settled;

    // Of what was settled, what stands in no run; and the first run that may have grown since.
    private readonly List<char> rest = [];
    private int nextRun;
    private int length;
    private int blockStart = -1;
    private bool hasPrefix;
    private Gap gap;
    private int lines;
    private int lineSource;
    private bool isLineStart = true;
    private bool isEmptyKept;
    private readonly HashSet<int> emptyLines = [];

    // Words that are no text of the line, while such are written.
    private System.Text.StringBuilder? aside;

    /// <summary>The file.</summary>
    public ReadOnlySpan<char> File => file.Span;

    /// <summary>The file from a place on; no copy where that is a whole string.</summary>
    public string FileFrom(int place) => file[place..].ToString();

    /// <summary>The file from a place on, with a sign in the place of each of some stretches.</summary>
    public string FileFrom(int place, List<TextSpan> without, char sign)
    {
        int kept = file.Length - place;
        foreach (TextSpan span in without)
            kept += 1 - span.Length;
        return string.Create(kept, (File: file[place..], place, without, sign), static (made, from) =>
        {
            int at = 0;
            foreach (TextSpan span in from.without)
            {
                ReadOnlySpan<char> before = from.File.Span[at..(span.Start - from.place)];
                before.CopyTo(made);
                made[before.Length] = from.sign;
                made = made[(before.Length + 1)..];
                at = span.End - from.place;
            }

            from.File.Span[at..].CopyTo(made);
        });
    }

    /// <summary>After the last sign that is seen.</summary>
    public int Position { get; private set; }

    /// <summary>Whether the block that is being written has anything.</summary>
    public bool HasBlock => blockStart >= 0;

    /// <summary>What has been written of a block that is not settled.</summary>
    public ReadOnlySpan<char> Written(int from, int to) => items.AsSpan(from - settled, to - from);

    public List<SourceRun> Runs => runs;

    /// <summary>What parts the last block from the next one: the larger of what is asked for.</summary>
    public void Break(Gap wanted)
    {
        TakeBack();
        lines = 0;
        gap = wanted > gap ? wanted : gap;
        isLineStart = true;
    }

    /// <summary>What parts the last block from the next one, whatever was asked for before.</summary>
    public void BreakOnly(Gap wanted)
    {
        Break(wanted);
        gap = wanted;
    }

    /// <summary>Begins a block; it starts with the first sign that is seen, or with the prefix before it.</summary>
    public void BeginBlock()
    {
        if (!hasPrefix)
            blockStart = -1;
        hasPrefix = false;
    }

    /// <summary>What has been written since <see cref="BeginBlock"/> belongs to the next block: a note's label.</summary>
    public void KeepPrefix() => hasPrefix = true;

    /// <summary>The block that ends here; empty where nothing was written.</summary>
    public TextSpan EndBlock()
    {
        TakeBack();
        lines = 0;
        TextSpan span = blockStart < 0 ? TextSpan.At(Position) : new(blockStart, Position);
        blockStart = -1;
        return span;
    }

    /// <summary>What follows is no text of the line, up to <see cref="EndAside"/>.</summary>
    public void BeginAside() => aside = new();

    /// <summary>Gives what has been added since <see cref="BeginAside"/>.</summary>
    public string EndAside()
    {
        string words = aside?.ToString() ?? "";
        aside = null;
        return words;
    }

    /// <summary>Adds a stretch of the file.</summary>
    public void Append(int source, int count)
    {
        if (aside is not null)
        {
            aside.Append(File.Slice(source, count));
            return;
        }

        ReadOnlySpan<char> added = File.Slice(source, count);
        int last = added.LastIndexOfAnyExcept(Unseen);
        if (isLineStart)
        {
            if (last < 0)
                return;
            int skipped = added.IndexOfAnyExcept(' ', '\t', '\u00A0');
            (source, count, last) = (source + skipped, count - skipped, last - skipped);
            added = added[skipped..];
        }

        if (last >= 0)
            WriteBreaks(source);
        AddRun(length, source, count);
        Write(added, last);
    }

    /// <summary>Adds what stands otherwise in the file.</summary>
    public void Append(ReadOnlySpan<char> added)
    {
        if (aside is not null)
        {
            aside.Append(added);
            return;
        }

        int last = added.LastIndexOfAnyExcept(Unseen);
        if (isLineStart)
        {
            if (last < 0)
                return;
            int skipped = added.IndexOfAnyExcept(' ', '\t', '\u00A0');
            last -= skipped;
            added = added[skipped..];
        }

        if (last >= 0)
            WriteBreaks(-1);
        Write(added, last);
    }

    /// <summary>Adds a line of code with all its white space.</summary>
    public void AppendLine(int source, ReadOnlySpan<char> line, bool isFirst)
    {
        WriteBreaks(-1);
        if (!isFirst)
            Write("\n", 0);
        if (source >= 0)
            AddRun(length, source, line.Length);
        Write(line, line.Length - 1);
    }

    /// <summary>Whether an empty line of the text, by its start, belongs to the paragraph that it stands in.</summary>
    public bool IsEmptyLineKept(int start) => emptyLines.Contains(start);

    /// <summary>Ends a line.</summary>
    /// <param name="source">Where the line end stands in the file; -1 where it does not.</param>
    /// <param name="keepsEmpty">Whether it is said that the line goes on in the next one, so that an empty one parts no paragraphs.</param>
    public void EndLine(int source, bool keepsEmpty = false)
    {
        if (aside is not null)
        {
            aside.Append(' ');
            return;
        }

        TakeBack();
        if (blockStart < 0)
            return;
        lines++;
        isEmptyKept = keepsEmpty;
        lineSource = source;
        isLineStart = true;
    }

    /// <summary>Ends a line unless one has just ended; several such in a row are one.</summary>
    public void EndLineOnce(int source, int atLeast = 1)
    {
        if (lines < atLeast)
            EndLine(source);
        if (blockStart >= 0)
            lines = Math.Max(lines, atLeast);
    }

    /// <summary>From the first sign of a stretch that is seen.</summary>
    public int SkipSpace(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(items[from - settled]))
            from++;
        return from;
    }

    /// <summary>Nobody asks any more for what was written before; to be called after <see cref="Break"/>, where nothing is open.</summary>
    public void Settle()
    {
        if (length == Position && Position - settled >= window)
            SettleAll();
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(items);
        items = [];
        (length, Position) = (0, 0);
    }

    /// <summary>The whole; a text that has anything ends with a line end.</summary>
    public string Finish()
    {
        TakeBack();
        if (Position > 0)
            Write("\n", 0);
        SettleAll();
        return string.Create(length, this, static (whole, text) => text.Compose(whole));
    }

    private void SettleAll()
    {
        int at = settled;
        for (int i = nextRun; i < runs.Count; i++)
        {
            SourceRun run = runs[i];
            if (run.Start > at)
                rest.AddRange(Written(at, run.Start));
            at = Math.Max(at, run.Start + run.Length);
        }

        rest.AddRange(Written(at, length));
        nextRun = Math.Max(runs.Count - 1, 0);
        settled = length;
    }

    private void Compose(Span<char> whole)
    {
        ReadOnlySpan<char> between = CollectionsMarshal.AsSpan(rest);
        int at = 0;
        foreach (SourceRun run in runs)
        {
            between[..(run.Start - at)].CopyTo(whole[at..]);
            between = between[(run.Start - at)..];
            File.Slice(run.Source, run.Length).CopyTo(whole[run.Start..]);
            at = run.Start + run.Length;
        }

        between.CopyTo(whole[at..]);
    }

    private void Write(ReadOnlySpan<char> added, int last)
    {
        int used = length - settled;
        if (items.Length - used < added.Length)
        {
            char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(items.Length * 2, used + added.Length));
            items.AsSpan(0, used).CopyTo(larger);
            ArrayPool<char>.Shared.Return(items);
            items = larger;
        }

        added.CopyTo(items.AsSpan(used));
        if (last >= 0)
            Position = length + last + 1;
        length += added.Length;
    }

    private void WriteBreaks(int next)
    {
        bool mapped = false;
        if (gap != Gap.None && Position > 0)
        {
            string between = gap switch { Gap.Tab => "\t", Gap.Line => "\n", _ => "\n\n" };
            // In most files the gap stands there as it is.
            mapped = next >= between.Length && runs.Count > 0 && runs[^1].Source + runs[^1].Length == next - between.Length && File.Slice(next - between.Length, between.Length).SequenceEqual(between);
            if (mapped)
                AddRun(length, next - between.Length, between.Length);
            Write(between, between.Length - 1);
        }
        else if (lines > 0)
        {
            int source = lines > 1 || lineSource < 0 ? -1 : File[lineSource..].StartsWith("\r\n") ? lineSource + 1 : lineSource;
            if (source >= 0 && File[source] == '\n')
                AddRun(length, source, 1);
            if (lines > 1 && isEmptyKept)
                emptyLines.Add(length + 1);
            Write(lines > 1 ? "\n\n" : "\n", lines > 1 ? 1 : 0);
        }

        (gap, lines, isLineStart, isEmptyKept) = (Gap.None, 0, false, false);
        if (blockStart < 0)
            blockStart = length;
    }

    // White space at the end of a line is not seen.
    private void TakeBack()
    {
        if (length == Position)
            return;
        length = Position;
        while (runs.Count > 0 && runs[^1].Start >= length)
            runs.RemoveAt(runs.Count - 1);
        if (runs.Count > 0 && runs[^1] is var run && run.Start + run.Length > length)
            runs[^1] = run with { Length = length - run.Start };
    }

    private void AddRun(int start, int source, int count)
    {
        if (runs.Count > 0 && runs[^1] is var last && last.Start + last.Length == start && last.Source + last.Length == source)
            runs[^1] = last with { Length = last.Length + count };
        else
            runs.Add(new(start, source, count));
    }
}

/// <summary>What parts two blocks in the base text.</summary>
internal enum Gap
{
    None,

    /// <summary>A tab: cells of one row.</summary>
    Tab,

    /// <summary>A line end: rows and items.</summary>
    Line,

    /// <summary>A blank line: paragraphs and headings.</summary>
    Blank,
}
