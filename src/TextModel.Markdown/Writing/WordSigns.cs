using System.Net;
using System.Text;
using TextModel.Printing;

namespace TextModel.Formats.Markdown;

/// <summary>What Markdown puts around words: signs, and elements of HTML where it has none or they would not be taken for signs.</summary>
internal sealed class WordSigns(NoteKeys keys, WriteLosses losses)
{
    // Longer ones the reader would not find again.
    private const int LongestInLine = 700;

    private static readonly (Rendition Rendition, string Name, string? Sign)[] Looks =
    [
        (Rendition.Bold, "b", "**"), (Rendition.Italic, "i", "*"), (Rendition.Strikethrough, "s", "~~"), (Rendition.Superscript, "sup", "^"), (Rendition.Subscript, "sub", "~"),
        (Rendition.Underline, "u", null), (Rendition.Typewriter, "samp", null), (Rendition.Smaller, "small", null), (Rendition.Larger, "big", null),
    ];

    /// <summary>All of them.</summary>
    public WordForms Forms => new()
    {
        Of = Of,
        OfLabel = _ => null,
        HasOnlyBold = true,
        OfSpeaker = label => new(label.Start, label.End, "<b>", "</b>") { Sign = "**" },
    };

    private WordMark? Of(Annotation annotation, Note? around)
    {
        TextSpan span = annotation.Span;
        switch (annotation)
        {
            case NoteAnchor anchor when !span.IsEmpty && keys.Of(anchor.Note) is { } key:
                return new(span.Start, span.End, "", "") { Instead = $"[^{key}]", IsLink = true, What = annotation };
            case Note note when !span.IsEmpty && span.Length <= LongestInLine && (around is null || !around.Span.Contains(span) || ReferenceEquals(around, note)):
                losses.Add("the place of a note in a line", "places of notes in lines", span);
                return new(span.Start, span.End, "^[", "]") { IsLink = true, What = note };
        }

        if (Formless.Count(annotation, losses))
            return null;
        WordMark? mark = annotation switch
        {
            Highlighting look => LookOf(look),
            Link { Target.Length: > 0 } link => new(span.Start, span.End, "[", $"]({Address(link.Target)})") { IsLink = true },
            Quotation quotation => new(span.Start, span.End, quotation.Source is { } source ? $"<q cite=\"{WebUtility.HtmlEncode(source)}\">" : "<q>", "</q>"),
            CodePassage => new(span.Start, span.End, "<code>", "</code>") { IsCode = true },
            RubyPassage ruby => new(span.Start, span.End, "<ruby>", $"<rt>{Referred(ruby.Reading)}</rt></ruby>"),
            Insertion => new(span.Start, span.End, "<ins>", "</ins>") { Sign = "++" },
            Deletion => new(span.Start, span.End, "<del>", "</del>"),
            _ => null,
        };
        if (mark is null && annotation is not Highlighting)
            Formless.CountOdd(annotation, losses);
        return mark is null ? null : mark with { What = annotation };
    }

    /// <summary>An address as it stands after a link's words.</summary>
    public static string Address(string target)
    {
        int depth = 0;
        bool isPlain = true;
        foreach (char c in target)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            isPlain &= depth >= 0 && c > ' ' && c is not ('<' or '>' or '\u00A0' or '\u007F');
        }

        var written = new StringBuilder(target.Length + 2);
        for (int i = 0; i < target.Length; i++)
        {
            char c = target[i];
            written.Append(c switch
            {
                '\r' => "%0D",
                '\n' => "%0A",
                '|' => "%7C",
                '\0' => "%00",
                '\\' => "\\\\",
                '<' or '>' => $"\\{c}",
                '&' when MarkdownEscapes.IsEntity(target, i, target.Length) => "&amp;",
                _ => c.ToString(),
            });
        }

        return isPlain && depth == 0 && target.Length > 0 ? written.ToString() : $"<{written}>";
    }

    // Neither Markdown nor HTML takes references for signs.
    private static string Referred(string words)
    {
        var written = new StringBuilder(words.Length);
        foreach (char c in words)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is ' ' or > '\u00A0')
                written.Append(c);
            else
                written.Append(c < ' ' ? " " : $"&#{(int)c};");
        }

        return written.ToString();
    }

    private WordMark? LookOf(Highlighting look)
    {
        TextSpan span = look.Span;
        if (look.Color is not null || look.Font is not null)
            losses.Add("a color or font", "colors and fonts", span);
        if ((look.Rendition & (Rendition.SmallCaps | Rendition.AllCaps | Rendition.Letterspaced)) != 0)
            losses.Add("small capitals, capitals or letter-spacing", "words in small capitals, capitals or letter-spacing", span);
        string open = "", close = "", sign = "";
        bool hasSign = true;
        foreach ((Rendition rendition, string name, string? own) in Looks)
        {
            if ((look.Rendition & rendition) == 0)
                continue;
            (open, close) = ($"{open}<{name}>", $"</{name}>{close}");
            hasSign &= own is not null && (sign.Length == 0 || (own[0] == '*' && sign[0] == '*'));
            sign += own;
        }

        if (open.Length > 0)
            return new(span.Start, span.End, open, close) { Sign = hasSign ? sign : null };
        return look.Rendition == Rendition.None && look.Color is null && look.Font is null ? new(span.Start, span.End, "<mark>", "</mark>") { Sign = "==" } : null;
    }
}
