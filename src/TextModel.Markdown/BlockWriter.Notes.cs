using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>Notes and link definitions, which Markdown takes out of the text.</summary>
internal sealed partial class BlockWriter
{
    // "[Ada]: Yes" leads nowhere.
    private static bool IsAddress(string? target)
    {
        if (string.IsNullOrEmpty(target))
            return true;
        ReadOnlySpan<char> words = target.AsSpan().TrimEnd(".,;!?…");
        return words.IsEmpty || words[0] == '#' || words.ContainsAny('/', '@', '\\') || words.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || (words.LastIndexOf('.') is > 0 and int dot && dot + 1 < words.Length && char.IsAsciiLetter(words[dot + 1]));
    }

    private void Look(LinkReferenceDefinitionGroup definitions)
    {
        foreach (Block block in definitions)
        {
            if (block is FootnoteLinkReferenceDefinition { Footnote: { } named })
            {
                noteKeys.Add(KeyOf(named));
                marks.TryAdd(KeyOf(named), KeyOf(named));
            }
            else if (block is LinkReferenceDefinition definition && !definition.Span.IsEmpty && !IsAddress(definition.Url))
                words.Enqueue(definition);
        }
    }

    private static string KeyOf(Footnote footnote) => footnote.Label?.TrimStart('^') ?? "";

    // What looks like a definition and is none, up to a place.
    private void WriteWords(int until)
    {
        while (words.Count > 0 && words.Peek().Span.Start < until)
        {
            TextSpan span = SpanOf(words.Dequeue());
            text.Break(Gap.Blank);
            text.BeginBlock();
            text.Append(span.Start, span.Length);
            EndLeaf(BlockKind.Paragraph, null, int.MaxValue);
            text.Break(Gap.Blank);
        }
    }

    private void WriteNotes(LinkReferenceDefinitionGroup definitions)
    {
        foreach (Block block in definitions)
        {
            if (block is FootnoteLinkReferenceDefinition { Footnote: { } footnote } && !block.Span.IsEmpty)
                WriteNote(footnote, KeyOf(footnote), Inlines.InFile(block.Span.Start));
        }
    }

    // Their text has been taken out of the line before its mark-up was read.
    private void WriteInlineNotes()
    {
        for (int i = 0; i < Inlines.InlineNotes.Count; i++)
        {
            WaitingNote found = Inlines.InlineNotes[i];
            input = ParserInput.Of(found.Content, IsInFile(found) ? found.Place : -1);
            MarkdownDocument tree = TryParse(input) ?? [];
            Inlines.Use(input);
            WriteNote(tree, found.Key, -1);
        }
    }

    private bool IsInFile(WaitingNote found) =>
        found.Place >= 0 && found.Place + found.Content.Length <= text.File.Length && text.File.Slice(found.Place, found.Content.Length).SequenceEqual(found.Content);

    // The label belongs to the first of its blocks.
    private void WriteNote(ContainerBlock body, string key, int place)
    {
        text.Break(Gap.Blank);
        text.BeginBlock();
        Inlines.AppendMark(key, place);
        TextSpan label = new(text.Position - key.Length - 2, text.Position);
        text.Append(" ");
        text.KeepPrefix();
        note = new(key, label);
        int before = Blocks.Count;
        Write(body, BlockKind.Note, Gap.Blank);
        if (before == Blocks.Count)
        {
            text.BeginBlock();
            Blocks.Add(new(text.EndBlock(), BlockKind.Note) { Details = new() { NoteKey = key, NoteLabel = label } });
        }

        note = null;
    }

    // Whatever a note holds is part of the note.
    private void MarkNote(int first)
    {
        for (int i = first; note is not null && i < Blocks.Count; i++)
        {
            bool hasLabel = Blocks[i].Span.Start <= note.Span.Start;
            Blocks[i] = new(Blocks[i].Span, BlockKind.Note) { Details = new() { NoteKey = note.Key, NoteLabel = hasLabel ? note.Span : null } };
        }
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

        if (title?.Inline is not { } found || !IsHeading(title))
            return null;
        TextSpan span = SpanOf(found);
        // After "#" and a tab the parser counts from the heading's start.
        if (found.Span.Start < title.Span.Start)
            span = SpanOf(title);
        return PlainTitle.Of(text.File.Slice(span.Start, span.Length).ToString()) is { Length: > 0 } plain ? plain : null;
    }

    private sealed record NoteLabel(string Key, TextSpan Span);
}
