namespace TextModel.Transcripts;

/// <summary>
/// Finds interviews without labels: what asks is set otherwise than what answers (in bold or italics, as headings, in quotation marks, in capitals, numbered, as quotations), or is told from it
/// by the question mark alone.
/// </summary>
internal static class UnlabeledQuestions
{
    // Questions that nothing but their mark tells must be short, in UTF-16 code units.
    private const int MostLetters = 260;

    /// <summary>The turns, questions and answers in turn; none where the text is no such interview.</summary>
    public static (TurnDraft[] Turns, DetectedConvention? Convention) Find(
        string text, ReadOnlyMemory<TextBlock> blocks, ReadOnlyMemory<EmphasisSpan> emphasis, TurnLabels labels, Rows<LineMark> marks, TranscriptOptions options)
    {
        if (options.Convention is not (null or TranscriptConventions.Emphasis) || !options.Labels.IsEmpty)
            return ([], null);
        Rows<QuestionUnit> units = QuestionUnits.Find(text, blocks, emphasis);
        (UnitStyle style, int level, double score) = Best(text, units.AsSpan(), blocks.Span);
        if (score <= 0)
            return ([], null);
        bool[] asks = Asking(text, units.AsSpan(), blocks.Span, style, level);
        if (!Address.IsTalk(text, units.AsSpan(), asks, style is UnitStyle.Plain or UnitStyle.Heading or UnitStyle.Numbered))
            return ([], null);
        if (style == UnitStyle.Heading)
        {
            bool[] chosen = new bool[blocks.Length];
            for (int i = 0; i < units.Count; i++)
                chosen[units[i].Block] |= asks[i];
            HeadingMarks.Add(text, blocks.Span, chosen, marks);
        }

        return (Draft(text, units.AsSpan(), blocks.Span, asks, labels, marks), new(TranscriptConventions.Emphasis, Math.Round(score, 3)));
    }

    private static (UnitStyle Style, int Level, double Score) Best(string text, ReadOnlySpan<QuestionUnit> units, ReadOnlySpan<TextBlock> blocks)
    {
        (UnitStyle Style, int Level, double Score) best = default;
        foreach (UnitStyle style in Enum.GetValues<UnitStyle>())
        {
            for (int level = 0; level < (style == UnitStyle.Heading ? 7 : 1); level++)
            {
                double score = Score(text, units, blocks, style, level);
                // What is set apart goes before what only has a question mark.
                if (score > best.Score * (best.Style == UnitStyle.Plain ? 0.8 : 1))
                    best = (style, level, score);
            }
        }

        return best;
    }

    // The share of what asks among what is set so; 0 where the text is no interview in this style.
    private static double Score(string text, ReadOnlySpan<QuestionUnit> units, ReadOnlySpan<TextBlock> blocks, UnitStyle style, int level)
    {
        int set = 0, asking = 0, answered = 0, others = 0, othersAsking = 0, letters = 0, speech = 0;
        for (int i = 0; i < units.Length; i++)
        {
            ref readonly QuestionUnit unit = ref units[i];
            speech += unit.Style == UnitStyle.Heading ? 0 : 1;
            if (!Is(unit, blocks, style, level))
            {
                others += unit.Style == UnitStyle.Heading ? 0 : 1;
                othersAsking += unit.Asks && unit.Style != UnitStyle.Heading ? 1 : 0;
                continue;
            }

            set++;
            if (!unit.Asks)
                continue;
            asking++;
            letters += unit.End - unit.Start;
            int next = i + 1;
            while (next < units.Length && units[next].Style == UnitStyle.Heading && style != UnitStyle.Heading)
                next++;
            // The last question may stand without its answer.
            answered += next == units.Length ? (asking > 1 ? 1 : 0) : !Is(units[next], blocks, style, level) && units[next].Style != UnitStyle.Heading ? 1 : 0;
        }

        if (asking < 2 || others == 0 || answered == 0)
            return 0;
        double share = (double)asking / set, answers = (double)answered / asking, wrong = (double)othersAsking / others;
        return style switch
        {
            // Words in bold are headings and warnings too: most of them have to ask.
            UnitStyle.Bold or UnitStyle.Italic or UnitStyle.BoldItalic or UnitStyle.Signs => share >= 0.5 ? share : 0,
            UnitStyle.Heading => asking > 2 && share >= 0.75 ? share : 0,
            UnitStyle.Plain => asking > 2 && answers >= 0.85 && asking * 5 >= speech && asking * 2 <= speech + 1 && letters / asking <= MostLetters ? 0.5 * answers : 0,
            UnitStyle.Capitals => share >= 0.5 && answers >= 0.8 && wrong <= 0.5 ? share * answers : 0,
            _ => (asking > 2 || share >= 0.9) && share >= 0.6 && answers >= 0.8 && wrong <= 0.4 ? share * answers : 0,
        };
    }

    private static bool Is(in QuestionUnit unit, ReadOnlySpan<TextBlock> blocks, UnitStyle style, int level) => style switch
    {
        UnitStyle.Heading => unit.Style == style && Math.Clamp(blocks[unit.Block].Details?.Level ?? 0, 0, 6) == level,
        UnitStyle.Plain => unit.Style is not UnitStyle.Heading && unit.Asks,
        _ => unit.Style == style,
    };

    private static bool[] Asking(string text, ReadOnlySpan<QuestionUnit> units, ReadOnlySpan<TextBlock> blocks, UnitStyle style, int level)
    {
        bool[] asks = new bool[units.Length];
        int first = -1;
        for (int i = 0; i < units.Length; i++)
        {
            if (!Is(units[i], blocks, style, level))
                continue;
            // Between questions a whole sentence in the same type is what the questioner says without asking.
            asks[i] = units[i].Asks || (first >= 0 && style != UnitStyle.Heading && IsSentence(text.AsSpan(units[i].Start, units[i].End - units[i].Start)));
            first = asks[i] && first < 0 ? i : first;
        }

        return asks;
    }

    private static bool IsSentence(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd(" \t\r\n\u00A0\"”’»)*_");
        return words.Length > 12 && (words[^1] is '!' || TextScan.SentenceEnds.Contains(words[^1])) && words.ContainsAny(' ', '\u00A0');
    }

    private static TurnDraft[] Draft(string text, ReadOnlySpan<QuestionUnit> units, ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<bool> asks, TurnLabels labels, Rows<LineMark> marks)
    {
        int question = EmphasisQuestions.AddRole(labels, "Question"), answer = EmphasisQuestions.AddRole(labels, "Answer");
        var turns = new List<TurnDraft>();
        int last = -1;
        for (int i = 0; i < units.Length; i++)
        {
            int label = asks[i] ? question : answer;
            bool heading = units[i].Style == UnitStyle.Heading;
            if ((last < 0 && !asks[i]) || (label == last && !(heading && asks[i])) || (heading && !asks[i]))
                continue;
            int start = heading ? HeadingMarks.WordsStart(text, blocks[units[i].Block].Span) : units[i].Start;
            if (units[i].Style == UnitStyle.Dashed)
            {
                start += QuestionUnits.DashEnd(text.AsSpan(start, units[i].End - start));
                marks.Add(new(units[i].Start, TextScan.TrimEnd(text, units[i].Start, start), MarkKind.Furniture));
            }

            turns.Add(new() { Start = start, Announced = heading || units[i].Style == UnitStyle.Dashed ? start : units[i].Announced, LabelEnd = start, Label = label, Speaker = -1, Question = -1 });
            last = label;
        }

        return [.. turns];
    }
}
