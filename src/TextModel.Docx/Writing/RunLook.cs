using System.Globalization;
using System.Xml;

namespace TextModel.Formats.Docx;

/// <summary>How a run is set, as it is written.</summary>
internal readonly record struct RunLook(Rendition Rendition, string? Color, string? Font, string? Language, string? Link, RunStyle Style)
{
    /// <summary>The characters with a reading above them that it is part of; null for none.</summary>
    public RubyPassage? Ruby { get; init; }

    /// <summary>Whether it is words of somebody else.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>The insertion that it is part of; null for none.</summary>
    public RunChange? Inserted { get; init; }

    /// <summary>The deletion that it is part of; null for none.</summary>
    public RunChange? Deleted { get; init; }

    /// <summary>Only what became of it later.</summary>
    public RunLook Changes => default(RunLook) with { Inserted = Inserted, Deleted = Deleted };

    /// <summary>The fonts of letters of one width.</summary>
    public const string Typewriter = "Courier New";

    private static readonly (Rendition Flag, string Name)[] Properties =
    [
        (Rendition.Bold, "b"), (Rendition.Italic, "i"), (Rendition.AllCaps, "caps"), (Rendition.SmallCaps, "smallCaps"), (Rendition.Strikethrough, "strike"),
    ];

    /// <summary>Writes the properties, in the order that the schema wants.</summary>
    public void Write(XmlWriter xml)
    {
        string? font = Font ?? (Rendition.HasFlag(Rendition.Typewriter) ? Typewriter : null);
        // Of a link in a link's style only what is set by hand is kept; a run has one style.
        string? style = Link is not null ? Style == RunStyle.Code ? "CodeHyperlink" : IsQuoted ? "QuoteHyperlink" : "Hyperlink" : Style switch
        {
            RunStyle.Speaker => "Speaker",
            RunStyle.Code => IsQuoted ? "QuoteCode" : "HTMLCode",
            RunStyle.Mark => "FootnoteReference",
            RunStyle.EndMark => "EndnoteReference",
            _ => IsQuoted ? "QuoteChar" : null,
        };
        if (style is null && font is null && Rendition == Rendition.None && Color is null && Language is null)
            return;
        Words.Start(xml, "rPr");
        if (style is not null)
            Words.Value(xml, "rStyle", style);
        if (font is not null)
        {
            Words.Start(xml, "rFonts");
            foreach (string kind in (string[])["ascii", "hAnsi", "cs"])
                Words.Attribute(xml, kind, font);
            xml.WriteEndElement();
        }

        foreach ((Rendition flag, string name) in Properties)
        {
            if (Rendition.HasFlag(flag))
                Words.Empty(xml, name);
        }

        if (Color is not null)
            Words.Value(xml, "color", Color);
        if (Rendition.HasFlag(Rendition.Letterspaced))
            Words.Value(xml, "spacing", "40");
        if (Rendition.HasFlag(Rendition.Larger) != Rendition.HasFlag(Rendition.Smaller))
            Words.Value(xml, "sz", Rendition.HasFlag(Rendition.Larger) ? "28" : "18");
        if (Rendition.HasFlag(Rendition.Underline))
            Words.Value(xml, "u", "single");
        if (Rendition.HasFlag(Rendition.Superscript) || Rendition.HasFlag(Rendition.Subscript))
            Words.Value(xml, "vertAlign", Rendition.HasFlag(Rendition.Superscript) ? "superscript" : "subscript");
        if (Language is not null)
            Words.Value(xml, "lang", Language);
        xml.WriteEndElement();
    }

    /// <summary>A color of CSS as Word writes it; null where it is none that is known.</summary>
    public static string? ColorOf(string? css)
    {
        string color = (css ?? "").Trim().ToLowerInvariant();
        if (color is ['#', .. var digits] && digits.Length is 3 or 6 && digits.All(char.IsAsciiHexDigit))
            return (digits.Length == 6 ? digits : string.Concat(digits.Select(d => new string(d, 2)))).ToUpperInvariant();
        return color switch
        {
            "black" => "000000",
            "white" => "FFFFFF",
            "red" => "FF0000",
            "green" => "008000",
            "blue" => "0000FF",
            "yellow" => "FFFF00",
            "gray" or "grey" => "808080",
            "silver" => "C0C0C0",
            "maroon" => "800000",
            "purple" => "800080",
            "fuchsia" or "magenta" => "FF00FF",
            "lime" => "00FF00",
            "olive" => "808000",
            "navy" => "000080",
            "teal" => "008080",
            "aqua" or "cyan" => "00FFFF",
            "orange" => "FFA500",
            "brown" => "A52A2A",
            _ => null,
        };
    }

    /// <summary>Whether a language is named as Word wants it.</summary>
    public static bool IsLanguage(string? tag) =>
        tag is { Length: > 1 and < 36 } && tag.Split('-') is var parts && parts[0].Length < 9 && parts[0].All(char.IsAsciiLetter) && parts.All(p => p.Length is > 0 and < 9 && p.All(char.IsAsciiLetterOrDigit));
}

/// <summary>Who put words in or took them out, and when.</summary>
/// <param name="Author">The name of who did it.</param>
/// <param name="Date">When, as Word writes it; null where nobody says.</param>
internal sealed record RunChange(string Author, string? Date)
{
    // What Word itself writes of changes whose author was taken away.
    private const string Unknown = "Author";

    /// <summary>What a document says of a change: its element, where it was read from one.</summary>
    public static RunChange Of(Annotation change, TextDocument document, WriterLosses losses)
    {
        string? who = (change.Tag?["resp"] ?? change.Tag?["who"])?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        if (who is ['#', _, ..])
        {
            string id = who[1..];
            who = document.Speakers.FirstOrDefault(s => s.Id == id)?.Name ?? document.Entities.FirstOrDefault(e => e.Id == id)?.Label ?? id;
        }

        // Word wants the time of the day too; a day begins at midnight.
        string? when = change.Tag?["when"] is { } said && DateTimeOffset.TryParseExact(
            said, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset date)
            ? date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null;
        return new(losses.Line(who) ?? Unknown, when);
    }
}

/// <summary>The styles of characters that runs are written in.</summary>
internal enum RunStyle
{
    None,
    Speaker,
    Code,
    Mark,
    EndMark,
}

/// <summary>Elements of Word, written.</summary>
internal static class Words
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Start(XmlWriter xml, string name) => xml.WriteStartElement("w", name, Namespace);

    public static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString("w", name, Namespace, value);

    public static void Attribute(XmlWriter xml, string name, int value) => Attribute(xml, name, value.ToString(CultureInfo.InvariantCulture));

    public static void Empty(XmlWriter xml, string name)
    {
        Start(xml, name);
        xml.WriteEndElement();
    }

    public static void Value(XmlWriter xml, string name, string value)
    {
        Start(xml, name);
        Attribute(xml, "val", value);
        xml.WriteEndElement();
    }

    public static void Value(XmlWriter xml, string name, int value) => Value(xml, name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A run that holds one element of a name and an identifier.</summary>
    public static void Mark(XmlWriter xml, string name, int? id, RunStyle style, string? custom = null, bool isDeleted = false)
    {
        Start(xml, "r");
        default(RunLook).With(style).Write(xml);
        Start(xml, name);
        if (custom is not null)
            Attribute(xml, "customMarkFollows", "1");
        if (id is { } known)
            Attribute(xml, "id", known);
        xml.WriteEndElement();
        if (custom is not null)
            Text(xml, custom, isDeleted);
        xml.WriteEndElement();
    }

    public static void Text(XmlWriter xml, string words, bool isDeleted = false)
    {
        Start(xml, isDeleted ? "delText" : "t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(words);
        xml.WriteEndElement();
    }

    private static RunLook With(this RunLook look, RunStyle style) => look with { Style = style };
}
