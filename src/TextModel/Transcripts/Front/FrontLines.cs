namespace TextModel.Transcripts;

/// <summary>Takes lines of front matter apart: what is mark-up in plain text and Markdown, what is a key, what is a sentence.</summary>
internal static class FrontLines
{
    /// <summary>The words of a line, without the signs of headings, lists, quotes, tables and emphasis around them, and without a comment after.</summary>
    public static TextSpan Words(string text, TextSpan line)
    {
        int start = line.Start, end = line.End;
        if (text.AsSpan(start, end - start).IndexOf("<!--") is >= 0 and int comment)
            end = start + comment;
        while (start < end && (TextScan.IsSpace(text[start]) || text[start] is '#' or '>' or '*' or '_' or '|' or '-' or '+' or '=' or '•' or '·' or '`'))
            start++;
        // A sign that is a picture.
        while (start < end && (char.IsSurrogate(text[start]) || char.GetUnicodeCategory(text[start]) == System.Globalization.UnicodeCategory.OtherSymbol || text[start] is '\uFE0F' || (TextScan.IsSpace(text[start]) && start > line.Start)))
            start++;
        start = Math.Min(end, TextScan.SkipEmphasis(text, start, end));
        while (end > start && (TextScan.IsSpace(text[end - 1]) || text[end - 1] is '#' or '*' or '_' or '|' or '=' or '`'))
            end--;
        return new(start, Math.Max(start, end));
    }

    /// <summary>The parts of a line that tabs, bars, or several spaces set apart.</summary>
    public static List<TextSpan> Segments(string text, TextSpan line)
    {
        var segments = new List<TextSpan>();
        int start = line.Start;
        for (int at = line.Start; at <= line.End; at++)
        {
            bool ends = at == line.End || text[at] is '\t' or '|' or ';' || (text[at] == ' ' && at + 1 < line.End && text[at + 1] == ' ');
            if (!ends)
                continue;
            int from = TextScan.SkipSpace(text, start, at), to = TextScan.TrimEnd(text, from, at);
            // "| Date | 3 May 1998 |", "Date⇥3 May 1998": the key and what is behind it stay together.
            bool key = at < line.End && to - from is > 0 and < 40 && DateKeys.Find(text.AsSpan(from, to - from).Trim(" *_:")) is not null;
            if (to > from && !key)
                segments.Add(new(from, to));
            start = key ? start : at + 1;
        }

        return segments;
    }

    /// <summary>Where the key of <c>key: value</c> ends; -1 where there is none.</summary>
    public static int KeyEnd(ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> head = words[..Math.Min(words.Length, 60)];
        int colon = head.IndexOfAny(":：\t|");
        // "14:00" is no key.
        while (colon > 0 && colon + 1 < head.Length && char.IsAsciiDigit(head[colon - 1]) && char.IsAsciiDigit(head[colon + 1]))
        {
            int next = head[(colon + 1)..].IndexOfAny(":：\t|");
            colon = next < 0 ? -1 : colon + 1 + next;
        }

        if (colon < 0)
        {
            colon = head.IndexOf(" – ");
            colon = colon < 0 ? head.IndexOf(" - ") : colon;
            colon = colon < 0 ? head.IndexOf("  ") : colon;
        }

        return colon;
    }

    /// <summary>The sentence around a date.</summary>
    /// <param name="text">The block.</param>
    /// <param name="date">The date in it.</param>
    /// <param name="start">Where the sentence starts.</param>
    public static ReadOnlySpan<char> Sentence(ReadOnlySpan<char> text, FoundDate date, out int start)
    {
        start = date.Start;
        while (start > 0 && !EndsBefore(text, start))
            start--;
        int end = date.End;
        while (end < text.Length && !EndsBefore(text, end))
            end++;
        return text[start..end];
    }

    // An abbreviation ("Dec.", "Dr.") has few letters or is no sentence's end for another reason: a small letter or a number follows.
    private static bool EndsBefore(ReadOnlySpan<char> text, int at)
    {
        if (text[at - 1] is '。' or '？' or '！')
            return true;
        if (at < 2 || !TextScan.IsSpace(text[at - 1]) || (at < text.Length && (char.IsLower(text[at]) || char.IsDigit(text[at]))))
            return false;
        int sign = at - 2;
        while (sign > 0 && text[sign] is '"' or '”' or ')' or '»' or '*' or '_' or '’')
            sign--;
        if (text[sign] is '?' or '!' or '…')
            return true;
        if (text[sign] != '.')
            return false;
        int letters = 0;
        for (int i = sign - 1; i >= 0 && char.IsLetterOrDigit(text[i]); i--)
            letters++;
        return letters > 4 || (letters > 0 && char.IsDigit(text[sign - 1])) || (letters > 2 && MonthNames.Find(text[(sign - letters)..sign]) is null);
    }
}
