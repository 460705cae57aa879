using System.Globalization;
using TextModel.Printing;
using TextModel.Transcripts;

namespace TextModel.Formats.Docx;

/// <content>Notes, their marks, and comments.</content>
internal sealed partial class WordText
{
    private void AddNote(string key, string? mark, List<WordBlock> note, ref WordParagraph? before, WordUsual usual)
    {
        bool isFirst = true;
        foreach (WordBlock block in note)
        {
            if (block is not WordParagraph paragraph)
            {
                AddTable(block);
                continue;
            }

            Separate(before, paragraph);
            before = paragraph;
            int start = text.Length;
            // The sign of the note's own number leaves a space behind.
            int blank = 0;
            while (blank < paragraph.Length && char.IsWhiteSpace(paragraph[blank]))
                blank++;
            string words = paragraph.Slice(blank, paragraph.Length);
            if (isFirst && mark is null)
                text.Append(CultureInfo.InvariantCulture, $"[{key}] ");
            else if (isFirst && !words.StartsWith(mark!, StringComparison.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"{mark} ");
            TextSpan? label = isFirst && mark is not null && key == Bare(mark) ? new(start, start + mark.Length) : null;
            isFirst = false;
            moves.Clear();
            moves.Add((0, text.Length - blank));
            text.Append(words);
            TrimEnd(start);
            Place(paragraph, isHeading: false);
            AddEmphasis(paragraph, moves[0].Shift);
            AddStructures(paragraph, start, usual);
            Blocks.Add(new(new(start, text.Length), BlockKind.Note) { Details = new() { NoteKey = key, NoteLabel = label } });
        }

        structures.EndAll(text.Length);
    }

    private void AddMark(WordParagraph paragraph, WordReference reference, ILookup<string, WordBlock> bodies, int number)
    {
        string? mark = paragraph.Slice(reference.Offset, reference.Offset + reference.Length) is var own && !string.IsNullOrWhiteSpace(own) ? own.Trim() : null;
        if (!keys.TryGetValue((reference.Kind, reference.Id), out string? key))
        {
            bool foot = reference.Kind == WordReferenceKind.Footnote;
            key = Bare(mark) ?? (foot ? (++footnoteCount).ToString(CultureInfo.InvariantCulture) : RomanNumbers.Of(++endnoteCount)); // Word counts endnotes so, unless it is told otherwise
            // Several notes may have the mark "*".
            string wanted = key;
            for (int i = 1; !marks.Add(key); i++)
                key = string.Create(CultureInfo.InvariantCulture, $"{wanted} {marks.Count + i}");
            keys.Add((reference.Kind, reference.Id), key);
            List<WordBlock> body = [.. bodies[reference.Id]];
            if (!body.Exists(b => b is WordParagraph))
                diagnostics.Add(DocxDiagnostics.NoteMissing.At(path, null, TextSpan.At(text.Length), number));
            else
                (foot ? footnotes : endnotes).Add((key, mark, body));
        }

        int start = text.Length;
        if (mark is not null)
        {
            // It is part of the text that follows.
            while (char.IsWhiteSpace(own[start - text.Length]))
                start++;
            NoteReferences.Add(new(new(start, start + mark.Length), key));
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"[{key}]");
        NoteReferences.Add(new(new(start, text.Length), key));
    }

    // "[12]" is the mark of note 12.
    private static string? Bare(string? mark) => mark is ['[', _, .., ']'] or ['(', _, .., ')'] ? mark[1..^1] : mark;

    private void AddComment(string id, WordPart? comments, ILookup<string, WordBlock> remarks)
    {
        WordComment? comment = null;
        comments?.Comments.TryGetValue(id, out comment);
        string words = string.Join(' ', remarks[id].OfType<WordParagraph>().Select(p => p.Slice(0, p.Length).Trim()));
        if (words.Length == 0)
            return;
        string who = string.Join(", ", new[] { comment?.Author, comment?.Date }.Where(s => !string.IsNullOrWhiteSpace(s)));
        Comments.Add(new Markup { Kind = MarkupKind.Comment, Span = TextSpan.At(text.Length), Data = who.Length == 0 ? words : $"{who}: {words}" });
    }
}
