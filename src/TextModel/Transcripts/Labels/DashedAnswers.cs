namespace TextModel.Transcripts;

/// <summary>Parts answers from the questions that they follow in one paragraph, as minutes of evidence print them: <c>201. What is your trade?—I am a weaver.</c></summary>
internal static class DashedAnswers
{
    // So often a question mark and a dash must stand together before they mean anything.
    private const int Least = 3;

    /// <summary>The turns, with those that a dash begins; as they were where dashes mean no answers.</summary>
    /// <param name="text">The base text.</param>
    /// <param name="blocks">All blocks.</param>
    /// <param name="emphasis">Bold and italic stretches.</param>
    /// <param name="labels">The labels that begin turns.</param>
    /// <param name="turns">The turns, in order; none where nobody is named.</param>
    /// <param name="marks">Receives the dashes and the numbers of questions, which nobody says.</param>
    /// <param name="convention">The convention, where it is this.</param>
    public static TurnDraft[] Split(
        string text, ReadOnlyMemory<TextBlock> blocks, ReadOnlyMemory<EmphasisSpan> emphasis, TurnLabels labels, TurnDraft[] turns, Rows<LineMark> marks, ref DetectedConvention? convention)
    {
        List<(int Ask, int Answer)> places = Find(text, blocks.Span);
        if (places.Count < Least)
            return turns;
        Rows<QuestionUnit> units = QuestionUnits.Find(text, blocks, emphasis);
        int with = CountWith(units.AsSpan(), places, out int first, out int last);
        if (turns.Length == 0 ? with * 2 < last - first + 1 && places.Count < 3 * (last - first + 1) : with * 3 < turns.Length)
            return turns;
        int ask = EmphasisQuestions.AddRole(labels, "Question"), answer = EmphasisQuestions.AddRole(labels, "Answer");
        var result = new List<TurnDraft>();
        int turn = 0, place = 0;
        for (int u = 0; u < units.Count; u++)
        {
            QuestionUnit unit = units[u];
            bool opened = false;
            for (; turn < turns.Length && turns[turn].Start < unit.End; turn++)
            {
                opened |= turns[turn].Start >= unit.Announced;
                ask = turns[turn].LabelSpan is not null ? turns[turn].Label : ask;
                result.Add(turns[turn]);
            }

            for (int start = -1; place < places.Count && places[place].Ask < unit.End; place++)
            {
                (int mark, int said) = places[place];
                if (start < 0 && !opened)
                    result.Add(Draft(SkipNumber(text, unit, marks), unit.Announced, ask, TurnKind.Question));
                else if (start < 0)
                    result[^1] = result[^1] with { Kind = TurnKind.Question };
                else if (LastSentence(text, start, mark) is int asked && asked > start)
                    result.Add(Draft(asked, asked, ask, TurnKind.Question));
                marks.Add(new(TextScan.SkipSpace(text, mark + 1, said), TextScan.TrimEnd(text, mark + 1, said), MarkKind.Furniture));
                result.Add(Draft(said, said, answer, TurnKind.Answer));
                start = said;
            }
        }

        result.AddRange(turns[turn..]);
        convention ??= new(TranscriptConventions.Emphasis, Math.Round((double)with / Math.Max(1, last - first + 1), 3));
        return [.. result];
    }

    private static TurnDraft Draft(int start, int announced, int label, TurnKind kind) =>
        new() { Start = start, Announced = Math.Min(announced, start), LabelEnd = start, Label = label, Kind = kind, Speaker = -1, Question = -1 };

    // Where a question mark and a dash stand before what begins as a sentence does.
    private static List<(int Ask, int Answer)> Find(string text, ReadOnlySpan<TextBlock> blocks)
    {
        var places = new List<(int, int)>();
        foreach (ref readonly TextBlock block in blocks)
        {
            if (block.Kind is BlockKind.Note or BlockKind.Other or BlockKind.Heading or BlockKind.Cue)
                continue;
            for (int at = block.Span.Start; at < block.Span.End;)
            {
                int skip = text.AsSpan(at, block.Span.End - at).IndexOf('?');
                if (skip < 0)
                    break;
                int mark = at + skip, dash = mark + 1;
                // On the same line: the next one may begin with a dash of its own.
                while (dash < block.Span.End && TextScan.IsSpace(text[dash]) && !TextScan.LineEnds.Contains(text[dash]))
                    dash++;
                int end = dash;
                while (end < block.Span.End && text[end] is '-' or '—' or '–' or '―')
                    end++;
                at = mark + 1;
                if (end == dash || (end - dash == 1 && text[dash] == '-'))
                    continue;
                int said = TextScan.SkipSpace(text, end, block.Span.End);
                if (said < block.Span.End && (text[said] is '"' or '“' or '«' or '(' or '[' or '£' or '$' || TextScan.IsDigit(text[said]) || (char.IsLetter(text[said]) && !char.IsLower(text[said]))))
                    places.Add((mark, said));
            }
        }

        return places;
    }

    private static int CountWith(ReadOnlySpan<QuestionUnit> units, List<(int Ask, int Answer)> places, out int first, out int last)
    {
        (first, last) = (-1, -1);
        int with = 0, place = 0;
        for (int u = 0; u < units.Length; u++)
        {
            int before = place;
            while (place < places.Count && places[place].Ask < units[u].End)
                place++;
            if (place == before)
                continue;
            with++;
            first = first < 0 ? u : first;
            last = u;
        }

        return with;
    }

    // "201. What…"
    private static int SkipNumber(string text, in QuestionUnit unit, Rows<LineMark> marks)
    {
        int end = unit.Start;
        while (end < unit.End && TextScan.IsDigit(text[end]))
            end++;
        if (end == unit.Start || end == unit.End || text[end] is not ('.' or ')'))
            return unit.Start;
        marks.Add(new(unit.Start, end + 1, MarkKind.Furniture));
        return TextScan.SkipSpace(text, end + 1, unit.End);
    }

    // Where the sentence starts that ends at a question mark.
    private static int LastSentence(string text, int from, int mark)
    {
        for (int at = mark - 1; at > from; at--)
        {
            if (TextScan.IsSpace(text[at]) && TextScan.EndsSpeech(text[at - 1]) && text[at - 1] is not ('-' or '—' or '–' or '\'' or '’') && char.IsUpper(text[at + 1]))
                return at + 1;
        }

        return -1;
    }
}
