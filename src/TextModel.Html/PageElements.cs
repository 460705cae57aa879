using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TextModel.Transcripts;

namespace TextModel.Formats.Html;

/// <summary>What the elements of a page mean for its text.</summary>
internal static class PageElements
{
    /// <summary>Elements whose content is no text of the page.</summary>
    public static bool IsInvisible(IElement element) => HasNoText(element.LocalName) || IsHidden(element);

    /// <summary>Whether an element is there for nobody to see.</summary>
    public static bool IsHidden(IElement element) => element.Attributes.Length > 0
        && (element.HasAttribute("hidden")
            || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether an element has no end tag, and so no content.</summary>
    public static bool IsVoid(IElement element) => element.LocalName is "img" or "input" or "area" or "link" or "meta" or "embed";

    private static bool HasNoText(string name) => name is
        "script" or "style" or "head" or "template" or "noscript" or "noframes" or "iframe" or "object" or "applet" or "svg" or "math" or "canvas"
        or "audio" or "video" or "select" or "button" or "textarea" or "input" or "datalist" or "map" or "area" or "img" or "title" or "link" or "meta" or "embed";

    /// <summary>What the page itself marks as navigation.</summary>
    public static bool IsNavigation(IElement element) =>
        element.LocalName is "nav" or "menu" || element.GetAttribute("role") is "navigation" or "search" or "menu" or "menubar"
        || (element.LocalName is "div" or "ul" or "ol" or "table" or "p" or "td" && ((ClassWords.Of(element.Id) | ClassWords.Of(element.ClassName)) & ClassMeaning.Navigation) != 0);

    /// <summary>The gap that an element's edges make; null for elements within lines.</summary>
    public static Gap? GapOf(IElement element) => GapOf(element.LocalName);

    /// <summary>The gap that the edges of elements of a name make.</summary>
    public static Gap? GapOf(string name) => name switch
    {
        "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "pre" or "listing" or "xmp" or "plaintext" or "ul" or "ol" or "dl" or "table" or "hr"
            or "address" or "fieldset" or "figure" or "details" or "hgroup" => Gap.Blank,
        "div" or "section" or "article" or "main" or "header" or "footer" or "aside" or "li" or "dt" or "dd" or "tr" or "thead" or "tbody" or "tfoot" or "caption"
            or "center" or "body" or "dir" or "figcaption" or "summary" or "form" or "legend" or "dialog" or "search" or "optgroup" or "option" or "multicol" => Gap.Line,
        "td" or "th" => Gap.Tab,
        _ => null,
    };

    /// <summary>What kind of block an element makes of the text directly in it.</summary>
    public static BlockKind KindOf(IElement element) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" or "dt" or "dd" => BlockKind.ListItem,
        "td" or "th" => BlockKind.TableCell,
        "figcaption" or "caption" or "address" or "legend" => BlockKind.Other,
        // Code that says its language is nothing that anybody says.
        "pre" when CodeLanguage(element) is not null || (element is { ChildElementCount: 1, FirstElementChild: { LocalName: "code" } code } && CodeLanguage(code) is not null) => BlockKind.Other,
        "p" or "div" when element.ParentElement is { LocalName: "li" or "dd" or "dt" } => BlockKind.ListItem,
        _ => BlockKind.Paragraph,
    };

    /// <summary>The language that an element of code names in its class; null where it names none.</summary>
    public static string? CodeLanguage(IElement code)
    {
        foreach (string word in (code.ClassName ?? "").Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            int prefix = word.StartsWith("language-", StringComparison.Ordinal) ? 9 : word.StartsWith("lang-", StringComparison.Ordinal) ? 5 : 0;
            if (prefix > 0 && word.Length > prefix)
                return word[prefix..];
        }

        return null;
    }

    /// <summary>The emphasis that an element adds.</summary>
    public static EmphasisStyle StyleOf(IElement element)
    {
        EmphasisStyle style = element.LocalName switch
        {
            "b" or "strong" => EmphasisStyle.Bold,
            "i" or "em" or "cite" or "dfn" or "var" => EmphasisStyle.Italic,
            _ => EmphasisStyle.None,
        };
        if (element.GetAttribute("style") is { } css)
        {
            style |= css.Contains("bold", StringComparison.OrdinalIgnoreCase) ? EmphasisStyle.Bold : 0;
            style |= css.Contains("italic", StringComparison.OrdinalIgnoreCase) ? EmphasisStyle.Italic : 0;
        }

        // The page's style sheet is not read; these names say enough.
        ClassMeaning names = ClassWords.Of(element.ClassName);
        style |= (names & ClassMeaning.Bold) != 0 ? EmphasisStyle.Bold : 0;
        style |= (names & ClassMeaning.Italic) != 0 ? EmphasisStyle.Italic : 0;
        return style;
    }

    /// <summary>Whether a link leads to another page of the same site, or to the top of its own.</summary>
    public static bool IsAway(string href) => IsTop(href) || (href.Length > 0 && href[0] != '#' && !href.Contains("://", StringComparison.Ordinal) && !href.StartsWith("//", StringComparison.Ordinal));

    /// <summary>Whether a link leads to the top of its own page.</summary>
    public static bool IsTop(string href) => href is "#" || href.Equals("#top", StringComparison.OrdinalIgnoreCase) || href.Equals("#toc", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an element may hold a label: the term of a definition, a cell before the last of its row, a paragraph of that class.</summary>
    public static bool IsLabel(IElement element)
    {
        if (element.LocalName == "dt" || (ClassWords.Of(element.ClassName) & ClassMeaning.Label) != 0)
            return true;
        IElement? cell = element.LocalName is "td" or "th" ? element : element.ParentElement is { LocalName: "td" or "th" } parent ? parent : null;
        return cell?.NextElementSibling is { LocalName: "td" or "th" } next && (cell.LocalName == "td" || next.LocalName == "td") && HasLetter(cell.TextContent);
    }

    private static bool HasLetter(string text)
    {
        foreach (char c in text)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    /// <summary>The level of a heading, or null.</summary>
    public static int? LevelOf(IElement element) => element is IHtmlHeadingElement ? element.LocalName[1] - '0' : null;
}
