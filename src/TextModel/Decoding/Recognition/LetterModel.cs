using System.Collections.Frozen;

namespace TextModel;

/// <summary>What a character beyond ASCII costs in a language, in bits.</summary>
internal sealed class LetterModel
{
    /// <summary>What is dearer than any letter: something that no text has.</summary>
    public const double Strange = 20;

    private const double SignShare = 3, Foreign = 15, OtherSign = 14, OtherLetter = 11, OtherIdeograph = 15;

    private static readonly FrozenDictionary<char, double> Signs = Table("“”’…–—«»\u00A0 „‘‚°§½ ©®™•·×¿¡€£¼¾№º‹›ª´²³ ±÷¹¨¸¬µ¥¢†‡‰");

    private readonly FrozenDictionary<char, double> letters;
    private readonly int script;

    private LetterModel(LetterTable table)
    {
        letters = Table(table.Letters);
        script = ScriptOf(table.Letters.First(char.IsLetter));
    }

    /// <summary>The models of all languages, in the order of <see cref="LetterTables.All"/>.</summary>
    public static LetterModel[] All { get; } = [.. LetterTables.All.Select(t => new LetterModel(t))];

    /// <summary>The bits for a character.</summary>
    /// <param name="c">A character beyond ASCII.</param>
    public double Cost(char c)
    {
        if (c is < '\u00A0' or '\uFFFD' or (>= '\uE000' and <= '\uF8FF'))
            return Strange;
        if (letters.TryGetValue(c, out double cost))
            return cost;
        char small = char.ToLowerInvariant(c);
        if (small != c && letters.TryGetValue(small, out cost))
            return cost + 3;
        if (Signs.TryGetValue(c, out cost))
            return cost + SignShare;
        if (c is >= '\uFF01' and <= '\uFF5E' or >= '\u3000' and <= '\u303F')
            return script >= 9 ? 10 : Foreign;
        if (!char.IsLetter(c))
            return OtherSign;
        int of = ScriptOf(c);
        return of != script ? Foreign : of >= 9 ? OtherIdeograph : OtherLetter;
    }

    /// <summary>A number for each script, so that letters of two scripts in one word can be told.</summary>
    public static int ScriptOf(char c) => c switch
    {
        < '\u0370' => 0,
        < '\u0400' => 1,
        < '\u0530' => 2,
        < '\u0600' => 3,
        < '\u0700' => 4,
        < '\u0E00' => 5,
        < '\u0E80' => 6,
        >= '\u3040' and < '\u3100' => 9,
        >= '\u3400' and < '\uA000' => 9,
        >= '\uAC00' and < '\uD7B0' => 10,
        < '\u2000' => 0,
        _ => 8,
    };

    private static FrozenDictionary<char, double> Table(string groups)
    {
        var rank = new Dictionary<char, int>();
        double sum = 0;
        int group = 0;
        foreach (char c in groups)
        {
            if (c == ' ')
                group++;
            else if (rank.TryAdd(c, group))
                sum += Math.Pow(2, -group);
        }

        return rank.ToFrozenDictionary(r => r.Key, r => r.Value + Math.Log2(Math.Max(sum, double.Epsilon)));
    }
}
