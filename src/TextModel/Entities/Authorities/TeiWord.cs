using System.Buffers;
using System.Globalization;
using System.Text;

namespace TextModel.Entities;

/// <summary>Any value as a word of TEI, such as <c>@type</c> takes.</summary>
internal static class TeiWord
{
    /// <summary>What stands for itself.</summary>
    public static readonly SearchValues<char> Characters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._");

    /// <summary>A value as one word that an enumerated attribute can hold: all but letters, digits and <c>-._</c> percent-encoded.</summary>
    public static string Of(string value)
    {
        if (value.Length > 0 && value.AsSpan().IndexOfAnyExcept(Characters) < 0)
            return value;
        var word = new StringBuilder();
        foreach (char c in value)
        {
            if (Characters.Contains(c))
                word.Append(c);
            else
                word.Append(CultureInfo.InvariantCulture, $"%{(int)c:X4}");
        }

        return value.Length == 0 ? "%" : word.ToString();
    }

    /// <summary>Undoes <see cref="Of"/>; what does not look like it is left as it is.</summary>
    public static string Undo(string word)
    {
        if (!word.Contains('%', StringComparison.Ordinal))
            return word;
        if (word == "%")
            return "";
        var value = new StringBuilder();
        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] == '%' && i + 4 < word.Length && ushort.TryParse(word.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            {
                value.Append((char)unit);
                i += 4;
            }
            else
            {
                value.Append(word[i]);
            }
        }

        return value.ToString();
    }
}
