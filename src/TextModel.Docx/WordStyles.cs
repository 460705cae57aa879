using System.Xml;

namespace TextModel.Formats.Docx;

/// <summary>The styles of a document, as far as they say what a paragraph is and how its characters are set.</summary>
internal sealed class WordStyles
{
    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly WordRunProperties defaults = new();
    private readonly WordRunProperties nothing = new();

    // How runs are set that say nothing, by the style of their paragraph.
    private readonly Dictionary<string, WordFormat> plain = new(StringComparer.Ordinal);

    // The style of paragraphs that name none.
    private string? usual;

    /// <summary>Reads the part with the styles; what is broken in it is passed over.</summary>
    public void Read(Stream part)
    {
        using XmlReader reader = XmlReader.Create(part, WordXml.Settings);
        try
        {
            Style? style = null;
            WordRunProperties? run = null;
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || !WordXml.IsWord(reader))
                    continue;
                switch (reader.LocalName)
                {
                    case "rPrDefault": run = defaults; break;
                    case "pPrDefault" or "latentStyles": run = null; break;
                    // How parts of a table are set is not known of its paragraphs.
                    case "tblStylePr": (style, run) = (null, null); break;
                    case "style" when WordXml.Attribute(reader, "styleId") is { } id:
                        styles[id] = style = new();
                        run = style.Run;
                        if (WordXml.Attribute(reader, "type") == "paragraph" && WordXml.Attribute(reader, "default") is "1" or "true" or "on")
                            usual = id;
                        break;
                    default:
                        if (style is not null)
                            Read(reader, style);
                        run?.Read(reader);
                        break;
                }
            }
        }
        catch (XmlException)
        {
            // Without styles the text is whole all the same.
        }
    }

    private static void Read(XmlReader reader, Style style)
    {
        string? value = WordXml.Attribute(reader, "val");
        switch (reader.LocalName)
        {
            case "name": style.Name = value; break;
            case "basedOn": style.BasedOn = value; break;
            case "outlineLvl" when int.TryParse(value, out int level) && level is >= 0 and < 9: style.Level = level + 1; break;
            case "numId": style.List = value; break;
            case "ilvl" when int.TryParse(value, out int depth) && depth is >= 0 and < 9: style.ListLevel = depth; break;
        }
    }

    /// <summary>The level of the heading that a style makes; null for none.</summary>
    public int? LevelOf(string? id) => Find(id, s => s.Level ?? (s.Name is { } name && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(name.AsSpan(8), out int level) && level is > 0 and < 10 ? level : null));

    /// <summary>Whether a style is that of a document's title.</summary>
    public bool IsTitle(string? id) => NameOf(id).Equals("Title", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a style is one of those in which words of others stand.</summary>
    public bool IsQuote(string? id) => NameOf(id).ToLowerInvariant() is "quote" or "intense quote" or "block text" or "intensequote" or "blocktext";

    /// <summary>Whether a style of characters is one of those in which words of others stand within a line.</summary>
    public bool IsQuoted(string? id) => NameOf(id).ToLowerInvariant() is "quote char" or "intense quote char" or "quote hyperlink" or "quote code";

    /// <summary>Whether a style, of paragraphs or of characters, is one in which code stands.</summary>
    public bool IsCode(string? id) => NameOf(id).ToLowerInvariant() is "html preformatted" or "html code" or "html keyboard" or "html sample" or "html typewriter" or "source code" or "verbatim char" or "code" or "inline code" or "quote code" or "code hyperlink";

    /// <summary>Whether a style is that of the words that a list of descriptions describes, or of what it says of them; null for neither.</summary>
    public bool? IsTerm(string? id) => NameOf(id).ToLowerInvariant() switch
    {
        "list term" or "definition term" => true,
        "list description" or "definition" => false,
        _ => null,
    };

    /// <summary>Whether a style goes on in the item of a list.</summary>
    public bool IsListContinued(string? id) => NameOf(id).StartsWith("List Continue", StringComparison.OrdinalIgnoreCase);

    /// <summary>The depth of a list that the name of a style tells (<c>List Bullet 2</c>), 0 for the outermost.</summary>
    public int DepthOf(string? id)
    {
        string name = NameOf(id);
        return (name.StartsWith("List Bullet ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("List Number ", StringComparison.OrdinalIgnoreCase))
            && name[^1] is >= '2' and <= '5' ? name[^1] - '1' : 0;
    }

    /// <summary>The list that a style numbers its paragraphs in, with their level where it says, and the style that says so; null for none.</summary>
    public (string List, int? Level, string Style)? ListOf(string? id)
    {
        for (int depth = 0; id is not null && depth < 20 && styles.TryGetValue(id, out Style? style); depth++, id = style.BasedOn)
        {
            if (style.List is { } list)
                return (list, style.ListLevel, id);
        }

        return null;
    }

    /// <summary>How a run is set that has properties of its own, in a paragraph of a style.</summary>
    public WordFormat Format(WordRunProperties own, string? paragraphStyle)
    {
        if (!own.IsEmpty)
            return Work(own, paragraphStyle);
        if (!plain.TryGetValue(paragraphStyle ?? "", out WordFormat? format))
            plain.Add(paragraphStyle ?? "", format = Work(own, paragraphStyle));
        return format;
    }

    private WordFormat Work(WordRunProperties own, string? paragraphStyle)
    {
        bool isCode = own.Style is not null && IsCode(own.Style);
        WordRunProperties paragraph = Of(paragraphStyle ?? usual), characters = isCode || IsLinkStyle(own.Style) ? nothing : Of(own.Style);
        Rendition around = paragraph.Over(defaults.On) | (defaults.On & WordRunProperties.Toggles);
        // Bold in a bold paragraph is not bold, as long as both are styles.
        Rendition toggled = ((paragraph.On ^ characters.On) | defaults.On) & WordRunProperties.Toggles;
        Rendition whole = own.Over(toggled | (characters.Over(around) & ~WordRunProperties.Toggles));

        string color = paragraph.Color ?? defaults.Color ?? "", font = paragraph.Font ?? defaults.Font ?? "", language = paragraph.Language ?? defaults.Language ?? "";
        (string ownColor, string ownFont, string ownLanguage) = (own.Color ?? characters.Color ?? color, own.Font ?? characters.Font ?? font, own.Language ?? characters.Language ?? language);
        WordOwn said = (ownColor != color ? WordOwn.Color : 0) | (ownFont != font ? WordOwn.Font : 0) | (ownLanguage != language ? WordOwn.Language : 0);
        // Labels are bold in a style of their own that the writer gives them: that they are labels is said elsewhere.
        Rendition shown = IsLabelStyle(own.Style) ? own.Over(around) : whole;
        bool hidden = own.Hidden ?? ((paragraph.Hidden ?? false) ^ (characters.Hidden ?? false));
        // What somebody set by hand was meant, also where the style says the same; but not in headings, which are bold one way or the other.
        Rendition byHand = LevelOf(paragraphStyle) is null && !IsTitle(paragraphStyle) ? own.On & shown : Rendition.None;
        return new((shown & ~around) | byHand, ownColor, ownFont, ownLanguage, said) { Whole = whole, WithoutLabelStyle = shown, IsHidden = hidden, IsCode = isCode, IsQuoted = own.Style is not null && IsQuoted(own.Style) };
    }

    // That links are blue and underlined says no more than that they are links.
    private bool IsLinkStyle(string? id) => id is not null && NameOf(id).ToLowerInvariant() is "hyperlink" or "followedhyperlink" or "internet link" or "quote hyperlink";

    private bool IsLabelStyle(string? id) => id is not null && NameOf(id).Equals("Speaker", StringComparison.OrdinalIgnoreCase);

    private string NameOf(string? id) => id is null ? "" : styles.TryGetValue(id, out Style? style) ? style.Name ?? id : id;

    // What a style says, with all that it is based on.
    private WordRunProperties Of(string? id)
    {
        if (id is null || !styles.TryGetValue(id, out Style? style))
            return nothing;
        if (style.Whole is not null)
            return style.Whole;
        WordRunProperties whole = style.Run;
        // Styles may be based on each other in a circle.
        Style at = style;
        for (int depth = 0; depth < 20 && at.BasedOn is { } below && styles.TryGetValue(below, out Style? next); depth++, at = next)
            whole = whole.Over(next.Run);
        return style.Whole = whole;
    }

    private T? Find<T>(string? id, Func<Style, T?> value)
        where T : struct
    {
        for (int depth = 0; id is not null && depth < 20 && styles.TryGetValue(id, out Style? style); depth++, id = style.BasedOn)
        {
            if (value(style) is { } found)
                return found;
        }

        return null;
    }

    private sealed class Style
    {
        public string? Name { get; set; }

        public string? BasedOn { get; set; }

        public int? Level { get; set; }

        public string? List { get; set; }

        public int? ListLevel { get; set; }

        public WordRunProperties Run { get; } = new();

        public WordRunProperties? Whole { get; set; }
    }
}
