using TextModel.Transcripts;

namespace TextModel.Formats.Subtitles;

/// <summary>Cuts the lines of cues into stretches of one speaker: at voices, dashes and arrows.</summary>
internal sealed class CueSpeech
{
    private string text = "";
    private TimeRange? time;

    // The stretch that is open: where it starts, -1 for none; who speaks it; whether that is another one than before.
    private int start = -1;
    private string? voice;
    private bool changes;
    private bool areGlued;

    /// <summary>The stretches.</summary>
    public List<TextBlock> Blocks { get; } = [];

    /// <summary>Dashes and arrows.</summary>
    public List<FormatMark> Marks { get; } = [];

    /// <summary>Cuts all cues.</summary>
    /// <param name="all">The base text.</param>
    /// <param name="cues">The cues that have lines.</param>
    public void Cut(string all, List<ShownCue> cues)
    {
        text = all;
        areGlued = cues.Exists(c => ArePaired(c.Lines));
        foreach (ShownCue cue in cues)
        {
            time = cue.Cue.Time;
            voice = null;
            Cut(cue.Lines);
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
            int at = TextScan.SkipSpace(text, from, end);
            int sign = ChangeSign(at, end, i > 0 || areGlued);
            bool dash = sign > 0 && CueSign.IsDash(text[at]);
            dashed |= dash && i == 0;
            // A dash in a later line parts speakers if the first line has one too, or if one sentence ends before it and another begins.
            if (sign > 0 && (!dash || dashed || Parts(lines[0].Span.Start, at, at + sign, end)))
            {
                Close(at);
                Change(at, sign);
                at += sign;
            }
            else if (i == 0 && IsAnswered(at, lines))
            {
                changes = true;
            }

            if (dashed || text.AsSpan(at, end - at).IndexOf('>') >= 0)
                at = ReadSigns(at, end, dashed);
            ReadLine(at, end);
        }

        Close(lines[^1].Span.End);
    }

    // Whether two lines of one cue begin with a dash and no space: then such dashes say everywhere that another one speaks.
    private bool ArePaired(CueLine[] lines)
    {
        int found = 0;
        foreach (CueLine line in lines)
        {
            int at = TextScan.SkipSpace(text, line.Span.Start, line.Span.End);
            found += at < line.Span.End && CueSign.IsWide(text[at]) && ChangeSign(at, line.Span.End, true) > 0 ? 1 : 0;
        }

        return found > 1;
    }

    // Whether a dash stands between two sentences.
    private bool Parts(int from, int dash, int behind, int end)
    {
        int last = TextScan.TrimEnd(text, from, dash), first = TextScan.SkipSpace(text, behind, end);
        while (first < end && text[first] is '¿' or '¡' or '"' or '“' or '«' or '…' or '.' or '\'' or '(' or '[' or '♪')
            first++;
        return last > from && !CueSign.IsDash(text[last - 1]) && TextScan.EndsSpeech(text[last - 1]) && first < end && char.IsLetter(text[first]) && !char.IsLower(text[first]);
    }

    // Whether the first line has no dash and a later one says that another one speaks: two share the cue.
    private bool IsAnswered(int at, CueLine[] lines)
    {
        if (at >= lines[0].Span.End || char.IsLower(text[at]))
            return false;
        for (int i = 1; i < lines.Length; i++)
        {
            int from = TextScan.SkipSpace(text, lines[i].Span.Start, lines[i].Span.End), sign = ChangeSign(from, lines[i].Span.End, true);
            if (sign > 0)
                return CueSign.IsDash(text[from]) && Parts(lines[0].Span.Start, from, from + sign, lines[i].Span.End);
        }

        return false;
    }

    // "- Who came? - Nobody.", "-Who came? -Nobody.": after a dash at a cue's start, dashes between sentences part speakers too; arrows do everywhere.
    private int ReadSigns(int at, int end, bool dashed)
    {
        for (int i = at + 1; i + 2 < end; i++)
        {
            if (!(text[i] == '>' || (dashed && CueSign.IsDash(text[i]))) || !TextScan.IsSpace(text[i - 1]))
                continue;
            int sign = text[i] == '>' ? CueSign.Length(text.AsSpan(i, end - i), false) : 1;
            if (sign == 0 || !Parts(at, i, i + sign, end))
                continue;
            ReadLine(at, i);
            Close(TextScan.TrimEnd(text, at, i));
            Change(i, sign);
            at = i + sign;
            i = at;
        }

        return at;
    }

    private void Change(int at, int length)
    {
        changes = true;
        Marks.Add(new(TextSpan.OfLength(at, length)));
    }

    private int ChangeSign(int at, int end, bool glued) => CueSign.Length(text.AsSpan(at, end - at), glued);

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
