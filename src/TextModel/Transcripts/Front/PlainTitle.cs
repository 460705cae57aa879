using System.Net;
using System.Text;

namespace TextModel.Transcripts;

/// <summary>The words of a title that is written with mark-up of Markdown or HTML. Compiled into the reader of Markdown too.</summary>
internal static class PlainTitle
{
    // The signs at the start of a Markdown heading.
    private const int MaxLevel = 6;

    /// <summary>The words on one line: without the signs of a heading, emphasis, tags, comments, attributes (<c>{#top}</c>), and addresses of links.</summary>
    /// <param name="title">The title as it is written.</param>
    public static string Of(string title)
    {
        ReadOnlySpan<char> rest = title.AsSpan().Trim();
        int level = rest.IndexOfAnyExcept('#');
        if (level is > 0 and <= MaxLevel)
            rest = rest[level..].TrimEnd('#').Trim();
        var words = new StringBuilder(rest.Length);
        for (int at = 0; at < rest.Length;)
        {
            int length = rest[at] switch
            {
                '<' => Tag(rest[at..]),
                '{' => rest[at..] is ['{', '#' or '.' or ':', ..] && rest.EndsWith("}") ? rest.Length - at : 0,
                '!' => rest[at..] is ['!', '[', ..] && Link(rest[(at + 1)..], out _) is > 0 and int image ? image + 1 : 0,
                '*' or '_' or '`' or '~' => Emphasis(rest, at),
                _ => 0,
            };
            if (length > 0)
            {
                at += length;
            }
            else if (rest[at] == '[' && Link(rest[at..], out int text) is > 0 and int link)
            {
                words.Append(Of(rest.Slice(at + 1, text).ToString()));
                at += link;
            }
            else
            {
                at += rest[at] == '\\' && at + 1 < rest.Length && (char.IsPunctuation(rest[at + 1]) || char.IsSymbol(rest[at + 1])) ? 1 : 0;
                words.Append(rest[at++]);
            }
        }

        string plain = words.ToString();
        if (plain.Contains('&', StringComparison.Ordinal))
            plain = WebUtility.HtmlDecode(plain);
        return string.Join(' ', plain.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    // "<i>", "</i>", "<!-- omit in toc -->"; "3 < 4" has none.
    private static int Tag(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<!--"))
            return text.IndexOf("-->") is >= 0 and int comment ? comment + 3 : text.Length;
        int name = text is ['<', '/', ..] ? 2 : 1;
        if (name >= text.Length || !char.IsAsciiLetter(text[name]))
            return 0;
        return text.IndexOf('>') + 1;
    }

    // "[words](address)", "[words]{.class}"; how long the words are.
    private static int Link(ReadOnlySpan<char> text, out int words)
    {
        words = text.IndexOf(']') - 1;
        if (words < 0 || words + 2 >= text.Length || text[words + 2] is not ('(' or '{'))
            return 0;
        int end = text[(words + 2)..].IndexOf(text[words + 2] == '(' ? ')' : '}');
        return end < 0 ? 0 : words + 2 + end + 1;
    }

    // A run of signs at the edge of a word whose like stands at the edge of another: "2 * 3" and "file_name" have none.
    private static int Emphasis(ReadOnlySpan<char> text, int at)
    {
        char sign = text[at];
        int end = at;
        while (end < text.Length && text[end] == sign)
            end++;
        int run = end - at;
        if (sign == '~' && run != 2)
            return 0;
        bool opens = end < text.Length && !char.IsWhiteSpace(text[end]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
        bool closes = at > 0 && !char.IsWhiteSpace(text[at - 1]) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
        ReadOnlySpan<char> signs = text[at..end];
        return (opens && text[end..].IndexOf(signs) > 0) || (closes && text[..at].LastIndexOf(signs) >= 0) ? run : 0;
    }
}
