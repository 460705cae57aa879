using System.Text;

namespace TextModel.Recordings.Ttml;

/// <summary>The text of a paragraph while it is read, with white space as TTML has it.</summary>
internal sealed class TtmlText
{
    private readonly StringBuilder text = new();

    /// <summary>How long it is so far.</summary>
    public int Length => text.Length;

    /// <summary>Adds text; white space is one blank where it need not be kept.</summary>
    public void Add(string piece, bool keeps)
    {
        if (keeps)
        {
            text.Append(piece);
            return;
        }

        foreach (char c in piece)
        {
            if (c is not (' ' or '\t' or '\r' or '\n'))
                text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }
    }

    /// <summary>Adds a line break.</summary>
    public void Break(bool keeps)
    {
        if (!keeps && text.Length > 0 && text[^1] == ' ')
            text.Length--;
        text.Append('\n');
    }

    /// <summary>The characters beside which something stands, and what.</summary>
    public TtmlRuby Ruby { get; } = new();

    /// <summary>What stands between two places, without white space at its ends.</summary>
    public TextSpan Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (start < end && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new(start, Math.Max(start, end));
    }

    /// <summary>The text.</summary>
    public override string ToString() => text.ToString();
}
