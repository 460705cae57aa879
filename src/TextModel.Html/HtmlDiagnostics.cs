namespace TextModel.Formats.Html;

/// <summary>What the reader of web pages has to say.</summary>
public static class HtmlDiagnostics
{
    /// <summary>A stretch of the page is navigation, and not in the base text.</summary>
    public static DiagnosticCode NavigationLeftOut { get; } = new(
        "TM0501", DiagnosticSeverity.Info, "Navigation was left out of the text: '{0}'.",
        "Nothing, unless it is part of the text after all: links to other pages that stand alone, and what the page marks as navigation, are left out.");

    /// <summary>The page declares an encoding that nobody knows.</summary>
    public static DiagnosticCode UnknownEncoding { get; } = new(
        "TM0502", DiagnosticSeverity.Warning, "The page says that its encoding is '{0}', which is not known; it was read as {1}.",
        "Look whether letters beyond ASCII are right; if not, name the encoding (--encoding, ReadOptions.Encoding).");

    /// <summary>A link to a note leads nowhere.</summary>
    public static DiagnosticCode NoteMissing { get; } = new(
        "TM0503", DiagnosticSeverity.Warning, "The note mark '{0}' points at '#{1}', which the page does not have.",
        "Nothing can be done in reading; the mark stays in the text as it is.");

    /// <summary>The page has no text.</summary>
    public static DiagnosticCode NoText { get; } = new(
        "TM0504", DiagnosticSeverity.Warning, "The page has no text.",
        "Its content may be put there by scripts, which are not run: save the page from a browser and read that file.");

    /// <summary>The page declares an encoding, and its bytes are not in it.</summary>
    public static DiagnosticCode WrongEncoding { get; } = new(
        "TM0505", DiagnosticSeverity.Warning, "The page says that its encoding is {0}, but its bytes are not in it; it was read as {1}.",
        "Look whether letters beyond ASCII are right; if not, name the encoding (--encoding, ReadOptions.Encoding). Fix what the page says of itself.");

    /// <summary>The page shows something that is neither text nor anything the model knows.</summary>
    public static DiagnosticCode ContentLeftOut { get; } = new(
        "TM0506", DiagnosticSeverity.Info, "The page shows what is not in the text: {0} ({1}).",
        "Look at the page whether anything is missed; the place is that of the first.");

    /// <summary>The elements of the page are nested too deeply.</summary>
    public static DiagnosticCode TooDeep { get; } = new(
        "TM0507", DiagnosticSeverity.Warning, "The page has {0} elements within one another, or sets in type without end what it never closes: tags of what nests deeply were left out, their text was kept.",
        "Look whether end tags are missing, and fix the page; if it comes from strangers, it may have been made to use up time and memory.");

    /// <summary>All of them, in the order of their codes.</summary>
    public static ValueList<DiagnosticCode> All { get; } = [NavigationLeftOut, UnknownEncoding, NoteMissing, NoText, WrongEncoding, ContentLeftOut, TooDeep];
}
