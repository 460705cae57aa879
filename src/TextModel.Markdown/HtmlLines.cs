using System.Net;
using System.Text;
using Markdig.Syntax;

namespace TextModel.Formats.Markdown;

/// <summary>Writes the words of a block of HTML, without its tags.</summary>
internal sealed class HtmlLines
{
    private readonly MarkdownText text;
    private readonly InlineWriter inlines;
    private readonly string html;
    private readonly List<(int Start, int Place)> lines = [];
    private int line;

    private readonly HtmlTable table;

    private HtmlLines(MarkdownText text, InlineWriter inlines, HtmlTable table, HtmlBlock block)
    {
        this.text = text;
        this.inlines = inlines;
        this.table = table;
        var joined = new StringBuilder();
        for (int i = 0; i < block.Lines.Count; i++)
        {
            ref readonly var read = ref block.Lines.Lines[i];
            lines.Add((joined.Length, read.Position));
            joined.Append(read.Slice.AsSpan()).Append('\n');
        }

        html = joined.ToString();
    }

    /// <summary>Writes the words.</summary>
    public static void Write(MarkdownText text, InlineWriter inlines, HtmlTable table, HtmlBlock block)
    {
        var written = new HtmlLines(text, inlines, table, block);
        written.Write();
        inlines.CloseAll();
    }

    private void Write()
    {
        bool closes = true;
        for (int at = 0; at < html.Length;)
        {
            if (html[at] == '\n')
            {
                text.EndLineOnce(html.Length == at + 1 ? -1 : inlines.InFile(Place(at)));
                at++;
            }
            else if (html[at] == '<' && closes && at + 1 < html.Length && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?'))
            {
                int end = html.AsSpan(at).StartsWith("<!--") ? html.IndexOf("-->", at + 4, StringComparison.Ordinal) + 3 : HtmlTag.EndOf(html, at);
                closes = end > at && end > 2;
                if (closes)
                    at = AddTag(at, end);
            }
            else if (html[at] == '&' && html.AsSpan(at, Math.Min(40, html.Length - at)).IndexOf(';') is > 0 and int entity && Decoded(at, entity + 1) is { } decoded)
            {
                text.Append(decoded);
                at += entity + 1;
            }
            else
            {
                int next = html.AsSpan(at + 1).IndexOfAny('\n', '<', '&');
                int end = next < 0 ? html.Length : at + 1 + next;
                inlines.Append(html.AsSpan(at, end - at), Place(at));
                at = end;
            }
        }
    }

    // After the tag; what scripts and style sheets say is no text.
    private int AddTag(int at, int end)
    {
        string tag = html[at..end];
        HtmlTag? read = HtmlTag.Read(tag);
        if (read is { } part && table.Take(part))
            return end;
        inlines.AddTag(tag, inlines.InFile(Place(at)));
        if (read is not { IsEnd: false, Name: "script" or "style" } hidden)
            return end;
        int close = html.IndexOf("</" + hidden.Name, end, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? html.Length : close;
    }

    private string? Decoded(int at, int length)
    {
        string written = html.Substring(at, length), read = WebUtility.HtmlDecode(written);
        return read == written ? null : read;
    }

    private int Place(int at)
    {
        while (line + 1 < lines.Count && lines[line + 1].Start <= at)
            line++;
        return lines[line].Place + at - lines[line].Start;
    }
}
