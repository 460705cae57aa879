using TextModel.Transcripts;

namespace TextModel.Formats.Subtitles;

/// <summary>Cuts a file of subtitles into cues and what is not spoken: header, numbers, timing lines, notes, styles.</summary>
internal sealed class SubtitleCues
{
    private readonly SourceText source;
    private readonly string text;
    private readonly SubtitleDialect dialect;
    private readonly DiagnosticBag diagnostics;
    private readonly List<TextSpan> lines = [];

    private SubtitleCues(SourceText source, SubtitleDialect dialect, DiagnosticBag diagnostics)
    {
        this.source = source;
        text = source.Text;
        this.dialect = dialect;
        this.diagnostics = diagnostics;
    }

    /// <summary>What is spoken, a stretch of one speaker in each block.</summary>
    public List<TextBlock> Blocks { get; } = [];

    /// <summary>What is not spoken.</summary>
    public List<FormatMark> Marks { get; } = [];

    /// <summary>The lines at the start of a WebVTT file that are its header; null where there is none.</summary>
    public TextSpan? Header { get; private set; }

    /// <summary>Reads a file.</summary>
    public static SubtitleCues Read(SourceText source, SubtitleDialect dialect, DiagnosticBag diagnostics)
    {
        var cues = new SubtitleCues(source, dialect, diagnostics);
        cues.FindLines();
        cues.ReadLines();
        return cues;
    }

    private void FindLines()
    {
        ReadOnlySpan<char> all = text;
        for (int at = 0; at < all.Length;)
        {
            int end = TextScan.LineEnd(all, at, all.Length, out int next);
            lines.Add(new(at, TextScan.TrimEnd(all, at, end)));
            at = next;
        }
    }

    private void ReadLines()
    {
        int line = ReadHeader();
        bool any = false;
        while (line < lines.Count)
        {
            int head = NextCue(line);
            AddOutside(line, head);
            if (head == lines.Count)
                break;
            any = true;
            line = ReadCue(head);
        }

        if (!any && Header is null && text.AsSpan().Trim().Length > 0)
            diagnostics.Add(DiagnosticCodes.NoCues.At(source.Path, null, null));
    }

    private int ReadHeader()
    {
        if (dialect != SubtitleDialect.WebVtt || !text.StartsWith(WebVttFormat.Signature, StringComparison.Ordinal))
            return 0;
        int line = 0;
        while (line < lines.Count && !lines[line].IsEmpty && !SubtitleTiming.IsTiming(Slice(line)))
            line++;
        // The number of a first cue that follows without a blank line.
        if (line > 1 && line < lines.Count && !lines[line].IsEmpty)
            line--;
        Header = new(0, lines[line - 1].End);
        Marks.Add(new(Header.Value));
        return line;
    }

    // The line with which the next cue begins: its number or name, or its timing line.
    private int NextCue(int from)
    {
        for (int line = from; line < lines.Count; line++)
        {
            if (!SubtitleTiming.IsTiming(Slice(line)))
                continue;
            return IsIdentifier(line - 1, from) ? line - 1 : line;
        }

        return lines.Count;
    }

    // A line of its own right before the timing line; a number even where no blank line stands before it.
    private bool IsIdentifier(int line, int from)
    {
        if (line < from || lines[line].IsEmpty)
            return false;
        bool alone = line == 0 || line == from || lines[line - 1].IsEmpty;
        return (alone && (dialect == SubtitleDialect.WebVtt || Slice(line).Length <= 40)) || Slice(line).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private int ReadCue(int line)
    {
        if (!SubtitleTiming.IsTiming(Slice(line)))
            AddMark(lines[line++], null);
        TimeRange? time = SubtitleTiming.Read(Slice(line));
        if (time is null)
            diagnostics.Add(DiagnosticCodes.SubtitleTiming.At(source, lines[line], Slice(line).ToString()));
        AddMark(lines[line++], time?.Start);

        int end = line, next = NextCue(line);
        while (end < next && (dialect == SubtitleDialect.SubRip || !lines[end].IsEmpty))
            end++;
        int last = end;
        while (last > line && lines[last - 1].IsEmpty)
            last--;
        if (last > line)
            CueText.Read(text, lines.GetRange(line, last - line), time, dialect, Blocks, Marks);
        return end;
    }

    // Notes, styles, regions; and lines that nobody would see.
    private void AddOutside(int from, int to)
    {
        for (int line = from; line < to;)
        {
            int end = line;
            while (end < to && !lines[end].IsEmpty)
                end++;
            if (end == line)
            {
                line++;
                continue;
            }

            var span = new TextSpan(lines[line].Start, lines[end - 1].End);
            Marks.Add(new(span));
            if (dialect != SubtitleDialect.WebVtt || !IsComment(Slice(line)))
                diagnostics.Add(DiagnosticCodes.OutsideCues.At(source, span));
            line = end;
        }
    }

    private static bool IsComment(ReadOnlySpan<char> line) =>
        line is "NOTE" or "STYLE" or "REGION" || line.StartsWith("NOTE ") || line.StartsWith("NOTE\t");

    private void AddMark(TextSpan span, TimeSpan? time)
    {
        int start = TextScan.SkipSpace(text, span.Start, span.End);
        if (start < span.End)
            Marks.Add(new(new(start, span.End), time));
    }

    private ReadOnlySpan<char> Slice(int line) => text.AsSpan(lines[line].Start, lines[line].Length);
}
