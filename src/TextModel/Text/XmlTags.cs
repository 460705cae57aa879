namespace TextModel;

/// <summary>Where tags of XML end.</summary>
internal static class XmlTags
{
    /// <summary>The place after the sign that ends a tag, which may stand in a quoted value too; the end of the text where none ends it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="at">Where the tag begins.</param>
    public static int EndOf(ReadOnlySpan<char> text, int at)
    {
        char quote = '\0';
        for (int i = at; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == '>')
                return i + 1;
        }

        return text.Length;
    }
}
