namespace TextModel.Formats.Markdown;

/// <summary>A tag of HTML within Markdown.</summary>
/// <param name="Name">The name of the element, in small letters.</param>
/// <param name="IsEnd">Whether it ends the element.</param>
/// <param name="Source">The tag as it is written.</param>
internal readonly record struct HtmlTag(string Name, bool IsEnd, string Source)
{
    /// <summary>Whether it says more than its name.</summary>
    public bool HasAttributes => Source.Contains('=', StringComparison.Ordinal) || Source.EndsWith("/>", StringComparison.Ordinal);

    /// <summary>Reads one; null for comments and the like.</summary>
    public static HtmlTag? Read(string tag)
    {
        bool end = tag is ['<', '/', ..];
        int start = end ? 2 : 1, at = start;
        while (at < tag.Length && (char.IsAsciiLetterOrDigit(tag[at]) || tag[at] is '-' or ':'))
            at++;
        return at > start && char.IsAsciiLetter(tag[start]) ? new(tag[start..at].ToLowerInvariant(), end, tag) : null;
    }

    /// <summary>After the sign that closes the tag which starts at a place; -1 where there is none.</summary>
    public static int EndOf(string html, int start)
    {
        // An attribute's value may hold such a sign; a quotation mark that is not closed soon is none.
        const int longest = 4096;
        for (int at = start + 1; at < html.Length;)
        {
            int next = html.AsSpan(at).IndexOfAny('>', '"', '\'');
            if (next < 0)
                return -1;
            at += next;
            if (html[at] == '>')
                return at + 1;
            int close = html.AsSpan(at + 1, Math.Min(longest, html.Length - at - 1)).IndexOf(html[at]);
            if (close < 0 || html[at - 1] != '=')
                return html.IndexOf('>', at) + 1 is > 0 and int plain ? plain : -1;
            at += close + 2;
        }

        return -1;
    }

    /// <summary>The value of an attribute; null where it is not there.</summary>
    public string? Attribute(string name)
    {
        for (int at = Source.IndexOf(name, StringComparison.OrdinalIgnoreCase); at > 0; at = Source.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int equals = at + name.Length;
            while (equals < Source.Length && char.IsWhiteSpace(Source[equals]))
                equals++;
            if (!char.IsWhiteSpace(Source[at - 1]) || equals >= Source.Length || Source[equals] != '=')
                continue;
            ReadOnlySpan<char> value = Source.AsSpan(equals + 1).TrimStart();
            int end = value is ['"' or '\'', ..] ? value[1..].IndexOf(value[0]) + 1 : value.IndexOfAny(" \t\r\n>");
            value = value is ['"' or '\'', ..] ? value[1..Math.Max(1, end)] : value[..Math.Max(0, end)];
            return System.Net.WebUtility.HtmlDecode(value.Trim().ToString());
        }

        return null;
    }

    /// <summary>What an element makes of its words; <see cref="Piece.None"/> where it makes nothing of them.</summary>
    public StructureDraft Meaning => Name switch
    {
        "b" or "strong" => new(Piece.Highlighting, (int)Rendition.Bold),
        "i" or "em" or "cite" or "var" or "dfn" => new(Piece.Highlighting, (int)Rendition.Italic),
        "u" => new(Piece.Highlighting, (int)Rendition.Underline),
        "s" or "strike" => new(Piece.Highlighting, (int)Rendition.Strikethrough),
        "sup" => new(Piece.Highlighting, (int)Rendition.Superscript),
        "sub" => new(Piece.Highlighting, (int)Rendition.Subscript),
        "tt" or "kbd" or "samp" => new(Piece.Highlighting, (int)Rendition.Typewriter),
        "big" => new(Piece.Highlighting, (int)Rendition.Larger),
        "small" => new(Piece.Highlighting, (int)Rendition.Smaller),
        "mark" => new(Piece.Highlighting),
        "ins" => new(Piece.Insertion),
        "del" => new(Piece.Deletion),
        "code" => new(Piece.Code),
        "q" => new(Piece.Quotation, Text: IsEnd ? null : Attribute("cite")),
        "a" when !IsEnd && Attribute("href") is { Length: > 0 } target => new(Piece.Link, Text: target),
        "img" when !IsEnd => new(Piece.Figure, Text: Attribute("src"), More: Attribute("alt") is { Length: > 0 } alt ? alt : null),
        _ => default,
    };

    /// <summary>How many lines end at the tag; 0 for those within lines.</summary>
    public int Lines => Name switch
    {
        "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "pre" or "ul" or "ol" or "dl" or "table" or "hr" or "address" or "fieldset" or "figure" or "details" or "hgroup" => 2,
        "div" or "section" or "article" or "main" or "header" or "footer" or "aside" or "nav" or "li" or "dt" or "dd" or "tr" or "thead" or "tbody" or "tfoot" or "caption" or "center" or "body"
            or "html" or "head" or "figcaption" or "summary" or "legend" or "dialog" or "menu" => 1,
        _ => 0,
    };

    /// <summary>Whether it is an element of HTML whose words can be kept without saying anything of it.</summary>
    public bool IsKnown => Lines > 0 || Meaning.Piece != Piece.None || Name is "a" or "br" or "td" or "th" or "span" or "font" or "abbr" or "acronym" or "label" or "time" or "bdi" or "bdo" or "data"
        or "ruby" or "rb" or "rt" or "rp" or "rtc" or "wbr" or "nobr" or "colgroup" or "col" or "base" or "meta" or "link" or "title" or "noscript" or "img";

    /// <summary>Whether it is an element of HTML for which there is no type.</summary>
    public bool IsLost => Name is "video" or "audio" or "source" or "track" or "iframe" or "svg" or "math" or "object" or "embed" or "param" or "canvas" or "form"
        or "input" or "button" or "select" or "option" or "optgroup" or "textarea" or "script" or "style" or "template" or "map" or "area" or "meter" or "progress" or "output" or "datalist" or "marquee";
}
