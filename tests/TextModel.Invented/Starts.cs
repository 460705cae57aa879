using System.Text;

namespace TextModel.Invented;

/// <summary>The form in which the beginnings of turns are given.</summary>
public static class Starts
{
    /// <summary>How many letters and digits are kept.</summary>
    public const int Length = 40;

    /// <summary>The first letters and digits of a text, lower case, nothing between them.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var letters = new StringBuilder(Length);
        foreach (char c in text)
        {
            if (letters.Length == Length)
                break;
            if (char.IsLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }
}
