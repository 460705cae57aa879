using TextModel.Transcripts;

namespace TextModel.Formats.Subtitles;

/// <summary>Cuts the text of one cue into stretches of one speaker, and finds the tags in it.</summary>
internal sealed class CueText
{
    private readonly string text;
    private readonly TimeRange? time;
    private readonly SubtitleDialect dialect;
    private readonly List<TextBlock> blocks;
    private readonly List<FormatMark> marks;

    // The stretch that is open: where it starts, -1 for none; who speaks it; whether that is another one than before.
    private int start = -1;
    private string? voice;
    private bool changes;

    private CueText(string text, TimeRange? time, SubtitleDialect dialect, List<TextBlock> blocks, List<FormatMark> marks)
    {
        this.text = text;
        this.time = time;
        this.dialect = dialect;
        this.blocks = blocks;
        this.marks = marks;
    }

    /// <summary>Reads a cue.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="lines">The cue's lines, without their ends.</param>
    /// <param name="time">When it is shown.</param>
    /// <param name="dialect">Which tags there are.</param>
    /// <param name="blocks">Receives the stretches.</param>
    /// <param name="marks">Receives tags, dashes and arrows.</param>
    public static void Read(string text, List<TextSpan> lines, TimeRange? time, SubtitleDialect dialect, List<TextBlock> blocks, List<FormatMark> marks)
    {
        var cue = new CueText(text, time, dialect, blocks, marks);
        bool dashed = false;
        for (int i = 0; i < lines.Count; i++)
        {
            int at = cue.SkipTags(lines[i].Start, lines[i].End);
            int sign = ChangeSign(text, at, lines[i].End);
            bool dash = sign > 0 && IsDash(text[at]);
            dashed |= dash && i == 0;
            // A dash in a later line parts speakers if the first line has one too, or if one sentence ends before it and another begins.
            if (sign > 0 && (!dash || dashed || cue.Parts(lines[0].Start, at, at + sign, lines[i].End)))
            {
                cue.Close(at);
                cue.Change(at, sign);
                at += sign;
                if (dash)
                    at = cue.ReadDashes(at, lines[i].End);
            }
            else if (i == 0 && cue.IsAnswered(at, lines))
            {
                cue.changes = true;
            }

            cue.ReadLine(at, lines[i].End);
        }

        cue.Close(lines[^1].End);
    }

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '‐';

    // Whether a dash stands between two sentences.
    private bool Parts(int from, int dash, int behind, int end)
    {
        int last = TextScan.TrimEnd(text, from, dash), first = TextScan.SkipSpace(text, behind, end);
        while (first < end && (text[first] is '¿' or '¡' or '"' or '“' or '«' or '…' or '.' or '\'' or '(' or '[' or '♪' || CueTag.Length(text.AsSpan(first, end - first), dialect) > 0))
            first += Math.Max(1, CueTag.Length(text.AsSpan(first, end - first), dialect));
        while (last > from && text[last - 1] == '>' && text.AsSpan(from, last - from).LastIndexOf('<') is >= 0 and int tag)
            last = TextScan.TrimEnd(text, from, from + tag);
        return last > from && !IsDash(text[last - 1]) && TextScan.EndsSpeech(text[last - 1]) && first < end && char.IsLetter(text[first]) && !char.IsLower(text[first]);
    }

    // Whether the first line has no dash and a later one says that another one speaks: two share the cue.
    private bool IsAnswered(int at, List<TextSpan> lines)
    {
        if (at >= lines[0].End || char.IsLower(text[at]))
            return false;
        for (int i = 1; i < lines.Count; i++)
        {
            int start = TextScan.SkipSpace(text, lines[i].Start, lines[i].End), sign = ChangeSign(text, start, lines[i].End);
            if (sign > 0)
                return IsDash(text[start]) && Parts(lines[0].Start, start, start + sign, lines[i].End);
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
        marks.Add(new(TextSpan.OfLength(at, length)));
    }

    // The length of a sign that another one speaks: "- ", "-", ">>", "&gt;&gt;"; 0 for none.
    private static int ChangeSign(string text, int at, int end)
    {
        ReadOnlySpan<char> line = text.AsSpan(at, end - at);
        if (line.StartsWith(">>") || line.StartsWith("&gt;&gt;"))
        {
            int length = 0;
            while (line[length..].StartsWith(">") || line[length..].StartsWith("&gt;"))
                length += line[length] == '>' ? 1 : 4;
            return length;
        }

        if (line.Length < 2 || line[0] is not ('-' or '–' or '—' or '‐'))
            return 0;
        return line[1] is ' ' or '\u00A0' || (line[0] is '-' or '‐' && (char.IsLetter(line[1]) || line[1] is '<' or '[' or '(' or '"' or '¿' or '¡' or '♪')) ? 1 : 0;
    }

    // Tags at a line's start: they lie before the stretch that begins behind them.
    private int SkipTags(int at, int end)
    {
        if (start >= 0)
            return at;
        while (true)
        {
            at = TextScan.SkipSpace(text, at, end);
            int length = at >= end ? 0 : text[at] == '&' ? TextScan.DirectionLength(text.AsSpan(at, end - at)) : CueTag.Length(text.AsSpan(at, end - at), dialect);
            if (length == 0)
                return at;
            TakeTag(at, length);
            at += length;
        }
    }

    private void ReadLine(int at, int end)
    {
        while (at < end)
        {
            if (start < 0 && TextScan.IsSpace(text[at]))
            {
                at++;
                continue;
            }

            int length = text[at] is '<' or '{' ? CueTag.Length(text.AsSpan(at, end - at), dialect) : text[at] == '&' ? TextScan.DirectionLength(text.AsSpan(at, end - at)) : 0;
            if (length > 0)
            {
                TakeTag(at, length);
                at += length;
                continue;
            }

            if (start < 0)
                start = at;
            int skip = text.AsSpan(at + 1, end - at - 1).IndexOfAny('<', '{', '&');
            at = skip < 0 ? end : at + 1 + skip;
        }
    }

    private void TakeTag(int at, int length)
    {
        if (dialect == SubtitleDialect.WebVtt && CueTag.VoiceOf(text.AsSpan(at, length)) is { } name)
        {
            Close(at);
            voice = name;
        }

        marks.Add(new(TextSpan.OfLength(at, length)));
    }

    private void Close(int end)
    {
        if (start >= 0 && end > start)
            blocks.Add(new(new(start, end), BlockKind.Cue) { Details = new() { Voice = voice, Time = time, ChangesSpeaker = changes && voice is null } });
        start = -1;
        changes = false;
    }
}
