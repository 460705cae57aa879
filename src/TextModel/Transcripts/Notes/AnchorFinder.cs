using System.Buffers;
using System.Globalization;

namespace TextModel.Transcripts;

/// <summary>Finds the printed markers that point at notes: glued to a word, in brackets, superscript. A marker counts only if its note exists.</summary>
internal static class AnchorFinder
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789[(¹²³⁴⁵⁶⁷⁸⁹*†‡§");

    /// <summary>Finds the anchors in <paramref name="from"/>..<paramref name="to"/>, in order; a mark's value is the place of its note.</summary>
    public static Rows<LineMark> Find(string text, int from, int to, List<NoteDraft> notes)
    {
        var byNumber = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < notes.Count; i++)
        {
            if (notes[i].Number is { } number)
                byNumber.TryAdd(number, i);
        }

        if (byNumber.Count == 0)
            return [];
        var lookup = byNumber.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new Rows<LineMark>();
        ReadOnlySpan<char> all = text;
        // A number in parentheses is a list's or a year; where the notes are printed so, it may be a mark.
        bool round = notes.Exists(n => text[n.Start] == '(');
        for (int at = from; at < to;)
        {
            int skip = all[at..to].IndexOfAny(Starts);
            if (skip < 0)
                break;
            at += skip;
            int end = Read(all, at, from, to, lookup, round, out int note);
            if (note >= 0)
                found.Add(new(at, end, MarkKind.Anchor, note));
            at = Math.Max(at + 1, end);
        }

        return Rising(found, notes);
    }

    private static int Read(ReadOnlySpan<char> text, int at, int from, int to, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> notes, bool round, out int note)
    {
        note = -1;
        char c = text[at];
        if (c is '[' or '(')
        {
            int close = at + 1;
            while (close < to && TextScan.IsDigit(text[close]))
                close++;
            if (close == at + 1 || close >= to || text[close] != (c == '[' ? ']' : ')'))
                return at + 1;
            if (c == '[' || round)
                note = Lookup(notes, text[(at + 1)..close]);
            return close + 1;
        }

        int end = at;
        bool superscript = NoteFinder.Superscript(c) >= 0;
        while (end < to && (superscript ? NoteFinder.Superscript(text[end]) >= 0 : TextScan.IsDigit(c) ? TextScan.IsDigit(text[end]) : text[end] == c))
            end++;
        if (end - at > 4)
            return end;
        if (superscript)
        {
            int value = 0;
            for (int i = at; i < end; i++)
                value = (value * 10) + NoteFinder.Superscript(text[i]);
            note = Lookup(notes, value.ToString(CultureInfo.InvariantCulture));
            return end;
        }

        if (IsAnchor(text, at, end, from, to))
            note = Lookup(notes, text[at..end]);
        return end;
    }

    /// <summary>Whether a sign or number is glued to the word before it, and nothing to it.</summary>
    public static bool IsAnchor(ReadOnlySpan<char> text, int at, int end, int from, int to) =>
        IsGlued(text, at, from) && (end >= to || (!char.IsLetterOrDigit(text[end]) && text[end] != text[at])) && !IsNumberGoingOn(text, end, to);

    private static int Lookup(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> notes, ReadOnlySpan<char> number) =>
        notes.TryGetValue(number, out int note) ? note : -1;

    // After a word in small letters ("Maslow1") or closing punctuation ("so.”2"); "T4", "200,000", "Vol. 7" and "1924" are none.
    private static bool IsGlued(ReadOnlySpan<char> text, int at, int from)
    {
        if (at <= from)
            return false;
        char before = text[at - 1];
        if (char.IsLower(before))
            return at - 2 >= from && char.IsLetter(text[at - 2]);
        if (char.IsUpper(before))
            return at - 4 >= from && char.IsUpper(text[at - 2]) && char.IsUpper(text[at - 3]) && char.IsUpper(text[at - 4]);
        if (before is '”' or '’' or '"' or '\'' or ')' or ']' or '!' or '?' or '»')
            return at - 2 >= from && !TextScan.IsSpace(text[at - 2]);
        return before is '.' or ',' or ';' or ':' && at - 2 >= from && (char.IsLower(text[at - 2]) || text[at - 2] is '”' or '"' or ')' or ']' or '’');
    }

    private static bool IsNumberGoingOn(ReadOnlySpan<char> text, int end, int to) =>
        end + 1 < to && text[end] is '.' or ',' or ':' or '/' or '-' or '%' && TextScan.IsDigit(text[end + 1]);

    // Notes are pointed at in their order: of all candidates the longest run with rising numbers.
    private static Rows<LineMark> Rising(Rows<LineMark> found, List<NoteDraft> notes)
    {
        int[] tails = new int[found.Count], before = new int[found.Count];
        int length = 0;
        for (int i = 0; i < found.Count; i++)
        {
            long note = found[i].Value;
            int low = 0, high = length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (found[tails[middle]].Value < note)
                    low = middle + 1;
                else
                    high = middle;
            }

            before[i] = low == 0 ? -1 : tails[low - 1];
            // Of equally long runs the one that began first stays.
            if (low == length)
                tails[length++] = i;
            else if (found[tails[low]].Value > note)
                tails[low] = i;
        }

        var result = new Rows<LineMark>(length);
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i])
            result.Add(found[i]);
        result.AsSpan().Reverse();
        foreach (LineMark mark in result)
            notes[(int)mark.Value].HasAnchor = true;
        return result;
    }
}
