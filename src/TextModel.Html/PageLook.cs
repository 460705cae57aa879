using AngleSharp.Dom;
using TextModel.Transcripts;

namespace TextModel.Formats.Html;

/// <summary>How letters are set, as far as the page says so in its elements; its style sheets are not read.</summary>
/// <param name="Rendition">Bold, italic and the like.</param>
/// <param name="Color">The color; null for that around.</param>
/// <param name="Font">The name of the font; null for that around.</param>
internal sealed record PageLook(Rendition Rendition, string? Color = null, string? Font = null)
{
    /// <summary>As nothing says otherwise.</summary>
    public static PageLook Plain { get; } = new(Rendition.None);

    private static readonly PageLook Bold = new(Rendition.Bold);
    private static readonly PageLook Italic = new(Rendition.Italic);

    /// <summary>Whether it is as nothing says otherwise.</summary>
    public bool IsPlain => Rendition == Rendition.None && Color is null && Font is null;

    /// <summary>What an element says; null where it says nothing.</summary>
    /// <param name="element">The element.</param>
    /// <param name="emphasis">The bold and italic type that it means by its name or its class.</param>
    public static PageLook? Of(IElement element, EmphasisStyle emphasis)
    {
        Rendition set = element.LocalName switch
        {
            "b" or "strong" => Rendition.Bold,
            "i" or "em" or "cite" or "dfn" or "var" => Rendition.Italic,
            "u" => Rendition.Underline,
            "s" or "strike" => Rendition.Strikethrough,
            "sup" => Rendition.Superscript,
            "sub" => Rendition.Subscript,
            "small" => Rendition.Smaller,
            "big" => Rendition.Larger,
            "tt" or "kbd" or "samp" => Rendition.Typewriter,
            _ => Rendition.None,
        };
        // A heading differs from what is around as a whole: that is the style of headings.
        if (element.Attributes.Length == 0 || PageElements.LevelOf(element) is not null)
            return set switch { Rendition.None => null, Rendition.Bold => Bold, Rendition.Italic => Italic, _ => new(set) };

        string? color = null, font = null, style = element.GetAttribute("style");
        if (element.LocalName == "font")
        {
            color = PageStyle.ColorOf(element.GetAttribute("color"));
            font = PageStyle.FontOf(element.GetAttribute("face"));
            set |= element.GetAttribute("size")?.Trim() switch { ['+', ..] => Rendition.Larger, ['-', ..] => Rendition.Smaller, _ => Rendition.None };
        }

        if (style is null)
        {
            set |= (emphasis & EmphasisStyle.Bold) != 0 ? Rendition.Bold : 0;
            set |= (emphasis & EmphasisStyle.Italic) != 0 ? Rendition.Italic : 0;
        }
        else
        {
            ClassMeaning names = ClassWords.Of(element.ClassName);
            set |= (names & ClassMeaning.Bold) != 0 ? Rendition.Bold : 0;
            set |= (names & ClassMeaning.Italic) != 0 ? Rendition.Italic : 0;
            PageStyle.Read(style, ref set, ref color, ref font);
        }

        return set == 0 && color is null && font is null ? null : new(set, color, font);
    }

    /// <summary>What of this is not so around anyway; null where nothing is.</summary>
    public PageLook? Beside(PageLook around)
    {
        if (around.IsPlain)
            return this;
        PageLook own = new(Rendition & ~around.Rendition, Color == around.Color ? null : Color, Font == around.Font ? null : Font);
        return own.IsPlain ? null : own;
    }

    /// <summary>Both together; where both name a color or font, this one's.</summary>
    public PageLook Over(PageLook around) => around.IsPlain ? this : IsPlain ? around : new(Rendition | around.Rendition, Color ?? around.Color, Font ?? around.Font);
}
