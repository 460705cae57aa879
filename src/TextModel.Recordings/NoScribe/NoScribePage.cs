using System.Buffers;
using System.Net;
using System.Text;

namespace TextModel.Recordings.NoScribe;

/// <summary>A stretch of text inside a paragraph.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Anchor">The anchor that it stands in; null where there is none.</param>
/// <param name="Place">Where it stands in the file.</param>
internal readonly record struct NoScribePiece(string Text, NoScribeAnchor? Anchor, int Place);

/// <summary>Takes a page apart: paragraphs, anchors, line breaks, metadata. All other tags are passed over.</summary>
/// <remarks>noScribe's editor writes few kinds of tags, so no parser for pages at large is needed.</remarks>
internal sealed class NoScribePage(string html)
{
    // What a time that is shown may have.
    private static readonly SearchValues<char> TimeSigns = SearchValues.Create("0123456789:.,");

    // What ends a value without quotes.
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n/");

    private readonly StringBuilder text = new();
    private List<NoScribePiece> paragraph = [];
    private NoScribeAnchor? anchor;
    private int place = -1;
    private bool isBody;

    /// <summary>The metadata of the head.</summary>
    public List<(string Name, string Value)> Metadata { get; } = [];

    /// <summary>The paragraphs that have text.</summary>
    public List<List<NoScribePiece>> Paragraphs { get; } = [];

    /// <summary>Reads the page.</summary>
    public void Read()
    {
        int at = 0;
        string? skipped = null;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            if (open < 0)
                open = html.Length;
            if (skipped is null)
                Text(at, open);
            if (open == html.Length)
                break;
            if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0)
            {
                int end = html.IndexOf("-->", open, StringComparison.Ordinal);
                at = end < 0 ? html.Length : end + 3;
                continue;
            }

            int close = TagEnd(open);
            ReadOnlySpan<char> tag = html.AsSpan(open + 1, Math.Max(0, close - open - 1));
            string name = Name(tag);
            at = Math.Min(html.Length, close + 1);
            if (skipped is not null)
            {
                if (name == skipped)
                    skipped = null;
                continue;
            }

            if (name is "style" or "script" or "title")
                skipped = $"/{name}";
            else
                Tag(name, tag);
        }

        EndParagraph();
    }

    private void Tag(string name, ReadOnlySpan<char> tag)
    {
        switch (name)
        {
            case "meta":
                if (Attribute(tag, "name") is { Length: > 0 } key && Attribute(tag, "content") is { } value)
                    Metadata.Add((key, value));
                break;
            case "body":
                isBody = true;
                break;
            case "p" or "/p" or "div" or "/div" or "/body" or "h1" or "h2" or "h3" or "/h1" or "/h2" or "/h3":
                isBody = true;
                EndParagraph();
                break;
            case "br":
                text.Append('\n');
                break;
            case "a":
                EndPiece();
                anchor = Attribute(tag, "name") is { } named ? NoScribeAnchor.Parse(named) : null;
                break;
            case "/a":
                EndPiece();
                anchor = null;
                break;
            case "span" or "/span":
                // A time that is shown is a span of its own.
                EndPiece();
                break;
        }
    }

    private void Text(int start, int end)
    {
        if (!isBody || start >= end)
            return;
        ReadOnlySpan<char> raw = html.AsSpan(start, end - start);
        if (place < 0)
            place = start + (raw.Length - raw.TrimStart().Length);
        // White space is one blank, whatever it is in the file; blanks that are meant are entities.
        var plain = new StringBuilder();
        bool isBlank = text.Length > 0 && text[^1] is ' ' or '\n';
        foreach (char c in raw)
        {
            bool blank = c is ' ' or '\n' or '\r' or '\t';
            if (!blank || !isBlank)
                plain.Append(blank ? ' ' : c);
            isBlank = blank;
        }

        text.Append(WebUtility.HtmlDecode(plain.ToString()));
    }

    private void EndPiece()
    {
        if (text.Length > 0)
        {
            string piece = text.ToString();
            if (!IsShownTime(piece))
                paragraph.Add(new(piece, anchor, place));
        }

        text.Clear();
        place = -1;
    }

    private void EndParagraph()
    {
        EndPiece();
        if (paragraph.Exists(p => !string.IsNullOrWhiteSpace(p.Text)))
            Paragraphs.Add(paragraph);
        paragraph = [];
        anchor = null;
    }

    // [hh:mm:ss]: the anchor says it more exactly.
    private static bool IsShownTime(string piece)
    {
        ReadOnlySpan<char> bare = piece.AsSpan().Trim();
        return bare is ['[', .. { Length: >= 7 and <= 12 } inner, ']'] && inner.Count(':') == 2 && !inner.ContainsAnyExcept(TimeSigns);
    }

    // The end of a tag; a sign > in quotes does not end it.
    private int TagEnd(int open)
    {
        char quote = '\0';
        for (int i = open + 1; i < html.Length; i++)
        {
            char c = html[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && html.AsSpan(open, i - open).TrimEnd() is [.., '='])
                quote = c;
            else if (c == '>')
                return i;
            else if (c == '<')
                return i - 1;
        }

        return html.Length;
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        int end = 0;
        while (end < tag.Length && (char.IsAsciiLetterOrDigit(tag[end]) || (end == 0 && tag[end] is '/' or '!')))
            end++;
        return tag[..end].ToString().ToLowerInvariant();
    }

    private static string? Attribute(ReadOnlySpan<char> tag, string name)
    {
        for (int at = 0; at < tag.Length;)
        {
            int found = tag[at..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                return null;
            found += at;
            at = found + name.Length;
            ReadOnlySpan<char> rest = tag[at..].TrimStart();
            if (found == 0 || !char.IsWhiteSpace(tag[found - 1]) || rest is not ['=', ..])
                continue;
            rest = rest[1..].TrimStart();
            if (rest is not ['"' or '\'', ..])
                return WebUtility.HtmlDecode(rest[..(rest.IndexOfAny(ValueEnds) is >= 0 and int stop ? stop : rest.Length)].ToString());
            int close = rest[1..].IndexOf(rest[0]);
            return WebUtility.HtmlDecode((close < 0 ? rest[1..] : rest.Slice(1, close)).ToString());
        }

        return null;
    }
}
