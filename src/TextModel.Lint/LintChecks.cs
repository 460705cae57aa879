namespace TextModel.Lint;

/// <summary>The rules, by code.</summary>
internal static class LintChecks
{
    /// <summary>All of them.</summary>
    public static ValueList<ILintCheck> All { get; } =
    [
        new NoteWithoutAnchor(), new AnchorWithoutNote(), new DoubledIdentifier(), new BrokenPointer(), new QuestionWithoutAnswer(), new SelfAnswer(), new RolesSwap(),
        new SimilarLabels(), new TimeBackwards(), new EndBeforeStart(), new UnmarkedName(), new SpeechBeforeTurns(), new MixedQuotes(), new MixedDashes(), new WrongEncoding(),
        new LostCharacter(), new EmptyTurn(),
    ];
}
