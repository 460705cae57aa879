using System.Xml;

namespace TextModel.Formats.Docx;

/// <summary>What one place (a run, a style, the defaults of the document) says of how characters are set.</summary>
internal sealed class WordRunProperties
{
    /// <summary>Those that two styles switch off again between them (ECMA-376-1 17.7.3).</summary>
    public const Rendition Toggles = Rendition.Bold | Rendition.Italic | Rendition.AllCaps | Rendition.SmallCaps | Rendition.Strikethrough;

    /// <summary>What it speaks of, on or off.</summary>
    public Rendition Said { get; private set; }

    /// <summary>What it switches on.</summary>
    public Rendition On { get; private set; }

    /// <summary>Whether it hides the text; null where it does not say.</summary>
    public bool? Hidden { get; private set; }

    /// <summary>The color, six small hexadecimal digits, or empty for what Word chooses; null where it does not say.</summary>
    public string? Color { get; private set; }

    /// <summary>The font of Latin letters, or the name of a font of the theme with a <c>+</c> before it; null where it does not say.</summary>
    public string? Font { get; private set; }

    /// <summary>The language of Latin letters; null where it does not say.</summary>
    public string? Language { get; private set; }

    /// <summary>The character style of a run.</summary>
    public string? Style { get; private set; }

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => Said == Rendition.None && Hidden is null && Color is null && Font is null && Language is null && Style is null;

    /// <summary>Reads one property; other elements are passed over.</summary>
    public void Read(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "b": Say(Rendition.Bold, WordXml.IsOn(reader)); break;
            case "i": Say(Rendition.Italic, WordXml.IsOn(reader)); break;
            case "caps": Say(Rendition.AllCaps, WordXml.IsOn(reader)); break;
            case "smallCaps": Say(Rendition.SmallCaps, WordXml.IsOn(reader)); break;
            case "strike" or "dstrike": Say(Rendition.Strikethrough, WordXml.IsOn(reader)); break;
            case "u": Say(Rendition.Underline, WordXml.Attribute(reader, "val") is not null && WordXml.IsOn(reader)); break;
            case "vertAlign":
                string? place = WordXml.Attribute(reader, "val");
                Say(Rendition.Superscript, place == "superscript");
                Say(Rendition.Subscript, place == "subscript");
                break;
            case "vanish": Hidden = WordXml.IsOn(reader); break;
            case "rStyle": Style = WordXml.Attribute(reader, "val"); break;
            case "color": Color = ColorOf(WordXml.Attribute(reader, "val")) ?? Color; break;
            case "rFonts": Font = FontOf(reader) ?? Font; break;
            case "lang": Language = WordXml.Attribute(reader, "val") is { Length: > 1 } language ? language : Language; break;
        }
    }

    /// <summary>These, and where they do not say, those of what they are based on.</summary>
    public WordRunProperties Over(WordRunProperties below) => new()
    {
        Said = Said | below.Said,
        On = Over(below.On),
        Hidden = Hidden ?? below.Hidden,
        Color = Color ?? below.Color,
        Font = Font ?? below.Font,
        Language = Language ?? below.Language,
    };

    /// <summary>What is on where these stand over what is on already.</summary>
    public Rendition Over(Rendition below) => (below & ~Said) | On;

    // One of two ways to say the same does not switch the other off.
    private void Say(Rendition what, bool isOn)
    {
        Said |= what;
        On |= isOn ? what : Rendition.None;
    }

    // Black is what Word chooses itself on white paper.
    private static string? ColorOf(string? value) => value switch
    {
        null => null,
        "auto" => "",
        { Length: 6 } when value.All(char.IsAsciiHexDigit) => value == "000000" ? "" : value.ToLowerInvariant(),
        _ => null,
    };

    private static string? FontOf(XmlReader reader) =>
        (WordXml.Attribute(reader, "asciiTheme") ?? WordXml.Attribute(reader, "hAnsiTheme")) is { } theme ? $"+{theme}"
            : WordXml.Attribute(reader, "ascii") ?? WordXml.Attribute(reader, "hAnsi");
}

/// <summary>How a run is set, as Word shows it.</summary>
/// <param name="Rendition">What sets it off from its paragraph.</param>
/// <param name="Color">Its color, empty for what Word chooses.</param>
/// <param name="Font">Its font; empty where nothing says.</param>
/// <param name="Language">Its language; empty where nothing says.</param>
/// <param name="Own">Which of these three the run or its character style says, otherwise than its paragraph.</param>
internal sealed record WordFormat(Rendition Rendition, string Color, string Font, string Language, WordOwn Own)
{
    /// <summary>As the paragraph is set.</summary>
    public static WordFormat Plain { get; } = new(Rendition.None, "", "", "", WordOwn.None);

    /// <summary>Whether a passage is bold or italic by its paragraph's style too, which is no highlighting but may be a sign of a question.</summary>
    public Rendition Whole { get; init; }

    /// <summary>The same without what the style of labels adds, in which the writer sets all of them: of words with a colon or the like at their end it tells nothing.</summary>
    public Rendition WithoutLabelStyle { get; init; }

    /// <summary>Whether its character style is one of code.</summary>
    public bool IsCode { get; init; }

    /// <summary>Whether its character style is one of words of others.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether it was put in or taken out later, and that is to be kept.</summary>
    public WordChange Change { get; init; }

    /// <summary>Whether it is not shown.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>What became of a run later; what was deleted from an insertion is both.</summary>
[Flags]
internal enum WordChange
{
    None = 0,
    Inserted = 1,
    Deleted = 2,
}

/// <summary>What a run says itself.</summary>
[Flags]
internal enum WordOwn
{
    None = 0,
    Color = 1,
    Font = 2,
    Language = 4,
}
