using System.Globalization;
using System.Runtime.InteropServices;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>Writes the blocks of the parser's tree. The parser does not nest deeper than a hundred levels.</summary>
internal sealed partial class BlockWriter
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();
    private readonly MarkdownText text;
    private readonly TagReport tags;
    private readonly HashSet<string> noteKeys = new(StringComparer.Ordinal);

    // The names of notes, however they are written where the notes are referred to.
    private readonly Dictionary<string, string> marks = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<LinkReferenceDefinition> words = [];
    private ParserInput input = ParserInput.Of("", -1);
    private NoteLabel? note;

    // Open in the container that is being written.
    private HtmlTable? table;
    private int nextKey;

    public BlockWriter(MarkdownText text, TagReport tags)
    {
        this.text = text;
        this.tags = tags;
        Drafts = new(text);
        Inlines = new(text, Drafts, tags) { NextKey = NextKey };
    }

    public InlineWriter Inlines { get; }

    public StructureDrafts Drafts { get; }

    public List<TextBlock> Blocks { get; } = [];

    /// <summary>Times before what is said then.</summary>
    public List<FormatMark> Marks { get; } = [];

    /// <summary>The front matter with its fences, in the file.</summary>
    public TextSpan? FrontMatter { get; private set; }

    public string? Title { get; private set; }

    /// <summary>Whether the mark of a note, such as <c>[^3]</c>, may be in the text.</summary>
    public bool MayHoldMarks { get; private set; } = true;

    /// <summary>The parser that the reader uses.</summary>
    public static MarkdownDocument Parse(string text) => Markdig.Markdown.Parse(text, Pipeline);

    /// <summary>Writes the file from a place on; false where it is nested too deeply.</summary>
    /// <param name="from">The place.</param>
    /// <param name="parseAll">Whether the parser is to read the plain paragraphs too, which makes no difference but of time.</param>
    public bool TryWrite(int from, bool parseAll = false)
    {
        input = parseAll ? ParserInput.Whole(text, from) : ParserInput.WithoutPlain(text, from);
        if (TryParse(input) is not { } tree)
            return false;
        if (!input.Fits(tree))
        {
            input = ParserInput.Whole(text, from);
            if (TryParse(input) is not { } whole)
                return false;
            tree = whole;
        }

        MayHoldMarks = input.MayHoldMarks;
        Inlines.Use(input);
        foreach (LinkReferenceDefinitionGroup definitions in tree.OfType<LinkReferenceDefinitionGroup>())
            Look(definitions);
        Write(tree, BlockKind.Paragraph, Gap.Blank);
        WriteWords(int.MaxValue);
        foreach (LinkReferenceDefinitionGroup definitions in tree.OfType<LinkReferenceDefinitionGroup>())
            WriteNotes(definitions);
        Title = TitleOf(tree);
        WriteInlineNotes();
        return true;
    }

    private static MarkdownDocument? TryParse(ParserInput input)
    {
        if (MarkdownDepth.IsTooMuch(input.Text))
            return null;
        try
        {
            return Parse(input.Text);
        }
        // Markdig gives up where mark-up is nested more than a hundred levels deep, and we where too much of it leads nowhere.
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Writes the file as it stands, line by line.</summary>
    public void WritePlain(int from)
    {
        text.BeginBlock();
        for (int at = from; at < text.File.Length;)
        {
            int length = text.File[at..].IndexOfAny('\r', '\n'), end = length < 0 ? text.File.Length : at + length;
            text.Append(at, end - at);
            if (end < text.File.Length)
                text.EndLine(end);
            at = end + (text.File[end..].StartsWith("\r\n") ? 2 : 1);
        }

        AddParts(text.EndBlock(), BlockKind.Paragraph, int.MaxValue);
    }

    private static MarkdownPipeline CreatePipeline()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UseFootnotes().UseDefinitionLists()
            .UseTaskLists().UseEmphasisExtras();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Insert(0, new GridParser());
        builder.InlineParsers.InsertBefore<EmphasisInlineParser>(new InlineNoteParser());
        builder.InlineParsers.Replace<LinkInlineParser>(new LinkParser());
        builder.InlineParsers.Replace<AutolinkInlineParser>(new TagParser());
        return builder.Build();
    }

    private string NextKey()
    {
        string key;
        do
            key = (++nextKey).ToString(CultureInfo.InvariantCulture);
        while (!noteKeys.Add(key));
        return key;
    }

    // After a backslash at its end the parser goes on.
    private TextSpan SpanOf(MarkdownObject node)
    {
        int start = Math.Clamp(Inlines.InFile(node.Span.Start), 0, text.File.Length);
        return new(start, Math.Clamp(Inlines.InFile(node.Span.End) + 1, start, text.File.Length));
    }

    private void Write(ContainerBlock container, BlockKind kind, Gap between)
    {
        HtmlTable? around = table;
        table = null;
        bool isFirst = true;
        foreach (Block block in container)
        {
            if (container is MarkdownDocument && words.Count > 0)
                WriteWords(block.Span.Start);
            if (!isFirst && table is not { IsAtCell: true })
                text.Break(between);
            if (container is MarkdownDocument && table is null && note is null)
                text.Settle();
            isFirst = false;
            // Only cells hold blocks.
            if (table is { InCell: false } && block is not HtmlBlock)
                EndTable();
            BlockKind own = table is null ? kind : BlockKind.TableCell;
            if (container is MarkdownDocument && input.PlainAt(block) is { } plain)
                WritePlainParagraphs(plain, own);
            else
                Write(block, own, between);
        }

        EndTable();
        table = around;
    }

    private void EndTable()
    {
        table?.End();
        table = null;
    }

    private void Write(Block block, BlockKind kind, Gap between)
    {
        switch (block)
        {
            case YamlFrontMatterBlock header when HasKey(text.File.Slice(SpanOf(header).Start, SpanOf(header).Length)):
                FrontMatter = SpanOf(header);
                break;
            case YamlFrontMatterBlock words:
                WriteLines(words);
                break;
            case HeadingBlock heading:
                bool isHeading = IsHeading(heading);
                WriteLeaf(heading, isHeading ? BlockKind.Heading : kind, isHeading ? new() { Level = heading.Level } : null);
                break;
            case DefinitionTerm term:
                int label = Drafts.Open(new(Piece.Label));
                WriteLeaf(term, kind, new() { IsLabel = true });
                Drafts.Close(label);
                break;
            case ParagraphBlock paragraph when Inlines.InFile(paragraph.Span.Start) >= 0 && PipeTable.IsTable(text.File, SpanOf(paragraph)):
                var table = new PipeTable(text, Drafts, Inlines, Blocks);
                int before = Blocks.Count;
                Inlines.Write(paragraph.Inline, paragraph.Span.Start, table);
                table.End();
                MarkNote(before);
                break;
            case ParagraphBlock paragraph:
                WriteLeaf(paragraph, kind, null);
                break;
            case HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock or HtmlBlockType.ScriptPreOrStyle } html:
                WriteHtml(html, kind);
                break;
            case FencedCodeBlock code:
                WriteCode(code);
                break;
            case QuoteBlock quote:
                int quotation = Drafts.Open(new(Piece.BlockQuotation));
                Write(quote, kind, between);
                Drafts.Close(quotation);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case DefinitionList list:
                WriteDefinitions(list);
                break;
            case Markdig.Extensions.Tables.Table grid:
                WriteGrid(grid);
                break;
            // Notes that nothing points at are not in the group: all of them come with the definitions.
            case FootnoteGroup or LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock inner:
                Write(inner, kind, between);
                break;
            default:
                break;
        }
    }

    // A rule right under a paragraph is a heading's underline in Markdown; whole paragraphs and labelled lines are not meant so.
    private bool IsHeading(HeadingBlock heading)
    {
        if (!heading.IsSetext || Inlines.InFile(0) < 0)
            return true;
        TextSpan span = SpanOf(heading);
        ReadOnlySpan<char> line = text.File.Slice(span.Start, span.Length);
        line = line[..Math.Max(0, line.LastIndexOfAny('\n', '\r'))].TrimEnd();
        return line.Length <= 120 && !line.ContainsAny('\n', '\r', ':') && !line.EndsWith(".");
    }

    private void WriteLeaf(LeafBlock leaf, BlockKind kind, BlockDetails? details)
    {
        text.BeginBlock();
        int set = Inlines.Emphasis.Count;
        Inlines.Write(leaf.Inline, leaf.Span.Start);
        EndLeaf(kind, details, set);
    }

    private static bool HasKey(ReadOnlySpan<char> header) => header.Contains(": ", StringComparison.Ordinal) || header.Contains(":\n", StringComparison.Ordinal) || header.Contains(":\r", StringComparison.Ordinal);

    // Between two rules, without a key: a paragraph.
    private void WriteLines(LeafBlock lines)
    {
        text.BeginBlock();
        for (int i = 0; i < lines.Lines.Count; i++)
        {
            Inlines.Append(lines.Lines.Lines[i].Slice.AsSpan(), lines.Lines.Lines[i].Position);
            text.EndLine(-1);
        }

        EndLeaf(BlockKind.Paragraph, null, int.MaxValue);
    }

    private void WriteHtml(HtmlBlock html, BlockKind kind)
    {
        text.BeginBlock();
        int set = Inlines.Emphasis.Count;
        table ??= new(text, Drafts, Inlines, Blocks, () => EndLeaf(kind, null, set));
        HtmlLines.Write(text, Inlines, table, html);
        EndLeaf(table.InCell ? BlockKind.TableCell : kind, null, set);
        if (!table.IsOpen)
            table = null;
    }

    private void EndLeaf(BlockKind kind, BlockDetails? details, int set, bool isOneLine = false)
    {
        TextSpan span = text.EndBlock();
        if (span.IsEmpty)
            return;
        // A time before what is said then.
        if (kind is BlockKind.Paragraph or BlockKind.ListItem && Inlines.Times is [.., var time] && time.Span.Start == span.Start)
        {
            Marks.Add(time);
            span = new(text.SkipSpace(time.Span.End, span.End), span.End);
            if (span.IsEmpty)
                return;
        }

        int before = Blocks.Count;
        if (isOneLine || details is not null || kind == BlockKind.Other || note is not null)
            Blocks.Add(new(span, kind) { Details = details });
        else
            AddParts(span, kind, set);
        MarkNote(before);
    }

    // A line of no-break spaces is not blank for Markdown, but for whoever wrote it. A line wholly in bold or italics is a question or a
    // name above the lines in plain type.
    private void AddParts(TextSpan span, BlockKind kind, int set)
    {
        int start = span.Start;
        bool? before = null;
        ReadOnlySpan<EmphasisSpan> emphasis = set < Inlines.Emphasis.Count ? CollectionsMarshal.AsSpan(Inlines.Emphasis)[set..] : default;
        for (int at = start; at < span.End;)
        {
            int length = text.Written(at, span.End).IndexOf('\n');
            int end = length < 0 ? span.End : at + length;
            if (length < 0 && start == at && before is null)
                break;
            if (text.Written(at, end).IsWhiteSpace() && !text.IsEmptyLineKept(at))
            {
                if (start < at)
                    Blocks.Add(new(new(start, at - 1), kind));
                (start, before) = (Math.Min(span.End, end + 1), null);
            }
            else if (set < Inlines.Emphasis.Count && at < end)
            {
                while (!emphasis.IsEmpty && emphasis[0].Span.End <= at)
                    emphasis = emphasis[1..];
                bool covered = IsCovered(new(at, end), emphasis);
                if (before is { } was && was != covered)
                {
                    Blocks.Add(new(new(start, at - 1), kind));
                    start = at;
                }

                before = covered;
            }

            at = end + 1;
        }

        if (start < span.End)
            Blocks.Add(new(new(start, span.End), kind));
    }

    // Whether one stretch of emphasis covers a line but for white space.
    private bool IsCovered(TextSpan line, ReadOnlySpan<EmphasisSpan> emphasis)
    {
        ReadOnlySpan<char> words = text.Written(line.Start, line.End);
        int start = line.Start + words.Length - words.TrimStart().Length, end = line.End - words.Length + words.TrimEnd().Length;
        foreach (ref readonly EmphasisSpan set in emphasis)
        {
            if (set.Span.Start > start)
                break;
            if (set.Span.End >= end)
                return end > start;
        }

        return false;
    }
}
