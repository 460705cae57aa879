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
            bool dash = sign > 0 && text[at] is '-' or '–' or '—' or '‐';
            dashed |= dash && i == 0;
            // A dash in a later line parts speakers only if the first line has one too.
            if (sign > 0 && (!dash || dashed))
            {
                cue.Close(at);
                cue.changes = true;
                marks.Add(new(TextSpan.OfLength(at, sign)));
                at += sign;
            }

            cue.ReadLine(at, lines[i].End);
        }

        cue.Close(lines[^1].End);
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
            int length = at < end ? CueTag.Length(text.AsSpan(at, end - at), dialect) : 0;
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

            int length = text[at] is '<' or '{' ? CueTag.Length(text.AsSpan(at, end - at), dialect) : 0;
            if (length > 0)
            {
                TakeTag(at, length);
                at += length;
                continue;
            }

            if (start < 0)
                start = at;
            int skip = text.AsSpan(at + 1, end - at - 1).IndexOfAny('<', '{');
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
