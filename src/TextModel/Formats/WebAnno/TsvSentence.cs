using System.Globalization;

namespace TextModel.Formats.WebAnno;

/// <summary>The lines of one sentence, until its text and the place of that text are known.</summary>
internal sealed class TsvSentence
{
    private readonly List<string> texts = [];

    /// <summary>What is said of the sentence.</summary>
    public List<KeyedValue> Features { get; } = [];

    /// <summary>Its tokens and parts of tokens, in the order of the file.</summary>
    public List<TsvLine> Lines { get; } = [];

    /// <summary>Whether the head of a sentence was read, with tokens or without.</summary>
    public bool HasText => texts.Count > 0;

    /// <summary>Takes in what stands after <c>#Text=</c>.</summary>
    public void AddText(string escaped) => texts.Add(escaped);

    /// <summary>The sentence as it is written, and where it begins; null where the file does not say its text.</summary>
    /// <param name="before">Where the text before it ends.</param>
    /// <remarks>
    /// A sentence may begin with white space, which is before its first token. Early files of version 3 have the sentence's offsets before its text
    /// (<c>0-16#Korl …</c>), and not every writer escapes. The reading in which most tokens stand where their offsets say is the right one.
    /// </remarks>
    public (string Text, int Start)? Place(int before)
    {
        if (texts.Count == 0 || Lines.Count == 0)
            return null;
        int first = Lines[0].Start, best = -1;
        (string Text, int Start) found = ("", first);
        string[] written = [string.Join('\n', texts.Select(TsvEscapes.Undo)), string.Join('\n', texts), string.Join('\n', texts.Select(t => TsvEscapes.Undo(WithoutOffsets(t))))];
        foreach (string text in written.Distinct())
        {
            int blank = text.Length - text.AsSpan().TrimStart().Length;
            foreach (int start in (int[])[first - blank, first, before, before + 1])
            {
                if (start < 0 || start > first)
                    continue;
                int fits = Lines.Count(l => l.Fits(text, start));
                if (fits > best)
                    (best, found) = (fits, (text, start));
            }
        }

        return found;
    }

    // "0-16#Korl is at Vanb ."
    private static string WithoutOffsets(string text)
    {
        int mark = text.IndexOf('#', StringComparison.Ordinal);
        return mark > 2 && text.Take(mark).All(c => char.IsAsciiDigit(c) || c == '-') && text.AsSpan(0, mark).Count('-') == 1 ? text[(mark + 1)..] : text;
    }
}

/// <summary>A line of a file, as it is written.</summary>
/// <param name="Number">The line in the file.</param>
/// <param name="Id">As <c>1-2</c> or <c>1-2.1</c>.</param>
/// <param name="Start">Its first offset.</param>
/// <param name="End">Its last offset.</param>
/// <param name="Form">The word as it is given; it need not be what the text has.</param>
/// <param name="Cells">What is said of it.</param>
internal sealed record TsvLine(int Number, string Id, int Start, int End, string Form, string[] Cells)
{
    /// <summary>Whether it is a whole token.</summary>
    public bool IsToken => !Id.Contains('.', StringComparison.Ordinal);

    /// <summary>Whether a text that begins at an offset has the word where the line says.</summary>
    public bool Fits(string text, int start) =>
        Start >= start && End - start <= text.Length && text.AsSpan(Start - start, End - Start).SequenceEqual(Form);

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number in the file.</param>
    /// <param name="limit">The offset that no line may begin after.</param>
    /// <param name="report">Receives what is wrong with it, with the column.</param>
    public static TsvLine? Read(string line, int number, int limit, Action<int, string> report)
    {
        string[] fields = line.Split('\t');
        // Early files of version 3 mark parts of a token.
        string id = fields[0].StartsWith("-->", StringComparison.Ordinal) ? fields[0][3..] : fields[0];
        if (fields.Length < 3 || !IsUnit(id))
        {
            report(1, $"'{Shorten(fields[0])}' where a token such as 1-1 should stand");
            return null;
        }

        string[] ends = fields[1].Split('-');
        if (ends.Length == 2 && TryNumber(ends[0], out int start) && TryNumber(ends[1], out int end) && end >= start && start <= limit && end - start <= limit)
            return new(number, id, start, end, TsvEscapes.Undo(fields[2]), fields[3..]);
        report(fields[0].Length + 2, $"'{fields[1]}' where offsets such as 0-4 should stand");
        return null;
    }

    /// <summary>So much of a value as a message can show.</summary>
    public static string Shorten(string value) => value.Length <= 40 ? value : value[..40] + "…";

    private static bool IsUnit(string id)
    {
        int hyphen = id.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && hyphen < id.Length - 1 && id.All(c => char.IsAsciiDigit(c) || c is '-' or '.') && id.Count(c => c == '-') == 1;
    }

    private static bool TryNumber(string word, out int number) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
