using System.Buffers;

namespace TextModel.Transcripts;

/// <summary>
/// Finds accepted labels in the middle of lines: where the line breaks of a file were lost (<c>…or for us.MR. CROSS. The market…</c>), after the end of a sentence or a page number;
/// and where they stand in bold or italics like all labels.
/// </summary>
internal static class InnerLabels
{
    // Prose of this length on one line is usual; transcripts whose breaks were lost have far longer lines.
    private const int LongLine = 80;
    private const int MostLabels = 200;
    private const int LongestSound = 100;

    // As much of a line as shows whether it begins with the label of an answer.
    private const int LongestHead = 256;

    /// <summary>Adds the turns that such labels begin.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="blocks">All blocks.</param>
    /// <param name="emphasis">Bold and italic stretches.</param>
    /// <param name="verdict">Which labels begin turns.</param>
    /// <param name="longest">The length of the longest line.</param>
    /// <param name="labels">The labels that begin turns.</param>
    /// <param name="turns">The turns, in order.</param>
    public static void Add(
        string text, ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<EmphasisSpan> emphasis, Verdict verdict, int longest, TurnLabels labels, Rows<TurnDraft> turns)
    {
        int before = turns.Count;
        if (before == 0)
            return;
        // Two labels may share a line of a subtitle, however short it is.
        bool areCues = blocks.Length > 0 && blocks[0].Kind == BlockKind.Cue;
        AddAnswers(text, verdict, labels, turns, before);
        if (longest >= LongLine || areCues)
            AddLost(text, blocks, verdict, areCues ? 1 : 2, labels, turns, before);
        if (!emphasis.IsEmpty)
            AddSetOff(text, blocks, emphasis, labels, turns, before);
        if (turns.Count > before)
            turns.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    private static void AddLost(string text, ReadOnlySpan<TextBlock> blocks, Verdict verdict, int least, TurnLabels labels, Rows<TurnDraft> turns, int known)
    {
        Dictionary<string, Label> byText = Usual(verdict, least);
        if (byText.Count == 0)
            return;
        var titles = Titles(byText.Values);
        var starts = SearchValues.Create([.. byText.Keys, .. titles], StringComparison.Ordinal);
        ReadOnlySpan<char> all = text;
        Span<Head> heads = new Head[HeadReader.Most];
        int turn = 0;
        foreach (ref readonly TextBlock block in blocks)
        {
            if (block.Kind is BlockKind.Heading or BlockKind.Note or BlockKind.Other)
                continue;
            int end = block.Span.End;
            for (int at = block.Span.Start; at < end;)
            {
                int skip = all[at..end].IndexOfAny(starts);
                if (skip < 0)
                    break;
                at += skip;
                while (turn < known && turns[turn].LabelEnd <= at)
                    turn++;
                bool taken = turn < known && turns[turn].Announced <= at;
                // In a text of one line a title stands before the first label, without a full stop.
                bool isFirst = turn == 0 && at < turns[0].Announced && all[at] is '<' or '[' or '{' && all[at..turns[0].Announced].IndexOfAny('\n', '\r') < 0;
                if (!taken && (isFirst || IsBehindSentence(all, block.Span.Start, at)) && LabelAt(all, at, end, heads, byText, titles, verdict) is { } label)
                {
                    // "(SIGHS) ANNA: Five.": what is heard before the label is no part of the turn before.
                    bool isHeard = block.Kind == BlockKind.Cue && at - block.Span.Start < LongestSound && all[block.Span.Start] is '(' or '[' && all[block.Span.Start..at].TrimEnd() is [.., ')' or ']'] heard && heard.LastIndexOfAny('(', '[') == 0;
                    turns.Add(new() { Start = at, Announced = isHeard ? block.Span.Start : at, LabelEnd = at + label.Text.Length, Label = labels.Add(label), Speaker = -1, Question = -1 });
                    at += label.Text.Length;
                }
                else
                {
                    at++;
                }
            }
        }
    }

    // "Q. Who came? A. Nobody.": in the line of a labeled question the answer has its label too, which no line begins with.
    private static void AddAnswers(string text, Verdict verdict, TurnLabels labels, Rows<TurnDraft> turns, int known)
    {
        int asking = 0;
        for (int i = 0; i < known; i++)
        {
            TurnLabel label = labels[turns[i].Label];
            if (label.Role == TurnKind.Answer || label.Label is not { Frame: { Enclosure: Enclosure.None, Alone: false, Separator: Separator.Period or Separator.Colon } })
                return;
            asking += label.Role == TurnKind.Question ? 1 : 0;
        }

        if (asking < 2)
            return;
        ReadOnlySpan<char> all = text;
        Span<Head> heads = new Head[HeadReader.Most];
        for (int i = 0; i < known; i++)
        {
            Label question = labels[turns[i].Label].Label;
            if (labels[turns[i].Label].Role != TurnKind.Question)
                continue;
            int end = i + 1 < known ? turns[i + 1].Announced : text.Length;
            for (int at = turns[i].LabelEnd; at < end && all[at..end].IndexOfAny(TextScan.QuestionMarks) is >= 0 and int mark;)
            {
                at = TextScan.SkipSpace(all, at + mark + 1, end);
                if (at >= end || char.IsLower(all[at]))
                    continue;
                int count = HeadReader.Read(all, new() { Start = at, End = TextScan.LineEnd(all, at, Math.Min(end, at + LongestHead), out _), EmphasisEnd = at }, at, Lead.None, heads);
                int found = 0;
                while (found < count && !(heads[found].Frame.Separator == question.Frame.Separator && LabelWords.RoleOf(all[heads[found].CoreStart..heads[found].CoreEnd]) == TurnKind.Answer))
                    found++;
                if (found == count)
                    continue;
                ref readonly Head head = ref heads[found];
                Label answer = verdict.List.Found.Labels[verdict.List.Found.Labels.Add(all[head.Start..head.End], all[head.CoreStart..head.CoreEnd], head.Frame with { Alone = false }, LabelShape.Role)];
                turns.Add(new() { Start = head.Start, Announced = head.Start, LabelEnd = head.End, Label = labels.Add(answer), Speaker = -1, Question = -1 });
                break;
            }
        }
    }

    // A usual label, or one in capitals with a title such as others have that comes but once.
    private static Label? LabelAt(ReadOnlySpan<char> all, int at, int end, Span<Head> heads, Dictionary<string, Label> byText, HashSet<string> titles, Verdict verdict)
    {
        int lineEnd = TextScan.LineEnd(all, at, end, out _);
        int count = HeadReader.Read(all, new() { Start = at, End = lineEnd, EmphasisEnd = at }, at, Lead.None, heads);
        for (int i = 0; i < count; i++)
        {
            if (byText.TryGetValue(all[heads[i].Start..heads[i].End].ToString(), out Label? label))
                return label;
            if (heads[i] is { Shape: LabelShape.Capitals, Frame.Separator: Separator.Period } && StartsWithAny(all[at..end], titles))
            {
                int index = verdict.List.Found.Labels.Add(all[heads[i].Start..heads[i].End], all[heads[i].CoreStart..heads[i].CoreEnd], heads[i].Frame with { Alone = false }, LabelShape.Capitals);
                return verdict.List.Found.Labels[index];
            }
        }

        return null;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, HashSet<string> titles)
    {
        foreach (string title in titles)
        {
            if (text.StartsWith(title, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // The accepted labels that come often enough and could be nothing else in the middle of a line.
    private static Dictionary<string, Label> Usual(Verdict verdict, int least)
    {
        var usual = new Dictionary<string, Label>(StringComparer.Ordinal);
        for (int i = 0; i < verdict.Labels.Length && usual.Count < MostLabels; i++)
        {
            Label label = verdict.List.Found.Labels[i];
            if (verdict.Labels[i].Accepted && verdict.List.Statistics[i].Count >= least && label.Text.Length > 3 && label is { Shape: LabelShape.Name or LabelShape.Capitals, Frame: { Alone: false, Lead: Lead.None, Emphasized: false } }
                && ((label.Frame.Separator == Separator.Period && label.Shape == LabelShape.Capitals) || label.Frame.Separator == Separator.Colon || label.Frame.Enclosure is Enclosure.Square or Enclosure.Angle or Enclosure.Curly))
                usual.TryAdd(label.Text, label);
        }

        return usual;
    }

    // What the labels in capitals begin with: "MR. ", "CHAIRMAN ".
    private static HashSet<string> Titles(IEnumerable<Label> labels)
    {
        var titles = new HashSet<string>(StringComparer.Ordinal);
        int count = 0;
        foreach (Label label in labels)
        {
            int space = label.Core.IndexOf(' ', StringComparison.Ordinal);
            if (label.Frame.Separator != Separator.Period || space < 0 || !LabelWords.IsTitle(label.Core.AsSpan(0, space)))
                continue;
            titles.Add(label.Core[..(space + 1)]);
            count++;
        }

        if (count < 2)
            return [];
        titles.UnionWith(["MR. ", "MRS. ", "MS. ", "DR. "]);
        return titles;
    }

    private static void AddSetOff(string text, ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<EmphasisSpan> emphasis, TurnLabels labels, Rows<TurnDraft> turns, int known)
    {
        var setOff = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < labels.Count; i++)
        {
            if (labels[i].Label.Frame is { Emphasized: true })
                setOff.TryAdd(labels[i].Label.Text, i);
        }

        if (setOff.Count == 0)
            return;
        var lookup = setOff.GetAlternateLookup<ReadOnlySpan<char>>();
        int block = 0, turn = 0;
        foreach (ref readonly EmphasisSpan stretch in emphasis)
        {
            TextSpan span = stretch.Span;
            while (block < blocks.Length && blocks[block].Span.End <= span.Start)
                block++;
            if (block == blocks.Length)
                break;
            while (turn < known && turns[turn].LabelEnd <= span.Start)
                turn++;
            if (span.Length > LabelShapes.MaxLength || blocks[block].Kind is BlockKind.Heading or BlockKind.Note or BlockKind.Other || (turn < known && turns[turn].Announced <= span.Start)
                || !lookup.TryGetValue(text.AsSpan(span.Start, span.Length), out int label)
                || (labels[label].Label.Frame is { Separator: Separator.None, Enclosure: Enclosure.None } && !IsTurn(text, blocks[block].Span, span)))
                continue;
            turns.Add(new() { Start = span.Start, Announced = span.Start, LabelEnd = span.End, Label = label, Speaker = -1, Question = -1 });
        }
    }

    // A name without any punctuation, though it is set as labels are, may be part of a sentence.
    private static bool IsTurn(ReadOnlySpan<char> text, TextSpan block, TextSpan name)
    {
        if (name.Start > block.Start && !IsBehindSentence(text, block.Start, name.Start))
            return false;
        int next = TextScan.SkipSpace(text, name.End, block.End);
        return next < block.End && (char.IsDigit(text[next]) || text[next] is '"' or '“' or '(' or '[' || (char.IsLetter(text[next]) && !char.IsLower(text[next])));
    }

    private static bool IsBehindSentence(ReadOnlySpan<char> text, int from, int at)
    {
        int before = at;
        while (before > from && text[before - 1] is ' ' or '\t')
            before--;
        if (before == from || text[before - 1] is '\n' or '\r' or '\f')
            return false;
        // A wide gap is all that some files keep of a line break.
        if (at - before >= 2)
            return true;
        char c = text[before - 1];
        return c is '.' or '?' or '!' or '-' or ']' or ')' or '"' or '”' or '—' or '…' || (before == at && (TextScan.IsDigit(c) || char.IsLower(c)));
    }
}
