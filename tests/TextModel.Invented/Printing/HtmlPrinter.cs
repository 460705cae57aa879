using System.Text;

namespace TextModel.Invented.Printing;

/// <summary>Prints blocks as a page of HTML.</summary>
internal sealed class HtmlPrinter(Layout layout, Language language, SeededRandom random)
{
    private readonly string bold = random.Word("b strong"), italic = random.Word("i em");
    private readonly bool compact = random.Chance(50);
    private readonly bool divisions = random.Chance(25);
    private readonly int width = random.Between(70, 110);

    /// <summary>The whole page.</summary>
    public string Print(IReadOnlyList<Block> blocks, string title)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").Append(language.Code).Append('"')
            .Append(language.IsRightToLeft ? " dir=\"rtl\"" : "").Append(">\n<head><meta charset=\"utf-8\"><title>")
            .Append(Escape(title)).Append("</title></head>\n<body>\n");
        string open = "";
        Block? previous = null;
        foreach (Block block in blocks)
        {
            string group = block.Kind switch
            {
                BlockKind.Item => "ul",
                BlockKind.Numbered => "ol",
                BlockKind.Term or BlockKind.Definition => "dl",
                BlockKind.Row => "table",
                _ => "",
            };
            // Blocks that follow without space are lines of one paragraph.
            bool joins = block.Kind == BlockKind.Paragraph && previous?.Kind == BlockKind.Paragraph
                && (block.Tight || (layout.Gap == "none" && block.Spaced && previous.Spaced));
            if (previous is not null)
                page.Append(joins ? "<br>\n" : End(previous)).Append(joins ? "" : "\n");
            if (group != open)
            {
                page.Append(open.Length > 0 ? $"</{open}>\n" : "").Append(group.Length > 0 ? $"<{group}>\n" : "");
                open = group;
            }

            page.Append(joins ? "" : Begin(block)).Append(Text(block));
            previous = block;
        }

        if (previous is not null)
            page.Append(End(previous)).Append('\n');
        return page.Append(open.Length > 0 ? $"</{open}>\n" : "").Append("</body>\n</html>\n").ToString();
    }

    private string Paragraph => divisions ? "div" : "p";

    private string Begin(Block block) => block.Kind switch
    {
        BlockKind.Heading => $"<h{block.Number}>",
        BlockKind.Item or BlockKind.Numbered => "<li>",
        BlockKind.Quote => compact ? "<blockquote>" : "<blockquote><p>",
        BlockKind.Term => "<dt>",
        BlockKind.Definition => "<dd>",
        BlockKind.Row => "<tr><td>",
        BlockKind.Speaker => "<div class=\"speaker\">",
        BlockKind.Lines => "<p>",
        _ => $"<{Paragraph}>",
    };

    private string End(Block block) => block.Kind switch
    {
        BlockKind.Heading => $"</h{block.Number}>",
        BlockKind.Item or BlockKind.Numbered => "</li>",
        BlockKind.Quote => compact ? "</blockquote>" : "</p></blockquote>",
        BlockKind.Term => "</dt>",
        BlockKind.Definition => "</dd>",
        BlockKind.Row => "</td></tr>",
        BlockKind.Speaker => "</div>",
        BlockKind.Lines => "</p>",
        _ => $"</{Paragraph}>",
    };

    private string Text(Block block)
    {
        string text = string.Concat(block.Runs.Select(Print));
        if (block.Kind == BlockKind.Lines)
            return text.Replace("\n", "<br>\n", StringComparison.Ordinal);
        if (block.Cells.Count > 0)
            text += string.Concat(block.Cells.Select(c => $"</td><td>{string.Concat(c.Select(Print))}"));
        return layout.Wrap == "hard" && !language.IsWide ? Wrapped(text) : text;
    }

    // Line ends in the source mean nothing here.
    private string Wrapped(string text)
    {
        var wrapped = new StringBuilder(text);
        int line = 0;
        bool tag = false;
        for (int i = 0; i < wrapped.Length; i++, line++)
        {
            tag = wrapped[i] == '<' || (tag && wrapped[i] != '>');
            if (wrapped[i] == ' ' && !tag && line > width)
            {
                wrapped[i] = '\n';
                line = 0;
            }
        }

        return wrapped.ToString();
    }

    private string Print(Run run)
    {
        string text = Escape(run.Text);
        return run.Style switch
        {
            "b" => $"<{bold}>{text}</{bold}>",
            "i" => $"<{italic}>{text}</{italic}>",
            "bi" => $"<{bold}><{italic}>{text}</{italic}></{bold}>",
            "c" => $"<code>{text}</code>",
            "u" => $"<u>{text}</u>",
            "sc" => $"<span style=\"font-variant: small-caps\">{text}</span>",
            "span" => $"<span class=\"speaker\">{text}</span>",
            _ => text,
        };
    }

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
