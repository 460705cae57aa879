using System.Buffers;

namespace TextModel.Transcripts;

/// <summary>A way to read the beginning of a line as a label.</summary>
internal struct Head
{
    /// <summary>Where the printed label starts, its type and enclosure included.</summary>
    public int Start;

    /// <summary>Where its words start.</summary>
    public int CoreStart;

    /// <summary>After its words.</summary>
    public int CoreEnd;

    /// <summary>After its punctuation.</summary>
    public int End;

    public Frame Frame;

    public LabelShape Shape;

    /// <summary>Whether nothing follows in the line.</summary>
    public bool IsAlone;

    /// <summary>The words as they are read, where that is not as they stand in the text.</summary>
    public string? Plain;

    /// <summary>A time beside the label that is no speech; empty for none.</summary>
    public LineMark Time;
}

/// <summary>
/// Reads the beginning of a line as <c>[opening] words [closing] [time] [punctuation] [time]</c>, with any punctuation. It is generous: whether anything of it is a label is decided
/// from the whole text.
/// </summary>
internal ref partial struct HeadReader
{
    /// <summary>The most ways in which one line is read.</summary>
    public const int Most = 6;

    private const int MaxWords = 9;

    // What never ends a label.
    private static readonly SearchValues<char> WordSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ,'");
    private const int MaxTime = 32;

    private readonly ReadOnlySpan<char> text;
    private readonly Span<Head> heads;
    private readonly Lead lead;
    private readonly int start;
    private readonly int to;
    private readonly int emphasisEnd;
    private readonly bool inner;
    private readonly bool timed;
    private bool signs;
    private int core;

    private HeadReader(ReadOnlySpan<char> text, Lead lead, int start, in TextLine line, Span<Head> heads)
    {
        this.text = text;
        this.heads = heads;
        this.lead = lead;
        this.start = start;
        to = line.End;
        inner = (line.Traits & LineTraits.Inner) != 0;
        timed = (line.Traits & LineTraits.Timed) != 0;
        emphasisEnd = line.EmphasisEnd > start ? line.EmphasisEnd : -1;
    }

    private int Count { get; set; }

    /// <summary>Reads the beginning of a line, in every way that makes a label.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="line">The line.</param>
    /// <param name="start">Where the label would start: after the signs of a list.</param>
    /// <param name="lead">What stands before that place.</param>
    /// <param name="heads">Receives the ways, at most <see cref="Most"/>.</param>
    /// <returns>The number of ways.</returns>
    public static int Read(ReadOnlySpan<char> text, in TextLine line, int start, Lead lead, Span<Head> heads)
    {
        var reader = new HeadReader(text, lead, start, in line, heads);
        reader.Read();
        return reader.Count;
    }

    private void Read()
    {
        core = TextScan.SkipEmphasis(text, start, to);
        signs = core > start;
        core = TextScan.SkipDirections(text, core, to);
        // Markdown has brackets escaped: "\<Ada> text".
        if (core + 1 < to && text[core] == '\\' && text[core + 1] is '<' or '[' or '(' or '{' or '>')
            core++;
        // "* Who" is an item of a list.
        if (core >= to || (signs && TextScan.IsSpace(text[core])))
            return;
        char c = text[core];
        if (c is '-' or '–' or '—' or '=' or '~')
        {
            ReadBetweenDashes(c);
            return;
        }

        Enclosure enclosure = c switch
        {
            '[' or '【' or '［' => Enclosure.Square,
            '(' or '（' => Enclosure.Round,
            '<' or '‹' => Enclosure.Angle,
            '{' => Enclosure.Curly,
            '"' or '“' or '«' or '„' or '「' => Enclosure.Quotes,
            _ => Enclosure.None,
        };
        if (enclosure != Enclosure.None)
            ReadEnclosed(enclosure);
        else if (char.IsLetterOrDigit(c) || c == '@' || char.IsSurrogate(c) || (c == '+' && core + 1 < to && TextScan.IsDigit(text[core + 1])))
            ReadOpen();
    }

    private void ReadOpen()
    {
        int limit = Math.Min(to, core + LabelShapes.MaxLength + 2), words = 1, commas = 0;
        if (IsProse(text[core..limit]))
            return;
        for (int i = core; i < limit; i++)
        {
            if (i == emphasisEnd)
            {
                EmitSetOff(i);
                return;
            }

            char c = text[i];
            if (char.IsAsciiLetter(c))
                continue;
            switch (c)
            {
                case ' ' or '\u00A0' or '\u3000':
                    int run = TextScan.SkipSpace(text, i, to) - i;
                    bool closed = Count > 0 && heads[Count - 1].End == i;
                    if ((run > 1 || (c == '\u3000' && lead == Lead.Mark)) && i + run < to && !closed)
                        Emit(new(lead, Enclosure.None, Separator.Gap), i, i);
                    else if (i - core < 4 && i + run < to && char.IsLetter(text[core]) && !char.IsLower(text[core]) && (i - core == 1 || (text[i - 1] > '\u007F' && LabelWords.RoleOf(text[core..i]) is not null)))
                        Emit(new(lead, Enclosure.None, lead == Lead.Heading ? Separator.None : Separator.Space), i, i);
                    if (++words > MaxWords || (run > 1 && text[i..(i + run)].Contains('\t')))
                    {
                        if (words <= MaxWords)
                            Emit(new(lead, Enclosure.None, Separator.Tab), i, i);
                        return;
                    }

                    i += run - 1;
                    break;
                case '\t':
                    Emit(new(lead, Enclosure.None, Separator.Tab), i, i);
                    return;
                case ':' or '：' or '∶' or '፦' or '﹕':
                    if (c == ':' && i > core && TextScan.IsDigit(text[i - 1]) && i + 1 < to && TextScan.IsDigit(text[i + 1]))
                        break;
                    EmitColon(i);
                    return;
                case '.':
                    EmitPeriod(i, limit);
                    break;
                case '{':
                    EmitTimed(i, i);
                    return;
                case '(' or '（' or '[':
                    int close = text[(i + 1)..Math.Min(to, i + LabelShapes.MaxLength)].IndexOfAny(c == '[' ? "]" : ")）");
                    if (close < 0 || EmitTimed(i, i))
                        return;
                    i += close + 1;
                    limit = Math.Min(to, Math.Max(limit, i + 8));
                    break;
                case ')' or '）':
                    if (i - core <= 3)
                        Emit(new(lead, Enclosure.None, Separator.Paren), i, i + 1);
                    return;
                case '>' or '›':
                    // "Ada -> text"
                    Emit(new(lead, Enclosure.None, Separator.Angle), text[i - 1] == '-' ? i - 1 : i, i + 1);
                    return;
                case '/':
                    if (i + 1 < to && TextScan.IsSpace(text[i + 1]) && i > core)
                        Emit(new(lead, Enclosure.None, Separator.Slash), i, i + 1);
                    break;
                case '|':
                    Emit(new(lead, Enclosure.None, Separator.Bar), i, i + 1);
                    return;
                case '-' or '–' or '—' or '―' or '‒' or '−':
                    if (SkipDash(i) is > 0 and int dashed)
                    {
                        EmitDash(i, dashed);
                        return;
                    }

                    break;
                case '*' or '_' or '`' or '<':
                    int set = TextScan.SkipEmphasis(text, i, to);
                    // "ada_b" is the name of a user.
                    if (set == i || (c == '_' && set < to && char.IsLetterOrDigit(text[set])))
                    {
                        if (c == '_')
                            break;
                        if (c == '<')
                            EmitTimed(i, i);
                        return;
                    }

                    if (signs)
                        EmitSetOff(i);
                    return;
                case ',' or '،' or '、':
                    if (++commas > 2)
                        return;
                    break;
                case ';' or '?' or '!' or '？' or '！' or '؟' or '。' or '…' or '}' or ']' or '“' or '«':
                case '"' or '”' when !(i + 1 < to && char.IsLetter(text[i + 1]) && char.IsLetter(text[i - 1])):
                    if (c == ';' && emphasisEnd >= i && emphasisEnd <= i + 2)
                        EmitColon(i);
                    return;
                case '=' or '»' or '→' or '⇒' or '►' or '•' or '~':
                    if (i > core && i + 1 < to && (c == '»' || TextScan.IsSpace(text[i - 1])) && TextScan.IsSpace(text[i + 1]))
                        Emit(new(lead, Enclosure.None, Separator.Equals), i, i + 1);
                    return;
                case '\\':
                    if (i + 1 < to && text[i + 1] is '<' or '[' or '(' or '{' && EmitTimed(i, i))
                        return;
                    break;
                default:
                    if (TextScan.IsDigit(c) && i > core && TextScan.IsSpace(text[i - 1]) && EmitTimed(i, i))
                        return;
                    break;
            }
        }

        if (to <= limit && to - core <= LabelShapes.MaxLength)
            Emit(new(lead, Enclosure.None, Separator.None, emphasisEnd == to), to, to);
    }

    // Most lines: more words than a label has, with one space between them and nothing that could end one.
    private readonly bool IsProse(ReadOnlySpan<char> line)
    {
        if (emphasisEnd >= core || line.Length < 2 || line[1] == ' ')
            return false;
        int end = line.IndexOfAnyExcept(WordSigns);
        ReadOnlySpan<char> words = end < 0 ? line : line[..end];
        // More white space may follow the last one.
        if (words.EndsWith(' '))
            words = words[..^1];
        return words.Count(' ') >= MaxWords && !words.Contains("  ", StringComparison.Ordinal);
    }

    private void EmitColon(int colon)
    {
        int end = colon + 1;
        // "Ada:: text"
        if (end < to && text[end] == ':')
            end++;
        // "Ada :- text"
        if (end < to && text[end] is '-' or '—' or '–' && (end + 1 == to || !TextScan.IsDigit(text[end + 1])))
            end++;
        end = TextScan.SkipEmphasis(text, end, to);
        bool wide = text[colon] is not (':' or '﹕'), tight = false;
        if (end < to && !wide && !TextScan.IsSpace(text[end]) && !(char.IsLetter(text[end]) || text[end] is '"' or '“' or '„' or '«' or '(' or '[' or '¿' or '¡' or '\'' or '‘') && !TimeStamps.TryRead(text, end, to, out _, out _))
            return;
        int coreEnd = colon;
        LineMark time = TakeLastTime(core, ref coreEnd);
        // Without a space surely only what cannot be a word of the language: "Q:When", "MSM:Yes";
        // but type that ends right there parts them.
        if (end < to && !wide && char.IsLetter(text[end]) && end == colon + 1 && emphasisEnd != end && LabelShapes.Of(text[core..coreEnd]) is not (LabelShape.Role or LabelShape.Capitals or LabelShape.Uncased))
            tight = true;
        while (coreEnd > core && text[coreEnd - 1] is '–' or '—' or '-')
            coreEnd = TextScan.TrimEnd(text, core, coreEnd - 1);
        Emit(new(lead, Enclosure.None, tight ? Separator.TightColon : Separator.Colon, IsSetOff(coreEnd, end)), coreEnd, end, time);
    }

    private void EmitDash(int coreEnd, int end)
    {
        // "Ada Rossi – 00:37:25:"
        if (EmitTimed(TextScan.SkipSpace(text, end, to), coreEnd))
            return;
        // "Ada Rossi – :", the time was left out.
        int colon = TextScan.SkipSpace(text, end, to);
        if (colon < to && text[colon] == ':')
            Emit(new(lead, Enclosure.None, Separator.Colon, IsSetOff(coreEnd, colon + 1)), coreEnd, colon + 1);
        else
            Emit(new(lead, Enclosure.None, Separator.Dash, IsSetOff(coreEnd, end)), coreEnd, end);
    }

    // Words in type of their own, and what stands after them: "**Name** text", "**Name**: text", "**Name** (00:12) text".
    private void EmitSetOff(int coreEnd)
    {
        int end = TextScan.SkipEmphasis(text, coreEnd, to), mark = TextScan.SkipSpace(text, end, to);
        if (mark < to && text[mark] is ':' or '：' or ';')
        {
            int behind = TextScan.SkipEmphasis(text, mark + 1, to);
            Emit(new(lead, Enclosure.None, Separator.Colon, true), coreEnd, behind);
        }
        else if (SkipDash(end) is > 0 and int dashed)
        {
            Emit(new(lead, Enclosure.None, Separator.Dash, true), coreEnd, dashed);
        }
        else if (!EmitTimed(mark, coreEnd))
        {
            // "<i>Der Tag:</i>", the punctuation within.
            int words = TextScan.TrimEnd(text, core, coreEnd);
            while (words > core && text[words - 1] is '.' or '-' or '–' or '—' or ':')
                words = TextScan.TrimEnd(text, core, words - 1);
            // "<b>M. Roux</b>, <i>ministre</i>. Merci."
            if (mark < to && text[mark] == ',' && text[mark..Math.Min(to, mark + MaxOffice)].IndexOf('.') is > 3 and int office && (mark + office + 1 == to || TextScan.IsSpace(text[mark + office + 1])) && LabelWords.IsOffice(TextScan.LastWord(text[(mark + 1)..(mark + office)].Trim(" *_").ToString())))
                end = mark + office + 1;
            // "<b>Mme Lodi</b>. Merci."
            else if (mark == end && mark < to && text[mark] == '.' && (mark + 1 == to || TextScan.IsSpace(text[mark + 1])))
                end = mark + 1;
            LineMark time = TakeLastTime(core, ref words);
            Emit(new(lead, Enclosure.None, Separator.None, true), words, end, time);
        }
    }

    // After a dash that parts a label from its speech, with emphasis signs around it; -1 where none stands at a place.
    private readonly int SkipDash(int at)
    {
        int from = TextScan.SkipSpace(text, at, to);
        if (from >= to || text[from] is not ('-' or '–' or '—' or '―' or '‒' or '−'))
            return -1;
        bool wide = text[from] != '-';
        int end = from + 1;
        if (end < to && text[end] == '-' && !wide)
            (wide, end) = (true, end + 1);
        // A hyphen needs space after it; a dash may be glued to the speech.
        if (!wide && (end >= to || !TextScan.IsSpace(text[end])))
            return -1;
        return end >= to ? -1 : TextScan.SkipEmphasis(text, end, to);
    }

    // Whether type covers the label and not what is said.
    private readonly bool IsSetOff(int coreEnd, int end) =>
        emphasisEnd > 0 ? emphasisEnd >= coreEnd && emphasisEnd <= end : signs && end > coreEnd && text[coreEnd..end].ContainsAny('*', '_', '<');
}
