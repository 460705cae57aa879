using System.Collections;

namespace TextModel.Transcripts;

/// <summary>Goes over the lines of all blocks once; what is a time, a rule, a remark or a page number of its own becomes a mark.</summary>
internal sealed class LineReader
{
    // A text in so few lines of such a length has lost its line breaks: then each sentence may begin a line.
    private const int LongLine = 1500;
    private const int MaxLongSample = 40;
    private const int BareSample = 400;

    private readonly string text;
    private readonly ReadOnlyMemory<TextBlock> blocks;
    private readonly ReadOnlyMemory<EmphasisSpan> emphasis;
    private readonly bool numbered;
    private readonly bool bareTimes;
    private readonly int longLine;
    private int block = -1;
    private int at;
    private int blockEnd;
    private int nextEmphasis;
    private int announced = -1;
    private bool first;
    private int number;

    private bool isHeading;
    private bool isOneLine;
    private LineTraits blockTraits;

    // Of each block that was gone over, whether it is one line; null where the format has said so of all.
    private BitArray? oneLines;

    // A printed line of a text whose line breaks are lost, and where the next one starts.
    private int innerStart;
    private int innerEnd;
    private int afterInner;

    public LineReader(string text, ReadOnlyMemory<TextBlock> blocks, ReadOnlyMemory<EmphasisSpan> emphasis)
    {
        this.text = text;
        this.blocks = blocks;
        this.emphasis = emphasis;
        numbered = LineNumbers.Detect(text, blocks.Span);
        AreBreaksLost = IsLost(text, blocks.Span, out longLine);
        bareTimes = HasBareTimes(text, blocks.Span);
    }

    /// <summary>Times, rules, remarks and numbers of lines, in order.</summary>
    public Rows<LineMark> Marks { get; } = new();

    /// <summary>Lines that are a bare number: page numbers, perhaps.</summary>
    public Rows<LineMark> Numbers { get; } = new();

    /// <summary>Lines that are a time in words or without seconds: times only beside a label.</summary>
    public Rows<LooseTime> LooseTimes { get; } = new();

    /// <summary>Lines that are words in brackets: remarks, where they are no labels.</summary>
    public Rows<LooseTime> LooseRemarks { get; } = new();

    /// <summary>The length of the longest printed line, in UTF-16 code units.</summary>
    public int LongestLine { get; private set; }

    /// <summary>Whether the line breaks of the text are lost.</summary>
    public bool AreBreaksLost { get; }

    /// <summary>Whether a block is known to be one line.</summary>
    public bool IsOneLine(int index) => blocks.Span[index].IsOneLine || (oneLines is { } known && known[index]);

    /// <summary>The next line that may hold speech.</summary>
    public bool TryRead(out TextLine line)
    {
        ReadOnlySpan<char> all = text;
        while (true)
        {
            int from, end;
            bool inner = at < innerEnd;
            if (inner)
            {
                from = at;
                int sentence = SentenceEnd(all, from, innerEnd);
                end = TextScan.TrimEnd(all, from, sentence);
                at = TextScan.SkipSpace(all, sentence, innerEnd);
                inner = from > innerStart;
                if (at >= innerEnd)
                    (at, innerEnd) = (afterInner, 0);
            }
            else
            {
                if (at >= blockEnd && !TryOpenBlock())
                {
                    line = default;
                    return false;
                }

                int next = blockEnd, lineEnd = blockEnd;
                if (!isOneLine)
                {
                    lineEnd = TextScan.LineEnd(all, at, blockEnd, out next);
                    if (lineEnd == blockEnd && at == blocks.Span[block].Span.Start)
                        (oneLines ??= new(blocks.Length))[block] = true;
                }

                LongestLine = Math.Max(LongestLine, lineEnd - at);
                from = TextScan.SkipSpace(all, at, lineEnd);
                at = next;
                if (numbered && LineNumbers.End(all, from, lineEnd) is > 0 and int numberEnd)
                {
                    Marks.Add(new(from, numberEnd, MarkKind.Furniture));
                    from = TextScan.SkipSpace(all, numberEnd, lineEnd);
                }

                if (from == lineEnd)
                    continue;
                number++;
                end = TextScan.TrimEnd(all, from, lineEnd);
                if (AreBreaksLost && end - from > longLine)
                {
                    (at, innerStart, innerEnd, afterInner) = (from, from, end, next);
                    continue;
                }
            }

            if (TryMake(all, from, end, inner ? LineTraits.Inner : 0, out line))
                return true;
        }
    }

    private bool TryOpenBlock()
    {
        ReadOnlySpan<TextBlock> all = blocks.Span;
        while (++block < all.Length)
        {
            isHeading = all[block].Kind == BlockKind.Heading;
            isOneLine = all[block].IsOneLine;
            if (isHeading)
                announced = -1;
            if (all[block].Kind is BlockKind.Note or BlockKind.Other)
            {
                announced = -1;
                number++;
                continue;
            }

            (at, blockEnd, first) = (all[block].Span.Start, all[block].Span.End, true);
            blockTraits = Of(all[block]);
            if (at < blockEnd)
                return true;
        }

        return false;
    }

    // After the next sentence's end, quotation marks and brackets after it included.
    private static int SentenceEnd(ReadOnlySpan<char> all, int from, int to)
    {
        for (int i = from; i < to;)
        {
            int skip = all[i..to].IndexOfAny(TextScan.SentenceEnds);
            if (skip < 0)
                return to;
            i += skip + 1;
            if (all[i - 1] == '.' && IsAbbreviated(all, from, i - 1))
                continue;
            bool wide = all[i - 1] is '。' or '？' or '！';
            while (i < to && (all[i] is '"' or '”' or '»' or '’' or ')' or ']' or '」' or '』' || TextScan.SentenceEnds.Contains(all[i])))
                i++;
            // "…for us.MR. CROSS. The market…": the break and the space are lost.
            if (i >= to || wide || TextScan.IsSpace(all[i]) || (char.IsUpper(all[i]) && i - 2 >= from && (char.IsLower(all[i - 2]) || TextScan.IsDigit(all[i - 2]) || all[i - 1] is ']' or ')')))
                return i;
        }

        return to;
    }

    // "MR. ROSSI", "J. Davis": the period ends no sentence.
    private static bool IsAbbreviated(ReadOnlySpan<char> all, int from, int stop)
    {
        int word = stop;
        while (word > from && char.IsLetter(all[word - 1]) && stop - word < 6)
            word--;
        return (stop - word == 1 && char.IsUpper(all[word])) || (stop - word is > 1 and < 6 && LabelWords.IsTitle(all[word..stop]));
    }

    private bool TryMake(ReadOnlySpan<char> all, int from, int end, LineTraits traits, out TextLine line)
    {
        line = default;
        traits |= blockTraits;
        int start = from, before = announced;
        if (!isHeading && TryTakeMark(all, ref start, end, ref before, ref traits))
            return false;
        line = new()
        {
            Start = start,
            End = end,
            Announced = before >= 0 ? before : from,
            Number = number,
            Block = block,
            EmphasisEnd = EmphasisEnd(all, start, end),
            Traits = traits | (before >= 0 ? LineTraits.Timed : 0) | (first ? LineTraits.First : 0),
        };
        announced = -1;
        first = false;
        return true;
    }

    private static LineTraits Of(in TextBlock block)
    {
        LineTraits traits = block.Kind switch
        {
            BlockKind.Heading => LineTraits.Heading,
            BlockKind.Cue => LineTraits.Cue,
            BlockKind.ListItem => LineTraits.Item,
            BlockKind.TableCell => LineTraits.Cell,
            _ => LineTraits.None,
        };
        if (block.Details is { } details)
            traits |= (details.IsLabel ? LineTraits.Term : 0) | (details.ChangesSpeaker ? LineTraits.Change : 0);
        return traits;
    }

    // Takes a line that nobody says, or the time that begins it. Whether all of the line is taken.
    private bool TryTakeMark(ReadOnlySpan<char> all, ref int start, int end, ref int before, ref LineTraits traits)
    {
        char c = all[start];
        if (c is '-' or '_' or '*' or '=' or '~' or '–' or '—' or '.' or '#' or '·' && LineMark.TryReadRule(all, start, end, out LineMark rule))
        {
            Marks.Add(rule);
            return true;
        }

        int unset = c is '*' or '_' ? TextScan.SkipEmphasis(all, start, end) : start;
        if (!(c is '[' or '(' or '_' or '<' or '-' or '\\' or '{' or '|' || TextScan.IsDigit(c) || (unset > start && unset < end && all[unset] is '[' or '(')))
            return false;
        if (TimeStamps.TryRead(all, unset, end, out int stampEnd, out TimeSpan time))
        {
            if (unset > start && TextScan.SkipEmphasis(all, stampEnd, end) is int set && (set == end || TextScan.IsSpace(all[set])))
                stampEnd = set;
            int rest = TextScan.SkipSpace(all, stampEnd, end);
            // "[00:12]: Ada"
            if (rest < end - 1 && all[rest] is '|' or ':' && TextScan.IsSpace(all[rest + 1]))
                (stampEnd, rest) = (rest + 1, TextScan.SkipSpace(all, rest + 1, end));
            Marks.Add(new(start, stampEnd, MarkKind.Time, time.Ticks));
            before = before < 0 ? start : before;
            if (rest == end)
            {
                announced = before;
                return true;
            }

            traits |= LineTraits.Timed;
            start = rest;
            return false;
        }

        // "0:12" in a cell or on a line of its own.
        if (TimeStamps.TryReadWhole(all, start, end, out time))
        {
            Marks.Add(new(start, end, MarkKind.Time, time.Ticks));
            announced = before < 0 ? start : before;
            return true;
        }

        if (bareTimes && BareTimeEnd(all, start, end, out time) is > 0 and int bare)
        {
            int rest = TextScan.SkipSpace(all, bare, end);
            Marks.Add(new(start, bare, MarkKind.Time, time.Ticks));
            before = before < 0 ? start : before;
            traits |= LineTraits.Timed;
            start = rest;
            return false;
        }

        if (TimeWords.TryRead(all, start, end, out int wordsEnd, out time) && wordsEnd == end)
        {
            LooseTimes.Add(new(new(start, end, MarkKind.Time, time.Ticks), number));
            return true;
        }

        // A year or an amount in a table counts no pages.
        if (blocks.Span[block].Kind != BlockKind.TableCell && PageNumbers.TryRead(all, start, end, out int page))
        {
            Numbers.Add(new(start, end, MarkKind.Page, page));
            return true;
        }

        if (LineMark.TryReadRemark(all, start, end, out LineMark mark))
        {
            // A name alone in brackets may be a label.
            if (mark.Kind == MarkKind.Stage && MayBeLabel(all[(start + 1)..(end - 1)]))
            {
                LooseRemarks.Add(new(mark, number));
                return false;
            }

            Marks.Add(mark);
            if (mark.Kind != MarkKind.Stage && announced < 0)
                announced = mark.Start;
            return true;
        }

        return false;
    }

    private static bool MayBeLabel(ReadOnlySpan<char> words)
    {
        words = words.Trim("*_\u200B\u200E\u200F\u202A\u202B\u202C ");
        return words.Length <= LabelShapes.MaxLength && !LabelWords.IsSound(words) && LabelShapes.Of(words) is LabelShape.Name or LabelShape.Capitals or LabelShape.Uncased or LabelShape.Role or LabelShape.Phrase;
    }

    // After minutes and seconds without brackets, or a time in words, and a space; 0 for none.
    private static int BareTimeEnd(ReadOnlySpan<char> all, int start, int end, out TimeSpan time)
    {
        int at = TimeStamps.ReadColumns(all, start, end, out time);
        if (at > 0)
            return at;
        at = start;
        if (!(TimeStamps.TryReadTime(all, ref at, end, out time, out int parts) && parts > 1) && !TimeWords.TryRead(all, start, end, out at, out time))
            return 0;
        return at < end && (TextScan.IsSpace(all[at]) || (all[at] is ',' or ':' && at + 1 < end && TextScan.IsSpace(all[at + 1]))) ? at + (TextScan.IsSpace(all[at]) ? 0 : 1) : 0;
    }

    // Bare times begin sentences too ("12:30 was when…"): only where many blocks begin with one are they stamps.
    private static bool HasBareTimes(string text, ReadOnlySpan<TextBlock> blocks)
    {
        int timed = 0, lines = 0;
        foreach (ref readonly TextBlock block in blocks)
        {
            if (block.Kind is BlockKind.Cue or BlockKind.Note or BlockKind.Other)
                continue;
            for (int at = block.Span.Start; at < block.Span.End && lines < BareSample;)
            {
                int end = TextScan.LineEnd(text, at, block.Span.End, out int next), from = TextScan.SkipSpace(text, at, end);
                at = next;
                if (from == end)
                    continue;
                lines++;
                timed += TextScan.IsDigit(text[from]) && BareTimeEnd(text, from, end, out _) > 0 ? 1 : 0;
            }

            if (lines >= BareSample)
                break;
        }

        return timed > 2 && timed * 8 >= lines;
    }

    // Where the type of the first word ends, spaces between two stretches included.
    private int EmphasisEnd(ReadOnlySpan<char> all, int start, int end)
    {
        if (nextEmphasis == emphasis.Length)
            return start;
        ReadOnlySpan<EmphasisSpan> spans = emphasis.Span;
        while (nextEmphasis < spans.Length && spans[nextEmphasis].Span.End <= start)
            nextEmphasis++;
        int reach = start, set = start;
        for (int i = nextEmphasis; i < spans.Length && reach < end && spans[i].Span.Start <= reach; i++)
        {
            // "**Name:** *what is asked*": another type begins.
            if (i > nextEmphasis && spans[i].Span.Start >= set && spans[i].Style != spans[nextEmphasis].Style)
                break;
            set = Math.Max(set, spans[i].Span.End);
            reach = TextScan.SkipSpace(all, set, end);
        }

        return Math.Min(end, TextScan.TrimEnd(all, start, reach));
    }

    private static bool IsLost(string text, ReadOnlySpan<TextBlock> blocks, out int longLine)
    {
        int lines = 0, chars = 0;
        longLine = LongLine;
        foreach (ref readonly TextBlock block in blocks)
        {
            if (block.Kind is not BlockKind.Paragraph)
                return false;
            for (int at = block.Span.Start; at < block.Span.End; lines++)
            {
                int end = TextScan.LineEnd(text, at, block.Span.End, out int next);
                chars += end - at;
                at = next;
                if (lines > MaxLongSample)
                    return false;
            }
        }

        // A short text may be one line too.
        longLine = lines < 4 ? LongLine / 6 : LongLine;
        return lines > 0 && chars / lines > longLine / 2;
    }
}

/// <summary>A line that tells a time in words or in minutes and seconds alone.</summary>
/// <param name="Mark">The time.</param>
/// <param name="Line">The number of its line.</param>
internal readonly record struct LooseTime(LineMark Mark, int Line);
