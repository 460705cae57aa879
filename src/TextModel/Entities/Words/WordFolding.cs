using System.Globalization;
using System.Text;

namespace TextModel.Entities;

/// <summary>What counts as a word, and which spellings of one count as the same.</summary>
/// <remarks>Letters, digits and the marks that combine with them make words. A letter with marks is one unit, whichever way it is written, and so is all else, so that folding needs no copy of the text.</remarks>
internal sealed class WordFolding
{
    /// <summary>What <see cref="this"/> gives for a unit that ends a word.</summary>
    public const char None = '\0';

    /// <summary>What <see cref="this"/> gives for a unit inside words that does not tell words apart (a soft hyphen; a combining mark, if marks are ignored).</summary>
    public const char Ignored = '\u0001';

    /// <summary>What <see cref="this"/> gives for a half of a surrogate pair: the pair decides.</summary>
    public const char Surrogate = '\u0002';

    /// <summary>What <see cref="this"/> gives for a mark that makes one letter with the one before it, if there is such a letter.</summary>
    public const char Mark = '\u0003';

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

    /// <summary>The folded unit, greater than <see cref="Mark"/>, or one of the four above.</summary>
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
        char last = None;
        char[] table = near;
        while ((uint)at < (uint)text.Length)
        {
            char unit = text[at];
            char folded = unit < table.Length ? table[unit] : Classify(unit);
            if (folded > Mark)
            {
                h = (h * 31) + folded;
                last = folded;
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
            else if (folded == Mark)
            {
                char whole = Composition.Of(last, unit);
                h = whole != None ? h - last + whole : (h * 31) + unit;
                last = whole != None ? whole : unit;
                at++;
            }
            else if (Pair(text, at) is { } rune)
            {
                h = (((h * 31) + (char)(rune >> 16)) * 31) + (char)rune;
                last = None;
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
        foreach (char unit in Units(word))
            folded.Append(unit);
        return folded.ToString();
    }

    /// <summary>Whether a word of a text folds to <paramref name="folded"/>.</summary>
    public bool IsSame(ReadOnlySpan<char> word, ReadOnlySpan<char> folded)
    {
        int at = 0;
        foreach (char unit in Units(word))
        {
            if (at >= folded.Length || folded[at++] != unit)
                return false;
        }

        return at == folded.Length;
    }

    /// <summary>The folded units of a word.</summary>
    public FoldedUnits Units(ReadOnlySpan<char> word) => new(this, word);

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
            return !ignoreCase ? unit : unit == 'ς' ? 'σ' : char.ToLowerInvariant(unit);
        return char.GetUnicodeCategory(unit) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => ignoreDiacritics ? Ignored : Composition.IsMark(unit) ? Mark : unit,
            UnicodeCategory.Format when unit is '\u00AD' or '\u200C' or '\u200D' => Ignored,
            _ => None,
        };
    }

    /// <summary>Goes over the folded units of a word.</summary>
    internal ref struct FoldedUnits(WordFolding folding, ReadOnlySpan<char> word)
    {
        private readonly ReadOnlySpan<char> word = word;
        private int at;
        private char second;

        /// <summary>The unit.</summary>
        public char Current { get; private set; }

        /// <summary>Itself, for a loop.</summary>
        public readonly FoldedUnits GetEnumerator() => this;

        /// <summary>Goes to the next.</summary>
        public bool MoveNext()
        {
            if (second != None)
            {
                (Current, second) = (second, None);
                return true;
            }

            while (at < word.Length)
            {
                char unit = word[at], folded = folding[unit];
                at++;
                if (folded == Surrogate && folding.Pair(word, at - 1) is { } rune)
                {
                    (Current, second) = ((char)(rune >> 16), (char)rune);
                    at++;
                    return true;
                }

                if (folded <= Surrogate)
                    continue;
                Current = folded == Mark ? unit : folded;
                TakeMarks();
                return true;
            }

            return false;
        }

        private void TakeMarks()
        {
            for (; at < word.Length && folding[word[at]] is Mark or Ignored; at++)
            {
                if (folding[word[at]] == Ignored)
                    continue;
                if (Composition.Of(Current, word[at]) is not (not None and var whole))
                    return;
                Current = whole;
            }
        }
    }
}
