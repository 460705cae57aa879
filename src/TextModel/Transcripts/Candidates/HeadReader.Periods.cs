namespace TextModel.Transcripts;

// Labels that end with a period.
internal ref partial struct HeadReader
{
    // A period at a place may end a label; an abbreviation's does not.
    private void EmitPeriod(int stop, int limit)
    {
        ReadOnlySpan<char> words = text[core..TextScan.TrimEnd(text, core, stop)];
        int wordStart = words.LastIndexOfAny(TextScan.WordSpaces) + 1;
        ReadOnlySpan<char> word = words[wordStart..];
        if (word.IsEmpty)
            return;
        if (EmitInitials(stop, words, wordStart))
            return;
        // "J. V. Rossi": the first of two initials is no label.
        bool role = wordStart == 0 && word.Length == 1 && char.IsLetter(word[0]) && !(stop + 3 < to && text[stop + 1] == ' ' && char.IsUpper(text[stop + 2]) && text[stop + 3] == '.' && (LabelWords.RoleOf(word) is null || (stop + 5 < to && text[stop + 4] == ' ' && char.IsUpper(text[stop + 5]))));
        bool abbreviation = word.Length == 1 && !TextScan.IsDigit(word[0]) ? !role : LabelWords.IsTitle(word) && word.Length <= 6 && HasMore(stop, limit);
        // "Question No. 3."
        abbreviation |= wordStart > 0 && LabelWords.IsNumberWord(word) && stop + 2 < limit && text[stop + 1] == ' ' && TextScan.IsDigit(text[stop + 2]) && LabelWords.RoleOf(words[..(wordStart - 1)]) is not null;
        // "MR." alone: the name is missing or stands in brackets.
        if (abbreviation || (wordStart == 0 && word.Length <= 4 && LabelWords.IsTitle(word)))
            return;
        // "Q.12. Who came?"
        if (stop + 1 < to && TextScan.IsDigit(text[stop + 1]))
        {
            int number = stop + 1;
            while (number < to && TextScan.IsDigit(text[number]))
                number++;
            if (LabelWords.RoleOf(words) is not null && number < to && number - stop < 6 && text[number] is '.' or ')' or ':' && (number + 1 == to || TextScan.IsSpace(text[number + 1])))
                Emit(new(lead, Enclosure.None, Separator.Period), number, number + 1);
            return;
        }

        // "Chairman.] What…"
        if (stop + 2 < to && text[stop + 1] == ']' && TextScan.IsSpace(text[stop + 2]))
        {
            Emit(new(lead == Lead.Number ? Lead.None : lead, Enclosure.Square, Separator.Period), stop, stop + 2);
            return;
        }

        // "M.D. Rossi": initials are not a label.
        if (word.Contains('.'))
            return;
        // "Q.—Who came?", "MR. CROSS.—I did.": the dash belongs to the label.
        int plain = TextScan.SkipEmphasis(text, stop + 1, to), dashed = SkipDash(plain);
        if (dashed > 0)
        {
            Emit(new(lead, Enclosure.None, Separator.Period, IsSetOff(stop, plain)), stop, dashed);
            return;
        }

        bool spaced = plain >= to || TextScan.IsSpace(text[plain]);
        LabelShape shape = LabelShapes.Of(words);
        if (shape == LabelShape.Name && EndsInCapitals(words))
            shape = LabelShape.Capitals;
        bool set = IsSetOff(stop, plain), alone = !inner && TextScan.SkipSpace(text, plain, to) >= to;
        if (!IsPlausibleBeforePeriod(shape, words, set, alone) || (!spaced && !(char.IsLetter(text[plain]) && words.Length > 2 && shape != LabelShape.Name)))
            return;
        Emit(new(lead, Enclosure.None, Separator.Period, set), stop, plain, shape: shape);
    }

    // The longest office after a name, in UTF-16 code units.
    private const int MaxOffice = 90;

    // "ROSSI A.V. Good morning.", "Rossi A. V. Good morning.": after a surname the last of two initials ends the label.
    private bool EmitInitials(int stop, ReadOnlySpan<char> words, int wordStart)
    {
        if (wordStart == 0 || words.Length - wordStart != 1 || !char.IsUpper(words[wordStart]) || words[..wordStart].Contains('.') || words[..(wordStart - 1)].ContainsAny(TextScan.WordSpaces))
            return false;
        int second = TextScan.SkipSpace(text, stop + 1, to);
        if (second + 2 >= to || second > stop + 2 || !char.IsUpper(text[second]) || text[second + 1] != '.')
            return false;
        int end = second + 2;
        // "Rossi A. V., minister of works. Good morning."
        if (end < to && text[end] == ',' && text[end..Math.Min(to, end + MaxOffice)].IndexOf(". ") is > 2 and int office)
        {
            Emit(new(lead, Enclosure.None, Separator.Period), end + office, end + office + 1, shape: LabelShape.Name);
            return true;
        }

        int speech = TextScan.SkipSpace(text, end, to);
        if (speech == end || (speech < to && char.IsLower(text[speech])))
            return false;
        Emit(new(lead, Enclosure.None, Separator.Period), end, end);
        return true;
    }

    // "MR. CROSS" goes on after the period of its title; "DR." at a line's end does not.
    private readonly bool HasMore(int stop, int limit) => stop + 2 < limit && TextScan.WordSpaces.Contains(text[stop + 1]) && char.IsUpper(text[stop + 2]);

    // "Mr. ARENS", "The CHAIRMAN", "Senator McCARTHY", "Mr. ARENS of Ohio": a title, then a name in capitals.
    private static bool EndsInCapitals(ReadOnlySpan<char> words)
    {
        int space = words.IndexOf(' ');
        if (space < 0 || !LabelWords.IsTitle(words[..space]))
            return false;
        ReadOnlySpan<char> second = words[(space + 1)..];
        return IsInCapitals(words[(words.LastIndexOf(' ') + 1)..]) || (second.IndexOf(' ') is > 0 and int end && IsInCapitals(second[..end]));
    }

    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        int capitals = 0;
        foreach (char c in word)
            capitals += char.IsUpper(c) ? 1 : 0;
        return capitals >= 2 && capitals >= word.Length - 2;
    }
}
