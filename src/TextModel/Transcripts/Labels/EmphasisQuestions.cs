using System.Runtime.InteropServices;

namespace TextModel.Transcripts;

/// <summary>Adds turns without labels to those with one: questions wholly in bold or italics, answers in plain type.</summary>
internal static class EmphasisQuestions
{
    /// <summary>Adds the turns without labels to those with one, where questions are set in bold or italics and only some of the turns have labels.</summary>
    public static TurnDraft[] Complete(
        string text, ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<EmphasisSpan> emphasis, TurnLabels labels, TurnDraft[] turns, TranscriptOptions options)
    {
        if (emphasis.IsEmpty || options.Convention is not null || !options.Labels.IsEmpty)
            return turns;
        bool[] asks = FindAsking(text, blocks, emphasis, turns, labels, out int set, out int marked, out _);
        if (marked < 2 || marked * 2 < set)
            return turns;
        var result = new List<TurnDraft>();
        int next = 0, added = 0, elsewhere = 0;
        (int Question, int Answer) last = (-1, -1);
        bool asking = false;
        for (int i = 0; i < blocks.Length; i++)
        {
            int start = TextScan.SkipSpace(text, blocks[i].Span.Start, blocks[i].Span.End), before = next;
            if (blocks[i].Kind is BlockKind.Heading or BlockKind.Note or BlockKind.Other || start == blocks[i].Span.End)
                continue;
            for (; next < turns.Length && turns[next].Start < blocks[i].Span.End; next++)
            {
                TurnDraft turn = turns[next];
                // A sign names nobody; the type says who it is.
                if (labels[turn.Label].Label.IsChange && (asks[i] || asking))
                {
                    turn.Label = AddRole(labels, asks[i] ? "Question" : "Answer");
                    added++;
                }

                if (asks[i])
                    (turn.Kind, last.Question) = (TurnKind.Question, turn.Label);
                else if (asking)
                    (turn.Kind, last.Answer) = (TurnKind.Answer, turn.Label);
                else
                    elsewhere++;
                asking = asks[i];
                result.Add(turn);
            }

            if (next > before || asks[i] == asking)
                continue;
            int label = asks[i] ? last.Question : last.Answer;
            if (label < 0)
                label = asks[i] ? AddRole(labels, "Question") : AddRole(labels, "Answer");
            added++;
            asking = asks[i];
            result.Add(new() { Start = start, Announced = start, LabelEnd = start, Label = label, Speaker = -1, Question = -1, Kind = asks[i] ? TurnKind.Question : TurnKind.Answer });
        }

        return added * 2 >= marked && elsewhere <= marked ? [.. CollectionsMarshal.AsSpan(result)] : turns;
    }

    /// <summary>Tells apart who asks and who answers where signs alone mark the turns and every other one ends with a question mark.</summary>
    public static void TakeTurns(string text, TurnLabels labels, Span<TurnDraft> turns)
    {
        Span<int> asking = stackalloc int[2];
        for (int i = 0; i < turns.Length; i++)
        {
            if (!labels[turns[i].Label].Label.IsChange || labels[turns[i].Label].Label.Text == LabelTable.ChangedVoice)
                return;
            int to = i + 1 < turns.Length ? turns[i + 1].Announced : text.Length;
            asking[i % 2] += TextScan.EndsAsking(text.AsSpan(turns[i].LabelEnd, Math.Max(0, to - turns[i].LabelEnd)).TrimEnd(" \t\r\n\u00A0\"”’»“)]*_")) ? 1 : 0;
        }

        int half = turns.Length / 2, asks = asking[0] >= asking[1] ? 0 : 1;
        if (half < 2 || asking[asks] * 10 < half * 8 || asking[1 - asks] * 10 > half * 2)
            return;
        int question = AddRole(labels, "Question"), answer = AddRole(labels, "Answer");
        for (int i = 0; i < turns.Length; i++)
            turns[i].Label = i % 2 == asks ? question : answer;
    }

    /// <summary>Tells apart who asks and who answers where signs alone mark the turns and what asks is set in bold or italics.</summary>
    public static void TellApart(string text, ReadOnlySpan<EmphasisSpan> emphasis, TurnLabels labels, Span<TurnDraft> turns)
    {
        if (emphasis.IsEmpty || turns.Length < 4)
            return;
        bool[] set = new bool[turns.Length];
        int next = 0, changes = 0, count = 0, asking = 0, others = 0;
        for (int i = 0; i < turns.Length; i++)
        {
            if (!labels[turns[i].Label].Label.IsChange)
                return;
            int from = turns[i].LabelEnd, end = TextScan.LineEnd(text, from, text.Length, out _);
            set[i] = IsCovered(text, new(from, TextScan.TrimEmphasis(text, from, TextScan.TrimEnd(text, from, end))), emphasis, ref next, out _);
            count += set[i] ? 1 : 0;
            bool asks = TextScan.Asks(text.AsSpan(from, end - from));
            asking += asks && set[i] ? 1 : 0;
            others += asks && !set[i] ? 1 : 0;
            changes += i > 0 && set[i] != set[i - 1] ? 1 : 0;
        }

        // Bold words here and there are no questions: the type changes with the speaker, and what is set so asks far more often.
        if (asking * 4 < count || others * 2 > asking || changes * 10 < (turns.Length - 1) * 8)
            return;
        int question = AddRole(labels, "Question"), answer = AddRole(labels, "Answer");
        for (int i = 0; i < turns.Length; i++)
            turns[i].Label = set[i] ? question : answer;
    }

    /// <summary>The place of the label of a turn that only type marks.</summary>
    public static int AddRole(TurnLabels labels, string word) => labels.AddUnprinted(word, LabelWords.RoleOf(word));

    // Which blocks are set in bold or italics and ask.
    private static bool[] FindAsking(
        string text, ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<EmphasisSpan> emphasis, ReadOnlySpan<TurnDraft> turns, TurnLabels labels,
        out int set, out int marked, out int answered)
    {
        bool[] asks = new bool[blocks.Length];
        var styles = new EmphasisStyle[blocks.Length];
        int next = 0, turn = 0;
        set = marked = answered = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
                continue;
            if (IsCovered(text, blocks[i].Span, emphasis, ref next, out styles[i]))
            {
                set++;
                asks[i] = TextScan.Asks(text.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length))
                    || IsLabeledQuestion(TextScan.SkipSpace(text, blocks[i].Span.Start, blocks[i].Span.End), turns, labels, ref turn);
                marked += asks[i] ? 1 : 0;
                answered += asks[i] && i + 1 < blocks.Length ? 1 : 0;
            }
        }

        // Between questions a whole sentence in the same type is what the questioner says without asking.
        int first = Array.IndexOf(asks, true);
        for (int i = Math.Max(first, 0); i < blocks.Length && first >= 0 && styles[first] != 0 && marked > 1 && marked * 2 >= set; i++)
            asks[i] |= styles[i] == styles[first] && IsSentence(text.AsSpan(blocks[i].Span.Start, blocks[i].Span.Length));
        return asks;
    }

    private static bool IsLabeledQuestion(int start, ReadOnlySpan<TurnDraft> turns, TurnLabels labels, ref int turn)
    {
        while (turn < turns.Length && turns[turn].Start < start)
            turn++;
        return turn < turns.Length && turns[turn].Start == start && labels[turns[turn].Label].Role == TurnKind.Question;
    }

    private static bool IsSentence(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd(" \t\r\n\u00A0\"”’»)*_");
        return words.Length > 12 && words[^1] is '.' or '!' or '…' or '?' && words.ContainsAny(' ', '\u00A0');
    }

    /// <summary>Whether emphasis covers a block but for white space; then also which of it all of the block has.</summary>
    public static bool IsCovered(string text, TextSpan block, ReadOnlySpan<EmphasisSpan> emphasis, ref int next, out EmphasisStyle style)
    {
        style = EmphasisStyle.None;
        int at = TextScan.SkipSpace(text, block.Start, block.End), end = TextScan.TrimEnd(text, at, block.End);
        while (next < emphasis.Length && emphasis[next].Span.End <= at)
            next++;
        if (at == end)
            return false;
        for (int i = next; i < emphasis.Length && at < end && emphasis[i].Span.Start <= at; i++)
        {
            style = style == EmphasisStyle.None ? emphasis[i].Style : style & emphasis[i].Style;
            at = TextScan.SkipSpace(text, Math.Max(at, emphasis[i].Span.End), end);
        }

        style = at >= end ? style : EmphasisStyle.None;
        return at >= end;
    }
}
