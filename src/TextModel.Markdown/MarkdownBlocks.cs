using System.Runtime.InteropServices;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>What Markdig's tree says of a text, in the engine's terms: blocks, emphasis, references to notes, and what is mark-up only.</summary>
internal sealed class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();
    private readonly string text;
    private readonly List<TextBlock> blocks = [];
    private readonly List<EmphasisSpan> emphasis = [];
    private readonly List<NoteReference> references = [];
    private readonly List<FormatMark> marks = [];

    private MarkdownBlocks(string text) => this.text = text;

    public ReadOnlyMemory<TextBlock> Blocks { get; private init; }

    public ReadOnlyMemory<EmphasisSpan> Emphasis { get; private init; }

    public ReadOnlyMemory<NoteReference> References { get; private init; }

    public ReadOnlyMemory<FormatMark> Marks { get; private init; }

    /// <summary>The front matter with its fences; null where there is none.</summary>
    public TextSpan? FrontMatter { get; private set; }

    /// <summary>The words of the only heading of the first level; null where there is none or more than one.</summary>
    public string? Title { get; private init; }

    public bool IsTooDeep { get; private init; }

    /// <summary>The parser that the reader uses.</summary>
    public static MarkdownDocument Parse(string text) => Markdig.Markdown.Parse(text, Pipeline);

    /// <summary>Cuts a text into blocks.</summary>
    public static MarkdownBlocks Find(string text)
    {
        MarkdownDocument tree;
        try
        {
            tree = Parse(text);
        }
        // Markdig gives up where mark-up is nested more than a hundred levels deep.
        catch (ArgumentException)
        {
            var plain = new MarkdownBlocks(text);
            plain.AddParts(new(0, text.Length), BlockKind.Paragraph);
            return new(text) { Blocks = plain.blocks.ToArray(), IsTooDeep = true };
        }

        var found = new MarkdownBlocks(text);
        found.Walk(tree, BlockKind.Paragraph);
        Sort(found.blocks, b => b.Span);
        Sort(found.emphasis, e => e.Span);
        Sort(found.references, r => r.Span);
        if (found.FrontMatter is null && OtherHeaders.Find(text) is { } header)
            found.SetHeader(header);
        found.RemoveOverlaps();
        found.MarkGaps();
        return new(text)
        {
            Blocks = found.blocks.ToArray(),
            Emphasis = found.emphasis.ToArray(),
            References = found.references.ToArray(),
            Marks = found.marks.ToArray(),
            FrontMatter = found.FrontMatter,
            Title = found.TitleOf(tree),
        };
    }

    private static MarkdownPipeline CreatePipeline()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UseFootnotes();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    // Most come in order: only notes and what nests stand elsewhere in the tree.
    private static void Sort<T>(List<T> items, Func<T, TextSpan> span)
    {
        for (int i = 1; i < items.Count; i++)
        {
            if (span(items[i - 1]) > span(items[i]))
            {
                items.Sort((a, b) => span(a).CompareTo(span(b)));
                return;
            }
        }
    }

    private static TextSpan SpanOf(MarkdownObject node) => new(node.Span.Start, node.Span.End + 1);

    // Front matter that Markdown takes for paragraphs.
    private void SetHeader(TextSpan header)
    {
        FrontMatter = header;
        int inside = 0;
        while (inside < blocks.Count && blocks[inside].Span.Start < header.End)
            inside++;
        TextSpan last = inside == 0 ? header : blocks[inside - 1].Span;
        TextBlock[] rest = last.End > header.End ? [blocks[inside - 1] with { Span = new(header.End, last.End) }] : [];
        blocks.RemoveRange(0, inside);
        blocks.InsertRange(0, [new(header, BlockKind.Other), .. rest]);
        emphasis.RemoveAll(e => e.Span.Start < header.End);
        references.RemoveAll(r => r.Span.Start < header.End);
    }

    private void Walk(ContainerBlock container, BlockKind kind)
    {
        foreach (Block block in container)
        {
            switch (block)
            {
                case YamlFrontMatterBlock:
                    FrontMatter = SpanOf(block);
                    blocks.Add(new(SpanOf(block), BlockKind.Other));
                    break;
                case HeadingBlock heading:
                    AddLeaf(heading, IsHeading(heading) ? BlockKind.Heading : kind, new() { Level = heading.Level });
                    break;
                case ParagraphBlock paragraph:
                    AddLeaf(paragraph, kind, null);
                    break;
                case HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock } html:
                    AddLeaf(html, kind, null);
                    break;
                case FencedCodeBlock code:
                    AddLeaf(code, BlockKind.Other, null);
                    break;
                case LinkReferenceDefinitionGroup definitions:
                    AddNotes(definitions);
                    break;
                // Notes that nothing points at are not in the group: all of them come with the definitions.
                case FootnoteGroup:
                    break;
                case ContainerBlock inner:
                    Walk(inner, inner is ListItemBlock ? BlockKind.ListItem : kind);
                    break;
                default:
                    break;
            }
        }
    }

    // A rule right under a paragraph is a heading's underline in Markdown; whole paragraphs and labelled lines are not meant so.
    private bool IsHeading(HeadingBlock heading)
    {
        if (!heading.IsSetext)
            return true;
        ReadOnlySpan<char> line = text.AsSpan(heading.Span.Start, heading.Span.Length);
        line = line[..line.LastIndexOfAny('\n', '\r')].TrimEnd();
        return line.Length <= 120 && !line.ContainsAny('\n', '\r', ':') && !line.EndsWith(".");
    }

    private void AddNotes(LinkReferenceDefinitionGroup definitions)
    {
        foreach (Block definition in definitions)
        {
            if (definition is not FootnoteLinkReferenceDefinition { Footnote: { } note } || definition.Span.IsEmpty)
                continue;
            TextSpan label = SpanOf(definition);
            if (label.End < text.Length && text[label.End] == ':')
                label = new(label.Start, label.End + 1);
            string key = note.Label?.TrimStart('^') ?? "";
            int first = blocks.Count;
            AddNote(note, label, key, first);
            if (first == blocks.Count)
                blocks.Add(new(label, BlockKind.Note) { Details = new() { NoteKey = key, NoteLabel = label } });
        }
    }

    // The note's paragraphs, those in lists and quotations too; the label belongs to the first.
    private void AddNote(ContainerBlock note, TextSpan label, string key, int first)
    {
        foreach (Block part in note)
        {
            if (part is ContainerBlock inner)
                AddNote(inner, label, key, first);
            if (part is not LeafBlock leaf || leaf.Span.IsEmpty)
                continue;
            TextSpan span = SpanOf(leaf);
            AddInlines(leaf.Inline);
            bool isFirst = first == blocks.Count;
            blocks.Add(new(isFirst ? new(label.Start, Math.Max(span.End, label.End)) : span, BlockKind.Note)
            {
                Details = new() { NoteKey = key, NoteLabel = isFirst ? label : null },
            });
        }
    }

    private void AddLeaf(LeafBlock leaf, BlockKind kind, BlockDetails? details)
    {
        if (leaf.Span.IsEmpty)
            return;
        int set = emphasis.Count;
        AddInlines(leaf.Inline);
        TextSpan span = SpanOf(leaf);
        if (kind is BlockKind.Heading or BlockKind.Other)
            blocks.Add(new(span, kind) { Details = kind == BlockKind.Heading ? details : null });
        else if (leaf is ParagraphBlock && MarkdownLines.TryReadTable(text, span, blocks))
            return;
        else
            AddParts(span, kind, set);
    }

    // A line of no-break spaces is not blank for Markdown, but for whoever wrote it.
    private void AddParts(TextSpan span, BlockKind kind, int set = int.MaxValue)
    {
        int start = span.Start;
        bool? before = null;
        for (int at = start; at < span.End;)
        {
            int length = text.AsSpan(at, span.End - at).IndexOfAny('\r', '\n');
            int end = length < 0 ? span.End : at + length;
            if (IsBlank(at, end))
            {
                if (start < at)
                    blocks.Add(new(new(start, at), kind));
                (start, before) = (end, null);
            }
            else if (set < emphasis.Count)
            {
                // A line wholly in bold or italics is a question or a name above the lines in plain type.
                bool covered = MarkdownLines.IsCovered(text, new(at, end), CollectionsMarshal.AsSpan(emphasis)[set..]);
                if (before is { } was && was != covered)
                {
                    blocks.Add(new(new(start, at), kind));
                    start = at;
                }

                before = covered;
            }

            at = end + (text.AsSpan(end, span.End - end).StartsWith("\r\n") ? 2 : 1);
        }

        if (start < span.End)
            blocks.Add(new(new(start, span.End), kind));
    }

    private bool IsBlank(int from, int to)
    {
        while (from < to && (char.IsWhiteSpace(text[from]) || text[from] is '\u200B' or '\uFEFF'))
            from++;
        return from == to;
    }

    private void AddInlines(ContainerInline? container)
    {
        for (Inline? inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is EmphasisInline set)
                emphasis.Add(new(SpanOf(set), set.DelimiterCount == 2 ? EmphasisStyle.Bold : EmphasisStyle.Italic));
            else if (inline is FootnoteLink { IsBackLink: false } link)
                references.Add(new(SpanOf(link), link.Footnote.Label?.TrimStart('^') ?? ""));
            if (inline is ContainerInline inner)
                AddInlines(inner);
        }
    }

    // One definition may be found inside another block's lines; the engine wants each place once.
    private void RemoveOverlaps()
    {
        int end = 0, kept = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            TextSpan span = blocks[i].Span;
            if (span.Start < end || span.End > text.Length)
                continue;
            end = span.End;
            blocks[kept++] = blocks[i];
        }

        blocks.RemoveRange(kept, blocks.Count - kept);
    }

    // Text that is in no block is mark-up: list markers, rules, link definitions, comments.
    private void MarkGaps()
    {
        int at = 0;
        foreach (TextBlock block in blocks)
        {
            MarkGap(at, block.Span.Start);
            at = block.Span.End;
        }

        MarkGap(at, text.Length);
    }

    private void MarkGap(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        if (from < to)
            marks.Add(new(new(from, to)));
    }

    private string? TitleOf(MarkdownDocument tree)
    {
        HeadingBlock? title = null;
        foreach (Block block in tree)
        {
            if (block is not HeadingBlock { Level: 1 } heading)
                continue;
            if (title is not null)
                return null;
            title = heading;
        }

        if (title?.Inline is not { } words || !IsHeading(title))
            return null;
        return PlainTitle.Of(text.Substring(words.Span.Start, words.Span.Length)) is { Length: > 0 } found ? found : null;
    }
}
