namespace TextModel.Formats.Subtitles;

/// <summary>Reads what WebVTT files say in their header: a title on the line of the signature, and metadata in lines of the form <c>Language: en</c>.</summary>
internal static class WebVttHeader
{
    // So a remark about the file begins, which is no title.
    private static readonly string[] Remarks =
    [
        "this file", "file ", "generated", "created", "made with", "produced", "converted", "exported", "transcribed", "transcript by", "translated", "captions", "captioned", "subtitles", "subtitled",
        "auto", "version", "format", "encoding", "copyright", "©", "http", "www.",
    ];

    /// <summary>The lines of a header that says of a source what a header can; each with its end.</summary>
    public static string Write(Source source)
    {
        var header = new System.Text.StringBuilder(WebVttFormat.Signature);
        bool isFirst = TitleOf(source.Title) == source.Title && source.Title is not null;
        if (isFirst)
            header.Append(" - ").Append(source.Title);
        header.Append('\n');
        if (!isFirst)
            AddLine(header, "Title", source.Title);
        if (source.Language is { Length: <= 12 })
            AddLine(header, "Language", source.Language);
        foreach (Contributor contributor in source.Contributors)
        {
            if (contributor.Role == ContributorRole.Author)
                AddLine(header, "Author", contributor.Name);
        }

        AddLine(header, "License", source.Rights?.Statement);
        foreach (KeyedValue field in source.Fields)
        {
            if (IsKey(field.Key) && field.Key.ToUpperInvariant() is not ("LANGUAGE" or "TITLE" or "AUTHOR" or "LICENSE" or "LICENCE"))
                AddLine(header, field.Key, field.Value);
        }

        return header.ToString();
    }

    /// <summary>What a header says of the source, as <see cref="Write"/> gives it.</summary>
    public static Source Read(string header) => Read(header, new(0, header.Length));

    private static void AddLine(System.Text.StringBuilder header, string key, string? value)
    {
        value = value is null ? "" : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(SubtitleTiming.Arrow, "->", StringComparison.Ordinal);
        if (value.Length > 0)
            header.Append(key).Append(": ").Append(value).Append('\n');
    }

    /// <summary>What the header says of the source.</summary>
    public static Source Read(string text, TextSpan header)
    {
        Source source = Source.Empty;
        var authors = new List<Contributor>();
        string? title = null;
        foreach (Range range in text.AsSpan(header.Start, header.Length).SplitAny('\r', '\n'))
        {
            string line = text.AsSpan(header.Start, header.Length)[range].ToString();
            int colon = line.IndexOf(':');
            if (line.StartsWith(WebVttFormat.Signature, StringComparison.Ordinal))
            {
                title = TitleOf(line.AsSpan(WebVttFormat.Signature.Length));
                continue;
            }

            if (colon < 1)
                continue;
            string key = line[..colon].Trim(), value = line[(colon + 1)..].Trim();
            if (value.Length == 0 || !IsKey(key))
                continue;
            if (key.Equals("AUTHOR", StringComparison.OrdinalIgnoreCase))
            {
                authors.Add(new(value, ContributorRole.Author));
                continue;
            }

            source = key.ToUpperInvariant() switch
            {
                "LANGUAGE" when value.Length <= 12 => source with { Language = value },
                "TITLE" => source with { Title = value },
                "LICENSE" or "LICENCE" => source with { Rights = new() { Statement = value } },
                _ => source with { Fields = source.Fields.Add(key, value) },
            };
        }

        return source with { Title = source.Title ?? title, Contributors = authors.ToValueList() };
    }

    // "WEBVTT A talk at the harbour", "WEBVTT - A talk at the harbour"; one word alone, a key with a value, or a remark is no title.
    private static string? TitleOf(ReadOnlySpan<char> words)
    {
        words = words.Trim(" \t-–—|\uFEFF");
        if (!words.Contains(' ') || words.IndexOfAny("=<>{}") >= 0 || words.Length > 200 || words.Contains("-->", StringComparison.Ordinal))
            return null;
        if (words.IndexOf(':') is > 0 and int colon && IsKey(words[..colon].ToString()))
            return null;
        foreach (string remark in Remarks)
        {
            if (words.StartsWith(remark, StringComparison.OrdinalIgnoreCase))
                return null;
        }

        return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
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
