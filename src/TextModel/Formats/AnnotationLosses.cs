using System.Globalization;

namespace TextModel.Formats;

/// <summary>What a format of annotations leaves out of a document: what is lost singly as it is found, and one line for each kind of thing that the format never carries.</summary>
/// <param name="format">The format's name, for messages.</param>
/// <param name="diagnostics">Receives what is left out.</param>
internal sealed class AnnotationLosses(string format, DiagnosticBag diagnostics)
{
    private readonly Dictionary<(string Before, string Many), Kind> kinds = [];

    /// <summary>Says at once what was lost.</summary>
    public void Add(string what, TextSpan? span) => diagnostics.Add(DiagnosticCodes.Loss.At(null, null, span, format, what));

    /// <summary>Counts one of a kind that the format has no place for.</summary>
    /// <param name="one">How it is said where it is the only one.</param>
    /// <param name="before">What stands before the number of several.</param>
    /// <param name="many">What stands after the number.</param>
    /// <param name="example">What it is called as the example of several.</param>
    /// <param name="span">Where it stands.</param>
    public void Count(string one, string before, string many, string example, TextSpan? span) => CountKind(before, many, () => (one, example), span);

    /// <summary>Counts an annotation.</summary>
    public void Count(Annotation annotation, string text)
    {
        (string article, string one, string many) = Describe(annotation);
        CountKind("", many, () => (annotation.Id is { } id ? $"the {one} '{id}'" : $"{article} {one}", Example(annotation, text)), annotation.Span);
    }

    /// <summary>Says what was counted, in the order in which the kinds came.</summary>
    public void Report()
    {
        foreach (((string before, string many), Kind kind) in kinds)
        {
            Add(
                kind.Count == 1 ? kind.One : string.Create(CultureInfo.InvariantCulture, $"{before}{kind.Count} {many}, such as {kind.Example}"),
                kind.Span);
        }
    }

    // Only the first of a kind is described: there may be as many as the text has paragraphs.
    private void CountKind(string before, string many, Func<(string One, string Example)> describe, TextSpan? span)
    {
        if (!kinds.TryGetValue((before, many), out Kind? kind))
        {
            (string one, string example) = describe();
            kinds.Add((before, many), kind = new(one, example, span));
        }

        kind.Count++;
    }

    // The first words, by which a reader finds the place; where there are none, the identifier.
    private static string Example(Annotation annotation, string text)
    {
        string words = FirstWords.Of(text.AsSpan(annotation.Start, annotation.Span.Length));
        if (words.Length > 0)
            return $"'{words}'";
        return annotation.Id is { } id ? $"'{id}'" : string.Create(CultureInfo.InvariantCulture, $"the one at offset {annotation.Start}");
    }

    private static (string Article, string One, string Many) Describe(Annotation annotation) => annotation switch
    {
        Turn => ("a", "turn", "turns"),
        Paragraph => ("a", "paragraph", "paragraphs"),
        Note => ("a", "note", "notes"),
        EntityMention => ("a", "mention", "mentions"),
        NoteAnchor => ("a", "note anchor", "note anchors"),
        Division => ("a", "division", "divisions"),
        Heading => ("a", "heading", "headings"),
        SourceStatement => ("a", "source statement", "source statements"),
        PageBreak => ("a", "page break", "page breaks"),
        FormeWork => ("a", "running head or page number", "running heads and page numbers"),
        StageDirection => ("a", "stage direction", "stage directions"),
        TimeStamp => ("a", "time stamp", "time stamps"),
        Highlighting => ("a", "highlighting", "highlightings"),
        Link => ("a", "link", "links"),
        Quotation => ("a", "quotation", "quotations"),
        CodePassage => ("a", "passage of code", "passages of code"),
        ForeignPassage => ("a", "passage in another language", "passages in another language"),
        RubyPassage => ("a", "reading beside characters (ruby)", "readings beside characters (ruby)"),
        TimedWord => ("a", "word with its time", "words with their times"),
        TierEntry => ("an", "entry of a tier", "entries of tiers"),
        Insertion => ("an", "insertion", "insertions"),
        Deletion => ("a", "deletion", "deletions"),
        LineBreak => ("a", "line break", "line breaks"),
        TextList => ("a", "list", "lists"),
        TextListItem => ("a", "list item", "list items"),
        TextListLabel => ("a", "list label", "list labels"),
        TextTable => ("a", "table", "tables"),
        TextTableRow => ("a", "table row", "table rows"),
        TextTableCell => ("a", "table cell", "table cells"),
        Figure => ("a", "figure", "figures"),
        Markup { Kind: MarkupKind.Comment } => ("a", "comment", "comments"),
        Markup { Kind: MarkupKind.ProcessingInstruction } => ("a", "processing instruction", "processing instructions"),
        Markup { Tag: { } tag } => ("an", $"element {tag.Name}", $"elements {tag.Name}"),
        _ => ("an", "annotation", "annotations"),
    };

    private sealed class Kind(string one, string example, TextSpan? span)
    {
        public string One { get; } = one;

        public string Example { get; } = example;

        public TextSpan? Span { get; } = span;

        public int Count { get; set; }
    }
}
