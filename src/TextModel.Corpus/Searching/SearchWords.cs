using System.Buffers;
using System.Globalization;
using System.Text;

namespace TextModel.Corpus;

/// <summary>A word of a text, where it stands.</summary>
/// <param name="Start">Offset of the first UTF-16 code unit.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Folded">The word as it is compared.</param>
internal readonly record struct SearchWord(int Start, int Length, string Folded)
{
    public int End => Start + Length;
}

/// <summary>What counts as a word when a corpus is searched, and which spellings of one are the same. Both databases and the scan see these words and no others.</summary>
/// <remarks>
/// Letters, digits and the marks that combine with them make words; all else parts them, an apostrophe and a hyphen too. Upper and lower case are the same, and so are letters
/// with and without marks (й and ї stay letters of their own). ß stays, as do ligatures. A word of more than 255 units is compared by its first 255.
/// A letter outside the basic plane is one unit of two, and is never cut.
/// </remarks>
internal static class SearchWords
{
    /// <summary>How many units of a folded word count.</summary>
    public const int LongestWord = 255;

    private const char None = '\0', Ignored = '\u0001', Pair = '\u0002';
    private static readonly char[] Near = MakeNear();

    /// <summary>All words of a text.</summary>
    public static List<SearchWord> Find(ReadOnlySpan<char> text)
    {
        List<SearchWord> words = [];
        Span<char> folded = stackalloc char[LongestWord];
        for (int at = 0; Next(text, ref at, folded, out int start, out int length);)
            words.Add(new(start, at - start, new(folded[..length])));
        return words;
    }

    /// <summary>The words of a text as they are compared, with a blank between them.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        char[] words = ArrayPool<char>.Shared.Rent(text.Length);
        Fold(text, words, out int length);
        string folded = new(words, 0, length);
        ArrayPool<char>.Shared.Return(words);
        return folded;
    }

    /// <summary>Writes the words of a text as they are compared, with a blank between them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="to">Room for as much as the text is long, which is always enough.</param>
    /// <param name="length">How much was written.</param>
    /// <returns>The number of words.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> to, out int length)
    {
        length = 0;
        int count = 0;
        for (int at = 0; at < text.Length;)
        {
            // Most characters are letters that stand near the beginning of Unicode, or part such.
            int start = length + (count > 0 ? 1 : 0), end = start;
            ReadOnlySpan<char> near = Near;
            int from = at;
            while (at < text.Length && text[at] < near.Length && near[text[at]] is > Pair and char unit && end - start < LongestWord)
            {
                to[end++] = unit;
                at++;
            }

            if (at == text.Length || Class(text[at]) == None)
            {
                if (end == start)
                {
                    at++;
                    continue;
                }
            }
            else
            {
                // All others, slowly; what was begun is begun again.
                at = from;
                if (!Next(text, ref at, to, ref start))
                    break;
                end = start;
            }

            if (count++ > 0)
                to[length] = ' ';
            length = end;
        }

        return count;
    }

    private static bool Next(ReadOnlySpan<char> text, ref int at, Span<char> to, ref int end)
    {
        Span<char> folded = stackalloc char[LongestWord];
        if (!Next(text, ref at, folded, out _, out int length))
            return false;
        folded[..length].CopyTo(to[end..]);
        end += length;
        return true;
    }

    /// <summary>Goes to the next word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to go on; after the word afterwards.</param>
    /// <param name="folded">Room for the folded word.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="length">How long the folded word is.</param>
    private static bool Next(ReadOnlySpan<char> text, ref int at, Span<char> folded, out int start, out int length)
    {
        (start, length) = (0, 0);
        while (at < text.Length)
        {
            // A mark or a soft hyphen begins no word.
            if (Class(text[at]) > Pair || (Class(text[at]) == Pair && IsLetter(text[at..], out _)))
                break;
            at++;
        }

        if (at >= text.Length)
            return false;
        start = at;
        while (at < text.Length)
        {
            char unit = Class(text[at]);
            if (unit > Pair)
            {
                if (length < LongestWord)
                    folded[length++] = unit;
                at++;
            }
            else if (unit == Ignored)
            {
                TakeMark(text[at], folded, length);
                at++;
            }
            else if (unit == Pair && IsLetter(text[at..], out Rune rune))
            {
                if (length <= LongestWord - 2 && rune.TryEncodeToUtf16(folded[length..], out int written))
                    length += written;
                at += 2;
            }
            else
            {
                break;
            }
        }

        return true;
    }

    // й and ї are letters of their own, whichever way they are written.
    private static void TakeMark(char mark, Span<char> folded, int length)
    {
        if (length == 0)
            return;
        folded[length - 1] = (folded[length - 1], mark) switch { ('и', '\u0306') => 'й', ('і', '\u0308') => 'ї', var (letter, _) => letter };
    }

    private static bool IsLetter(ReadOnlySpan<char> text, out Rune folded)
    {
        if (Rune.DecodeFromUtf16(text, out folded, out int units) != OperationStatus.Done || units != 2 || !Rune.IsLetterOrDigit(folded))
            return false;
        Rune lower = Rune.ToLowerInvariant(folded);
        folded = lower.IsBmp ? folded : lower;
        return true;
    }

    private static char Class(char unit) => unit < Near.Length ? Near[unit] : Classify(unit);

    private static char Classify(char unit)
    {
        if (char.IsSurrogate(unit))
            return Pair;
        if (char.IsLetterOrDigit(unit))
            return unit == 'ς' ? 'σ' : char.ToLowerInvariant(unit);
        return char.GetUnicodeCategory(unit) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Ignored,
            UnicodeCategory.Format when unit is '\u00AD' or '\u200C' or '\u200D' => Ignored,
            _ => None,
        };
    }

    private static char[] MakeNear()
    {
        char[] near = new char[0x2000];
        for (int i = 0; i < near.Length; i++)
            near[i] = Classify((char)i);
        Diacritics.ForEach((marked, plain) => near[marked] = Classify(plain));
        return near;
    }
}
