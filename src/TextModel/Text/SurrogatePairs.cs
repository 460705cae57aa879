namespace TextModel;

/// <summary>Questions about halves of surrogate pairs, which UTF-16 may have and UTF-8 has not.</summary>
internal static class SurrogatePairs
{
    /// <summary>Whether no half stands alone.</summary>
    public static bool AreWhole(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and int at)
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return false;
            text = text[(at + 2)..];
        }

        return true;
    }

    /// <summary>Whether a place lies between the halves of one.</summary>
    public static bool AreCutAt(ReadOnlySpan<char> text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);
}
