namespace TextModel.Formats.Tei;

/// <summary>Lays out blocks on lines of their own and undoes line wraps.</summary>
internal sealed class TeiIndentation(Utf8XmlOutput output)
{
    private bool lineIsFresh;
    private bool spacePending;
    private bool anything;

    public void BeforeStart(bool isBlock, int depth)
    {
        if (isBlock)
            NewLine(depth + 1);
        else
            Space();
    }

    public void BeforeEnd(bool hasBlocksOnly, int depth)
    {
        spacePending = false;
        if (hasBlocksOnly)
            NewLine(depth + 1);
    }

    public void AfterEnd(bool isBlock)
    {
        anything = !isBlock;
        lineIsFresh = false;
    }

    public void Text(ReadOnlySpan<char> text, bool isBetween)
    {
        if (isBetween)
            return;
        while (!text.IsEmpty)
        {
            int white = text.IndexOfAny(' ', '\n', '\r') is var w && text.IndexOf('\t') is var t && t >= 0 && (w < 0 || t < w) ? t : w;
            if (white != 0)
            {
                Space();
                output.Text(white < 0 ? text : text[..white]);
                anything = true;
                lineIsFresh = false;
                if (white < 0)
                    return;
            }

            spacePending = true;
            text = text[white..].TrimStart(" \t\r\n");
        }
    }

    private void Space()
    {
        if (spacePending && anything)
            output.Raw(" "u8);
        spacePending = false;
    }

    private void NewLine(int depth)
    {
        spacePending = false;
        anything = false;
        if (lineIsFresh)
            return;
        output.Raw("\n"u8);
        for (int i = 0; i < depth; i++)
            output.Raw("  "u8);
    }
}
