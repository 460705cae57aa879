using TextModel.Transcripts;

namespace TextModel.Formats.Subtitles;

/// <summary>Cuts the lines of cues into stretches of one speaker: at voices, dashes and arrows.</summary>
internal sealed class CueSpeech
{
    private readonly List<(CueLine[] Lines, TimeRange? Time)> cues = [];
    private string text = "";
    private TimeRange? time;

    // The stretch that is open: where it starts, -1 for none; who speaks it; whether that is another one than before.
    private int start = -1;
    private string? voice;
    private bool changes;

    /// <summary>The stretches.</summary>
    public List<TextBlock> Blocks { get; } = [];

    /// <summary>Dashes and arrows.</summary>
    public List<FormatMark> Marks { get; } = [];

    /// <summary>Takes the lines of a cue.</summary>
    public void Add(List<CueLine> lines, TimeRange? shown) => cues.Add(([.. lines], shown));

    /// <summary>Cuts all cues.</summary>
    /// <param name="all">The base text.</param>
    public void Cut(string all)
    {
        text = all;
        foreach ((CueLine[] lines, TimeRange? shown) in cues)
        {
            time = shown;
            voice = null;
            Cut(lines);
        }
    }

    private void Cut(CueLine[] lines)
    {
        bool dashed = false;
        for (int i = 0; i < lines.Length; i++)
        {
            (int from, int end) = (lines[i].Span.Start, lines[i].Span.End);
            if (lines[i].Voice != voice)
                Close(from);
            voice = lines[i].Voice;
            int at = start < 0 ? TextScan.SkipSpace(text, from, end) : from;
            int sign = ChangeSign(at, end);
            bool dash = sign > 0 && IsDash(text[at]);
            dashed |= dash && i == 0;
            // A dash in a later line parts speakers if the first line has one too, or if one sentence ends before it and another begins.
            if (sign > 0 && (!dash || dashed || Parts(lines[0].Span.Start, at, at + sign, end)))
            {
                Close(at);
                Change(at, sign);
                at += sign;
                if (dash)
                    at = ReadDashes(at, end);
            }
            else if (i == 0 && IsAnswered(at, lines))
            {
                changes = true;
            }

            ReadLine(at, end);
        }

        Close(lines[^1].Span.End);
    }

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '‐';

    // Whether a dash stands between two sentences.
    private bool Parts(int from, int dash, int behind, int end)
    {
        int last = TextScan.TrimEnd(text, from, dash), first = TextScan.SkipSpace(text, behind, end);
        while (first < end && text[first] is '¿' or '¡' or '"' or '“' or '«' or '…' or '.' or '\'' or '(' or '[' or '♪')
            first++;
        return last > from && !IsDash(text[last - 1]) && TextScan.EndsSpeech(text[last - 1]) && first < end && char.IsLetter(text[first]) && !char.IsLower(text[first]);
    }

    // Whether the first line has no dash and a later one says that another one speaks: two share the cue.
    private bool IsAnswered(int at, CueLine[] lines)
    {
        if (at >= lines[0].Span.End || char.IsLower(text[at]))
            return false;
        for (int i = 1; i < lines.Length; i++)
        {
            int from = TextScan.SkipSpace(text, lines[i].Span.Start, lines[i].Span.End), sign = ChangeSign(from, lines[i].Span.End);
            if (sign > 0)
                return IsDash(text[from]) && Parts(lines[0].Span.Start, from, from + sign, lines[i].Span.End);
        }

        return false;
    }

    // "- Who came? - Nobody.": behind a dash at a line's start, dashes between sentences part speakers too.
    private int ReadDashes(int at, int end)
    {
        for (int i = at + 1; i + 2 < end; i++)
        {
            if (!IsDash(text[i]) || !TextScan.IsSpace(text[i - 1]) || !TextScan.IsSpace(text[i + 1]) || !Parts(at, i, i + 1, end))
                continue;
            ReadLine(at, i);
            Close(TextScan.TrimEnd(text, at, i));
            Change(i, 1);
            at = i + 1;
        }

        return at;
    }

    private void Change(int at, int length)
    {
        changes = true;
        Marks.Add(new(TextSpan.OfLength(at, length)));
    }

    private int ChangeSign(int at, int end) => CueSign.Length(text.AsSpan(at, end - at));

    private void ReadLine(int at, int end)
    {
        if (start >= 0)
            return;
        at = TextScan.SkipSpace(text, at, end);
        start = at < end ? at : -1;
    }

    private void Close(int end)
    {
        end = start < 0 ? end : TextScan.TrimEnd(text, start, end);
        if (start >= 0 && end > start)
            Blocks.Add(new(new(start, end), BlockKind.Cue) { Details = new() { Voice = voice, Time = time, ChangesSpeaker = changes && voice is null } });
        start = -1;
        changes = false;
    }
}

/// <summary>Signs that another one speaks: <c>- </c>, <c>-</c>, <c>>></c>.</summary>
internal static class CueSign
{
    /// <summary>The length of a sign at the start of a line; 0 for none.</summary>
    public static int Length(ReadOnlySpan<char> line)
    {
        if (line.StartsWith(">>"))
        {
            int length = line.IndexOfAnyExcept('>');
            return length < 0 ? line.Length : length;
        }

        if (line.Length < 2 || line[0] is not ('-' or '–' or '—' or '‐'))
            return 0;
        return line[1] is ' ' or '\u00A0' || (line[0] is '-' or '‐' && (char.IsLetter(line[1]) || line[1] is '[' or '(' or '"' or '¿' or '¡' or '♪')) ? 1 : 0;
    }
}
