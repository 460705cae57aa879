using AngleSharp.Dom;

namespace TextModel.Formats.Html;

/// <summary>Counts what a page shows and the model has no place for.</summary>
internal sealed class PageLosses
{
    private readonly List<(string Kind, IElement First, int Count)> kinds = [];

    /// <summary>The kinds, in the order in which they were met first.</summary>
    public IReadOnlyList<(string Kind, IElement First, int Count)> Kinds => kinds;

    /// <summary>Counts an element that is left out, unless nobody sees it anyway.</summary>
    public void Add(IElement element)
    {
        if (KindOf(element.LocalName) is not { } kind || PageElements.IsHidden(element) || element.GetAttribute("aria-hidden") == "true"
            || (element.LocalName == "input" && "hidden".Equals(element.GetAttribute("type"), StringComparison.OrdinalIgnoreCase)))
            return;
        int index = kinds.FindIndex(k => k.Kind == kind);
        if (index < 0)
            kinds.Add((kind, element, 1));
        else
            kinds[index] = kinds[index] with { Count = kinds[index].Count + 1 };
    }

    private static string? KindOf(string name) => name switch
    {
        "rt" or "rtc" => "readings beside words (ruby)",
        "math" => "formulas",
        "video" => "films",
        "audio" => "sound recordings",
        "iframe" => "pages within the page",
        "object" or "applet" or "embed" => "embedded files",
        "svg" or "canvas" => "drawings",
        "select" or "button" or "textarea" or "input" => "fields and buttons of forms",
        _ => null,
    };
}
