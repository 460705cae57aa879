namespace TextModel.Formats.Html;

/// <summary>A page with as many characters as another, in which the tags that nest too deeply are comments and line breaks.</summary>
internal sealed class ShallowPage
{
    // Fewer than the parser may have open, since it supplies elements.
    private const int MaxOpen = 128;

    // The parser opens these again in each block.
    private const int MaxType = 2;
    private readonly string page;
    private readonly char[] written;
    private readonly List<string> open = [];

    // Start tags whose end tags are still to come.
    private readonly Dictionary<string, int> erased = new(StringComparer.Ordinal);
    private int type;

    private ShallowPage(string page)
    {
        this.page = page;
        written = page.ToCharArray();
    }

    /// <summary>The page without what nests too deeply.</summary>
    public static string Of(string page)
    {
        var shallow = new ShallowPage(page);
        shallow.Scan();
        return new(shallow.written);
    }

    /// <summary>The page without any tags.</summary>
    public static string WithoutTags(string page) => page.Replace('<', ' ');

    private void Scan()
    {
        for (int at = page.IndexOf('<'); at >= 0 && at + 1 < page.Length; at = at >= page.Length ? -1 : page.IndexOf('<', at))
        {
            if (page[at + 1] is '!' or '?')
            {
                at = CommentEnd(at);
                continue;
            }

            bool isEnd = page[at + 1] == '/';
            int name = at + (isEnd ? 2 : 1);
            if (name >= page.Length || !char.IsAsciiLetter(page[name]))
            {
                at++;
                continue;
            }

            int nameEnd = name;
            while (nameEnd < page.Length && page[nameEnd] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>'))
                nameEnd++;
            int end = TagEnd(nameEnd);
            // Longer names are none of HTML.
            string element = nameEnd - name > 32 ? "x" : page[name..nameEnd].ToLowerInvariant();
            if (isEnd ? !Close(element) : !Open(element))
                Erase(at, end, PageElements.GapOf(element) is not null);
            else if (!isEnd && HoldsText(element))
                end = TextEnd(element, end);
            at = end;
        }
    }

    private bool Open(string name)
    {
        if (IsVoid(name) || HoldsText(name) || name is "html" or "head" or "body")
            return true;
        CloseBefore(name);
        if ((open.Count >= MaxOpen && name != "p") || (OpenType.IsType(name) && type >= MaxType))
        {
            erased[name] = erased.GetValueOrDefault(name) + 1;
            return false;
        }

        type += OpenType.IsType(name) ? 1 : 0;
        open.Add(name);
        return true;
    }

    // What the start of an element closes without an end tag.
    private void CloseBefore(string name)
    {
        switch (name)
        {
            case "li":
                CloseNear(name, name);
                break;
            case "dt" or "dd":
                CloseNear("dt", "dd");
                break;
            case "option":
                CloseNear(name, name);
                break;
            case "td" or "th":
                CloseInTable("td", "th");
                break;
            case "tr":
                CloseInTable(name, name);
                break;
            case "tbody" or "thead" or "tfoot":
                CloseInTable("tbody", "thead");
                CloseInTable("tfoot", "tfoot");
                break;
        }

        if (!OpenType.IsType(name) && PageElements.GapOf(name) is not null)
            CloseParagraph();
    }

    private void CloseParagraph()
    {
        int i = open.Count - 1;
        while (i >= 0 && OpenType.IsType(open[i]))
            i--;
        if (i >= 0 && open[i] == "p")
            Remove(i);
    }

    private void CloseNear(string name, string other)
    {
        for (int i = open.Count - 1; i >= 0; i--)
        {
            if (open[i] == name || open[i] == other)
            {
                CloseDownTo(i, false);
                return;
            }

            if (open[i] is not ("p" or "div" or "address") && !OpenType.IsType(open[i]))
                return;
        }
    }

    private void CloseInTable(string name, string other)
    {
        for (int i = open.Count - 1; i >= 0 && open[i] is not ("table" or "template"); i--)
        {
            if (open[i] == name || open[i] == other)
            {
                CloseDownTo(i, true);
                return;
            }
        }
    }

    // Whether the end tag closes anything.
    private bool Close(string name)
    {
        if (IsVoid(name) || name is "html" or "head" or "body" or "br")
            return name == "br";
        if (erased.GetValueOrDefault(name) is > 0 and int deeper)
        {
            erased[name] = deeper - 1;
            return false;
        }

        bool isBorder = IsBorder(name);
        for (int i = open.Count - 1; i >= 0; i--)
        {
            if (open[i] == name)
            {
                if (OpenType.IsType(name))
                    Remove(i);
                else
                    CloseDownTo(i, isBorder);
                return true;
            }

            if (isBorder ? open[i] is "table" or "template" : IsBorder(open[i]))
                return false;
        }

        return false;
    }

    // Words stay set in type beyond the end of a block, but not of a cell.
    private void CloseDownTo(int first, bool all)
    {
        for (int i = open.Count - 1; i >= first; i--)
        {
            if (all || !OpenType.IsType(open[i]))
                Remove(i);
        }
    }

    private void Remove(int index)
    {
        type -= OpenType.IsType(open[index]) ? 1 : 0;
        open.RemoveAt(index);
    }

    // A comment of the same length, "<!   >"; a line break where a block began or ended.
    private void Erase(int from, int end, bool isBlock)
    {
        // What the file breaks off in is no tag for the parser.
        if (page[end - 1] != '>')
            return;
        Span<char> tag = written.AsSpan(from, end - from);
        tag[1..].Fill(' ');
        (isBlock && tag.Length >= 4 ? "br" : "!").CopyTo(tag[1..]);
        tag[^1] = '>';
    }

    private int CommentEnd(int from)
    {
        if (!page.AsSpan(from).StartsWith("<!--"))
            return page.IndexOf('>', from) is >= 0 and int plain ? plain + 1 : page.Length;
        if (page.AsSpan(from + 4).StartsWith(">") || page.AsSpan(from + 4).StartsWith("->"))
            return page.IndexOf('>', from) + 1;
        int end = page.IndexOf("-->", from + 4, StringComparison.Ordinal);
        return end < 0 ? page.Length : end + 3;
    }

    private int TagEnd(int at)
    {
        for (; at < page.Length; at++)
        {
            if (page[at] == '>')
                return at + 1;
            if (page[at] != '=')
                continue;
            int value = at + 1;
            while (value < page.Length && page[value] is ' ' or '\t' or '\n' or '\r' or '\f')
                value++;
            if (value < page.Length && page[value] is '"' or '\'')
                at = page.IndexOf(page[value], value + 1) is >= 0 and int close ? close : page.Length;
        }

        return page.Length;
    }

    private int TextEnd(string name, int from)
    {
        if (name == "plaintext")
            return page.Length;
        int end = page.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? page.Length : TagEnd(end);
    }

    private static bool HoldsText(string name) => name is "script" or "style" or "title" or "textarea" or "xmp" or "iframe" or "noembed" or "noframes" or "plaintext";

    private static bool IsVoid(string name) => name is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "image" or "input" or "keygen" or "link" or "meta" or "param" or "source" or "track" or "wbr";

    // End tags do not reach beyond these.
    private static bool IsBorder(string name) => name is "table" or "td" or "th" or "tr" or "tbody" or "thead" or "tfoot" or "caption" or "template" or "object" or "applet" or "marquee"
        or "select" or "button" or "svg" or "math" or "foreignobject" or "desc";
}
