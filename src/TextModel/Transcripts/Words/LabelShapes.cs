using System.Buffers;

namespace TextModel.Transcripts;

/// <summary>Tells what the words before a label's punctuation look like.</summary>
internal static class LabelShapes
{
    /// <summary>The most UTF-16 code units that a label's words may have.</summary>
    public const int MaxLength = 60;

    private static readonly SearchValues<char> Telephone = SearchValues.Create("0123456789 \u00A0\u202F-()");

    // Where words are not parted, a sentence is soon longer.
    private const int MaxUncased = 36;

    /// <summary>Looks at the words of a label, without its punctuation.</summary>
    public static LabelShape Of(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty || words.Length > MaxLength)
            return LabelShape.None;
        if (LabelWords.RoleOf(words) is not null)
            return LabelShape.Role;
        // The number of a telephone: who writes is in nobody's address book.
        if (words[0] == '+' && words.Length > 7 && !words[1..].ContainsAnyExcept(Telephone))
            return LabelShape.Name;
        // Who or where in parentheses after a name does not have the shape of a name: "Dawn 1 (Kamanin)", "SPEAKER(?)".
        while (!words.IsEmpty && words[^1] is ')' or '）' or ']' && words.LastIndexOfAny('(', '（', '[') is > 0 and int paren)
            words = words[..paren].TrimEnd();
        if (words.IsEmpty)
            return LabelShape.None;

        int count = 0, small = 0, capitals = 0, mixed = 0, uncased = 0, commas = 0, neutral = 0;
        bool titled = false, first = true, endsSmall = false;
        foreach (Range range in words.SplitAny(TextScan.WordSpaces))
        {
            ReadOnlySpan<char> word = words[range];
            if (word.IsEmpty)
                continue;
            if (++count > 9)
                return LabelShape.None;
            if ((word[^1] == ',' && ++commas > 2) || word is "AND/OR")
                return LabelShape.None;
            Word shape = WordShape(word.TrimEnd(','), first);
            endsSmall = shape == Word.Small;
            switch (shape)
            {
                case Word.Bad: return LabelShape.None;
                case Word.Small: small++; break;
                case Word.Capitals: capitals++; break;
                case Word.Uncased: uncased++; break;
                case Word.Name when LabelWords.IsTitle(word): titled = true; break;
                case Word.Name: mixed++; break;
                default: neutral++; break;
            }

            first = false;
        }

        if (uncased > 0 && small + capitals + mixed == 0)
            return count <= 5 && words.Length <= MaxUncased ? LabelShape.Uncased : LabelShape.None;
        if (small > 0 && capitals + mixed == 0 && !titled)
            return count == 1 && small == 1 ? LabelShape.Small : LabelShape.None;
        // An office with its holder is long: "Ministr dopravy ČR Petr Dub", "Anna Blane, Minister of Works and Transport".
        // "Mme Anne Doyen, ministre des transports"
        if (small > 0 && commas == 1 && count <= 8 && NameBeforeOffice(words, out LabelShape name) is > 0 and int comma && name is LabelShape.Name or LabelShape.Capitals && comma + 2 < words.Length && char.IsLower(words[comma + 2]))
            return LabelShape.Phrase;
        // "DR. VARGA TIBOR minisztériumi államtitkár"
        if (small > 0 && capitals > 1 && mixed == 0 && char.IsUpper(words[0]) && endsSmall)
            return LabelShape.Phrase;
        if (small > 0)
            return count <= 4 || (count <= 7 && small * 3 <= count && !endsSmall) ? LabelShape.Phrase : LabelShape.None;
        if (mixed == 0 && capitals > 0)
            return count - neutral <= 7 ? LabelShape.Capitals : LabelShape.None;
        return (mixed > 0 || titled) && count - neutral <= 5 + (commas > 0 ? 1 : 0) ? LabelShape.Name : LabelShape.None;
    }

    /// <summary>The comma between a name and an office: "Osvin Rossi, teacher". The name has two words at least, "No, sir" has one; -1 where there is none.</summary>
    /// <param name="words">The words.</param>
    /// <param name="shape">What the name looks like.</param>
    public static int NameBeforeOffice(ReadOnlySpan<char> words, out LabelShape shape)
    {
        int comma = words.IndexOfAny(',', '،', '、');
        shape = comma > 0 && words[..comma].ContainsAny(TextScan.WordSpaces) ? Of(words[..comma]) : LabelShape.None;
        return shape is LabelShape.Name or LabelShape.Capitals or LabelShape.Uncased ? comma : -1;
    }

    private static Word WordShape(ReadOnlySpan<char> word, bool first)
    {
        if (word.IsEmpty)
            return Word.Bad;
        if (!first && LabelWords.IsParticle(word))
            return Word.Neutral;
        // "Hon. (Ms.) Rossi", "ROSSI (D), TEXAS"
        if (!first && word.Length is > 2 and < 7 && word[0] == '(' && word[^1] == ')' && !word[1..^1].ContainsAny('(', ')'))
            return Word.Neutral;
        bool letters = false, lower = false, upper = false;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                letters = true;
                lower |= char.IsLower(c);
                upper |= char.IsUpper(c);
            }
            else if (!(char.IsAsciiDigit(c) || c is '.' or '（' or '）' or '\'' or '’' or '-' or '‑' or '/' or '&' or '#' or '_' or '·' or '・' or '‐' or 'ʼ' or '׳' or '״' or '"' || (c == '@' && i == 0) || TextScan.IsShapeless(c) || char.GetUnicodeCategory(c) is
                System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
            {
                return Word.Bad;
            }
        }

        if (!letters)
            return first || !(char.IsAsciiDigit(word[0]) || (word[0] == '#' && word.Length > 1 && char.IsAsciiDigit(word[1]))) ? Word.Bad : Word.Neutral;
        if (word[^1] == '.' && word.Length > 6)
            return Word.Bad;
        return char.IsUpper(word[0]) || (upper && !char.IsLetter(word[0])) ? lower ? Word.Name : Word.Capitals : lower || upper ? Word.Small : Word.Uncased;
    }

    private enum Word
    {
        Bad,
        Neutral,
        Small,
        Name,
        Capitals,
        Uncased,
    }
}
