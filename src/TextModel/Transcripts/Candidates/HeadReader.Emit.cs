namespace TextModel.Transcripts;

// What is taken up, and what is not even a candidate.
internal ref partial struct HeadReader
{
    private void Emit(Frame frame, int coreEnd, int end, LineMark time = default, int coreStart = -1, int behind = -1, LabelShape shape = LabelShape.None)
    {
        int from = coreStart < 0 ? core : coreStart;
        coreEnd = TextScan.TrimEmphasis(text, from, TextScan.TrimEnd(text, from, coreEnd));
        if (coreEnd <= from || Count == heads.Length)
            return;
        if (timed && !ChatHeads.TryTrim(text, ref from, ref coreEnd))
            return;
        string? plain = Plain(text[from..coreEnd]);
        if (shape == LabelShape.None)
            shape = LabelShapes.Of(plain ?? text[from..coreEnd]);
        int speech = TextScan.SkipSpace(text, Math.Max(end, behind), to);
        // "Ada: [00:12] text", "[Ada] 00:00:12"
        if (speech < to && time.End == 0 && (text[speech] is '[' or '(' or '\\' or '{' or '<' || (frame.Enclosure != Enclosure.None && TextScan.IsDigit(text[speech]))) && TimeStamps.TryRead(text, speech, to, out int stampEnd, out TimeSpan stamp))
        {
            time = new(speech, stampEnd, MarkKind.Time, stamp.Ticks);
            speech = TextScan.SkipSpace(text, stampEnd, to);
        }

        // Whether speech follows in the same line is chance where punctuation, an enclosure or type show the label; else it is all there is, and a period shows as little.
        // Where line breaks are lost, a period ends every line.
        bool alone = speech >= to;
        frame = frame with { Alone = alone && frame is { Enclosure: Enclosure.None, Emphasized: false } && (frame.Separator == Separator.None || (frame.Separator == Separator.Period && !inner)) };
        if (!IsPlausible(frame with { Alone = alone }, shape, text[from..coreEnd]))
            return;
        heads[Count++] = new() { Start = start, CoreStart = from, CoreEnd = coreEnd, End = end, Frame = frame, Shape = shape, Time = time, Plain = plain, IsAlone = alone };
    }

    // The words as they are read: with plain spaces, and without what has no shape; null where they have nothing else.
    private static string? Plain(ReadOnlySpan<char> words)
    {
        bool special = false;
        foreach (char c in words)
            special |= c > '\u007F' && (TextScan.IsShapeless(c) || char.IsWhiteSpace(c));
        if (!special)
            return null;
        var plain = new System.Text.StringBuilder(words.Length);
        foreach (char c in words)
        {
            if (c <= '\u007F' || !TextScan.IsShapeless(c))
                plain.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }

        return plain.ToString().Trim();
    }

    // "M. le président", "Mme la ministre"
    private static bool IsTitledOffice(ReadOnlySpan<char> words)
    {
        int space = words.IndexOf(' ');
        return space > 0 && words[..space] is "M." or "Mme" or "Mme." && (words[(space + 1)..].StartsWith("le ") || words[(space + 1)..].StartsWith("la ") || words[(space + 1)..].StartsWith("l’") || words[(space + 1)..].StartsWith("l'"));
    }

    // "Rossi and Quill"
    private static bool AreTwo(ReadOnlySpan<char> words)
    {
        int first = words.IndexOfAny(TextScan.WordSpaces), last = words.LastIndexOfAny(TextScan.WordSpaces);
        return first > 1 && last > first + 1 && last - first < 6 && last + 1 < words.Length && char.IsUpper(words[0]) && char.IsUpper(words[last + 1]) && !words[(first + 1)..last].ContainsAny(TextScan.WordSpaces);
    }

    // "ada_b", "osvin17", "ada.rossi": no word of a sentence has digits, underscores or periods within.
    private static bool IsUser(ReadOnlySpan<char> word) => word.ContainsAnyInRange('0', '9') || word.ContainsAny('_', '@') || word[..^1].Contains('.');

    // Sentences end with periods too: small words must be set off, alone in their line, or no words of a language.
    private static bool IsPlausibleBeforePeriod(LabelShape shape, ReadOnlySpan<char> words, bool emphasized, bool alone) => shape switch
    {
        LabelShape.Name or LabelShape.Capitals or LabelShape.Role or LabelShape.Uncased => true,
        LabelShape.Small => emphasized || IsUser(words) || (alone && words.Length > 3),
        LabelShape.Phrase => LabelShapes.NameBeforeOffice(words, out _) > 0 || IsTitledOffice(words) || (alone && words.Contains(',')),
        _ => false,
    };

    // What the words must look like at least, where the punctuation says little.
    private static bool IsPlausible(Frame frame, LabelShape shape, ReadOnlySpan<char> words) => frame.Separator switch
    {
        _ when shape == LabelShape.None => false,
        Separator.Colon or Separator.Angle or Separator.Voice => true,
        Separator.Period => IsPlausibleBeforePeriod(shape, words, frame.Emphasized, frame.Alone),
        Separator.TightColon => (words.Length < 30 && shape != LabelShape.Phrase) || (words.Length < 48 && LabelShapes.NameBeforeOffice(words, out _) > 0),
        Separator.Space => shape is LabelShape.Role or LabelShape.Capitals or LabelShape.Uncased,
        Separator.Paren => shape is LabelShape.Capitals or LabelShape.Role or LabelShape.Uncased,
        Separator.None when frame.Enclosure is not (Enclosure.None or Enclosure.Dashes) => true,
        Separator.None when frame is { Alone: true } => words.Length <= 48 && (shape is LabelShape.Name or LabelShape.Capitals or LabelShape.Role or LabelShape.Uncased
            || (shape == LabelShape.Phrase && (frame.Emphasized || frame.Lead >= Lead.Heading || frame.Enclosure == Enclosure.Dashes || words.Contains(',')))
            || (shape == LabelShape.Small && words.Length > 3)),
        Separator.Time or Separator.Bar or Separator.Tab => shape != LabelShape.Phrase || frame.Emphasized || words.Contains(',') || AreTwo(words),
        _ => shape is LabelShape.Name or LabelShape.Capitals or LabelShape.Role or LabelShape.Uncased || ((frame.Emphasized || words.Contains(',') || AreTwo(words)) && shape == LabelShape.Phrase) || ((frame.Separator == Separator.Gap || frame.Emphasized || IsUser(words) || (frame.Separator is Separator.Dash or Separator.Equals or Separator.Slash && words.Length > 3)) && shape == LabelShape.Small),
    };
}
