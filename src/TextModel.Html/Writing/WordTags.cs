using System.Text;
using TextModel.Printing;

namespace TextModel.Formats.Html;

/// <summary>The elements around words, as the reader knows them.</summary>
internal sealed class WordTags(string text, PageNames names, WriteLosses losses)
{
    private readonly PageOutput values = new(TextWriter.Null, losses);

    /// <summary>All of them.</summary>
    public WordForms Forms => new() { Of = Of, OfLabel = OfLabel, OfSpeaker = label => new(label.Start, label.End, "<b>", "</b>") };

    private WordMark? OfLabel(Note note) => note.LabelSpan is { } label && names.BackOf(note) is { } back ? new(label.Start, label.End, $"<a href=\"#{back}\">", "</a>") { IsLink = true, What = note } : null;

    /// <summary>The element of an annotation, in a note or not; null where it has none, which is counted unless reading finds it by its words.</summary>
    public WordMark? Of(Annotation annotation, Note? note)
    {
        TextSpan span = annotation.Span;
        switch (annotation)
        {
            case NoteAnchor anchor when !span.IsEmpty && names.MarkOf(anchor) is { } mark:
                return new(span.Start, span.End, $"<sup>{mark}", "</a></sup>") { OpenAgain = $"<sup>{PageNames.MarkAgain(anchor)}", IsLink = true, What = annotation };
            case FormeWork { Type: "format" } when note is not null && note.Span.Contains(span) && names.BackOf(note) is { } back && IsWayBack(span):
                return new(span.Start, span.End, $"<a href=\"#{back}\">", "</a>") { IsLink = true, What = annotation };
            case Note when !span.IsEmpty && names.IdOf(annotation) is { } id:
                losses.Add("the place of a note in a line", "places of notes in lines", span);
                return new(span.Start, span.End, $"<span id=\"{id}\">", "</span>") { OpenAgain = "<span>", What = annotation };
        }

        if (Formless.Count(annotation, losses))
            return null;

        (string Open, string Close)? tag = annotation switch
        {
            Highlighting look => LookOf(look),
            Link { Target: { } target } => ($"<a href={values.Quoted(target)}>", "</a>"),
            Quotation quotation => ($"<q{values.Attribute("cite", quotation.Source)}{(IsQuoted(span) ? " style=\"quotes: none\"" : "")}>", "</q>"),
            CodePassage code => ($"<code{values.Attribute("class", code.Language is { } language ? "language-" + language : null)}>", "</code>"),
            ForeignPassage { Language: { } language } => ($"<span lang={values.Quoted(language)}>", "</span>"),
            RubyPassage ruby => ("<ruby>", $"<rt>{values.Escaped(ruby.Reading)}</rt></ruby>"),
            Insertion => ("<ins>", "</ins>"),
            Deletion => ("<del>", "</del>"),
            _ => null,
        };
        if (tag is null)
        {
            Formless.CountOdd(annotation, losses);
            return null;
        }

        return new(span.Start, span.End, tag.Value.Open, tag.Value.Close) { IsLink = annotation is Link, IsCode = annotation is CodePassage, What = annotation };
    }

    // A number would be taken for the note's own.
    private bool IsWayBack(TextSpan span) => !span.IsEmpty && text.AsSpan(span.Start, span.Length) is var words && !words.IsWhiteSpace() && !words.ContainsAnyInRange('0', '9');

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
}
