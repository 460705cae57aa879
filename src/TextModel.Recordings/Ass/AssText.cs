using System.Text;
using TextModel.Recordings.Common;
using TextModel.Recordings.Input;
using TextModel.Recordings.Tiers;

namespace TextModel.Recordings.Ass;

/// <summary>The text of a line, without its override tags.</summary>
internal sealed class AssText
{
    // Syllables of karaoke: where they stand, and how long each takes in hundredths of a second.
    private readonly List<(int Start, int End, decimal From, decimal Length)> syllables = [];

    /// <summary>What is shown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>How many override tags were taken out, without those of karaoke.</summary>
    public int Tags { get; private set; }

    /// <summary>How many drawings were taken out.</summary>
    public int Drawings { get; private set; }

    /// <summary>Reads a text field.</summary>
    public static AssText Read(ReadOnlySpan<char> field)
    {
        var read = new AssText();
        var text = new StringBuilder();
        bool isDrawing = false;
        decimal sung = 0, length = -1;
        int begin = 0;
        for (int i = 0; i < field.Length; i++)
        {
            char c = field[i];
            if (c == '{' && field[i..].IndexOf('}') is > 0 and int close)
            {
                foreach (Range part in field.Slice(i + 1, close - 1).Split('\\'))
                {
                    ReadOnlySpan<char> tag = field.Slice(i + 1, close - 1)[part].Trim();
                    if (tag.IsEmpty)
                        continue;
                    if (tag is ['p', >= '0' and <= '9', ..])
                    {
                        isDrawing = tag[1..].ContainsAnyInRange('1', '9');
                        read.Drawings += isDrawing ? 1 : 0;
                    }
                    else if (Karaoke(tag) is { } hundredths)
                    {
                        End();
                        (length, begin) = (hundredths, text.Length);
                    }
                    else
                    {
                        read.Tags++;
                    }
                }

                i += close;
            }
            else if (isDrawing)
            {
                continue;
            }
            else if (c == '\\' && i + 1 < field.Length && field[i + 1] is 'N' or 'n' or 'h')
            {
                text.Append(field[++i] == 'h' ? '\u00A0' : '\n');
            }
            else
            {
                text.Append(c);
            }
        }

        End();
        read.Text = text.ToString();
        return read;

        void End()
        {
            if (length < 0)
                return;
            read.syllables.Add((begin, text.Length, sung, length));
            sung += length;
        }
    }

    /// <summary>Gives an entry the syllables of karaoke as its words.</summary>
    /// <param name="item">The entry with the trimmed text.</param>
    /// <param name="start">When the line begins.</param>
    public void AddWords(TierItem item, TimeSpan start)
    {
        int shift = Text.Length - Text.TrimStart().Length;
        foreach ((int begin, int end, decimal from, decimal length) in syllables)
        {
            (int first, int last) = (Math.Max(0, begin - shift), Math.Min(end - shift, item.Text.Length));
            while (first < last && char.IsWhiteSpace(item.Text[first]))
                first++;
            while (first < last && char.IsWhiteSpace(item.Text[last - 1]))
                last--;
            if (first < last && ClockTime.OfSeconds(from / 100) is { } offset && ClockTime.OfSeconds((from + length) / 100) is { } stop)
                item.Words.Add(new(new(first, last), new(start + offset, start + stop)));
        }
    }

    private static decimal? Karaoke(ReadOnlySpan<char> tag)
    {
        if (tag is not ['k' or 'K', ..])
            return null;
        ReadOnlySpan<char> digits = tag[1..].TrimStart("fot");
        return digits.Length is > 0 and <= 6 && !digits.ContainsAnyExceptInRange('0', '9') ? ClockTime.Parse(digits) : null;
    }
}
