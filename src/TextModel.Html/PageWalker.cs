using System.Buffers;
using AngleSharp.Dom;
using TextModel.Transcripts;

namespace TextModel.Formats.Html;

/// <summary>Collects the characters of a page as a person reads them, block by block.</summary>
/// <remarks>
/// Runs of white space are one space, as in a browser, except in preformatted text; no-break spaces stay. Blocks begin and end where the
/// page's block elements do, at two line breaks in a row, and where a line wholly in bold or italics meets one that is not (<see cref="PageLines"/>).
/// </remarks>
internal sealed class PageWalker(PagePositions positions, int capacity, string? language = null) : IDisposable
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \n\t\r\f\u00A0");
    private static readonly SearchValues<char> NotPlain = SearchValues.Create("\n\t\r\f\u00A0");
    private readonly PageBuffer text = new(capacity);
    private readonly ElementTraits.Cache traits = new();
    private PageBlock? block;
    private Gap gap;
    private int section;
    private int preformatted;
    private int codes;
    private int footers;
    private int readings;
    private EmphasisStyle style;
    private string? href;

    // White space that is only written when something follows on the same line.
    private bool pendingSpace;
    private int pendingPlace;
    private int pendingNoBreak;
    private int pendingBreaks;

    // Whether a line between two breaks is meant to be empty (wbr), so that they part no paragraphs.
    private bool isEmptyLine;
    private bool pendingElement;
    private int quiet;

    /// <summary>The characters of all blocks, one after the other.</summary>
    public ReadOnlySpan<char> Text => text.AsSpan();

    public List<PageBlock> Blocks { get; } = [];

    public List<EmphasisSpan> Emphasis { get; } = [];

    public List<PageLink> Links { get; } = [];

    public List<PageTarget> Targets { get; } = [];

    /// <summary>What is shown beside words.</summary>
    public PageStructures Structures { get; } = new(language);

    /// <summary>What is left out without a word.</summary>
    public PageLosses Losses { get; } = new();

    /// <summary>The section that begins with the last rule; -1 where there is none.</summary>
    public int LastRule { get; private set; } = -1;

    /// <summary>Elements that the page marks as navigation.</summary>
    public List<IElement> Navigation { get; } = [];

    /// <summary>Walks over the page without recursion: pages that nest without end exist.</summary>
    public void Walk(IElement root)
    {
        var open = new Stack<OpenElement>();
        open.Push(new(root, null, root, style, href, null, null));
        IElement container = root;
        while (open.TryPop(out OpenElement here))
        {
            if (here.Next < here.Element.ChildNodes.Length)
            {
                INode child = here.Element.ChildNodes[here.Next];
                open.Push(here with { Next = here.Next + 1 });
                if (child is IText data)
                {
                    Add(data.Data, container);
                }
                else if (child is IElement element)
                {
                    OpenElement inner = new(element, traits.Of(element), container, style, href, Structures.Open, null);
                    if (!Enter(element, inner.Traits!, container, out PageLink? link))
                        continue;
                    if (inner.Traits!.Gap is not null)
                        container = element;
                    open.Push(inner with { Link = link });
                }

                continue;
            }

            if (here.Link is not null)
                here.Link.End = text.Length;
            (style, href, container) = (here.Style, here.Href, here.Container);
            Structures.Leave(here.Mark, text.Length);
            if (here.Traits is not null)
                Leave(here.Element, here.Traits);
        }

        Flush();
        PageLines.Split(this);
    }

    /// <summary>Gives the characters back.</summary>
    public void Dispose() => text.Dispose();

    // Whether it is read; what to restore after it has been written down before.
    private bool Enter(IElement element, ElementTraits known, IElement container, out PageLink? link)
    {
        link = null;
        positions.Enter(element);
        if (known.IsInvisible)
        {
            LeaveOut(element, container);
            return false;
        }

        if (known.IsNavigation)
        {
            Navigation.Add(element);
            Break(Gap.Line);
            positions.Skip(element);
            return false;
        }

        switch (element.LocalName)
        {
            case "br":
                pendingBreaks++;
                pendingElement = true;
                (pendingSpace, pendingNoBreak) = (false, 0);
                return false;
            case "wbr" when pendingBreaks > 0:
                isEmptyLine = true;
                return false;
            case "hr":
                LastRule = ++section;
                Break(Gap.Blank);
                return false;
            case "rt" or "rp" or "rtc" when IsReading(element):
                readings++;
                if (element.LocalName != "rp" && !Structures.TakeReading(element, text.Length))
                    Losses.Add(element);
                break;
        }

        if (known.Gap is { } edge)
        {
            Break(edge);
            section += known.Level is null ? 0 : 1;
        }

        preformatted += known.IsPreformatted ? 1 : 0;
        codes += IsCode(element) ? 1 : 0;
        footers += element.LocalName == "footer" ? 1 : 0;
        style |= known.Style;
        Structures.Enter(element, known, text.Length);
        if (known.HasAttributes)
            AddTarget(element.Id);
        if (element.LocalName == "a")
        {
            if (element.GetAttribute("name") is { } name && name != element.Id)
                AddTarget(name);
            if (element.GetAttribute("href") is { } to)
            {
                href = to.Trim();
                WriteBreaks();
                link = href.Length > 1 && href[0] == '#' ? new(text.Length, Uri.UnescapeDataString(href[1..]), element) { Block = block is null ? Blocks.Count : Blocks.Count - 1 } : null;
                if (link is not null)
                    Links.Add(link);
                Structures.EnterLink(href, link, text.Length);
            }
        }

        return true;
    }

    private void Leave(IElement element, ElementTraits known)
    {
        preformatted -= known.IsPreformatted ? 1 : 0;
        codes -= IsCode(element) ? 1 : 0;
        footers -= element.LocalName == "footer" ? 1 : 0;
        readings -= IsReading(element) ? 1 : 0;
        if (known.Gap is { } edge)
            Break(edge);
    }

    private void LeaveOut(IElement element, IElement container)
    {
        if (element.LocalName == "img" && !PageElements.IsHidden(element))
            Structures.AddPicture(element, text.Length, container, (block is not null, href is not null && PageElements.IsAway(href)));
        else
            Losses.Add(element);
        if (!PageElements.IsVoid(element))
            positions.Skip(element);
    }

    // How the word is said, in small letters above it.
    private static bool IsReading(IElement element) => element.LocalName switch
    {
        "rt" or "rp" => element.ParentElement is { LocalName: "ruby" or "rtc" },
        // One that is a reading itself, and does not hold some.
        "rtc" => element.ParentElement is { LocalName: "ruby" } && !element.Children.Any(c => c.LocalName == "rt"),
        _ => false,
    };

    // Code that is a block by itself, whose blank lines part nothing.
    private static bool IsCode(IElement element) => element is { LocalName: "code", ParentElement: { LocalName: "pre", ChildElementCount: 1 } };

    private void AddTarget(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return;
        // After breaks that are not yet written the target belongs to what follows.
        bool next = block is null || (pendingBreaks > 1 && !isEmptyLine);
        Targets.Add(new(name, next ? -1 : text.Length, next ? Blocks.Count : Blocks.Count - 1));
    }

    private void Add(string data, IElement container)
    {
        positions.Start(data);
        if (readings > 0)
            return;
        for (int i = 0; i < data.Length; i++)
        {
            char c = data[i];
            if (c is ' ' or '\n' or '\t' or '\r' or '\f')
            {
                if (preformatted > 0)
                    AddPreformatted(c);
                else if (!pendingSpace)
                    (pendingSpace, pendingPlace) = (true, positions.PlaceOf(i));
            }
            else if (c == '\u00A0')
            {
                pendingNoBreak++;
            }
            else
            {
                ReadOnlySpan<char> word = data.AsSpan(i, LengthOfPlain(data.AsSpan(i)));
                WriteSpace(container);
                positions.Map(text.Length, i, word.Length);
                text.Append(word);
                Count(word);
                i += word.Length - 1;
            }
        }
    }

    // As many words as have one space between them; they stay as they are. In preformatted text a single word.
    private int LengthOfPlain(ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOfAny(preformatted > 0 ? Spaces : NotPlain);
        rest = end < 0 ? rest : rest[..end];
        end = rest.IndexOf("  ");
        rest = end < 0 ? rest : rest[..end];
        return rest[^1] == ' ' ? rest.Length - 1 : rest.Length;
    }

    private void AddPreformatted(char c)
    {
        if (c is '\n')
        {
            pendingBreaks++;
            (pendingSpace, pendingNoBreak, quiet) = (false, 0, 0);
        }
        else if (c is not '\r')
        {
            quiet++;
        }
    }

    // What was waiting, now that something follows.
    private void WriteSpace(IElement container)
    {
        WriteBreaks();
        if (block is null)
        {
            block = new()
            {
                Start = text.Length,
                Kind = PageElements.KindOf(container),
                Element = container,
                Level = PageElements.LevelOf(container),
                Gap = Blocks.Count == 0 ? Gap.None : gap,
                Section = section,
                IsLabel = PageElements.IsLabel(container),
                IsFooter = footers > 0,
            };
            Blocks.Add(block);
            gap = Gap.None;
            (pendingSpace, pendingNoBreak) = (false, 0);
        }

        bool lineStart = text.Length == block.Start || text[text.Length - 1] == '\n';
        if (preformatted > 0 && quiet > 0)
            text.Append(' ', quiet);
        else if (!lineStart && pendingNoBreak > 0)
            text.Append('\u00A0', pendingNoBreak);
        else if (!lineStart && pendingSpace)
        {
            positions.MapPlace(text.Length, pendingPlace);
            text.Append(' ');
        }

        (pendingSpace, pendingNoBreak, quiet) = (false, 0, 0);
    }

    private void WriteBreaks()
    {
        if (pendingBreaks == 0)
            return;
        if (block is null || (pendingBreaks > 1 && codes == 0 && !isEmptyLine))
            Break(Gap.Blank);
        for (; pendingBreaks > 0; pendingBreaks--)
            AppendBreak();
        (pendingBreaks, pendingElement, isEmptyLine) = (0, false, false);
    }

    private void AppendBreak()
    {
        if (pendingElement)
            Structures.AddBreak(text.Length);
        text.Append('\n');
    }

    private void Count(ReadOnlySpan<char> word)
    {
        if (href is not null)
        {
            int letters = PageBlock.CountLettersIn(word);
            block!.AwayLetters += PageElements.IsAway(href) ? letters : 0;
            block.TopLetters += PageElements.IsTop(href) ? letters : 0;
        }

        if (style == 0)
            return;
        int end = text.Length, start = end - word.Length;
        if (Emphasis.Count > 0 && Emphasis[^1] is var last && last.Style == style && last.Span.Start >= block!.Start && IsSpace(last.Span.End, start))
            Emphasis[^1] = new(new(last.Span.Start, end), style);
        else
            Emphasis.Add(new(new(start, end), style));
    }

    private bool IsSpace(int from, int to)
    {
        for (; from < to; from++)
        {
            if (text[from] is not (' ' or '\u00A0'))
                return false;
        }

        return true;
    }

    private void Break(Gap edge)
    {
        Flush();
        gap = edge > gap ? edge : gap;
    }

    private void Flush()
    {
        if (block is not null)
        {
            block.End = text.Length;
            block = null;
        }

        (pendingSpace, pendingNoBreak, quiet, pendingBreaks, pendingElement, isEmptyLine) = (false, 0, 0, 0, false, false);
    }

    /// <summary>An element whose content is being read, and what was in force before it.</summary>
    /// <param name="Element">The element.</param>
    /// <param name="Traits">What it says; null for the one that the walk began with.</param>
    /// <param name="Container">The element that made the block around it.</param>
    /// <param name="Style">How the letters around it are set.</param>
    /// <param name="Href">Where they lead.</param>
    /// <param name="Mark">What was open.</param>
    /// <param name="Link">The link that it is.</param>
    private readonly record struct OpenElement(IElement Element, ElementTraits? Traits, IElement Container, EmphasisStyle Style, string? Href, PageMark? Mark, PageLink? Link)
    {
        /// <summary>Which of its nodes is next.</summary>
        public int Next { get; init; }
    }
}
