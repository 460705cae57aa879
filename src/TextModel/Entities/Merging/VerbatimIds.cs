namespace TextModel.Entities;

/// <summary>The identifiers in stretches of XML that a document carries as they stand: header and stand-off of somebody else's file.</summary>
internal static class VerbatimIds
{
    private const string Attribute = "xml:id";

    /// <summary>Adds all of them; one in a comment counts too, since a free identifier is easily found.</summary>
    public static void AddTo(HashSet<string> ids, ReadOnlySpan<char> xml)
    {
        while (xml.IndexOf(Attribute, StringComparison.Ordinal) is var found and >= 0)
        {
            xml = xml[(found + Attribute.Length)..].TrimStart();
            if (xml is not ['=', ..])
                continue;
            xml = xml[1..].TrimStart();
            if (xml is not ['"' or '\'', ..])
                continue;
            char quote = xml[0];
            xml = xml[1..];
            int end = xml.IndexOf(quote);
            if (end < 0)
                return;
            ids.Add(xml[..end].Trim().ToString());
            xml = xml[end..];
        }
    }
}
