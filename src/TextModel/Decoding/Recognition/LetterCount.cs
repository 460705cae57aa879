namespace TextModel;

/// <summary>How often each character beyond ASCII stands in a text, and what in it stands where no letter or sign does.</summary>
internal sealed class LetterCount
{
    private const double WrongCase = 5, MixedScripts = 6, SignInWord = 6, BesideDigit = 4, OneCase = 8;
    private readonly Dictionary<char, int> counts;
    private readonly double misplaced;

    private LetterCount(string text, Dictionary<char, int> counts, double misplaced)
    {
        Text = text;
        this.counts = counts;
        this.misplaced = misplaced;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Counts.</summary>
    public static LetterCount Of(string text)
    {
        var counts = new Dictionary<char, int>();
        double misplaced = 0;
        int small = 0, capitals = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < '\u0080')
                continue;
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, c, out _)++;
            small += c > '\u036F' && char.IsLower(c) ? 1 : 0;
            capitals += c > '\u036F' && char.IsUpper(c) ? 1 : 0;
            misplaced += Misplaced(c, i == 0 ? ' ' : text[i - 1], i + 1 == text.Length ? ' ' : text[i + 1]);
        }

        // Sentences of Greek or Cyrillic letters that are all small, or all capitals, are rather those of a script that knows no such difference.
        bool isOneCase = (small == 0 || capitals == 0) && small + capitals > 12;
        return new(text, counts, misplaced + (isOneCase ? OneCase : 0));
    }

    /// <summary>The bits to explain the text in a language.</summary>
    public double Cost(LetterModel model)
    {
        double cost = misplaced;
        foreach ((char c, int count) in counts)
            cost += count * model.Cost(c);
        return cost;
    }

    private static double Misplaced(char c, char before, char after)
    {
        bool behind = char.IsLetter(before), ahead = char.IsLetter(after);
        if (!char.IsLetter(c))
            return behind && ahead && IsSingleByteSign(c) ? SignInWord : 0;
        int script = LetterModel.ScriptOf(c);
        // Ideographs stand beside letters of any kind.
        if (script >= 8)
            return 0;
        double cost = 0;
        if ((behind && LetterModel.ScriptOf(before) != script) || (ahead && LetterModel.ScriptOf(after) != script))
            cost += MixedScripts;
        // Within a word a capital after a small letter shows that the case is turned round.
        if ((char.IsLower(before) && char.IsUpper(c)) || (char.IsLower(c) && char.IsUpper(after)))
            cost += WrongCase;
        if (c is not ('ª' or 'º') && (char.IsAsciiDigit(before) || char.IsAsciiDigit(after)))
            cost += BesideDigit;
        return cost;
    }

    // A mark of a vowel or a tone is part of a word, and so are these signs.
    private static bool IsSingleByteSign(char c) =>
        c is < '\u3000' and not ('’' or '\u00AD' or '·' or '–' or '—' or '…' or '\u00A0') && !char.IsDigit(c)
        && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
}
