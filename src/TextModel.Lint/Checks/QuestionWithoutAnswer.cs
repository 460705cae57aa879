namespace TextModel.Lint;

/// <summary>A question that nobody answers, where nearly all are answered.</summary>
internal sealed class QuestionWithoutAnswer : ILintCheck
{
    public LintRule Rule { get; } = new("question-without-answer", LintDiagnostics.QuestionWithoutAnswer, CanFix: false);

    public IEnumerable<Finding> Find(LintContext context)
    {
        ValueList<Turn> turns = context.Document.Turns;
        int questions = turns.Count(t => t.Kind == TurnKind.Question), open = turns.Count(t => t.Kind == TurnKind.Question && t.Answers.IsEmpty);
        if (questions < 5 || open * 10 > questions)
            yield break;
        for (int i = 0; i < turns.Count; i++)
        {
            // Who asks again in the same turn, or is interrupted by a third person, gets one answer for both.
            if (turns[i].Kind != TurnKind.Question || !turns[i].Answers.IsEmpty || !context.Spoken[i].TrimEnd('"', '”', '»', ')', ' ').EndsWith('?'))
                continue;
            if (i + 1 == turns.Count)
                yield return new(turns[i].LabelSpan ?? turns[i].Span, "the text ends here");
            else if (turns[i + 1].Kind == TurnKind.Question && turns[i + 1].SpeakerId == turns[i].SpeakerId && turns[i + 1].Label?.Trim() == turns[i].Label?.Trim())
                yield return new(turns[i].LabelSpan ?? turns[i].Span, "another question of the same speaker follows");
        }
    }
}
