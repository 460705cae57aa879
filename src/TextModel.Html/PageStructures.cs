using System.Globalization;
using AngleSharp.Dom;
using TextModel.Transcripts;

namespace TextModel.Formats.Html;

/// <summary>Collects what the elements of a page show beside its words: lists, tables, words set off, links and their kin.</summary>
/// <remarks>The marks stand in the order in which their elements begin; <see cref="PageStructureMap"/> makes annotations of them.</remarks>
internal sealed class PageStructures(string? pageLanguage)
{
    // Nobody sees words set off within words set off so often; without a limit a page could ask for the square of its length.
    private const int Deepest = 24;

    private readonly List<PageMark> marks = [];

    /// <summary>The marks, the outer ones first.</summary>
    public List<PageMark> Marks => marks;

    /// <summary>The innermost mark that is open.</summary>
    public PageMark? Open { get; private set; }

    /// <summary>Whether the page says in which language it is.</summary>
    public bool HasLanguage => pageLanguage is not null;

    /// <summary>Opens what an element shows.</summary>
    /// <param name="element">The element.</param>
    /// <param name="traits">What it says by its name and its attributes.</param>
    /// <param name="at">The number of characters before it.</param>
    public void Enter(IElement element, ElementTraits traits, int at)
    {
        OpenBlock(element, at);
        if (traits.Language is { } language && Primary(language) != Primary(Open?.Language ?? pageLanguage) && Open?.Depth is null or < Deepest)
            Push(new(PageMarkKind.Foreign, at, Open) { Language = language, What = new ForeignPassage { Span = default, Language = language } });
        if (traits.Look is { } look)
            OpenLook(look, at);
        else if (element.LocalName == "mark" && Open?.Depth is null or < Deepest)
            Push(new(PageMarkKind.Highlighting, at, Open) { IsWeak = true });
    }

    /// <summary>Opens a link.</summary>
    /// <param name="target">Where it leads.</param>
    /// <param name="link">The same, where it leads to a place of the page.</param>
    /// <param name="at">The number of characters before it.</param>
    public void EnterLink(string target, PageLink? link, int at)
    {
        if (target.Length > 0 && Open?.Depth is null or < Deepest)
            Push(new(PageMarkKind.Link, at, Open) { Link = link, What = new Link { Span = default, Target = target } });
    }

    /// <summary>Adds what stands beside the characters before it.</summary>
    /// <param name="element">The element that holds it.</param>
    /// <param name="at">The number of characters before it.</param>
    /// <returns>False where it belongs to none, or nothing can be made of it.</returns>
    public bool TakeReading(IElement element, int at)
    {
        if (RubyAround() is not { Ruby: { } ruby } around || ruby.Take(at, marks.Count) is not { } characters)
            return false;
        // Some pages have an empty one beside characters that need none.
        if (PageSource.Clean(element.TextContent) is not { Length: > 0 } reading)
            return true;
        marks.Insert(characters.Index, new(PageMarkKind.Ruby, characters.Start, around) { End = characters.End, What = new RubyPassage { Span = default, Reading = reading } });
        ruby.Shift();
        return true;
    }

    /// <summary>Closes all that was opened since.</summary>
    /// <param name="before">What was open before.</param>
    /// <param name="at">The number of characters up to here.</param>
    public void Leave(PageMark? before, int at)
    {
        for (; Open != before && Open is { } mark; Open = mark.Around)
            mark.End = at;
    }

    /// <summary>Adds a line break.</summary>
    /// <param name="at">The place of the line end that it makes.</param>
    public void AddBreak(int at) => marks.Add(new(PageMarkKind.LineBreak, at, Open));

    /// <summary>Adds a picture.</summary>
    /// <param name="image">The element.</param>
    /// <param name="at">The number of characters before it.</param>
    /// <param name="container">The element whose text it stands in.</param>
    /// <param name="place">Whether text of its block stands before it, and whether it is a link to another page.</param>
    public void AddPicture(IElement image, int at, IElement container, (bool InBlock, bool IsAway) place)
    {
        if (IsTiny(image.GetAttribute("width")) || IsTiny(image.GetAttribute("height")))
            return;
        PageMark? figure = Open is { IsHome: true } ? Open : Open?.Home;
        if (figure is not { Kind: PageMarkKind.Figure, What: null })
            marks.Add(figure = new(PageMarkKind.Figure, at, Open));
        else if (figure.Last is null)
            (figure.Start, figure.End) = (at, at);
        figure.What = new Figure { Span = default, Address = AddressOf(image), Description = PageSource.Clean(image.GetAttribute("alt") ?? "") is { Length: > 0 } words ? words : null };
        (figure.Container, figure.Place) = (container, place);
    }

    private static bool IsTiny(string? size) => int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int pixels) && pixels <= 1;

    // Pages that load their pictures late have the address elsewhere.
    private static string? AddressOf(IElement image)
    {
        string? address = image.GetAttribute("src")?.Trim();
        if (string.IsNullOrEmpty(address) || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            string? late = image.GetAttribute("data-src") ?? image.GetAttribute("data-original") ?? image.GetAttribute("data-lazy-src")
                ?? (image.GetAttribute("srcset") ?? image.GetAttribute("data-srcset"))?.Trim().Split(' ', ',')[0];
            address = string.IsNullOrWhiteSpace(late) ? address : late.Trim();
        }

        return string.IsNullOrEmpty(address) ? null : address;
    }

    private void OpenBlock(IElement element, int at)
    {
        PageMark? home = Open is { IsHome: true } ? Open : Open?.Home;
        switch (element.LocalName)
        {
            case "ul" or "dir" when !IsPresentation(element):
                ReadOnlySpan<char> style = PageStyle.ValueOf(element.GetAttribute("style"), "list-style-type");
                style = style.IsEmpty ? PageStyle.ValueOf(element.GetAttribute("style"), "list-style") : style;
                OpenList(home, at, style.StartsWith("none", StringComparison.OrdinalIgnoreCase) ? ListKind.Simple : ListKind.Bulleted, null);
                break;
            case "ol" when !IsPresentation(element):
                OpenList(home, at, ListKind.Ordered, new(element));
                break;
            case "dl":
                OpenList(home, at, ListKind.Description, null);
                break;
            case "li" when home is { Kind: PageMarkKind.List, What: TextList { Kind: not ListKind.Description } }:
                OpenItem(home, at, new(PageMarkKind.Item, at, Open) { What = new TextListItem { Span = default, Number = home.Numbers?.Next(element) } });
                break;
            case "dt" when home is { Kind: PageMarkKind.List, What: TextList { Kind: ListKind.Description } }:
                OpenItem(home, at, new(PageMarkKind.Label, at, Open) { What = new TextListLabel { Span = default } });
                break;
            case "dd" when home is { Kind: PageMarkKind.List, What: TextList { Kind: ListKind.Description } }:
                OpenItem(home, at, new(PageMarkKind.Item, at, Open) { What = new TextListItem { Span = default } });
                break;
            case "table" when !IsPresentation(element):
                Push(new(PageMarkKind.Table, at, Open) { What = new TextTable { Span = default } });
                break;
            case "tr" when home is { Kind: PageMarkKind.Table }:
                Push(new(PageMarkKind.Row, at, Open) { What = new TextTableRow { Span = default, IsHeader = IsHeader(element) } });
                break;
            case "td" or "th" when home is { Kind: PageMarkKind.Row }:
                Push(new(PageMarkKind.Cell, at, Open)
                {
                    What = new TextTableCell
                    {
                        Span = default,
                        IsHeader = element.LocalName == "th",
                        Rows = CountOf(element.GetAttribute("rowspan")),
                        Columns = CountOf(element.GetAttribute("colspan")),
                    },
                });
                break;
            case "blockquote":
                Push(new(PageMarkKind.BlockQuotation, at, Open) { What = new Quotation { Span = default, IsBlock = true, Source = SourceOf(element) } });
                break;
            case "figure":
                Push(new(PageMarkKind.Figure, at, Open));
                break;
            case "figcaption" when home is { Kind: PageMarkKind.Figure }:
                Push(home.Last = new(PageMarkKind.Caption, at, Open));
                break;
            case "rb":
                RubyAround()?.Ruby!.Begin(at, marks.Count);
                break;
            case "q" or "code" or "pre" or "ins" or "del" or "ruby" when Open?.Depth is null or < Deepest:
                OpenInline(element, at);
                break;
        }
    }

    private void OpenInline(IElement element, int at)
    {
        switch (element.LocalName)
        {
            case "q":
                Push(new(PageMarkKind.Quotation, at, Open) { What = new Quotation { Span = default, Source = SourceOf(element) } });
                break;
            case "ruby":
                Push(new(PageMarkKind.Ruby, at, Open) { Ruby = new(at, marks.Count + 1) });
                break;
            case "ins":
                Push(new(PageMarkKind.Insertion, at, Open) { What = new Insertion { Span = default } });
                break;
            case "del":
                Push(new(PageMarkKind.Deletion, at, Open) { What = new Deletion { Span = default } });
                break;
            case "code" when Open is not { Kind: PageMarkKind.Code }:
                Push(new(PageMarkKind.Code, at, Open) { What = new CodePassage { Span = default, Language = PageElements.CodeLanguage(element) } });
                break;
            case "pre":
                IElement? code = element.FirstElementChild is { LocalName: "code" or "samp" } inner ? inner : null;
                string? language = PageElements.CodeLanguage(element) ?? (code is null ? null : PageElements.CodeLanguage(code));
                Push(new(PageMarkKind.Code, at, Open) { What = new CodePassage { Span = default, Language = language }, IsWeak = language is null && code is null });
                break;
        }
    }

    private PageMark? RubyAround()
    {
        PageMark? mark = Open;
        while (mark is { Ruby: null })
            mark = mark.Around;
        return mark;
    }

    // A list directly in a list belongs to the item before it.
    private void OpenList(PageMark? home, int at, ListKind kind, PageNumbers? numbers)
    {
        if (home is { Kind: PageMarkKind.List, Last: { } last } && home == Open)
            Open = last;
        else if (home is { Kind: PageMarkKind.List } && home == Open)
            Push(home.Last = new(PageMarkKind.Item, at, Open) { What = new TextListItem { Span = default } });
        Push(new(PageMarkKind.List, at, Open) { What = new TextList { Span = default, Kind = kind }, Numbers = numbers });
    }

    // Words between two items, in neither, go to the first.
    private void OpenItem(PageMark list, int at, PageMark item)
    {
        if (list.Last is { Kind: PageMarkKind.Item } before)
            before.End = at;
        list.Last = item;
        Push(item);
    }

    private void OpenLook(PageLook look, int at)
    {
        PageLook around = Open?.InForce ?? PageLook.Plain;
        if (look.Beside(around) is { } own && Open?.Depth is null or < Deepest)
            Push(new(PageMarkKind.Highlighting, at, Open) { Look = own, InForce = own.Over(around) });
    }

    private void Push(PageMark mark)
    {
        // A table between two items goes to the first, as words do.
        if (mark is { IsInline: false, Kind: not (PageMarkKind.Item or PageMarkKind.Label), Home: { Kind: PageMarkKind.List, Last: { Kind: PageMarkKind.Item } before } })
            mark.Home = before;
        Open = mark;
        marks.Add(mark);
    }

    private static bool IsPresentation(IElement element) => element.GetAttribute("role") is "presentation" or "none";

    private static bool IsHeader(IElement row)
    {
        if (row.ParentElement is { LocalName: "thead" })
            return true;
        int headers = 0;
        foreach (IElement cell in row.Children)
        {
            if (cell.LocalName == "td")
                return false;
            headers += cell.LocalName == "th" ? 1 : 0;
        }

        return headers > 0;
    }

    // As the standard has it: up to a thousand columns.
    private static int CountOf(string? value) => int.TryParse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int count) && count > 1 ? Math.Min(count, 1000) : 1;

    private static string? SourceOf(IElement quotation) => quotation.GetAttribute("cite")?.Trim() is { Length: > 0 } source ? source : null;

    /// <summary>The language that an element names for its text; null where it names none that can be known.</summary>
    public static string? LanguageOf(IElement element)
    {
        string? language = (element.GetAttribute("lang") ?? element.GetAttribute("xml:lang"))?.Trim();
        if (string.IsNullOrEmpty(language) || language.Length > 35 || Primary(language) is not { Length: 2 or 3 } primary || primary is "und" or "zxx" or "mul" or "mis")
            return null;
        foreach (Range part in language.AsSpan().Split('-'))
        {
            ReadOnlySpan<char> letters = language.AsSpan(part);
            if (letters.Length is 0 or > 8 || letters.ContainsAnyExcept(Letters))
                return null;
        }

        return language;
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    // American and British English are one language.
    private static string? Primary(string? language) => language?.Split('-', '_')[0].ToLowerInvariant();
}
