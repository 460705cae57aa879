namespace TextModel.Formats.Subtitles;

/// <summary>Reads the metadata lines that older WebVTT files have in their header: <c>Language: en</c>.</summary>
internal static class WebVttHeader
{
    /// <summary>What the header says of the source; its lines stay in the text.</summary>
    public static Source Read(string text, TextSpan header)
    {
        Source source = Source.Empty;
        foreach (Range range in text.AsSpan(header.Start, header.Length).SplitAny('\r', '\n'))
        {
            string line = text.AsSpan(header.Start, header.Length)[range].ToString();
            int colon = line.IndexOf(':');
            if (colon < 1 || line.StartsWith(WebVttFormat.Signature, StringComparison.Ordinal))
                continue;
            string key = line[..colon].Trim(), value = line[(colon + 1)..].Trim();
            if (value.Length == 0 || !IsKey(key))
                continue;
            source = key.ToUpperInvariant() switch
            {
                "LANGUAGE" when value.Length <= 12 => source with { Language = value },
                "TITLE" => source with { Title = value },
                "AUTHOR" => source with { Contributors = [.. source.Contributors, new(value, ContributorRole.Author)] },
                "LICENSE" or "LICENCE" => source with { Rights = new() { Statement = value } },
                _ => source with { Fields = source.Fields.Add(key, value) },
            };
        }

        return source;
    }

    // One word; what else stands before a colon is no metadata.
    private static bool IsKey(string key)
    {
        foreach (char c in key)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))
                return false;
        }

        return key.Length > 0;
    }
}
