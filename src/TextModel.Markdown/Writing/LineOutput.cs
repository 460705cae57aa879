using TextModel.Printing;

namespace TextModel.Formats.Markdown;

/// <summary>Writes lines with what stands before them: the signs of quotations, items and notes.</summary>
internal sealed class LineOutput(Utf8Writer output)
{
    private readonly List<(string First, string Others, bool IsBegun)> levels = [];
    private bool isLineOpen;

    /// <summary>How many quotations, items and notes are open.</summary>
    public int Depth => levels.Count;

    /// <summary>Whether nothing was written yet.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Begins something with signs before its first line, and others before the rest.</summary>
    public void Push(string first, string rest) => levels.Add((first, rest, false));

    public void Pop() => levels.RemoveAt(levels.Count - 1);

    /// <summary>Whether the first line of the innermost is still to come.</summary>
    public bool IsAtStart => levels.Count > 0 && !levels[^1].IsBegun;

    /// <summary>Writes a block.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="common">How many levels hold it and the block before it.</param>
    /// <param name="isTight">Whether no blank line stands before it.</param>
    public void Block(string lines, int common, bool isTight)
    {
        BeginBlock(common, isTight);
        WriteLines(lines);
    }

    /// <summary>Begins a block of one line, which goes to what this gives; nothing may be open that has signs before its lines.</summary>
    /// <param name="isTight">Whether no blank line stands before it.</param>
    public Utf8Writer Line(bool isTight)
    {
        BeginBlock(0, isTight);
        (isLineOpen, IsEmpty) = (true, false);
        return output;
    }

    private void BeginBlock(int common, bool isTight)
    {
        if (isLineOpen)
            output.Write('\n');
        if (isLineOpen && !isTight)
        {
            WritePrefix(common, isBlank: true);
            output.Write('\n');
        }
    }

    /// <summary>Goes on after the last line with a line that a backslash parts from it.</summary>
    public void Continue(string lines)
    {
        output.Write("\\\n");
        WriteLines(lines);
    }

    /// <summary>Adds to the last line.</summary>
    public void Append(string markup) => output.Write(markup);

    /// <summary>Ends the last line.</summary>
    public void End()
    {
        if (isLineOpen)
            output.Write('\n');
        isLineOpen = false;
    }

    private void WriteLines(string lines)
    {
        for (int at = 0; at <= lines.Length;)
        {
            int length = lines.AsSpan(at).IndexOf('\n'), end = length < 0 ? lines.Length : at + length;
            WritePrefix(levels.Count, isBlank: end == at);
            output.Write(lines.AsSpan(at, end - at));
            if (length >= 0)
                output.Write('\n');
            at = end + 1;
        }

        (isLineOpen, IsEmpty) = (true, false);
    }

    private void WritePrefix(int count, bool isBlank)
    {
        int last = count;
        while (isBlank && last > 0 && string.IsNullOrWhiteSpace(levels[last - 1].Others))
            last--;
        for (int i = 0; i < last; i++)
        {
            (string first, string rest, bool isBegun) = levels[i];
            string prefix = isBegun || isBlank ? rest : first;
            output.Write(isBlank && i == last - 1 ? prefix.AsSpan().TrimEnd() : prefix);
            if (!isBlank && !isBegun)
                levels[i] = (first, rest, true);
        }
    }
}
