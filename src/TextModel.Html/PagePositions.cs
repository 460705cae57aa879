using System.Collections;
using AngleSharp.Dom;

namespace TextModel.Formats.Html;

/// <summary>Finds out where the characters of a page stand in its file: the parser knows it of start tags only.</summary>
/// <remarks>
/// After a start tag the file and the page's text are followed side by side, over end tags, comments and character references. Where they
/// differ (a parser moves text out of a broken table) nothing is known until the next start tag.
/// </remarks>
internal sealed class PagePositions(string source, ElementPlaces elements)
{
    private readonly List<SourceRun> runs = [];

    // The stretches of the present text node that stand in the file unit for unit; their starts are those within the node.
    private readonly List<SourceRun> pieces = [];
    private readonly BitArray entered = new(source.Length);
    private readonly Dictionary<string, (int From, int Found)> endTags = new(StringComparer.Ordinal);
    private int at;
    private int piece;

    /// <summary>All elements that the parser made.</summary>
    public ElementPlaces Elements => elements;

    /// <summary>The runs so far; their starts are those of the collected characters.</summary>
    public List<SourceRun> Runs => runs;

    /// <summary>Whether a word stands anywhere in the file, in letters of either case.</summary>
    public bool HasWord(string word) => source.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The place of an element in the file; -1 where the parser supplied the element.</summary>
    public int PlaceOf(IElement element) => elements.Of(element);

    /// <summary>Goes to the content of an element.</summary>
    public void Enter(IElement element)
    {
        // Elements that the parser opens again in the next block have the place of the first.
        if (PlaceOf(element) is >= 0 and int place && place < source.Length && !entered[place])
        {
            entered[place] = true;
            at = TagEnd(place);
        }
    }

    /// <summary>Goes on after an element whose content was not read.</summary>
    public void Skip(IElement element)
    {
        if (PlaceOf(element) < 0)
            return;
        int end = EndTagOf(element.LocalName, Math.Min(at, source.Length));
        // Not exact where such elements are nested; the next start tag puts it right.
        at = end < 0 ? at : TagEnd(end);
    }

    /// <summary>Finds the places of the characters of a text node.</summary>
    public void Start(string data)
    {
        pieces.Clear();
        piece = 0;
        int from = SkipTags(at);
        // Mostly the file has the very characters of the text.
        if (source.AsSpan(from).StartsWith(data))
        {
            pieces.Add(new(0, from, data.Length));
            at = from + data.Length;
            return;
        }

        for (int i = 0; i < data.Length;)
        {
            from = SkipTags(from);
            int same = CommonLength(from, data.AsSpan(i));
            if (same > 0)
            {
                pieces.Add(new(i, from, same));
                i += same;
                from += same;
            }
            else
            {
                i += Step(data, i, ref from);
            }
        }

        at = from;
    }

    /// <summary>The place of a character of the text node; -1 where it is not known. The characters are asked for in their order.</summary>
    public int PlaceOf(int index)
    {
        while (piece < pieces.Count && pieces[piece].Start + pieces[piece].Length <= index)
            piece++;
        return piece < pieces.Count && pieces[piece].Start <= index ? pieces[piece].Source + index - pieces[piece].Start : -1;
    }

    /// <summary>Remembers where collected characters stand that come from the text node, from <paramref name="index"/> on.</summary>
    public void Map(int offset, int index, int length)
    {
        for (int done = 0; done < length;)
        {
            int place = PlaceOf(index + done);
            int next = piece == pieces.Count ? length : place < 0 ? pieces[piece].Start - index : pieces[piece].Start + pieces[piece].Length - index;
            next = Math.Min(next, length);
            MapPlace(offset + done, place, next - done);
            done = next;
        }
    }

    /// <summary>Remembers that collected characters stand at a place of the file.</summary>
    public void MapPlace(int offset, int place, int length = 1)
    {
        if (place < 0)
            return;
        SourceRun last = runs.Count > 0 ? runs[^1] : default;
        if (last.Length > 0 && last.Start + last.Length == offset && last.Source + last.Length == place)
            runs[^1] = last with { Length = last.Length + length };
        else if (last.Start + last.Length <= offset)
            runs.Add(new(offset, place, length));
    }

    // How many characters stand in the file as they stand in the text, up to what may be mark-up.
    private int CommonLength(int from, ReadOnlySpan<char> data)
    {
        ReadOnlySpan<char> rest = source.AsSpan(from, Math.Min(data.Length, source.Length - from));
        int same = rest.CommonPrefixLength(data);
        int mark = rest[..same].IndexOfAny('<', '&', '\r');
        return mark < 0 ? same : mark;
    }

    // One character that the file may spell otherwise. How many units of the text it takes.
    private int Step(string data, int i, ref int from)
    {
        if (from >= source.Length)
            return 1;
        char c = source[from];
        if (c == data[i] || (c == '\r' && data[i] == '\n'))
        {
            bool reference = c == '&' && ReferenceEnd(from) is > 0 and int whole && source.AsSpan(from, whole - from).StartsWith("&amp", StringComparison.OrdinalIgnoreCase);
            pieces.Add(new(i, from, 1));
            from = reference ? ReferenceEnd(from) : c == '\r' && from + 1 < source.Length && source[from + 1] == '\n' ? from + 2 : from + 1;
            return 1;
        }

        if (c == '&' && ReferenceEnd(from) is > 0 and int end)
        {
            pieces.Add(new(i, from, 1));
            // A character beyond the basic plane is two units of one reference.
            bool pair = char.IsHighSurrogate(data[i]) && i + 1 < data.Length;
            if (pair)
                pieces.Add(new(i + 1, from, 1));
            from = end;
            return pair ? 2 : 1;
        }

        // The line end after <pre> is no text.
        if (c is '\n' or '\r' && i == 0)
        {
            from++;
            return 0;
        }

        return 1;
    }

    // A tag that is missing, or far away, is looked for once only.
    private int EndTagOf(string name, int from)
    {
        if (endTags.TryGetValue(name, out (int From, int Found) known) && from >= known.From && (known.Found < 0 || from <= known.Found))
            return known.Found;
        int found = source.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        endTags[name] = (from, found);
        return found;
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

    // After a tag or comment, quotes observed.
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

    // After a character reference; 0 where none begins here.
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
