namespace TextModel.Transcripts;

// Written by: dotnet run -c Release --project benchmarks/TextModel.Scores -- learn (docs/scores.md).
internal static partial class LabelEvidence
{
    /// <summary>The weights of the evidence, in the order of <see cref="Names"/>.</summary>
    public static ReadOnlySpan<float> Weights =>
    [
        // OfTheChosenSystem
        -1.67f, // always
        0.71f, // the person comes back
        1.64f, // how often
        -0.86f, // comes once
        -1.90f, // stands less often where turns begin
        2.18f, // looks as most labels do
        -0.05f, // small word or phrase
        1.91f, // word for question or answer
        -2.09f, // word of headings and facts
        0.15f, // begins with a title
        -1.98f, // named in a list of those present
        0.96f, // speech ends as sentences do
        1.43f, // what stands before ends so
        0.68f, // speech begins as sentences do
        -1.63f, // short values
        -3.03f, // has less often a time than others
        0.10f, // comes once, weak punctuation
        -0.97f, // comes once beside questions and answers
        -1.67f, // more than three words
        0.48f, // beside the most frequent label
        1.11f, // stands at block starts
        -0.91f, // its system
        -0.04f, // of the chosen system
        0.71f, // a person of the chosen system
        0.57f, // its system shares persons with the chosen one
        0.63f, // the same punctuation as the chosen system
        -0.35f, // the same type as the chosen system
        1.32f, // a single letter
        0.72f, // digits in it
        -0.07f, // labels of its system come back
        -0.22f, // alone on its line
        1.12f, // a sign of change
        1.57f, // holds questions
        -0.13f, // another system, comes once
        0.68f, // another system, not at block starts
        0.45f, // longer than most
        -0.06f, // comes once, looks as most labels do
        0.28f, // comes once, at a block start
        // OfAnotherSystem
        -2.47f, // always
        0.49f, // the person comes back
        0.24f, // how often
        -0.68f, // comes once
        -0.46f, // stands less often where turns begin
        0.69f, // looks as most labels do
        -1.00f, // small word or phrase
        1.82f, // word for question or answer
        -1.25f, // word of headings and facts
        1.29f, // begins with a title
        -1.32f, // named in a list of those present
        -0.38f, // speech ends as sentences do
        0.34f, // what stands before ends so
        0.71f, // speech begins as sentences do
        -0.49f, // short values
        -1.58f, // has less often a time than others
        1.03f, // comes once, weak punctuation
        -1.12f, // comes once beside questions and answers
        -1.32f, // more than three words
        -0.20f, // beside the most frequent label
        0.08f, // stands at block starts
        2.37f, // its system
        -0.03f, // of the chosen system
        0.50f, // a person of the chosen system
        0.86f, // its system shares persons with the chosen one
        0.98f, // the same punctuation as the chosen system
        -0.49f, // the same type as the chosen system
        0.75f, // a single letter
        0.73f, // digits in it
        -0.51f, // labels of its system come back
        0.01f, // alone on its line
        -1.19f, // a sign of change
        0.41f, // holds questions
        -0.20f, // another system, comes once
        1.02f, // another system, not at block starts
        0.70f, // longer than most
        -1.48f, // comes once, looks as most labels do
        0.56f, // comes once, at a block start
    ];
}
