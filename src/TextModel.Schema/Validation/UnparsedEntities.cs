namespace TextModel.Schema.Validation;

/// <summary>Finds the unparsed entities that the internal subset of a document declares: the values of the types ENTITY and ENTITIES.</summary>
internal static class UnparsedEntities
{
    private const string Start = "<!ENTITY";

    /// <summary>Adds the names of all that the subset declares with NDATA.</summary>
    public static void Find(string subset, HashSet<string> names)
    {
        for (int at = 0; at < subset.Length;)
        {
            ReadOnlySpan<char> rest = subset.AsSpan(at);
            if (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                int end = rest.IndexOf("-->", StringComparison.Ordinal);
                at = end < 0 ? subset.Length : at + end + 3;
            }
            else if (rest.StartsWith(Start, StringComparison.Ordinal))
            {
                at = ReadDeclaration(subset, at + Start.Length, names);
            }
            else
            {
                at = rest[0] is '"' or '\'' ? SkipQuoted(subset, at) : at + 1;
            }
        }
    }

    private static int ReadDeclaration(string subset, int at, HashSet<string> names)
    {
        string? name = null;
        bool isUnparsed = false;
        while (at < subset.Length && subset[at] != '>')
        {
            if (char.IsWhiteSpace(subset[at]))
            {
                at++;
                continue;
            }

            if (subset[at] is '"' or '\'')
            {
                at = SkipQuoted(subset, at);
                continue;
            }

            int start = at;
            while (at < subset.Length && !char.IsWhiteSpace(subset[at]) && subset[at] is not ('>' or '"' or '\''))
                at++;
            string word = subset[start..at];
            name ??= word;
            isUnparsed |= word == "NDATA";
        }

        if (isUnparsed && name is not null)
            names.Add(name);
        return at + 1;
    }

    private static int SkipQuoted(string subset, int at)
    {
        int end = subset.IndexOf(subset[at], at + 1);
        return end < 0 ? subset.Length : end + 1;
    }
}
