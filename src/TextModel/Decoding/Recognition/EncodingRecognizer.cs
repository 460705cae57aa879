using System.Collections.Frozen;

namespace TextModel;

/// <summary>How far an assumption can be trusted.</summary>
internal enum EncodingCertainty
{
    /// <summary>Another encoding explains the bytes nearly as well.</summary>
    Guess,

    /// <summary>No other encoding explains the bytes as well.</summary>
    Likely,

    /// <summary>Every other encoding would make a text of letters that no language writes so.</summary>
    Certain,
}

/// <summary>An encoding, and how many bits it takes to explain the bytes with it: the fewer, the better.</summary>
/// <param name="Name">The encoding.</param>
/// <param name="Cost">Bits, for all bytes of the sample.</param>
/// <param name="Text">The sample, decoded.</param>
internal sealed record EncodingChoice(string Name, double Cost, string Text);

/// <summary>Tells the encoding of text that is not UTF-8 by the letters it would have.</summary>
/// <remarks>
/// Each encoding is tried on a sample. What comes out is measured against the frequencies of letters of each language that is written in this
/// encoding, and the shortest explanation wins, as in a code where frequent letters have short words.
/// </remarks>
internal static class EncodingRecognizer
{
    // Bits for each byte beyond ASCII, above which the bytes are no text in any encoding that is known here.
    private const double MaxBitsPerByte = 8.5;

    // How much longer the next explanation must be. The tests of the corpus show how often each grade is right.
    private const double CertainMargin = 40, LikelyMargin = 12;

    // What an encoding has to make up for, in bits, since fewer files are in it.
    private static readonly FrozenDictionary<string, double> Rarity = new Dictionary<string, double>
    {
        ["windows-1252"] = 0,
        ["windows-1250"] = 3,
        ["windows-1251"] = 1,
        ["gb2312"] = 2,
        ["shift_jis"] = 2,
        ["big5"] = 2,
        ["euc-kr"] = 2,
        ["koi8-r"] = 3,
        ["gb18030"] = 3,
        ["ks_c_5601-1987"] = 3,
        ["koi8-u"] = 4,
        ["euc-jp"] = 4,
        ["iso-8859-2"] = 6,
        ["iso-8859-15"] = 4,
        ["windows-1258"] = 5,
        ["iso-8859-13"] = 7,
        ["windows-1257"] = 5,
        ["iso-8859-5"] = 5,
        ["iso-8859-6"] = 5,
        ["iso-8859-7"] = 5,
        ["cp866"] = 5,
        ["macintosh"] = 6,
        ["ibm850"] = 7,
        ["ibm437"] = 8,
        ["ibm852"] = 8,
        ["x-mac-ce"] = 9,
        ["x-mac-cyrillic"] = 9,
        ["ibm737"] = 9,
        ["cp862"] = 9,
        ["ibm857"] = 9,
    }.ToFrozenDictionary();

    private const double UsualRarity = 3;

    /// <summary>All encodings that are known here, the one that explains a sample best first.</summary>
    public static List<EncodingChoice> Rank(EncodingSample sample)
    {
        double[] languages = LanguageCosts.Of(sample.Bytes);
        var counted = new Dictionary<string, LetterCount>();
        var costs = new Dictionary<string, double>();
        for (int i = 0; i < LetterTables.All.Length; i++)
        {
            foreach (string name in LetterTables.All[i].Encodings)
            {
                if (!counted.TryGetValue(name, out LetterCount? letters))
                    counted[name] = letters = LetterCount.Of(new TextEncoding(name).ToLenientEncoding().GetString(sample.Bytes));
                double cost = letters.Cost(LetterModel.All[i]) + languages[i] + Rarity.GetValueOrDefault(name, UsualRarity);
                costs[name] = Math.Min(cost, costs.GetValueOrDefault(name, double.MaxValue));
            }
        }

        return [.. costs.Select(c => new EncodingChoice(c.Key, c.Value, counted[c.Key].Text)).OrderBy(c => c.Cost).ThenBy(c => c.Name, StringComparer.Ordinal)];
    }

    /// <summary>Those of the ranked encodings that may be the right one: the first, and others that explain the bytes nearly as well.</summary>
    /// <returns>None where the first is so bad that the bytes are no text.</returns>
    public static IEnumerable<EncodingChoice> Plausible(List<EncodingChoice> ranked, EncodingSample sample) =>
        ranked.TakeWhile(c => c.Cost <= (ranked[0].Cost * 1.1) + LikelyMargin && c.Cost <= (sample.BytesBeyondAscii * MaxBitsPerByte) + LikelyMargin);

    /// <summary>The encodings that would give another text than the chosen one, the likeliest first.</summary>
    public static IEnumerable<EncodingChoice> Others(List<EncodingChoice> ranked, EncodingChoice chosen) =>
        ranked.Where(c => c.Text != chosen.Text && !c.Text.Contains('\uFFFD')).DistinctBy(c => c.Text);

    /// <summary>How sure it is that the text of a choice is right.</summary>
    public static EncodingCertainty CertaintyOf(List<EncodingChoice> ranked, EncodingChoice chosen) =>
        (Others(ranked, chosen).Select(c => c.Cost).DefaultIfEmpty(double.MaxValue).First() - chosen.Cost) switch
        {
            >= CertainMargin => EncodingCertainty.Certain,
            >= LikelyMargin => EncodingCertainty.Likely,
            _ => EncodingCertainty.Guess,
        };
}
