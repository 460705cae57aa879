using System.Collections.Frozen;
using System.Text;

namespace TextModel;

/// <summary>Which language a sample is in, by its frequent words of ASCII letters, before anything is known of its other letters.</summary>
internal static class LanguageCosts
{
    // What it costs that a word of the language which is seen most is none of this one.
    private const double Unseen = 2;

    // The languages that have a word, as bits.
    private static readonly FrozenDictionary<string, ulong> Words = Collect();

    /// <summary>The bits that each language costs, in the order of <see cref="LetterTables.All"/>.</summary>
    public static double[] Of(ReadOnlySpan<byte> sample)
    {
        var seen = new int[LetterTables.All.Length];
        FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadOnlySpan<char> text = Encoding.Latin1.GetString(sample).ToLowerInvariant();
        for (int at = 0; at < text.Length;)
        {
            int length = text[at..].IndexOfAnyExceptInRange('a', 'z');
            length = length < 0 ? text.Length - at : length;
            bool isWhole = (at == 0 || text[at - 1] < '\u0080') && (at + length == text.Length || text[at + length] < '\u0080');
            if (isWhole && length is > 0 and < 12 && words.TryGetValue(text.Slice(at, length), out ulong languages))
            {
                for (int i = 0; i < seen.Length; i++)
                    seen[i] += (int)(languages >> i & 1);
            }

            at += length + 1;
        }

        double most = Math.Max(4, seen.Max());
        return [.. seen.Select(n => Unseen * (most - n))];
    }

    private static FrozenDictionary<string, ulong> Collect()
    {
        var words = new Dictionary<string, ulong>();
        for (int i = 0; i < LetterTables.All.Length; i++)
        {
            foreach (string word in LetterTables.All[i].Words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[word] = words.GetValueOrDefault(word) | 1UL << i;
        }

        return words.ToFrozenDictionary();
    }
}
