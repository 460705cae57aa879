namespace TextModel.Entities;

/// <summary>Compares texts whose white space does not count: columns of tokens have lost it, tables and pages have other.</summary>
internal static class SpacedText
{
    /// <summary>Whether a text begins with the letters of another; false where that has none.</summary>
    public static bool StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> context)
    {
        int at = 0;
        bool any = false;
        foreach (char unit in context)
        {
            if (char.IsWhiteSpace(unit))
                continue;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at == text.Length || text[at++] != unit)
                return false;
            any = true;
        }

        return any;
    }

    /// <summary>Whether a text ends with the letters of another; false where that has none.</summary>
    public static bool EndsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> context)
    {
        int at = text.Length;
        bool any = false;
        for (int i = context.Length - 1; i >= 0; i--)
        {
            if (char.IsWhiteSpace(context[i]))
                continue;
            while (at > 0 && char.IsWhiteSpace(text[at - 1]))
                at--;
            if (at == 0 || text[--at] != context[i])
                return false;
            any = true;
        }

        return any;
    }
}
