using System.Buffers;
using TextModel.Transcripts;

namespace TextModel.Formats.Markdown;

/// <summary>Paragraphs that the parser has not read (<see cref="PlainParagraph"/>).</summary>
internal sealed partial class BlockWriter
{
    // What words end at.
    private static readonly SearchValues<char> PlainEnds = SearchValues.Create("*_<\\\r\n");
    private static readonly SearchValues<char> PlainEndsAndMarks = SearchValues.Create("*_<\\[\r\n");

    private void WritePlainParagraphs(TextSpan run, BlockKind kind)
    {
        for (int at = run.Start; at < run.End;)
        {
            if (at > run.Start)
                text.Break(Gap.Blank);
            if (kind == BlockKind.Paragraph)
                text.Settle();
            int set = Inlines.Emphasis.Count;
            text.BeginBlock();
            int end = WritePlainLines(at, run.End, out bool isOneLine);
            EndLeaf(kind, null, set, isOneLine);
            at = end == run.End ? end : PlainParagraph.SkipBlank(text.File, end);
        }
    }

    // Up to the next blank line; gives the place after the last sign.
    private int WritePlainLines(int start, int behind, out bool isOneLine)
    {
        isOneLine = true;
        ReadOnlySpan<char> file = text.File;
        SearchValues<char> ends = marks.Count > 0 ? PlainEndsAndMarks : PlainEnds;
        bool isOpen = false;
        int next;
        for (int at = start; ;)
        {
            int length = file.Slice(at, behind - at).IndexOfAny(ends);
            next = length < 0 ? behind : at + length;
            if (next > at)
                text.Append(at, next - at);
            if (next >= behind)
                break;
            if (file[next] is '*' or '_')
            {
                int count = PlainParagraph.RunLength(file, next);
                if (isOpen)
                    Inlines.CloseSet();
                else
                    Inlines.OpenSet(count == 2);
                isOpen = !isOpen;
                at = next + count;
                continue;
            }

            if (file[next] == '<')
            {
                int tag = PlainParagraph.TagLength(file[next..]);
                isOneLine &= tag <= 0;
                if (tag > 0)
                    Inlines.AddTag(file.Slice(next, tag).ToString(), next);
                else
                    text.Append(next, 1);
                at = next + Math.Max(tag, 1);
                continue;
            }

            if (file[next] == '\\')
            {
                // What is escaped is written with the words after it.
                at = next + 1;
                if (PlainParagraph.Escapes(file[at]))
                    text.Append(at++, 1);
                else
                    text.Append(next, 1);
                continue;
            }

            if (file[next] == '[')
            {
                int mark = PlainParagraph.MarkLength(file[next..]);
                if (mark > 0 && marks.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(file.Slice(next + 2, mark - 3), out string? key))
                    Inlines.AddReference(key, next);
                else
                    text.Append(next, Math.Max(mark, 1));
                at = next + Math.Max(mark, 1);
                continue;
            }

            at = PlainParagraph.AfterLine(file, next);
            if (PlainParagraph.IsBlankAt(file, at))
                break;
            isOneLine = false;
            text.EndLine(next);
        }

        Inlines.CloseAll();
        return next;
    }
}
