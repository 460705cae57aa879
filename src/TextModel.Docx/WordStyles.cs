using System.Xml;
using TextModel.Transcripts;

namespace TextModel.Formats.Docx;

/// <summary>The styles of a document, as far as they say what is a heading and what is bold or italic.</summary>
internal sealed class WordStyles
{
    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    /// <summary>Reads the part with the styles; what is broken in it is passed over.</summary>
    public void Read(Stream part)
    {
        using XmlReader reader = XmlReader.Create(part, WordXml.Settings);
        try
        {
            Style? style = null;
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || !WordXml.IsWord(reader))
                    continue;
                switch (reader.LocalName)
                {
                    case "style" when WordXml.Attribute(reader, "styleId") is { } id:
                        styles[id] = style = new();
                        break;
                    case "name" when style is not null:
                        style.Name = WordXml.Attribute(reader, "val");
                        break;
                    case "basedOn" when style is not null:
                        style.BasedOn = WordXml.Attribute(reader, "val");
                        break;
                    case "outlineLvl" when style is not null && int.TryParse(WordXml.Attribute(reader, "val"), out int level) && level is >= 0 and < 9:
                        style.Level = level + 1;
                        break;
                    case "numId" when style is not null:
                        style.List = WordXml.Attribute(reader, "val");
                        break;
                    case "ilvl" when style is not null && int.TryParse(WordXml.Attribute(reader, "val"), out int depth) && depth is >= 0 and < 9:
                        style.ListLevel = depth;
                        break;
                    case "b" when style is not null:
                        style.Bold = WordXml.IsOn(reader);
                        break;
                    case "i" when style is not null:
                        style.Italic = WordXml.IsOn(reader);
                        break;
                }
            }
        }
        catch (XmlException)
        {
            // Without styles the text is whole all the same.
        }
    }

    /// <summary>The level of the heading that a style makes; null for none.</summary>
    public int? LevelOf(string? id) => Find(id, s => s.Level ?? (s.Name is { } name && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(name.AsSpan(8), out int level) && level is > 0 and < 10 ? level : null));

    /// <summary>Whether a style is that of a document's title.</summary>
    public bool IsTitle(string? id) => id is not null && (styles.TryGetValue(id, out Style? style) ? style.Name ?? id : id).Equals("Title", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a style is bold; null where it does not say.</summary>
    public bool? IsBold(string? id) => Find(id, s => s.Bold);

    /// <summary>Whether a style is italic; null where it does not say.</summary>
    public bool? IsItalic(string? id) => Find(id, s => s.Italic);

    /// <summary>The list that a style numbers its paragraphs in, with their level; null for none.</summary>
    public (string List, int Level)? ListOf(string? id) => Find<(string, int)>(id, s => s.List is { } list ? (list, s.ListLevel ?? 0) : null);

    private T? Find<T>(string? id, Func<Style, T?> value)
        where T : struct
    {
        // Styles may be based on each other in a circle.
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

        public bool? Bold { get; set; }

        public bool? Italic { get; set; }
    }
}
