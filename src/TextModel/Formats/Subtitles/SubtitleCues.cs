using TextModel.Transcripts;

namespace TextModel.Formats.Subtitles;

/// <summary>Cuts a file of subtitles into cues and what is not spoken: header, numbers, timing lines, notes, styles.</summary>
internal sealed class SubtitleCues
{
    private readonly SourceText source;
    private readonly string text;
    private readonly SubtitleDialect dialect;
    private readonly DiagnosticBag diagnostics;

    // Where each line begins and ends, and in WebVTT a line of spaces is not empty.
    private readonly List<TextSpan> lines = [];

    private SubtitleCues(SourceText source, SubtitleDialect dialect, DiagnosticBag diagnostics)
    {
        this.source = source;
        text = source.Text;
        this.dialect = dialect;
        this.diagnostics = diagnostics;
    }

    /// <summary>The cues, in the order of the file.</summary>
    public List<SubtitleCue> Cues { get; } = [];

    /// <summary>The lines at the start of a WebVTT file that are its header; null where there is none.</summary>
    public TextSpan? Header { get; private set; }

    /// <summary>How many notes, styles and regions there are.</summary>
    public int Comments { get; private set; }

    /// <summary>How many cues say where and how they are shown.</summary>
    public int Settings { get; private set; }

    /// <summary>How many cues have a name that is no number.</summary>
    public int Names { get; private set; }

    /// <summary>Whether no cue has text by the rules of the format, so that what stands after the blank lines is taken for it.</summary>
    public bool IsLoose { get; private set; }

    /// <summary>Reads a file.</summary>
    public static SubtitleCues Read(SourceText source, SubtitleDialect dialect, DiagnosticBag diagnostics)
    {
        var cues = new SubtitleCues(source, dialect, diagnostics);
        cues.FindLines();
        cues.ReadLines();
        return cues;
    }

    /// <summary>The stretches between empty lines, of a file that has no cues.</summary>
    public IEnumerable<TextSpan[]> Stretches()
    {
        for (int line = 0; line < lines.Count;)
        {
            int end = line;
            while (end < lines.Count && !IsBlank(end))
                end++;
            if (end > line)
                yield return [.. lines.GetRange(line, end - line)];
            line = end + 1;
        }
    }

    private void FindLines()
    {
        ReadOnlySpan<char> all = text;
        for (int at = text.StartsWith('\uFEFF') ? 1 : 0; at < all.Length;)
        {
            int length = all[at..].IndexOfAny('\r', '\n');
            int end = length < 0 ? all.Length : at + length;
            lines.Add(new(at, end));
            at = end + (all[end..].StartsWith("\r\n") ? 2 : 1);
        }
    }

    private void ReadLines()
    {
        int line = ReadHeader();
        IsLoose = AreAllEmpty(line);
        while (line < lines.Count)
        {
            int head = NextCue(line);
            AddOutside(line, head);
            if (head == lines.Count)
                break;
            line = ReadCue(head);
        }

        if (Cues.Count == 0 && Header is null && text.AsSpan().Trim().Length > 0)
            diagnostics.Add(DiagnosticCodes.NoCues.At(source.Path, null, null));
        if (IsLoose)
            diagnostics.Add(DiagnosticCodes.EmptyCues.At(source.Path, null, null));
    }

    private int ReadHeader()
    {
        if (dialect != SubtitleDialect.WebVtt || lines.Count == 0 || !Slice(0).StartsWith(WebVttFormat.Signature) || (Slice(0).Length > 6 && Slice(0)[6] is not (' ' or '\t')))
            return 0;
        int line = 0;
        while (line < lines.Count && !IsBlank(line) && !IsTiming(line))
            line++;
        // The number of a first cue that follows without a blank line.
        if (line > 1 && line < lines.Count && !IsBlank(line))
            line--;
        Header = new(lines[0].Start, lines[line - 1].End);
        return line;
    }

    // Whether blank lines stand after each timing line, and text after them; of many, a few may have their text where it belongs.
    private bool AreAllEmpty(int from)
    {
        int found = 0, direct = 0;
        for (int line = from; line < lines.Count; line++)
        {
            if (SubtitleTiming.Read(Slice(line)) is null)
                continue;
            int text = SkipBlank(line + 1);
            if (text == lines.Count)
                break;
            if (SubtitleTiming.SpeechOf(Slice(line)) >= 0)
                continue;
            // A line of spaces alone ends no cue.
            if (lines.FindIndex(line + 1, text - line - 1, static l => l.IsEmpty) < 0)
            {
                if (++direct > 2 && direct > found)
                    return false;
                continue;
            }

            // Speech may look like the next time: its line is not looked at.
            if (IsLooseText(text))
                (found, line) = (found + 1, text);
        }

        return found > direct * 8;
    }

    // What stands below a timing line and blank ones, and is neither a note nor the beginning of the next cue. Where all cues are loose, "NOTE that …" is what somebody says.
    private bool IsLooseText(int line, bool mayBeNote = false)
    {
        if (line >= lines.Count || (line + 1 < lines.Count && IsTiming(line + 1)))
            return false;
        ReadOnlySpan<char> words = Slice(line);
        if (IsComment(words) && !(mayBeNote && words.StartsWith("NOTE ") && (line + 1 == lines.Count || IsBlank(line + 1))))
            return false;
        return SubtitleTiming.Read(words) is null || SubtitleTiming.SpeechOf(words) >= 0;
    }

    private int SkipBlank(int line)
    {
        while (line < lines.Count && IsBlank(line))
            line++;
        return line;
    }

    // Below a blank line, or a number that stands below one, a timing line is due.
    private bool IsTiming(int line)
    {
        bool heads = line == 0 || IsBlank(line - 1) ? dialect == SubtitleDialect.WebVtt || line == 0 : IsNumber(Slice(line - 1)) && (line == 1 || IsBlank(line - 2));
        return SubtitleTiming.IsTiming(Slice(line), heads);
    }

    // The line with which the next cue begins: its number or name, or its timing line.
    private int NextCue(int from)
    {
        for (int line = from; line < lines.Count; line++)
        {
            if (!IsTiming(line))
                continue;
            return IsIdentifier(line - 1, from) ? line - 1 : line;
        }

        return lines.Count;
    }

    // A line of its own right before the timing line; a number even where no blank line stands before it.
    private bool IsIdentifier(int line, int from)
    {
        if (line < from || IsBlank(line))
            return false;
        bool alone = line == 0 || line == from || IsBlank(line - 1);
        return (alone && (dialect == SubtitleDialect.WebVtt || Slice(line).Length <= 40)) || IsNumber(Slice(line));
    }

    private int ReadCue(int line)
    {
        if (!IsTiming(line))
            Names += IsNumber(Slice(line++)) ? 0 : 1;
        int timing = line++;
        TimeRange? time = ReadTime(timing);
        Settings += SubtitleTiming.HasSettings(Slice(timing)) ? 1 : 0;
        List<TextSpan> spoken = [];
        if (SubtitleTiming.SpeechOf(Slice(timing)) is >= 0 and int speech)
            spoken.Add(new(lines[timing].Start + speech, lines[timing].End));

        if (IsLoose && SkipBlank(line) is int text && text > line && IsLooseText(text, true))
            line = text;
        int first = line;
        // A line that only looks like a time may be the first thing that somebody says.
        if (IsLoose && line < lines.Count && IsTiming(line))
            line++;
        int end = line, next = NextCue(line);
        while (end < next)
        {
            if (dialect == SubtitleDialect.SubRip || !lines[end].IsEmpty)
            {
                end++;
                continue;
            }

            int more = IsLoose ? SkipBlank(end) : next;
            if (more >= next || IsComment(Slice(more)))
                break;
            end = more;
        }

        spoken.AddRange(lines.GetRange(first, end - first));
        Cues.Add(new(time, lines[timing].Start, spoken));
        return end;
    }

    private TimeRange? ReadTime(int line)
    {
        TimeRange? time = SubtitleTiming.Read(Slice(line));
        if (time is null)
        {
            time = MistypedTiming.Read(Slice(line));
            diagnostics.Add(DiagnosticCodes.SubtitleTiming.At(source.Path, source.Lines.GetPosition(lines[line].Start), null, Slice(line).Trim().ToString(), Meant(time)));
        }

        if (time?.End < time?.Start)
        {
            diagnostics.Add(DiagnosticCodes.CueEnd.At(source.Path, source.Lines.GetPosition(lines[line].Start), null, Slice(line).Trim().ToString()));
            time = time with { End = null };
        }

        return time;
    }

    private string Meant(TimeRange? time)
    {
        if (time is null)
            return "without a time";
        return $"with the time that seems to be meant, {(time.End is { } end ? $"{Shown(time.Start)} to {Shown(end)}" : "from " + Shown(time.Start))}";
    }

    private string Shown(TimeSpan time) => SubtitleTiming.Format((long)time.TotalMilliseconds, dialect);

    // Notes, styles, regions; and lines that nobody would see.
    private void AddOutside(int from, int to)
    {
        for (int line = from; line < to;)
        {
            int end = line;
            while (end < to && !IsBlank(end))
                end++;
            if (end == line)
            {
                line++;
                continue;
            }

            if (dialect == SubtitleDialect.WebVtt && IsComment(Slice(line)))
                Comments++;
            else if (Cues.Count > 0 || Header is not null || to < lines.Count)
                diagnostics.Add(DiagnosticCodes.OutsideCues.At(source.Path, source.Lines.GetPosition(lines[line].Start), null));
            line = end;
        }
    }

    private static bool IsNumber(ReadOnlySpan<char> line) => line.Trim().IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsComment(ReadOnlySpan<char> line) =>
        line.TrimEnd() is "NOTE" or "STYLE" or "REGION" || line.StartsWith("NOTE ") || line.StartsWith("NOTE\t");

    private bool IsBlank(int line) => TextScan.SkipSpace(text, lines[line].Start, lines[line].End) == lines[line].End;

    private ReadOnlySpan<char> Slice(int line) => text.AsSpan(lines[line].Start, lines[line].Length);
}

/// <summary>A cue of a file.</summary>
/// <param name="Time">When it is shown; null where its timing line does not tell.</param>
/// <param name="Place">Where its timing line begins in the file.</param>
/// <param name="Lines">The lines of its text, in the file.</param>
internal readonly record struct SubtitleCue(TimeRange? Time, int Place, List<TextSpan> Lines);
