using AngleSharp.Dom;

namespace TextModel.Formats.Html;

/// <summary>Finds out where the characters of a page stand in its file: the parser knows it of start tags only.</summary>
/// <remarks>
/// Behind a start tag the file and the page's text are followed side by side, over end tags, comments and character references. Where they
/// differ (a parser moves text out of a broken table) nothing is known until the next start tag.
/// </remarks>
internal sealed class PagePositions(string source)
{
    private readonly List<SourceRun> runs = [];
    private readonly List<int> places = [];
    private readonly HashSet<int> entered = [];
    private int at;
    private int direct = -1;

    /// <summary>The runs so far; their starts are those of the collected characters.</summary>
    public List<SourceRun> Runs => runs;

    /// <summary>The place of an element in the file; -1 where the parser supplied the element.</summary>
    public static int PlaceOf(IElement element) => element.SourceReference is { Position.Index: >= 0 and int index } ? index : -1;

    /// <summary>Goes to the content of an element.</summary>
    public void Enter(IElement element)
    {
        // Elements that the parser opens again in the next block have the place of the first.
        if (PlaceOf(element) is >= 0 and int place && place < source.Length && entered.Add(place))
            at = TagEnd(place);
    }

    /// <summary>Goes on behind an element whose content was not read.</summary>
    public void Skip(IElement element)
    {
        if (PlaceOf(element) < 0)
            return;
        int end = source.IndexOf("</" + element.LocalName, Math.Min(at, source.Length), StringComparison.OrdinalIgnoreCase);
        // Not exact where such elements are nested; the next start tag puts it right.
        at = end < 0 ? at : TagEnd(end);
    }

    /// <summary>Finds the places of the characters of a text node.</summary>
    public void Start(string data)
    {
        places.Clear();
        direct = -1;
        int from = SkipTags(at);
        // Mostly the file has the very characters of the text.
        if (source.AsSpan(from).StartsWith(data))
        {
            direct = from;
            at = from + data.Length;
            return;
        }

        for (int i = 0; i < data.Length; i++)
        {
            from = SkipTags(from);
            if (from >= source.Length)
            {
                places.Add(-1);
                continue;
            }

            char c = source[from];
            if (c == data[i] || (c == '\r' && data[i] == '\n'))
            {
                bool reference = c == '&' && ReferenceEnd(from) is > 0 and int whole && source.AsSpan(from, whole - from).StartsWith("&amp", StringComparison.OrdinalIgnoreCase);
                places.Add(from);
                from = reference ? ReferenceEnd(from) : c == '\r' && from + 1 < source.Length && source[from + 1] == '\n' ? from + 2 : from + 1;
            }
            else if (c == '&' && ReferenceEnd(from) is > 0 and int end)
            {
                places.Add(from);
                // A character beyond the basic plane is two units of one reference.
                if (char.IsHighSurrogate(data[i]) && i + 1 < data.Length)
                {
                    places.Add(from);
                    i++;
                }

                from = end;
            }
            else if (c is '\n' or '\r' && i == 0)
            {
                // The line end behind <pre> is no text.
                from++;
                i--;
            }
            else
            {
                places.Add(-1);
            }
        }

        at = from;
    }

    /// <summary>The place of a character of the text node; -1 where it is not known.</summary>
    public int PlaceOf(int index) => direct >= 0 ? direct + index : places[index];

    /// <summary>Whether the characters of the text node stand in the file one by one.</summary>
    public bool IsDirect => direct >= 0;

    /// <summary>Remembers that a collected character stands at a place of the file.</summary>
    public void Map(int offset, int place, int length = 1)
    {
        if (place < 0)
            return;
        if (runs.Count > 0 && runs[^1] is var last && last.Start + last.Length == offset && last.Source + last.Length == place)
            runs[^1] = last with { Length = last.Length + length };
        else if (runs.Count == 0 || runs[^1].Start + runs[^1].Length <= offset)
            runs.Add(new(offset, place, length));
    }

    private int SkipTags(int from)
    {
        while (from + 1 < source.Length && source[from] == '<')
        {
            if (source[from + 1] == '/' || source[from + 1] == '?' || source[from + 1] == '!' || char.IsAsciiLetter(source[from + 1]))
                from = TagEnd(from);
            else
                break;
        }

        return from;
    }

    // Behind a tag or comment, quotes observed.
    private int TagEnd(int from)
    {
        if (source.AsSpan(from).StartsWith("<!--"))
        {
            int close = source.IndexOf("-->", from + 4, StringComparison.Ordinal);
            return close < 0 ? source.Length : close + 3;
        }

        char quote = '\0';
        for (int i = from + 1; i < source.Length; i++)
        {
            char c = source[i];
            if (quote != 0)
                quote = c == quote ? '\0' : quote;
            else if (c == '>')
                return i + 1;
            else if (c is '"' or '\'' && source[i - 1] == '=')
                quote = c;
        }

        return source.Length;
    }

    // Behind a character reference; 0 where none begins here.
    private int ReferenceEnd(int from)
    {
        int i = from + 1;
        if (i < source.Length && source[i] == '#')
            i++;
        int digits = i;
        while (i < source.Length && i - from < 34 && char.IsAsciiLetterOrDigit(source[i]))
            i++;
        return i == digits ? 0 : i < source.Length && source[i] == ';' ? i + 1 : i;
    }
}
