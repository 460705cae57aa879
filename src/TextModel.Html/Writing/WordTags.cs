using System.Text;

namespace TextModel.Formats.Html;

/// <summary>The elements around words, as the reader knows them.</summary>
internal sealed class WordTags(string text, WriteLosses losses)
{
    private readonly PageOutput values = new(TextWriter.Null, losses);

    /// <summary>The element of an annotation; null where it has none, which is counted unless reading finds it by its words.</summary>
    public WordMark? Of(Annotation annotation)
    {
        TextSpan span = annotation.Span;
        switch (annotation)
        {
            case EntityMention:
                losses.Add("a mention", "mentions", span);
                return null;
            case Markup markup:
                CountMarkup(markup);
                return null;
            case PageBreak when span.IsEmpty:
                losses.Add("a page break that is not printed", "page breaks that are not printed", span);
                return null;
            case SourceStatement or StageDirection or TimeStamp or FormeWork or PageBreak or Division or Turn or Heading or Paragraph or Note or NoteAnchor when !span.IsEmpty || annotation is not NoteAnchor:
                return null;
        }

        if (span.IsEmpty)
        {
            losses.Add("an annotation without words", "annotations without words", span);
            return null;
        }

        (string Open, string Close)? tag = annotation switch
        {
            Highlighting look => LookOf(look),
            Link { Target: { } target } => ($"<a href={values.Quoted(target)}>", "</a>"),
            Quotation quotation => ($"<q{values.Attribute("cite", quotation.Source)}{(IsQuoted(span) ? " style=\"quotes: none\"" : "")}>", "</q>"),
            CodePassage code => ($"<code{values.Attribute("class", code.Language is { } language ? "language-" + language : null)}>", "</code>"),
            ForeignPassage { Language: { } language } => ($"<span lang={values.Quoted(language)}>", "</span>"),
            Insertion => ("<ins>", "</ins>"),
            Deletion => ("<del>", "</del>"),
            _ => null,
        };
        if (tag is null)
        {
            (string one, string many) = annotation switch
            {
                Link => ("a link that leads nowhere", "links that lead nowhere"),
                ForeignPassage => ("a passage in a language that is not named", "passages in languages that are not named"),
                TextListItem or TextListLabel => ("a list item outside of lists", "list items outside of lists"),
                _ => ("a row or cell outside of tables", "rows and cells outside of tables"),
            };
            losses.Add(one, many, span);
            return null;
        }

        return new(span.Start, span.End, tag.Value.Open, tag.Value.Close) { IsLink = annotation is Link, IsCode = annotation is CodePassage, What = annotation };
    }

    private (string Open, string Close) LookOf(Highlighting look)
    {
        var open = new StringBuilder();
        var close = new StringBuilder();
        Rendition rest = look.Rendition;
        foreach ((Rendition rendition, string name) in (ReadOnlySpan<(Rendition, string)>)[
            (Rendition.Bold, "b"), (Rendition.Italic, "i"), (Rendition.Underline, "u"), (Rendition.Strikethrough, "s"),
            (Rendition.Superscript, "sup"), (Rendition.Subscript, "sub"), (Rendition.Smaller, "small")])
        {
            if ((rest & rendition) == 0)
                continue;
            open.Append('<').Append(name).Append('>');
            close.Insert(0, $"</{name}>");
        }

        var style = new List<string>();
        foreach ((Rendition rendition, string declaration) in (ReadOnlySpan<(Rendition, string)>)[
            (Rendition.SmallCaps, "font-variant: small-caps"), (Rendition.Typewriter, "font-family: monospace"), (Rendition.Larger, "font-size: larger"),
            (Rendition.Letterspaced, "letter-spacing: 0.1em"), (Rendition.AllCaps, "text-transform: uppercase")])
        {
            if ((rest & rendition) != 0)
                style.Add(declaration);
        }

        if (IsPlain(look.Color, look.Span))
            style.Add($"color: {look.Color}");
        if (IsPlain(look.Font, look.Span))
            style.Add($"font-family: '{look.Font}'{((rest & Rendition.Typewriter) != 0 ? ", monospace" : "")}");
        if (style.Count > 0)
        {
            open.Append($"<span style={values.Quoted(string.Join("; ", style))}>");
            close.Insert(0, "</span>");
        }

        return open.Length == 0 ? ("<mark>", "</mark>") : (open.ToString(), close.ToString());
    }

    // What could be another declaration is none.
    private bool IsPlain(string? value, TextSpan span)
    {
        if (value is null)
            return false;
        foreach (char c in value)
        {
            if (char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '#' or '.' or '%' || (c is '(' or ')' or ',' && value.StartsWith("rgb", StringComparison.Ordinal)))
                continue;
            losses.Add("a color or font with an odd name", "colors or fonts with odd names", span);
            return false;
        }

        return !string.IsNullOrWhiteSpace(value);
    }

    // Browsers print quotation marks around q.
    private bool IsQuoted(TextSpan span) => text.AsSpan(span.Start, span.Length).TrimStart() is ['"' or '\'' or '“' or '”' or '„' or '‘' or '’' or '‚' or '«' or '»' or '‹' or '›' or '「' or '『', ..];

    private void CountMarkup(Markup markup)
    {
        (string one, string many) = markup.Kind switch
        {
            MarkupKind.Comment => ("a comment", "comments"),
            MarkupKind.ProcessingInstruction => ("a processing instruction", "processing instructions"),
            MarkupKind.Verbatim => ("a piece of the source outside of the text", "pieces of the source outside of the text"),
            _ => ($"an element {markup.Tag?.Name}", $"elements {markup.Tag?.Name}"),
        };
        losses.Add(one, many, markup.Span);
    }
}
