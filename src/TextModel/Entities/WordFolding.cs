using System.Globalization;
using System.Text;

namespace TextModel.Entities;

/// <summary>What counts as a word, and which spellings of one count as the same.</summary>
/// <remarks>Letters, digits and the marks that combine with them make words. All folding is one unit to one unit, so it needs no copy of the text.</remarks>
internal sealed class WordFolding
{
    /// <summary>What <see cref="this"/> gives for a unit that ends a word.</summary>
    public const char None = '\0';

    /// <summary>What <see cref="this"/> gives for a unit inside words that does not tell words apart (a soft hyphen; a combining mark, if marks are ignored).</summary>
    public const char Ignored = '\u0001';

    /// <summary>What <see cref="this"/> gives for a half of a surrogate pair: the pair decides.</summary>
    public const char Surrogate = '\u0002';

    private const int Near = 0x2000;
    private readonly char[] near = new char[Near];
    private readonly bool ignoreCase;
    private readonly bool ignoreDiacritics;

    public WordFolding(bool ignoreCase, bool ignoreDiacritics)
    {
        this.ignoreCase = ignoreCase;
        this.ignoreDiacritics = ignoreDiacritics;
        for (int i = 0; i < Near; i++)
            near[i] = Classify((char)i);
        if (ignoreDiacritics)
            Diacritics.ForEach((marked, plain) => near[marked] = Classify(plain));
    }

    /// <summary>Whether upper and lower case are the same.</summary>
    public bool IgnoreCase => ignoreCase;

    /// <summary>The folded unit, greater than <see cref="Surrogate"/>, or one of the three above.</summary>
    public char this[char unit]
    {
        get
        {
            char[] table = near;
            return unit < table.Length ? table[unit] : Classify(unit);
        }
    }

    /// <summary>The end of the word that begins at <paramref name="start"/>, and its hash; the start itself where no word begins there.</summary>
    public int ReadWord(ReadOnlySpan<char> text, int start, out uint hash)
    {
        uint h = 0;
        int at = start;
        char[] table = near;
        while ((uint)at < (uint)text.Length)
        {
            char unit = text[at];
            char folded = unit < table.Length ? table[unit] : Classify(unit);
            if (folded > Surrogate)
            {
                h = (h * 31) + folded;
                at++;
            }
            else if (folded == None)
            {
                break;
            }
            else if (folded == Ignored)
            {
                if (at == start)
                    break;
                at++;
            }
            else if (Pair(text, at) is { } rune)
            {
                h = (((h * 31) + (char)(rune >> 16)) * 31) + (char)rune;
                at += 2;
            }
            else
            {
                break;
            }
        }

        hash = h;
        return at;
    }

    /// <summary>A word as the table of words holds it.</summary>
    public string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        for (int at = 0; at < word.Length; at++)
        {
            char unit = this[word[at]];
            if (unit > Surrogate)
            {
                folded.Append(unit);
            }
            else if (unit == Surrogate && Pair(word, at) is { } rune)
            {
                folded.Append((char)(rune >> 16)).Append((char)rune);
                at++;
            }
        }

        return folded.ToString();
    }

    /// <summary>Whether a word of a text folds to <paramref name="folded"/>.</summary>
    public bool IsSame(ReadOnlySpan<char> word, ReadOnlySpan<char> folded)
    {
        int f = 0;
        for (int at = 0; at < word.Length; at++)
        {
            char unit = this[word[at]];
            if (unit == Ignored)
                continue;
            if (unit == Surrogate)
            {
                if (Pair(word, at) is not { } rune || f + 1 >= folded.Length || folded[f] != (char)(rune >> 16) || folded[f + 1] != (char)rune)
                    return false;
                at++;
                f += 2;
                continue;
            }

            if (f >= folded.Length || folded[f++] != unit)
                return false;
        }

        return f == folded.Length;
    }

    // The folded pair as two units in one number, or null where it is no letter or digit.
    private uint? Pair(ReadOnlySpan<char> text, int at)
    {
        if (Rune.DecodeFromUtf16(text[at..], out Rune rune, out int units) != System.Buffers.OperationStatus.Done || units != 2)
            return null;
        if (!Rune.IsLetterOrDigit(rune))
            return null;
        if (ignoreCase)
            rune = Rune.ToLowerInvariant(rune);
        Span<char> pair = stackalloc char[2];
        return rune.EncodeToUtf16(pair) == 2 ? ((uint)pair[0] << 16) | pair[1] : null;
    }

    private char Classify(char unit)
    {
        if (char.IsSurrogate(unit))
            return Surrogate;
        if (char.IsLetterOrDigit(unit))
            return ignoreCase ? char.ToLowerInvariant(unit) : unit;
        return char.GetUnicodeCategory(unit) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => ignoreDiacritics ? Ignored : unit,
            UnicodeCategory.Format when unit is '\u00AD' or '\u200C' or '\u200D' => Ignored,
            _ => None,
        };
    }
}
